//! What a column of a file means, and how many rows become one number. The only words that the catalogue of
//! calculators and the file analysis have in common: neither knows the other.

use serde::{Deserialize, Serialize};

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Identifies the ticket, call or answer.
    Id,
    /// When the request arrived (or the call started, or the answer was given).
    CreatedAt,
    /// When a first answer was given.
    FirstReplyAt,
    /// When the request was resolved.
    ResolvedAt,
    /// Answer to the recommendation question, 0–10.
    NpsScore,
    /// Satisfaction mark, 1–5.
    Csat5,
    /// Satisfaction mark, 0–10.
    Csat10,
    /// Satisfaction in words or as a flag: good or bad.
    CsatWord,
    /// How many contacts the case took, a count from 1.
    Contacts,
    /// Resolved at first contact, yes or no.
    ResolvedFirst,
    /// The whole working time on a contact, seconds.
    HandleTime,
    /// Conversation, seconds.
    TalkTime,
    /// Customer on hold, seconds.
    HoldTime,
    /// Work after the conversation, seconds.
    AfterCallWork,
    /// From the request to the first answer, seconds.
    FirstResponseTime,
    /// From the request to its resolution, seconds.
    ResolutionTime,
    /// Waiting before an agent answers, seconds.
    WaitTime,
    /// The caller left before an agent answered, yes or no.
    Abandoned,
    /// An agent answered, yes or no: the reverse of [`Role::Abandoned`].
    Answered,
    /// Telephone, chat, e-mail …
    Channel,
    /// Who handled it.
    Agent,
    /// Team, group or queue.
    Team,
    /// Product or service concerned.
    Product,
    /// Priority or urgency.
    Priority,
    /// State of the case.
    Status,
}

/// What the cells of a role hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Holds {
    /// A number between two bounds, both allowed; whole where the flag says so.
    Number {
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// No fraction.
        whole: bool,
    },
    /// A length of time, seconds, not negative.
    Duration,
    /// An instant.
    Time,
    /// Yes or no.
    Flag,
    /// One of few words.
    Category,
    /// Free text that tells rows apart.
    Text,
}

impl Role {
    /// Every role, in the order in which they are offered.
    pub const ALL: [Role; 25] = [
        Role::Id,
        Role::CreatedAt,
        Role::FirstReplyAt,
        Role::ResolvedAt,
        Role::NpsScore,
        Role::Csat5,
        Role::Csat10,
        Role::CsatWord,
        Role::Contacts,
        Role::ResolvedFirst,
        Role::HandleTime,
        Role::TalkTime,
        Role::HoldTime,
        Role::AfterCallWork,
        Role::FirstResponseTime,
        Role::ResolutionTime,
        Role::WaitTime,
        Role::Abandoned,
        Role::Answered,
        Role::Channel,
        Role::Agent,
        Role::Team,
        Role::Product,
        Role::Priority,
        Role::Status,
    ];

    /// What a cell must hold to be used in this role.
    pub const fn holds(self) -> Holds {
        match self {
            Role::Id => Holds::Text,
            Role::CreatedAt | Role::FirstReplyAt | Role::ResolvedAt => Holds::Time,
            Role::NpsScore | Role::Csat10 => Holds::Number { min: 0.0, max: 10.0, whole: true },
            Role::Csat5 => Holds::Number { min: 1.0, max: 5.0, whole: true },
            Role::Contacts => Holds::Number { min: 1.0, max: 1e6, whole: true },
            Role::CsatWord | Role::ResolvedFirst | Role::Abandoned | Role::Answered => Holds::Flag,
            Role::HandleTime
            | Role::TalkTime
            | Role::HoldTime
            | Role::AfterCallWork
            | Role::FirstResponseTime
            | Role::ResolutionTime
            | Role::WaitTime => Holds::Duration,
            Role::Channel | Role::Agent | Role::Team | Role::Product | Role::Priority | Role::Status => {
                Holds::Category
            }
        }
    }

    /// The two instants whose difference is this length of time, where a file gives those instead: `(from, to)`.
    pub const fn between_instants(self) -> Option<(Role, Role)> {
        match self {
            Role::FirstResponseTime => Some((Role::CreatedAt, Role::FirstReplyAt)),
            Role::ResolutionTime => Some((Role::CreatedAt, Role::ResolvedAt)),
            _ => None,
        }
    }

    /// The name of the role in text keys: `nps-score`, `created-at` …
    pub const fn key(self) -> &'static str {
        match self {
            Role::Id => "id",
            Role::CreatedAt => "created-at",
            Role::FirstReplyAt => "first-reply-at",
            Role::ResolvedAt => "resolved-at",
            Role::NpsScore => "nps-score",
            Role::Csat5 => "csat-5",
            Role::Csat10 => "csat-10",
            Role::CsatWord => "csat-word",
            Role::Contacts => "contacts",
            Role::ResolvedFirst => "resolved-first",
            Role::HandleTime => "handle-time",
            Role::TalkTime => "talk-time",
            Role::HoldTime => "hold-time",
            Role::AfterCallWork => "after-call-work",
            Role::FirstResponseTime => "first-response-time",
            Role::ResolutionTime => "resolution-time",
            Role::WaitTime => "wait-time",
            Role::Abandoned => "abandoned",
            Role::Answered => "answered",
            Role::Channel => "channel",
            Role::Agent => "agent",
            Role::Team => "team",
            Role::Product => "product",
            Role::Priority => "priority",
            Role::Status => "status",
        }
    }
}

/// How the rows of a file become one number. Cells that are empty, unreadable or out of the role's range never
/// count; how many there were is told beside the number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reduce {
    /// How many rows there are.
    Rows,
    /// How many rows hold a usable value.
    Known(Role),
    /// How many usable values lie between two bounds, both included.
    Between(Role, f64, f64),
    /// How many flags say yes.
    Yes(Role),
    /// How many flags say no.
    No(Role),
    /// The sum of the usable values (seconds for a length of time).
    Sum(Role),
    /// The value below or at which this share (0 to 1) of the usable values lie, linear between the two nearest
    /// ranks (definition 7 of Hyndman and Fan, the one of spreadsheets' `PERCENTILE.INC`).
    Quantile(Role, f64),
}

impl Reduce {
    /// The role that must be present, if any.
    pub const fn role(self) -> Option<Role> {
        match self {
            Reduce::Rows => None,
            Reduce::Known(role)
            | Reduce::Between(role, ..)
            | Reduce::Yes(role)
            | Reduce::No(role)
            | Reduce::Sum(role)
            | Reduce::Quantile(role, _) => Some(role),
        }
    }
}
