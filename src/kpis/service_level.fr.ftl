title = Niveau de service
short = SL
aliases = NS, QS, qualité de service, QoS, TSF
search = taux de décroché en moins de 20 secondes, 80/20, appels décrochés à temps, combien d’appels sont décrochés à temps
summary = La part des appels qu’un agent décroche dans le délai que vous promettez. Cinq formules sont en usage, qui diffèrent par le sort fait à ceux qui raccrochent : les cinq sont montrées.
section-answered = Les appels décrochés
in-answered-in-time = Décrochés à temps
    .hint = dans le délai que vous promettez, souvent 20 secondes
    .unit = appels
in-answered = Tous les appels décrochés
    .hint = à temps ou en retard, sur la même période
    .unit = appels
section-abandoned = Les appels abandonnés
in-abandoned = Tous les appels abandonnés
    .hint = raccrochés dans la file, avant qu’un agent décroche
    .unit = appels
in-abandoned-in-time = Dont abandonnés avant le délai promis
    .hint = raccrochés alors que vous pouviez encore tenir la promesse
    .unit = appels
in-short-abandoned = Dont abandons immédiats
    .hint = dans les quelques secondes que vous fixez, souvent 5 ; pour la plupart des erreurs de numéro
    .unit = appels
out-level = Niveau de service
    .note = formule 4, ou formule 3 si les abandons précoces ne sont pas connus
out-with-abandons-in-time = Formule 1 : les abandons précoces comptent comme décrochés à temps
out-answered-only = Formule 2 : les seuls appels décrochés
out-offered = Formule 3 : tout abandon compte contre vous
out-without-early-abandons = Formule 4 : les abandons précoces sont écartés
out-with-short-abandons = Formule 5 : les abandons immédiats comptent comme décrochés à temps
line-level = Formule 4 : { $answered-in-time } ÷ ({ $answered } + { $abandoned } − { $abandoned-in-time }) × 100 = { $level }
line-level-offered = Formule 3 : { $answered-in-time } ÷ ({ $answered } + { $abandoned }) × 100 = { $level }
line-with-abandons-in-time = Formule 1 : ({ $answered-in-time } + { $abandoned-in-time }) ÷ ({ $answered } + { $abandoned }) × 100 = { $with-abandons-in-time }
line-answered-only = Formule 2 : { $answered-in-time } ÷ { $answered } × 100 = { $answered-only }
line-offered = Formule 3 : { $answered-in-time } ÷ ({ $answered } + { $abandoned }) × 100 = { $offered }
line-with-short-abandons = Formule 5 : ({ $answered-in-time } + { $short-abandoned }) ÷ ({ $answered } + { $abandoned }) × 100 = { $with-short-abandons }
note-formula-3 = Les appels abandonnés avant le délai promis ne sont pas donnés : c’est donc la formule 3, où tout abandon compte contre vous. Avec eux, ce serait la formule 4, jamais plus basse.
note-spread = Selon les formules que l’on peut calculer ici, les mêmes appels donnent de { $lowest } à { $highest } : ne comparez que des niveaux faits par la même formule.
because-none-answered = Aucun appel n’a été décroché : il n’y a pas de part des appels décrochés.
method = Les appels décrochés à temps, divisés par les appels décrochés et ceux qui ont été abandonnés après le délai promis. Qui raccroche avant ce délai n’a pas laissé la chance de tenir la promesse, et ne figure d’aucun côté de la fraction : c’est la formule 4. La formule 3 compte tout abandon comme un échec, la formule 1 les abandons précoces comme une réussite, la formule 5 les seuls abandons immédiats comme une réussite, et la formule 2 oublie tous ceux qui ont raccroché : elle flatte d’autant plus que l’on renonce davantage.
bench-formulas = Pour 1 000 appels décrochés, dont 860 à temps, et 60 abandonnés, les cinq formules donnent 83,0, 86,0, 81,1, 82,7 et 82,1 %. Il n’y a pas de cible commune : un niveau est bon s’il tient votre promesse.
pairs = À lire avec le temps d’attente et l’abandon : un appel en retard ne compte plus, et le niveau peut tenir tandis que ces appelants attendent sans fin ou renoncent.
advice-half-hours = Regardez-le par demi-heure : une journée à 80 % cache souvent une matinée à 60 % et un après-midi désœuvré.
advice-late-calls = Surveillez aussi la plus longue attente : rien dans ce chiffre ne récompense le décroché d’un appel déjà en retard.
advice-early = Demandez à votre téléphonie les appels abandonnés avant le délai promis : ils ne sont pas votre échec, et la formule 4 les écarte.
advice-abandons = Plus d’un appel sur vingt est abandonné : annoncez l’attente et proposez un rappel avant que la patience s’épuise.
example-five-formulas = 1 060 appels par les cinq formules
example-counts-only = 300 appels, abandons précoces inconnus
