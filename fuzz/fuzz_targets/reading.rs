//! What every target asks of a text: read whole and in pieces it gives the same, and every row is accounted for.
#![allow(dead_code, reason = "each target uses its part")]

use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{Answer, ColumnUse, Inventory, Overrides, Question, Segment};
use jauge::analysis::store::Store;
use jauge::analysis::text::{self, HEAD};
use jauge::model::role::{Reduce, Role};

/// What came out of a file.
type Found = Result<(Inventory, Vec<Answer>), FileError>;

/// Reads in pieces of this size, and checks what it says of itself.
pub fn read(bytes: &[u8], name: &str, piece: usize) -> Found {
    let (head, size) = (&bytes[..bytes.len().min(HEAD)], bytes.len() as u64);
    let set = Overrides::default();
    let preview = text::look(head, size, name, &set)?;
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    let mut reader = text::Reader::new(head, size, name, &set, &uses)?;
    for piece in bytes.chunks(piece.max(1)) {
        reader.push(piece)?;
    }
    Ok(of(&reader.finish()?))
}

/// What a store says, once it adds up.
pub fn of(store: &Store) -> (Inventory, Vec<Answer>) {
    let inventory = store.inventory();
    for tally in &inventory.tallies {
        assert_eq!(tally.rows(), inventory.rows, "{:?}: every row counts once", tally.role);
    }
    let wanted = vec![
        Reduce::Known(Role::NpsScore),
        Reduce::Sum(Role::HandleTime),
        Reduce::Quantile(Role::ResolutionTime, 0.5),
        Reduce::Yes(Role::ResolvedFirst),
    ];
    let segments = [None, Some(Segment::Value(Role::Channel)), Some(Segment::Month(Role::CreatedAt))];
    let answers = segments.map(|by| store.answer(&Question { wanted: wanted.clone(), by, only: Vec::new() }));
    for numbers in answers.iter().flat_map(|answer| &answer.whole.values).flatten() {
        assert!(numbers.is_finite(), "a number got out of hand");
    }
    (inventory, answers.into())
}
