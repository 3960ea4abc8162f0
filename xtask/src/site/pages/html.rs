//! Text into HTML.

/// A text as it stands in an element or in an attribute's quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// An element with text in it.
pub fn element(tag: &str, class: &str, text: &str) -> String {
    within(tag, class, &escape(text))
}

/// An element with HTML in it; without a class if that is blank.
pub fn within(tag: &str, class: &str, html: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<{tag}{class}>{html}</{tag}>")
}

/// Something under a heading, or nothing if there is nothing.
pub fn section(title: &str, html: &str) -> String {
    if html.is_empty() {
        return String::new();
    }
    format!("<section class=\"part\">{}{html}</section>", element("h2", "part__title", title))
}

/// A link.
pub fn link(address: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escape(address), escape(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_become_a_tag() {
        let html = element("p", "lead", "1 < 2 & \"<script>\"");
        assert_eq!(html, "<p class=\"lead\">1 &lt; 2 &amp; &quot;&lt;script&gt;&quot;</p>");
        assert_eq!(section("Title", ""), "");
    }
}
