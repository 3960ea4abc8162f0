"""Vectors of the first-time fix rate."""

from worked import wilson


def results(a):
    fixed, jobs = a["fixed-first-visit"], a["visits"]
    return {"rate": fixed / jobs * 100} | wilson(fixed, jobs)


# Cases whose every result is worked out above.
WORKED = """
fixed-first-visit=185&visits=250
fixed-first-visit=34&visits=40
fixed-first-visit=0&visits=10
fixed-first-visit=10&visits=10
fixed-first-visit=1&visits=1
fixed-first-visit=1&visits=3
fixed-first-visit=54321&visits=76543
fixed-first-visit=1&visits=1000000000000
fixed-first-visit=999999999999&visits=1000000000000
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
fixed-first-visit=74&visits=100 rate 74 1e-9 Praxedo quoting Aberdeen: 26 % not settled
fixed-first-visit=20&visits=40 low 35.2 0.05 Wilson 1927 rounded
fixed-first-visit=20&visits=40 high 64.8 0.05 Wilson 1927 rounded
"""

# Refusals.
SAID = """
fixed-first-visit=0&visits=0 rate error:zero-divisor:visits
fixed-first-visit=251&visits=250 rate error:part-exceeds-whole:fixed-first-visit:visits
fixed-first-visit=1.5&visits=2 rate flaw:fixed-first-visit:not-whole
fixed-first-visit=-1&visits=2 rate flaw:fixed-first-visit:too-low
visits=2 rate flaw:fixed-first-visit:missing
fixed-first-visit=1&visits=2 grade none
"""
