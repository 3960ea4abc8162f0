"""Vectors of first response time."""


def results(a):
    return {"mean": a["response-time"] / a["responses"]}


# Cases whose every result is worked out above.
WORKED = """
response-time=80000s&responses=500
response-time=470h&responses=100
response-time=0s&responses=7
response-time=0.001s&responses=3
response-time=1000000000000s&responses=7
response-time=1.25d&responses=11
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
response-time=80000s&responses=500 mean 160 1e-9 Apizee 2024
response-time=470h&responses=100 mean 16920 1e-9 Klaus quoted by Apizee 2024: 4 h 42
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
response-time=1s&responses=0 mean error:zero-divisor:responses
response-time=1s&responses=1.5 mean flaw:responses:not-whole
response-time=1s&responses=1 grade none
"""
