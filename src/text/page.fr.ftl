# Every page
skip = Aller au contenu
nav-label = Pages
nav-home = Calculateurs
nav-analyse = Analyser un fichier
nav-about = Confidentialité, sources, licence
lang-label = Langue
theme-label = Couleurs
theme-auto = Comme l’appareil
theme-light = Clair
theme-dark = Sombre
foot-promise = Tout est calculé dans votre navigateur : aucun chiffre n’en sort.
and = et
or = ou
quoted = « { $text } »

# Home
home-window = Les indicateurs du service client
home-title = Les indicateurs du service client, calculés et expliqués
home-lead = La bonne formule, la marge d’erreur, les seuils avec leur source, et quoi faire ensuite.
home-promise = Vos chiffres ne quittent pas votre navigateur : ni serveur, ni cookie, ni mesure d’audience.
entry-title = Vous avez un export ?
entry-lead = Déposez un fichier CSV, Excel ou ODS : Jauge y trouve vos indicateurs, sans l’envoyer nulle part.
entry-go = Analyser un fichier
analysis-coming = Chargement de l’analyse…
analysis-failed = L’analyse n’a pas pu être chargée. Vérifiez la connexion.
try-again = Réessayer
catalogue-title = Tous les calculateurs
search-label = Chercher un indicateur
search-hint = NPS, premier contact, CO₂…
search-found = { $n } calculateurs
    .one = { $n } calculateur
search-none = Aucun indicateur ne répond à « { $text } ».
search-clear = Tout afficher
family-satisfaction = Ce que disent les clients
family-loyalty = Les clients restent-ils, et que valent-ils
family-service = Vitesse et qualité du service
family-calls = Téléphone et files d’attente
family-team = Celles et ceux qui répondent
family-field = Techniciens en déplacement

# The form
form-label = Vos chiffres
form-required = * nécessaire au résultat
field-optional = facultatif
examples-label = Essayer :
way-label = Comment répondre
currency-label = Devise
unit-months = mois
duration-unit = Unité de temps : { $field }
time-s = s
time-min = min
time-h = h
time-d = jours
link-ignored = Le lien contient des noms inconnus de ce calculateur, laissés de côté : { $names }.
scores-used = { $n } notes retenues.
    .one = { $n } note retenue.
scores-refused = { $n } éléments écartés :
    .one = { $n } élément écarté :
scores-more = et { $n } autres.
    .one = et { $n } autre.
refused-not-a-number = n° { $position } : « { $text } » n’est pas une note
refused-not-whole = n° { $position } : « { $text } » n’est pas une note entière
refused-too-low = n° { $position } : « { $text } » est plus petit que { $bound }
refused-too-high = n° { $position } : « { $text } » est plus grand que { $bound }

offer-use = Reprendre { $number } ({ $from })
offer-refuse = Non

# What is wrong with a field
flaw-missing = Il faut une valeur ici ; mettez 0 s’il n’y en a pas.
flaw-not-a-number = « { $text } » n’est pas un nombre. Écrivez-le en chiffres, par exemple 1 234,5.
flaw-letter-for-digit = « { $text } » n’est pas un nombre : une lettre s’est glissée à la place d’un chiffre ? Essayez { $meant }.
flaw-comma = « { $text } » se lirait de deux façons. Écrivez { $meant } pour les décimales.
flaw-comma-in-link = Le lien dit « { $text } », mais un lien écrit les décimales avec un point : { $meant }. Corrigez ici ou dans le lien.
flaw-not-a-duration = « { $text } » n’est pas une durée. Écrivez un nombre, ou par exemple 1 h 30 ou 00:03:15.
flaw-not-whole = « { $text } » a des décimales, mais on compte ici des unités entières. Arrondissez.
flaw-too-low = « { $text } » est trop petit : { $min } au moins.
flaw-too-high = « { $text } » est trop grand : { $max } au plus.
flaw-unknown-choice = Le lien dit « { $text } », qui n’est pas un des choix. Choisissez ci-dessus.
flaw-unknown-time-unit = Le lien dit « { $text } », sans unité de temps connue : s, min, h ou d, comme 100min ou 4.7h. Donnez la durée ici.
flaw-no-usable-score = Aucune note utilisable dans cette liste : voyez ci-dessous ce qui a été écarté.
calc-zero-divisor = Le total est de 0 : il n’y a rien à mesurer. Entrez au moins un cas.
calc-part-exceeds-whole = « { $part } » ({ $part-value }) dépasse « { $whole } » ({ $whole-value }) : une partie ne peut pas être plus grande que le tout.
calc-parts-exceed-whole = { $parts } dépassent ensemble « { $whole } » ({ $whole-value }) : des parties ne peuvent pas être plus grandes que le tout.
calc-part-exceeds-sum = « { $part } » ({ $part-value }) dépasse l’ensemble de { $sum } : cela ne peut venir de rien d’autre.
calc-outside-scale = La note { $mark } n’est pas sur l’échelle choisie ({ $scale }) : changez l’échelle, ou corrigez la note.
calc-exceeds = Ces réponses demandent plus de { $most } pour « { $output } » : le calcul ne va pas plus loin.
calc-mean-outside-scale = Cela ferait une moyenne de { $mean }, qui n’est pas sur l’échelle choisie ({ $scale }) : changez l’échelle, ou corrigez ces nombres.
calc-needed-by = Nécessaire, puisque « { $given } » est rempli.
calc-needs-one-of = Il faut au moins l’un de ces champs : { $fields }.
calc-not-finite = Ces nombres sont trop grands ou trop petits pour être calculés.

