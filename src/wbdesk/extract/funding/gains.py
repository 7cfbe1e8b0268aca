"""Sums that are gained, lost, given back, hoped for or asked for: figures, not funding."""

import re

_ROUGHLY = (
    r"(?:\s(?:an?|the|some|estimated|around|about|nearly|almost|over|more than|up to|roughly|"
    r"approximately|as much as|close to|upwards of|in "
    r"excess of|another|extra|additional|further|total of|at least|combined|average of|just|"
    r"whopping|staggering))*\s?\Z"
)
_QUALITIES = r"(?:(?:[a-z-]+,? )?(?:and |or )?){0,3}?[a-z-]* ?"
_OUTPUT = re.compile(
    rf"(?:(?: (?:a|each|every|per) year| annually)? (?:in|of|to|towards) {_QUALITIES}"
    r"|(?: a year| annual(?:ly)?)? (?:boost|uplift|contribution|lift) (?:to|in) (?:[\w’-]+ ){0,3}?)"
    r"(?:GDP|GVA|gross value added|gross domestic product|economic (?:impact|output|activity|value|"
    r"contributions?|benefits?|growth|return|output)|tax (?:revenues?|receipts)|tourism "
    r"revenues?)\b"
)
"""What an economy makes: in direct and indirect GDP."""
_BOOST = re.compile(
    r"(?: a year| annual)?(?: [a-z-]+){0,2} (?:boost|injection|lift|uplift|windfall|contribution|"
    r"shot in the arm) (?:to|for|into) (?:[\w’-]+ ){0,4}?(?:econom(?:y|ies)|exchequer|industry|GDP)"
    r"\b",
    re.I,
)
_PAID_OUT = re.compile(
    r"\b(?:receiv|invest|fund|grant|secur|announc|award|pledg|commit|allocat|spend|approv|unveil|"
    r"government)\w*\b",
    re.I,
)
_WHO = (
    r"(?:victims|firm|company|business|bank|farmer|household|driver|owner|buyer|patient|women|men|workers|famil(?:y|ies)|households?|drivers|motorists|customers|"
    r"consumers|patients|business(?:es)?|firms|compan(?:y|ies)|traders|farmers|growers|savers|"
    r"passengers|tenants|renters|homeowners|parents|students|graduates|taxpayers?|employers|"
    r"employees|retailers|shops|shopkeepers|shoppers|pensioners|investors|individuals|people|users|"
    r"members|commuters|residents|citizens|fishermen|producers|exporters|hauliers|operators|"
    r"economy|country|nation|industry|sector|services?|public|world|Exchequer|NHS|UK|EU|US|"
    r"Northern Ireland|Ireland|Scotland|Wales|England|Britain|Europe|Africa|Asia|"
    r"[A-Z][a-z]+(?:ans|ons|ish|ese))"
)
_COSTS = re.compile(
    r"\bcost(?:s|ing)?\s(?:them|him|her|us|it|you|everyone|everybody|"
    rf"(?:(?:[\w’-]+)\s){{0,3}}?{_WHO}){_ROUGHLY}"
)
"""What a wrong costs those who bear it, and not what a work costs: costing drivers nearly."""
_ORDERED = re.compile(
    rf"\b(?:ordered|forced|told|made|required)(?: \w+){{0,3}} to (?:pay|repay|hand over)"
    rf"(?: back| (?:a )?(?:compensation|damages|costs|fine|penalty) of)?{_ROUGHLY}"
)
_PENALTY = re.compile(
    r" in (?:total )?(?:compensation|damages|fines?|penalt(?:y|ies)|legal costs|back pay|"
    r"prosecution costs)\b"
)
_REDRESS = re.compile(
    r" in (?:total )?compensation (?:payments? )?(?:directly |straight )?to "
    r"(?:all |more than |over )?(?:(?:the|its|their|those|\d[\d,]*) )?(?:[a-z]+ ){0,2}?"
    r"(?:customers|consumers|households|"
    r"passengers|families|victims|farmers|savers|borrowers|leaseholders|policyholders|businesses|"
    r"people|patients|residents|survivors|those)\b"
)
"""What makes good a wrong to many, as where a firm or a government pays those affected."""
_ONE_COSTS = re.compile(
    rf"(?:\A|\W)(?:[Aa]n?|[Ee]ach|[Ee]very|[Oo]ne)\s(?:[\w’-]+\s){{1,3}}?costs?{_ROUGHLY}"
)
"""The price of one of its kind: a new car costs about."""
_STANDS = re.compile(
    r"\b(?i:caps?|thresholds?|limits?|ceilings?|prices?|tariffs?|fees?|charges?|fines?|premiums?|"
    r"rents?|wages?|salar(?:y|ies)|debts?|deficits?|profits?|loss(?:es)?|gaps?|shortfalls?|"
    r"turnover|bills?|pay|incomes?|appeals?)\s(?:(?:in|on|of|for|between)\s[^.;,£€$]{1,40}?,?\s)?"
    r"(?:which\s)?"
    r"(?:is|was|are|were|be|remains?|stands? at|stood at|set at|"
    r"(?:ha[sd] been|have been|was|were|is|are|(?:will|to) be) (?:raised|cut|set|lifted|lowered|"
    r"reduced|increased|frozen|capped|doubled|kept|held|put) (?:to|at|by|from)|"
    r"(?:(?:will|would|to|could|may) )?(?:rises?|rose|risen|falls?|fell|fallen|go up|goes up|"
    rf"went up|increase[sd]?|climb(?:s|ed)?) (?:by|to)){_ROUGHLY}"
)
"""What is no money given, in so many words: the cap on fares is."""
_COSTS_BY = re.compile(
    r"\b(?:reduc\w+|cut\w*|lower\w*|bring\w* down|slash\w*)\s[^.;£€$]{0,60}?\b(?:costs?|bills?|"
    r"prices?|debt|deficit|burden|budgets?|spending|tax(?:es)?)"
    rf"(?:\s(?:of|for|to|on)\s[^.;£€$]{{2,40}}?)?\sby\s(?:between\s)?{_ROUGHLY}"
)
_RETURNED = re.compile(
    r"\b(?:return(?:s|ed|ing)?|refund(?:s|ed|ing)?|repa(?:y|ys|id|ying)|recoup(?:s|ed|ing)?|"
    r"(?:g[eo]t(?:s|ting)?|pa(?:y|ys|id|ying)|g[ia]v(?:e|es|en|ing)|hand(?:s|ed|ing)?|w[io]n|"
    rf"claw(?:s|ed|ing)?) back){_ROUGHLY}"
)
_ASKED = re.compile(
    r"\b(?:must|should|needs? to|ought to|ha(?:s|ve|d) to|will have to)\s(?:\w+ly\s)?"
    r"(?:mobili[sz]e|raise|find|invest|spend|attract)(?:\sand\s[a-z]+)?"
    rf"(?:\s(?:the|another|these))?{_ROUGHLY}"
    rf"|\b(?:call(?:s|ed|ing)?|ask(?:s|ed|ing)?) for{_ROUGHLY}"
    r"|\bcan (?:only )?have (?:total |eligible |project |overall ){1,3}costs? of(?: between)?"
    rf"{_ROUGHLY}"
    r"|\b(?:put|estimate|reckon|assess)(?:s|ed|ing)?\s[^.;£€$]{0,40}?\b(?:costs?|loss(?:es)?|damage|"
    rf"bill|price|burden|harm)\b[^.;£€$]{{0,50}}? at{_ROUGHLY}"
    rf"|\b[Ii]f (?:you|they|we|he|she|somebody|(?:an?|the) [a-z]+) (?:needs?|wants?|earns?|owes?)"
    rf"{_ROUGHLY}"
    r"|\b(?:average|typical|median)\s(?:[a-z-]+\s){1,3}(?:costs?|is|was|will be|worth)"
    rf"{_ROUGHLY}"
)
_WANTED = re.compile(
    r"(?:(?!\s(?:because|while|if|when|as|where|although|since|and|but|which|unless)\s)[^.;,£€$])"
    r"{0,40}?\s(?:is|are|was|were|(?:will|would|could|ha[sd]|have) be(?:en)?|still)\s(?:\w+\s)?"
    r"(?:needed|required|lacking|missing|lost|saved|owed|stolen|wasted|wiped|evaded|laundered|"
    r"seized|recovered|repaid|clawed back|recouped|refunded|written off|traded|exported|imported)\b"
    r"|(?: (?:a|each|every|per) year)? (?:that|which) (?:[\w’'-]+ ){1,6}?"
    r"(?:asked for|asks? for|asking for|called for|requested|needs?|needed|require[sd]?|sought|"
    r"seeks?|wants?|wanted|owes?|owed|lost|lacks?)\b"
    r"|(?: a year)? (?:more|less|higher|lower) than (?:(?:first|originally|had been) )?"
    r"(?:planned|expected|forecast|budgeted|estimated|foreseen|promised)\b"
)
_WORTH = re.compile(rf"\b(?:is|are|was|were|be|been|sector|industry|market) worth{_ROUGHLY}")
_WORTH_TO = re.compile(
    r"(?: (?:a|each|every|per) year| annually)?,? to (?:(?:the|our|its|their) )?(?:[\w’-]+ ){0,3}?"
    r"(?:UK|EU|US|econom(?:y|ies)|country|nation|region|area|county|city|Exchequer|Britain|England|"
    r"Scotland|Wales|Northern Ireland|Europe|exporters|businesses|companies|firms|industry|"
    r"sector)\b"
)

