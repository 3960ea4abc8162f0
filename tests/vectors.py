"""Works out `vectors.csv` without the program: exact fractions, and intervals found from their definition.

Wilson's bounds are the two proportions from which the observed one lies 1.96 standard errors away; they are found
here by halving, not by the closed formula. Figures that a publication gives are written as it gives them, with half
of their last digit as tolerance. Run it from the root: `python3 tests/vectors.py > tests/vectors.csv`.
"""

from decimal import Decimal, getcontext
from fractions import Fraction
from math import ceil
from statistics import NormalDist

getcontext().prec = 60
Z = Decimal(NormalDist().inv_cdf(0.975))
SECONDS = {"min": 60, "s": 1, "h": 3600, "d": 86400}
MONTHS = {"month": 12, "quarter": 4, "year": 1}
KG_PER_UNIT = {"diesel": "3.17", "petrol": "2.79", "e85": "1.46", "electric": "0.048"}
DURATIONS = {
    "handle-time", "talk-time", "hold-time", "after-call-work", "response-time", "resolution-time",
    "wait-time", "travel-time", "on-site-time", "admin-time",
}


def answers(link):
    """The answers in a link: fractions, seconds, words and lists of marks."""
    found = {}
    for name, text in (pair.split("=") for pair in link.split("&")):
        if name in DURATIONS:
            unit = next(unit for unit in SECONDS if text.endswith(unit))
            found[name] = Fraction(text.removesuffix(unit)) * SECONDS[unit]
        elif name == "scores":
            found[name] = [
                int(item.split("x")[0])
                for item in text.split(";")
                for _ in range(int(item.split("x")[1]) if "x" in item else 1)
            ]
        elif name in ("period", "energy"):
            found[name] = text
        else:
            found[name] = Fraction(text)
    return found


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def wilson(successes, trials):
    """The proportions that lie Z standard errors from the observed one, by halving."""
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


def nps(a):
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


def csat(a):
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


def fcr(a):
    resolved, total = a["resolved-first"], a["total"]
    found = {"rate": resolved / total * 100} | wilson(resolved, total)
    if "contact-cost" in a and "extra-contacts" in a:
        case = a["contact-cost"] * a["extra-contacts"]
        found["repeat-cost"] = (total - resolved) * case
        found["gain-per-point"] = total * case / 100
    return found


def abandonment(a):
    abandoned, offered = a["abandoned"], a["offered"]
    found = {"rate": abandoned / offered * 100} | wilson(abandoned, offered)
    if "short-abandoned" in a:
        short = a["short-abandoned"]
        found["rate-without-short"] = (abandoned - short) / (offered - short) * 100
    return found


def aht(a):
    if "handle-time" in a:
        return {"mean": a["handle-time"] / a["contacts"]}
    talk, hold, after = a["talk-time"], a.get("hold-time", 0), a.get("after-call-work", 0)
    total = talk + hold + after
    found = {"mean": total / a["contacts"]}
    if total:
        found |= {
            "talk-share": talk / total * 100,
            "hold-share": hold / total * 100,
            "after-call-share": after / total * 100,
        }
    return found


def mean(time, count):
    return lambda a: {"mean": a[time] / a[count]}


def trips(a):
    def get(name):
        return a.get(name, Fraction(0))

    visits = a["trips"] * MONTHS[a.get("period", "month")] / (a.get("first-time-fix", Fraction(100)) / 100)
    avoidable = visits * a["avoidable"] / 100
    avoided = avoidable * a["remote-success"] / 100
    hours = (get("travel-time") + get("on-site-time")) / 3600
    cost = a.get("trip-cost")
    if cost is None:
        cost = (
            hours * a["hourly-cost"]
            + get("distance") * (get("consumption") / 100 * get("fuel-price") + get("wear"))
            + get("admin-time") / 3600 * get("admin-hourly-cost")
            + get("parts")
            + get("other-cost")
        )
    remote, licence, setup = get("remote-cost"), get("licence"), get("setup")
    net = avoided * (cost - remote) - licence
    found = {
        "net-saving": net, "cost-per-trip": cost, "trips-avoided": avoided, "gross-saving": avoided * cost,
    }
    if licence + setup > 0:
        found["roi"] = (net - setup) / (licence + setup) * 100
    if net > 0:
        found["payback-months"] = setup / net * 12
    if avoidable * (cost - remote) > 0 and licence <= avoidable * (cost - remote):
        found["break-even-success"] = licence / (avoidable * (cost - remote)) * 100
    if "travel-time" in a or "on-site-time" in a:
        found["hours-freed"] = avoided * hours
    if "distance" in a:
        found["km-avoided"] = avoided * a["distance"]
        if "consumption" in a:
            energy = Fraction(KG_PER_UNIT[a.get("energy", "diesel")])
            found["co2-avoided"] = found["km-avoided"] * a["consumption"] / 100 * energy
    return found


