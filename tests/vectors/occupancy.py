"""Vectors of occupancy."""


def results(a):
    return {"rate": 100 * a["handling-time"] / (a["handling-time"] + a["available-time"])}


# Cases whose every result is worked out above.
WORKED = """
handling-time=328h&available-time=72h
handling-time=57min&available-time=3min
handling-time=0s&available-time=7h
handling-time=7h&available-time=0s
handling-time=1000000000000s&available-time=1000000000000s
handling-time=0.001s&available-time=1000000000000s
handling-time=6.25h&available-time=1h
handling-time=5.5d&available-time=83.7min
"""

# Results that do not exist, and refusals.
SAID = """
handling-time=9h&available-time=1h grade none
handling-time=0s&available-time=0h rate error:zero-divisor:handling-time
handling-time=-1s&available-time=1h rate flaw:handling-time:too-low
handling-time=9h rate flaw:available-time:missing
handling-time=9&available-time=1h rate flaw:handling-time:unknown-time-unit
"""
