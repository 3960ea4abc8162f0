"""Vectors of referral."""


def results(a):
    found = {"rate": 100 * a["referrals"] / a["customers"]}
    if "referrers" in a:
        found["referrer-rate"] = 100 * a["referrers"] / a["customers"]
    return found


# Cases whose every result is worked out above.
WORKED = """
referrals=25&customers=500
referrals=90&customers=1200&referrers=36
referrals=0&customers=7&referrers=0
referrals=30&customers=7&referrers=7
referrals=1000000000000&customers=1&referrers=1
referrals=1&customers=1000000000000&referrers=1
referrals=2&customers=3&referrers=2
referrals=731&customers=9999&referrers=365
"""

# Answers, output, figure, tolerance, publication.
PUBLISHED = """
referrals=25&customers=500 rate 5 1e-9 Apizee 2024
"""

# Grades, results that do not exist, and refusals.
SAID = """
referrals=25&customers=500 grade none
referrals=25&customers=500 referrer-rate absent:needs:referrers
referrals=0&customers=0 rate error:zero-divisor:customers
referrals=5&customers=500&referrers=6 rate error:part-exceeds-whole:referrers:referrals
referrals=50&customers=5&referrers=6 rate error:part-exceeds-whole:referrers:customers
referrals=2.5&customers=5 rate flaw:referrals:not-whole
customers=5 rate flaw:referrals:missing
"""
