title = Occupancy
short = Occupancy
aliases = occupancy rate, utilization, utilisation
search = idle time, available time, agent load, workload, how busy are agents, are agents too busy
summary = The share of the agents’ time on the line that goes into handling contacts; the rest is waiting for the next one. Too low, time is wasted; too high, nobody can breathe and callers queue.
in-handling-time = Handling time
    .hint = summed over all agents: conversation, hold and after-call work
in-available-time = Available time
    .hint = summed over all agents: ready, and waiting for a contact
out-rate = Occupancy
line-time-on-line = { $handling-time } + { $available-time } = { $time-on-line } on the line
line-rate = { $handling-time } ÷ { $time-on-line } × 100 = { $rate }
method = Handling time divided by handling and available time: what agents do while they are on the line. Breaks, training and meetings are left out. Sources disagree: some also count meetings as occupied time, which gives a higher figure, and utilisation divides by all paid time, which gives a lower one. Compare only figures made the same way.
bench-usual = 80 to 85% is called typical, where occupancy is the handling time divided by the time on the line. Sources that count meetings too mean another figure.
bench-ceiling = 85% is used as the highest occupancy to plan for.
advice-too-high = Above 85%, agents have no breath between two contacts: errors and resignations follow. Add people to the busiest half-hours first.
advice-too-low = Below 80%, look at the size of the team before you blame the schedule: a small one has to wait more to answer as fast.
advice-half-hours = Read it by half-hour: a calm average may be made of a frantic morning and an empty afternoon.
advice-other-work = Give quiet times a use that can be dropped at once: e-mails, short training, knowledge articles.
pairs = Read it beside the service level, the wait and turnover: occupancy always rises when callers are left to queue, and it is people who wear out.
example-week = Ten agents, a week of 40 hours
example-rush = An hour at the peak
