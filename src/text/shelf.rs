//! Where the texts stand. They are compiled in, but for a released page: it fetches the one language it shows as a file,
//! because a visitor reads one.

use super::Lang;
use crate::model::kpi::Kpi;

/// A part of the texts that is fetched by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Book {
    /// The interface, and what the catalogue says of each calculator.
    Page,
    /// The rest of what each calculator says.
    Calculators,
    /// The pages of the annex, but for the analysis of files.
    Annex,
    /// The analysis of files.
    File,
}

impl Book {
    /// Every book, in the order in which a message is looked for.
    pub const ALL: [Book; 4] = [Book::Page, Book::Calculators, Book::Annex, Book::File];
}

#[cfg(any(not(target_family = "wasm"), debug_assertions))]
mod place {
    use super::{Book, Kpi, Lang};

    pub fn interface(book: Book, lang: Lang) -> Option<&'static str> {
        Some(match (book, lang) {
            (Book::Page, Lang::Fr) => include_str!("page.fr.ftl"),
            (Book::Page, Lang::En) => include_str!("page.en.ftl"),
            (Book::Annex, Lang::Fr) => include_str!("annex.fr.ftl"),
            (Book::Annex, Lang::En) => include_str!("annex.en.ftl"),
            (Book::File, Lang::Fr) => include_str!("file.fr.ftl"),
            (Book::File, Lang::En) => include_str!("file.en.ftl"),
            (Book::Calculators, _) => return None,
        })
    }

    pub fn calculator(kpi: &Kpi, lang: Lang) -> [Option<&'static str>; 2] {
        match lang {
            Lang::Fr => [Some(kpi.text.fr), None],
            Lang::En => [Some(kpi.text.en), None],
        }
    }

    pub fn has(_: Book, _: Lang) -> bool {
        true
    }

    pub fn has_calculator(_: &Kpi, _: Lang) -> bool {
        true
    }

    pub fn put(_: Book, _: Lang, _: String) {}

    pub fn put_calculator(_: &'static Kpi, _: Lang, _: String) {}
}

#[cfg(all(target_family = "wasm", not(debug_assertions)))]
mod place {
    use super::{Book, Kpi, Lang};
    use std::sync::{Mutex, OnceLock, PoisonError};

    /// A book in one language: its chapters by name, for as long as the page lives.
    type Fetched = OnceLock<Vec<(&'static str, &'static str)>>;

    static BOOKS: [[Fetched; Lang::ALL.len()]; Book::ALL.len()] =
        [const { [const { OnceLock::new() }; Lang::ALL.len()] }; Book::ALL.len()];

    /// Chapters on calculators that came before their book.
    static LOOSE: Mutex<Vec<(&'static str, Lang, &'static str)>> = Mutex::new(Vec::new());

    pub fn interface(book: Book, lang: Lang) -> Option<&'static str> {
        chapter(book, lang, "interface")
    }

    pub fn calculator(kpi: &Kpi, lang: Lang) -> [Option<&'static str>; 2] {
        let rest = chapter(Book::Calculators, lang, kpi.slug).or_else(|| loose(kpi, lang));
        [chapter(Book::Page, lang, kpi.slug), rest]
    }

    pub fn has(book: Book, lang: Lang) -> bool {
        BOOKS[book as usize][lang as usize].get().is_some()
    }

    pub fn has_calculator(kpi: &Kpi, lang: Lang) -> bool {
        calculator(kpi, lang)[1].is_some()
    }

    fn chapter(book: Book, lang: Lang, name: &str) -> Option<&'static str> {
        let chapters = BOOKS[book as usize][lang as usize].get()?;
        chapters.iter().find(|(found, _)| *found == name).map(|(_, text)| *text)
    }

    fn loose(kpi: &Kpi, lang: Lang) -> Option<&'static str> {
        let loose = LOOSE.lock().unwrap_or_else(PoisonError::into_inner);
        loose.iter().find(|(slug, of, _)| *slug == kpi.slug && *of == lang).map(|(_, _, text)| *text)
    }

    pub fn put(book: Book, lang: Lang, text: String) {
        // A second copy says the same.
        let _ = BOOKS[book as usize][lang as usize].set(super::chapters(kept(text)));
    }

    pub fn put_calculator(kpi: &'static Kpi, lang: Lang, text: String) {
        LOOSE.lock().unwrap_or_else(PoisonError::into_inner).push((kpi.slug, lang, kept(text)));
    }

    fn kept(text: String) -> &'static str {
        Box::leak(text.into_boxed_str())
    }
}

/// The texts of the interface from a book, if they are there.
pub fn interface(book: Book, lang: Lang) -> Option<&'static str> {
    place::interface(book, lang)
}

/// The texts of a calculator that are there, in up to two parts.
pub fn calculator(kpi: &Kpi, lang: Lang) -> impl Iterator<Item = &'static str> {
    place::calculator(kpi, lang).into_iter().flatten()
}

/// Whether a book is there.
pub fn has(book: Book, lang: Lang) -> bool {
    place::has(book, lang)
}

/// Whether all texts of a calculator are there.
pub fn has_calculator(kpi: &Kpi, lang: Lang) -> bool {
    place::has_calculator(kpi, lang)
}

/// Puts a fetched book on the shelf; where the texts are compiled in, they stay.
pub fn put(book: Book, lang: Lang, text: String) {
    place::put(book, lang, text);
}

/// Puts the rest of what one calculator says on the shelf, which came by itself.
pub fn put_calculator(kpi: &'static Kpi, lang: Lang, text: String) {
    place::put_calculator(kpi, lang, text);
}

/// The chapters of a book: each begins with a line `## name`.
pub fn chapters(book: &str) -> Vec<(&str, &str)> {
    book.split("## ").skip(1).filter_map(|chapter| chapter.split_once('\n')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_is_cut_at_its_headings() {
        let book = "## interface\nand = et\n## nps\ntitle = NPS\n    .hint = # one\n";
        assert_eq!(
            chapters(book),
            [("interface", "and = et\n"), ("nps", "title = NPS\n    .hint = # one\n")]
        );
        assert_eq!(chapters("<!doctype html>"), []);
    }
}
