"""Vectors of customer effort."""

from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import atan, cos, fsum, pi, sqrt

from worked import decimal


@cache
def student(freedom):
    """The t that 95 % of Student's distribution lie within: with t = √n·tan(a) its density becomes that of cos(a) to
    the power of n − 1, summed here by Simpson's rule."""

    def area(end):
        steps = 4000
        at = [cos(end * i / steps) ** (freedom - 1) for i in range(steps + 1)]
        return end / steps / 3 * fsum([at[0], at[-1], 4 * fsum(at[1:-1:2]), 2 * fsum(at[2:-1:2])])

    whole = area(pi / 2)
    low, high = 1.9, 13.0
    for _ in range(60):
        middle = (low + high) / 2
        inside = area(atan(middle / sqrt(freedom))) / whole < 0.95
        low, high = (middle, high) if inside else (low, middle)
    return Decimal(high)


def results(a):
    top, marks = int(a["scale"]), a.get("scores")
    mean = Fraction(sum(marks), len(marks)) if marks else Fraction(a["sum"] / a["responses"])
    ease = (mean - 1) / (top - 1) * 100
    found = {"mean": mean, "ease-index": ease if a["polarity"] == "ease" else 100 - ease}
    if not marks:
        return found
    if len(set(marks)) > 1:
        spread = sum((mark - mean) ** 2 for mark in marks) / (len(marks) - 1)
        reach = student(len(marks) - 1) * decimal(Fraction(spread / len(marks))).sqrt()
        found["low"] = max(Decimal(1), decimal(mean) - reach)
        found["high"] = min(Decimal(top), decimal(mean) + reach)
    side = {5: {1, 2}, 7: {1, 2, 3}, 10: {1, 2, 3, 4}}[top]
    low = Fraction(sum(mark in side for mark in marks), len(marks)) * 100
    high = Fraction(sum(top + 1 - mark in side for mark in marks), len(marks)) * 100
    found["easy-share"], found["difficult-share"] = (high, low) if a["polarity"] == "ease" else (low, high)
    found["neutral-share"] = 100 - low - high
    return found


# Cases whose every result is worked out above.
WORKED = """
scale=10&polarity=effort&sum=900&responses=100
scale=10&polarity=ease&sum=900&responses=100
scale=7&polarity=ease&sum=4080&responses=1000
scale=5&polarity=effort&sum=1&responses=1
scale=5&polarity=ease&sum=1000000000000&responses=333333333333
scale=7&polarity=effort&sum=7000000&responses=1000000
scale=7&polarity=ease&scores=1x80;2x210;3x140;4x110;5x160;6x180;7x120
scale=7&polarity=effort&scores=1x80;2x210;3x140;4x110;5x160;6x180;7x120
scale=5&polarity=effort&scores=1;2;2;1;3;2;5;2
scale=5&polarity=ease&scores=4;5
scale=5&polarity=ease&scores=3
scale=5&polarity=effort&scores=2;3;4
scale=7&polarity=effort&scores=3;4;5;3x9
scale=10&polarity=ease&scores=1;4;5;6;7;10
scale=10&polarity=effort&scores=4x60;5x41;6;7x99
scale=10&polarity=effort&scores=9x201;10
scale=7&polarity=ease&scores=7x5;7
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
scale=10&polarity=effort&sum=900&responses=100 mean 9 1e-9 Apizee 2024
scale=7&polarity=ease&scores=1x80;2x210;3x140;4x110;5x160;6x180;7x120 mean 4.08 1e-9 cys.group
scale=5&polarity=effort&sum=2&responses=1 mean 2 1e-9 RoundQM
"""

# Grades, results that do not exist, and refusals.
SAID = """
scale=10&polarity=effort&sum=900&responses=100 grade none
scale=10&polarity=effort&sum=900&responses=100 low absent:needs:scores
scale=10&polarity=effort&sum=900&responses=100 easy-share absent:needs:scores
scale=7&polarity=ease&scores=5 low absent:because:alike
scale=7&polarity=ease&scores=5;5;5 high absent:because:alike
scale=7&polarity=ease&sum=0&responses=0 mean error:zero-divisor:responses
scale=7&polarity=ease&sum=701&responses=100 mean error:mean-outside-scale:sum:responses:scale
scale=7&polarity=ease&sum=99&responses=100 mean error:mean-outside-scale:sum:responses:scale
scale=7&polarity=ease&scores=7;8 mean error:outside-scale:scores:scale:8
scale=7&polarity=ease&scores=0;11 mean flaw:scores:no-usable-score
scale=6&polarity=ease&scores=5 mean flaw:scale:unknown-choice
scale=7&polarity=hard&scores=5 mean flaw:polarity:unknown-choice
scale=7&polarity=ease&sum=7.5&responses=2 mean flaw:sum:not-whole
"""
