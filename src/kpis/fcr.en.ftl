title = First contact resolution
short = FCR
aliases = FCR, first call resolution, one-touch, repeat contacts, RPC, TRPC
summary = The share of cases solved the first time a customer gets in touch, without a second contact. Few figures say as much about both effort for the customer and cost for you.
section-cases = The cases
in-resolved-first = Resolved at first contact
    .hint = no second contact, no transfer to another team
    .unit = cases
in-total = All cases
    .hint = over the same period
    .unit = cases
section-cost = What repeats cost
in-contact-cost = Cost of a contact
    .hint = all in: salaries, tools, premises
in-extra-contacts = Further contacts per unresolved case
    .hint = on average; 1.5 is a common order of magnitude
    .unit = contacts
out-rate = First contact resolution
out-low = Lower bound (95%)
out-high = Upper bound (95%)
out-repeat-cost = Cost of repeat contacts
    .note = over the period of the cases
out-gain-per-point = Worth of one more point
    .note = saved over the period if the rate rises by one percentage point
line-rate = { $resolved-first } ÷ { $total } × 100 = { $rate }
line-repeat-cost = { $unresolved } unresolved × { $extra-contacts } contacts × { $contact-cost } = { $repeat-cost }
line-gain-per-point = { $total } ÷ 100 × { $extra-contacts } contacts × { $contact-cost } = { $gain-per-point }
method = Cases solved at the first contact, divided by all cases. Here the unit is the case: other definitions divide by all contacts or by telephone calls alone, and give a lower figure for the same reality. The 95% interval is Wilson’s.
bench-usual = Usual: 70 to 80%.
bench-high = High: above 70 to 75%.
bench-ideal = Ideal: 85% or more.
bench-average = 68% on average; retail does best, technical support worst.
advice-knowledge = Write the answer to each of the ten most frequent repeat reasons once, where agents find it in one search.
advice-see-the-problem = Let agents see the problem: a photo or a shared camera settles what words do not.
advice-causes = Tag the reason of every second contact for two weeks; three causes usually make up half of them.
pairs = Read it beside handling time and satisfaction: a rate pushed alone rises by closing cases too early.
example-apizee = 750 of 1,000 cases
example-million = A million calls, 8 each
