"""Vectors of employee turnover."""

from worked import MONTHS


def results(a):
    rate = 100 * a["leavers"] / a["average-headcount"]
    return {"rate": rate, "annual": rate * MONTHS[a.get("period", "month")]}


# Cases whose every result is worked out above.
WORKED = """
leavers=3&average-headcount=40&period=quarter
leavers=9&average-headcount=37.5&period=year
leavers=1&average-headcount=96&period=month
leavers=0&average-headcount=12&period=quarter
leavers=12&average-headcount=12&period=month
leavers=30&average-headcount=20&period=quarter
leavers=1&average-headcount=1000000000000&period=month
leavers=1000000000000&average-headcount=0.5&period=year
leavers=2&average-headcount=33.3
"""

# Results that do not exist, and refusals.
SAID = """
leavers=3&average-headcount=40&period=quarter grade none
leavers=3&average-headcount=0&period=month rate error:zero-divisor:average-headcount
leavers=0&average-headcount=0&period=year annual error:zero-divisor:average-headcount
leavers=1.5&average-headcount=40&period=month rate flaw:leavers:not-whole
leavers=3&average-headcount=40&period=week rate flaw:period:unknown-choice
leavers=3&period=month rate flaw:average-headcount:missing
"""
