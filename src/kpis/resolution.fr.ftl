title = Taux de résolution
short = Résolues
aliases = taux de clôture, part des demandes résolues
search = demandes résolues, tickets résolus, tickets fermés, clôture, backlog, stock de demandes, en-cours, encours, demandes ouvertes, non résolues, le stock augmente-t-il, fermons-nous autant que nous recevons
summary = Combien de demandes vous résolvez pour cent que vous recevez. Sous 100 % le stock grossit, au-dessus il diminue.
in-resolved = Résolues
    .hint = pendant la période, quelle que soit leur arrivée
    .unit = demandes
in-received = Reçues
    .hint = pendant la même période
    .unit = demandes
out-rate = Taux de résolution
    .note = au-dessus de 100 % quand des demandes plus anciennes ont aussi été résolues
out-backlog = Variation du stock
    .note = demandes ajoutées sur la période ; négative quand le stock a diminué
line-rate = { $resolved } ÷ { $received } × 100 = { $rate }
line-backlog = { $received } reçues − { $resolved } résolues = { $backlog }
note-more-than-received = Il s’en est résolu plus qu’il n’en est arrivé : au moins { $caught-up } des demandes résolues sont plus anciennes que la période, et le taux dépasse donc 100 %.
method = Les demandes résolues pendant la période, divisées par les demandes reçues pendant celle-ci. Ce ne sont pas forcément les mêmes : certaines des résolues étaient arrivées avant, certaines des reçues attendront. Le chiffre compare deux flux ; il peut donc dépasser 100 %, et ce n’est pas la part des clients qui ont eu une solution : pour celle-ci, suivez les demandes d’un mois jusqu’à la dernière.
pairs = À lire avec la satisfaction et la résolution au premier contact : ce taux monte aussi quand on ferme sans avoir réglé.
advice-growing = Il en arrive plus qu’il n’en part : à ce rythme, le stock ne fait que grossir. Cherchez d’abord ce qui peut cesser d’arriver, ensuite du temps.
advice-oldest = Le stock diminue : prenez d’abord les demandes les plus anciennes, sinon le taux se gagne avec les faciles.
advice-reopened = Comptez une demande rouverte comme non résolue, sinon fermer deux fois passera pour travailler deux fois.
advice-avoidable = Listez les dix demandes les plus fréquentes et voyez lesquelles un courrier, une facture ou une page plus claire éviterait.
advice-by-channel = Calculez-le par canal et par type de demande : un stock se forme d’ordinaire à un seul endroit.
example-month = 920 résolues sur 1 000
example-catch-up = Un mois de rattrapage
