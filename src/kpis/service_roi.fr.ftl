title = Retour sur investissement du service
short = ROI du service
aliases = ROI, RSI, retour sur investissement, ROI SAV, rentabilité du service client
search = service après-vente, amortissement, gain, économies, chiffre d’affaires conservé, ventes additionnelles, montée en gamme, upsell, l’investissement vaut-il la peine, le service client est-il rentable
summary = Ce qu’un investissement dans le service rapporte en un an : coût réduit, clients gardés, ventes en plus ; puis son rendement et le temps qu’il met à se rembourser. Une perte est montrée comme une perte.
section-cost = Ce que coûte le service
in-cost-before = Coût du service avant
    .hint = par an : salaires, outils, locaux, sous-traitance
in-cost-after = Coût du service après
    .hint = par an, coût d’usage du nouvel outil compris, sans l’investissement
section-revenue = Ce qu’il rapporte
in-retained-revenue = Chiffre d’affaires conservé
    .hint = par an, de clients qui seraient partis ; mieux vaut compter la marge
in-upsell = Ventes en plus
    .hint = par an, grâce au service ; mieux vaut compter la marge
section-investment = Ce qu’il a fallu
in-investment = Investissement
    .hint = une fois : achat, mise en place, formation
out-gain = Gain par an
    .note = avant l’investissement
out-roi = Rendement la première année
    .note = (gain − investissement) ÷ investissement
out-payback-months = Remboursement
    .note = à gain égal chaque mois
step-cost-today = Coût aujourd’hui
step-cost-change = Variation du coût
step-revenue-kept = Chiffre conservé
step-revenue-added = Ventes en plus
step-cost-tomorrow = Coût net demain
line-gain = ({ $cost-before } − { $cost-after }) + { $retained-revenue } + { $upsell } = { $gain }
line-roi = ({ $gain } − { $investment }) ÷ { $investment } × 100 = { $roi }
line-payback = { $investment } ÷ ({ $gain } ÷ 12) = { $payback-months }
line-cost-alone = Par le coût seul : { $cost-before } − { $cost-after } = { $saving }
note-cost-alone = De ce gain, seuls { $saving } se lisent dans les comptes ; le reste tient à ce que les clients auraient fait sinon.
because-nothing-invested = Rien n’a été investi, il n’y a donc pas de rendement.
because-never-pays-back = L’année n’apporte aucun gain : l’investissement ne se rembourse jamais.
method = Gain = (coût avant − coût après) + chiffre d’affaires conservé + ventes en plus, le tout sur un an. Rendement = (gain − investissement) ÷ investissement, la première année ; remboursement = investissement ÷ gain d’un mois. Un rendement de 0 % veut dire que l’investissement est juste récupéré dans l’année. Les articles parlent de ce rendement sans formule et y ajoutent l’image de marque : rien n’est compté ici qui ne se chiffre pas.
bench-retention = Cinq points de rétention de plus augmenteraient le profit de 25 à 95 %.
bench-retention-finance = La même étude est citée ailleurs pour 25 %, chez des clients de services financiers. Ni l’un ni l’autre n’est une prévision pour vous.
pairs = À lire avec la satisfaction : une économie que paient les clients revient un an plus tard en départs.
advice-loss = À ces chiffres, l’année ne gagne rien : voyez lequel des quatre montants devrait changer, et de combien, avant d’aller plus loin.
advice-cost-rises = Le service coûte plus qu’avant : le gain ne tient alors qu’aux ventes, faites confirmer ces montants par les commerciaux.
advice-margin = Comptez le chiffre conservé et les ventes en plus par leur marge : une vente n’est un gain qu’une fois son coût retiré.
advice-pilot = Essayez avec une équipe pendant un trimestre, à côté d’une autre qui ne change rien : l’écart vaut mieux que toute promesse.
advice-after-a-year = Notez les montants d’aujourd’hui et qui répond de chacun, puis refaites la somme dans un an avec ce qui s’est passé.
example-year = 60 000 investis, 96 000 gagnés
example-loss = Quand le coût augmente
