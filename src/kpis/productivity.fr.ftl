title = Productivité
short = Productivité
aliases = contacts par heure, appels par heure, appels par agent, tickets par agent, volume traité par agent
search = combien de contacts traite un agent, combien d’appels prend un agent
summary = Combien de contacts sont traités par heure travaillée, et par agent. Elle sert à prévoir l’effectif ; elle ne dit pas si les clients ont été aidés.
in-handled = Contacts traités
    .hint = sur la période ; les abandons ne comptent pas
    .unit = contacts
in-hours = Heures travaillées
    .hint = de tous les agents ensemble, sur la même période ; 160 pour 160 heures
in-agents = Agents
    .hint = pour le chiffre par agent ; un mi-temps compte 0,5
    .unit = agents
out-per-hour = Contacts par heure
out-per-agent = Contacts par agent
    .note = sur la période
line-per-hour = { $handled } ÷ { $hours } = { $per-hour } par heure
line-per-agent = { $handled } ÷ { $agents } = { $per-agent } par agent
because-no-agents = Sans agent, il n’y a pas de chiffre par agent.
method = Les contacts traités divisés par les heures travaillées, et par les agents. Dites quelles heures vous comptez : payées, travaillées ou en ligne, elles donnent trois chiffres pour le même travail. Un contact n’est pas une demande résolue : celui qui revient compte ici deux fois.
bench-handling = Une durée de traitement plus courte de 10 % donnerait 5 % de productivité de plus. Aucun niveau à atteindre n’est publié : il dépend de l’objet des contacts.
advice-obstacles = Demandez aux agents ce qui les ralentit, et levez un obstacle par semaine : un écran lent coûte plus qu’une personne lente.
advice-like-with-like = Ne comparez que ce qui se ressemble : tchat, téléphone et e-mail, demandes simples et difficiles, chacun à part.
advice-repeats = Retirez une fois les contacts répétés : si le chiffre baisse beaucoup, l’effort est à mettre dans la résolution du premier coup.
advice-team = Lisez le chiffre par agent comme une moyenne d’équipe, non comme un classement : ceux qui prennent les cas difficiles y sont derniers.
pairs = Ne la poussez jamais seule : lisez-la avec la satisfaction, la résolution au premier contact et la durée de traitement. Plus de contacts par heure et moins de résolus, ce n’est pas un progrès.
example-week = Neuf agents, une semaine de 35 heures
example-day = La journée d’un agent
