//! What several calculators ask under names of their own: a number typed into one can be offered in another, and two
//! that must agree can be compared. What one calculator alone knows is not here: there is no reason to keep it.

/// A quantity of the visitor's service, whatever calculator asks for it or finds it. All questions and results of one
/// quantity have one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Contacts handled in a period.
    Contacts,
    /// Calls offered to agents.
    OfferedCalls,
    /// Calls answered by an agent.
    AnsweredCalls,
    /// Calls given up before an answer.
    AbandonedCalls,
    /// Of those, the ones given up within a few seconds.
    ShortAbandonedCalls,
    /// Working time on all contacts of a period.
    HandlingTime,
    /// Of that, the conversations.
    TalkTime,
    /// Of that, the customers on hold.
    HoldTime,
    /// Of that, the work after the contact.
    AfterCallWork,
    /// Mean working time of a contact.
    MeanHandleTime,
    /// Mean cost of a contact.
    ContactCost,
    /// Share of cases solved at the first contact.
    FirstContactResolution,
    /// Customers when the period begins.
    CustomersAtStart,
    /// Customers won in the period.
    NewCustomers,
    /// Customers lost in the period.
    LostCustomers,
    /// Share of the customers at the start who were still there at the end.
    Retention,
    /// Share of the customers at the start who were lost.
    Churn,
    /// What a customer is worth over the years.
    CustomerValue,
    /// What it costs to win a customer.
    AcquisitionCost,
    /// Visits of technicians in a period.
    Visits,
    /// Share of visits that settle the matter.
    FirstTimeFix,
    /// Requests resolved in a period.
    ResolvedRequests,
    /// Customers over a period.
    Customers,
    /// Promoters in the latest survey.
    Promoters,
    /// Passives in the latest survey.
    Passives,
    /// Detractors in the latest survey.
    Detractors,
}

impl Quantity {
    /// The name under which it is kept on the device; for ever.
    pub const fn key(self) -> &'static str {
        match self {
            Quantity::Contacts => "contacts",
            Quantity::OfferedCalls => "offered-calls",
            Quantity::AnsweredCalls => "answered-calls",
            Quantity::AbandonedCalls => "abandoned-calls",
            Quantity::ShortAbandonedCalls => "short-abandoned-calls",
            Quantity::HandlingTime => "handling-time",
            Quantity::TalkTime => "talk-time",
            Quantity::HoldTime => "hold-time",
            Quantity::AfterCallWork => "after-call-work",
            Quantity::MeanHandleTime => "mean-handle-time",
            Quantity::ContactCost => "contact-cost",
            Quantity::FirstContactResolution => "first-contact-resolution",
            Quantity::CustomersAtStart => "customers-at-start",
            Quantity::NewCustomers => "new-customers",
            Quantity::LostCustomers => "lost-customers",
            Quantity::Retention => "retention",
            Quantity::Churn => "churn",
            Quantity::CustomerValue => "customer-value",
            Quantity::AcquisitionCost => "acquisition-cost",
            Quantity::Visits => "visits",
            Quantity::FirstTimeFix => "first-time-fix",
            Quantity::ResolvedRequests => "resolved-requests",
            Quantity::Customers => "customers",
            Quantity::Promoters => "promoters",
            Quantity::Passives => "passives",
            Quantity::Detractors => "detractors",
        }
    }
}
