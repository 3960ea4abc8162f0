"""Vectors of the return on investment of the service."""


def results(a):
    gain = a["cost-before"] - a["cost-after"] + a.get("retained-revenue", 0) + a.get("upsell", 0)
    investment = a["investment"]
    found = {"gain": gain}
    if investment:
        found["roi"] = (gain / investment - 1) * 100
    if gain > 0:
        found["payback-months"] = investment * 12 / gain
    return found


# Cases whose every result is worked out above.
WORKED = """
cost-before=400000&cost-after=340000&retained-revenue=25000&upsell=11000&investment=60000
cost-before=100000&cost-after=112000&retained-revenue=8000&investment=15000
cost-before=100000&cost-after=60000&investment=40000
cost-before=0&cost-after=0&upsell=0.3&investment=0.9
cost-before=1000000000000&cost-after=0&retained-revenue=1000000000000&upsell=1000000000000&investment=1
cost-before=0&cost-after=1000000000000&investment=1000000000000
cost-before=12345.67&cost-after=2345.67&retained-revenue=1.5&upsell=2.25&investment=789.12
cost-before=10&cost-after=10&investment=5
cost-before=10&cost-after=4&investment=0
"""

# Results that do not exist, and refusals: every answer in range computes.
SAID = """
cost-before=10&cost-after=10&investment=5 payback-months absent:because:never-pays-back
cost-before=10&cost-after=12&investment=0 payback-months absent:because:never-pays-back
cost-before=10&cost-after=4&investment=0 roi absent:because:nothing-invested
cost-before=10&cost-after=4 gain flaw:investment:missing
cost-before=-10&cost-after=4&investment=1 gain flaw:cost-before:too-low
cost-before=10&cost-after=4&investment=1000000000001 gain flaw:investment:too-high
cost-before=10&cost-after=4&investment=1&upsell= gain flaw:upsell:missing
cost-before=10&cost-after=4&investment=1 grade none
"""
