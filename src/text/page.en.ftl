# Every page
skip = Skip to the content
nav-label = Pages
nav-home = Calculators
nav-analyse = Analyse a file
nav-about = Privacy, sources, licence
lang-label = Language
theme-label = Colours
theme-auto = As the device
theme-light = Light
theme-dark = Dark
foot-promise = Everything is computed in your browser: no figure ever leaves it.
and = and
or = or
quoted = “{ $text }”

# Home
home-window = Customer-service KPIs
home-title = Customer-service KPIs, computed and explained
home-lead = The right formula, the margin of error, thresholds with their source, and what to do next.
home-promise = Your figures never leave your browser: no server, no cookies, no analytics.
entry-title = Got an export?
entry-lead = Drop a CSV, Excel or ODS file: Jauge finds your KPIs in it and sends it nowhere.
entry-go = Analyse a file
analysis-coming = Loading the analysis…
analysis-failed = The analysis could not be loaded. Check the connection.
try-again = Try again
catalogue-title = All calculators
search-label = Search for a KPI
search-hint = NPS, first contact, CO₂…
search-found = { $n } calculators
    .one = { $n } calculator
search-none = No KPI goes by “{ $text }”.
search-clear = Show all
family-satisfaction = What customers say
family-loyalty = Whether customers stay, and what they are worth
family-service = Speed and quality of service
family-calls = Telephone and queues
family-team = The people who answer
family-field = Technicians on the road

# The form
form-label = Your figures
form-required = * needed for the result
field-optional = optional
examples-label = Try:
way-label = How to answer
currency-label = Currency
unit-months = months
duration-unit = Unit of time: { $field }
time-s = s
time-min = min
time-h = h
time-d = days
link-ignored = The link has names that this calculator does not know; they were left out: { $names }.
scores-used = { $n } scores used.
    .one = { $n } score used.
scores-refused = { $n } items left out:
    .one = { $n } item left out:
scores-more = and { $n } more.
    .one = and { $n } more.
refused-not-a-number = no. { $position }: “{ $text }” is not a score
refused-not-whole = no. { $position }: “{ $text }” is not a whole score
refused-too-low = no. { $position }: “{ $text }” is below { $bound }
refused-too-high = no. { $position }: “{ $text }” is above { $bound }

offer-use = Use { $number } (from { $from })
offer-refuse = No

# What is wrong with a field
flaw-missing = A value is needed here; put 0 if there is none.
flaw-not-a-number = “{ $text }” is not a number. Write it in digits, such as 1,234.5.
flaw-letter-for-digit = “{ $text }” is not a number: did a letter slip in for a digit? Try { $meant }.
flaw-comma = “{ $text }” could be read two ways. For decimals, write { $meant }.
flaw-comma-in-link = The link says “{ $text }”, but links write decimals with a point: { $meant }. Correct it here or in the link.
flaw-not-a-duration = “{ $text }” is not a length of time. Write a number, or for example 1 h 30 or 00:03:15.
flaw-not-whole = “{ $text }” has decimals, but these are counted one by one. Round it.
flaw-too-low = “{ $text }” is too small: at least { $min }.
flaw-too-high = “{ $text }” is too large: at most { $max }.
flaw-unknown-choice = The link says “{ $text }”, which is not one of the choices. Choose one above.
flaw-unknown-time-unit = The link says “{ $text }”, without a known unit of time: s, min, h or d, as in 100min or 4.7h. Give the time here.
flaw-no-usable-score = There is no usable score in this list: see below what was left out.
calc-zero-divisor = The total is 0, so there is nothing to measure. Enter at least one case.
calc-part-exceeds-whole = “{ $part }” ({ $part-value }) exceeds “{ $whole }” ({ $whole-value }): a part cannot be larger than the whole.
calc-parts-exceed-whole = { $parts } together exceed “{ $whole }” ({ $whole-value }): parts cannot be larger than the whole.
calc-part-exceeds-sum = “{ $part }” ({ $part-value }) exceeds { $sum } together: it can come from nowhere else.
calc-outside-scale = The score { $mark } is not on the chosen scale ({ $scale }): change the scale, or correct the score.
calc-exceeds = These answers ask for more than { $most } of “{ $output }”, which is as far as this calculation goes.
calc-mean-outside-scale = These make a mean of { $mean }, which is not on the chosen scale ({ $scale }): change the scale, or correct them.
calc-needed-by = Needed, since “{ $given }” is filled in.
calc-needs-one-of = At least one of these is needed: { $fields }.
calc-not-finite = These numbers are too large or too small to compute with.

