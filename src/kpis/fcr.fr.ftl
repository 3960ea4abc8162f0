title = Résolution au premier contact
short = FCR
aliases = FCR, RPC, TRPC, résolution au 1er contact, résolution premier appel, réitération
summary = La part des demandes réglées dès la première prise de contact, sans rappel. Peu de chiffres en disent autant sur l’effort du client et sur ce que cela vous coûte.
section-cases = Les demandes
in-resolved-first = Résolues au premier contact
    .hint = sans second contact ni transfert à une autre équipe
    .unit = demandes
in-total = Toutes les demandes
    .hint = sur la même période
    .unit = demandes
section-cost = Ce que coûtent les réitérations
in-contact-cost = Coût d’un contact
    .hint = tout compris : salaires, outils, locaux
in-extra-contacts = Contacts de plus par demande non résolue
    .hint = en moyenne ; 1,5 est un ordre de grandeur courant
    .unit = contacts
out-rate = Résolution au premier contact
out-low = Borne basse (95 %)
out-high = Borne haute (95 %)
out-repeat-cost = Coût des réitérations
    .note = sur la période des demandes
out-gain-per-point = Valeur d’un point de plus
    .note = économisée sur la période si le taux gagne un point
line-rate = { $resolved-first } ÷ { $total } × 100 = { $rate }
line-repeat-cost = { $unresolved } non résolues × { $extra-contacts } contacts × { $contact-cost } = { $repeat-cost }
line-gain-per-point = { $total } ÷ 100 × { $extra-contacts } contacts × { $contact-cost } = { $gain-per-point }
method = Les demandes réglées au premier contact, divisées par toutes les demandes. L’unité est ici la demande : d’autres définitions divisent par tous les contacts, ou par les seuls appels, et donnent un chiffre plus bas pour la même réalité. L’intervalle à 95 % est celui de Wilson.
bench-usual = Courant : 70 à 80 %.
bench-high = Élevé : au-dessus de 70 à 75 %.
bench-ideal = Idéal : 85 % ou plus.
bench-average = 68 % en moyenne ; le commerce de détail fait le mieux, l’assistance technique le moins bien.
advice-knowledge = Rédigez une fois la réponse à chacun des dix motifs de rappel les plus fréquents, là où l’agent la trouve en une recherche.
advice-see-the-problem = Montrez le problème à l’agent : une photo ou une caméra partagée règle ce que les mots ne règlent pas.
advice-causes = Notez pendant deux semaines le motif de chaque second contact ; trois causes en font d’ordinaire la moitié.
pairs = À lire avec la durée de traitement et la satisfaction : poussé seul, ce taux monte en fermant trop tôt.
example-apizee = 750 demandes sur 1 000
example-million = Un million d’appels à 8
