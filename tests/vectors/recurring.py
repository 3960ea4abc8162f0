"""Vectors of recurring customers."""


def results(a):
    once = a["customers"] - a["recurring"]
    return {"rate": 100 - 100 * once / a["customers"]}


# Cases whose every result is worked out above.
WORKED = """
recurring=360&customers=1200
recurring=84&customers=96
recurring=0&customers=7
recurring=7&customers=7
recurring=1&customers=1000000000000
recurring=999999999999&customers=1000000000000
recurring=2&customers=3
"""

# Grades, refusals.
SAID = """
recurring=360&customers=1200 grade none
recurring=0&customers=0 rate error:zero-divisor:customers
recurring=8&customers=7 rate error:part-exceeds-whole:recurring:customers
recurring=1.5&customers=7 rate flaw:recurring:not-whole
recurring=1 rate flaw:customers:missing
recurring=1&customers=1000000000001 rate flaw:customers:too-high
"""
