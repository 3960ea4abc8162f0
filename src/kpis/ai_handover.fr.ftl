title = Reprise de l’IA par un humain
short = Reprise IA
aliases = taux de reprise, transfert du bot, escalade, containment, confinement, déviation, déflexion, taux d’automatisation
search = chatbot, callbot, voicebot, assistant virtuel, agent IA, intelligence artificielle, résolution par le bot, notre chatbot règle-t-il quelque chose, combien de fois le bot passe la main
summary = Combien de fois l’assistant IA passe la conversation à une personne et, du reste, combien il a vraiment réglé. Une conversation sans humain n’est pas encore un client aidé.
section-conversations = Les conversations
in-conversations = Conversations avec l’assistant
    .hint = y compris celles qu’une personne a reprises
    .unit = conversations
in-handed-over = Reprises par une personne
    .unit = conversations
section-outcome = Ce que sont devenues les autres
in-resolved = Réglées par l’assistant seul
    .hint = confirmées par le client ou vérifiées, sans reprise
    .unit = conversations
in-recontacted = Dont clients revenus
    .hint = pour la même affaire, par tout canal ; sous 7 jours d’ordinaire
    .unit = conversations
out-takeover = Reprises par une personne
out-low = Borne basse (95 %)
out-high = Borne haute (95 %)
out-containment = Sans reprise
    .note = sans une personne ; réglées ou non
out-resolution = Résolution
out-verified-resolution = Résolution vérifiée
    .note = réglées, et le client n’est pas revenu
line-takeover = { $handed-over } ÷ { $conversations } × 100 = { $takeover }
line-containment = 100 % − { $takeover } = { $containment } sans reprise
line-resolution = { $resolved } ÷ { $conversations } × 100 = { $resolution } réglées
line-verified-resolution = ({ $resolved } − { $recontacted }) ÷ { $conversations } × 100 = { $verified-resolution } réglées pour de bon
line-unresolved = { $conversations } − { $handed-over } − { $resolved } = { $unresolved } ni reprises ni réglées
note-contained-only = Sans reprise ne veut pas dire réglé : un client qui abandonne compte aussi comme « sans reprise ». Indiquez les conversations réglées pour voir la différence.
note-contained-unresolved = Sans reprise ne veut pas dire réglé : { $unresolved } conversations ont fini sans personne et sans solution.
method = Les conversations reprises par une personne, divisées par toutes les conversations avec l’assistant. Le reste est « sans reprise » (en anglais, containment). La résolution ne compte que celles que l’assistant a réglées, la résolution vérifiée que celles après lesquelles le client n’est pas revenu ; toutes quatre divisent par les mêmes conversations. Les vendeurs diffèrent : certains comptent un client qui raccroche comme un succès, d’autres ne divisent que par les conversations où l’assistant a répondu. L’intervalle à 95 % est celui de Wilson.
bench-patience = 60 % des gens acceptent d’attendre une personne plutôt que de parler à un robot.
bench-simple-questions = Les chatbots traiteraient 80 % des questions simples ; il n’est pas dit quelle part des questions est simple.
pairs = À tenir à part des chiffres des agents : des réponses immédiates embellissent le délai de première réponse, et un robot qui cache le chemin vers une personne fait baisser à la fois la reprise, la satisfaction et la résolution au premier contact.
advice-measure = Cherchez ce que sont devenues les conversations sans reprise : demandez-le à la fin, ou guettez un nouveau contact sous 7 jours.
advice-gave-up = Lisez trente conversations ni reprises ni réglées : elles montrent où les gens renoncent.
advice-reasons = Notez le motif de chaque reprise : une réponse manquante, une question mal comprise et l’envie d’une personne demandent trois remèdes différents.
advice-way-out = Montrez le chemin vers une personne dès le premier message et transmettez ce qui a été dit : nul n’aime recommencer.
advice-apart = Présentez l’assistant et l’équipe côte à côte, jamais mêlés : la part de chacun déplace toutes les moyennes.
example-contained = 200 reprises sur 1 000
example-verified = Et ce que devient le reste
