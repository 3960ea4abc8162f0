//! What the rows of a file are, and what they could give and do not, in words.

use super::{column, keyed, role};
use crate::analysis::protocol::{Preview, RowGuess, RowKind, RowReason, WhyWithheld, Withheld};
use crate::text::{Arg, Lang, say};

/// What one row is.
pub fn row_kind(lang: Lang, kind: RowKind) -> &'static str {
    let key = match kind {
        RowKind::Ticket => "ticket",
        RowKind::Answer => "answer",
        RowKind::Call => "call",
        RowKind::Event => "event",
        RowKind::DailyTotals => "daily-totals",
    };
    keyed(lang, "row-kind", key)
}

/// Why a row is taken for that.
pub fn row_reason(lang: Lang, preview: &Preview, guess: &RowGuess) -> String {
    match &guess.reason {
        RowReason::Recognised => {
            let tool = preview.recognised.as_deref().unwrap_or_default();
            say(lang, "row-kind-why-recognised", &[("tool", tool.into())])
        }
        RowReason::RepeatedId(id) => say(lang, "row-kind-why-id", &[("id", id.as_str().into())]),
        RowReason::Counts(index) => {
            say(lang, "row-kind-why-counts", &[("column", column(lang, preview, *index).into())])
        }
        RowReason::Mean(index) => {
            say(lang, "row-kind-why-mean", &[("column", column(lang, preview, *index).into())])
        }
        RowReason::Columns => say(lang, "row-kind-why-columns", &[]),
        RowReason::Set => say(lang, "row-kind-why-set", &[]),
    }
}

/// What is not computed, and why.
pub fn withheld(lang: Lang, preview: &Preview, withheld: &Withheld) -> String {
    let columns: Vec<String> = withheld.columns.iter().map(|index| column(lang, preview, *index)).collect();
    let role = role(lang, withheld.role);
    let (key, counts) = match withheld.why {
        WhyWithheld::Backwards { wrong, of } => ("withheld-backwards", Some((wrong, of))),
        WhyWithheld::Absurd { wrong, of } => ("withheld-absurd", Some((wrong, of))),
        WhyWithheld::Unweighted => ("withheld-unweighted", None),
    };
    let mut args = vec![("role", role.into()), ("columns", columns.join(" → ").into())];
    if let Some((wrong, of)) = counts {
        args.push(("wrong", Arg::count(lang, wrong as f64)));
        args.push(("n", Arg::count(lang, of as f64)));
    }
    say(lang, key, &args)
}
