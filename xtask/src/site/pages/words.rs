//! What the static pages say beside the texts of the app.

use jauge::text::Lang;

/// The words of a language.
pub struct Words {
    /// Leads to the calculator itself.
    pub open: &'static str,
    /// Leads to the whole app.
    pub start: &'static str,
    /// For those without JavaScript.
    pub script: &'static str,
    /// Over the worked examples.
    pub examples: &'static str,
    /// Over the results.
    pub results: &'static str,
    /// The other language, by its own name, and the page in it.
    pub other: (Lang, &'static str),
    /// As Open Graph writes it.
    pub locale: &'static str,
}

/// The words of this language.
pub const fn words(lang: Lang) -> Words {
    match lang {
        Lang::Fr => Words {
            open: "Ouvrir le calculateur",
            start: "Chercher un indicateur, analyser un fichier",
            script: "Pour calculer, Jauge a besoin de JavaScript\u{202f}; la méthode se lit sans.",
            examples: "Exemples",
            results: "Ce que vous obtenez",
            other: (Lang::En, "English"),
            locale: "fr_FR",
        },
        Lang::En => Words {
            open: "Open the calculator",
            start: "Find a KPI, analyse a file",
            script: "To compute, Jauge needs JavaScript; the method can be read without it.",
            examples: "Examples",
            results: "What you get",
            other: (Lang::Fr, "Français"),
            locale: "en_GB",
        },
    }
}
