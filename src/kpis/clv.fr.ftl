title = Valeur vie client
short = CLV
aliases = LTV, valeur à vie, valeur du client
search = LTV/CAC, ratio LTV CAC, valeur actualisée, combien vaut un client, combien rapporte un client
summary = Ce qu’un client apporte pendant toutes les années où il achète chez vous. Avec la marge, le coût d’acquisition et un taux d’actualisation, elle devient ce que vous gagnez vraiment.
section-purchases = Ce qu’achète un client
in-purchase-value = Valeur d’un achat
    .hint = en moyenne ; pour un abonnement, son prix mensuel
in-purchases-per-year = Achats par an
    .hint = en moyenne ; 12 pour un abonnement mensuel
    .unit = par an
in-years = Années de relation
    .hint = en moyenne ; première estimation : 1 ÷ attrition annuelle, soit 4 ans pour 25 % par an
    .unit = ans
section-worth = Ce qu’il vous en reste
in-margin = Marge
    .hint = part du prix qui reste après le coût de ce qui est vendu ; vide : c’est le chiffre d’affaires qui compte
in-cac = Coût d’acquisition
    .hint = vente et marketing, par nouveau client
in-discount = Taux d’actualisation
    .hint = par an ; ce que perd l’argent à venir un an plus tard
out-value = Valeur vie client
out-net-value = Nette du coût d’acquisition
out-ratio = Valeur ÷ coût d’acquisition
line-yearly = { $purchase-value } × { $purchases-per-year } = { $yearly } par an
line-yearly-margin = { $purchase-value } × { $purchases-per-year } × { $margin } = { $yearly } par an
line-value = { $yearly } × { $years } ans = { $value }
line-discounted-years = (1 − (1 + { $discount })^−{ $years }) ÷ ln(1 + { $discount }) = { $discounted-years } années pleines
line-value-discounted = { $yearly } × { $discounted-years } ans = { $value }
line-net-value = { $value } − { $cac } = { $net-value }
line-ratio = { $value } ÷ { $cac } = { $ratio }
because-free = Gagner un client ne coûte rien : il n’y a rien par quoi diviser.
note-turnover = Sans marge, c’est un chiffre d’affaires : indiquez la marge avant de le comparer à un coût.
method = Valeur d’un achat × achats par an × années, multipliées par la marge si elle est donnée. Avec un taux d’actualisation d, les années comptent pour (1 − (1 + d)^−années) ÷ ln(1 + d) années pleines : les achats sont supposés répartis également, une part d’année compte pour une part, et avec d = 0 chaque année compte en entier. D’autres actualisent une fois l’an, à la fin, et trouvent un peu moins. La valeur nette retire une fois le coût d’acquisition ; le ratio divise par lui.
bench-three = 3 ou plus : sain pour le logiciel par abonnement, marge comprise ; sous 1, chaque nouveau client fait perdre de l’argent.
bench-service = Un service supérieur multiplierait la valeur vie client par 2,3.
pairs = À lire avec le coût d’acquisition et l’attrition : la valeur suppose que les clients restent le nombre d’années saisi.
advice-loss = Un client coûte plus à gagner qu’il n’apporte : arrêtez d’abord le canal le plus cher, avant d’acheter d’autres clients.
advice-margin = Demandez la marge à la finance : vu par le chiffre d’affaires, tout client semble valoir sa conquête.
advice-segments = Calculez-la par segment et par canal d’arrivée : la moyenne cache ceux qui font perdre de l’argent.
advice-second-purchase = Travaillez le deuxième achat : qui n’a acheté qu’une fois n’a fait qu’essayer, et un bon deuxième contact coûte moins qu’une remise.
advice-lifetime = Des années que votre entreprise n’a pas encore vécues sont un pari : n’allez pas au-delà de l’âge de vos plus vieux clients, ou regardez la lecture prudente.
example-apizee = 20 par achat, chaque mois, dix ans
example-subscription = Un abonnement à 50 par mois
example-discounted = Dix ans, avec marge et actualisation
