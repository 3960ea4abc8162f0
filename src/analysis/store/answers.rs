//! Several questions about the same rows, answered together: which rows they are is found once, and each column is gone
//! through once for all questions.

use super::column::Column;
use super::reduce::{self, Wishes};
use super::segment::Groups;
use super::sum::Sum;
use super::taken::{Codes, Taken};
use super::values::SLICE;
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

/// Whole amounts of all groups that are counted one by one at most, seconds of days in a few groups, so that the counts stay
/// in the processor's cache; and no more than there are rows.
const MOST_COUNTS: usize = 1 << 20;

/// A question on its way to its answer.
struct Open<'a> {
    question: &'a Question,
    groups: Option<Groups>,
    /// The group of each row that counts; nothing where all are one group.
    slots: Slots,
    whole: Numbers,
    parts: Vec<Numbers>,
}

/// Questions about the same rows.
fn about(store: &Store, questions: &[Question]) -> Vec<Answer> {
    let Some(first) = questions.first() else { return Vec::new() };
    let taken = Taken::of(store.rows, filter::rows(store, &first.only));
    let mut open: Vec<Open<'_>> =
        questions.iter().map(|question| Open::new(store, question, &taken)).collect();
    let asked = |column: &&Column| {
        let role = Some(column.role());
        questions.iter().any(|question| question.wanted.iter().any(|wanted| wanted.role() == role))
    };
    let (few, many): (Vec<&Column>, Vec<&Column>) =
        store.columns.iter().filter(asked).partition(|column| reduce::marks(column).is_some());
    for codes in Codes::of(&few, &taken) {
        open.iter_mut().for_each(|open| open.count(&codes));
    }
    let mut values = Vec::new();
    for column in many {
        let most = taken.amounts(column.data(), &mut values);
        open.iter_mut().for_each(|open| open.add(column, &values, most));
    }
    open.into_iter().map(Open::answer).collect()
}

impl<'a> Open<'a> {
    fn new(store: &Store, question: &'a Question, taken: &Taken) -> Self {
        let numbers = |rows| {
            let value = |wanted: &Reduce| (*wanted == Reduce::Rows).then_some(rows as f64);
            Numbers { rows, values: question.wanted.iter().map(value).collect() }
        };
        let whole = numbers(taken.count());
        let Some(by) = question.by else {
            return Self { question, groups: None, slots: Slots::One, whole, parts: Vec::new() };
        };
        let mut groups = Groups::of(store, by);
        let slots = Slots::of(&groups.take_rows(), groups.labels().len(), taken);
        let counts = slots.counts(groups.labels().len());
        Self {
            question,
            groups: Some(groups),
            slots,
            whole,
            parts: counts.into_iter().map(numbers).collect(),
        }
    }

    fn wishes(&self, column: &Column) -> Vec<(usize, Reduce)> {
        let wanted = self.question.wanted.iter().copied().enumerate();
        wanted.filter(|(_, wanted)| wanted.role() == Some(column.role())).collect()
    }

    /// Answers what is asked of columns with few values.
    fn count(&mut self, codes: &Codes<'_>) {
        let wishes: Vec<_> = codes.columns().map(|column| self.wishes(column)).collect();
        if wishes.iter().all(Vec::is_empty) {
            return;
        }
        let size = codes.size();
        let mut counts = vec![0u32; size * self.parts.len().max(1)];
        self.slots.beside(codes.each(), &mut |codes, slots| {
            for (&code, &slot) in codes.iter().zip(slots) {
                counts[slot as usize * size + usize::from(code)] += 1;
            }
        });
        self.tell(&counts, size, &|counts, numbers| {
            for (at, wishes) in wishes.iter().enumerate() {
                codes.answer(at, counts, wishes, numbers);
            }
        });
    }

    /// Gives answers from how often each value comes: `counts` has so many values of each group.
    fn tell(&mut self, counts: &[u32], size: usize, answer: &dyn Fn(&[u64], &mut Numbers)) {
        let mut all = vec![0u64; size];
        for counts in counts.chunks(size) {
            all.iter_mut().zip(counts).for_each(|(all, &count)| *all += u64::from(count));
        }
        answer(&all, &mut self.whole);
        for (part, counts) in self.parts.iter_mut().zip(counts.chunks(size)) {
            let counts: Vec<u64> = counts.iter().map(|&count| count.into()).collect();
            answer(&counts, part);
        }
    }

