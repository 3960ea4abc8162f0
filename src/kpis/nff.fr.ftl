title = Sans défaut constaté (NFF)
short = NFF
aliases = NTF, panne non constatée, panne non reproduite, aucun défaut constaté
search = défaut non reproductible, retour sans défaut, retour injustifié, SAV, combien d’appareils retournés fonctionnent
summary = La part des appareils retournés ou contrôlés qui n’ont rien. Plus bas vaut mieux : chacun est un trajet, un colis ou une heure d’atelier pour rien.
section-units = Les appareils
in-no-fault = Sans défaut
    .unit = appareils
in-diagnosed = Diagnostiqués
    .hint = sur la même période, avec et sans défaut
    .unit = appareils
section-cost = Ce qu’un seul coûte
in-cost = Coût d’un appareil sans défaut
    .hint = transport, diagnostic, administratif, remplacement
out-rate = Sans défaut constaté
    .note = plus bas vaut mieux
out-low = Borne basse (95 %)
out-high = Borne haute (95 %)
out-cost = Coût des appareils sans défaut
    .note = sur la période
line-rate = { $no-fault } ÷ { $diagnosed } × 100 = { $rate }
line-cost = { $no-fault } × { $cost-each } = { $cost-of-all }
line-ratio = En rapport : { $no-fault } sans défaut ÷ { $faulty } avec défaut × 100 = { $ratio }
note-ratio = Selon l’autre façon de compter, les appareils sans défaut pour cent avec défaut : { $ratio }.
method = Les appareils diagnostiqués sans défaut, divisés par tous les appareils diagnostiqués. Certains divisent par les appareils défectueux et l’appellent aussi NFF : trois sur quatre font alors 300 % et non 75 % ; ce chiffre est donné à côté. « Sans défaut » veut dire qu’aucun n’a été trouvé : une panne qui va et vient avec la chaleur ou la durée peut y être encore.
bench-direction = Un calculateur publié trouve 3,2 % pour 8 sur 250, puis prend 95 % comme objectif. C’est à l’envers : le mieux possible est 0 %.
pairs = À lire avec la réparation dès la première visite : changer des pièces au jugé fait monter celle-ci, et ce taux avec elle.
advice-before-return = Levez le doute avant le colis ou le trajet : trois questions et un coup d’œil en visio écartent la plupart des réglages et erreurs de manipulation.
advice-same-product = Triez-les par produit et par motif déclaré : là où un produit domine, c’est sa notice ou son écran qui est en défaut.
advice-test = Refaites l’essai dans les conditions du client (chaleur, charge, durée) avant d’écrire « sans défaut » : sinon le même appareil revient.
advice-words = Gardez avec l’appareil les mots mêmes du client : « il s’arrête » en dit plus à l’atelier que « défectueux ».
example-workshop = 8 appareils sur 250
example-returns = 45 retours sur 300, à 62 chacun
