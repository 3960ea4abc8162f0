//! How wide text is, without a browser to ask: a table of the widest of the usual system fonts, so that what fits here
//! fits everywhere.

/// Size of all text in charts but a gauge's figure, px.
pub const SIZE: f64 = 13.0;
/// Height of a line of text, as a multiple of its size.
pub const LINE: f64 = 1.25;

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// Height of the letters, px.
    pub size: f64,
    /// Semi-bold.
    pub bold: bool,
}

/// Plain labels.
pub const PLAIN: Face = Face { size: SIZE, bold: false };
/// Figures that matter.
pub const BOLD: Face = Face { size: SIZE, bold: true };

impl Face {
    /// Height of a line, px.
    pub fn line(self) -> f64 {
        self.size * LINE
    }

    /// Width of a text, px, never less than what it takes.
    pub fn width(self, text: &str) -> f64 {
        let hundredths: u32 = text.chars().map(hundredths).sum();
        f64::from(hundredths) / 100.0 * self.size * if self.bold { 1.14 } else { 1.0 }
    }

    /// The text, cut with an ellipsis if it is wider than `room` px; blank if not even that fits.
    pub fn shorten(self, text: &str, room: f64) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let mut kept = text.to_owned();
        while kept.pop().is_some() {
            let cut = format!("{}…", kept.trim_end());
            if self.width(&cut) <= room {
                return cut;
            }
        }
        String::new()
    }

    /// The text in at most `most` lines of `room` px, broken at spaces; what is left over is cut with an ellipsis.
    pub fn wrap(self, text: &str, room: f64, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let full = lines.len() == most;
            match lines.last_mut() {
                Some(line) if full || self.width(line) + self.width(" ") + self.width(word) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines.into_iter().map(|line| self.shorten(&line, room)).collect()
    }

    /// Whether the text stands whole in at most `most` lines of `room` px.
    pub fn fits(self, text: &str, room: f64, most: usize) -> bool {
        let lines = self.wrap(text, room, most);
        lines.join(" ") == text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// Hundredths of the letter size.
fn hundredths(letter: char) -> u32 {
    match letter {
        '\u{202f}' | '\u{2009}' => 20,
        'i' | 'j' | 'l' | '\'' => 28,
        'I' | 'J' => 30,
        ' ' | '\u{a0}' | '.' | ',' | '’' | '·' => 32,
        ':' | ';' | '/' | '|' => 34,
        'f' | '-' => 36,
        't' | '(' | ')' | '!' | 'r' => 41,
        's' | 'z' | 'c' | '–' | '?' => 55,
        'a' | 'e' | 'k' | 'o' | 'v' | 'x' | 'y' | 'F' | 'L' => 62,
        'b' | 'd' | 'g' | 'h' | 'n' | 'p' | 'q' | 'u' | '0'..='9' | '€' | '$' | '£' | '¥' => 64,
        'à' | 'â' | 'é' | 'è' | 'ê' | 'ë' | 'î' | 'ï' | 'ô' | 'û' | 'ù' | 'ç' => 64,
        'A'..='E' | 'K' | 'P' | 'R'..='T' | 'V' | 'X'..='Z' => 77,
        'w' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '+' | '−' | '×' | '÷' => 84,
        '⁰'..='₉' | '¹' | '²' | '³' => 41,
        'm' | 'M' | 'W' | '%' | '…' | '—' => 100,
        // combining marks stand on the letter before
        '\u{300}'..='\u{36f}' => 0,
        '\u{a1}'..='\u{24f}' => 100,
        // scripts whose signs are as wide as they are high, or wider
        _ => 130,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_too_wide_ends_in_an_ellipsis_within_its_room() {
        let short = PLAIN.shorten("Assistance téléphonique", 80.0);
        assert!(short.ends_with('…') && short.starts_with("Assist"), "{short}");
        assert!(PLAIN.width(&short) <= 80.0);
        assert_eq!(PLAIN.shorten("mot", 2.0), "");
    }

    #[test]
    fn a_label_wraps_at_spaces_but_not_inside_a_figure() {
        assert_eq!(PLAIN.wrap("Visites évitées par an", 80.0, 3), ["Visites", "évitées par", "an"]);
        assert_eq!(
            PLAIN.wrap("100\u{202f}000\u{202f}€ saved", 75.0, 2),
            ["100\u{202f}000\u{202f}€", "saved"]
        );
        assert!(PLAIN.fits("Visites évitées", 60.0, 2));
        assert!(!PLAIN.fits("Visites évitées", 40.0, 2));
    }
}
