"""Vectors of the quality of interactions."""


def results(a):
    rows = [n for n in range(1, 13) if f"score-{n}" in a]
    weights = sum(a[f"weight-{n}"] for n in rows)
    score = sum(a[f"weight-{n}"] / weights * a[f"score-{n}"] / a[f"maximum-{n}"] for n in rows) * 100
    failed = [n for n in rows if a.get(f"critical-{n}") == "yes" and a[f"score-{n}"] == 0]
    return {"score": 0 if failed else score, "failed-critical": len(failed)}


def grid(*rows):
    """A link of rows `weight score maximum critical`, the last one where it is not a plain no."""
    names = ["weight", "score", "maximum", "critical"]
    pairs = [f"{name}-{n}={x}" for n, row in enumerate(rows, 1) for name, x in zip(names, row.split())]
    return "&".join(pairs)


# Cases whose every result is worked out above.
WORKED = "\n".join(
    [
        grid("10 4 5", "30 4 5", "40 5 5 yes", "20 3 4"),
        grid("2 5 5", "3 4 5", "1 0 1 yes"),
        grid("1 1 1"),
        grid("1 0 1"),
        grid("1 0 3 yes"),
        grid("1 0.5 3 yes"),
        grid("0 0 3 yes", "1 2 3"),
        grid("0 3 3", "7 2 3", "0.1 0.7 0.9"),
        grid("1000000000000 999999999999 1000000000000", "0.001 0.01 0.01"),
        grid(*[f"{n} {n % 4} 3 {'yes' if n % 2 else 'no'}" for n in range(1, 13)]),
        grid("1 0 1 yes", "1 0 2 yes", "1 0 3 yes", "1 0 4 no"),
        "weight-2=3&score-2=7&maximum-2=8&weight-12=1&score-12=1&maximum-12=4&critical-12=yes",
    ]
)

# Refusals: a row that is not whole, a score off its scale, nothing to weigh.
SAID = """
lang=en score error:needs-one-of:score-1
weight-3=1 score error:needs:weight-3:score-3:maximum-3
score-3=1 score error:needs:score-3:maximum-3:weight-3
maximum-3=1 score error:needs:maximum-3:weight-3:score-3
score-3=1&maximum-3=1 score error:needs:score-3:weight-3
weight-3=1&maximum-3=1 score error:needs:weight-3:score-3
weight-3=1&score-3=1 score error:needs:score-3:maximum-3
critical-12=yes score error:needs:critical-12:weight-12:score-12:maximum-12
weight-1=1&score-1=1&maximum-1=1&weight-2=1 score error:needs:weight-2:score-2:maximum-2
weight-1=1&score-1=6&maximum-1=5 score error:part-exceeds-whole:score-1:maximum-1
weight-2=0&score-2=6&maximum-2=8 score error:zero-divisor:weight-2
weight-1=1&score-1=0&maximum-1=0 score flaw:maximum-1:too-low
weight-1=1&score-1=-1&maximum-1=5 score flaw:score-1:too-low
weight-1=1&score-1=1&maximum-1=5&critical-1=maybe score flaw:critical-1:unknown-choice
weight-1=1&score-1=1&maximum-1=5 grade none
"""
