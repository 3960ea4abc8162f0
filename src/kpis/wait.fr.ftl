title = Temps d’attente moyen
short = Attente
aliases = attente, file d’attente, délai de décroché, ASA, temps avant décroché, waiting time
summary = Le temps moyen qu’un client attend avant qu’un agent décroche. C’est la première chose qu’il vit, et ce qui le fait raccrocher.
in-wait-time = Temps d’attente
    .hint = cumulé sur les contacts décrochés, de l’entrée en file au décroché
in-answered = Contacts décrochés
    .hint = les mêmes contacts, sur la même période
    .unit = contacts
out-mean = Temps d’attente moyen
line-mean = { $wait-time } ÷ { $answered } = { $mean }
method = Les temps d’attente cumulés, divisés par le nombre de contacts correspondants. Les deux doivent parler des mêmes contacts : ceux qui ont été décrochés. Si votre export contient aussi l’attente de ceux qui ont renoncé, comptez-les également, et dites-le quand vous comparez. Depuis un fichier, chaque ligne qui a un temps d’attente compte.
advice-peaks = Sortez pauses et tâches administratives des demi-heures chargées : la file grossit plus vite que le nombre d’appels.
advice-call-back = Proposez un rappel dès que l’attente annoncée dépasse deux minutes.
advice-announce = Annoncez l’attente prévue : une attente connue se supporte mieux qu’une attente inconnue.
pairs = À lire avec l’abandon : une attente qui baisse parce que l’on raccroche n’est pas un progrès.
example-queue = 500 appels, 14 000 secondes de file
example-afternoon = Deux heures pour 90 appels