# The result
interval = Sur { $n } observations, la vraie valeur est très probablement entre { $low } et { $high } (95 %).
    .one = Sur { $n } observation, la vraie valeur est très probablement entre { $low } et { $high } (95 %).
grade-poor = À traiter
grade-fair = Moyen
grade-good = Bon
grade-great = Excellent
needed-missing = Il manque encore :
needed-correct = À revoir :
absence-needs = Il faudrait :
peek-wait = Résultat à venir
peek-go = Détail
copy-link = Copier le lien
reset = Effacer
print = Imprimer
link-copied = Lien copié : il contient vos chiffres, après le #, et ne les envoie à aucun serveur.
link-by-hand = Le navigateur ne laisse pas copier : le lien est sélectionné ci-dessous.
link-label = Lien vers ce calcul
promise = Rien n’a quitté votre navigateur.

agree-churn = Votre rétention dit { $retention }, votre attrition { $churn } : ensemble, elles devraient faire 100 %. Comptent-elles les mêmes clients, sur la même période ?
agree-calls = { $answered-calls } appels décrochés et { $abandoned-calls } abandonnés font { $sum }, mais { $offered-calls } étaient présentés. S’agit-il des mêmes lignes, sur la même période ?
agree-handling = Conversation, mise en attente et travail post-appel font { $sum }, mais le temps de traitement est de { $handling-time }. S’agit-il des mêmes contacts, sur la même période ?

# Below the result
charts-title = En images
chart-data = Les nombres de ce graphique
chart-scale = { $output } sur son échelle
chart-interval = Intervalle à 95 %
chart-parts = Répartition
chart-waterfall = D’aujourd’hui à demain, par an
chart-tornado = Ce qui pèse le plus sur : { $output }
chart-sweep = { $output } selon : { $input }
working-title = Le calcul
working-empty = Le détail s’affichera ici avec vos nombres.
scenario-title = Et si les estimations se trompaient ?
scenario-lead = Prudent, central, optimiste : { $fields }, abaissés puis relevés ensemble.
scenario-low = Prudent
scenario-central = Central
scenario-high = Optimiste
spread-label = Écart
spread = ± { $percent } %
bench-title = Se comparer
bench-says = Repère
bench-source = Source
bench-trust = Fiabilité
bench-no-grade = Aucune source crédible ne fixe de seuil pour cet indicateur : il n’est donc pas noté.
trust-official = Officiel ou étude d’origine
trust-by-definition = Découle de la définition
trust-rule-of-thumb = Règle empirique, sans données publiées
trust-second-hand = De seconde main, original non vérifié
trust-vendor = Publié par un vendeur de la solution
trust-disputed = Contesté : les sources se contredisent
source-undated = sans date
source-unsigned = non signé
source-quoting = d’après { $origin }
advice-title = Pour progresser
advice-empty = Les conseils dépendent du résultat : ils s’afficheront avec lui.

# About
about-title = Confidentialité, sources, licence
about-lead = Jauge est une page qui calcule chez vous. Elle n’a pas de serveur à qui confier vos chiffres.
about-sent = Ce qui est envoyé
about-sent-text = Rien. Le navigateur télécharge les fichiers de l’application, puis plus rien ne circule : ni vos chiffres, ni vos fichiers, ni mesure d’audience, ni cookie. Les nombres d’un lien partagé sont écrits après le #, que les navigateurs n’envoient pas.
about-proof = Comment c’est garanti
about-proof-text = La page porte une règle de sécurité (Content-Security-Policy) par laquelle le navigateur lui-même refuse toute connexion ailleurs qu’à son origine. Coupez le réseau une fois la page chargée : tout continue de fonctionner. Des tests automatiques enregistrent chaque requête de chaque page.
about-numbers = Mes chiffres
about-numbers-text = Un nombre que vous tapez, ou trouvez, et que plusieurs calculateurs connaissent est proposé là où il est redemandé. Il reste sur cet appareil, rien n’est rempli sans vous, et les nombres d’un exemple ou d’un lien ne sont pas retenus.
numbers-keep = Garder mes chiffres sur cet appareil
numbers-row = { $name } : { $number } ({ $from })
numbers-clear = Effacer mes chiffres
about-kept = Ce qui reste sur cet appareil
about-kept-text = Vos préférences, si vous les changez : la langue, la devise, les couleurs ; et les chiffres listés ci-dessus. Rien d’autre, et rien ne sort de ce navigateur. Voici ce qui y est gardé.
kept-nothing = Rien pour l’instant.
kept-forget = Tout oublier
kept-forgotten = C’est oublié.
about-sources = Sources
about-sources-text = Chaque repère cite sa publication et dit à quel point s’y fier. Ce qui n’est pas connu, une date ou un auteur, est laissé en blanc et jamais inventé.
about-licence = Licence
about-licence-text = Jauge est un logiciel libre, sous licence MIT ou Apache 2.0, au choix. Aucune garantie : relisez les chiffres qui engagent.

# Not found
not-found-title = Cette page n’existe pas
not-found-lead = Rien ne s’appelle « { $page } » ici. Voici ce qu’il y a.
