//! Several questions about the same rows, answered together: which rows they are is found once, and each column is gone
//! through once for all questions.

use super::column::Column;
use super::reduce::{self, Wishes};
use super::split::{Split, Way};
use super::sum::Sum;
use super::taken::{Codes, Taken};
use super::{Store, filter};
use crate::analysis::protocol::{Answer, Numbers, Question};
use crate::model::role::Reduce;

impl Store {
    /// Computes numbers over all rows that a question is about, and over each segment where it asks for them.
    pub fn answer(&self, question: &Question) -> Answer {
        let mut answers = about(self, std::slice::from_ref(question));
        answers.pop().expect("one question has one answer")
    }

    /// Answers several questions, in their order. Those about the same rows should stand together.
    pub fn answer_all(&self, questions: &[Question]) -> Vec<Answer> {
        questions.chunk_by(|one, next| one.only == next.only).flat_map(|same| about(self, same)).collect()
    }
}

/// A question on its way to its answer.
struct Open<'a> {
    question: &'a Question,
    way: Way,
    whole: Numbers,
    parts: Vec<(String, Numbers)>,
    left_out: u64,
}

/// Questions about the same rows.
fn about(store: &Store, questions: &[Question]) -> Vec<Answer> {
    let Some(first) = questions.first() else { return Vec::new() };
    let taken = Taken::of(store.rows, filter::rows(store, &first.only));
    let mut splits = Vec::new();
    let mut open: Vec<Open<'_>> =
        questions.iter().map(|question| Open::new(store, question, &taken, &mut splits)).collect();
    let asked = |column: &&Column| {
        let role = Some(column.role());
        questions.iter().any(|question| question.wanted.iter().any(|wanted| wanted.role() == role))
    };
    let (few, many): (Vec<&Column>, Vec<&Column>) =
        store.columns.iter().filter(asked).partition(|column| reduce::marks(column).is_some());
    for codes in Codes::of(&few, &taken) {
        for (at, split) in splits.iter().enumerate() {
            let mut counts = Vec::new();
            for open in open.iter_mut().filter(|open| open.way.split == at) {
                open.count(&codes, split, &mut counts);
            }
        }
    }
    let mut values = Vec::new();
    for column in many {
        taken.amounts(column.data(), &mut values);
        for (at, split) in splits.iter().enumerate() {
            let mut sums = Vec::new();
            for open in open.iter_mut().filter(|open| open.way.split == at) {
                open.add(column, &values, split, &mut sums);
            }
        }
    }
    open.into_iter().map(Open::answer).collect()
}

impl<'a> Open<'a> {
    fn new(store: &Store, question: &'a Question, taken: &Taken, splits: &mut Vec<Split>) -> Self {
        let numbers = |rows| {
            let value = |wanted: &Reduce| (*wanted == Reduce::Rows).then_some(rows as f64);
            Numbers { rows, values: question.wanted.iter().map(value).collect() }
        };
        let (mut of, mut listed, mut left_out) = (Vec::new(), Vec::new(), 0);
        if let Some(by) = question.by {
            let groups = taken.split(store, by, &mut of);
            (listed, left_out) = groups.list(&mut of);
        }
        Self {
            question,
            // One more for those that are not listed: they count among all.
            way: Way::of(listed.len() + 1, of, taken.count(), splits),
            whole: numbers(taken.count() as u64),
            parts: listed.into_iter().map(|(label, rows)| (label, numbers(rows))).collect(),
            left_out,
        }
    }

    fn wishes(&self, column: &Column) -> Vec<(usize, Reduce)> {
        let wanted = self.question.wanted.iter().copied().enumerate();
        wanted.filter(|(_, wanted)| wanted.role() == Some(column.role())).collect()
    }

    /// Answers what is asked of columns with few values; `counts` are those of the split, once they are known.
    fn count(&mut self, codes: &Codes<'_>, split: &Split, counts: &mut Vec<u32>) {
        let wishes: Vec<_> = codes.columns().map(|column| self.wishes(column)).collect();
        if wishes.iter().all(Vec::is_empty) {
            return;
        }
        if counts.is_empty() {
            *counts = split.codes(codes.each(), codes.size());
        }
        self.tell(self.way, counts, codes.size(), &|counts, numbers| {
            for (at, wishes) in wishes.iter().enumerate() {
                codes.answer(at, counts, wishes, numbers);
            }
        });
    }

    /// Gives answers from how often each value comes: `counts` has so many values of each cell.
    fn tell(&mut self, way: Way, counts: &[u32], size: usize, answer: &dyn Fn(&[u64], &mut Numbers)) {
        let mut own = vec![0u64; size * way.groups];
        let mut all = vec![0u64; size];
        let add = |to: &mut [u64], counts: &[u32]| {
            to.iter_mut().zip(counts).for_each(|(to, &count)| *to += u64::from(count));
        };
        for (cell, counts) in counts.chunks(size).enumerate() {
            add(&mut own[way.group(cell) * size..], counts);
            add(&mut all, counts);
        }
        answer(&all, &mut self.whole);
        self.parts.iter_mut().zip(own.chunks(size)).for_each(|((_, part), counts)| answer(counts, part));
    }

    /// Answers what is asked of a column of amounts; `sums` are those of the split, once they are known.
    fn add(&mut self, column: &Column, values: &[f64], split: &Split, sums: &mut Vec<Sum>) {
        let wishes = self.wishes(column);
        if wishes.is_empty() {
            return;
        }
        if reduce::in_order(&wishes) {
            return match split.amounts(values, self.way) {
                Some((counts, size)) => {
                    self.tell(Way::alone(self.way.groups), &counts, size, &|counts, numbers| {
                        for &(at, wanted) in &wishes {
                            numbers.values[at] = reduce::of_marks(column, wanted, counts);
                        }
                    });
                }
                None => self.put_in_order(values, split, &wishes),
            };
        }
        if sums.is_empty() {
            *sums = split.sums(values);
        }
        let mut own = vec![Sum::default(); self.way.groups];
        let mut all = Sum::default();
        for (cell, sum) in sums.iter().enumerate() {
            own[self.way.group(cell)].add_sum(sum);
            all.add_sum(sum);
        }
        reduce::of_sum(&all, &wishes, &mut self.whole);
        self.parts.iter_mut().zip(&own).for_each(|((_, part), sum)| reduce::of_sum(sum, &wishes, part));
    }

    /// Answers what needs the amounts in order.
    fn put_in_order(&mut self, values: &[f64], split: &Split, wishes: Wishes<'_>) {
        if !self.parts.is_empty() {
            // The groups one behind the other, each with room for all its rows.
            let mut apart = vec![0.0; values.len()];
            let mut ends = Vec::with_capacity(self.parts.len());
            let mut all = 0;
            for (_, part) in &self.parts {
                ends.push(all);
                all += part.rows as usize;
            }
            ends.push(all);
            let starts = ends.clone();
            split.beside(values, &mut |values, cells| {
                for (&value, &cell) in values.iter().zip(cells).filter(|(value, _)| !value.is_nan()) {
                    let end = &mut ends[self.way.group(cell as usize)];
                    apart[*end] = value;
                    *end += 1;
                }
            });
            for ((_, part), (start, end)) in self.parts.iter_mut().zip(starts.into_iter().zip(ends)) {
                reduce::amounts(&apart[start..end], wishes, part);
            }
        }
        let known: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
        reduce::amounts(&known, wishes, &mut self.whole);
    }

    fn answer(self) -> Answer {
        Answer { whole: self.whole, segments: self.parts, left_out: self.left_out }
    }
}
