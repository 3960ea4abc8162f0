title = Économies de déplacements techniques
short = Déplacements
aliases = truck roll, déplacements évités, visites évitées
search = interventions, technicien, tournée, SAV, assistance à distance, visio, CO2, carbone, coût d’un déplacement, combien coûtent les déplacements, combien coûte une intervention
summary = Ce que vous gagnez en un an quand une session à distance remplace une partie des visites : argent, heures, kilomètres et CO₂. Une perte est montrée comme une perte.
section-volume = Les visites d’aujourd’hui
in-trips = Interventions sur place
    .hint = chacune comptée une fois, sur la période ci-dessous
    .unit = interventions
in-period = Période
choice-period-month = par mois
choice-period-quarter = par trimestre
choice-period-year = par an
in-first-time-fix = Réparation dès la première visite
    .hint = part des interventions réglées en une visite ; vide : les revisites ne sont pas ajoutées
section-remote = La session à distance
in-avoidable = Visites qu’une session pourrait remplacer
in-remote-success = Sessions qui réussissent
    .hint = la visite n’a alors pas lieu
in-remote-cost = Coût d’une session qui remplace une visite
in-licence = Licence
    .hint = par an
in-setup = Mise en place et formation
    .hint = une fois
section-cost = Le coût d’une visite
way-one-figure = Je le connais
way-from-parts = Le construire
in-trip-cost = Coût d’une visite
in-hourly-cost = Coût horaire du technicien
    .hint = chargé : salaire, cotisations, frais généraux
in-fuel-price = Prix du carburant
    .hint = le litre, ou le kWh ; vide : non compté
in-wear = Usure du véhicule
    .hint = par kilomètre, hors carburant ; vide : non comptée
in-admin-time = Planification et administratif
    .hint = par visite ; vide : non compté
in-admin-hourly-cost = Coût horaire de ce travail
in-parts = Pièces
    .hint = par visite ; vide : non comptées
in-other-cost = Autres coûts
    .hint = par visite : stationnement, sous-traitance, pénalité…
section-travel = Temps et distance d’une visite
in-travel-time = Trajet
    .hint = aller et retour
in-on-site-time = Travail sur place
in-distance = Distance
    .hint = aller et retour
in-consumption = Consommation aux 100 km
    .hint = litres, ou kWh en électrique
    .unit = aux 100 km
in-energy = Énergie
choice-energy-diesel = Gazole
choice-energy-petrol = Essence
choice-energy-e85 = E85
choice-energy-electric = Électricité
out-net-saving = Économie nette par an
    .note = sessions et licence déduites ; la mise en place, payée une fois, compte dans le rendement et le retour
out-cost-per-trip = Coût d’une visite
out-trips-avoided = Visites évitées par an
out-gross-saving = Économie brute par an
    .note = coût des visites qui n’ont plus lieu
out-roi = Rendement la première année
    .note = (économie nette − mise en place) ÷ (licence + mise en place)
out-payback-months = Retour sur la mise en place
out-break-even-success = Taux de réussite d’équilibre
    .note = part de sessions réussies à laquelle l’année s’équilibre
out-hours-freed = Heures de technicien libérées par an
    .unit = h
out-km-avoided = Kilomètres évités par an
out-co2-avoided = CO₂ évité par an
    .unit = kg CO₂e
step-cost-today = Aujourd’hui
step-trips-saved = Visites évitées
step-remote-sessions = Sessions
step-licence-year = Licence
step-cost-tomorrow = Demain
line-visits = { $trips } interventions × { $periods } = { $visits } visites par an
line-visits-with-repeats = { $trips } interventions × { $periods } ÷ { $first-time-fix } = { $visits } visites par an
line-avoided = { $visits } × { $avoidable } × { $remote-success } = { $trips-avoided } visites évitées
line-labour = Main-d’œuvre : { $labour-time } × { $hourly-cost } de l’heure = { $labour-cost }
line-fuel = Énergie : { $distance } × { $consumption } aux 100 km × { $fuel-price } = { $fuel-cost }
line-wear = Usure : { $distance } × { $wear } = { $wear-cost }
line-admin = Administratif : { $admin-time } × { $admin-hourly-cost } de l’heure = { $admin-cost }
line-extras = Pièces et autres : { $extras-cost }
line-trip-cost = Coût d’une visite = { $cost-per-trip }
line-gross = { $trips-avoided } × { $cost-per-trip } = { $gross-saving }
line-net = { $gross-saving } − { $remote-sessions } de sessions − { $licence } de licence = { $net-saving }
line-roi = ({ $net-saving } − { $setup }) ÷ ({ $licence } + { $setup }) = { $roi }
line-payback = { $setup } ÷ ({ $net-saving } ÷ 12) = { $payback-months }
line-break-even = À { $break-even-success } de sessions réussies, l’économie paie tout juste la licence.
line-co2 = { $km-avoided } × { $consumption } aux 100 km × { $factor } kg = { $co2-avoided }
because-nothing-invested = Ni licence ni mise en place : rien n’a été investi, il n’y a donc pas de rendement.
because-never-pays-back = L’année se solde par une perte : la mise en place ne se rembourse jamais.
because-no-break-even = Même si toutes les sessions réussissaient, l’année ne s’équilibrerait pas.
method = Les visites d’une année sont les interventions multipliées par le nombre de périodes, divisées par le taux de réparation dès la première visite s’il est donné. Une visite est évitée quand elle est remplaçable et que la session réussit. Économie nette = visites évitées × (coût d’une visite − coût d’une session) − licence. Les émissions suivent les facteurs officiels français, amont compris : 3,17 kg CO₂e par litre de gazole, 2,79 d’essence, 1,46 d’E85, 0,048 par kWh en France continentale.
bench-emissions = Facteurs d’émission des carburants et de l’électricité.
bench-trips = Un exemple à 250 visites par mois ; l’article dit que moins de visites font moins de temps de trajet et de CO₂.
pairs = À lire avec la réparation dès la première visite et les pannes non constatées : une visite évitée à tort coûte deux visites plus tard.
advice-triage = Demandez une photo ou deux minutes de visio avant chaque départ : la première question est de savoir si une visite s’impose.
advice-prepare = Quand la visite reste nécessaire, que la session désigne la pièce à emporter : le taux de réparation du premier coup monte.
advice-loss = À ces chiffres, l’opération coûte plus qu’elle ne rapporte : regardez le taux d’équilibre, puis la licence par visite évitée.
advice-measure = Comptez pendant un mois les visites qui se sont révélées évitables avant de croire un pourcentage.
example-month = 250 visites par mois
example-parts = Au trimestre, coût construit
example-loss = Quand ce n’est pas rentable
