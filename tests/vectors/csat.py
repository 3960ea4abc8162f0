"""Vectors of customer satisfaction."""

from fractions import Fraction

from worked import wilson


def results(a):
    if "scores" in a:
        marks, five = a["scores"], a["scale"] == 5
        positive = sum(mark >= (4 if five else 8) for mark in marks)
        negative = sum(mark <= (2 if five else 4) for mark in marks)
        total, mean = len(marks), Fraction(sum(marks), len(marks))
        found = {"mean": mean, "mean-index": (mean - 1) * 25 if five else mean * 10}
    else:
        positive, negative, total, found = a["positive"], a.get("negative"), a["total"], {}
    found |= {"score": Fraction(positive) / total * 100} | wilson(positive, total)
    if negative is not None:
        found["dsat"] = Fraction(negative) / total * 100
        found["neutral"] = Fraction(total - positive - negative) / total * 100
    return found


# Cases whose every result is worked out above.
WORKED = """
positive=20&total=40
positive=1&total=3&negative=1
positive=0&total=10&negative=10
positive=10&total=10&negative=0
positive=750000000000&total=1000000000000&negative=1
positive=164&total=200&negative=12
scale=5&scores=5;4;4;3;2;1;5;5
scale=5&scores=4
scale=5&scores=1x40;5x10;3
scale=10&scores=0;4;5;7;8;10
scale=10&scores=10x999;0
scale=10&scores=3;3;3
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
positive=20&total=40 score 50 1e-9 Apizee 2024
positive=20&total=40 low 35.2 0.05 Wilson 1927 rounded
positive=20&total=40 high 64.8 0.05 Wilson 1927 rounded
scale=5&scores=4 mean-index 75 1e-9 a mean of 4 out of 5 rescaled
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
positive=75&total=100 grade fair
positive=7499&total=10000 grade poor
positive=80&total=100 grade good
positive=7999&total=10000 grade fair
positive=90&total=100 grade great
positive=8999&total=10000 grade good
positive=1&total=2 dsat absent:needs:negative
positive=1&total=2 neutral absent:needs:negative
positive=1&total=2 mean absent:needs:scores
positive=1&total=2 mean-index absent:needs:scores
positive=0&total=0 score error:zero-divisor:total
positive=3&total=2 score error:part-exceeds-whole:positive:total
positive=2&total=3&negative=2 score error:parts-exceed-whole:positive:negative:total
scale=5&scores=5;4;7;9 score error:outside-scale:scores:scale:7
scale=5&scores=0 score error:outside-scale:scores:scale:0
scale=7&scores=5 score flaw:scale:unknown-choice
"""
