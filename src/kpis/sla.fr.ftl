title = Respect des délais (SLA)
short = SLA
aliases = accord de niveau de service, engagement de service, délais tenus
search = dans les temps, retard, hors délai, demandes en retard, délai promis, tenons-nous nos promesses, combien de demandes sont en retard
summary = La part des demandes traitées dans le délai que vous avez promis. Elle dit si la promesse est tenue, et rien du temps que les autres ont attendu.
in-met = Traitées dans le délai promis
    .unit = demandes
in-total = Toutes les demandes avec un délai
    .hint = sur la même période ; une demande ouverte compte dès que son délai est passé
    .unit = demandes
out-rate = Respect des délais
out-low = Borne basse (95 %)
out-high = Borne haute (95 %)
line-rate = { $met } ÷ { $total } × 100 = { $rate }
line-late = { $total } − { $met } = { $late } en retard
method = Les demandes qui ont tenu leur délai, divisées par toutes celles qui en avaient un. Une demande encore ouverte est en retard dès que son délai est passé, sans quoi les plus vieilles ne compteraient jamais. Fixez d’abord quelle horloge tourne (heures ouvrées ou calendrier) et si elle s’arrête pendant que le client réfléchit : seuls des taux faits avec la même horloge se comparent. Au téléphone, le chiffre frère est le niveau de service, en secondes. L’intervalle à 95 % est celui de Wilson.
pairs = À lire avec le délai de résolution et la satisfaction : une réponse d’attente tient le délai et ne règle rien.
advice-causes = Reprenez une à une les demandes en retard du mois et notez où le temps est passé : quelques causes en expliquent d’ordinaire la plupart.
advice-warning = Alertez avant l’échéance et non après : quand il reste un quart du temps, quelqu’un peut encore agir.
advice-by-priority = Calculez-le par priorité : un bon total peut cacher des urgences toutes en retard.
advice-worst = Gardez le plus long retard à côté du taux : une fois le délai manqué, le taux ne voit plus combien de temps passe.
advice-never-late = Une promesse toujours tenue est peut-être trop facile : comparez-la à ce que les clients attendent.
example-month = 460 demandes sur 500
example-small = 18 sur 20 : une large marge
