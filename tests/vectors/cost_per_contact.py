"""Vectors of cost per contact."""


def results(a):
    found = {"cost": a["cost"] / a["contacts"]}
    if "fcr" in a:
        found["cost-per-resolution"] = a["cost"] / (a["contacts"] * a["fcr"] / 100)
    return found


# Cases whose every result is worked out above.
WORKED = """
cost=50000&contacts=10000&fcr=80
cost=42600&contacts=7100
cost=0&contacts=3&fcr=50
cost=0.01&contacts=1000000000000&fcr=0.5
cost=1000000000000&contacts=1&fcr=100
cost=12345.67&contacts=891&fcr=71.3
cost=7&contacts=3&fcr=33.3
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
cost=5&contacts=1&fcr=80 cost-per-resolution 6.25 1e-9 Taylor Reach
cost=50000&contacts=10000 cost 5 1e-9 RoundQM's five euros
"""

# Results that do not exist, and refusals.
SAID = """
cost=5&contacts=1 grade none
cost=5&contacts=1 cost-per-resolution absent:needs:fcr
cost=5&contacts=1&fcr=0 cost-per-resolution absent:because:none-resolved
cost=5&contacts=0 cost error:zero-divisor:contacts
cost=-5&contacts=2 cost flaw:cost:too-low
cost=5&contacts=2.5 cost flaw:contacts:not-whole
cost=5&contacts=2&fcr=101 cost flaw:fcr:too-high
contacts=2 cost flaw:cost:missing
"""