    /// Answers what is asked of a column of amounts; NaN stands for a row without one. `most` is the largest where all are
    /// whole numbers.
    fn add(&mut self, column: &Column, values: &[f64], most: Option<f64>) {
        let (wishes, groups) = (self.wishes(column), self.parts.len().max(1));
        if wishes.is_empty() {
            return;
        }
        let room = MOST_COUNTS.min(values.len());
        let size = most.filter(|&most| most < room as f64).map(|most| most as usize + 1);
        if let Some(size) = size.filter(|size| size * groups <= room) {
            let mut counts = vec![0u32; size * groups];
            self.slots.beside(values, &mut |values, slots| {
                for (&value, &slot) in values.iter().zip(slots).filter(|(value, _)| !value.is_nan()) {
                    counts[slot as usize * size + value as usize] += 1;
                }
            });
            return self.tell(&counts, size, &|counts, numbers| {
                for &(at, wanted) in &wishes {
                    numbers.values[at] = reduce::of_marks(column, wanted, counts);
                }
            });
        }
        if reduce::in_order(&wishes) {
            return self.put_in_order(values, &wishes);
        }
        let mut sums = vec![Sum::default(); groups];
        self.slots.beside(values, &mut |values, slots| {
            for (&value, &slot) in values.iter().zip(slots).filter(|(value, _)| !value.is_nan()) {
                sums[slot as usize].add(value);
            }
        });
        let mut all = Sum::default();
        sums.iter().for_each(|sum| all.add_sum(sum));
        reduce::of_sum(&all, &wishes, &mut self.whole);
        self.parts.iter_mut().zip(&sums).for_each(|(part, sum)| reduce::of_sum(sum, &wishes, part));
    }

    fn put_in_order(&mut self, values: &[f64], wishes: Wishes<'_>) {
        if !self.parts.is_empty() {
            // The groups one behind the other, each with room for all its rows.
            let mut apart = vec![0.0; values.len()];
            let mut ends = Vec::with_capacity(self.parts.len());
            let mut all = 0;
            for part in &self.parts {
                ends.push(all);
                all += part.rows as usize;
            }
            let starts = ends.clone();
            self.slots.beside(values, &mut |values, slots| {
                for (&value, &slot) in values.iter().zip(slots).filter(|(value, _)| !value.is_nan()) {
                    let end = &mut ends[slot as usize];
                    apart[*end] = value;
                    *end += 1;
                }
            });
            for (part, (start, end)) in self.parts.iter_mut().zip(starts.into_iter().zip(ends)) {
                reduce::amounts(&apart[start..end], wishes, part);
            }
        }
        let known: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
        reduce::amounts(&known, wishes, &mut self.whole);
    }

    fn answer(self) -> Answer {
        let (segments, left_out) = self.groups.map_or((Vec::new(), 0), |groups| groups.label(self.parts));
        Answer { whole: self.whole, segments, left_out }
    }
}

/// The group of each row: narrow, because every question has its own.
enum Slots {
    One,
    Few(Vec<u16>),
    Many(Vec<u32>),
}

impl Slots {
    fn of(by_row: &[u32], groups: usize, taken: &Taken) -> Self {
        if groups <= usize::from(u16::MAX) {
            Self::Few(taken.pick(by_row, |slot| slot as u16))
        } else {
            Self::Many(taken.pick(by_row, |slot| slot))
        }
    }

    /// Goes through one value a row, some at a time, beside the group of each.
    fn beside<T>(&self, values: &[T], take: &mut dyn FnMut(&[T], &[u32])) {
        let mut room = [0; SLICE];
        for (at, values) in values.chunks(SLICE).enumerate() {
            let rows = at * SLICE..at * SLICE + values.len();
            let room = &mut room[..values.len()];
            match self {
                Self::One => take(values, room),
                Self::Few(slots) => {
                    room.iter_mut().zip(&slots[rows]).for_each(|(wide, &slot)| *wide = slot.into());
                    take(values, room);
                }
                Self::Many(slots) => take(values, &slots[rows]),
            }
        }
    }

    /// How many rows are in each of so many groups.
    fn counts(&self, groups: usize) -> Vec<u64> {
        let mut counts = vec![0; groups];
        match self {
            Self::One => {}
            Self::Few(slots) => slots.iter().for_each(|&slot| counts[usize::from(slot)] += 1),
            Self::Many(slots) => slots.iter().for_each(|&slot| counts[slot as usize] += 1),
        }
        counts
    }
}
