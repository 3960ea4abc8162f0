title = Churn rate
short = Churn
aliases = customer attrition, customer churn, customer loss, defection
search = lost customers, cancellation, unsubscribe, monthly churn, annual churn, net churn, how many customers do we lose, why do customers leave, how many customers leave
summary = Of the customers you had at the start of a period, the share you lost in it. Here too, what it makes in a month and in a year, because a small monthly figure is a large yearly one.
in-start = Customers at the start
    .hint = on the first day of the period
    .unit = customers
in-lost = Customers lost
    .hint = of those there at the start, whatever the reason
    .unit = customers
in-new = New customers
    .hint = won in the period; gives the net rate that other definitions use
    .unit = customers
in-period = Length of the period
choice-period-month = a month
choice-period-quarter = a quarter
choice-period-year = a year
out-rate = Churn rate
    .note = over the period
out-retention = Retention
    .note = of the same period; with churn it makes 100%
out-net-rate = Net rate, by the other definition
    .note = customers at the start minus customers at the end; below 0, you have more than before
out-monthly = Churn a month
out-annual = Churn a year
    .note = if every period loses the same share
line-rate = { $lost } ÷ { $start } × 100 = { $rate }
line-retention = 100% − { $rate } = { $retention }
line-monthly = A month: 1 − (1 − { $rate })^(1 ÷ { $months }) = { $monthly }
line-annual = A year: 1 − (1 − { $rate })^{ $a-year } = { $annual }
line-net-rate = By the other definition: ({ $lost } − { $new }) ÷ { $start } × 100 = { $net-rate }
note-net = The net rate sets new customers against departures: it says how the number of customers moves, not how many leave.
method = Customers lost divided by the customers of the start, so that churn and retention add up to 100%. Another definition in wide use, (start − end) ÷ start, lets new customers make up for departures: it is given apart as the net rate and never called churn here. A monthly rate becomes a yearly one by compounding: 4% a month leaves 61.3% of the customers after twelve months, which is 38.7% a year and not 48%. At least 43 ways of counting were found among listed software companies: say which one is yours.
bench-software = For software by subscription the same article calls 5 to 7% a year average and 4% a month good. The two do not fit together: 4% a month is 38.7% a year, and 6% a year is 0.51% a month.
bench-effort = Lowering customers’ effort by 40% would lower churn by 22%.
pairs = Read it beside satisfaction: making it hard to leave lowers churn for a while, and angers those who stay.
advice-reasons = Ask everyone who leaves for the one reason, in a single question, and call ten of them each month.
advice-payment = Count departures by choice and expired payment cards apart: the second kind is solved by reminders, not by better service.
advice-first-weeks = Look at churn by age of the customer: if it is highest in the first weeks, work on the welcome before anything else.
advice-compound = Above 2% a month, more than a fifth of your customers are gone within a year: compare the cost of keeping them with that of replacing them.
example-apizee = 300 customers, 5 lost
example-net = 8 lost, 3 won: 8% or 5%?
example-year = 4% a month over a year
