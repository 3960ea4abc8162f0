"""Vectors of customer acquisition cost."""


def results(a):
    cost = a["spend"] / a["new-customers"]
    found = {"cost": cost}
    if a.get("monthly-margin"):
        found["payback-months"] = a["spend"] / (a["new-customers"] * a["monthly-margin"])
    if "clv" in a and cost:
        found["ratio"] = a["clv"] * a["new-customers"] / a["spend"]
    return found


# Cases whose every result is worked out above.
WORKED = """
spend=30000&new-customers=300
spend=24000&new-customers=80&monthly-margin=40&clv=1000
spend=0&new-customers=5&monthly-margin=3&clv=100
spend=0.01&new-customers=1000000000000&monthly-margin=1000000000000&clv=0
spend=1000000000000&new-customers=1&monthly-margin=0.01&clv=1000000000000
spend=12345.67&new-customers=89&monthly-margin=7.77&clv=432.1
spend=7&new-customers=3&clv=7
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
spend=30000&new-customers=300 cost 100 1e-9 Apizee 2024
spend=300&new-customers=1&monthly-margin=40 payback-months 7.5 1e-9 SaaS: 300 at 50 with 80 percent margin
spend=300&new-customers=1&clv=1000 ratio 3.3 0.05 SaaS: 1000 for 300
"""

# Grades, results that do not exist, and refusals.
SAID = """
spend=30000&new-customers=300 grade none
spend=30000&new-customers=300 payback-months absent:needs:monthly-margin
spend=30000&new-customers=300 ratio absent:needs:clv
spend=30000&new-customers=300&monthly-margin=0 payback-months absent:because:no-margin
spend=0&new-customers=300&clv=5 ratio absent:because:free
spend=30000&new-customers=0 cost error:zero-divisor:new-customers
spend=30000&new-customers=2.5 cost flaw:new-customers:not-whole
spend=-1&new-customers=2 cost flaw:spend:too-low
"""
