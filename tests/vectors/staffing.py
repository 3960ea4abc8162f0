"""Vectors of staffing: Erlang's second formula from its textbook sums, with 60 decimals."""

from decimal import Decimal
from fractions import Fraction
from math import ceil

from worked import decimal


def queues(traffic):
    """Agents and the share of calls that wait, from the first number of agents that keeps up: A^N/N! · N/(N−A) over
    that and the sum of A^k/k! below N."""
    a = decimal(traffic)
    below, term, agents = Decimal(1), a, 1
    while True:
        if agents > traffic:
            queued = term * agents / (agents - a)
            yield agents, queued / (below + queued)
        below += term
        agents += 1
        term = term * a / agents


def results(given):
    calls, aht = Fraction(given["calls"]), Fraction(given["aht"])
    interval = Fraction(given.get("interval", 1800))
    target, time = given.get("target-level", 80), given.get("target-time", 20)
    shrinkage, ceiling = given.get("shrinkage"), given.get("max-occupancy")
    scheduled = lambda agents: ceil(agents / (1 - Fraction(shrinkage) / 100))
    if calls == 0:
        return {"agents": 0} | ({"scheduled": 0} if shrinkage is not None else {})
    traffic = calls * aht / interval
    for agents, waits in queues(traffic):
        late = waits * (-decimal((agents - traffic) * time / aht)).exp()
        # A share that is exactly the target has reached it, whatever the sixtieth decimal says.
        enough = 100 * (1 - late) >= decimal(Fraction(target)) - Decimal("1e-50")
        if enough and (ceiling is None or 100 * traffic / agents <= ceiling):
            break
    found = {
        "agents": agents,
        "occupancy": 100 * traffic / agents,
        "service-level": 100 * (1 - late),
        "wait": waits * decimal(aht / (agents - traffic)),
        "wait-probability": 100 * waits,
    }
    return found | ({"scheduled": scheduled(agents)} if shrinkage is not None else {})


# Cases whose every result is worked out above.
WORKED = """
calls=100&aht=180s
calls=100&aht=180s&target-level=79&shrinkage=30
calls=100&aht=180s&interval=30min&target-level=80&target-time=20s&shrinkage=30
calls=100&aht=180s&shrinkage=30&max-occupancy=50
calls=350&aht=320s&max-occupancy=85&shrinkage=32.5
calls=17&aht=5min&interval=10min&target-level=10&target-time=10s&max-occupancy=85
calls=0&aht=180s&shrinkage=30
calls=0&aht=180s
calls=1&aht=6min&target-level=80&target-time=0s
calls=1&aht=15min&target-level=50&target-time=0s
calls=0.01&aht=1s&interval=1d&target-level=99.99&target-time=0s
calls=42.5&aht=4.2min&interval=15min&target-level=90&target-time=15s&shrinkage=12.5
calls=100&aht=180s&target-level=0&target-time=0s
calls=1000&aht=180.3s&interval=1803s&target-level=0
calls=9840&aht=5min&interval=5min&target-level=95&target-time=10s&shrinkage=99
calls=36000&aht=300s&interval=1h&target-level=99.99&target-time=0s
calls=9999&aht=1h&interval=1h&target-level=0&target-time=0s
calls=5&aht=1000000000s&interval=1000000000s&target-level=80&target-time=1000000000000s
calls=250000&aht=3min&interval=1d&target-level=80&target-time=20s&max-occupancy=88
calls=1&aht=1s&interval=1000000000s&max-occupancy=1&target-level=99.9
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
calls=350&aht=320s&target-level=46 agents 65 0 SWPP's table read by half-hour
calls=350&aht=320s&target-level=57 agents 66 0 SWPP's table read by half-hour
calls=350&aht=320s&target-level=66 agents 67 0 SWPP's table read by half-hour
calls=350&aht=320s&target-level=74 agents 68 0 SWPP's table read by half-hour
calls=350&aht=320s&target-level=80 agents 69 0 SWPP's table read by half-hour
calls=350&aht=320s&target-level=46 wait 73.34 0.005 SWPP's table read by half-hour
calls=350&aht=320s&target-level=57 wait 45.26 0.005 SWPP's table read by half-hour
calls=350&aht=320s&target-level=66 wait 29.82 0.005 SWPP's table read by half-hour
calls=350&aht=320s&target-level=74 wait 20.40 0.005 SWPP's table read by half-hour
calls=350&aht=320s&target-level=80 wait 14.27 0.005 SWPP's table read by half-hour
calls=350&aht=320s&target-level=46 service-level 46.5 0.05 SWPP's table read by half-hour
calls=350&aht=320s&target-level=57 service-level 57.8 0.05 SWPP's table read by half-hour
calls=350&aht=320s&target-level=66 service-level 67.0 0.05 SWPP's table read by half-hour
calls=350&aht=320s&target-level=74 service-level 74.3 0.05 SWPP's table read by half-hour
calls=350&aht=320s&target-level=80 service-level 80.2 0.05 SWPP's table read by half-hour
calls=100&aht=180s&target-level=79 agents 13 0 ten erlangs
calls=100&aht=180s&target-level=79 wait-probability 28.53 0.005 ten erlangs
calls=100&aht=180s&target-level=79 wait 17.12 0.005 ten erlangs
calls=100&aht=180s&target-level=79 service-level 79.6 0.05 ten erlangs
calls=100&aht=180s agents 14 0 ten erlangs
calls=100&aht=180s wait-probability 17.41 0.005 ten erlangs
calls=100&aht=180s wait 7.84 0.005 ten erlangs
calls=100&aht=180s service-level 88.8 0.05 ten erlangs
"""

# Results that do not exist, and refusals.
SAID = """
calls=100&aht=180s grade none
calls=100&aht=180s scheduled absent:needs:shrinkage
calls=0&aht=180s occupancy absent:because:no-calls
calls=0&aht=180s service-level absent:because:no-calls
calls=0&aht=180s wait absent:because:no-calls
calls=0&aht=180s wait-probability absent:because:no-calls
calls=10000&aht=1h&interval=1h&target-level=0 agents error:exceeds:agents:10000:calls:interval:aht:target-level:target-time
calls=9999&aht=1h&interval=1h&target-level=80 agents error:exceeds:agents:10000:calls:interval:aht:target-level:target-time
calls=101&aht=30min&max-occupancy=1 agents error:exceeds:agents:10000:calls:interval:aht:max-occupancy
calls=1000000000000&aht=180s agents error:exceeds:agents:10000:calls:interval:aht:target-level:target-time
calls=100&aht=180s&target-level=100 agents flaw:target-level:too-high
calls=100&aht=180s&shrinkage=100 agents flaw:shrinkage:too-high
calls=100&aht=180s&max-occupancy=0 agents flaw:max-occupancy:too-low
calls=100&aht=0s agents flaw:aht:too-low
calls=100&aht=180s&interval=0min agents flaw:interval:too-low
calls=100&aht=180 agents flaw:aht:unknown-time-unit
calls=100 agents flaw:aht:missing
"""
