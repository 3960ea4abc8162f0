title = Clients récurrents
short = Récurrents
aliases = taux de réachat, taux de récurrence, nombre de clients récurrents
search = clients fidèles, réachat, nos clients reviennent-ils, combien de clients rachètent, mes clients sont-ils fidèles
summary = Parmi tous les clients qui ont acheté dans une période, la part de ceux qui avaient déjà acheté ou ont racheté. Elle dit si vous vivez de ceux qui reviennent ou de ceux qui passent.
in-recurring = Clients ayant acheté plusieurs fois
    .hint = dans la période, ou dans la période et avant ; choisissez et n’en changez plus
    .unit = clients
in-customers = Tous les clients
    .hint = ayant acheté dans la période, chacun compté une fois
    .unit = clients
out-rate = Clients récurrents
    .note = en part de tous les clients
line-rate = { $recurring } ÷ { $customers } × 100 = { $rate }
line-once = { $customers } − { $recurring } = { $once } n’ont acheté qu’une fois
method = Les clients qui ont acheté plusieurs fois, divisés par tous les clients de la période. On parle parfois d’un nombre de clients récurrents, mais deux nombres ne se comparent que comme parts. Plus la période est longue, plus la part est haute : comparez des périodes de même durée. Ce n’est pas la rétention, qui suit les clients d’un même jour de départ.
pairs = À lire avec la valeur vie client : les remises font revenir des clients et peuvent ne rien laisser à gagner.
advice-second-purchase = Cherchez le délai habituel entre le premier achat et le deuxième, et écrivez aux clients juste avant qu’il ne soit écoulé.
advice-cohorts = Suivez pendant un an les clients d’un même mois : la part d’une période mélange ceux qui ont eu le temps de revenir et ceux qui ne l’ont pas eu.
advice-mostly-new = Plus de la moitié de vos clients ne sont venus qu’une fois : avant d’en chercher d’autres, demandez à vingt d’entre eux pourquoi ils ne sont pas revenus.
advice-after-a-problem = Regardez les clients qui ont eu un problème : s’ils rachètent ou non en dit plus sur votre service que leur note.
example-shop = 360 clients sur 1 200
example-contracts = 84 clients sur 96
