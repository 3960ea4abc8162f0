"""Vectors of churn."""

from decimal import Decimal
from fractions import Fraction

from worked import MONTHS, decimal


def root(share, degree):
    """The share kept in each of `degree` equal steps, found by halving."""
    low, high = Decimal(0), Decimal(1)
    for _ in range(180):
        middle = (low + high) / 2
        low, high = (middle, high) if middle**degree < share else (low, middle)
    return high


def results(a):
    rate = Fraction(a["lost"] / a["start"])
    periods = MONTHS[a["period"]]
    kept = decimal(1 - rate)
    found = {
        "rate": rate * 100,
        "retention": 100 - rate * 100,
        "annual": (1 - (1 - rate) ** periods) * 100,
        "monthly": (1 - root(kept, 12 // periods)) * 100,
    }
    if "new" in a:
        end = a["start"] - a["lost"] + a["new"]
        found["net-rate"] = (a["start"] - end) / a["start"] * 100
    return found


# Cases whose every result is worked out above.
WORKED = """
start=300&lost=5&period=month
start=100&lost=8&new=3&period=month
start=1000&lost=40&new=0&period=month
start=1000&lost=60&period=year
start=731&lost=88&new=104&period=quarter
start=10&lost=0&new=0&period=quarter
start=10&lost=10&new=10&period=year
start=7&lost=7&period=month
start=1000000000000&lost=1&new=1000000000000&period=year
start=1000000000000&lost=1&period=month
start=1000000000000&lost=999999999999&period=quarter
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
start=300&lost=5&period=month rate 1.7 0.05 Apizee 2024
start=100&lost=8&new=3&period=month retention 92 1e-9 Apizee 2024: its case of retention
start=100&lost=8&new=3&period=month net-rate 5 1e-9 Apizee 2024: its formula on its case of retention
start=100&lost=4&period=month annual 38.7 0.05 4 percent a month compounded
start=100&lost=6&period=year monthly 0.51 0.005 6 percent a year by the month
start=1000&lost=100&period=month rate 10 1e-9 auq.io
"""

# Grades, results that do not exist, and refusals.
SAID = """
start=300&lost=5&period=month grade none
start=300&lost=5&period=month net-rate absent:needs:new
start=0&lost=0&period=month rate error:zero-divisor:start
start=5&lost=6&period=month rate error:part-exceeds-whole:lost:start
start=5&lost=1&period=week rate flaw:period:unknown-choice
start=5&period=month rate flaw:lost:missing
start=5&lost=0.5&period=month rate flaw:lost:not-whole
"""
