//! What a number format makes of a number: a plain number, a percentage, an instant or a length of time.

use crate::analysis::decode;

/// How a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it stands.
    #[default]
    Plain,
    /// Hundredths are shown as units.
    Percent,
    /// Days since the workbook's first day.
    Instant,
    /// Days that have gone by.
    Length,
}

impl Shown {
    /// By the number of a format that every program knows.
    pub(super) fn built_in(number: u32) -> Self {
        match number {
            9 | 10 => Self::Percent,
            46 => Self::Length,
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Instant,
            _ => Self::Plain,
        }
    }

    /// By a format's code, such as `0.0%`, `[h]:mm:ss` or `dd/mm/yyyy`. Only the part for positive numbers counts.
    pub(super) fn of_code(code: &str) -> Self {
        if code.eq_ignore_ascii_case("general") || code.eq_ignore_ascii_case("standard") {
            return Self::Plain;
        }
        let mut signs = code.chars();
        let mut shown = Self::Plain;
        while let Some(sign) = signs.next() {
            match sign {
                ';' => break,
                '"' => _ = signs.find(|&sign| sign == '"'),
                '\\' | '_' | '*' => _ = signs.next(),
                '[' => {
                    let inside: String = signs.by_ref().take_while(|&sign| sign != ']').collect();
                    let unit = |letter: char| inside.chars().all(|sign| sign.eq_ignore_ascii_case(&letter));
                    if !inside.is_empty() && (unit('h') || unit('m') || unit('s')) {
                        return Self::Length;
                    }
                }
                '%' => return Self::Percent,
                'y' | 'Y' | 'd' | 'D' | 'h' | 'H' | 'm' | 'M' | 's' | 'S' => shown = Self::Instant,
                _ => {}
            }
        }
        shown
    }
}

/// The formats of a workbook, collected as its parts come.
#[derive(Debug, Default)]
pub(super) struct Formats {
    named: Vec<(u32, Shown)>,
    /// By a cell's style.
    styles: Vec<Shown>,
}

impl Formats {
    /// A format of the workbook's own.
    pub(super) fn name(&mut self, number: u32, code: &str) {
        self.named.push((number, Shown::of_code(code)));
    }

    /// The next style: all formats must have been named.
    pub(super) fn style(&mut self, number: u32) {
        let named = self.named.iter().rev().find(|(named, _)| *named == number);
        self.styles.push(named.map_or_else(|| Shown::built_in(number), |(_, shown)| *shown));
    }

    /// How a style shows numbers.
    pub(super) fn shown(&self, style: usize) -> Shown {
        self.styles.get(style).copied().unwrap_or_default()
    }
}

/// Undoes the way in which workbooks write characters that XML cannot: `_x000D_`. In place, behind `from`.
pub(super) fn undo_escapes(text: &mut Vec<u8>, from: usize) {
    if !text[from..].windows(7).any(|window| window.starts_with(b"_x") && window[6] == b'_') {
        return;
    }
    let whole = decode::text(&text[from..]).into_owned();
    text.truncate(from);
    let mut rest = whole.as_str();
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).and_then(|code| u32::from_str_radix(code, 16).ok());
        let meant = code.and_then(char::from_u32).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let (kept, behind) = if meant.is_some() { (at, at + 7) } else { (at + 2, at + 2) };
        text.extend_from_slice(&rest.as_bytes()[..kept]);
        if let Some(meant) = meant {
            text.extend_from_slice(meant.encode_utf8(&mut [0; 4]).as_bytes());
        }
        rest = &rest[behind..];
    }
    text.extend_from_slice(rest.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tell_what_numbers_mean() {
        for (code, expected) in [
            ("General", Shown::Plain),
            ("#,##0.00", Shown::Plain),
            ("0.00E+00", Shown::Plain),
            ("0.0%", Shown::Percent),
            ("#,##0.00\\ [$€-40C];[Red]-#,##0.00", Shown::Plain),
            ("[h]:mm:ss", Shown::Length),
            ("[mm]:ss", Shown::Length),
            ("[$-40C]d\\ mmmm\\ yyyy;@", Shown::Instant),
            ("h:mm AM/PM", Shown::Instant),
            ("0 \"days\"", Shown::Plain),
            ("0\\h", Shown::Plain),
            ("[Red]0", Shown::Plain),
            ("_-* #,##0_d", Shown::Plain),
        ] {
            assert_eq!(Shown::of_code(code), expected, "{code}");
        }
    }

    #[test]
    fn a_style_shows_as_its_format_says() {
        let mut formats = Formats::default();
        formats.name(164, "[hh]:mm");
        [0, 10, 14, 164, 46].into_iter().for_each(|number| formats.style(number));
        let shown: Vec<Shown> = (0..6).map(|style| formats.shown(style)).collect();
        assert_eq!(
            shown,
            [Shown::Plain, Shown::Percent, Shown::Instant, Shown::Length, Shown::Length, Shown::Plain]
        );
    }

    #[test]
    fn characters_written_as_codes_come_back() {
        let undone = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            undo_escapes(&mut bytes, 0);
            String::from_utf8(bytes).expect("it was text")
        };
        assert_eq!(undone("a_x000D_\nb"), "a\r\nb");
        assert_eq!(undone("_x005F_x000D_"), "_x000D_");
        assert_eq!(undone("_xylophone_ é"), "_xylophone_ é");
    }
}
