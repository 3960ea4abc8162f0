//! Markup of our own making becomes elements of the page, one by one: the page's policy lets no text be read as markup
//! (Trusted Types).

use leptos::prelude::document;
use std::borrow::Cow;
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// What markup says next, if it is written as charts and icons are: tags, all of them closed, their attributes in double
/// quotes or without a value, and text, all escaped as XML wants it; no comments, no other kind of quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// An element begins.
    Begin(&'a str, Vec<(&'a str, Cow<'a, str>)>),
    /// Text inside the element that has begun last.
    Text(Cow<'a, str>),
    /// That element ends.
    End,
}

/// Tells what markup says, piece by piece; what stands before the first tag is left out.
pub fn read<'a>(markup: &'a str, mut tell: impl FnMut(Piece<'a>)) {
    for part in markup.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        if tag.starts_with('/') {
            tell(Piece::End);
        } else {
            let (inside, empty) = tag.strip_suffix('/').map_or((tag, false), |inside| (inside, true));
            let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
            let mut quoted = attributes.split('"');
            let mut found = Vec::new();
            while let Some(name) = quoted.next().map(|name| name.trim_matches([' ', '='])) {
                let value = plain(quoted.next().unwrap_or_default());
                if !name.is_empty() {
                    found.push((name, value));
                }
            }
            tell(Piece::Begin(name, found));
            if empty {
                tell(Piece::End);
            }
        }
        if !text.is_empty() {
            tell(Piece::Text(plain(text)));
        }
    }
}

/// Fills an element with a drawing or with HTML, in place of what it held.
pub fn fill(place: &Element, markup: &str) {
    let space = if markup.starts_with("<svg") { SVG } else { HTML };
    place.set_text_content(None);
    let mut open = vec![place.clone()];
    read(markup, |piece| {
        let Some(parent) = open.last() else { return };
        match piece {
            Piece::Begin(tag, attributes) => {
                let Ok(element) = document().create_element_ns(Some(space), tag) else { return };
                for (name, value) in attributes {
                    // What the browser refuses, we do not write.
                    let _ = element.set_attribute(name, &value);
                }
                let _ = parent.append_child(&element);
                open.push(element);
            }
            Piece::Text(text) => {
                let _ = parent.append_with_str_1(&text);
            }
            Piece::End => {
                open.pop();
            }
        }
    });
}

/// Text without the escapes of `chart/svg.rs`.
fn plain(text: &str) -> Cow<'_, str> {
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default();
    if first.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let mut plain = first.to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or(("", part));
        plain.push(match name {
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            _ => '&',
        });
        plain.push_str(rest);
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_text_says_is_told_in_order() {
        let mut told = Vec::new();
        read(r#"<g class="a b"><text x="1">a &amp; b &lt;i&gt;</text><path d=""/></g>"#, |piece| {
            told.push(piece)
        });
        assert_eq!(
            told,
            [
                Piece::Begin("g", vec![("class", "a b".into())]),
                Piece::Begin("text", vec![("x", "1".into())]),
                Piece::Text("a & b <i>".into()),
                Piece::End,
                Piece::Begin("path", vec![("d", "".into())]),
                Piece::End,
                Piece::End,
            ]
        );
    }

    #[test]
    fn an_attribute_may_have_no_value() {
        let mut told = Vec::new();
        read("<option value=\"a\" selected>A</option><option hidden/>", |piece| told.push(piece));
        let option = |attributes: &[(&'static str, &'static str)]| {
            Piece::Begin("option", attributes.iter().map(|(name, value)| (*name, (*value).into())).collect())
        };
        let first = [option(&[("value", "a"), ("selected", "")]), Piece::Text("A".into()), Piece::End];
        assert_eq!(told[..3], first);
        assert_eq!(told[3..], [option(&[("hidden", "")]), Piece::End]);
    }

    #[test]
    fn what_is_escaped_comes_out_as_it_was() {
        let hostile = "\"><script>&lt;'&amp;'</script>&&;&nothing;";
        let escaped =
            "&quot;&gt;&lt;script&gt;&amp;lt;&#39;&amp;amp;&#39;&lt;/script&gt;&amp;&amp;;&amp;nothing;";
        let svg = format!("<title id=\"{escaped}\">{escaped}</title>");
        let mut told = Vec::new();
        read(&svg, |piece| told.push(piece));
        let title = Piece::Begin("title", vec![("id", hostile.into())]);
        assert_eq!(told, [title, Piece::Text(hostile.into()), Piece::End]);
    }

    #[test]
    fn text_that_is_no_markup_does_no_harm() {
        for text in ["", "<", "<>", "</", "</x></y>", "<a b", "<a b=\"", "<a =\"\"/", "&", "é<é"] {
            read(text, |_| ());
        }
    }
}
