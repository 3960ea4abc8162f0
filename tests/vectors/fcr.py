"""Vectors of first contact resolution."""

from worked import wilson


def results(a):
    resolved, total = a["resolved-first"], a["total"]
    found = {"rate": resolved / total * 100} | wilson(resolved, total)
    if "contact-cost" in a and "extra-contacts" in a:
        case = a["contact-cost"] * a["extra-contacts"]
        found["repeat-cost"] = (total - resolved) * case
        found["gain-per-point"] = total * case / 100
    return found


# Cases whose every result is worked out above.
WORKED = """
resolved-first=750&total=1000
resolved-first=0&total=10
resolved-first=10&total=10
resolved-first=1&total=1
resolved-first=80&total=140
resolved-first=700000&total=1000000&contact-cost=8&extra-contacts=1.5
resolved-first=1&total=1000000000000&contact-cost=0.01&extra-contacts=0.5
resolved-first=5&total=7&contact-cost=12.35&extra-contacts=2.25
resolved-first=7&total=7&contact-cost=9&extra-contacts=0
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
resolved-first=750&total=1000 rate 75 1e-9 Apizee 2024
resolved-first=150&total=200 rate 75 1e-9 Batvoice
resolved-first=750&total=1000 low 72.2 0.05 Wilson 1927 rounded
resolved-first=750&total=1000 high 77.6 0.05 Wilson 1927 rounded
resolved-first=80&total=140 low 48.9 0.05 Wilson 1927 rounded
resolved-first=80&total=140 high 65.0 0.05 Wilson 1927 rounded
resolved-first=0&total=10 low 0 1e-9 Wilson 1927 rounded
resolved-first=0&total=10 high 27.8 0.05 Wilson 1927 rounded
resolved-first=10&total=10 low 72.2 0.05 Wilson 1927 rounded
resolved-first=10&total=10 high 100 1e-9 Wilson 1927 rounded
resolved-first=700000&total=1000000&contact-cost=8&extra-contacts=1.5 gain-per-point 120000 1e-6 BenchmarkPortal: 10 points are worth 1.2 million
resolved-first=3000&total=4000&contact-cost=28&extra-contacts=1 gain-per-point 1120 1e-9 Giva: 25 points are worth 28000 a month
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
resolved-first=70&total=100 grade fair
resolved-first=6999&total=10000 grade poor
resolved-first=75&total=100 grade good
resolved-first=7499&total=10000 grade fair
resolved-first=85&total=100 grade great
resolved-first=8499&total=10000 grade good
resolved-first=0&total=0 rate error:zero-divisor:total
resolved-first=2&total=1 rate error:part-exceeds-whole:resolved-first:total
resolved-first=1&total=2 repeat-cost absent:needs:contact-cost:extra-contacts
resolved-first=1&total=2&contact-cost=3 repeat-cost absent:needs:extra-contacts
resolved-first=1&total=2&extra-contacts=3 gain-per-point absent:needs:contact-cost
resolved-first=1&total=2&contact-cost=-3 rate flaw:contact-cost:too-low
"""
