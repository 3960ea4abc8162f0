title = Délai moyen de résolution
short = Résolution
aliases = ART, temps de résolution, délai de résolution, délai de clôture, TMR, MTTR
summary = Le temps moyen entre le premier contact d’un client et la solution. Pauses et relances sont comprises, car le client les vit aussi.
in-resolution-time = Temps jusqu’à la résolution
    .hint = cumulé sur toutes les demandes résolues
in-resolved = Demandes résolues
    .hint = sur la même période
    .unit = demandes
out-mean = Délai moyen de résolution
line-mean = { $resolution-time } ÷ { $resolved } = { $mean }
method = Les temps du premier contact à la solution, cumulés, divisés par le nombre de demandes résolues. C’est un temps de calendrier, non le temps de travail d’un agent, qui est la durée de traitement. Les demandes encore ouvertes n’y sont pas. Quelques très vieilles demandes tirent la moyenne vers le haut : depuis un fichier, la médiane et le 90e centile sont donnés à côté.
advice-by-priority = Calculez-le par priorité : les demandes urgentes doivent avoir le chiffre le plus bas.
advice-waiting = Séparez le temps chez vous, chez le client et chez un fournisseur : la part la plus longue est rarement le travail lui-même.
advice-routing = Envoyez d’emblée chaque demande à qui peut la résoudre : chaque transfert ajoute une file d’attente.
advice-reopened = Comptez une demande rouverte depuis sa première ouverture, sinon fermer trop tôt passera pour de la vitesse.
example-apizee = 100 minutes pour 40 demandes
example-days = Douze demandes, 30 jours en tout