MODELS = {
    "nps": nps, "csat": csat, "fcr": fcr, "abandonment": abandonment, "aht": aht, "trips": trips,
    "frt": mean("response-time", "responses"), "art": mean("resolution-time", "resolved"),
    "wait": mean("wait-time", "answered"),
}

# Cases whose every result is worked out above.
WORKED = """
nps promoters=160&passives=20&detractors=20
nps promoters=1&passives=1&detractors=1
nps promoters=50&passives=30&detractors=20&target=50
nps promoters=43&passives=37&detractors=20&target=33.3
nps promoters=90&passives=40&detractors=20&target=60
nps promoters=60&passives=50&detractors=40&target=-50
nps promoters=0&passives=0&detractors=1&target=0
nps promoters=1&passives=0&detractors=0
nps promoters=0&passives=5&detractors=0&target=99.9
nps promoters=1000000000000&passives=1&detractors=999999999999
nps promoters=333333&passives=333334&detractors=333333&target=0.1
nps promoters=2&passives=11&detractors=18&target=12.5
nps scores=10;9;8;7;6;5;0
nps scores=0x7;10x93
nps scores=7
nps scores=9;9;9;8;3&target=100
csat positive=20&total=40
csat positive=1&total=3&negative=1
csat positive=0&total=10&negative=10
csat positive=10&total=10&negative=0
csat positive=750000000000&total=1000000000000&negative=1
csat positive=164&total=200&negative=12
csat scale=5&scores=5;4;4;3;2;1;5;5
csat scale=5&scores=4
csat scale=5&scores=1x40;5x10;3
csat scale=10&scores=0;4;5;7;8;10
csat scale=10&scores=10x999;0
csat scale=10&scores=3;3;3
fcr resolved-first=750&total=1000
fcr resolved-first=0&total=10
fcr resolved-first=10&total=10
fcr resolved-first=1&total=1
fcr resolved-first=80&total=140
fcr resolved-first=700000&total=1000000&contact-cost=8&extra-contacts=1.5
fcr resolved-first=1&total=1000000000000&contact-cost=0.01&extra-contacts=0.5
fcr resolved-first=5&total=7&contact-cost=12.35&extra-contacts=2.25
fcr resolved-first=7&total=7&contact-cost=9&extra-contacts=0
abandonment abandoned=60&offered=1060&short-abandoned=10
abandonment abandoned=60&offered=1060&short-abandoned=60
abandonment abandoned=0&offered=500&short-abandoned=0
abandonment abandoned=500&offered=500&short-abandoned=499
abandonment abandoned=1&offered=1000000000000
abandonment abandoned=13&offered=97&short-abandoned=4
aht talk-time=25h&hold-time=150min&after-call-work=7.5h&contacts=500
aht handle-time=100h&contacts=1200
aht handle-time=0.5s&contacts=3
aht handle-time=1000000000000s&contacts=1
aht handle-time=0s&contacts=9
aht talk-time=180s&contacts=1
aht talk-time=2d&hold-time=1.5h&after-call-work=37min&contacts=731
aht talk-time=0s&hold-time=1s&after-call-work=0s&contacts=1000000000000
frt response-time=80000s&responses=500
frt response-time=470h&responses=100
frt response-time=0s&responses=7
frt response-time=0.001s&responses=3
frt response-time=1000000000000s&responses=7
frt response-time=1.25d&responses=11
art resolution-time=100min&resolved=40
art resolution-time=30d&resolved=12
art resolution-time=0min&resolved=1
art resolution-time=0.1s&resolved=1000000000000
art resolution-time=11574074d&resolved=3
art resolution-time=4.7h&resolved=13
wait wait-time=14000s&answered=500
wait wait-time=2h&answered=90
wait wait-time=0s&answered=90
wait wait-time=1s&answered=999999999999
wait wait-time=1000000000000s&answered=1
wait wait-time=33.3min&answered=7
trips trips=250&period=month&avoidable=30&remote-success=70&trip-cost=180&remote-cost=15&licence=18000&setup=6000&travel-time=50min&on-site-time=40min&distance=40&consumption=8&energy=diesel
trips trips=1150&period=quarter&first-time-fix=80&avoidable=25&remote-success=60&remote-cost=12&licence=30000&setup=10000&hourly-cost=42&fuel-price=1.7&wear=0.12&admin-time=20min&admin-hourly-cost=30&parts=8&other-cost=5&travel-time=1h&on-site-time=45min&distance=50&consumption=7&energy=petrol
trips trips=20&period=month&avoidable=10&remote-success=50&trip-cost=120&remote-cost=15&licence=5000&setup=0
trips trips=1&period=year&avoidable=0&remote-success=100&trip-cost=0
trips trips=1000000000000&period=month&first-time-fix=1&avoidable=100&remote-success=100&trip-cost=1000000000&setup=1
trips trips=12&period=quarter&avoidable=33.3&remote-success=66.6&hourly-cost=35.5&travel-time=90s&distance=12.5&wear=0.2
trips trips=600&period=year&avoidable=40&remote-success=50&trip-cost=100&remote-cost=100&licence=1
trips trips=90&period=month&avoidable=50&remote-success=80&trip-cost=95&distance=30&consumption=17&energy=electric&setup=2500
trips trips=90&period=month&avoidable=50&remote-success=80&trip-cost=95&distance=30&consumption=9.4&energy=e85&licence=40000
"""

