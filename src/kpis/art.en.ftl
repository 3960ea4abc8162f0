title = Average resolution time
short = ART
aliases = ART, resolution time, time to resolution, time to close, MTTR, TMR
summary = How long it takes, on average, from a customer’s first contact to the solution. Pauses and follow-ups are included, because the customer lives through them too.
in-resolution-time = Time to resolution
    .hint = summed over all the cases resolved
in-resolved = Cases resolved
    .hint = over the same period
    .unit = cases
out-mean = Average resolution time
line-mean = { $resolution-time } ÷ { $resolved } = { $mean }
method = The times from first contact to solution, summed, divided by the cases resolved. It is calendar time, not an agent’s working time, which is the handling time. Cases still open are not in it. A few very old cases pull the mean up: from a file, the median and the 90th percentile are given beside it.
advice-by-priority = Compute it for each priority: the urgent cases must have the lowest figure.
advice-waiting = Split it into time with you, with the customer and with a supplier: the longest part is seldom the work itself.
advice-routing = Send each request straight to those who can solve it: every transfer adds a queue.
advice-reopened = Count reopened cases from their first opening, or closing too early will look like speed.
example-apizee = 100 minutes for 40 cases
example-days = Twelve cases, 30 days in all
