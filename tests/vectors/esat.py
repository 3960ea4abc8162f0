"""Vectors of employee satisfaction."""

from worked import wilson


def results(a):
    satisfied, responses = a["satisfied"], a["responses"]
    return {"score": satisfied / responses * 100} | wilson(satisfied, responses)


# Cases whose every result is worked out above.
WORKED = """
satisfied=42&responses=56
satisfied=7&responses=8
satisfied=0&responses=1
satisfied=0&responses=10
satisfied=10&responses=10
satisfied=1&responses=3
satisfied=1&responses=1000000000000
satisfied=333333333333&responses=1000000000000
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
satisfied=20&responses=40 low 35.2 0.05 Wilson 1927 rounded
satisfied=20&responses=40 high 64.8 0.05 Wilson 1927 rounded
satisfied=80&responses=140 low 48.9 0.05 Wilson 1927 rounded
satisfied=80&responses=140 high 65.0 0.05 Wilson 1927 rounded
"""

# Results that do not exist, and refusals.
SAID = """
satisfied=42&responses=56 grade none
satisfied=0&responses=0 score error:zero-divisor:responses
satisfied=9&responses=8 score error:part-exceeds-whole:satisfied:responses
satisfied=7.5&responses=8 score flaw:satisfied:not-whole
satisfied=7 score flaw:responses:missing
"""
