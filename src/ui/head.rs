//! The files that the page's head names, because their names depend on what is in them.

use leptos::prelude::document;

/// The files of `<meta name="…" content="./first ./second">`, as whole addresses.
pub fn files<const N: usize>(name: &str) -> Option<[String; N]> {
    let meta = document().query_selector(&format!("meta[name='{name}']")).ok().flatten()?;
    let content = meta.get_attribute("content")?;
    let base = document().base_uri().ok().flatten()?;
    let whole = |file: &str| web_sys::Url::new_with_base(file, &base).ok().map(|url| url.href());
    content.split(' ').map(whole).collect::<Option<Vec<_>>>()?.try_into().ok()
}
