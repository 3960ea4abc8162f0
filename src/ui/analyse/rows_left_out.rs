//! The rows under the header that are no data: how many, why, and where.

use super::words;
use crate::analysis::protocol::{Inventory, LeftOut, NotData, Refused};
use crate::text::{Arg, Lang, say};
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;

/// A sum that adds up, and a list by reason; nothing where every row is data.
pub fn rows_left_out(inventory: &Inventory) -> Option<El> {
    let locale = use_locale();
    let (records, rows) = (inventory.records(), inventory.rows);
    let sum = move || {
        let count = |n| words::count(locale.lang(), n).into();
        let args = [("records", count(records)), ("rows", count(rows)), ("left", count(records - rows))];
        locale.say("left-rows-sum", &args)
    };
    let item = |left: &LeftOut| {
        let examples = parts(left.examples.iter().map(example));
        let (left, reason) = (left.clone(), left.reason.key());
        el("li")
            .attr("data-testid", format!("left-rows-{reason}"))
            .child(move || told(locale.lang(), &left))
            .child(el("ul").class("refused-cells").child(examples))
    };
    let list = el("ul").class("tally-lines").child(parts(inventory.left_out.iter().map(item)));
    let part =
        el("div").attr("data-testid", "left-rows").child(el("h3").child(locale.message("left-rows-title")));
    (!inventory.left_out.is_empty()).then(|| part.child(el("p").child(sum)).child(list))
}

/// “3 totals or means”.
fn told(lang: Lang, left: &LeftOut) -> String {
    say(lang, key(left.reason), &[("n", Arg::count(lang, left.count as f64))])
}

fn example(refused: &Refused) -> El {
    let locale = use_locale();
    let Refused { line, text } = refused.clone();
    el("li").child(move || {
        let line = Arg::count(locale.lang(), line as f64);
        match text.as_str() {
            "" => locale.say("left-rows-line", &[("line", line)]),
            text => locale.say("left-out-example", &[("line", line), ("text", text.into())]),
        }
    })
}

const fn key(reason: NotData) -> &'static str {
    match reason {
        NotData::Blank => "left-rows-blank",
        NotData::Total => "left-rows-total",
        NotData::Footer => "left-rows-footer",
        NotData::RepeatedHeader => "left-rows-repeated-header",
        NotData::Description => "left-rows-description",
        NotData::OpenQuote => "left-rows-open-quote",
        NotData::BrokenLine => "left-rows-broken-line",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words() {
        for lang in Lang::ALL {
            for reason in NotData::ALL {
                let one = told(lang, &LeftOut { reason, count: 1, examples: Vec::new() });
                let more = told(lang, &LeftOut { reason, count: 12, examples: Vec::new() });
                assert!(one.contains('1') && more.contains("12") && one != more, "{one} / {more}");
            }
        }
    }
}
