title = Customer acquisition cost
short = CAC
aliases = acquisition cost, cost per acquisition, CPA, cost per new customer
search = payback, CAC payback, LTV to CAC, LTV:CAC, marketing, sales, how much does a new customer cost, what does it cost to win a customer
summary = What it costs to win one customer: all sales and marketing of a period, shared among the customers it brought. With their margin, it also says after how many months they have paid for themselves.
section-spend = What you spend
in-spend = Sales and marketing
    .hint = over the period: salaries, advertising, tools, commissions, discounts to new customers
in-new-customers = New customers
    .hint = won in the same period
    .unit = customers
section-return = What comes back
in-monthly-margin = Monthly margin of a customer
    .hint = what is left of a month’s purchases after the cost of what is sold
in-clv = Lifetime value of a customer
    .hint = with margin counted; the lifetime value calculator finds it
out-cost = Cost of a new customer
out-payback-months = Paid back after
out-ratio = Lifetime value ÷ cost
line-cost = { $spend } ÷ { $new-customers } = { $cost }
line-payback-months = { $cost } ÷ { $monthly-margin } = { $payback-months }
line-ratio = { $clv } ÷ { $cost } = { $ratio }
because-no-margin = Without a margin the cost never comes back.
because-free = Winning a customer costs nothing, so there is nothing to divide by.
method = Everything spent on sales and marketing in a period, divided by the customers won in it. If months pass between spending and signing, compare the spending with the customers who come that much later. The payback divides the cost by a customer’s monthly margin and supposes that customers stay at least that long. Its neighbour CPA, cost per acquisition, also stands for the cost of an order or of a call: say which you mean.
bench-three = A lifetime value of 3 times the cost or more: healthy for software by subscription, with margin counted; below 1 each new customer loses money.
bench-sectors = It varies strongly by sector: compare with your own past first.
advice-loss = A new customer costs more than they are worth: until that is mended, more customers mean more losses.
advice-channels = Compute it for each channel: the average hides one that brings customers for little and one that should be closed.
advice-everything = Count the salaries too: a cost from advertising alone looks good and is wrong.
advice-slow = It takes more than a year to earn a customer back: make sure that most of them stay longer than that.
advice-referrals = Ask satisfied customers for a name right after a problem was well solved: asking costs nothing, and few channels cost so little.
pairs = Read it beside lifetime value and churn: customers bought cheaply may buy little and leave soon.
example-apizee = 30,000 for 300 customers
example-software = 80 customers by subscription
