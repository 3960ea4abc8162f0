//! What can be wrong with what a visitor gives. Data only: the page turns it into sentences.

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq)]
pub enum Flaw {
    /// Nothing was given, and the formula needs it.
    Missing,
    /// What was given is not a number; here it is.
    NotANumber(String),
    /// It has a fraction, and only whole numbers make sense.
    NotWhole,
    /// Below the smallest allowed value.
    TooLow {
        /// The smallest allowed value.
        min: f64,
    },
    /// Above the largest allowed value.
    TooHigh {
        /// The largest allowed value.
        max: f64,
    },
    /// Not one of the choices; here it is.
    UnknownChoice(String),
    /// A length of time with a unit that is not known; here it is.
    UnknownTimeUnit(String),
    /// A list in which nothing could be used.
    NoUsableScore,
}

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct InputError {
    /// The input's key.
    pub key: &'static str,
    /// What is wrong.
    pub flaw: Flaw,
}

/// Why checked values still give no result. Always names the inputs to mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CalcError {
    /// This input (or a sum that begins with it) is zero and divides.
    ZeroDivisor(&'static str),
    /// A part is larger than the whole it belongs to.
    PartExceedsWhole {
        /// The part's input.
        part: &'static str,
        /// The whole's input.
        whole: &'static str,
    },
    /// These parts are together larger than the whole they belong to.
    PartsExceedWhole {
        /// The parts' inputs.
        parts: &'static [&'static str],
        /// The whole's input.
        whole: &'static str,
    },
    /// A part is larger than the sum of all that it can come from.
    PartExceedsSum {
        /// The part's input.
        part: &'static str,
        /// The inputs that are summed.
        sum: &'static [&'static str],
    },
    /// A mark of a list is not on the chosen scale.
    OutsideScale {
        /// The list's input.
        marks: &'static str,
        /// The scale's input.
        scale: &'static str,
        /// The first such mark.
        mark: f64,
    },
    /// A sum of marks and their number give a mean that is not on the chosen scale.
    MeanOutsideScale {
        /// The sum's input.
        sum: &'static str,
        /// The input of how many marks there are.
        count: &'static str,
        /// The scale's input.
        scale: &'static str,
        /// The mean.
        mean: f64,
    },
    /// One input means nothing without the others.
    Needs {
        /// The input that was given.
        given: &'static str,
        /// Those that are missing.
        missing: &'static [&'static str],
    },
    /// At least one of these is needed.
    NeedsOneOf(&'static [&'static str]),
    /// An output would be larger than the calculation covers.
    Exceeds {
        /// The output.
        output: &'static str,
        /// The largest value of it that is covered.
        most: f64,
        /// The inputs that ask for more.
        inputs: &'static [&'static str],
    },
    /// The numbers are too large or too small for the computation of this output.
    NotFinite(&'static str),
}

/// Why one of several outputs has no value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Absence {
    /// These optional inputs would give it.
    Needs(&'static [&'static str]),
    /// It does not exist for these numbers; the reason is the text `because-…` with this key.
    Because(&'static str),
}
