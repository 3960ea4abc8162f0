//! Where a benchmark or a formula comes from. What is not known (a year, a link) is left out, never invented.

/// A publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in its own language.
    pub title: &'static str,
    /// Who published it.
    pub publisher: Option<&'static str>,
    /// When.
    pub year: Option<u16>,
    /// Where it can be read.
    pub url: Option<&'static str>,
    /// Who first gave the figure, when the publication only repeats it.
    pub quoting: Option<&'static str>,
}

impl Source {
    /// A publication of which only the title is known.
    pub const fn titled(title: &'static str) -> Self {
        Source { title, publisher: None, year: None, url: None, quoting: None }
    }

    /// Adds the publisher.
    pub const fn by(self, publisher: &'static str) -> Self {
        Source { publisher: Some(publisher), ..self }
    }

    /// Adds the year.
    pub const fn in_year(self, year: u16) -> Self {
        Source { year: Some(year), ..self }
    }

    /// Adds the address.
    pub const fn at(self, url: &'static str) -> Self {
        Source { url: Some(url), ..self }
    }

    /// The same publication, repeating somebody else's figure.
    pub const fn quoting(self, origin: &'static str) -> Self {
        Source { quoting: Some(origin), ..self }
    }
}

/// How far a benchmark can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reliability {
    /// An official text or the original study.
    Official,
    /// Follows from the definition itself.
    ByDefinition,
    /// A rule of thumb from a trade article that gives no data.
    RuleOfThumb,
    /// Somebody else's figure, repeated; the original was not checked.
    SecondHand,
    /// Published by someone who sells what it recommends.
    Vendor,
    /// Sources contradict each other on it.
    Disputed,
}

impl Reliability {
    /// The name in text keys.
    pub const fn key(self) -> &'static str {
        match self {
            Reliability::Official => "official",
            Reliability::ByDefinition => "by-definition",
            Reliability::RuleOfThumb => "rule-of-thumb",
            Reliability::SecondHand => "second-hand",
            Reliability::Vendor => "vendor",
            Reliability::Disputed => "disputed",
        }
    }
}

/// Apizee's article of April 2024.
pub const APIZEE: Source = Source::titled(
    "14 KPI de service client à connaître absolument pour accroître la fidélisation et booster vos performances",
)
.by("Apizee")
.in_year(2024);

/// RoundQM's undated article.
pub const ROUNDQM: Source = Source::titled("The 11 essential KPIs of customer service").by("RoundQM");

/// An unsigned, undated guide to after-sales figures.
pub const AFTER_SALES_GUIDE: Source = Source::titled("KPI SAV");

/// A calculator of the figures of subscription software.
pub const SAAS_METRICS: Source =
    Source::titled("SaaS Metrics Calculator").at("https://tools.lishuyu.app/saasmetrics.html");

/// The official French emission factors of fuels and electricity, upstream included.
pub const FRENCH_EMISSION_FACTORS: Source = Source::titled("Arrêté du 26 avril 2017, annexe")
    .by("Journal officiel de la République française")
    .in_year(2017)
    .at("https://legal.tricoteuses.fr/articles/JORFARTI000034502756");

/// A reader's question to Call Centre Helper, answered with five formulas of the service level.
pub const SERVICE_LEVEL_FORMULAS: Source = Source::titled("Service Level Threshold Calculations")
    .by("Call Centre Helper")
    .at("https://www.callcentrehelper.com/service-level-threshold-calculations-206890.htm");

/// Turnella's staffing calculator.
pub const TURNELLA: Source =
    Source::titled("Voice").by("Turnella").at("https://turnella.com/calculators/voice");

/// The trade magazine, where the article is not known.
pub const CALL_CENTRE_HELPER: Source = Source::titled("Call Centre Helper");
/// A page on field service by Praxedo, known here by its site alone.
pub const PRAXEDO: Source = Source::titled("praxedo.fr").by("Praxedo");

/// An online calculator for workshops.
pub const MFGCALCS: Source = Source::titled("mfgcalcs.com");
