title = Taux d’occupation
short = Occupation
aliases = taux d’utilisation, charge des agents
search = temps disponible, temps d’attente entre appels, charge de travail, les agents sont-ils trop occupés
summary = La part du temps en ligne des agents consacrée à traiter des contacts ; le reste est l’attente du suivant. Trop bas, du temps se perd ; trop haut, personne ne souffle et les clients attendent.
in-handling-time = Temps de traitement
    .hint = cumulé sur tous les agents : conversation, mise en attente et travail post-appel
in-available-time = Temps disponible
    .hint = cumulé sur tous les agents : prêts, en attente d’un contact
out-rate = Taux d’occupation
line-time-on-line = { $handling-time } + { $available-time } = { $time-on-line } en ligne
line-rate = { $handling-time } ÷ { $time-on-line } × 100 = { $rate }
method = Le temps de traitement divisé par le temps de traitement et le temps disponible : ce que font les agents pendant qu’ils sont en ligne. Pauses, formations et réunions n’y entrent pas. Les sources ne s’accordent pas : certaines comptent aussi les réunions comme du temps occupé, ce qui donne un chiffre plus haut, et l’utilisation divise par tout le temps payé, ce qui en donne un plus bas. Ne comparez que des chiffres faits de la même façon.
bench-usual = 80 à 85 % sont dits courants, quand l’occupation est le temps de traitement divisé par le temps en ligne. Les sources qui comptent aussi les réunions parlent d’un autre chiffre.
bench-ceiling = 85 % sert d’occupation maximale pour planifier.
advice-too-high = Au-dessus de 85 %, les agents ne soufflent plus entre deux contacts : erreurs et départs suivent. Renforcez d’abord les demi-heures les plus chargées.
advice-too-low = Sous 80 %, regardez la taille de l’équipe avant d’accuser le planning : une petite équipe doit attendre davantage pour décrocher aussi vite.
advice-half-hours = Lisez-le par demi-heure : une moyenne paisible peut être faite d’une matinée folle et d’un après-midi vide.
advice-other-work = Donnez aux heures creuses un travail que l’on quitte aussitôt : e-mails, courtes formations, fiches de connaissance.
pairs = À lire avec le niveau de service, l’attente et la rotation : l’occupation monte toujours quand on laisse les clients faire la queue, et ce sont des personnes qui s’usent.
example-week = Dix agents, une semaine de 40 heures
example-rush = Une heure de pointe
