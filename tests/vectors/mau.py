"""Vectors of monthly active users."""


def results(a):
    found = {"active": a["active"]}
    if a.get("previous"):
        found["growth"] = 100 * a["active"] / a["previous"] - 100
    if "daily" in a and a["active"]:
        found["stickiness"] = 100 * a["daily"] / a["active"]
    return found


# Cases whose every result is worked out above.
WORKED = """
active=750
active=750&previous=600&daily=180
active=0&previous=600
active=600&previous=750&daily=0
active=1000000000000&previous=1&daily=1000000000000
active=1&previous=1000000000000&daily=0.001
active=731&previous=731&daily=91.37
active=3&previous=7&daily=1.5
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
active=750 active 750 1e-9 Apizee 2024
"""

# Grades, results that do not exist, and refusals.
SAID = """
active=750 grade none
active=750 growth absent:needs:previous
active=750 stickiness absent:needs:daily
active=750&previous=0 growth absent:because:from-nothing
active=0&daily=0 stickiness absent:because:nobody
active=5&daily=5.5 active error:part-exceeds-whole:daily:active
active=5.5 active flaw:active:not-whole
previous=5 active flaw:active:missing
"""
