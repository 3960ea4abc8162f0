"""Vectors of technicians' trips."""

from fractions import Fraction

from worked import MONTHS

KG_PER_UNIT = {"diesel": "3.17", "petrol": "2.79", "e85": "1.46", "electric": "0.048"}


def results(a):
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


# Cases whose every result is worked out above.
WORKED = """
trips=250&period=month&avoidable=30&remote-success=70&trip-cost=180&remote-cost=15&licence=18000&setup=6000&travel-time=50min&on-site-time=40min&distance=40&consumption=8&energy=diesel
trips=1150&period=quarter&first-time-fix=80&avoidable=25&remote-success=60&remote-cost=12&licence=30000&setup=10000&hourly-cost=42&fuel-price=1.7&wear=0.12&admin-time=20min&admin-hourly-cost=30&parts=8&other-cost=5&travel-time=1h&on-site-time=45min&distance=50&consumption=7&energy=petrol
trips=20&period=month&avoidable=10&remote-success=50&trip-cost=120&remote-cost=15&licence=5000&setup=0
trips=1&period=year&avoidable=0&remote-success=100&trip-cost=0
trips=1000000000000&period=month&first-time-fix=1&avoidable=100&remote-success=100&trip-cost=1000000000&setup=1
trips=12&period=quarter&avoidable=33.3&remote-success=66.6&hourly-cost=35.5&travel-time=90s&distance=12.5&wear=0.2
trips=600&period=year&avoidable=40&remote-success=50&trip-cost=100&remote-cost=100&licence=1
trips=90&period=month&avoidable=50&remote-success=80&trip-cost=95&distance=30&consumption=17&energy=electric&setup=2500
trips=90&period=month&avoidable=50&remote-success=80&trip-cost=95&distance=30&consumption=9.4&energy=e85&licence=40000
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
trips=15000&period=year&first-time-fix=89.28571428571429&avoidable=18&remote-success=10&trip-cost=341.5 gross-saving 103270 0.5 M2C: low scenario
trips=15000&period=year&first-time-fix=89.28571428571429&avoidable=18&remote-success=25&trip-cost=341.5 gross-saving 258174 0.5 M2C: middle scenario
trips=15000&period=year&first-time-fix=89.28571428571429&avoidable=18&remote-success=40&trip-cost=341.5 gross-saving 413078 0.5 M2C: high scenario
trips=15000&period=year&avoidable=18&remote-success=10&hourly-cost=0&travel-time=0s&admin-time=0.3h&admin-hourly-cost=55&other-cost=325 cost-per-trip 341.5 1e-9 M2C: cost of a dispatch
trips=250&period=year&avoidable=100&remote-success=100&trip-cost=0&distance=40&consumption=8&energy=diesel co2-avoided 2536 1e-6 French order of 26 April 2017: 3.17 kg a litre
trips=250&period=month&avoidable=100&remote-success=100&trip-cost=1 trips-avoided 3000 1e-9 Apizee 2024: 250 a month
trips=1150&period=quarter&avoidable=100&remote-success=100&trip-cost=1 trips-avoided 4600 1e-9 Apizee 2024: 1150 a quarter
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
trips=10&avoidable=50&remote-success=50&trip-cost=100 roi absent:because:nothing-invested
trips=10&avoidable=50&remote-success=50&trip-cost=1&licence=9999 payback-months absent:because:never-pays-back
trips=10&avoidable=50&remote-success=50&trip-cost=1&licence=9999 break-even-success absent:because:no-break-even
trips=10&avoidable=50&remote-success=50&trip-cost=1 hours-freed absent:needs:travel-time:on-site-time
trips=10&avoidable=50&remote-success=50&trip-cost=1 km-avoided absent:needs:distance
trips=10&avoidable=50&remote-success=50&trip-cost=1&distance=3 co2-avoided absent:needs:consumption
trips=10&avoidable=50&remote-success=50&hourly-cost=30 net-saving error:needs-one-of:travel-time:on-site-time
trips=10&avoidable=50&remote-success=50&hourly-cost=30&travel-time=1h&fuel-price=2 net-saving error:needs:fuel-price:distance:consumption
trips=10&avoidable=50&remote-success=50&hourly-cost=30&travel-time=1h&wear=1 net-saving error:needs:wear:distance
trips=10&avoidable=50&remote-success=50&hourly-cost=30&travel-time=1h&admin-time=1h net-saving error:needs:admin-time:admin-hourly-cost
trips=10&avoidable=101&remote-success=50&trip-cost=1 net-saving flaw:avoidable:too-high
trips=10&first-time-fix=0.5&avoidable=10&remote-success=50&trip-cost=1 net-saving flaw:first-time-fix:too-low
trips=10&period=week&avoidable=10&remote-success=50&trip-cost=1 net-saving flaw:period:unknown-choice
"""
