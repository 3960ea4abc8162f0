"""Vectors of retention."""


def results(a):
    kept = a["end"] - a["new"]
    return {"rate": 100 * kept / a["start"], "lost": a["start"] - kept}


# Cases whose every result is worked out above.
WORKED = """
start=100&end=95&new=3
start=300&end=295&new=0
start=400&end=430&new=70
start=7&end=0&new=0
start=7&end=7&new=0
start=1&end=1000000000000&new=999999999999
start=1000000000000&end=1&new=0
start=3&end=5&new=4
start=1000000000000&end=999999999999&new=333333333333
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
start=100&end=95&new=3 rate 92 1e-9 Apizee 2024
start=100&end=90&new=0 rate 90 1e-9 RoundQM
"""

# Grades, refusals.
SAID = """
start=100&end=95&new=3 grade none
start=0&end=3&new=3 rate error:zero-divisor:start
start=100&end=3&new=4 rate error:part-exceeds-whole:new:end
start=100&end=104&new=3 rate error:part-exceeds-sum:end:start:new
start=100&end=95 rate flaw:new:missing
start=-1&end=95&new=0 rate flaw:start:too-low
start=10.5&end=9&new=0 rate flaw:start:not-whole
"""
