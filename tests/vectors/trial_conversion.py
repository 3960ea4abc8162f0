"""Vectors of trial conversion."""

from worked import wilson


def results(a):
    return {"rate": 100 * a["converted"] / a["trials"]} | wilson(a["converted"], a["trials"])


# Cases whose every result is worked out above.
WORKED = """
converted=80&trials=140
converted=3&trials=20
converted=0&trials=10
converted=10&trials=10
converted=1&trials=1
converted=0&trials=1
converted=1&trials=1000000000000
converted=333333333333&trials=1000000000000
converted=2&trials=3
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
converted=80&trials=140 rate 57.14 0.005 Apizee 2024
converted=80&trials=140 low 48.9 0.05 Wilson 1927 rounded
converted=80&trials=140 high 65.0 0.05 Wilson 1927 rounded
"""

# Grades, refusals.
SAID = """
converted=80&trials=140 grade none
converted=0&trials=0 rate error:zero-divisor:trials
converted=141&trials=140 rate error:part-exceeds-whole:converted:trials
converted=0.5&trials=140 rate flaw:converted:not-whole
converted=5 rate flaw:trials:missing
converted=-5&trials=9 rate flaw:converted:too-low
"""
