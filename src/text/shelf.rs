//! Where the texts stand. They are compiled in, but for a released page: it fetches the one language it shows as a file,
//! because a visitor reads one.

use super::Lang;
use crate::model::kpi::Kpi;

/// A part of the texts that is fetched by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Book {
    /// The interface and the calculators.
    Page,
    /// The analysis of files.
    File,
}

impl Book {
    /// Both, in the order in which a message is looked for.
    pub const ALL: [Book; 2] = [Book::Page, Book::File];
}

#[cfg(any(not(target_family = "wasm"), debug_assertions))]
mod place {
    use super::{Book, Kpi, Lang};

    pub fn interface(book: Book, lang: Lang) -> Option<&'static str> {
        Some(match (book, lang) {
            (Book::Page, Lang::Fr) => include_str!("page.fr.ftl"),
            (Book::Page, Lang::En) => include_str!("page.en.ftl"),
            (Book::File, Lang::Fr) => include_str!("file.fr.ftl"),
            (Book::File, Lang::En) => include_str!("file.en.ftl"),
        })
    }

    pub fn calculator(kpi: &Kpi, lang: Lang) -> Option<&'static str> {
        Some(match lang {
            Lang::Fr => kpi.text.fr,
            Lang::En => kpi.text.en,
        })
    }

    pub fn put(_: Book, _: Lang, _: String) {}
}

#[cfg(all(target_family = "wasm", not(debug_assertions)))]
mod place {
    use super::{Book, Kpi, Lang};
    use std::sync::OnceLock;

    /// A book in one language: its chapters by name, for as long as the page lives.
    type Fetched = OnceLock<Vec<(&'static str, &'static str)>>;

    static BOOKS: [[Fetched; Lang::ALL.len()]; Book::ALL.len()] =
        [const { [const { OnceLock::new() }; Lang::ALL.len()] }; Book::ALL.len()];

    pub fn interface(book: Book, lang: Lang) -> Option<&'static str> {
        chapter(book, lang, "interface")
    }

    pub fn calculator(kpi: &Kpi, lang: Lang) -> Option<&'static str> {
        chapter(Book::Page, lang, kpi.slug)
    }

    fn chapter(book: Book, lang: Lang, name: &str) -> Option<&'static str> {
        let chapters = BOOKS[book as usize][lang as usize].get()?;
        chapters.iter().find(|(found, _)| *found == name).map(|(_, text)| *text)
    }

    pub fn put(book: Book, lang: Lang, text: String) {
        let text: &'static str = Box::leak(text.into_boxed_str());
        // A second copy says the same.
        let _ = BOOKS[book as usize][lang as usize].set(super::chapters(text));
    }
}

/// The texts of the interface from a book, if they are there.
pub fn interface(book: Book, lang: Lang) -> Option<&'static str> {
    place::interface(book, lang)
}

/// The texts of a calculator, if they are there.
pub fn calculator(kpi: &Kpi, lang: Lang) -> Option<&'static str> {
    place::calculator(kpi, lang)
}

/// Puts a fetched book on the shelf; where the texts are compiled in, they stay.
pub fn put(book: Book, lang: Lang, text: String) {
    place::put(book, lang, text);
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
