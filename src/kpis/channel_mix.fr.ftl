title = Répartition par canal
short = Canaux
aliases = mix de canaux, part de chaque canal, volume par canal, volume de demandes
search = omnicanal, omnicanalité, multicanal, téléphone, chat, tchat, e-mail, mail, réseaux sociaux, libre-service, selfcare, concentration, Herfindahl, quel canal utilisent les clients, d’où viennent les contacts
summary = La part des contacts qui passe par chaque canal, et combien ils se pressent sur quelques-uns. Elle dit où placer les équipes, et de quoi vous dépendez.
in-phone = Téléphone
    .hint = sur la même période que les autres ; vide : pas ce canal
    .unit = contacts
in-chat = Messagerie instantanée
    .unit = contacts
in-email = E-mail
    .hint = formulaires de contact compris
    .unit = contacts
in-social = Réseaux sociaux
    .unit = contacts
in-self-service = Libre-service
    .hint = demandes réglées par une page d’aide, un formulaire ou un robot
    .unit = contacts
in-other = Autres
    .hint = courrier, boutique, vidéo…
    .unit = contacts
out-concentration = Concentration
    .note = chance que deux contacts tirés au hasard soient venus par le même canal
out-phone-share = Téléphone
out-chat-share = Messagerie instantanée
out-email-share = E-mail
out-social-share = Réseaux sociaux
out-self-service-share = Libre-service
out-other-share = Autres
line-phone = Téléphone : { $phone } ÷ { $total } × 100 = { $phone-share }
line-chat = Messagerie instantanée : { $chat } ÷ { $total } × 100 = { $chat-share }
line-email = E-mail : { $email } ÷ { $total } × 100 = { $email-share }
line-social = Réseaux sociaux : { $social } ÷ { $total } × 100 = { $social-share }
line-self-service = Libre-service : { $self-service } ÷ { $total } × 100 = { $self-service-share }
line-other = Autres : { $other } ÷ { $total } × 100 = { $other-share }
line-concentration = ({ $phone-share })² + ({ $chat-share })² + ({ $email-share })² + ({ $social-share })² + ({ $self-service-share })² + ({ $other-share })² = { $concentration }
line-equal-channels = 1 ÷ { $concentration } = { $equal-channels } : aussi concentré qu’autant de canaux de même taille
note-most-phone = Le téléphone apporte la plus grande part.
note-most-chat = La messagerie instantanée apporte la plus grande part.
note-most-email = L’e-mail apporte la plus grande part.
note-most-social = Les réseaux sociaux apportent la plus grande part.
note-most-self-service = Le libre-service apporte la plus grande part.
note-most-other = Les autres canaux réunis apportent la plus grande part.
method = Les contacts de chaque canal, divisés par tous les contacts. La concentration est l’indice de Herfindahl : les parts au carré, additionnées, de 0 à 100 %. Six canaux égaux donnent 17 %, deux canaux égaux 50 %, un canal seul 100 %. Aucun des deux bouts n’est bon en soi : un chiffre bas montre un service qui s’éparpille, un chiffre haut que tout tient à un canal. Comptez partout la même chose : une conversation de vingt messages et un appel font un contact chacun.
bench-chat = Un exemple, pas une norme : avec 60 % des contacts par messagerie, des agents passent à la messagerie.
pairs = À lire avec la satisfaction et la résolution au premier contact, canal par canal : un canal qui grandit parce que les autres échouent n’est pas un succès.
advice-dependent = Plus de la moitié du poids repose sur peu de canaux : décidez dès maintenant où iront les clients le jour où le principal sera en panne.
advice-staff = Donnez à chaque canal des agents selon son temps de travail et non selon ses contacts : un e-mail et un appel ne prennent pas le même.
advice-by-reason = Refaites la répartition pour les cinq motifs les plus fréquents : chacun a un canal qui lui convient, rarement celui qu’on emploie.
advice-hopping = Cherchez les clients qui prennent deux canaux pour une même affaire : chacun est ici compté deux fois, et aidé tard.
advice-self-service = Comptez aussi ce que règlent pages d’aide et formulaires, sinon le canal le moins cher reste invisible.
example-chat-first = Six sur dix par messagerie
example-even = Cinq canaux égaux
