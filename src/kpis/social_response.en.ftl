title = Responsiveness on social networks
short = Social
aliases = social media response, social response rate, social responsiveness
search = comments, direct messages, Facebook, Instagram, LinkedIn, community management, reviews, do we answer on social networks
summary = The share of messages and comments answered within the time you set yourselves. On social networks an unanswered question is read by everybody else too.
in-answered-in-time = Answered within the deadline
    .unit = messages
in-messages = All messages and comments
    .hint = over the same period, those that call for an answer
    .unit = messages
out-rate = Answered in time
out-low = Lower bound (95%)
out-high = Upper bound (95%)
line-rate = { $answered-in-time } ÷ { $messages } × 100 = { $rate }
line-late = { $messages } − { $answered-in-time } = { $late } late or without an answer
method = Messages and comments answered within the deadline, divided by all those received. The publication behind this figure counts every message or comment: thanks and jokes then lower the rate. Here you decide which call for an answer; keep to it, and note the deadline beside the figure. The 95% interval is Wilson’s.
bench-expected = 69% of users of social networks expect an answer within 24 hours. That is a deadline to aim for, not a rate.
pairs = Read it beside satisfaction: an automatic “we have seen your message” counts as an answer and helps nobody.
advice-one-queue = Bring the messages of every network into the queue your agents already work in: what needs another window gets answered last.
advice-questions = Tell questions and complaints from comments that need nothing, and measure the first two alone.
advice-in-public = Answer in public first, then move to a private message: others with the same question are reading.
advice-evenings = Lay the late ones out by hour and by day: evenings and weekends often hold most of them.
example-week = 340 of 400 messages
example-small = 9 of 12 messages
