# What is said on the pages of the annex, but for the analysis of a file.

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
about-kept-text = Vos préférences, si vous les changez (langue, devise, couleurs), le nom des quatre derniers calculateurs ouverts, les chiffres listés ci-dessus, et le sens des colonnes de vos vingt dernières sortes de fichiers, d’après une empreinte de leurs titres, sans aucune valeur. Rien d’autre, et rien ne sort de ce navigateur. Voici ce qui y est gardé.
kept-nothing = Rien pour l’instant.
kept-forget = Tout oublier
kept-forgotten = C’est oublié.
about-sources = Sources
about-sources-text = Chaque repère cite sa publication et dit à quel point s’y fier. Ce qui n’est pas connu, une date ou un auteur, est laissé en blanc et jamais inventé.
about-glossary = Le glossaire : tous les noms, toutes les définitions
about-licence = Licence
about-licence-text = Jauge est un logiciel libre, sous licence MIT ou Apache 2.0, au choix. Aucune garantie : relisez les chiffres qui engagent.

# Verify
verify-title = Vérifiez vous-même
verify-lead = Ne nous croyez pas sur parole : voyez ce que la page a demandé, essayez de la faire parler, puis débranchez-la.
verify-requests = Ce que la page a demandé
verify-requests-text = Toutes ses requêtes depuis qu’elle est chargée, telles que le navigateur les a comptées. L’onglet Réseau des outils de développement (F12) montre les mêmes, et ce que le lecteur de fichiers et la copie hors ligne chargent de ce site.
verify-count = Vers ce site : { $own }. Vers un autre : { $others }.
verify-file = Fichier
verify-bytes = Octets reçus
verify-again = Regarder à nouveau
verify-send = Essayer d’envoyer
verify-send-text = Ce bouton tente quatre envois vers jauge.invalid, un nom qui ne peut appartenir à personne. La règle de sécurité de la page (Content-Security-Policy) doit les arrêter tous, comme elle arrêterait ceux d’un programme malveillant.
verify-try = Essayer maintenant
verify-way-fetch = Une requête :
verify-way-beacon = Une balise :
verify-way-image = Une image :
verify-way-socket = Une connexion ouverte :
verify-stopped = arrêtée par la règle { $rule }, signale le navigateur.
verify-let-out = rien ne l’a arrêtée. Ne confiez rien à cette copie : ce n’est pas celle que nous publions, ou ce navigateur ne tient pas compte de la règle.
verify-plug = Débrancher
verify-plug-text = La preuve la plus simple se passe de nous.
verify-plug-1 = Attendez que la page soit chargée, ouvrez l’analyse d’un fichier une fois, puis coupez le réseau (mode avion, ou câble).
verify-plug-2 = Calculez, déposez vos fichiers : tout continue de fonctionner.
verify-plug-3 = Fermez l’onglet avant de rebrancher : il n’y a plus personne pour envoyer quoi que ce soit.
verify-build = Cette version
verify-build-text = L’empreinte des fichiers de ce site, à comparer avec celle que donne « cargo xtask build » à partir du code source. Une copie pourrait mentir : SHA256SUMS, livré avec chaque version, tranche pour chaque fichier (README, « Verify »). Un navigateur, une extension ou un appareil compromis restent hors de notre portée : la règle vaut pour la page, pas pour eux.
verify-hash = Empreinte : { $hash }

# Glossary
glossary-title = Glossaire
glossary-lead = Chaque indicateur sous tous ses noms, en français et en anglais, avec la définition retenue ici et ce qui change ailleurs.
glossary-also = Aussi :
glossary-other = En anglais :
glossary-terms = Tous les indicateurs, de A à Z
twofold-title = Un nom, deux choses
twofold-lead = Avant de comparer, assurez-vous de parler de la même chose.
twofold-adherence = Adhérence et conformité
    .says = L’adhérence demande si le travail a été fait aux heures prévues ; la conformité, s’il y en a eu autant que prévu, quelle que soit l’heure. Les guides donnent souvent la formule de la seconde sous le nom de la première.
twofold-aht = AHT et ART
    .says = La durée de traitement (AHT, DMT) est le travail de l’agent sur un contact, en minutes. Le délai de résolution (ART) est l’attente d’une solution par le client, en heures ou en jours, pauses comprises. Certains guides les confondent.
twofold-attrition = Attrition
    .says = Celle des clients s’appelle aussi churn, celle du personnel turnover. Elles ne se comptent pas de même : la première se compose d’un mois à l’autre, la seconde s’additionne.
twofold-cpa = CPA
    .says = En centre d’appels, le coût par appel. En marketing, le coût par acquisition (cost per acquisition) : ce que coûte un nouveau client, ou une commande.
twofold-qos = QoS
    .says = Quality of service, ou QS. Au téléphone, souvent la part des appels décrochés à temps ; ailleurs, la note des échanges eux-mêmes.
twofold-sla = SLA et niveau de service
    .says = Un SLA est une promesse de délai, tenue ou non pour chaque demande. Le niveau de service est la part des appels décrochés en tant de secondes, que ce soit promis ou non.
twofold-tmr = TMR
    .says = Temps moyen de réponse, ou temps moyen de résolution : demandez lequel. Il peut y avoir des jours entre les deux.
