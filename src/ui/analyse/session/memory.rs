//! Choices of columns that outlive a visit, on this device only.

use super::Session;
use crate::analysis::protocol::{ColumnUse, Overrides, Preview};
use crate::report::chosen::{Choices, Header};
use crate::report::columns;
use crate::ui::remember;
use leptos::prelude::*;

fn kept() -> Choices {
    Choices::read(&remember::recall(remember::COLUMNS).unwrap_or_default())
}

impl Session {
    /// Notes the header by which a file is known, and says what was chosen for files like it.
    pub(super) fn recall(self, preview: &Preview) -> Option<(Overrides, Vec<ColumnUse>)> {
        let header = Header::of(preview);
        self.header.set_value(header);
        self.recalled.set(false);
        let choices = kept();
        let choice = choices.of(header?)?;
        let sheet = self.overrides.with_untracked(|overrides| overrides.sheet);
        Some((Overrides { sheet, ..choice.overrides.clone() }, choice.columns.clone()))
    }

    /// Keeps what was chosen for files like this one; what was merely accepted need not be kept.
    pub(super) fn remember_choice(self) {
        let Some(header) = self.header.get_value() else { return };
        let overrides = Overrides { sheet: None, ..self.overrides.get_untracked() };
        let columns = self.columns.get_untracked();
        let proposed = self.preview.with_untracked(|preview| preview.as_deref().map(columns::proposed));
        let mut choices = kept();
        if proposed.as_ref() == Some(&columns) && overrides == Overrides::default() {
            choices.forget(header);
        } else {
            choices.keep(header, &overrides, &columns);
        }
        remember::keep(remember::COLUMNS, &choices.write());
    }

    /// Goes back to what Jauge proposes for this file, and forgets what was chosen for files like it.
    pub fn propose_again(self) {
        if let Some(header) = self.header.get_value() {
            let mut choices = kept();
            choices.forget(header);
            remember::keep(remember::COLUMNS, &choices.write());
        }
        self.recalled.set(false);
        let proposed = self.preview.with_untracked(|preview| preview.as_deref().map(columns::proposed));
        self.columns.set(proposed.unwrap_or_default());
        self.look_again(|overrides| {
            *overrides = Overrides { sheet: overrides.sheet, ..Overrides::default() }
        });
    }
}
