//! The options of a list as markup: lists of fifty roles stand beside every column, and elements that each follow what is
//! chosen would hold up the page.

use crate::ui::chart::escape;

/// One option.
pub fn option(value: &str, label: &str) -> String {
    format!("<option value=\"{}\">{}</option>", escape(value), escape(label))
}

/// Options under a heading.
pub fn group(heading: &str, options: impl Iterator<Item = String>) -> String {
    format!("<optgroup label=\"{}\">{}</optgroup>", escape(heading), options.collect::<String>())
}

/// The same options, of which the one with this value is chosen from the start.
pub fn choosing(options: &str, value: &str) -> String {
    let open = format!("<option value=\"{}\"", escape(value));
    options.replacen(&open, &format!("{open} selected"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_option_is_marked_whatever_is_written_in_it() {
        let options =
            [option("", "–"), group("R & D", [option("a\"b", "<b>"), option("a", "ä")].into_iter())];
        let all = options.concat();
        assert_eq!(
            choosing(&all, "a\"b"),
            "<option value=\"\">–</option><optgroup label=\"R &amp; D\">\
             <option value=\"a&quot;b\" selected>&lt;b&gt;</option><option value=\"a\">ä</option></optgroup>"
        );
        assert!(choosing(&all, "").starts_with("<option value=\"\" selected>"));
        assert_eq!(choosing(&all, "c"), all);
    }
}
