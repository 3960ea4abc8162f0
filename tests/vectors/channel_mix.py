"""Vectors of the channel mix."""

CHANNELS = ["phone", "chat", "email", "social", "self-service", "other"]


def results(a):
    contacts = {name: a.get(name, 0) for name in CHANNELS}
    total = sum(contacts.values())
    # Two contacts drawn with replacement: the chance that both came through the same channel.
    same = sum(number * number for number in contacts.values())
    found = {f"{name}-share": number * 100 / total for name, number in contacts.items()}
    return found | {"concentration": same * 100 / (total * total)}


# Cases whose every result is worked out above.
WORKED = """
phone=250&chat=600&email=150
phone=500&chat=500&email=500&social=500&self-service=500
phone=1&chat=1&email=1&social=1&self-service=1&other=1
other=3
phone=0&chat=7
phone=1&email=2
phone=1000000000000&self-service=1
phone=1000000000000&chat=1000000000000&email=999999999999
phone=1234&chat=567&email=89&social=10&self-service=2345&other=6
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
phone=30&chat=60&other=10 chat-share 60 1e-9 RoundQM: 60 % by chat
"""

# Refusals.
SAID = """
lang=en concentration error:needs-one-of:phone:chat:email:social:self-service:other
phone=0&chat=0 concentration error:zero-divisor:phone
social=0 social-share error:zero-divisor:social
chat=0.5 concentration flaw:chat:not-whole
phone=-1 concentration flaw:phone:too-low
phone=1000000000001 concentration flaw:phone:too-high
phone=1 grade none
"""
