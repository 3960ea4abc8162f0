//! What the build has written into the page's head: the files whose names depend on what is in them, and its own name.

use leptos::prelude::document;

/// What `<meta name="…">` says.
pub fn words(name: &str) -> Option<String> {
    let meta = document().query_selector(&format!("meta[name='{name}']")).ok().flatten()?;
    meta.get_attribute("content")
}

/// The files of `<meta name="…" content="./first ./second">`, as whole addresses.
pub fn files<const N: usize>(name: &str) -> Option<[String; N]> {
    let content = words(name)?;
    let base = document().base_uri().ok().flatten()?;
    let whole = |file: &str| web_sys::Url::new_with_base(file, &base).ok().map(|url| url.href());
    content.split(' ').map(whole).collect::<Option<Vec<_>>>()?.try_into().ok()
}
