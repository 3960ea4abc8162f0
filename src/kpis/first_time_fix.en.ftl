title = First-time fix rate
short = First-time fix
aliases = FTF, FTFR, first-visit fix
search = first visit, repair at first visit, repeat visit, second visit, return visit, field service, technician, how often must the technician come back
summary = The share of jobs a technician settles at the first visit. Each of the others costs a second trip, and the customer a second day at home.
in-fixed-first-visit = Settled at the first visit
    .hint = and no return for the same fault afterwards
    .unit = jobs
in-visits = Jobs visited
    .hint = each counted once, by its first visit; returns are not counted
    .unit = jobs
out-rate = First-time fix rate
out-low = Lower bound (95%)
out-high = Upper bound (95%)
line-rate = { $fixed-first-visit } ÷ { $visits } × 100 = { $rate }
line-returns = { $visits } − { $fixed-first-visit } = { $returns } jobs that need at least one more visit
line-all-visits = { $visits } ÷ { $rate } = { $all-visits } visits in all, if returns succeed as often as first visits
method = Jobs settled at the first visit, divided by the jobs visited. A job counts once, however many visits it takes. Others divide by all visits, returns included: the figure is then lower for the same work. Wait a few weeks before counting, because a return shows late; a fixed delay, 30 days for instance, keeps months comparable. The 95% interval is Wilson’s.
bench-not-fixed = 26% of jobs are not settled at the first visit, which makes a rate of 74%.
pairs = Read it beside the trips and satisfaction: it rises as well by sending two technicians or by not writing down the return.
advice-before-leaving = Let somebody see the fault before the van leaves, by photo or video: the part and the right technician then leave with it.
advice-causes = Note the reason of each return in one of four words: part, skill, diagnosis, access. The commonest one names the remedy.
advice-stock = Load the vans from the parts used in the last months, not from a list nobody has touched in years.
advice-help = Give the technician on site an expert at the other end of the line before deciding on a return.
advice-returns = Count a return within 30 days as the same job, or the rate measures the paperwork.
example-month = 185 of 250 jobs
example-team = One team: 34 of 40
