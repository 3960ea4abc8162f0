"""Vectors of average resolution time."""


def results(a):
    return {"mean": a["resolution-time"] / a["resolved"]}


# Cases whose every result is worked out above.
WORKED = """
resolution-time=100min&resolved=40
resolution-time=30d&resolved=12
resolution-time=0min&resolved=1
resolution-time=0.1s&resolved=1000000000000
resolution-time=11574074d&resolved=3
resolution-time=4.7h&resolved=13
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
resolution-time=100min&resolved=40 mean 150 1e-9 Apizee 2024: 2.5 minutes
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
resolution-time=1s&resolved=0 mean error:zero-divisor:resolved
resolution-time=2weeks&resolved=1 mean flaw:resolution-time:unknown-time-unit
resolution-time=1s&resolved=1 grade none
"""
