title = Referral rate
short = Referral
aliases = sponsorship rate
search = referrals, word of mouth, ambassadors, refer a friend, member get member, recommendation, do customers recommend us
summary = How many new contacts your customers send you, compared with how many customers you have. And, which is not the same, how many of your customers send anyone.
in-referrals = Referrals
    .hint = people or firms sent by a customer in the period
    .unit = referrals
in-customers = Customers
    .hint = over the same period
    .unit = customers
in-referrers = Customers who referred
    .hint = each counted once, however many they sent
    .unit = customers
out-rate = Referral rate
    .note = referrals for each hundred customers; may exceed 100%
out-referrer-rate = Customers who refer
    .note = share of customers who sent at least one
line-rate = { $referrals } ÷ { $customers } × 100 = { $rate }
line-referrer-rate = By the other definition: { $referrers } ÷ { $customers } × 100 = { $referrer-rate }
line-each = { $referrals } ÷ { $referrers } = { $each } referrals for each customer who refers
note-several = Those who refer sent two or more each on average: the rate rests on few people.
method = Referrals divided by customers. The same name is often given to the share of customers who refer at all; one customer may refer several others, so that share is lower, and it is given beside it where you know how many referred. A referral is counted when the name arrives, whether or not it becomes a customer.
bench-reward = Qonto pays 160 euros for each referral: compare such a reward with your own acquisition cost.
pairs = Read it beside the acquisition cost: a reward for each name brings names, not always customers.
advice-moment = Ask at the right moment: after a problem well solved or a high mark, and never with an invoice.
advice-count-people = Count the customers who refer too: ten referrals from one fan and ten from ten customers are not the same news.
advice-few-people = A few customers send most of your referrals: thank them by name, and find out what the others lack to do the same.
advice-follow = Tell each customer what became of their referral: it is the cheapest reward.
example-apizee = 25 referrals, 500 customers
example-two-meanings = 90 referrals by 36 customers
