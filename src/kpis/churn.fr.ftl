title = Taux d’attrition
short = Attrition
aliases = churn, taux de churn, désabonnement, résiliation, défection
search = perte de clients, clients perdus, départs, attrition nette, attrition mensuelle, attrition annuelle, combien de clients perdons-nous, pourquoi les clients partent, combien de clients nous quittent
summary = Parmi les clients présents au début d’une période, la part que vous avez perdue. Avec ce que cela fait en un mois et en un an, car un petit chiffre mensuel est un grand chiffre annuel.
in-start = Clients au début
    .hint = au premier jour de la période
    .unit = clients
in-lost = Clients perdus
    .hint = parmi ceux du début, quelle que soit la raison
    .unit = clients
in-new = Nouveaux clients
    .hint = gagnés dans la période ; donne le taux net d’autres définitions
    .unit = clients
in-period = Durée de la période
choice-period-month = un mois
choice-period-quarter = un trimestre
choice-period-year = un an
out-rate = Taux d’attrition
    .note = sur la période
out-retention = Rétention
    .note = de la même période ; avec l’attrition, elle fait 100 %
out-net-rate = Taux net, selon l’autre définition
    .note = clients du début moins clients de la fin ; sous 0, vous en avez plus qu’avant
out-monthly = Attrition par mois
out-annual = Attrition par an
    .note = si chaque période perd la même part
line-rate = { $lost } ÷ { $start } × 100 = { $rate }
line-retention = 100 % − { $rate } = { $retention }
line-monthly = Par mois : 1 − (1 − { $rate })^(1 ÷ { $months }) = { $monthly }
line-annual = Par an : 1 − (1 − { $rate })^{ $a-year } = { $annual }
line-net-rate = Selon l’autre définition : ({ $lost } − { $new }) ÷ { $start } × 100 = { $net-rate }
note-net = Le taux net compense les départs par les nouveaux clients : il dit comment évolue leur nombre, non combien s’en vont.
method = Les clients perdus divisés par les clients du début : attrition et rétention font ainsi 100 %. Une autre définition répandue, (début − fin) ÷ début, laisse les nouveaux clients compenser les départs : elle est donnée à part, sous le nom de taux net, et n’est jamais appelée attrition ici. Un taux mensuel devient annuel par composition : 4 % par mois laissent 61,3 % des clients au bout de douze mois, soit 38,7 % par an et non 48 %. On a relevé au moins 43 façons de compter chez les éditeurs de logiciels cotés : dites laquelle est la vôtre.
bench-software = Pour le logiciel par abonnement, le même article dit moyens 5 à 7 % par an et bons 4 % par mois. Les deux ne vont pas ensemble : 4 % par mois font 38,7 % par an, et 6 % par an font 0,51 % par mois.
bench-effort = Réduire de 40 % l’effort des clients réduirait l’attrition de 22 %.
pairs = À lire avec la satisfaction : rendre le départ difficile baisse l’attrition un moment, et fâche ceux qui restent.
advice-reasons = Demandez à chaque client qui part sa raison principale, en une seule question, et appelez-en dix par mois.
advice-payment = Comptez à part les départs voulus et les cartes de paiement expirées : ces derniers se règlent par des relances, non par un meilleur service.
advice-first-weeks = Regardez l’attrition selon l’ancienneté : si elle culmine aux premières semaines, travaillez d’abord l’accueil.
advice-compound = Au-delà de 2 % par mois, plus d’un cinquième de vos clients sont partis au bout d’un an : comparez ce que coûterait de les garder et de les remplacer.
example-apizee = 300 clients, 5 perdus
example-net = 8 perdus, 3 gagnés : 8 % ou 5 % ?
example-year = 4 % par mois pendant un an
