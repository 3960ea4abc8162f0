title = Average waiting time
short = Wait
aliases = ASA, average speed of answer, queue time, waiting time, hold queue, temps d’attente
summary = How long customers wait, on average, before an agent answers. It is the first thing a customer lives through, and it decides who gives up.
in-wait-time = Waiting time
    .hint = summed over the contacts answered, from entering the queue to the answer
in-answered = Contacts answered
    .hint = the same contacts, over the same period
    .unit = contacts
out-mean = Average waiting time
line-mean = { $wait-time } ÷ { $answered } = { $mean }
method = The waiting times, summed, divided by the contacts they belong to. Both must speak of the same contacts: those answered. If your export also holds the waits of people who gave up, count those people too, and say so when you compare. From a file, every row with a waiting time counts.
advice-peaks = Move breaks and paperwork out of the busiest half-hours: the queue grows faster than the number of calls.
advice-call-back = Offer to call back as soon as the announced wait passes two minutes.
advice-announce = Announce the expected wait: a known wait is borne better than an unknown one.
pairs = Read it beside abandonment: a wait that falls because people hang up is no progress.
example-queue = 500 calls, 14,000 seconds of queue
example-afternoon = Two hours for 90 calls
