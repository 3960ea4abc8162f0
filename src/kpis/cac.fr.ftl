title = Coût d’acquisition client
short = CAC
aliases = coût d’acquisition, coût par acquisition, CPA, coût par nouveau client
search = coût par client, retour sur investissement, payback, LTV/CAC, marketing, combien coûte un nouveau client, combien coûte de gagner un client
summary = Ce qu’il en coûte de gagner un client : toute la vente et tout le marketing d’une période, répartis entre les clients qu’ils ont apportés. Avec leur marge, il dit aussi au bout de combien de mois ils se sont payés.
section-spend = Ce que vous dépensez
in-spend = Vente et marketing
    .hint = sur la période : salaires, publicité, outils, commissions, remises de bienvenue
in-new-customers = Nouveaux clients
    .hint = gagnés dans la même période
    .unit = clients
section-return = Ce qui revient
in-monthly-margin = Marge mensuelle d’un client
    .hint = ce qui reste de ses achats d’un mois après le coût de ce qui est vendu
in-clv = Valeur vie d’un client
    .hint = marge comprise ; le calculateur de valeur vie client la donne
out-cost = Coût d’un nouveau client
out-payback-months = Remboursé au bout de
out-ratio = Valeur vie ÷ coût
line-cost = { $spend } ÷ { $new-customers } = { $cost }
line-payback-months = { $cost } ÷ { $monthly-margin } = { $payback-months }
line-ratio = { $clv } ÷ { $cost } = { $ratio }
because-no-margin = Sans marge, le coût ne revient jamais.
because-free = Gagner un client ne coûte rien : il n’y a rien par quoi diviser.
method = Tout ce qui est dépensé en vente et en marketing dans une période, divisé par les clients gagnés dans cette période. S’il passe des mois entre la dépense et la signature, comparez la dépense aux clients venus d’autant plus tard. Le retour divise le coût par la marge mensuelle d’un client ; il suppose que le client reste au moins jusque-là. Le sigle CPA, coût par acquisition, désigne aussi le coût d’une commande ou d’un appel : dites lequel.
bench-three = Une valeur vie d’au moins 3 fois le coût : sain pour le logiciel par abonnement, marge comprise ; sous 1, chaque nouveau client fait perdre de l’argent.
bench-sectors = Il varie fortement selon le secteur : comparez-vous d’abord à votre propre passé.
advice-loss = Un nouveau client coûte plus qu’il ne vaut : tant que cela dure, plus de clients font plus de pertes.
advice-channels = Calculez-le par canal : la moyenne en cache un qui apporte des clients pour peu et un autre qu’il faudrait fermer.
advice-everything = Comptez aussi les salaires : un coût tiré de la seule publicité fait plaisir et se trompe.
advice-slow = Il faut plus d’un an pour rembourser un client : assurez-vous que la plupart restent plus longtemps.
advice-referrals = Demandez un nom aux clients satisfaits, juste après un problème bien réglé : demander ne coûte rien, et peu de canaux coûtent si peu.
pairs = À lire avec la valeur vie et l’attrition : des clients achetés à bas prix peuvent acheter peu et partir tôt.
example-apizee = 30 000 pour 300 clients
example-software = 80 clients par abonnement