_HOPED = re.compile(
    r" (?:of |in |worth of )?(?:new |extra |further )?(?:inward|foreign)\b|"
    r" (?:of |in )(?:[\w-]+ ){0,4}savings\b"
)
_EARNED = re.compile(
    r"\b(?:remuneration|salar(?:y|ies)|stipends?|honorarium|wages?|pension|fees?|allowance|paid|"
    rf"earns?|earning) of{_ROUGHLY}"
    rf"|\baverag(?:es|ed|ing){_ROUGHLY}"
    rf"|\b(?:pay|wages?|salary|tax|energy|heating|fuel|food|benefits?) bill of{_ROUGHLY}"
    rf"|\b[Ii]nsur(?:ers?|ance compan(?:y|ies)) (?:[a-z]+ )?pa(?:y|ys|id|ying)(?: out)?{_ROUGHLY}"
    rf"|\bsaving (?:the |an? )?(?:average|typical) [\w’-]+(?: [a-z-]+)?{_ROUGHLY}"
)
_RECEIPTS = re.compile(
    r" (?:raised |received |generated |made )?(?:in|from|through) (?:[\w’-]+ ){0,4}?"
    r"(?:sales|receipts|fees|fines|rents?)\b"
)
_IN_USE = re.compile(
    r"\b(?:using|with|through|via|from|by|backed by|thanks to|spend(?:ing|s)?|spent|deploying|"
    r"invest(?:s|ed|ing)?|secured|alongside|including)(?:\s(?:up to|more than|over|almost|nearly|"
    r"around|about|some|an?|further|additional|another|extra|total of|at least|the|its|new))*\s\Z",
    re.I,
)
"""Money of others that is already there to be spent, and not only hoped for."""
_TRADING = re.compile(
    r"\b(?:distribution|supply|sales|export|import|licensing|purchase|franchise|commercial|trading|"
    rf"off-?take) (?:agreement|contract|deal|order)s?,? (?:worth|valued at){_ROUGHLY}"
)
"""What firms sign with each other."""
_LOST = re.compile(
    rf"\b(?:depriv|den(?:y|ied)|starv|cheat|defraud|strip|robb)\w*\s[^.;£€$]{{2,60}}?\sof{_ROUGHLY}"
    r"|\b(?:avoid|evad|dodg|escap)\w*\s[^.;£€$]{0,40}?\b(?:tax|duty|duties|fees?|charges?|costs?)"
    rf"(?:\s(?:of|worth))?{_ROUGHLY}"
    r"|\b(?:(?:fuel|energy|bread|food|electricity|harmful|fishery|fisheries|fossil|petrol|gas)"
    r"\ssubsid(?:y|ies)|[Ll]etters? of credit|bank guarantees),?\s"
    rf"(?:(?:that|which)\s)?(?:(?:are|were|was|is|now)\s)?(?:worth|of|costing){_ROUGHLY}"
)
"""What somebody is kept from, and what a market bears: deprived the regime of."""
_TAXED = re.compile(
    r"\b(?:levy|levies|tax|duty|duties|tolls?|tariffs?|VAT|surcharge|fines)\b,?\s[^.;£€$]{0,60}?"
    rf"(?:rais|generat|yield|collect|br[io][nu]g)\w*(?:\sin)?{_ROUGHLY}"
)
_TOWARDS = (" for ", " towards ", " to ")
_LESSER = re.compile(r"\b(?:reductions?|cuts?|shortfalls?|decreases?|gaps?) of (?:[a-z]+ ){0,2}\Z")

