"""Works out the vectors without the program: exact fractions, and intervals found from their definition.

Each module beside this one gives `results(answers)` for one calculator, the cases to work out, figures as a publication
gives them, and what must be said where there is no number. Run it from the root, for all calculators or for some:
`python3 tests/vectors/worked.py [SLUG…]` writes `tests/vectors/SLUG.csv`.
"""

import sys
from decimal import Decimal, getcontext
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from statistics import NormalDist

getcontext().prec = 60
Z = Decimal(NormalDist().inv_cdf(0.975))
SECONDS = {"min": 60, "s": 1, "h": 3600, "d": 86400}
MONTHS = {"month": 12, "quarter": 4, "year": 1}


def answer(text):
    """A number, a length of time in seconds, a list of marks, or a word."""
    if ";" in text or "x" in text.removesuffix("x"):
        try:
            return marks(text)
        except ValueError:
            return text
    for unit, seconds in SECONDS.items():
        if text.endswith(unit):
            try:
                return Fraction(text.removesuffix(unit)) * seconds
            except ValueError:
                pass
    try:
        return Fraction(text)
    except ValueError:
        return text


def marks(text):
    """Whole marks; `9x3` is three nines."""
    items = [item.split("x") for item in text.split(";")]
    return [int(item[0]) for item in items for _ in range(int(item[1]) if len(item) > 1 else 1)]


def answers(link):
    """The answers in a link, by name."""
    pairs = dict(pair.split("=") for pair in link.split("&"))
    return {name: marks(text) if name == "scores" else answer(text) for name, text in pairs.items()}


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def wilson(successes, trials):
    """Wilson's bounds in percent: the proportions from which the observed one lies Z standard errors away, found by
    halving and not by the closed formula."""
    observed, n = decimal(Fraction(successes, trials)), decimal(Fraction(trials))

    def bound(inside, outside):
        for _ in range(170):
            middle = (inside + outside) / 2
            near = (observed - middle) ** 2 * n <= Z * Z * middle * (1 - middle)
            inside, outside = (middle, outside) if near else (inside, middle)
        return inside * 100

    low = Decimal(0) if successes == 0 else bound(observed, Decimal(0))
    high = Decimal(100) if successes == trials else bound(observed, Decimal(1))
    return {"low": low, "high": high}


def rows(table, parts):
    return [line.split(" ", parts - 1) for line in table.strip().splitlines()]


def write(path):
    """Writes the vectors of one calculator."""
    module = import_module(path.stem)
    lines = ["link,output,expected,tolerance,source"]
    for row in rows(getattr(module, "PUBLISHED", ""), 5):
        lines.append(",".join(row))
    for (link,) in rows(module.WORKED, 1):
        for output, value in sorted(module.results(answers(link)).items()):
            exact = value if isinstance(value, Decimal) else decimal(Fraction(value))
            tolerance = max(abs(exact) * Decimal("1e-9"), Decimal("1e-12"))
            lines.append(f"{link},{output},{exact:.17g},{tolerance:.1g},exact fractions")
    for link, output, expected in rows(module.SAID, 3):
        lines.append(f"{link},{output},{expected},,definition")
    slug = path.stem.replace("_", "-")
    (path.parent / f"{slug}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(slugs):
    here = Path(__file__).parent
    paths = [here / f"{slug.replace('-', '_')}.py" for slug in slugs] or sorted(here.glob("*.py"))
    for path in paths:
        if path.stem != "worked":
            write(path)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main(sys.argv[1:])
