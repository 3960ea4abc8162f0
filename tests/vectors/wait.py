"""Vectors of average wait."""


def results(a):
    return {"mean": a["wait-time"] / a["answered"]}


# Cases whose every result is worked out above.
WORKED = """
wait-time=14000s&answered=500
wait-time=2h&answered=90
wait-time=0s&answered=90
wait-time=1s&answered=999999999999
wait-time=1000000000000s&answered=1
wait-time=33.3min&answered=7
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
wait-time=1s&answered=0 mean error:zero-divisor:answered
wait-time=-1s&answered=1 mean flaw:wait-time:too-low
wait-time=1s&answered=1 grade none
"""
