//! Entities of web pages: `&eacute;`, `&#233;`, `&#xe9;`.

/// Names of the characters from U+00A0 on.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
    Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
    Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// Others that texts have.
const OTHERS: [(&str, char); 16] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("euro", '€'),
    ("oelig", 'œ'),
    ("OElig", 'Œ'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("bull", '•'),
];

/// Appends text with its entities undone; what is none stays as it is.
pub(super) fn decode(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(rest.len());
        match character(&rest[..end]) {
            Some(character) => {
                out.push(character);
                rest = rest[end..].strip_prefix(';').unwrap_or(&rest[end..]);
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    let other = OTHERS.iter().find(|(known, _)| *known == name).map(|(_, character)| *character);
    let latin = || LATIN.split(' ').filter(|known| !known.is_empty()).position(|known| known == name);
    other.or_else(|| char::from_u32(0xa0 + latin()? as u32))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn entities_by_name_and_number() {
        let mut out = String::new();
        decode("R&eacute;ponse &#233;&#xE9; 1&nbsp;234 &lt;b&gt; AT&T &yuml; &bogus; &", &mut out);
        assert_eq!(out, "Réponse éé 1\u{a0}234 <b> AT&T ÿ &bogus; &");
    }
}
