title = Évolution du Net Promoter Score®
short = Évolution du NPS
aliases = comparer deux NPS, différence de NPS, NPS significatif, test de significativité, valeur p, p-value, marge d’erreur, mon NPS a-t-il vraiment changé, avant après, taux de recommandation, NPS change
summary = Votre score a-t-il vraiment bougé entre deux enquêtes, ou le hasard suffit-il à l’expliquer avec si peu de réponses ? Le score de chaque enquête, leur différence et son intervalle.
section-before = La première enquête
in-promoters-before = Promoteurs
    .hint = notes 9 et 10
    .unit = réponses
in-passives-before = Passifs
    .hint = notes 7 et 8
    .unit = réponses
in-detractors-before = Détracteurs
    .hint = notes 0 à 6
    .unit = réponses
section-after = La seconde enquête
in-promoters-after = Promoteurs
    .hint = notes 9 et 10
    .unit = réponses
in-passives-after = Passifs
    .hint = notes 7 et 8
    .unit = réponses
in-detractors-after = Détracteurs
    .hint = notes 0 à 6
    .unit = réponses
out-difference = Évolution du score
    .note = second score moins premier, en points
out-low = Borne basse (95 %)
out-high = Borne haute (95 %)
out-p-value = Valeur p
    .note = la probabilité d’une évolution au moins aussi grande, en hausse ou en baisse, si rien n’avait changé ; sous 0,05, on la dit significative
line-before = Première : ({ $promoters-before } − { $detractors-before }) ÷ { $n-before } × 100 = { $score-before }
line-after = Seconde : ({ $promoters-after } − { $detractors-after }) ÷ { $n-after } × 100 = { $score-after }
line-difference = { $score-after } − ({ $score-before }) = { $difference }
line-p-value = Différence ajustée ÷ son erreur type = { $z }, d’où p = { $p-value }
note-better = Vraiment mieux : le hasard ne donnerait guère une telle hausse.
note-worse = Vraiment moins bien : le hasard ne donnerait guère une telle baisse.
note-no-difference = Aucune différence que ces nombres puissent montrer : le hasard seul fait souvent bouger le score d’autant.
note-tiny = Avec si peu de réponses, l’intervalle penche vers l’absence de changement et la différence observée en sort : n’en tirez encore rien.
method = Chaque score est la part de promoteurs moins la part de détracteurs, passifs compris dans les réponses ; l’évolution est la différence des deux scores tels quels. Son intervalle à 95 % et la valeur p, bilatérale, viennent de la méthode de Wald ajustée : à chaque enquête on ajoute trois réponses, trois quarts de promoteur, trois quarts de détracteur et un passif et demi ; les variances des deux scores ajustés s’additionnent. Les deux enquêtes doivent porter sur des réponses différentes : pour les mêmes personnes interrogées deux fois, il faut un autre test.
advice-wait = Ni joie ni inquiétude : recueillez davantage de réponses, ou réunissez plusieurs mois, avant de comparer à nouveau.
advice-what-changed = Notez ce que vous avez changé entre les deux enquêtes, et ce qui a changé d’autre, saison, prix ou personnes interrogées, avant de désigner une cause.
advice-same-people = Comparez des enquêtes envoyées de la même façon au même genre de clients : un autre canal ou un autre moment déplace à lui seul le score.
advice-bonus = N’attachez aucune prime à une évolution contenue dans l’intervalle : vous paieriez le hasard.
example-noise = 30 après 23, cent réponses chaque fois
example-better = Deux fois 150 réponses
example-worse = Deux fois mille réponses
legal = Net Promoter, Net Promoter System, Net Promoter Score, NPS et les émoticônes associées au NPS sont des marques déposées de Bain & Company, Inc., Fred Reichheld et Satmetrix Systems, Inc.
