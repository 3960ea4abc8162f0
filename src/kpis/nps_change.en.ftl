title = Change in Net Promoter Score®
short = NPS change
aliases = NPS comparison, two NPS, NPS significance, significance test, p-value, margin of error, is the change real, is my NPS really better, before and after, A/B, évolution du NPS, taux de recommandation
summary = Whether your score really moved between two surveys, or whether as many answers would differ that much by chance alone. The score of each survey, their difference and its interval.
section-before = The first survey
in-promoters-before = Promoters
    .hint = scores 9 and 10
    .unit = answers
in-passives-before = Passives
    .hint = scores 7 and 8
    .unit = answers
in-detractors-before = Detractors
    .hint = scores 0 to 6
    .unit = answers
section-after = The second survey
in-promoters-after = Promoters
    .hint = scores 9 and 10
    .unit = answers
in-passives-after = Passives
    .hint = scores 7 and 8
    .unit = answers
in-detractors-after = Detractors
    .hint = scores 0 to 6
    .unit = answers
out-difference = Change of the score
    .note = second score minus first, in points
out-low = Lower bound (95%)
out-high = Upper bound (95%)
out-p-value = p-value
    .note = how likely a change at least this large, up or down, would be if nothing had really changed; below 0.05 it is called significant
line-before = First: ({ $promoters-before } − { $detractors-before }) ÷ { $n-before } × 100 = { $score-before }
line-after = Second: ({ $promoters-after } − { $detractors-after }) ÷ { $n-after } × 100 = { $score-after }
line-difference = { $score-after } − ({ $score-before }) = { $difference }
line-p-value = Adjusted difference ÷ its standard error = { $z }, hence p = { $p-value }
note-better = Really better: a gain like this would hardly come from chance.
note-worse = Really worse: a loss like this would hardly come from chance.
note-no-difference = No difference that these numbers can show: chance alone often moves the score this much.
note-tiny = With so few answers the interval leans towards no change and the difference itself falls outside: draw no conclusion from it yet.
method = Each score is the share of promoters minus the share of detractors, passives included among the answers; the change is the difference of the two as they stand. Its 95% interval and the p-value, on both sides, come from the adjusted Wald method: to each survey three answers are added, three quarters of one promoter, three quarters of one detractor and one and a half passives; the variances of the two adjusted scores add up. The two surveys must have different answers in them: for the same people asked twice another test is needed.
advice-wait = Neither celebrate nor worry: gather more answers, or join several months, before you compare again.
advice-what-changed = Write down what you changed between the two surveys and what else changed, season, price or who was asked, before you name a cause.
advice-same-people = Compare surveys sent the same way to the same kind of customers: another channel or moment moves the score by itself.
advice-bonus = Tie no bonus to a change that lies within the interval: you would be paying for chance.
example-noise = 30 after 23, a hundred answers each
example-better = Twice 150 answers
example-worse = Twice a thousand answers
legal = Net Promoter, Net Promoter System, Net Promoter Score, NPS and the NPS-related emoticons are registered trademarks of Bain & Company, Inc., Fred Reichheld and Satmetrix Systems, Inc.
