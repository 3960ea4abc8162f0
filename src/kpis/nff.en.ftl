title = No fault found
short = NFF
aliases = no trouble found, NTF, fault not found, FNF, cannot duplicate
search = could not reproduce, needless return, returns without a fault, how many returned devices work
summary = The share of returned or inspected units in which nothing is wrong. Lower is better: each one is a trip, a parcel or an hour of workshop for nothing.
section-units = The units
in-no-fault = Without a fault
    .unit = units
in-diagnosed = Diagnosed
    .hint = over the same period, with and without a fault
    .unit = units
section-cost = What one costs
in-cost = Cost of one unit without a fault
    .hint = transport, diagnosis, paperwork, replacement
out-rate = No fault found
    .note = lower is better
out-low = Lower bound (95%)
out-high = Upper bound (95%)
out-cost = Cost of the units without a fault
    .note = over the period
line-rate = { $no-fault } ÷ { $diagnosed } × 100 = { $rate }
line-cost = { $no-fault } × { $cost-each } = { $cost-of-all }
line-ratio = As a ratio: { $no-fault } without a fault ÷ { $faulty } with one × 100 = { $ratio }
note-ratio = By the other way of counting, units without a fault for each hundred with one: { $ratio }.
method = Units diagnosed without a fault, divided by all units diagnosed. Some divide by the units with a fault instead and call it NFF as well: three of four then make 300% and not 75%; that figure is given beside this one. “No fault” means that none was found: a fault that comes and goes with heat or by hours of use may still be there.
bench-direction = A published calculator works out 8 of 250 as 3.2%, then takes 95% as the target. It is the wrong way round: 0% is the best there is.
pairs = Read it beside the first-time fix rate: changing parts on suspicion raises that one, and this one with it.
advice-before-return = Settle the doubt before the parcel or the trip: three questions and a look by video sort out most settings and handling errors.
advice-same-product = Sort them by product and by reason given: where one product leads, its manual or its screen is the fault.
advice-test = Test again under the customer’s conditions (heat, load, duration) before writing “no fault”: the same unit comes back otherwise.
advice-words = Keep what the customer said word for word with the unit: “it stops” says more to the workshop than “faulty”.
example-workshop = 8 of 250 units
example-returns = 45 of 300 returns, 62 each
