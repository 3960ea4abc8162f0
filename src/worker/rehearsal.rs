//! Reads a made-up table before any file comes, while the visitor looks for one: browsers optimise code once it has run
//! for a while, and half of what a first file took went by in code that was not.

use crate::analysis::protocol::{ColumnUse, Overrides, Question, Segment};
use crate::analysis::text;
use crate::model::role::{Reduce, Role};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

const NAMES: &str = "id,created at,first reply at,status,channel,agent,nps,csat,resolved first contact,handle time (s),comment\n";

/// Rows of the common kinds of cells; all are repeated.
const ROWS: &str = "\
10321,2026-03-01T08:15:30Z,2026-03-01T09:00:00Z,closed,email,Ann,9,5,yes,312,\"Fine, thanks\"\n\
10322,2026-03-01T09:25:31Z,2026-03-01T09:40:10Z,open,chat,Bob,,4,no,1045,\n\
10323,2026-03-02T10:35:32Z,,closed,phone,Chloe,10,,yes,88,\"It said \"\"no\"\",\ntwice\"\n\
10324,2026-03-02T11:45:33Z,2026-03-02T12:00:59Z,pending,email,Ann,3,2,,540,as agreed\n";

/// Bytes that make a browser take the code for worth optimising; Chromium does after one to two megabytes.
const ENOUGH: usize = 2 << 20;
/// Bytes between two looks at whether a file has come, and those by which the table is judged.
const STEP: usize = 64 << 10;

/// Goes through a table as if it were a file, until something `comes`.
pub(super) async fn read(comes: impl Fn() -> bool) {
    let mut table = NAMES.to_owned();
    table.extend(std::iter::repeat_n(ROWS, ENOUGH / ROWS.len()));
    let (head, size, set) = (&table.as_bytes()[..STEP], table.len() as u64, Overrides::default());
    pause().await;
    if comes() {
        return;
    }
    let Ok(preview) = text::look(head, size, "", &set) else { return };
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    pause().await;
    if comes() {
        return;
    }
    let Ok(mut reader) = text::Reader::new(head, size, "", &set, &uses) else { return };
    for bytes in table.as_bytes().chunks(STEP) {
        pause().await;
        if comes() || reader.push(bytes).is_err() {
            return;
        }
    }
    let Ok(store) = reader.finish() else { return };
    let wanted = vec![
        Reduce::Between(Role::NpsScore, 9.0, 10.0),
        Reduce::Yes(Role::ResolvedFirst),
        Reduce::Sum(Role::HandleTime),
        Reduce::Quantile(Role::HandleTime, 0.5),
    ];
    let question = |by| Question { wanted: wanted.clone(), by: Some(by), only: Vec::new() };
    store.answer_all(&[Segment::Value(Role::Channel), Segment::Month(Role::CreatedAt)].map(question));
}

/// Lets messages in.
async fn pause() {
    let timer = |done: Function, _| {
        let set =
            Reflect::get(&js_sys::global(), &"setTimeout".into()).and_then(JsCast::dyn_into::<Function>);
        if set.and_then(|set| set.call1(&JsValue::NULL, &done)).is_err() {
            // No worker is without timers; none is waited for either.
            let _ = done.call0(&JsValue::NULL);
        }
    };
    let _ = JsFuture::from(Promise::new(&mut { timer })).await;
}
