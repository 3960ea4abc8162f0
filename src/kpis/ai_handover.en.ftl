title = Handover from AI to people
short = AI handover
aliases = AI takeover rate, bot handover, escalation rate, containment, deflection, automation rate
search = artificial intelligence, chatbot, voicebot, virtual assistant, AI agent, resolution by the bot, resolution rate of the bot, does our chatbot solve anything, how often does the bot hand over
summary = How often the AI assistant hands a conversation over to a person, and of the rest how many it really solved. A conversation without a person is not yet a customer helped.
section-conversations = The conversations
in-conversations = Conversations with the assistant
    .hint = those that a person took over included
    .unit = conversations
in-handed-over = Handed over to a person
    .unit = conversations
section-outcome = What became of the others
in-resolved = Resolved by the assistant alone
    .hint = confirmed by the customer or checked, without a handover
    .unit = conversations
in-recontacted = Of these, customers who came back
    .hint = for the same matter, by any channel; within 7 days is usual
    .unit = conversations
out-takeover = Handed over to people
out-low = Lower bound (95%)
out-high = Upper bound (95%)
out-containment = Containment
    .note = without a person; solved or not
out-resolution = Resolution
out-verified-resolution = Verified resolution
    .note = resolved, and the customer did not come back
line-takeover = { $handed-over } ÷ { $conversations } × 100 = { $takeover }
line-containment = 100% − { $takeover } = { $containment } contained
line-resolution = { $resolved } ÷ { $conversations } × 100 = { $resolution } resolved
line-verified-resolution = ({ $resolved } − { $recontacted }) ÷ { $conversations } × 100 = { $verified-resolution } resolved for good
line-unresolved = { $conversations } − { $handed-over } − { $resolved } = { $unresolved } neither handed over nor resolved
note-contained-only = Containment is not resolution: a customer who gives up counts as contained too. Fill in the conversations resolved to see the difference.
note-contained-unresolved = Containment is not resolution: { $unresolved } conversations ended without a person and without a solution.
method = Conversations handed over to a person, divided by all conversations with the assistant. Containment is the rest. Resolution counts only those that the assistant solved, verified resolution only those after which the customer did not come back; all four divide by the same conversations. Vendors differ: some count a customer who hangs up as a success, others divide only by the conversations in which the assistant answered. The 95% interval is Wilson’s.
bench-patience = 60% of people accept to wait for a person rather than talk to a bot.
bench-simple-questions = Chatbots are said to handle 80% of simple questions; it is not said what share of questions is simple.
pairs = Keep it apart from people’s figures: instant replies flatter the first response time, and a bot that hides the way to a person lowers handover, satisfaction and first contact resolution alike.
advice-measure = Find out what became of the contained conversations: ask at the end, or look for a new contact within 7 days.
advice-gave-up = Read thirty conversations that were neither handed over nor resolved: they show where people give up.
advice-reasons = Tag the reason of each handover: a missing answer, an unclear question and a wish for a person need three different remedies.
advice-way-out = Show the way to a person from the first message and pass on what was already said: nobody likes to begin again.
advice-apart = Report the assistant and the team side by side and never mixed: the share of each changes every average.
example-contained = 200 of 1,000 handed over
example-verified = And what became of the rest
