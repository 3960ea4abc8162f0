title = Réparation dès la première visite
short = 1re visite
aliases = FTF, FTFR, résolution à la première visite, réparation à la première intervention
search = première intervention, revisite, seconde visite, deuxième passage, technicien, dépannage, combien de fois le technicien doit-il revenir
summary = La part des interventions qu’un technicien règle dès la première visite. Chacune des autres coûte un second trajet, et au client une seconde journée d’attente.
in-fixed-first-visit = Réglées dès la première visite
    .hint = et sans retour ensuite pour la même panne
    .unit = interventions
in-visits = Interventions avec visite
    .hint = chacune comptée une fois, par sa première visite ; les retours ne comptent pas
    .unit = interventions
out-rate = Réparation dès la première visite
out-low = Borne basse (95 %)
out-high = Borne haute (95 %)
line-rate = { $fixed-first-visit } ÷ { $visits } × 100 = { $rate }
line-returns = { $visits } − { $fixed-first-visit } = { $returns } interventions qui demandent au moins une visite de plus
line-all-visits = { $visits } ÷ { $rate } = { $all-visits } visites en tout, si les retours réussissent aussi souvent que les premières
method = Les interventions réglées dès la première visite, divisées par les interventions avec visite. Une intervention compte une fois, quel que soit son nombre de visites. D’autres divisent par toutes les visites, retours compris : le chiffre est alors plus bas pour le même travail. Attendez quelques semaines avant de compter, car un retour se voit tard ; un délai fixe, 30 jours par exemple, garde les mois comparables. L’intervalle à 95 % est celui de Wilson.
bench-not-fixed = 26 % des interventions ne sont pas réglées à la première visite, soit un taux de 74 %.
pairs = À lire avec les déplacements et la satisfaction : ce taux monte aussi en envoyant deux techniciens, ou en ne notant pas le retour.
advice-before-leaving = Faites voir la panne avant le départ du véhicule, par photo ou visio : la pièce et le bon technicien partent alors avec lui.
advice-causes = Notez le motif de chaque retour en un mot sur quatre : pièce, compétence, diagnostic, accès. Le plus fréquent désigne le remède.
advice-stock = Chargez les véhicules d’après les pièces posées ces derniers mois, non d’après une liste que nul ne touche depuis des années.
advice-help = Donnez au technicien sur place un expert au bout du fil avant de décider d’un retour.
advice-returns = Comptez un retour sous 30 jours comme la même intervention, sinon le taux mesure la paperasse.
example-month = 185 interventions sur 250
example-team = Une équipe : 34 sur 40
