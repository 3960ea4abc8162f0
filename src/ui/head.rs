//! The files that the page's head names, because their names depend on what is in them.

use leptos::prelude::document;

/// The two files of `<meta name="…" content="./first ./second">`, as whole addresses.
pub fn files(name: &str) -> Option<(String, String)> {
    let meta = document().query_selector(&format!("meta[name='{name}']")).ok().flatten()?;
    let content = meta.get_attribute("content")?;
    let (first, second) = content.split_once(' ')?;
    let base = document().base_uri().ok().flatten()?;
    let whole = |file: &str| web_sys::Url::new_with_base(file, &base).ok().map(|url| url.href());
    Some((whole(first)?, whole(second)?))
}
