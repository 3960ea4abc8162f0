//! What several calculators ask under names of their own: a number typed into one can be offered in another.

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
    /// Calls answered within the promised time.
    CallsAnsweredInTime,
    /// Mean working time of a contact.
    MeanHandleTime,
    /// Mean cost of a contact.
    ContactCost,
    /// Share of cases solved at the first contact.
    FirstContactResolution,
    /// Cost of the whole service in a period.
    ServiceCost,
    /// Customers when the period begins.
    CustomersAtStart,
    /// Customers won in the period.
    NewCustomers,
    /// Customers lost in the period.
    LostCustomers,
    /// What a customer is worth over the years.
    CustomerValue,
    /// What it costs to win a customer.
    AcquisitionCost,
    /// Visits of technicians in a period.
    Visits,
    /// Share of visits that settle the matter.
    FirstTimeFix,
    /// Requests received in a period.
    Requests,
    /// Requests resolved in a period.
    ResolvedRequests,
    /// Customers over a period.
    Customers,
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
            Quantity::CallsAnsweredInTime => "calls-answered-in-time",
            Quantity::MeanHandleTime => "mean-handle-time",
            Quantity::ContactCost => "contact-cost",
            Quantity::FirstContactResolution => "first-contact-resolution",
            Quantity::ServiceCost => "service-cost",
            Quantity::CustomersAtStart => "customers-at-start",
            Quantity::NewCustomers => "new-customers",
            Quantity::LostCustomers => "lost-customers",
            Quantity::CustomerValue => "customer-value",
            Quantity::AcquisitionCost => "acquisition-cost",
            Quantity::Visits => "visits",
            Quantity::FirstTimeFix => "first-time-fix",
            Quantity::Requests => "requests",
            Quantity::ResolvedRequests => "resolved-requests",
            Quantity::Customers => "customers",
        }
    }
}
