"""Vectors of productivity."""


def results(a):
    found = {"per-hour": a["handled"] / a["hours"]}
    return found | ({"per-agent": a["handled"] / a["agents"]} if "agents" in a else {})


# Cases whose every result is worked out above.
WORKED = """
handled=1890&hours=315&agents=9
handled=54&hours=7.5
handled=0&hours=7&agents=1
handled=1&hours=0.25&agents=0.5
handled=1000000000000&hours=1000000000000&agents=3
handled=7&hours=1000000000000&agents=1000000000000
handled=12345&hours=1517.25&agents=10.8
"""

# Results that do not exist, and refusals.
SAID = """
handled=54&hours=7.5 grade none
handled=54&hours=7.5 per-agent absent:needs:agents
handled=54&hours=7.5&agents=0 per-agent absent:because:no-agents
handled=54&hours=0 per-hour error:zero-divisor:hours
handled=0&hours=0&agents=2 per-hour error:zero-divisor:hours
handled=54.5&hours=8 per-hour flaw:handled:not-whole
handled=54&hours=-1 per-hour flaw:hours:too-low
handled=54 per-hour flaw:hours:missing
"""
