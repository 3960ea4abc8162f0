title = Taux de parrainage
short = Parrainage
aliases = taux de recommandation
search = recommandation, bouche-à-oreille, ambassadeurs, filleuls, parrains, apporteurs, nos clients nous recommandent-ils
summary = Combien de nouveaux contacts vos clients vous envoient, rapporté au nombre de vos clients. Et, ce qui est autre chose, combien de vos clients en envoient.
in-referrals = Parrainages
    .hint = personnes ou entreprises envoyées par un client dans la période
    .unit = parrainages
in-customers = Clients
    .hint = sur la même période
    .unit = clients
in-referrers = Clients qui ont parrainé
    .hint = chacun compté une fois, quel que soit le nombre envoyé
    .unit = clients
out-rate = Taux de parrainage
    .note = parrainages pour cent clients ; peut dépasser 100 %
out-referrer-rate = Clients qui parrainent
    .note = part des clients qui ont envoyé quelqu’un
line-rate = { $referrals } ÷ { $customers } × 100 = { $rate }
line-referrer-rate = Selon l’autre définition : { $referrers } ÷ { $customers } × 100 = { $referrer-rate }
line-each = { $referrals } ÷ { $referrers } = { $each } parrainages par client qui parraine
note-several = Ceux qui parrainent en ont envoyé deux ou plus en moyenne : le taux repose sur peu de personnes.
method = Les parrainages divisés par les clients. On donne souvent le même nom à la part des clients qui parrainent ; comme un client peut en envoyer plusieurs, cette part est plus basse, et elle est donnée à côté si vous savez combien ont parrainé. Un parrainage compte dès que le nom arrive, qu’il devienne client ou non.
bench-reward = Qonto verse 160 euros par parrainage : comparez une telle prime à votre propre coût d’acquisition.
pairs = À lire avec le coût d’acquisition : une prime par nom apporte des noms, pas toujours des clients.
advice-moment = Demandez au bon moment : après un problème bien réglé ou une note élevée, et jamais avec une facture.
advice-count-people = Comptez aussi les clients qui parrainent : dix parrainages d’un seul fidèle et dix de dix clients ne disent pas la même chose.
advice-few-people = Quelques clients font la plupart de vos parrainages : remerciez-les par leur nom, et cherchez ce qui manque aux autres pour en faire autant.
advice-follow = Dites à chaque client ce qu’est devenu son parrainage : c’est la récompense la moins chère.
example-apizee = 25 parrainages, 500 clients
example-two-meanings = 90 parrainages par 36 clients
