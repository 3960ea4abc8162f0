"""Vectors of customer lifetime value."""

from decimal import Decimal
from fractions import Fraction

from worked import decimal


def full_years(years, rate):
    """What a steady income of 1 a year is worth: its moments' worths, (1 + rate)^−t, as the power series of their
    sum over the years, term by term."""
    if rate == 0:
        return decimal(Fraction(years))
    decay = decimal(Fraction(years)) * (1 + decimal(Fraction(rate))).ln()
    total, term, order = Decimal(0), Decimal(1), 1
    while abs(term) > Decimal("1e-50"):
        total += term
        order += 1
        term = -term * decay / order
    return total * decimal(Fraction(years))


def results(a):
    yearly = a["purchase-value"] * a["purchases-per-year"] * a.get("margin", Fraction(100)) / 100
    value = decimal(Fraction(yearly)) * full_years(a["years"], a.get("discount", Fraction(0)) / 100)
    found = {"value": value}
    if "cac" in a:
        cost = decimal(Fraction(a["cac"]))
        found["net-value"] = value - cost
        if cost:
            found["ratio"] = value / cost
    return found


# Cases whose every result is worked out above.
WORKED = """
purchase-value=20&purchases-per-year=12&years=10
purchase-value=50&purchases-per-year=12&years=2.5&margin=80&cac=300
purchase-value=20&purchases-per-year=12&years=10&margin=40&cac=100&discount=8
purchase-value=20&purchases-per-year=12&years=10&discount=0&cac=0
purchase-value=0&purchases-per-year=12&years=10&cac=5
purchase-value=0.01&purchases-per-year=0.5&years=0.25&margin=0.1&discount=0.001&cac=0.01
purchase-value=1000000000000&purchases-per-year=1000000000000&years=100&margin=100&discount=100&cac=1
purchase-value=89.9&purchases-per-year=3.5&years=4.75&margin=33.3&discount=12.5&cac=1000
purchase-value=10&purchases-per-year=1&years=1&discount=10
purchase-value=10&purchases-per-year=1&years=0&margin=50&discount=10&cac=3
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
purchase-value=20&purchases-per-year=12&years=10 value 2400 1e-9 Apizee 2024
purchase-value=50&purchases-per-year=12&years=2.0833333333333335&margin=80&cac=300 value 1000 1e-9 SaaS: 50 at 80 percent and 4 percent churn a month
purchase-value=50&purchases-per-year=12&years=2.0833333333333335&margin=80&cac=300 ratio 3.3 0.05 SaaS: 1000 for 300
"""

# Grades, results that do not exist, and refusals.
SAID = """
purchase-value=20&purchases-per-year=12&years=10 grade none
purchase-value=20&purchases-per-year=12&years=10 net-value absent:needs:cac
purchase-value=20&purchases-per-year=12&years=10 ratio absent:needs:cac
purchase-value=20&purchases-per-year=12&years=10&cac=0 ratio absent:because:free
purchase-value=20&purchases-per-year=12&years=101 value flaw:years:too-high
purchase-value=20&purchases-per-year=12&years=1&margin=101 value flaw:margin:too-high
purchase-value=20&purchases-per-year=12 value flaw:years:missing
purchase-value=-20&purchases-per-year=12&years=1 value flaw:purchase-value:too-low
"""
