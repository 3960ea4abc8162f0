title = Productivity
short = Productivity
aliases = contacts per hour, calls per hour, calls per agent, tickets per agent, throughput
search = volume per agent, how many contacts does an agent handle, how many calls does an agent take
summary = How many contacts are handled for each hour worked, and by each agent. It helps to foresee staff; it does not say whether the customers were helped.
in-handled = Contacts handled
    .hint = over the period; abandoned ones do not count
    .unit = contacts
in-hours = Hours worked
    .hint = of all agents together, over the same period; 160 for 160 hours
in-agents = Agents
    .hint = for the figure per agent; a half-time counts 0.5
    .unit = agents
out-per-hour = Contacts per hour
out-per-agent = Contacts per agent
    .note = over the period
line-per-hour = { $handled } ÷ { $hours } = { $per-hour } an hour
line-per-agent = { $handled } ÷ { $agents } = { $per-agent } per agent
because-no-agents = With no agent, there is no figure per agent.
method = Contacts handled divided by the hours worked, and by the agents. Say which hours you count: paid, worked or on the line give three figures for the same work. A contact is not a case solved: one that comes back counts twice here.
bench-handling = A handling time 10% shorter is said to give 5% more productivity. No level to reach is published: it depends on what the contacts are about.
advice-obstacles = Ask agents what slows them down, and remove one obstacle a week: a slow screen costs more than a slow person.
advice-like-with-like = Compare only like with like: chat, telephone and e-mail, and simple and hard requests, each apart.
advice-repeats = Take repeat contacts out for once: if the figure falls a lot, the effort belongs in solving cases the first time.
advice-team = Read the figure per agent as a mean of the team, not as a ranking: the agents who take the hard cases stand last in it.
pairs = Never push it alone: read it beside satisfaction, first contact resolution and handling time. More contacts an hour with fewer of them solved is no progress.
example-week = Nine agents, a week of 35 hours
example-day = A day of one agent
