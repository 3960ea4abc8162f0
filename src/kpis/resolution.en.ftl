title = Resolution rate
short = Resolved
aliases = solve rate, closure rate
search = resolved requests, closed tickets, solved tickets, backlog, open tickets, unresolved, is the backlog growing, do we close as much as comes in
summary = How many requests you resolve for each hundred you receive. Below 100% the backlog grows, above it shrinks.
in-resolved = Resolved
    .hint = in the period, whenever they arrived
    .unit = requests
in-received = Received
    .hint = in the same period
    .unit = requests
out-rate = Resolution rate
    .note = above 100% where older requests were resolved too
out-backlog = Change of the backlog
    .note = requests added over the period; negative where the backlog shrank
line-rate = { $resolved } ÷ { $received } × 100 = { $rate }
line-backlog = { $received } received − { $resolved } resolved = { $backlog }
note-more-than-received = More was resolved than received: at least { $caught-up } of the requests resolved are older than the period, so the rate passes 100%.
method = Requests resolved in the period, divided by requests received in it. They need not be the same requests: some of those resolved arrived earlier, some of those received wait for later. The figure compares two flows, so it may pass 100%, and it is not the share of customers who got a solution: for that, follow the requests of one month until all have ended.
pairs = Read it beside satisfaction and first contact resolution: it rises too when requests are closed before they are solved.
advice-growing = More comes in than goes out: at this pace the backlog only grows. Look first for what can stop coming in, then for time.
advice-oldest = The backlog shrinks: take the oldest requests first, or the rate is earned with the easy ones.
advice-reopened = Count a reopened request as not resolved, or closing twice will look like working twice.
advice-avoidable = List the ten most frequent requests and ask which of them a clearer letter, invoice or page would prevent.
advice-by-channel = Compute it by channel and by type of request: a backlog usually sits in one place.
example-month = 920 resolved of 1,000
example-catch-up = A month that catches up
