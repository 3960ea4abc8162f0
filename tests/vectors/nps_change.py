"""Vectors of the change in Net Promoter Score."""

from decimal import Decimal
from fractions import Fraction
from math import erfc

from worked import Z, decimal


def results(a):
    def survey(when):
        p, s, d = (Fraction(a[f"{group}-{when}"]) for group in ("promoters", "passives", "detractors"))
        n = p + s + d
        size = n + 3
        p1, d1 = (p + Fraction(3, 4)) / size, (d + Fraction(3, 4)) / size
        return (p - d) / n * 100, p1 - d1, (p1 + d1 - (p1 - d1) ** 2) / size

    (raw, centre, variance), (raw_after, centre_after, variance_after) = survey("before"), survey("after")
    error = decimal(variance + variance_after).sqrt()
    difference = decimal(centre_after - centre)
    return {
        "difference": raw_after - raw,
        "low": max(Decimal(-200), (difference - Z * error) * 100),
        "high": min(Decimal(200), (difference + Z * error) * 100),
        "p-value": Decimal(erfc(float(abs(difference) / error / Decimal(2).sqrt()))),
    }


def link(before, after):
    """`43 37 20` as the answers of a survey."""
    groups = ("promoters", "passives", "detractors")
    surveys = (("before", before), ("after", after))
    return "&".join(
        f"{group}-{when}={count}" for when, counts in surveys for group, count in zip(groups, counts.split())
    )


NOISE = link("43 37 20", "50 30 20")
REAL = link("60 50 40", "90 40 20")

# Cases whose every result is worked out above.
WORKED = "\n".join(
    [
        NOISE,
        REAL,
        link("420 330 250", "370 330 300"),
        link("160 20 20", "160 20 20"),
        link("1 0 0", "0 0 1"),
        link("0 1 0", "1 1 1"),
        link("0 0 50", "50 0 0"),
        link("500 300 200", "545 300 155"),
        link("333333 333334 333333", "333334 333334 333332"),
        link("1000000 0 0", "1000000 1 0"),
        link("1 1000000000000 1", "2 1000000000000 1"),
        link("7 3 1", "70 30 10"),
        link("2000 500 700", "2600 500 500"),
    ]
)

# Answers, output, figure, tolerance, publication.
PUBLISHED = f"""
{NOISE} difference 7 1e-9 MeasuringU: 30 against 23
{NOISE} p-value 0.526 0.0005 MeasuringU's significance test
{REAL} p-value 0.00018 5e-6 MeasuringU's significance test
{REAL} low 15.6 0.05 MeasuringU's significance test
{REAL} high 49.8 0.05 MeasuringU's significance test
"""

# Grades and refusals.
SAID = f"""
{NOISE} grade none
{link("0 0 0", "1 1 1")} difference error:zero-divisor:promoters-before
{link("1 1 1", "0 0 0")} difference error:zero-divisor:promoters-after
{link("1 1 1", "1 1.5 1")} difference flaw:passives-after:not-whole
{link("-1 1 1", "1 1 1")} difference flaw:promoters-before:too-low
promoters-before=1&passives-before=1&detractors-before=1 difference flaw:promoters-after:missing
"""
