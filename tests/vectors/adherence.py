"""Vectors of schedule adherence and conformance."""


def results(a):
    scheduled = a["scheduled-time"]
    return {
        "adherence": 100 * a["in-adherence-time"] / scheduled,
        "conformance": 100 * a["worked-time"] / scheduled,
    }


# Cases whose every result is worked out above.
WORKED = """
scheduled-time=8h&in-adherence-time=7h&worked-time=8h
scheduled-time=35h&in-adherence-time=33.6h&worked-time=36.4h
scheduled-time=480min&in-adherence-time=451min&worked-time=467min
scheduled-time=8h&in-adherence-time=0h&worked-time=0h
scheduled-time=8h&in-adherence-time=8h&worked-time=7.5h
scheduled-time=8h&in-adherence-time=8h&worked-time=24h
scheduled-time=0.5s&in-adherence-time=0.125s&worked-time=1000000000000s
scheduled-time=1000000000000s&in-adherence-time=1s&worked-time=999999999999s
"""

# Results that do not exist, and refusals.
SAID = """
scheduled-time=8h&in-adherence-time=7h&worked-time=8h grade none
scheduled-time=8h&in-adherence-time=8.1h&worked-time=9h adherence error:part-exceeds-whole:in-adherence-time:scheduled-time
scheduled-time=0h&in-adherence-time=0h&worked-time=1h conformance error:zero-divisor:scheduled-time
scheduled-time=8h&in-adherence-time=7h adherence flaw:worked-time:missing
scheduled-time=8h&in-adherence-time=7h&worked-time=-1h adherence flaw:worked-time:too-low
"""
