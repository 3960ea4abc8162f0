title = Customer lifetime value
short = CLV
aliases = LTV, CLTV, lifetime value
search = LTV to CAC, LTV:CAC, customer worth, discounted value, what is a customer worth, how much is a customer worth, how much does a customer bring
summary = What a customer brings over all the years of buying from you. With margin, the cost of winning the customer and a discount rate, it becomes what you truly earn.
section-purchases = What a customer buys
in-purchase-value = Value of a purchase
    .hint = on average; for a subscription, its monthly price
in-purchases-per-year = Purchases a year
    .hint = on average; 12 for a monthly subscription
    .unit = a year
in-years = Years as a customer
    .hint = on average; a first estimate is 1 ÷ yearly churn: 25% a year makes 4 years
    .unit = years
section-worth = What you keep of it
in-margin = Margin
    .hint = share of the price left after the cost of what is sold; blank: turnover is counted
in-cac = Cost of winning a customer
    .hint = sales and marketing, per new customer
in-discount = Discount rate
    .hint = a year; by how much money is worth less when it comes a year later
out-value = Lifetime value
out-net-value = Net of the cost of winning
out-ratio = Value ÷ cost of winning
line-yearly = { $purchase-value } × { $purchases-per-year } = { $yearly } a year
line-yearly-margin = { $purchase-value } × { $purchases-per-year } × { $margin } = { $yearly } a year
line-value = { $yearly } × { $years } years = { $value }
line-discounted-years = (1 − (1 + { $discount })^−{ $years }) ÷ ln(1 + { $discount }) = { $discounted-years } full years
line-value-discounted = { $yearly } × { $discounted-years } years = { $value }
line-net-value = { $value } − { $cac } = { $net-value }
line-ratio = { $value } ÷ { $cac } = { $ratio }
because-free = Winning a customer costs nothing, so there is nothing to divide by.
note-turnover = Without a margin this is turnover: before you compare it with a cost, fill in the margin.
method = Value of a purchase × purchases a year × years, times the margin where it is given. With a discount rate d the years count as (1 − (1 + d)^−years) ÷ ln(1 + d) full years: purchases are taken to be spread evenly, part of a year counts as a part, and with d = 0 every year counts in full. Others discount once a year at its end and find a little less. Net value takes the cost of winning the customer away once; the ratio divides by it.
bench-three = 3 or more: healthy for software by subscription, with margin counted; below 1 each new customer loses money.
bench-service = Superior service is said to multiply lifetime value by 2.3.
pairs = Read it beside the acquisition cost and churn: the value supposes that customers stay for the years you entered.
advice-loss = A customer costs more to win than they bring: stop the dearest channel first, before you buy more customers.
advice-margin = Ask finance for the margin: turnover makes every customer look worth winning.
advice-segments = Compute it for each segment and for each channel that brings customers: the average hides the ones that lose money.
advice-second-purchase = Work on the second purchase: a customer who has bought once has only tried you, and a good second contact costs less than a discount.
advice-lifetime = Years beyond what your firm has seen are a guess: use no more than the age of your oldest customers, or look at the cautious reading.
example-apizee = 20 a purchase, monthly, ten years
example-subscription = A subscription at 50 a month
example-discounted = Ten years, with margin and discount
