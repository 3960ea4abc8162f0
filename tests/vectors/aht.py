"""Vectors of average handling time."""


def results(a):
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


# Cases whose every result is worked out above.
WORKED = """
talk-time=25h&hold-time=150min&after-call-work=7.5h&contacts=500
handle-time=100h&contacts=1200
handle-time=0.5s&contacts=3
handle-time=1000000000000s&contacts=1
handle-time=0s&contacts=9
talk-time=180s&contacts=1
talk-time=2d&hold-time=1.5h&after-call-work=37min&contacts=731
talk-time=0s&hold-time=1s&after-call-work=0s&contacts=1000000000000
"""

# Grades on both sides of each cut, results that do not exist, and refusals.
SAID = """
handle-time=5min&contacts=2 grade none
handle-time=5min&contacts=2 talk-share absent:needs:talk-time:hold-time:after-call-work
talk-time=0s&contacts=2 hold-share absent:because:no-time
handle-time=5min&contacts=0 mean error:zero-divisor:contacts
handle-time=5&contacts=1 mean flaw:handle-time:unknown-time-unit
hold-time=5s&contacts=1 mean flaw:talk-time:missing
"""
