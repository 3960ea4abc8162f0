//! What is asked of a file after it was read: the figures of some rows only, and what is odd about the rows. One thing
//! at a time, because a worker that is asked while it answers is ended.

use super::super::turn::turn;
use super::{Session, Stage};
use crate::analysis::protocol::{Answer, Inventory, Question};
use crate::kpis;
use crate::report::{Filters, Plan, Report, SegmentTable};
use crate::ui::worker::Trouble;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The figures of segments.
#[derive(Debug, PartialEq)]
pub struct Table {
    /// Which rows they are about.
    pub filters: Filters,
    /// The figures.
    pub segments: SegmentTable,
}

/// What is told of all rows.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The figures.
    pub report: Arc<Report>,
    /// The figures of segments, in the plan's order.
    pub tables: Arc<[Arc<Table>]>,
}

impl Session {
    /// Changes which rows the figures are about.
    pub fn filter(self, change: impl FnOnce(&mut Filters)) {
        self.filters.update(change);
        self.follow_up();
    }

    /// Whether all that is shown is about the same rows.
    pub fn is_settled(self) -> bool {
        self.report.with(|report| {
            self.further.with(|further| {
                let [report, further] = [report, further].map(|report| report.as_ref().map(|r| &r.filters));
                report == further
            })
        })
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

    /// The figures come first, then how the rows are split and spread, and what is odd about all of them last.
    async fn answer_all(self) -> Result<(), Trouble> {
        while let (Stage::Reporting, Some(whole)) = (self.stage.get_untracked(), self.whole.get_untracked()) {
            let filters = self.filters.get_untracked();
            let report = self.report.get_untracked().filter(|report| report.filters == filters);
            match report {
                None if filters.is_empty() => self.report.set(Some(whole.report)),
                None => {
                    let report = self.figures(whole.report.inventory.clone(), filters).await?;
                    self.report.set(Some(Arc::new(report)));
                }
                Some(report) if !untrack(|| self.is_settled()) => {
                    let tables = match filters.is_empty() {
                        true => whole.tables.clone(),
                        false => self.tables_of(&report).await?,
                    };
                    self.show(&whole, &report, &tables).await;
                }
                Some(_) if self.quality.with_untracked(Option::is_none) => {
                    let now = (js_sys::Date::now() / 1e3) as i64;
                    let bridge = self.bridge.get_value();
                    let found = bridge.inspect(self.format.get_value(), now).await?;
                    self.quality.set(Some(Arc::new(found)));
                }
                Some(_) => break,
            }
        }
        Ok(())
    }

    /// Shows the tables of a report, and the rest of it, each in a turn of its own; until other rows are wanted.
    async fn show(self, whole: &Whole, report: &Arc<Report>, tables: &[Arc<Table>]) {
        let wanted = || {
            let same =
                |now: &Option<Whole>| now.as_ref().is_some_and(|now| Arc::ptr_eq(&now.report, &whole.report));
            self.whole.with_untracked(same) && self.filters.with_untracked(|now| *now == report.filters)
        };
        for (at, table) in tables.iter().enumerate() {
            turn().await;
            if !wanted() {
                return;
            }
            self.tables.update(|shown| match shown.get_mut(at) {
                Some(shown) => *shown = table.clone(),
                None => shown.push(table.clone()),
            });
        }
        turn().await;
        if wanted() {
            self.further.set(Some(report.clone()));
        }
    }

    /// All that is told of all rows of a file that was read.
    pub(super) async fn all(self, inventory: Inventory) -> Result<Whole, Trouble> {
        let plan = Plan::of(&inventory, kpis::ALL);
        let (figures, split) = plan.questions(&[]);
        let mut answers = self.ask(std::iter::once(figures).chain(split).collect()).await?;
        let (whole, filters) = (answers.remove(0).whole, Filters::default());
        let tables = tables(&plan, &filters, &answers);
        let report = Report::of(plan, inventory, filters, &whole);
        Ok(Whole { report: Arc::new(report), tables })
    }

    /// The figures of the rows that fit.
    async fn figures(self, inventory: Inventory, filters: Filters) -> Result<Report, Trouble> {
        let plan = Plan::of(&inventory, kpis::ALL);
        let (figures, _) = plan.questions(&filters.only(&plan.segments()));
        let answer = self.ask(vec![figures]).await?.remove(0);
        Ok(Report::of(plan, inventory, filters, &answer.whole))
    }

    /// The tables of the rows that a report is about.
    async fn tables_of(self, report: &Report) -> Result<Arc<[Arc<Table>]>, Trouble> {
        let plan = Plan::of(&report.inventory, kpis::ALL);
        let (_, split) = plan.questions(&report.filters.only(&plan.segments()));
        Ok(tables(&plan, &report.filters, &self.ask(split).await?))
    }

    /// Each question gets its answer.
    async fn ask(self, questions: Vec<Question>) -> Result<Vec<Answer>, Trouble> {
        self.bridge.get_value().ask(self.format.get_value(), questions).await
    }
}

fn tables(plan: &Plan, filters: &Filters, answers: &[Answer]) -> Arc<[Arc<Table>]> {
    let tables = plan.segments().into_iter().zip(answers);
    tables
        .map(|(by, answer)| Arc::new(Table { filters: filters.clone(), segments: plan.table(by, answer) }))
        .collect()
}
