title = Employee turnover
short = Turnover
aliases = ETR, staff turnover, staff attrition
search = employees leaving, leavers, resignations, departures, how many people leave, why do agents leave
summary = The share of a team that leaves within a period, and what it makes in a year. Each departure takes knowledge of the customers away, and recruiting and training cost months.
in-leavers = Leavers
    .hint = all departures of the period: resignations, dismissals, ends of contract, retirements
    .unit = people
in-average-headcount = Average headcount
    .hint = over the period, for example the mean of its first and last day; may have decimals
    .unit = people
in-period = Period
choice-period-month = Month
choice-period-quarter = Quarter
choice-period-year = Year
out-rate = Turnover of the period
out-annual = Turnover in a year
    .note = at this pace, twelve months long
line-rate = { $leavers } ÷ { $average-headcount } × 100 = { $rate }
line-annual = { $rate } × { $periods } = { $annual }
note-compound = Compounded, as customer churn is, it would be { $compound } in a year: the share of today’s team that would be gone, if each period takes as many of a hundred who remain.
method = Leavers divided by the average headcount of the same period. The yearly figure multiplies by the number of periods in a year, as human resources do: leavers are replaced, and their successors may leave too, so it counts departures and can exceed 100%. It is not compounded as customer churn is. Some divide by the headcount of the first day, or count resignations alone: say which when you compare.
advice-reasons = Ask every leaver why, some weeks after the departure: the answer is freer then, and the causes are few.
advice-first-months = Set departures of the first three months apart: they speak of recruitment and training, the others of the work itself.
advice-cost = Put a price on a departure: recruiting, training, and the weeks until a newcomer works like the others. It pays for many an improvement.
advice-few = With fewer than ten leavers, one person changes everything: look at a year before you speak of a trend.
example-quarter = 3 leavers of 40 in a quarter
example-year = 9 leavers in a year, 37.5 people on average
