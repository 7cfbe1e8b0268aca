"""The noun that a sum goes with: a £4 million project, £15 billion of exports; its value is."""

import re
from typing import Literal

Verdict = Literal["funding", "figure"]

GIVEN = (
    r"(?:fund(?:s|ing|ed)?|invest(?:s|ed|ing|ment|ments)?|grants?|grant-in-aid|support|help|"
    r"packages?|program(?:me)?s?|schemes?|"
    r"budgets?|boost|loans?|credit lines?|projects?|initiatives?|facilit(?:y|ies)|contributions?|"
    r"commitments?|"
    r"contracts?|settlements?|allocations?|financ\w+|aid|pots?|cash|injections?|awards?|uplift|"
    r"capital|resources?|"
    r"assistance|donations?|pledges?|upgrades?|expansions?|refurbishments?|transformations?|"
    r"redevelopments?|"
    r"revamps?|tranches?|envelopes?|accelerators?|competitions?|partnerships?|bailouts?|"
    r"subsid(?:y|ies)|spending|tenders?|relief|compensation|guarantees?|bursar(?:y|ies)|scholarships?|deals?|infrastructure|"
    r"centres?|centers?|improvements?|repairs?|"
    r"hospitals?|buildings?|terminals?|tunnels?|extensions?|railways?|stations?|bridges?|bypass|"
    r"hubs?|sites?|laborator(?:y|ies)|campus|works|plans?|"
    r"strateg(?:y|ies)|stud(?:y|ies)|pilots?|trials?|reviews?|credits?|"
    r"(?:giga)?factor(?:y|ies)|calls?(?= for)|plants?|schools?|stadiums?|museums?|"
    r"librar(?:y|ies)|airports?|"
    r"harbours?|dams?|roads?|motorways?|restorations?|renovations?|regenerations?|"
    r"moderni[sz]ations?|"
    r"makeovers?|clean-?ups?|rollouts?|overhauls?|constructions?|"
    r"response|instalments?|installments?|disbursements?|payments?|lifeline|fund|stream|round|"
    r"money(?! (?:laundering|market|supply|transfers?))|"
    r"(?:defence|missiles?|ammunition|munitions?|shells?|drones?|vehicles?|ships?|frigates?|"
    r"aircraft|helicopters?|trains?|bus|ferry|vaccines?|naval|radar|artillery) orders?)"
)
_TRADED = (
    r"(?:industry|industries|sectors?|markets?|econom(?:y|ies)|turnover|fines?|penalt(?:y|ies)|"
    r"bills?|fees?|debts?|"
    r"deficits?|costs? (?:of (?:re-?offending|crime|fraud|violence|obesity|congestion|sickness|"
    r"inaction|living)|to (?:the )?(?:economy|taxpayers?|NHS|business|society))|company|"
    r"companies|firms?|frauds?|savings?|saving|thresholds?|prices?|caps?|"
    r"loss(?:es)?|discounts?|"
    r"charges?|notes?|coins?|exports?|imports?|trade|trading|black hole|salar(?:y|ies)|wages?|"
    r"income|profits?|revenues?|sales|"
    r"receipts|goods|bonds|gilts|securities|assets?|drugs?|cocaine|cigarettes|damage|benefits?|value|orders?|GDP|GVA|"
    r"output|tax|taxes|"
    r"duty|duties|rent|allowances?|houses?|mortgages?|surplus|shares|haul|estate|consignments?|"
    r"counterfeit|"
    r"remittances|inflows?|"
    r"economic(?! (?:and [a-z]+ (?:support|aid|assistance|help)|development|growth|support|aid|"
    r"recovery|package|resilience|reforms?|assistance|programmes?|infrastructure|opportunit))|"
    r"bilateral(?! (?:aid|support|assistance|programmes?|funding))|(?<=worth of )business|(?<=in "
    r")costs|services from|less|relationship)"
)
_FEW = r"(?:[\w’'&]{1,24}[- ]){0,6}?"
_NOUN_GIVEN = re.compile(rf"[- ](?:of |in |worth of )?{_FEW}{GIVEN}\b", re.I)
_NOUN_TRADED = re.compile(
    rf"[- ](?:(?:more|worth|extra|less|boost)[- ])?(?:of |in |from )?(?:the )?{_FEW}{_TRADED}\b"
    r"|[- ](?:worth )?of (?:[\w’'-]+ ){0,3}?(?:crude|oil|gas|coal|grain|wheat|steel|gold|timber|"
    r"diamonds|cargo|tobacco|alcohol|heroin|cannabis|contraband|minerals)"
    r"(?=\Z|\s(?:in|at|a|each|every|this|last|into|out|past|since)\b)",
    re.I,
)
_NAMED_AWARD = re.compile(
    r"[- ](?:of |in |from |under )?(?:the )?(?=[A-ZÀ-Ž])(?:(?:[A-ZÀ-Ž][\w’'&-]*|to|for|and|of|the|"
    r"in|on|\([^()]{2,15}\)) ){1,10}?(?:grants?|awards?|fund(?:s|ing)?|loans?|aid|assistance|"
    r"financing|investments?|credits?|bursaries|scholarships|contracts?|subsidies)\b"
)
"""A noun of giving behind the name of a programme, small words and its short form in brackets."""
_BREAK_AFTER = re.compile(
    r"[,;:.()]|(?<![a-z]ic)(?<![a-z]al)(?<!ary)(?<!ive)(?<!ian) and (?![A-Z])| to | for | "
    r"by | will | over | which |(?<! of) that | from | "
    r"between | on | under | through | across | as | within | with "
)


def by_noun(after: str) -> Verdict | None:
    """By the noun that the sum goes with: a £4 million project, £15 billion of exports."""
    stop = _BREAK_AFTER.search(after)
    near = after[: stop.start()] if stop else after
    given, traded = _NOUN_GIVEN.match(near), _NOUN_TRADED.match(near)
    if given and (not traded or near[given.end() : traded.end()].count(" ") != 1):
        return "funding"
    if traded:
        return "figure"
    return "funding" if _NAMED_AWARD.match(after) else None


_VALUE = re.compile(
    r"(?:\A|[.;] )(?:Its|Their|The)(?: total| maximum| overall| combined| estimated| initial)*"
    r" value (?:is|was|will be|is put at)(?: about| around| over| some| up to| nearly| almost)? \Z"
)
_OF_WORK = re.compile(r"\b[Cc]ontracts?\b|\b[Gg]rants?\b|\b[Ss]cheme\b|\b[Pp]rogramme\b")


def is_value_of_work(told: str, before: str) -> bool:
    """Whether a sentence of its own tells what the contract or grant told before is worth."""
    return _VALUE.search(before) is not None and _OF_WORK.search(told) is not None
