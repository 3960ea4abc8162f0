"""Vectors of service level: t in time, a answered, b abandoned, c of them in time, s of them at once."""


def results(given):
    t, a, b = given["answered-in-time"], given["answered"], given["abandoned"]
    c, s = given.get("abandoned-in-time"), given.get("short-abandoned")
    found = {"offered": 100 * t / (a + b), "level": 100 * t / (a + b)}
    if a:
        found["answered-only"] = 100 * t / a
    if c is not None:
        found["with-abandons-in-time"] = 100 * (t + c) / (a + b)
        found["level"] = found["without-early-abandons"] = 100 * t / (a + b - c)
    if s is not None:
        found["with-short-abandons"] = 100 * (t + s) / (a + b)
    return found


# Cases whose every result is worked out above.
WORKED = """
answered-in-time=860&answered=1000&abandoned=60&abandoned-in-time=20&short-abandoned=10
answered-in-time=240&answered=285&abandoned=15
answered-in-time=0&answered=12&abandoned=3&abandoned-in-time=0&short-abandoned=0
answered-in-time=7&answered=7&abandoned=0&abandoned-in-time=0
answered-in-time=0&answered=0&abandoned=9&abandoned-in-time=4
answered-in-time=1&answered=3&abandoned=10&abandoned-in-time=10&short-abandoned=10
answered-in-time=5&answered=9&abandoned=8&abandoned-in-time=2&short-abandoned=6
answered-in-time=1&answered=1000000000000&abandoned=999999999999&abandoned-in-time=999999999998
answered-in-time=200&answered=300&abandoned=100&abandoned-in-time=50
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
answered-in-time=860&answered=1000&abandoned=60&abandoned-in-time=20&short-abandoned=10 with-abandons-in-time 83.0 0.05 Call Centre Helper
answered-in-time=860&answered=1000&abandoned=60&abandoned-in-time=20&short-abandoned=10 answered-only 86.0 0.05 Call Centre Helper
answered-in-time=860&answered=1000&abandoned=60&abandoned-in-time=20&short-abandoned=10 offered 81.1 0.05 Call Centre Helper
answered-in-time=860&answered=1000&abandoned=60&abandoned-in-time=20&short-abandoned=10 without-early-abandons 82.7 0.05 Call Centre Helper
answered-in-time=860&answered=1000&abandoned=60&abandoned-in-time=20&short-abandoned=10 with-short-abandons 82.1 0.05 Call Centre Helper
answered-in-time=860&answered=1000&abandoned=60&abandoned-in-time=20&short-abandoned=10 level 82.7 0.05 Call Centre Helper
"""

# Results that do not exist, and refusals.
SAID = """
answered-in-time=8&answered=9&abandoned=1 grade none
answered-in-time=8&answered=9&abandoned=1 with-abandons-in-time absent:needs:abandoned-in-time
answered-in-time=8&answered=9&abandoned=1 without-early-abandons absent:needs:abandoned-in-time
answered-in-time=8&answered=9&abandoned=1 with-short-abandons absent:needs:short-abandoned
answered-in-time=0&answered=0&abandoned=5 answered-only absent:because:none-answered
answered-in-time=0&answered=0&abandoned=0 level error:zero-divisor:answered
answered-in-time=0&answered=0&abandoned=5&abandoned-in-time=5 level error:zero-divisor:answered
answered-in-time=10&answered=9&abandoned=5 level error:part-exceeds-whole:answered-in-time:answered
answered-in-time=8&answered=9&abandoned=5&abandoned-in-time=6 level error:part-exceeds-whole:abandoned-in-time:abandoned
answered-in-time=8&answered=9&abandoned=5&short-abandoned=6 level error:part-exceeds-whole:short-abandoned:abandoned
answered-in-time=8&answered=9 level flaw:abandoned:missing
answered-in-time=8.5&answered=9&abandoned=0 level flaw:answered-in-time:not-whole
"""
