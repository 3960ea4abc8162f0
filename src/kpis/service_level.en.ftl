title = Service level
short = SL
aliases = TSF, telephone service factor, grade of service, quality of service, QoS
search = 80/20, calls answered in time, answered within 20 seconds, how many calls do we answer in time
summary = The share of calls that an agent answers within the time you promise. Five formulas are in use, which differ in what they make of callers who hang up: all five are shown.
section-answered = Answered calls
in-answered-in-time = Answered in time
    .hint = within the time you promise, often 20 seconds
    .unit = calls
in-answered = All answered calls
    .hint = in time or late, over the same period
    .unit = calls
section-abandoned = Abandoned calls
in-abandoned = All abandoned calls
    .hint = hung up in the queue, before an agent answered
    .unit = calls
in-abandoned-in-time = Of these, abandoned before the promised time
    .hint = hung up while you could still have kept the promise
    .unit = calls
in-short-abandoned = Of these, abandoned at once
    .hint = within the few seconds you choose, often 5; wrong numbers for the most part
    .unit = calls
out-level = Service level
    .note = formula 4, or formula 3 where the early abandons are not known
out-with-abandons-in-time = Formula 1: early abandons count as answered in time
out-answered-only = Formula 2: answered calls only
out-offered = Formula 3: every abandon counts against you
out-without-early-abandons = Formula 4: early abandons are left out
out-with-short-abandons = Formula 5: immediate abandons count as answered in time
line-level = Formula 4: { $answered-in-time } ÷ ({ $answered } + { $abandoned } − { $abandoned-in-time }) × 100 = { $level }
line-level-offered = Formula 3: { $answered-in-time } ÷ ({ $answered } + { $abandoned }) × 100 = { $level }
line-with-abandons-in-time = Formula 1: ({ $answered-in-time } + { $abandoned-in-time }) ÷ ({ $answered } + { $abandoned }) × 100 = { $with-abandons-in-time }
line-answered-only = Formula 2: { $answered-in-time } ÷ { $answered } × 100 = { $answered-only }
line-offered = Formula 3: { $answered-in-time } ÷ ({ $answered } + { $abandoned }) × 100 = { $offered }
line-with-short-abandons = Formula 5: ({ $answered-in-time } + { $short-abandoned }) ÷ ({ $answered } + { $abandoned }) × 100 = { $with-short-abandons }
note-formula-3 = The calls abandoned before the promised time are not given, so this is formula 3: every abandoned call counts against you. With them it would be formula 4, which is never lower.
note-spread = By the formulas that can be computed here, the same calls give from { $lowest } to { $highest }: compare only levels made by one formula.
because-none-answered = No call was answered: there is no share of the answered calls.
method = Calls answered in time, divided by the calls answered and those abandoned after the promised time. Who hangs up before that time gave no chance to keep the promise, and stands on neither side of the fraction: that is formula 4. Formula 3 counts every abandon as a failure, formula 1 the early ones as a success, formula 5 only the immediate ones as a success, and formula 2 forgets all who hung up, so it flatters the most when the most give up.
bench-formulas = For 1,000 answered calls, 860 of them in time, and 60 abandoned, the five formulas give 83.0, 86.0, 81.1, 82.7 and 82.1%. There is no common target: a level is good if it keeps your promise.
pairs = Read it beside the wait and abandonment: once a call is late it no longer counts, and a level can hold while those callers wait for ever or give up.
advice-half-hours = Look at it by half-hour: a day at 80% often hides a morning at 60% and an idle afternoon.
advice-late-calls = Watch the longest wait too: nothing in this figure rewards answering a call that is already late.
advice-early = Ask your telephone system for the calls abandoned before the promised time: they are not your failure, and formula 4 leaves them out.
advice-abandons = More than one call in twenty is abandoned: say the expected wait and offer a call back before patience ends.
example-five-formulas = 1,060 calls by all five formulas
example-counts-only = 300 calls, early abandons unknown
