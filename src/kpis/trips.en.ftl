title = Technician-trip savings
short = Trips
aliases = truck roll, truck rolls avoided, avoided visits
search = technician visit, field service, dispatch, remote assistance, video, travel cost, cost of a trip, CO2, carbon, how much do trips cost, how much does a visit cost, what does a truck roll cost
summary = What you gain in a year when a remote session replaces part of the technicians’ visits: money, hours, kilometres and CO₂. A loss is shown as a loss.
section-volume = Today’s visits
in-trips = Jobs that need a visit
    .hint = each counted once, in the period below
    .unit = jobs
in-period = Period
choice-period-month = a month
choice-period-quarter = a quarter
choice-period-year = a year
in-first-time-fix = First-time fix rate
    .hint = share of jobs solved at the first visit; blank: repeat visits are not added
section-remote = The remote session
in-avoidable = Visits that a session could replace
in-remote-success = Sessions that succeed
    .hint = the visit then does not take place
in-remote-cost = Cost of a session that replaces a visit
in-licence = Licence
    .hint = a year
in-setup = Setup and training
    .hint = once
section-cost = The cost of a visit
way-one-figure = I know it
way-from-parts = Build it
in-trip-cost = Cost of a visit
in-hourly-cost = Technician’s hourly cost
    .hint = loaded: salary, charges, overheads
in-fuel-price = Price of fuel
    .hint = a litre, or a kWh; blank: not counted
in-wear = Wear of the vehicle
    .hint = a kilometre, without fuel; blank: not counted
in-admin-time = Planning and paperwork
    .hint = a visit; blank: not counted
in-admin-hourly-cost = Hourly cost of that work
in-parts = Parts
    .hint = a visit; blank: not counted
in-other-cost = Other costs
    .hint = a visit: parking, subcontractor, penalty …
section-travel = Time and distance of a visit
in-travel-time = Travel
    .hint = there and back
in-on-site-time = Work on site
in-distance = Distance
    .hint = there and back
in-consumption = Consumption per 100 km
    .hint = litres, or kWh if electric
    .unit = per 100 km
in-energy = Energy
choice-energy-diesel = Diesel
choice-energy-petrol = Petrol
choice-energy-e85 = E85
choice-energy-electric = Electricity
out-net-saving = Net saving a year
    .note = after sessions and licence; setup is paid once and counts in the return and the payback
out-cost-per-trip = Cost of a visit
out-trips-avoided = Visits avoided a year
out-gross-saving = Gross saving a year
    .note = cost of the visits that no longer take place
out-roi = Return in the first year
    .note = (net saving − setup) ÷ (licence + setup)
out-payback-months = Payback of the setup
out-break-even-success = Break-even success rate
    .note = the share of successful sessions at which the year breaks even
out-hours-freed = Technician hours freed a year
    .unit = h
out-km-avoided = Kilometres avoided a year
out-co2-avoided = CO₂ avoided a year
    .unit = kg CO₂e
step-cost-today = Today
step-trips-saved = Visits avoided
step-remote-sessions = Sessions
step-licence-year = Licence
step-cost-tomorrow = Tomorrow
line-visits = { $trips } jobs × { $periods } = { $visits } visits a year
line-visits-with-repeats = { $trips } jobs × { $periods } ÷ { $first-time-fix } = { $visits } visits a year
line-avoided = { $visits } × { $avoidable } × { $remote-success } = { $trips-avoided } visits avoided
line-labour = Labour: { $labour-time } × { $hourly-cost } an hour = { $labour-cost }
line-fuel = Energy: { $distance } × { $consumption } per 100 km × { $fuel-price } = { $fuel-cost }
line-wear = Wear: { $distance } × { $wear } = { $wear-cost }
line-admin = Paperwork: { $admin-time } × { $admin-hourly-cost } an hour = { $admin-cost }
line-extras = Parts and others: { $extras-cost }
line-trip-cost = Cost of a visit = { $cost-per-trip }
line-gross = { $trips-avoided } × { $cost-per-trip } = { $gross-saving }
line-net = { $gross-saving } − { $remote-sessions } sessions − { $licence } licence = { $net-saving }
line-roi = ({ $net-saving } − { $setup }) ÷ ({ $licence } + { $setup }) = { $roi }
line-payback = { $setup } ÷ ({ $net-saving } ÷ 12) = { $payback-months }
line-break-even = At { $break-even-success } of successful sessions, the saving just pays the licence.
line-co2 = { $km-avoided } × { $consumption } per 100 km × { $factor } kg = { $co2-avoided }
because-nothing-invested = No licence and no setup: nothing was invested, so there is no return on it.
because-never-pays-back = The year ends in a loss, so the setup never pays for itself.
because-no-break-even = Even if every session succeeded, the year would not break even.
method = Visits a year are the jobs times the periods in a year, divided by the first-time fix rate where it is given. A visit is avoided when it is replaceable and the session succeeds. Net saving = visits avoided × (cost of a visit − cost of a session) − licence. Emissions use the official French factors, upstream included: 3.17 kg CO₂e a litre of diesel, 2.79 of petrol, 1.46 of E85, 0.048 a kWh in mainland France.
bench-emissions = Emission factors of fuels and electricity.
bench-trips = An example with 250 visits a month; the article says that fewer visits mean less travel time and CO₂.
pairs = Read it beside first-time fix and no fault found: a visit wrongly avoided costs two visits later.
advice-triage = Ask for a photo or a two-minute video call before every dispatch: the first question is whether a visit is needed.
advice-prepare = When a visit stays necessary, let the session name the part to bring: it lifts the first-time fix rate.
advice-loss = At these figures it costs more than it saves: look at the break-even rate, then at the licence per avoided visit.
advice-measure = Count for one month the visits that turned out avoidable before you trust any percentage here.
example-month = 250 visits a month
example-parts = Quarterly, cost built from parts
example-loss = When it does not pay
