"""Vectors of no fault found."""

from worked import wilson


def results(a):
    no_fault, diagnosed = a["no-fault"], a["diagnosed"]
    found = {"rate": no_fault / diagnosed * 100} | wilson(no_fault, diagnosed)
    if "cost" in a:
        found["cost"] = no_fault * a["cost"]
    return found


# Cases whose every result is worked out above.
WORKED = """
no-fault=8&diagnosed=250
no-fault=45&diagnosed=300&cost=62
no-fault=0&diagnosed=10&cost=99.5
no-fault=10&diagnosed=10&cost=0
no-fault=3&diagnosed=4
no-fault=1&diagnosed=1
no-fault=7&diagnosed=13&cost=12.35
no-fault=1000000000000&diagnosed=1000000000000&cost=1000000000000
no-fault=1&diagnosed=1000000000000&cost=0.01
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
no-fault=8&diagnosed=250 rate 3.2 1e-9 mfgcalcs.com
no-fault=0&diagnosed=10 high 27.8 0.05 Wilson 1927 rounded
"""

# Results that do not exist, and refusals.
SAID = """
no-fault=8&diagnosed=250 cost absent:needs:cost
no-fault=0&diagnosed=0 rate error:zero-divisor:diagnosed
no-fault=251&diagnosed=250 rate error:part-exceeds-whole:no-fault:diagnosed
no-fault=8&diagnosed=250&cost=-1 cost flaw:cost:too-low
no-fault=0.5&diagnosed=250 rate flaw:no-fault:not-whole
no-fault=8&diagnosed=250 grade none
"""
