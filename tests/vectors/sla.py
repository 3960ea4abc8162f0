"""Vectors of SLA compliance."""

from worked import wilson


def results(a):
    return {"rate": a["met"] / a["total"] * 100} | wilson(a["met"], a["total"])


# Cases whose every result is worked out above.
WORKED = """
met=460&total=500
met=18&total=20
met=0&total=10
met=10&total=10
met=1&total=1
met=0&total=1
met=2&total=3
met=999999&total=1000000
met=1&total=1000000000000
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
met=20&total=40 low 35.2 0.05 Wilson 1927 rounded
met=20&total=40 high 64.8 0.05 Wilson 1927 rounded
met=0&total=10 high 27.8 0.05 Wilson 1927 rounded
"""

# Refusals.
SAID = """
met=0&total=0 rate error:zero-divisor:total
met=501&total=500 rate error:part-exceeds-whole:met:total
met=1.5&total=3 rate flaw:met:not-whole
met=-1&total=3 rate flaw:met:too-low
met=1 rate flaw:total:missing
met=1&total=1000000000001 rate flaw:total:too-high
met=1&total=2 grade none
"""
