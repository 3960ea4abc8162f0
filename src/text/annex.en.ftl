# What is said on the pages of the annex, but for the analysis of a file.

# About
about-title = Privacy, sources, licence
about-lead = Jauge is a page that computes on your side. It has no server to hand your figures to.
about-sent = What is sent
about-sent-text = Nothing. The browser downloads the app’s own files, and after that nothing travels: no figures, no files, no analytics, no cookies. The numbers in a shared link stand after the #, which browsers do not send.
about-proof = How that is made sure
about-proof-text = The page carries a security rule (Content-Security-Policy) by which the browser itself refuses any connection but to the page’s own origin. Cut the network once the page is loaded: everything keeps working. Automatic tests record every request of every page.
about-numbers = My numbers
about-numbers-text = A number that you type or find, and that several calculators know, is offered where it is asked again. It stays on this device, nothing is filled in unasked, and the numbers of an example or a link are not kept.
numbers-keep = Keep my numbers on this device
numbers-row = { $name }: { $number } ({ $from })
numbers-clear = Clear my numbers
about-kept = What is kept on this device
about-kept-text = Your preferences, if you change them (language, currency, colours), the names of the last four calculators you opened, the numbers listed above, and what the columns of your last twenty kinds of file mean, by a fingerprint of their titles, without any value. Nothing else, and nothing leaves this browser. This is what is kept now.
kept-nothing = Nothing at the moment.
kept-forget = Forget everything
kept-forgotten = Forgotten.
about-sources = Sources
about-sources-text = Each figure cites its publication and says how far to trust it. What is not known, a date or an author, is left out and never invented.
about-glossary = The glossary: every name, every definition
about-licence = Licence
about-licence-text = Jauge is free software under the MIT or Apache 2.0 licence, whichever you prefer. No warranty: check the figures that matter.

# Verify
verify-title = Verify it yourself
verify-lead = Do not take our word for it: see what the page has asked for, try to make it talk, then unplug it.
verify-requests = What the page has asked for
verify-requests-text = All of its requests since it was loaded, as the browser counted them. The Network tab of the developer tools (F12) shows the same, and what the file reader and the offline copy load of this site.
verify-count = To this site: { $own }. To another: { $others }.
verify-file = File
verify-bytes = Bytes received
verify-again = Look again
verify-send = Try to send
verify-send-text = This button tries to send four times to jauge.invalid, a name that can belong to nobody. The page’s security rule (Content-Security-Policy) must stop them all, as it would stop those of a malicious program.
verify-try = Try now
verify-way-fetch = A request:
verify-way-beacon = A beacon:
verify-way-image = An image:
verify-way-socket = An open connection:
verify-stopped = stopped by the rule { $rule }, as the browser reports.
verify-let-out = nothing stopped it. Trust this copy with nothing: it is not the one we publish, or this browser disregards the rule.
verify-plug = Pull the plug
verify-plug-text = The simplest proof needs none of us.
verify-plug-1 = Wait until the page is loaded, open the file analysis once, then cut the network (flight mode, or the cable).
verify-plug-2 = Compute, drop your files: everything keeps working.
verify-plug-3 = Close the tab before you connect again: nobody is left who could send anything.
verify-build = This version
verify-build-text = The fingerprint of this site’s files, to compare with the one that “cargo xtask build” gives from the source. A copy could lie about it: SHA256SUMS, which comes with each version, tells for every file (README, “Verify”). A browser, an extension or a device that is compromised is beyond us: the rule holds for the page, not for them.
verify-hash = Fingerprint: { $hash }

# Glossary
glossary-title = Glossary
glossary-lead = Every figure by all of its names, in English and in French, with the definition used here and where others differ.
glossary-also = Also:
glossary-other = In French:
glossary-terms = All figures, from A to Z
twofold-title = One name, two things
twofold-lead = Before you compare, make sure that both sides mean the same.
twofold-adherence = Adherence and conformance
    .says = Adherence asks whether the work was done at the planned hours, conformance whether as much was worked as planned, whatever the hour. Guides often give the formula of the second under the name of the first.
twofold-aht = AHT and ART
    .says = The handling time is an agent’s work on a contact, in minutes. The resolution time is the customer’s wait for a solution, in hours or days, pauses included. Some guides mix them up.
twofold-attrition = Attrition
    .says = Of customers, it is churn; of staff, it is turnover. The two are not counted alike: churn compounds from month to month, turnover is added up.
twofold-cpa = CPA
    .says = Cost per acquisition: what a new customer, or an order, costs to win. In call centres also, after the French “coût par appel”, the cost of a call.
twofold-qos = QoS
    .says = Quality of service. On the telephone often the share of calls answered in time; elsewhere the mark of the conversations themselves. French writes QS for both.
twofold-sla = SLA and service level
    .says = An SLA is a promise with a deadline, kept or not for each request. The service level is the share of calls answered within some seconds, whether promised or not.
twofold-tmr = TMR
    .says = A French abbreviation with two readings: the time to a first answer (“réponse”) or the time to a solution (“résolution”). Ask which; there may be days between them.
