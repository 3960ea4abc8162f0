//! Where each row begins. Most rows are one line below the row before; only the others are kept.

/// The line of each row.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// Rows that do not begin on the line after the row before, and the line on which they do.
    jumps: Vec<(u32, u32)>,
    rows: u32,
    next: u32,
}

impl Lines {
    /// Adds a row.
    #[inline]
    pub fn push(&mut self, line: u64) {
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        if line != self.next {
            self.jumps.push((self.rows, line));
        }
        self.rows += 1;
        self.next = line.saturating_add(1);
    }

    /// The line of a row.
    pub fn at(&self, row: usize) -> u64 {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let before = self.jumps.partition_point(|(first, _)| *first <= row).checked_sub(1);
        let (first, line) = before.map_or((0, 0), |at| self.jumps[at]);
        u64::from(line) + u64::from(row - first)
    }

    /// The lines of all rows, in order.
    pub fn iter(&self) -> impl Iterator<Item = u64> + '_ {
        let ends = self.jumps.iter().skip(1).map(|(row, _)| *row).chain([self.rows]);
        let runs = self.jumps.iter().zip(ends);
        runs.flat_map(|(&(first, line), end)| {
            (0..end.saturating_sub(first)).map(move |at| u64::from(line) + u64::from(at))
        })
    }

    /// A line behind which all rows begin that are still to come.
    pub fn end(&self) -> u64 {
        self.next.saturating_sub(1).into()
    }

    /// Puts so many lines before all rows.
    pub fn shift(&mut self, before: u64) {
        let shifted = |line: u32| u32::try_from(u64::from(line) + before).unwrap_or(u32::MAX);
        self.jumps.iter_mut().for_each(|(_, line)| *line = shifted(*line));
        self.next = shifted(self.next);
    }

    /// Puts another part's rows behind these.
    pub fn append(&mut self, other: Self) {
        let rows = self.rows;
        self.jumps.extend(other.jumps.into_iter().map(|(row, line)| (row.saturating_add(rows), line)));
        self.rows = rows.saturating_add(other.rows);
        self.next = other.next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_knows_its_line_however_the_file_was_cut() {
        let lines = [2, 3, 4, 7, 8, 20, 21, 22, 1, 2, 2];
        for cut in 0..=lines.len() {
            let mut parts = [Lines::default(), Lines::default()];
            lines[..cut].iter().for_each(|line| parts[0].push(*line));
            lines[cut..].iter().for_each(|line| parts[1].push(*line));
            let [mut all, more] = parts;
            all.append(more);
            let found: Vec<u64> = (0..lines.len()).map(|row| all.at(row)).collect();
            assert_eq!(found, lines, "cut at {cut}");
            assert_eq!(all.iter().collect::<Vec<_>>(), lines, "cut at {cut}");
        }
    }
}