# Figures as a publication gives them: calculator, answers, output, figure, tolerance, publication.
PUBLISHED = """
nps promoters=160&passives=20&detractors=20 score 70 1e-9 Apizee 2024
nps promoters=160&passives=20&detractors=20 low 60.07 0.005 MeasuringU's adjusted Wald
nps promoters=160&passives=20&detractors=20 high 77.86 0.005 MeasuringU's adjusted Wald
nps promoters=1&passives=1&detractors=1 low -61.1 0.05 MeasuringU's adjusted Wald
nps promoters=1&passives=1&detractors=1 high 61.1 0.05 MeasuringU's adjusted Wald
nps promoters=50&passives=30&detractors=20 score 30 1e-9 MeasuringU: 30 against 23
nps promoters=43&passives=37&detractors=20 score 23 1e-9 MeasuringU: 30 against 23
csat positive=20&total=40 score 50 1e-9 Apizee 2024
csat positive=20&total=40 low 35.2 0.05 Wilson 1927 rounded
csat positive=20&total=40 high 64.8 0.05 Wilson 1927 rounded
csat scale=5&scores=4 mean-index 75 1e-9 a mean of 4 out of 5 rescaled
fcr resolved-first=750&total=1000 rate 75 1e-9 Apizee 2024
fcr resolved-first=150&total=200 rate 75 1e-9 Batvoice
fcr resolved-first=750&total=1000 low 72.2 0.05 Wilson 1927 rounded
fcr resolved-first=750&total=1000 high 77.6 0.05 Wilson 1927 rounded
fcr resolved-first=80&total=140 low 48.9 0.05 Wilson 1927 rounded
fcr resolved-first=80&total=140 high 65.0 0.05 Wilson 1927 rounded
fcr resolved-first=0&total=10 low 0 1e-9 Wilson 1927 rounded
fcr resolved-first=0&total=10 high 27.8 0.05 Wilson 1927 rounded
fcr resolved-first=10&total=10 low 72.2 0.05 Wilson 1927 rounded
fcr resolved-first=10&total=10 high 100 1e-9 Wilson 1927 rounded
fcr resolved-first=700000&total=1000000&contact-cost=8&extra-contacts=1.5 gain-per-point 120000 1e-6 BenchmarkPortal: 10 points are worth 1.2 million
fcr resolved-first=3000&total=4000&contact-cost=28&extra-contacts=1 gain-per-point 1120 1e-9 Giva: 25 points are worth 28000 a month
frt response-time=80000s&responses=500 mean 160 1e-9 Apizee 2024
frt response-time=470h&responses=100 mean 16920 1e-9 Klaus quoted by Apizee 2024: 4 h 42
art resolution-time=100min&resolved=40 mean 150 1e-9 Apizee 2024: 2.5 minutes
trips trips=15000&period=year&first-time-fix=89.28571428571429&avoidable=18&remote-success=10&trip-cost=341.5 gross-saving 103270 0.5 M2C: low scenario
trips trips=15000&period=year&first-time-fix=89.28571428571429&avoidable=18&remote-success=25&trip-cost=341.5 gross-saving 258174 0.5 M2C: middle scenario
trips trips=15000&period=year&first-time-fix=89.28571428571429&avoidable=18&remote-success=40&trip-cost=341.5 gross-saving 413078 0.5 M2C: high scenario
trips trips=15000&period=year&avoidable=18&remote-success=10&hourly-cost=0&travel-time=0s&admin-time=0.3h&admin-hourly-cost=55&other-cost=325 cost-per-trip 341.5 1e-9 M2C: cost of a dispatch
trips trips=250&period=year&avoidable=100&remote-success=100&trip-cost=0&distance=40&consumption=8&energy=diesel co2-avoided 2536 1e-6 French order of 26 April 2017: 3.17 kg a litre
trips trips=250&period=month&avoidable=100&remote-success=100&trip-cost=1 trips-avoided 3000 1e-9 Apizee 2024: 250 a month
trips trips=1150&period=quarter&avoidable=100&remote-success=100&trip-cost=1 trips-avoided 4600 1e-9 Apizee 2024: 1150 a quarter
"""

