//! Labels side by side: as near as possible to what they name, and never over one another.

/// The left ends of labels of these widths, in order, each as near as possible to its centre, at least `gap` px apart
/// and between the two ends; `None` if they do not all fit.
pub fn spread(wanted: &[(f64, f64)], gap: f64, (start, end): (f64, f64)) -> Option<Vec<f64>> {
    let total: f64 = wanted.iter().map(|(_, width)| width + gap).sum::<f64>() - gap;
    if total > end - start {
        return None;
    }
    // Without widths and gaps the labels become points that only have to stay in order: those that would not share
    // the mean of their places.
    let mut shared: Vec<(f64, usize)> = Vec::new();
    let mut before = 0.0;
    let mut offsets = Vec::new();
    for (centre, width) in wanted {
        offsets.push(before);
        shared.push((centre - width / 2.0 - before, 1));
        before += width + gap;
        while let [.., (first, many), (second, more)] = shared[..] {
            if first <= second {
                break;
            }
            let together = many + more;
            let mean = (first * many as f64 + second * more as f64) / together as f64;
            shared.truncate(shared.len() - 2);
            shared.push((mean, together));
        }
    }
    let places = shared.into_iter().flat_map(|(place, many)| std::iter::repeat_n(place, many));
    Some(places.zip(offsets).map(|(place, offset)| within(place, start, end - total) + offset).collect())
}

/// The nearest place between two ends; the first end where they have changed places, in a chart too narrow for its
/// labels.
pub fn within(place: f64, start: f64, end: f64) -> f64 {
    place.min(end).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_with_room_stay_where_they_are() {
        assert_eq!(spread(&[(20.0, 10.0), (80.0, 10.0)], 4.0, (0.0, 100.0)), Some(vec![15.0, 75.0]));
    }

    #[test]
    fn crowded_labels_share_the_way_and_stay_inside() {
        assert_eq!(spread(&[(50.0, 20.0), (50.0, 20.0)], 4.0, (0.0, 100.0)), Some(vec![28.0, 52.0]));
        assert_eq!(spread(&[(95.0, 20.0), (99.0, 20.0)], 4.0, (0.0, 100.0)), Some(vec![56.0, 80.0]));
        assert_eq!(spread(&[(1.0, 60.0), (2.0, 60.0)], 4.0, (0.0, 100.0)), None);
    }
}
