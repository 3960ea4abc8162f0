//! Where the site will be, for what must be said in whole addresses: canonical links and the sitemap.

use crate::failure::Failure;
use crate::site::markup::tags;
use jauge::text::Lang;

/// The address of the site's folder, with the slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Reads an address; it must be whole, and of a folder.
    pub fn parse(text: &str) -> Result<Self, Failure> {
        let host = ["https://", "http://"].into_iter().find_map(|scheme| text.strip_prefix(scheme));
        let odd = |c: char| c.is_whitespace() || matches!(c, '?' | '#' | '"' | '<' | '>' | '&' | '\'');
        if host.is_none_or(|host| host.is_empty() || host.starts_with('/')) || text.contains(odd) {
            return Err(Failure::Usage(format!(
                "--base-url wants the site's address, such as https://example.org/kpi/, not `{text}`"
            )));
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The whole address of a file of the site.
    pub fn of(&self, file: &str) -> String {
        format!("{}{file}", self.0)
    }

    /// The app's page, which knows where it and its languages are.
    pub fn of_app(&self, html: &str) -> String {
        let own = |lang: Lang| format!("./{}", path(lang, "index.html"));
        let mut html = html.to_owned();
        // From the end, so that earlier positions stay right.
        for tag in tags(&html).into_iter().rev() {
            let address = tag.attribute("href").unwrap_or_default();
            if let Some(lang) = Lang::ALL.into_iter().find(|lang| tag.name == "link" && own(*lang) == address)
            {
                let canonical = if lang == Lang::ALL[0] {
                    format!("<link rel=\"canonical\" href=\"{}\">", self.0)
                } else {
                    String::new()
                };
                let whole = self.of(&path(lang, "index.html"));
                let alternate =
                    format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{whole}\">", lang.tag());
                html.replace_range(tag.range, &(canonical + &alternate));
            }
        }
        html
    }

    /// The sitemap of pages that are there in every language.
    pub fn sitemap(&self, files: &[String]) -> String {
        let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
            <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            .to_owned();
        for file in files {
            let address = |lang: Lang| self.of(&path(lang, file));
            let versions: String = Lang::ALL
                .iter()
                .map(|lang| {
                    let (tag, address) = (lang.tag(), address(*lang));
                    format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>")
                })
                .collect();
            for lang in Lang::ALL {
                xml += &format!("<url><loc>{}</loc>{versions}</url>\n", address(lang));
            }
        }
        xml + "</urlset>\n"
    }
}

/// The path of a page in the site; that of a folder's own page ends with its folder.
pub fn path(lang: Lang, file: &str) -> String {
    format!("{}/{}", lang.tag(), if file == "index.html" { "" } else { file })
}

/// What crawlers may read: everything.
pub fn robots(base: Option<&BaseUrl>) -> String {
    let sitemap = base.map(|base| format!("\nSitemap: {}\n", base.of("sitemap.xml")));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_names_itself_and_its_languages_in_whole_addresses() {
        let base = BaseUrl::parse("https://a.example/b").unwrap();
        let page = "<link href=./fr/ hreflang=fr rel=alternate><link href=./en/ hreflang=en rel=alternate><a href=./fr/>";
        let whole = base.of_app(page);
        let expected = "<link rel=\"canonical\" href=\"https://a.example/b/\">\
            <link rel=\"alternate\" hreflang=\"fr\" href=\"https://a.example/b/fr/\">\
            <link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/b/en/\"><a href=./fr/>";
        assert_eq!(whole, expected);
        assert_eq!(base.of_app(&whole), whole, "a second time changes nothing");
    }

    #[test]
    fn an_address_is_whole() {
        assert_eq!(BaseUrl::parse("https://a.example").unwrap().of("fr/"), "https://a.example/fr/");
        assert_eq!(BaseUrl::parse("http://a.example/b/").unwrap().of(""), "http://a.example/b/");
        for odd in
            ["a.example", "https://", "https:///x", "https://a.example/?x", "https://a.example/\"b", "--dev"]
        {
            assert!(matches!(BaseUrl::parse(odd), Err(Failure::Usage(_))), "{odd}");
        }
    }
}
