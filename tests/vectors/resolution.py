"""Vectors of the resolution rate."""


def results(a):
    resolved, received = a["resolved"], a["received"]
    return {"rate": resolved / received * 100, "backlog": received - resolved}


# Cases whose every result is worked out above.
WORKED = """
resolved=920&received=1000
resolved=1100&received=1000
resolved=1000&received=1000
resolved=0&received=7
resolved=2&received=3
resolved=1000000000000&received=1
resolved=1&received=1000000000000
"""

# Refusals.
SAID = """
resolved=0&received=0 rate error:zero-divisor:received
resolved=5&received=0 backlog error:zero-divisor:received
resolved=0.5&received=2 rate flaw:resolved:not-whole
resolved=-1&received=2 rate flaw:resolved:too-low
received=2 rate flaw:resolved:missing
resolved=1&received=2 grade none
"""
