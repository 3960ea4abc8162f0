//! What a column of a file means, and how many rows become one number. The only words that the catalogue of
//! calculators and the file analysis have in common: neither knows the other.

mod key;

use serde::{Deserialize, Serialize};

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    /// In totals of a day: the mean working time on a contact, seconds.
    MeanHandleTime,
    /// In totals of a day: the mean wait before an answer, seconds.
    MeanWaitTime,
    /// Customer parked, seconds: counts with [`Role::HoldTime`].
    ParkTime,
    /// Conversation with an AI assistant, seconds.
    AiTime,
    /// Mark of effort, 1–5; 5 is the greatest effort.
    Effort5,
    /// Mark of ease, 1–5; 5 is the easiest.
    Ease5,
    /// Mark of ease, 1–7; 7 is the easiest.
    Ease7,
    /// Resolved, at whatever contact, yes or no.
    Resolved,
    /// The promised time was kept, yes or no.
    SlaMet,
    /// The promised time was not kept, yes or no: the reverse of [`Role::SlaMet`].
    SlaMissed,
    /// A person took part where an assistant did: yes for a person, no for the assistant alone.
    HandedOver,
    /// Settled at the first visit, yes or no.
    FixedFirstVisit,
    /// The returned unit had no fault, yes or no.
    NoFault,
    /// The survey was answered to its end, yes or no.
    Finished,
    /// The customer called, yes; the service called, no.
    Inbound,
    /// Answers written by agents, a count.
    Replies,
    /// How often the case was opened again, a count.
    Reopens,
    /// In totals: contacts that came in.
    Offered,
    /// In totals: contacts that were answered.
    AnsweredCount,
    /// In totals: contacts answered within the promised time.
    InTimeCount,
    /// In totals: contacts that gave up.
    AbandonedCount,
    /// In totals: contacts that the handle time is about.
    HandledCount,
    /// In totals: contacts that the waiting time is about.
    WaitedCount,
    /// In totals: requests that were resolved.
    ResolvedCount,
    /// In totals: survey answers.
    SurveyCount,
    /// In totals: survey answers of satisfied customers.
    SatisfiedCount,
    /// In totals: share of the contacts that were answered in time, percent.
    InTimeShare,
    /// In totals: share of the contacts that gave up, percent.
    AbandonedShare,
    /// In totals: share of the survey answers that are satisfied ones, percent.
    SatisfiedShare,
    /// Which of several files the row is in; no column of a file has this meaning.
    File,
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
    pub const ALL: [Role; 55] = [
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
        Role::MeanHandleTime,
        Role::MeanWaitTime,
        Role::ParkTime,
        Role::AiTime,
        Role::Effort5,
        Role::Ease5,
        Role::Ease7,
        Role::Resolved,
        Role::SlaMet,
        Role::SlaMissed,
        Role::HandedOver,
        Role::FixedFirstVisit,
        Role::NoFault,
        Role::Finished,
        Role::Inbound,
        Role::Replies,
        Role::Reopens,
        Role::Offered,
        Role::AnsweredCount,
        Role::InTimeCount,
        Role::AbandonedCount,
        Role::HandledCount,
        Role::WaitedCount,
        Role::ResolvedCount,
        Role::SurveyCount,
        Role::SatisfiedCount,
        Role::InTimeShare,
        Role::AbandonedShare,
        Role::SatisfiedShare,
        Role::File,
    ];

    /// What a cell must hold to be used in this role.
    pub const fn holds(self) -> Holds {
        match self {
            Role::Id => Holds::Text,
            Role::CreatedAt | Role::FirstReplyAt | Role::ResolvedAt => Holds::Time,
            Role::NpsScore | Role::Csat10 => Holds::Number { min: 0.0, max: 10.0, whole: true },
            Role::Csat5 | Role::Effort5 | Role::Ease5 => Holds::Number { min: 1.0, max: 5.0, whole: true },
            Role::Ease7 => Holds::Number { min: 1.0, max: 7.0, whole: true },
            Role::Contacts => Holds::Number { min: 1.0, max: 1e6, whole: true },
            Role::CsatWord
            | Role::ResolvedFirst
            | Role::Abandoned
            | Role::Answered
            | Role::Resolved
            | Role::SlaMet
            | Role::SlaMissed
            | Role::HandedOver
            | Role::FixedFirstVisit
            | Role::NoFault
            | Role::Finished
            | Role::Inbound => Holds::Flag,
            Role::HandleTime
            | Role::TalkTime
            | Role::HoldTime
            | Role::AfterCallWork
            | Role::FirstResponseTime
            | Role::ResolutionTime
            | Role::WaitTime
            | Role::MeanHandleTime
            | Role::MeanWaitTime
            | Role::ParkTime
            | Role::AiTime => Holds::Duration,
            Role::Channel
            | Role::Agent
            | Role::Team
            | Role::Product
            | Role::Priority
            | Role::Status
            | Role::File => Holds::Category,
            // Exact in 32 bits.
            Role::Replies
            | Role::Reopens
            | Role::Offered
            | Role::AnsweredCount
            | Role::InTimeCount
            | Role::AbandonedCount
            | Role::HandledCount
            | Role::WaitedCount
            | Role::ResolvedCount
            | Role::SurveyCount
            | Role::SatisfiedCount => Holds::Number { min: 0.0, max: 1e7, whole: true },
            Role::InTimeShare | Role::AbandonedShare | Role::SatisfiedShare => {
                Holds::Number { min: 0.0, max: 100.0, whole: false }
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

    /// Whether it counts contacts in totals of a day or a queue, so that one row stands for many.
    pub const fn counts_many(self) -> bool {
        matches!(
            self,
            Role::Offered
                | Role::AnsweredCount
                | Role::InTimeCount
                | Role::AbandonedCount
                | Role::HandledCount
                | Role::WaitedCount
                | Role::ResolvedCount
                | Role::SurveyCount
                | Role::SatisfiedCount
        )
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
            Role::MeanHandleTime => "mean-handle-time",
            Role::MeanWaitTime => "mean-wait-time",
            Role::ParkTime => "park-time",
            Role::AiTime => "ai-time",
            Role::Effort5 => "effort-5",
            Role::Ease5 => "ease-5",
            Role::Ease7 => "ease-7",
            Role::Resolved => "resolved",
            Role::SlaMet => "sla-met",
            Role::SlaMissed => "sla-missed",
            Role::HandedOver => "handed-over",
            Role::FixedFirstVisit => "fixed-first-visit",
            Role::NoFault => "no-fault",
            Role::Finished => "finished",
            Role::Inbound => "inbound",
            Role::Replies => "replies",
            Role::Reopens => "reopens",
            Role::Offered => "offered",
            Role::AnsweredCount => "answered-count",
            Role::InTimeCount => "in-time-count",
            Role::AbandonedCount => "abandoned-count",
            Role::HandledCount => "handled-count",
            Role::WaitedCount => "waited-count",
            Role::ResolvedCount => "resolved-count",
            Role::SurveyCount => "survey-count",
            Role::SatisfiedCount => "satisfied-count",
            Role::InTimeShare => "in-time-share",
            Role::AbandonedShare => "abandoned-share",
            Role::SatisfiedShare => "satisfied-share",
            Role::File => "file",
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
