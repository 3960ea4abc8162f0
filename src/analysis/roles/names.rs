//! What exports call their columns, in French and English, as folded words without articles and units.

mod lengths;
mod words;

use crate::model::role::Role::{self, *};
use lengths::LENGTHS;
use words::WORDS;

/// Words in a column's name, and what they can mean: the first meaning that the values fit.
pub struct Name {
    /// Folded words, in order.
    pub words: &'static str,
    /// Meanings; none for words that only look like one.
    pub roles: &'static [Role],
    /// The words mean this only where the name has no others.
    pub alone: bool,
}

const fn name(words: &'static str, roles: &'static [Role]) -> Name {
    Name { words, roles, alone: false }
}

const fn alone(words: &'static str, roles: &'static [Role]) -> Name {
    Name { words, roles, alone: true }
}

const SATISFACTION: &[Role] = &[Csat5, Csat10, CsatWord];
const REPLY: &[Role] = &[FirstResponseTime, FirstReplyAt];
const REPLIED: &[Role] = &[FirstReplyAt, FirstResponseTime];
const RESOLUTION: &[Role] = &[ResolutionTime, ResolvedAt];
const RESOLVED: &[Role] = &[ResolvedAt, ResolutionTime];
const CALL_STATE: &[Role] = &[Answered, Status];

/// Every name known.
pub const NAMES: &[&[Name]] = &[IDENTITY, INSTANTS, SCORES, FLAGS, LENGTHS, WORDS, DECOYS];

const IDENTITY: &[Name] = &[
    alone("id", &[Id]),
    name("ticket id", &[Id]),
    name("id ticket", &[Id]),
    name("case number", &[Id]),
    name("case id", &[Id]),
    name("ticket number", &[Id]),
    name("numero ticket", &[Id]),
    name("n ticket", &[Id]),
    name("numero dossier", &[Id]),
    name("n dossier", &[Id]),
    name("call id", &[Id]),
    name("id appel", &[Id]),
    name("conversation id", &[Id]),
    name("interaction id", &[Id]),
    name("response id", &[Id]),
    name("respondent id", &[Id]),
    name("unique key", &[Id]),
    alone("ticket", &[Id]),
    alone("reference", &[Id]),
    alone("ref", &[Id]),
    alone("identifiant", &[Id]),
    alone("numero", &[Id]),
    alone("key", &[Id]),
    alone("uuid", &[Id]),
];

const INSTANTS: &[Name] = &[
    name("created", &[CreatedAt]),
    name("conversation created", &[CreatedAt]),
    name("creation", &[CreatedAt]),
    name("date creation", &[CreatedAt]),
    name("cree", &[CreatedAt]),
    name("create date", &[CreatedAt]),
    name("date ouverture", &[CreatedAt]),
    name("ouvert", &[CreatedAt]),
    name("opened", &[CreatedAt]),
    name("date time opened", &[CreatedAt]),
    name("open date", &[CreatedAt]),
    name("date demande", &[CreatedAt]),
    name("date reception", &[CreatedAt]),
    name("recu", &[CreatedAt]),
    name("received", &[CreatedAt]),
    name("submitted", &[CreatedAt]),
    name("submit date", &[CreatedAt]),
    name("recorded date", &[CreatedAt]),
    name("start date", &[CreatedAt]),
    name("start time", &[CreatedAt]),
    name("date debut", &[CreatedAt]),
    name("call date", &[CreatedAt]),
    name("date call", &[CreatedAt]),
    name("date appel", &[CreatedAt]),
    name("call start", &[CreatedAt]),
    name("debut appel", &[CreatedAt]),
    name("arrival", &[CreatedAt]),
    alone("timestamp", &[CreatedAt]),
    name("call timestamp", &[CreatedAt]),
    alone("horodateur", &[CreatedAt]),
    alone("horodatage", &[CreatedAt]),
    name("datetime", &[CreatedAt]),
    alone("date time", &[CreatedAt]),
    name("date contact", &[CreatedAt]),
    alone("date", &[CreatedAt]),
    name("first replied", REPLIED),
    name("first response at", REPLIED),
    name("date premiere reponse", REPLIED),
    name("date 1re reponse", REPLIED),
    name("date 1ere reponse", REPLIED),
    name("resolved", RESOLVED),
    name("solved", RESOLVED),
    name("closed", RESOLVED),
    name("conversation closed", RESOLVED),
    name("close date", RESOLVED),
    name("date time closed", RESOLVED),
    name("completed", RESOLVED),
    name("resolu", RESOLVED),
    name("date resolution", RESOLVED),
    name("date cloture", RESOLVED),
    name("cloture", RESOLVED),
    name("date fermeture", RESOLVED),
    name("date fin resolution", RESOLVED),
    name("ferme", RESOLVED),
];

