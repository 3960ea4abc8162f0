"""Vectors of the handover from AI to people."""

from worked import wilson


def results(a):
    conversations, handed_over = a["conversations"], a["handed-over"]
    found = {
        "takeover": handed_over / conversations * 100,
        "containment": (conversations - handed_over) / conversations * 100,
    } | wilson(handed_over, conversations)
    if "resolved" in a:
        found["resolution"] = a["resolved"] / conversations * 100
        if "recontacted" in a:
            found["verified-resolution"] = (a["resolved"] - a["recontacted"]) / conversations * 100
    return found


# Cases whose every result is worked out above.
WORKED = """
conversations=1000&handed-over=200
conversations=1000&handed-over=200&resolved=550&recontacted=90
conversations=1000&handed-over=200&resolved=800&recontacted=800
conversations=7&handed-over=3&resolved=4&recontacted=1
conversations=10&handed-over=0&resolved=0&recontacted=0
conversations=10&handed-over=10&resolved=0
conversations=1000000000000&handed-over=1&resolved=999999999999&recontacted=2
conversations=333&handed-over=111&resolved=123
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
conversations=1000&handed-over=200 containment 80 1e-9 eesel AI: 200 of 1000 escalated
"""

# Results that do not exist, and refusals.
SAID = """
conversations=1000&handed-over=200 resolution absent:needs:resolved
conversations=1000&handed-over=200 verified-resolution absent:needs:resolved:recontacted
conversations=1000&handed-over=200&resolved=1 verified-resolution absent:needs:recontacted
conversations=1000&handed-over=200&recontacted=1 verified-resolution absent:needs:resolved
conversations=0&handed-over=0 takeover error:zero-divisor:conversations
conversations=1&handed-over=2 takeover error:part-exceeds-whole:handed-over:conversations
conversations=1000&handed-over=200&resolved=801 takeover error:parts-exceed-whole:handed-over:resolved:conversations
conversations=1000&handed-over=200&resolved=50&recontacted=51 takeover error:part-exceeds-whole:recontacted:resolved
conversations=10&handed-over=2&recontacted=11 takeover error:part-exceeds-whole:recontacted:conversations
conversations=10&handed-over=2.5 takeover flaw:handed-over:not-whole
conversations=10&handed-over=2 grade none
"""
