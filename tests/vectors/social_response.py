"""Vectors of responsiveness on social networks."""

from worked import wilson


def results(a):
    answered, messages = a["answered-in-time"], a["messages"]
    return {"rate": answered / messages * 100} | wilson(answered, messages)


# Cases whose every result is worked out above.
WORKED = """
answered-in-time=340&messages=400
answered-in-time=9&messages=12
answered-in-time=0&messages=10
answered-in-time=10&messages=10
answered-in-time=1&messages=1
answered-in-time=1&messages=7
answered-in-time=123456&messages=234567
answered-in-time=999999999999&messages=1000000000000
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
answered-in-time=80&messages=140 low 48.9 0.05 Wilson 1927 rounded
answered-in-time=80&messages=140 high 65.0 0.05 Wilson 1927 rounded
answered-in-time=10&messages=10 low 72.2 0.05 Wilson 1927 rounded
"""

# Refusals.
SAID = """
answered-in-time=0&messages=0 rate error:zero-divisor:messages
answered-in-time=13&messages=12 rate error:part-exceeds-whole:answered-in-time:messages
answered-in-time=2.5&messages=12 rate flaw:answered-in-time:not-whole
answered-in-time=1&messages=-1 rate flaw:messages:too-low
messages=12 rate flaw:answered-in-time:missing
answered-in-time=1&messages=2 grade none
"""
