//! What the page may load, and the check that the built page keeps to it.

use super::markup::{Tag, tags};

/// Own origin only, no inline script or style, no form sent, no frame but of the app itself (where one sees how
/// an embedded calculator will look), and nothing else at all. `data:` images are
/// for charts that are copied as pictures; `wasm-unsafe-eval` lets WebAssembly be compiled and allows no `eval`;
/// `blob:` workers are those that are bound by this policy (others would have only what a server sends with them).
/// No text is read as markup or run as a script (Trusted Types); the two names are those under which `launch.js` and
/// `offline.js` vouch for the addresses of workers. Nothing is said of `frame-ancestors`: any page may embed this one.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; \
    img-src 'self' data:; \
    connect-src 'self'; \
    worker-src 'self' blob:; \
    frame-src 'self'; \
    manifest-src 'self'; \
    base-uri 'none'; \
    form-action 'none'; \
    require-trusted-types-for 'script'; \
    trusted-types jauge-worker jauge-offline";

/// The tags that begin the head, in this order: the policy governs only what comes after it. It has no say in names that
/// a browser looks up ahead of a click; the last tag has.
pub fn head() -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{CONTENT_SECURITY_POLICY}\">\
         <meta name=\"referrer\" content=\"no-referrer\">\
         <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">"
    )
}

/// Data about the page for search engines, which no browser runs: the policy has no say in it.
const DATA: &str = "application/ld+json";

/// Attributes that hold addresses which a browser follows.
const ADDRESSES: [&str; 7] = ["href", "src", "srcset", "action", "formaction", "poster", "data"];

/// Everything in the page that the policy would block or that would tie it to one address.
pub fn faults(html: &str) -> Vec<String> {
    let tags = tags(html);
    let mut faults = Vec::new();
    let first = tags.iter().find(|tag| matches!(tag.name.as_str(), "meta" | "link" | "script" | "title"));
    let policy = first.and_then(|tag| {
        let is_policy = tag.attribute("http-equiv") == Some("Content-Security-Policy");
        is_policy.then(|| tag.attribute("content"))?
    });
    if policy != Some(CONTENT_SECURITY_POLICY) {
        faults.push("the head does not begin with the content security policy".to_owned());
    }
    for tag in &tags {
        let text = &html[tag.range.clone()];
        let runs = tag.name == "script" && tag.attribute("type") != Some(DATA);
        if tag.name == "style" || (runs && tag.attribute("src").is_none()) {
            faults.push(format!("inline {}: {text}", tag.name));
        }
        if tag.name == "base" {
            faults.push(format!("addresses must not depend on a base: {text}"));
        }
        faults.extend(attribute_faults(tag).map(|what| format!("{what}: {text}")));
    }
    faults
}

fn attribute_faults(tag: &Tag) -> impl Iterator<Item = String> {
    // A browser follows neither on its own: where the page is found, and sources that a visitor may turn to.
    let is_reference = match &*tag.name {
        "link" => matches!(tag.attribute("rel"), Some("canonical" | "alternate")),
        "a" => true,
        _ => false,
    };
    // A site within a house may have its own address without TLS; no source has.
    let schemes = if tag.name == "link" { &["https://", "http://"][..] } else { &["https://"] };
    let is_whole = |address: &str| schemes.iter().any(|scheme| address.starts_with(scheme));
    tag.attributes.iter().filter_map(move |(name, value)| {
        if name == "style" {
            Some("inline style".to_owned())
        } else if name.starts_with("on") {
            Some(format!("inline script `{name}`"))
        } else if is_reference && name == "href" && is_whole(value) {
            None
        } else if ADDRESSES.contains(&name.as_str()) && !is_relative(value) {
            Some(format!("`{name}` is not relative"))
        } else {
            None
        }
    })
}

/// Relative addresses work under any path; one with a scheme or a leading slash does not.
fn is_relative(address: &str) -> bool {
    let address = address.trim();
    let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
    !address.starts_with(['/', '\\']) && (!before_path.contains(':') || address.starts_with("data:image/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(head_rest: &str) -> String {
        format!("<!doctype html><html lang=fr><head>{}{head_rest}</head><body></body>", head())
    }

    #[test]
    fn a_page_of_own_relative_files_is_without_fault() {
        let html = page(
            r#"<meta charset=utf-8><link rel=icon href="data:image/svg+xml,x"><link rel="stylesheet" href="./a.css">
            <script type="module" src="./start.js"></script><a href="./#/nps?x=a:b">NPS</a>
            <a href="https://source.example/">Source</a><link rel="canonical" href="https://own.example/">
            <link rel="alternate" href="http://intranet.example/kpi/fr/">
            <script type="application/ld+json">{}</script>"#,
        );
        assert_eq!(faults(&html), Vec::<String>::new());
    }

    #[test]
    fn each_way_round_the_policy_is_found() {
        for bad in [
            "<script>1</script>",
            "<style>p{}</style>",
            "<p style='color:red'>",
            "<img onerror=x src=./a.png>",
            "<link rel=stylesheet href=https://fonts.example/a.css>",
            "<script src='//cdn.example/a.js'></script>",
            "<script src=/a.js></script>",
            "<a href='javascript:x'>",
            "<a href='http://source.example/'>Source</a>",
            "<base href=./>",
        ] {
            assert_eq!(faults(&page(bad)).len(), 1, "{bad}");
        }
        assert_eq!(faults("<head><meta charset=utf-8></head>").len(), 1);
        assert_eq!(faults(&format!("<head><script src=./a.js></script>{}</head>", head())).len(), 1);
    }
}