_TAKEN = re.compile(
    r"\b(?:seiz|stol|thie|robb|launder|recover|confiscat|forfeit|smuggl|"
    r"found|discover|uncover|hidden|hid|stash|conceal|wrapped)\w*"
)


def is_gain(before: str, after: str) -> bool:
    """Whether a sum between two stretches of a sentence is gained, lost, returned or asked for."""
    if (
        _TRADING.search(before)
        or _LESSER.search(before)
        or (_HOPED.match(after) and not _IN_USE.search(before))
    ):
        return True
    if _LOST.search(before) or (_TAXED.search(before) and not after.startswith(_TOWARDS)):
        return True
    if _EARNED.search(before) or _RECEIPTS.match(after):
        return True
    if _ONE_COSTS.search(before) or _STANDS.search(before):
        return True
    if _COSTS_BY.search(before) or _ORDERED.search(before):
        return True
    if _PENALTY.match(after) and not _REDRESS.match(after):
        return True
    if _COSTS.search(before) or _RETURNED.search(before) or _ASKED.search(before):
        return True
    if _WANTED.match(after) or (_WORTH.search(before) and _WORTH_TO.match(after)):
        return True
    if not (_OUTPUT.match(after) or _BOOST.match(after)):
        return False
    return not _PAID_OUT.search(before)


def is_booty(after: str, sentence: str) -> bool:
    """Whether cash was found or taken, not given."""
    return after.startswith(" in cash") and _TAKEN.search(sentence) is not None
