"""Vectors of Net Promoter Score."""

from decimal import Decimal
from fractions import Fraction
from math import ceil

from worked import Z, decimal


def results(a):
    if "scores" in a:
        a["promoters"] = sum(mark >= 9 for mark in a["scores"])
        a["passives"] = sum(mark in (7, 8) for mark in a["scores"])
        a["detractors"] = sum(mark <= 6 for mark in a["scores"])
    p, d = Fraction(a["promoters"]), Fraction(a["detractors"])
    n = p + d + a["passives"]
    size = decimal(n + 3)
    p1, d1 = (decimal(p) + Decimal("0.75")) / size, (decimal(d) + Decimal("0.75")) / size
    reach = Z * ((p1 + d1 - (p1 - d1) ** 2) / size).sqrt()
    found = {
        "score": (p - d) / n * 100,
        "low": max(Decimal(-100), (p1 - d1 - reach) * 100),
        "high": min(Decimal(100), (p1 - d1 + reach) * 100),
        "promoters-share": p / n * 100,
        "passives-share": a["passives"] / n * 100,
        "detractors-share": d / n * 100,
    }
    if "target" in a and a["target"] < 100:
        # (p + m − d) ÷ (n + m) × 100 ≥ target
        missing = (a["target"] * n - 100 * (p - d)) / (100 - a["target"])
        found["missing-promoters"] = max(0, ceil(missing))
    return found


# Cases whose every result is worked out above.
WORKED = """
promoters=160&passives=20&detractors=20
promoters=1&passives=1&detractors=1
promoters=50&passives=30&detractors=20&target=50
promoters=43&passives=37&detractors=20&target=33.3
promoters=90&passives=40&detractors=20&target=60
promoters=60&passives=50&detractors=40&target=-50
promoters=0&passives=0&detractors=1&target=0
promoters=1&passives=0&detractors=0
promoters=0&passives=5&detractors=0&target=99.9
promoters=1000000000000&passives=1&detractors=999999999999
promoters=333333&passives=333334&detractors=333333&target=0.1
promoters=2&passives=11&detractors=18&target=12.5
scores=10;9;8;7;6;5;0
scores=0x7;10x93
scores=7
scores=9;9;9;8;3&target=100
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
promoters=160&passives=20&detractors=20 score 70 1e-9 Apizee 2024
promoters=160&passives=20&detractors=20 low 60.07 0.005 MeasuringU's adjusted Wald
promoters=160&passives=20&detractors=20 high 77.86 0.005 MeasuringU's adjusted Wald
promoters=1&passives=1&detractors=1 low -61.1 0.05 MeasuringU's adjusted Wald
promoters=1&passives=1&detractors=1 high 61.1 0.05 MeasuringU's adjusted Wald
promoters=50&passives=30&detractors=20 score 30 1e-9 MeasuringU: 30 against 23
promoters=43&passives=37&detractors=20 score 23 1e-9 MeasuringU: 30 against 23
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
promoters=0&passives=1&detractors=0 grade fair
promoters=499&passives=1&detractors=500 grade poor
promoters=30&passives=70&detractors=0 grade good
promoters=2999&passives=7001&detractors=0 grade fair
promoters=50&passives=50&detractors=0 grade great
promoters=4999&passives=5001&detractors=0 grade good
promoters=1&passives=0&detractors=0 missing-promoters absent:needs:target
promoters=1&passives=1&detractors=0&target=100 missing-promoters absent:because:everyone
promoters=0&passives=0&detractors=0 score error:zero-divisor:promoters
promoters=1.5&passives=0&detractors=0 score flaw:promoters:not-whole
promoters=1000000000001&passives=0&detractors=0 score flaw:promoters:too-high
promoters=-1&passives=0&detractors=0 score flaw:promoters:too-low
promoters=1&passives=0 score flaw:detractors:missing
promoters=1&passives=0&detractors=ten score flaw:detractors:not-a-number
scores=11;x score flaw:scores:no-usable-score
scores=9&target=101 score flaw:target:too-high
"""