# What is not a number: grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
nps promoters=0&passives=1&detractors=0 grade fair
nps promoters=499&passives=1&detractors=500 grade poor
nps promoters=30&passives=70&detractors=0 grade good
nps promoters=2999&passives=7001&detractors=0 grade fair
nps promoters=50&passives=50&detractors=0 grade great
nps promoters=4999&passives=5001&detractors=0 grade good
nps promoters=1&passives=0&detractors=0 missing-promoters absent:needs:target
nps promoters=1&passives=1&detractors=0&target=100 missing-promoters absent:because:everyone
nps promoters=0&passives=0&detractors=0 score error:zero-divisor:promoters
nps promoters=1.5&passives=0&detractors=0 score flaw:promoters:not-whole
nps promoters=1000000000001&passives=0&detractors=0 score flaw:promoters:too-high
nps promoters=-1&passives=0&detractors=0 score flaw:promoters:too-low
nps promoters=1&passives=0 score flaw:detractors:missing
nps promoters=1&passives=0&detractors=ten score flaw:detractors:not-a-number
nps scores=11;x score flaw:scores:no-usable-score
nps scores=9&target=101 score flaw:target:too-high
csat positive=75&total=100 grade fair
csat positive=7499&total=10000 grade poor
csat positive=80&total=100 grade good
csat positive=7999&total=10000 grade fair
csat positive=90&total=100 grade great
csat positive=8999&total=10000 grade good
csat positive=1&total=2 dsat absent:needs:negative
csat positive=1&total=2 neutral absent:needs:negative
csat positive=1&total=2 mean absent:needs:scores
csat positive=1&total=2 mean-index absent:needs:scores
csat positive=0&total=0 score error:zero-divisor:total
csat positive=3&total=2 score error:part-exceeds-whole:positive:total
csat positive=2&total=3&negative=2 score error:parts-exceed-whole:positive:negative:total
csat scale=5&scores=5;4;7;9 score error:outside-scale:scores:scale:7
csat scale=5&scores=0 score error:outside-scale:scores:scale:0
csat scale=7&scores=5 score flaw:scale:unknown-choice
fcr resolved-first=70&total=100 grade fair
fcr resolved-first=6999&total=10000 grade poor
fcr resolved-first=75&total=100 grade good
fcr resolved-first=7499&total=10000 grade fair
fcr resolved-first=85&total=100 grade great
fcr resolved-first=8499&total=10000 grade good
fcr resolved-first=0&total=0 rate error:zero-divisor:total
fcr resolved-first=2&total=1 rate error:part-exceeds-whole:resolved-first:total
fcr resolved-first=1&total=2 repeat-cost absent:needs:contact-cost:extra-contacts
fcr resolved-first=1&total=2&contact-cost=3 repeat-cost absent:needs:extra-contacts
fcr resolved-first=1&total=2&extra-contacts=3 gain-per-point absent:needs:contact-cost
fcr resolved-first=1&total=2&contact-cost=-3 rate flaw:contact-cost:too-low
abandonment abandoned=15&offered=100 grade fair
abandonment abandoned=1501&offered=10000 grade poor
abandonment abandoned=8&offered=100 grade good
abandonment abandoned=801&offered=10000 grade fair
abandonment abandoned=5&offered=100 grade great
abandonment abandoned=501&offered=10000 grade good
abandonment abandoned=0&offered=0 rate error:zero-divisor:offered
abandonment abandoned=2&offered=1 rate error:part-exceeds-whole:abandoned:offered
abandonment abandoned=2&offered=9&short-abandoned=3 rate error:part-exceeds-whole:short-abandoned:abandoned
abandonment abandoned=9&offered=9&short-abandoned=9 rate-without-short absent:because:all-short
abandonment abandoned=1&offered=9 rate-without-short absent:needs:short-abandoned
aht handle-time=5min&contacts=2 grade none
aht handle-time=5min&contacts=2 talk-share absent:needs:talk-time:hold-time:after-call-work
aht talk-time=0s&contacts=2 hold-share absent:because:no-time
aht handle-time=5min&contacts=0 mean error:zero-divisor:contacts
aht handle-time=5&contacts=1 mean flaw:handle-time:unknown-time-unit
aht hold-time=5s&contacts=1 mean flaw:talk-time:missing
frt response-time=1s&responses=0 mean error:zero-divisor:responses
frt response-time=1s&responses=1.5 mean flaw:responses:not-whole
frt response-time=1s&responses=1 grade none
art resolution-time=1s&resolved=0 mean error:zero-divisor:resolved
art resolution-time=2weeks&resolved=1 mean flaw:resolution-time:unknown-time-unit
art resolution-time=1s&resolved=1 grade none
wait wait-time=1s&answered=0 mean error:zero-divisor:answered
wait wait-time=-1s&answered=1 mean flaw:wait-time:too-low
wait wait-time=1s&answered=1 grade none
trips trips=10&avoidable=50&remote-success=50&trip-cost=100 roi absent:because:nothing-invested
trips trips=10&avoidable=50&remote-success=50&trip-cost=1&licence=9999 payback-months absent:because:never-pays-back
trips trips=10&avoidable=50&remote-success=50&trip-cost=1&licence=9999 break-even-success absent:because:no-break-even
trips trips=10&avoidable=50&remote-success=50&trip-cost=1 hours-freed absent:needs:travel-time:on-site-time
trips trips=10&avoidable=50&remote-success=50&trip-cost=1 km-avoided absent:needs:distance
trips trips=10&avoidable=50&remote-success=50&trip-cost=1&distance=3 co2-avoided absent:needs:consumption
trips trips=10&avoidable=50&remote-success=50&hourly-cost=30 net-saving error:needs-one-of:travel-time:on-site-time
trips trips=10&avoidable=50&remote-success=50&hourly-cost=30&travel-time=1h&fuel-price=2 net-saving error:needs:fuel-price:distance:consumption
trips trips=10&avoidable=50&remote-success=50&hourly-cost=30&travel-time=1h&wear=1 net-saving error:needs:wear:distance
trips trips=10&avoidable=50&remote-success=50&hourly-cost=30&travel-time=1h&admin-time=1h net-saving error:needs:admin-time:admin-hourly-cost
trips trips=10&avoidable=101&remote-success=50&trip-cost=1 net-saving flaw:avoidable:too-high
trips trips=10&first-time-fix=0.5&avoidable=10&remote-success=50&trip-cost=1 net-saving flaw:first-time-fix:too-low
trips trips=10&period=week&avoidable=10&remote-success=50&trip-cost=1 net-saving flaw:period:unknown-choice
"""


def rows(table, parts):
    return [line.split(" ", parts - 1) for line in table.strip().splitlines()]


def main():
    print("kpi,link,output,expected,tolerance,source")
    for kpi, link, output, expected, tolerance, source in rows(PUBLISHED, 6):
        print(kpi, link, output, expected, tolerance, source, sep=",")
    for kpi, link in rows(WORKED, 2):
        for output, value in sorted(MODELS[kpi](answers(link)).items()):
            exact = value if isinstance(value, Decimal) else decimal(Fraction(value))
            tolerance = max(abs(exact) * Decimal("1e-9"), Decimal("1e-12"))
            print(kpi, link, output, f"{exact:.17g}", f"{tolerance:.1g}", "exact fractions", sep=",")
    for kpi, link, output, expected in rows(SAID, 4):
        print(kpi, link, output, expected, "", "definition", sep=",")


if __name__ == "__main__":
    main()
