title = Rotation du personnel
short = Turnover
aliases = ETR, taux de rotation, taux de départ, attrition du personnel
search = départs, démissions, combien de personnes partent, pourquoi les agents partent
summary = La part d’une équipe qui part pendant une période, et ce que cela fait sur un an. Chaque départ emporte une connaissance des clients ; recruter et former prend des mois.
in-leavers = Départs
    .hint = tous ceux de la période : démissions, licenciements, fins de contrat, retraites
    .unit = personnes
in-average-headcount = Effectif moyen
    .hint = sur la période, par exemple la moyenne du premier et du dernier jour ; peut avoir des décimales
    .unit = personnes
in-period = Période
choice-period-month = Mois
choice-period-quarter = Trimestre
choice-period-year = Année
out-rate = Rotation de la période
out-annual = Rotation sur un an
    .note = à ce rythme, douze mois durant
line-rate = { $leavers } ÷ { $average-headcount } × 100 = { $rate }
line-annual = { $rate } × { $periods } = { $annual }
note-compound = Composé comme l’attrition des clients, ce serait { $compound } sur un an : la part de l’équipe d’aujourd’hui qui serait partie, si chaque période en prend autant sur cent qui restent.
method = Les départs divisés par l’effectif moyen de la même période. Le chiffre annuel multiplie par le nombre de périodes dans l’année, comme le font les ressources humaines : les partants sont remplacés, et leurs successeurs peuvent partir aussi ; il compte donc des départs et peut dépasser 100 %. Il n’est pas composé comme l’attrition des clients. Certains divisent par l’effectif du premier jour, ou ne comptent que les démissions : dites-le quand vous comparez.
advice-reasons = Demandez à chaque partant pourquoi, quelques semaines après son départ : la réponse est alors plus libre, et les causes sont peu nombreuses.
advice-first-months = Mettez à part les départs des trois premiers mois : ils parlent du recrutement et de la formation, les autres du travail lui-même.
advice-cost = Chiffrez un départ : recruter, former, et les semaines avant qu’un nouveau travaille comme les autres. Cela paie bien des améliorations.
advice-few = Avec moins de dix départs, une seule personne change tout : regardez une année avant de parler de tendance.
example-quarter = 3 départs sur 40 en un trimestre
example-year = 9 départs en un an, 37,5 personnes en moyenne
