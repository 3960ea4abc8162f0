title = Recurring customers
short = Recurring
aliases = repeat customers, returning customers, repeat purchase rate
search = loyal customers, do customers come back, how many customers buy again, are my customers loyal
summary = Of all the customers who bought in a period, the share who had bought before or bought again. It tells whether you live by those who come back or by those who come once.
in-recurring = Customers who bought more than once
    .hint = in the period, or in it and before; choose one and keep to it
    .unit = customers
in-customers = All customers
    .hint = who bought in the period, each counted once
    .unit = customers
out-rate = Recurring customers
    .note = as a share of all customers
line-rate = { $recurring } ÷ { $customers } × 100 = { $rate }
line-once = { $customers } − { $recurring } = { $once } bought once only
method = Customers who bought more than once, divided by all customers of the period. It is sometimes called a number of customers, but two numbers compare only as shares. The longer the period, the higher the share: compare periods of one length. It is not retention, which follows the customers of one starting day.
pairs = Read it beside lifetime value: discounts bring customers back and may leave nothing to earn from them.
advice-second-purchase = Find the usual time between the first purchase and the second, and write to customers just before it has passed.
advice-cohorts = Follow the customers of one month over a year: the share of a period mixes those who had time to come back and those who had none.
advice-mostly-new = More than half of your customers came once only: before you look for new ones, ask twenty of them why they did not return.
advice-after-a-problem = Look at the customers who had a problem: whether they buy again tells more about your service than their mark.
example-shop = 360 of 1,200 customers
example-contracts = 84 of 96 customers
