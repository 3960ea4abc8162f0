title = Channel mix
short = Channels
aliases = channel share, contact volume by channel, request volume
search = omnichannel, multichannel, phone, telephone, chat, email, mail, social, self-service, concentration, Herfindahl, HHI, which channel do customers use, where do contacts come from
summary = The share of contacts that comes through each channel, and how much they crowd into a few. It says where to put people, and what you depend on.
in-phone = Telephone
    .hint = over the same period as the others; blank: no such channel
    .unit = contacts
in-chat = Chat
    .unit = contacts
in-email = E-mail
    .hint = contact forms included
    .unit = contacts
in-social = Social networks
    .unit = contacts
in-self-service = Self-service
    .hint = requests settled by a help page, a form or a bot
    .unit = contacts
in-other = Others
    .hint = post, shop, video …
    .unit = contacts
out-concentration = Concentration
    .note = chance that two contacts drawn at random came through the same channel
out-phone-share = Telephone
out-chat-share = Chat
out-email-share = E-mail
out-social-share = Social networks
out-self-service-share = Self-service
out-other-share = Others
line-phone = Telephone: { $phone } ÷ { $total } × 100 = { $phone-share }
line-chat = Chat: { $chat } ÷ { $total } × 100 = { $chat-share }
line-email = E-mail: { $email } ÷ { $total } × 100 = { $email-share }
line-social = Social networks: { $social } ÷ { $total } × 100 = { $social-share }
line-self-service = Self-service: { $self-service } ÷ { $total } × 100 = { $self-service-share }
line-other = Others: { $other } ÷ { $total } × 100 = { $other-share }
line-concentration = ({ $phone-share })² + ({ $chat-share })² + ({ $email-share })² + ({ $social-share })² + ({ $self-service-share })² + ({ $other-share })² = { $concentration }
line-equal-channels = 1 ÷ { $concentration } = { $equal-channels }: as concentrated as that many channels of equal size
note-most-phone = The telephone brings the largest share.
note-most-chat = Chat brings the largest share.
note-most-email = E-mail brings the largest share.
note-most-social = Social networks bring the largest share.
note-most-self-service = Self-service brings the largest share.
note-most-other = The other channels together bring the largest share.
method = Each channel’s contacts, divided by all contacts. The concentration is Herfindahl’s index: the shares squared and summed, from 0 to 100%. Six even channels give 17%, two even ones 50%, a single one 100%. Neither end is good in itself: a low figure means a service spread thin, a high one that everything hangs on one channel. Count the same thing everywhere: a chat of twenty messages and a call are one contact each.
bench-chat = An example, not a norm: with 60% of contacts by chat, staff moves to chat.
pairs = Read it beside satisfaction and first contact resolution, channel by channel: a channel that grows because the others fail is no success.
advice-dependent = Over half the weight lies on few channels: settle now where customers go on the day the main one is down.
advice-staff = Give each channel people in proportion to its working time and not to its contacts: an e-mail and a call do not take the same.
advice-by-reason = Redo the mix for the five most frequent reasons: each has a channel that suits it, and it is seldom the one in use.
advice-hopping = Find the customers who use two channels for one matter: each of them is counted twice here, and helped late.
advice-self-service = Count what help pages and forms settle too, or the cheapest channel stays out of sight.
example-chat-first = Six in ten by chat
example-even = Five even channels
