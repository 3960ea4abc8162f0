title = Taux de rétention
short = Rétention
aliases = TRC, fidélisation, taux de rétention client, taux de fidélisation
search = fidélité, clients fidèles, garder ses clients, nos clients restent-ils, combien de clients gardons-nous, mes clients sont-ils fidèles
summary = Parmi les clients présents au début d’une période, combien sont encore là à la fin. Les clients gagnés entre-temps sont mis à part : la croissance ne peut donc pas cacher les départs.
in-start = Clients au début
    .hint = au premier jour de la période
    .unit = clients
in-end = Clients à la fin
    .hint = au dernier jour, nouveaux compris
    .unit = clients
in-new = Nouveaux clients
    .hint = gagnés dans la période et encore là à la fin
    .unit = clients
out-rate = Taux de rétention
out-lost = Clients perdus
    .note = parmi ceux du début
line-rate = ({ $end } − { $new }) ÷ { $start } × 100 = { $kept } ÷ { $start } × 100 = { $rate }
line-lost = { $start } − { $kept } = { $lost } perdus
line-churn = Attrition de la même période : { $lost } ÷ { $start } × 100 = { $churn } ; avec la rétention, elle fait 100 %.
note-growth = Vous n’avez pas moins de clients qu’avant, et pourtant certains sont partis : de nouveaux ont pris leur place.
method = Les clients du début encore là à la fin, divisés par les clients du début. On les trouve en ôtant les nouveaux clients du nombre de la fin. Rétention et attrition d’une même période font toujours 100 % ; si les vôtres n’y arrivent pas, l’une des deux oublie les départs que de nouveaux clients ont compensés.
bench-sectors = 84 % dans les médias et les services professionnels, 55 % dans l’hôtellerie et le voyage, environ 75 % en moyenne sur 15 secteurs.
bench-profit = 5 % de rétention de plus apporteraient 25 % de profit selon les uns, 25 à 95 % selon les autres, d’après la même origine : ne bâtissez rien là-dessus.
advice-who-left = Dressez la liste des clients perdus, avec leur ancienneté et leur dernier contact : deux ou trois situations expliquent en général la plupart des départs.
advice-after-sale = Écrivez à vos clients après la vente, quand vous avez quelque chose d’utile à leur dire, et pas seulement au renouvellement.
advice-few = Sous cent clients, chaque départ déplace le taux de plus d’un point : regardez les noms avant le pourcentage.
advice-cohorts = Suivez les clients par mois d’arrivée : une moyenne mélange les vieux fidèles et les nouveaux, plus fragiles.
pairs = À lire avec la valeur vie client : les remises retiennent des clients, et peuvent ne rien laisser à gagner.
example-apizee = 100 clients, puis 95 dont 3 nouveaux
example-growth = Croître et perdre des clients
