title = Return on investment of the service
short = Service ROI
aliases = ROI, return on investment, after-sales ROI
search = business case, payback, profitability of customer service, gain, savings, retained revenue, upsell, cross-sell, is the investment worth it, does customer service pay
summary = What an investment in the service brings in a year: lower cost, customers kept, further sales; then its return and how soon it pays for itself. A loss is shown as a loss.
section-cost = What the service costs
in-cost-before = Cost of the service before
    .hint = a year: salaries, tools, premises, subcontractors
in-cost-after = Cost of the service after
    .hint = a year, running cost of the new tool included, the investment left out
section-revenue = What it brings
in-retained-revenue = Revenue kept
    .hint = a year, from customers who would have left; best counted as margin
in-upsell = Further sales
    .hint = a year, thanks to the service; best counted as margin
section-investment = What it took
in-investment = Investment
    .hint = once: purchase, setup, training
out-gain = Gain a year
    .note = before the investment
out-roi = Return in the first year
    .note = (gain − investment) ÷ investment
out-payback-months = Payback
    .note = at an even gain, month by month
step-cost-today = Cost today
step-cost-change = Change of the cost
step-revenue-kept = Revenue kept
step-revenue-added = Further sales
step-cost-tomorrow = Net cost tomorrow
line-gain = ({ $cost-before } − { $cost-after }) + { $retained-revenue } + { $upsell } = { $gain }
line-roi = ({ $gain } − { $investment }) ÷ { $investment } × 100 = { $roi }
line-payback = { $investment } ÷ ({ $gain } ÷ 12) = { $payback-months }
line-cost-alone = By cost alone: { $cost-before } − { $cost-after } = { $saving }
note-cost-alone = Of this gain only { $saving } can be read in the accounts; the rest rests on what customers would have done otherwise.
because-nothing-invested = Nothing was invested, so there is no return on it.
because-never-pays-back = The year brings no gain, so the investment never pays for itself.
method = Gain = (cost before − cost after) + revenue kept + further sales, all for one year. Return = (gain − investment) ÷ investment, in the first year; payback = investment ÷ a month’s gain. A return of 0% means that the investment is just recovered within the year. Articles speak of this return without a formula and add the brand to it: nothing is counted here that cannot be put in figures.
bench-retention = Five points more of retention are said to raise profit by 25 to 95%.
bench-retention-finance = The same study is quoted elsewhere for 25%, among customers of financial services. Neither is a forecast for yours.
pairs = Read it beside satisfaction: a saving that customers pay for comes back a year later as departures.
advice-loss = At these figures the year does not gain: find which of the four amounts would have to change, and by how much, before going on.
advice-cost-rises = The service costs more than before: the gain then rests on revenue alone, so have sales confirm those amounts.
advice-margin = Count the revenue kept and the further sales by their margin: a sale is not a gain until its cost is off.
advice-pilot = Try it with one team for a quarter beside one that goes on as before: the difference is worth more than any promise.
advice-after-a-year = Write down today’s amounts and who vouches for each, and redo the sum in a year with what really happened.
example-year = 60,000 invested, 96,000 gained
example-loss = When the cost rises
