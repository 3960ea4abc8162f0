title = Réactivité sur les réseaux sociaux
short = Réseaux sociaux
aliases = taux de réponse sur les réseaux sociaux
search = réactivité, taux de réponse, commentaires, messages privés, Facebook, Instagram, LinkedIn, community management, avis, répondons-nous sur les réseaux sociaux
summary = La part des messages et commentaires qui reçoivent une réponse dans le délai que vous vous êtes fixé. Sur les réseaux sociaux, tout le monde lit aussi la question restée sans réponse.
in-answered-in-time = Répondus dans le délai
    .unit = messages
in-messages = Tous les messages et commentaires
    .hint = sur la même période, ceux qui appellent une réponse
    .unit = messages
out-rate = Répondus à temps
out-low = Borne basse (95 %)
out-high = Borne haute (95 %)
line-rate = { $answered-in-time } ÷ { $messages } × 100 = { $rate }
line-late = { $messages } − { $answered-in-time } = { $late } en retard ou sans réponse
method = Les messages et commentaires répondus dans le délai, divisés par tous ceux reçus. La publication à l’origine de ce chiffre compte chaque message ou commentaire : remerciements et plaisanteries font alors baisser le taux. Ici, vous décidez lesquels appellent une réponse ; tenez-vous-y, et notez le délai à côté du chiffre. L’intervalle à 95 % est celui de Wilson.
bench-expected = 69 % des utilisateurs des réseaux sociaux attendent une réponse sous 24 heures. C’est un délai à viser, non un taux.
pairs = À lire avec la satisfaction : un « nous avons vu votre message » automatique compte comme réponse et n’aide personne.
advice-one-queue = Amenez les messages de tous les réseaux dans la file où vos agents travaillent déjà : ce qui demande une autre fenêtre est répondu en dernier.
advice-questions = Séparez questions et réclamations des commentaires qui n’attendent rien, et mesurez les deux premières seules.
advice-in-public = Répondez d’abord en public, puis passez en message privé : d’autres lecteurs ont la même question.
advice-evenings = Répartissez les retards par heure et par jour : soirs et week-ends en contiennent souvent la plupart.
example-week = 340 messages sur 400
example-small = 9 messages sur 12
