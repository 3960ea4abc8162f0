//! What a calculator says of itself to programs that turn a pasted address into the thing itself: oEmbed, as a file beside
//! its page, which the page's head names.

use super::address::{self, BaseUrl};
use jauge::model::kpi::Kpi;
use jauge::snippet::{Embedded, USUAL_HEIGHT};
use jauge::text::Lang;
use serde_json::{Value, json};

/// Pixels that a column of text has on most pages.
const WIDTH: u32 = 640;

/// The media type under which the answer is looked for.
pub const KIND: &str = "application/json+oembed";

/// How the names of the files end.
pub const ENDING: &str = ".oembed.json";

/// The name of the file beside the page.
pub fn file(kpi: &Kpi) -> String {
    format!("{}{ENDING}", kpi.slug)
}

/// The answer. It needs the site's address: a frame in a foreign page has no other way to find us.
pub fn answer(kpi: &'static Kpi, lang: Lang, base: &BaseUrl) -> Value {
    let embedded = Embedded::plain(kpi, lang);
    // WordPress writes `#?secret=…` behind the address of a frame. After a `&` that is a name of its own, which means
    // nothing here; otherwise it would end the last value.
    let frame = embedded.frame(&base.of("")) + "&";
    json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "Jauge",
        "provider_url": base.of(&address::path(lang, "index.html")),
        "title": embedded.title(),
        "html": embedded.iframe_at(&frame, USUAL_HEIGHT),
        "width": WIDTH,
        "height": USUAL_HEIGHT,
        "thumbnail_url": base.of("icons/512.png"),
        "thumbnail_width": 512,
        "thumbnail_height": 512,
    })
}
