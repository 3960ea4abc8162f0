//! Queues of calls by Erlang's second formula (Erlang C): calls arrive at random, are handled for lengths of time that
//! vary at random, wait in the order of arrival, and nobody hangs up.

/// The largest number of agents that is tried.
pub const MOST_AGENTS: u32 = 10_000;

/// A queue whose agents keep up with the calls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Queue {
    /// How many answer; more than the traffic.
    pub agents: f64,
    /// Work offered, in erlangs: the agents it would keep busy without a break.
    pub traffic: f64,
    /// The share of calls that have to wait, 0–1.
    pub wait_probability: f64,
}

impl Queue {
    /// The share of the agents' time that handling takes, 0–1.
    pub fn occupancy(&self) -> f64 {
        self.traffic / self.agents
    }

    /// The mean wait of all calls, those answered at once included, in the unit of the handling time.
    pub fn mean_wait(&self, handling: f64) -> f64 {
        self.wait_probability * handling / (self.agents - self.traffic)
    }

    /// The share of calls answered within a time, 0–1. Both times are in one unit.
    pub fn answered_within(&self, time: f64, handling: f64) -> f64 {
        1.0 - self.wait_probability * (-(self.agents - self.traffic) * time / handling).exp()
    }
}

/// The queues with more and more agents, from the least number that keeps up with the traffic to [`MOST_AGENTS`].
///
/// The sums of the formula overflow soon; the share of calls that would be lost if none could wait (Erlang B) has a
/// recurrence of positive terms that loses no digits, and gives the share that waits.
pub fn queues(traffic: f64) -> impl Iterator<Item = Queue> {
    let with_agents = move |lost: &mut f64, agents: u32| {
        let agents = f64::from(agents);
        *lost = traffic * *lost / (agents + traffic * *lost);
        let wait_probability = agents * *lost / (agents - traffic + traffic * *lost);
        Some(Queue { agents, traffic, wait_probability })
    };
    (1..=MOST_AGENTS).scan(1.0, with_agents).filter(|queue| queue.agents > queue.traffic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue(traffic: f64, agents: u32) -> Queue {
        queues(traffic).find(|queue| queue.agents == f64::from(agents)).expect("these agents keep up")
    }

    #[test]
    fn the_share_that_waits_is_that_of_the_textbook_sums() {
        // Worked out with 60 decimals by `queues` of `tests/vectors/staffing.py`.
        for (traffic, agents, expected) in [
            (10.0, 13, 0.285_270_453_036_492_94),
            (10.0, 14, 0.174_131_933_595_049_84),
            (560.0 / 9.0, 65, 0.636_607_679_086_236_9),
            (560.0 / 9.0, 69, 0.302_272_167_953_425_6),
            (0.2, 1, 0.2),
            (0.001, 3, 1.665_556_018_395_067e-10),
            (1.0, 2, 1.0 / 3.0),
            (500.0, 501, 0.945_722_642_169_377_9),
            (3_000.0, 3_100, 0.042_403_084_304_846_32),
            (9_990.0, 10_000, 0.880_541_711_373_989_7),
            (9_999.5, 10_000, 0.993_764_095_465_236_3),
            (9_500.0, 10_000, 1.928_547_231_868_143e-7),
            (0.05, 40, 1.061_655_438_574_588_4e-100),
        ] {
            let found = queue(traffic, agents).wait_probability;
            assert!((found / expected - 1.0).abs() < 1e-10, "{traffic} {agents}: {found}, not {expected}");
        }
    }

    #[test]
    fn waits_and_levels_agree_with_published_tables() {
        // 350 calls of 320 s in half an hour: agents, mean wait, answered within 20 s.
        for (agents, wait, level) in
            [(65, 73.34, 46.5), (66, 45.26, 57.8), (67, 29.82, 67.0), (68, 20.40, 74.3), (69, 14.27, 80.2)]
        {
            let queue = queue(560.0 / 9.0, agents);
            assert!((queue.mean_wait(320.0) - wait).abs() < 0.005, "{queue:?}");
            assert!((queue.answered_within(20.0, 320.0) * 100.0 - level).abs() < 0.05, "{queue:?}");
        }
    }

    #[test]
    fn more_agents_never_serve_worse() {
        for traffic in [1e-300, 0.3, 1.0, 7.9, 120.0, 4_999.99] {
            let all: Vec<Queue> = queues(traffic).collect();
            assert_eq!(all[0].agents, traffic.floor() + 1.0);
            assert_eq!(all.last().map(|queue| queue.agents), Some(f64::from(MOST_AGENTS)));
            assert!(all.iter().all(|queue| (0.0..=1.0).contains(&queue.wait_probability)), "{traffic}");
            assert!(all.is_sorted_by(|a, b| a.wait_probability >= b.wait_probability), "{traffic}");
            assert!(all.is_sorted_by(|a, b| a.mean_wait(180.0) >= b.mean_wait(180.0)), "{traffic}");
        }
    }

    #[test]
    fn traffic_beyond_the_most_agents_has_no_queue() {
        assert_eq!(queues(f64::from(MOST_AGENTS)).next(), None);
        assert_eq!(queues(1e300).next(), None);
    }
}
