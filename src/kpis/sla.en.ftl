title = SLA compliance
short = SLA
aliases = service level agreement, deadlines met
search = on time, breach, overdue tickets, late requests, promised time, target time, do we keep our promises, how many requests are late
summary = The share of requests handled within the time you promised. It says whether the promise is kept, and nothing of how long the others had to wait.
in-met = Handled within the promised time
    .unit = requests
in-total = All requests with a deadline
    .hint = over the same period; open ones count once their deadline has passed
    .unit = requests
out-rate = SLA compliance
out-low = Lower bound (95%)
out-high = Upper bound (95%)
line-rate = { $met } ÷ { $total } × 100 = { $rate }
line-late = { $total } − { $met } = { $late } late
method = Requests that met their deadline, divided by all that had one. A request still open is late as soon as its deadline has passed, or the oldest would never count. Settle first which clock runs (office hours or the calendar) and whether it stops while the customer is thinking: only rates by the same clock can be compared. On the telephone the sister figure is the service level, in seconds. The 95% interval is Wilson’s.
pairs = Read it beside the resolution time and satisfaction: a holding reply meets a deadline and solves nothing.
advice-causes = Take this month’s late requests one by one and note where the time went: a few causes usually explain most of them.
advice-warning = Warn before the deadline and not after it: with a quarter of the time left, somebody can still act.
advice-by-priority = Compute it for each priority: a fine total can hide urgent requests that are all late.
advice-worst = Keep the longest delay beside the rate: once a deadline is missed, the rate no longer cares how late it gets.
advice-never-late = A promise that is always kept may be too easy: compare it with what customers expect.
example-month = 460 of 500 requests
example-small = 18 of 20: a wide margin