# The result
interval = From { $n } observations, the true value is very probably between { $low } and { $high } (95%).
    .one = From { $n } observation, the true value is very probably between { $low } and { $high } (95%).
grade-poor = Needs work
grade-fair = Fair
grade-good = Good
grade-great = Excellent
needed-missing = Still needed:
needed-correct = To correct:
absence-needs = Needs:
peek-wait = No result yet
peek-go = Details
copy-link = Copy link
reset = Reset
print = Print
link-copied = Link copied: your figures are in it, after the #, and reach no server.
link-by-hand = The browser does not let the page copy: the link is selected below.
link-label = Link to this calculation
promise = Nothing has left your browser.

agree-churn = Your retention says { $retention }, your churn { $churn }: together they should make 100%. Do they count the same customers over the same period?
agree-calls = { $answered-calls } calls answered and { $abandoned-calls } abandoned make { $sum }, but { $offered-calls } were offered. Are they calls of the same lines over the same period?
agree-handling = Conversation, hold and after-call work make { $sum }, but the handling time is { $handling-time }. Are they of the same contacts over the same period?

# Below the result
charts-title = In pictures
chart-data = The numbers in this chart
chart-scale = { $output } on its scale
chart-interval = 95% interval
chart-parts = Shares
chart-waterfall = From today to tomorrow, a year
chart-tornado = What weighs most on: { $output }
chart-sweep = { $output } by: { $input }
working-title = The working
working-empty = The details will show here with your numbers.
scenario-title = What if the estimates are off?
scenario-lead = Cautious, central, bold: { $fields }, lowered and raised together.
scenario-low = Cautious
scenario-central = Central
scenario-high = Bold
spread-label = Spread
spread = ±{ $percent }%
bench-title = How you compare
bench-says = Figure
bench-source = Source
bench-trust = Reliability
bench-no-grade = No credible source sets thresholds for this figure, so it is not graded.
trust-official = Official or original study
trust-by-definition = Follows from the definition
trust-rule-of-thumb = Rule of thumb, no data published
trust-second-hand = Second hand, original not checked
trust-vendor = Published by a seller of the solution
trust-disputed = Disputed: sources contradict each other
source-undated = undated
source-unsigned = unsigned
source-quoting = quoting { $origin }
advice-title = How to improve
advice-empty = Advice depends on the result and will show with it.

# About
about-title = Privacy, sources, licence
about-lead = Jauge is a page that computes on your side. It has no server to hand your figures to.
about-sent = What is sent
about-sent-text = Nothing. The browser downloads the app’s own files, and after that nothing travels: no figures, no files, no analytics, no cookies. The numbers in a shared link stand after the #, which browsers do not send.
about-proof = How that is made sure
about-proof-text = The page carries a security rule (Content-Security-Policy) by which the browser itself refuses any connection but to the page’s own origin. Cut the network once the page is loaded: everything keeps working. Automatic tests record every request of every page.
about-numbers = My numbers
about-numbers-text = A number that you type or find, and that several calculators know, is offered where it is asked again. It stays on this device, nothing is filled in unasked, and the numbers of an example or a link are not kept.
numbers-keep = Keep my numbers on this device
numbers-row = { $name }: { $number } ({ $from })
numbers-clear = Clear my numbers
about-kept = What is kept on this device
about-kept-text = Your preferences, if you change them: language, currency, colours; and the numbers listed above. Nothing else, and nothing leaves this browser. This is what is kept now.
kept-nothing = Nothing at the moment.
kept-forget = Forget everything
kept-forgotten = Forgotten.
about-sources = Sources
about-sources-text = Each figure cites its publication and says how far to trust it. What is not known, a date or an author, is left out and never invented.
about-licence = Licence
about-licence-text = Jauge is free software under the MIT or Apache 2.0 licence, whichever you prefer. No warranty: check the figures that matter.

# Not found
not-found-title = This page does not exist
not-found-lead = Nothing here is called “{ $page }”. This is what there is.
