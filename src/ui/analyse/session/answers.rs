//! What is asked of a file after it was read: the figures of some rows only, and what is odd about the rows. One thing
//! at a time, because a worker that is asked while it answers is ended.

use super::{Session, Stage};
use crate::analysis::protocol::{Inventory, Only};
use crate::kpis;
use crate::report::{Filters, Plan, Report};
use crate::ui::worker::Trouble;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

impl Session {
    /// Changes which rows the figures are about.
    pub fn filter(self, change: impl FnOnce(&mut Filters)) {
        self.filters.update(change);
        self.follow_up();
    }

    /// Answers what is still open, unless that is under way.
    pub(super) fn follow_up(self) {
        if self.answering.get_value() {
            return;
        }
        self.answering.set_value(true);
        spawn_local(async move {
            let done = self.answer_all().await;
            self.answering.set_value(false);
            self.settle(done, Stage::Confirming);
        });
    }

    async fn answer_all(self) -> Result<(), Trouble> {
        while let (Stage::Reporting, Some(whole)) = (self.stage.get_untracked(), self.whole.get_untracked()) {
            let filters = self.filters.get_untracked();
            if self.shown.with_untracked(|shown| *shown != filters) {
                let only = filters.only(&whole.tables);
                let report = match only.is_empty() {
                    true => whole,
                    false => Arc::new(self.figures(whole.inventory.clone(), only).await?),
                };
                self.report.set(Some(report));
                self.shown.set(filters);
            } else if self.quality.with_untracked(Option::is_none) {
                let now = (js_sys::Date::now() / 1e3) as i64;
                let bridge = self.bridge.get_value();
                let found = bridge.inspect(self.format.get_value(), now).await?;
                self.quality.set(Some(Arc::new(found)));
            } else {
                break;
            }
        }
        Ok(())
    }

    /// All figures of the rows that fit.
    pub(super) async fn figures(self, inventory: Inventory, only: Vec<Only>) -> Result<Report, Trouble> {
        let (bridge, format) = (self.bridge.get_value(), self.format.get_value());
        let plan = Plan::of(&inventory, kpis::ALL);
        let answers = bridge.ask(format, plan.questions(&only)).await?;
        Ok(Report::of(plan, inventory, &answers))
    }
}
