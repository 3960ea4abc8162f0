"""Vectors of abandonment."""

from worked import wilson


def results(a):
    abandoned, offered = a["abandoned"], a["offered"]
    found = {"rate": abandoned / offered * 100} | wilson(abandoned, offered)
    if "short-abandoned" in a:
        short = a["short-abandoned"]
        found["rate-without-short"] = (abandoned - short) / (offered - short) * 100
    return found


# Cases whose every result is worked out above.
WORKED = """
abandoned=60&offered=1060&short-abandoned=10
abandoned=60&offered=1060&short-abandoned=60
abandoned=0&offered=500&short-abandoned=0
abandoned=500&offered=500&short-abandoned=499
abandoned=1&offered=1000000000000
abandoned=13&offered=97&short-abandoned=4
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
abandoned=15&offered=100 grade fair
abandoned=1501&offered=10000 grade poor
abandoned=8&offered=100 grade good
abandoned=801&offered=10000 grade fair
abandoned=5&offered=100 grade great
abandoned=501&offered=10000 grade good
abandoned=0&offered=0 rate error:zero-divisor:offered
abandoned=2&offered=1 rate error:part-exceeds-whole:abandoned:offered
abandoned=2&offered=9&short-abandoned=3 rate error:part-exceeds-whole:short-abandoned:abandoned
abandoned=9&offered=9&short-abandoned=9 rate-without-short absent:because:all-short
abandoned=1&offered=9 rate-without-short absent:needs:short-abandoned
"""
