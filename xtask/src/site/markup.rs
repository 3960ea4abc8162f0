//! Just enough reading of HTML to find tags and attributes, whether Trunk has minified the page or not.

use std::ops::Range;

/// A tag, opening or closing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// In lower case; closing tags begin with a slash: `script`, `/script`.
    pub name: String,
    /// Names in lower case, values as written; an attribute without a value has an empty one.
    pub attributes: Vec<(String, String)>,
    /// From `<` to `>`.
    pub range: Range<usize>,
}

impl Tag {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// All tags in order. Comments, the doctype and what stands inside `script` and `style` are none.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    let mut at = 0;
    while let Some(offset) = html[at..].find('<') {
        let start = at + offset;
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |end| start + end + 3);
            continue;
        }
        let is_tag = rest[1..].trim_start_matches('/').starts_with(|first: char| first.is_ascii_alphabetic());
        if !is_tag {
            at = start + 1;
            continue;
        }
        let tag = tag(html, start);
        at = tag.range.end;
        if tag.name == "script" || tag.name == "style" {
            let end = format!("</{}", tag.name);
            let inside = html[at..].to_ascii_lowercase();
            at = inside.find(&end).map_or(html.len(), |offset| at + offset);
        }
        tags.push(tag);
    }
    tags
}

/// The page with these files named in `<meta name="jauge-NAME">`; `None` if it has no such tag.
pub fn announce(html: &str, name: &str, files: &str) -> Option<String> {
    let wanted = format!("jauge-{name}");
    let tag = tags(html).into_iter().find(|tag| tag.attribute("name") == Some(&wanted))?;
    let mut html = html.to_owned();
    html.replace_range(tag.range, &format!("<meta name=\"{wanted}\" content=\"{files}\">"));
    Some(html)
}

fn tag(html: &str, start: usize) -> Tag {
    let is_space = |c: char| c.is_ascii_whitespace();
    let rest = &html[start + 1..];
    let name_end = rest.find(|c: char| is_space(c) || c == '>').unwrap_or(rest.len());
    let name = rest[..name_end].trim_end_matches('/').to_ascii_lowercase();
    let mut attributes = Vec::new();
    let mut left = &rest[name_end..];
    loop {
        left = left.trim_start_matches(|c| is_space(c) || c == '/');
        if left.is_empty() || left.starts_with('>') {
            break;
        }
        let end =
            left[1..].find(|c| is_space(c) || matches!(c, '=' | '>' | '/')).map_or(left.len(), |at| at + 1);
        let key = left[..end].to_ascii_lowercase();
        left = left[end..].trim_start();
        let mut value = "";
        if let Some(after) = left.strip_prefix('=') {
            (value, left) = self::value(after.trim_start());
        }
        attributes.push((key, value.to_owned()));
    }
    let end = html.len() - left.len() + usize::from(left.starts_with('>'));
    Tag { name, attributes, range: start..end }
}

/// The value at the beginning, quoted or not, and what follows it.
fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len()))
}

/// Whether these two tags are a script that stands in the page.
pub fn is_inline(pair: &[Tag]) -> bool {
    matches!(pair, [open, close] if open.name == "script" && close.name == "/script" && open.attribute("src").is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_attributes_however_they_are_quoted() {
        let html = r#"<!doctype html><LINK Rel=icon href='./a b.svg' crossorigin data-x="1>2"/>"#;
        let tags = tags(html);
        assert_eq!(tags.len(), 1);
        assert_eq!(tags[0].name, "link");
        assert_eq!(tags[0].attribute("rel"), Some("icon"));
        assert_eq!(tags[0].attribute("href"), Some("./a b.svg"));
        assert_eq!(tags[0].attribute("crossorigin"), Some(""));
        assert_eq!(tags[0].attribute("data-x"), Some("1>2"));
        assert_eq!(&html[tags[0].range.clone()], &html[15..]);
    }

    #[test]
    fn comments_and_scripts_hold_no_tags() {
        let html = "<!-- <meta> --><script>if (a<b) '<p>'</script><br/>1 < 2<p";
        let names: Vec<String> = tags(html).into_iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["script", "/script", "br", "p"]);
    }
}