const SCORES: &[Name] = &[
    name("nps", &[NpsScore]),
    name("nps score", &[NpsScore]),
    name("score nps", &[NpsScore]),
    name("note nps", &[NpsScore]),
    name("net promoter score", &[NpsScore]),
    name("net promoter", &[NpsScore]),
    name("likelihood recommend", &[NpsScore]),
    name("likely recommend", &[NpsScore]),
    name("recommend", &[NpsScore]),
    name("recommendation", &[NpsScore]),
    name("recommandation", &[NpsScore]),
    name("note recommandation", &[NpsScore]),
    name("taux recommandation", &[NpsScore]),
    name("recommander", &[NpsScore]),
    name("recommanderiez", &[NpsScore]),
    name("recommandiez", &[NpsScore]),
    name("recommandez", &[NpsScore]),
    name("csat", SATISFACTION),
    name("csat score", SATISFACTION),
    name("satisfaction", SATISFACTION),
    name("satisfaction score", SATISFACTION),
    name("satisfaction rating", SATISFACTION),
    name("customer satisfaction", SATISFACTION),
    name("satisfaction client", SATISFACTION),
    name("note satisfaction", SATISFACTION),
    name("survey results", SATISFACTION),
    name("survey score", SATISFACTION),
    name("satisfied", SATISFACTION),
    name("satisfait", SATISFACTION),
    name("star rating", SATISFACTION),
    name("customer rating", SATISFACTION),
    alone("rating", SATISFACTION),
    alone("note", SATISFACTION),
    alone("evaluation", SATISFACTION),
    name("note client", SATISFACTION),
    alone("contacts", &[Contacts]),
    name("contact count", &[Contacts]),
    name("number contacts", &[Contacts]),
    name("nombre contacts", &[Contacts]),
    name("nb contacts", &[Contacts]),
    name("customer interactions", &[Contacts]),
    name("interactions client", &[Contacts]),
    name("nombre appels", &[Contacts]),
    name("nb appels", &[Contacts]),
    name("number calls", &[Contacts]),
    name("touches", &[Contacts]),
];

const FLAGS: &[Name] = &[
    name("first contact resolution", &[ResolvedFirst]),
    name("first call resolution", &[ResolvedFirst]),
    name("resolved first contact", &[ResolvedFirst]),
    name("resolved first call", &[ResolvedFirst]),
    name("solved first contact", &[ResolvedFirst]),
    name("fcr", &[ResolvedFirst]),
    name("rpc", &[ResolvedFirst]),
    name("trpc", &[ResolvedFirst]),
    name("resolu premier contact", &[ResolvedFirst]),
    name("resolu 1er contact", &[ResolvedFirst]),
    name("resolution premier contact", &[ResolvedFirst]),
    name("resolution 1er contact", &[ResolvedFirst]),
    name("resolu premier appel", &[ResolvedFirst]),
    name("premier contact", &[ResolvedFirst]),
    name("1er contact", &[ResolvedFirst]),
    name("closed when created", &[ResolvedFirst]),
    name("one touch", &[ResolvedFirst]),
    name("abandoned", &[Abandoned]),
    name("abandonne", &[Abandoned]),
    name("abandon", &[Abandoned]),
    name("appel abandonne", &[Abandoned]),
    name("abandoned call", &[Abandoned]),
    name("answered", &[Answered]),
    name("call answered", &[Answered]),
    name("repondu", &[Answered]),
    name("appel repondu", &[Answered]),
    name("decroche", &[Answered]),
    name("picked up", &[Answered]),
    name("call type", CALL_STATE),
    name("call status", CALL_STATE),
    name("call result", CALL_STATE),
    name("call outcome", CALL_STATE),
    name("disposition", CALL_STATE),
    name("outcome", CALL_STATE),
    name("statut appel", CALL_STATE),
    name("etat appel", CALL_STATE),
    name("resultat appel", CALL_STATE),
    name("type appel", CALL_STATE),
];

/// Names that hold a known word and mean something else.
const DECOYS: &[Name] = &[
    name("requester wait time", &[]),
    name("agent wait time", &[]),
    name("abandon time", &[]),
    name("time abandon", &[]),
    name("temps avant abandon", &[]),
    name("first resolution time", &[]),
    name("agent interactions", &[]),
    name("group stations", &[]),
    name("assignee stations", &[]),
    name("resolution status", &[]),
    name("first response status", &[]),
    name("every response status", &[]),
    name("resolution description", &[]),
    name("nps group", &[]),
    name("nps category", &[]),
    name("initially assigned", &[]),
    name("assigned date", &[]),
    name("user language", &[]),
    name("agent id", &[]),
    name("calls abandoned", &[]),
    name("calls answered", &[]),
    name("resolved tickets", &[]),
    name("created by", &[]),
];
