"""Vectors of proactive messages."""

from worked import wilson


def results(a):
    found = {"engagement": a["engaged"] / a["sent"] * 100} | wilson(a["engaged"], a["sent"])
    if "inbound-before" in a and "inbound-after" in a:
        found["volume-change"] = (a["inbound-after"] / a["inbound-before"] - 1) * 100
    return found


# Cases whose every result is worked out above.
WORKED = """
sent=2000&engaged=640&inbound-before=1250&inbound-after=1100
sent=500&engaged=35
sent=10&engaged=0&inbound-before=7&inbound-after=7
sent=10&engaged=10&inbound-before=3&inbound-after=0
sent=1&engaged=1&inbound-before=1&inbound-after=1000000000000
sent=333&engaged=111&inbound-before=700&inbound-after=900
sent=1000000000000&engaged=1&inbound-before=1000000000000&inbound-after=999999999999
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
sent=140&engaged=80 low 48.9 0.05 Wilson 1927 rounded
sent=140&engaged=80 high 65.0 0.05 Wilson 1927 rounded
"""

# Results that do not exist, and refusals.
SAID = """
sent=500&engaged=35 volume-change absent:needs:inbound-before:inbound-after
sent=500&engaged=35&inbound-before=3 volume-change absent:needs:inbound-after
sent=500&engaged=35&inbound-after=3 volume-change absent:needs:inbound-before
sent=500&engaged=35&inbound-before=0&inbound-after=3 volume-change absent:because:nothing-before
sent=0&engaged=0 engagement error:zero-divisor:sent
sent=3&engaged=4 engagement error:part-exceeds-whole:engaged:sent
sent=3&engaged=1.5 engagement flaw:engaged:not-whole
sent=3&engaged=1&inbound-before=-1 engagement flaw:inbound-before:too-low
sent=3&engaged=1 grade none
"""
