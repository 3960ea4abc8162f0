title = Retention rate
short = Retention
aliases = customer retention, CRR
search = loyalty, loyal customers, keeping customers, do customers stay, how many customers do we keep, are my customers loyal
summary = Of the customers you had at the start of a period, how many are still with you at its end. Customers won meanwhile are left out, so that growth cannot hide departures.
in-start = Customers at the start
    .hint = on the first day of the period
    .unit = customers
in-end = Customers at the end
    .hint = on the last day, new ones included
    .unit = customers
in-new = New customers
    .hint = won in the period and still there at its end
    .unit = customers
out-rate = Retention rate
out-lost = Customers lost
    .note = of those there were at the start
line-rate = ({ $end } − { $new }) ÷ { $start } × 100 = { $kept } ÷ { $start } × 100 = { $rate }
line-lost = { $start } − { $kept } = { $lost } lost
line-churn = Churn of the same period: { $lost } ÷ { $start } × 100 = { $churn }; with retention it makes 100%.
note-growth = You do not have fewer customers than before, and yet some have left: new ones took their place.
method = The customers of the start who are still there at the end, divided by the customers of the start. They are found by taking the new customers out of the customers at the end. Retention and churn of one period always add up to 100%; if yours do not, one of them leaves out departures made up by new customers.
bench-sectors = 84% in media and professional services, 55% in hotels and travel, about 75% on average over 15 sectors.
bench-profit = 5% more retention would bring 25% more profit, say some, and 25 to 95%, say others, from the same origin: do not plan on it.
advice-who-left = List the customers lost by name, age and last contact: two or three patterns usually explain most of them.
advice-after-sale = Write to customers after the sale, when you have something useful to tell them, and not only at renewal.
advice-few = With fewer than a hundred customers each departure moves the rate by more than a point: look at the names before the percentage.
advice-cohorts = Follow customers by the month in which they came: an average mixes old faithful customers with fragile new ones.
pairs = Read it beside lifetime value: discounts keep customers, and may leave nothing to earn from them.
example-apizee = 100 customers, then 95 with 3 new ones
example-growth = Growing, and losing customers
