"""Tells money that is given, promised, spent or allocated from prices, markets and savings."""

import re
from decimal import Decimal

from wbdesk.extract import needs
from wbdesk.extract.funding import beside, frames
from wbdesk.extract.funding.gains import is_booty, is_gain
from wbdesk.extract.funding.goes_with import GIVEN, Verdict, by_noun, is_value_of_work
from wbdesk.extract.money import Money
from wbdesk.extract.phrases import last_match
from wbdesk.extract.survey import Paragraph

UNDECIDED = "It may be money given rather than a figure."
"""The doubt about a sum that no word near it decides."""

_SMALL = Decimal(100_000)
_LEAST = Decimal(1_000)
_EACH = re.compile(r"\seach\b")
_RATE = re.compile(
    r"[- ]?(?:(?:per|an?|each|every)[- ]|/ ?)(?:hour|head|person|pupil|child|student|week|"
    r"household|home|"
    r"famil|litre|tonne|kilo|kg|mile|month|night|ticket|patient|worker|employee|unit|megawatt|"
    r"[MGk]Wh|capita|dose|"
    r"item|pack|day|meal|trip|journey|vehicle|acre|hectare|minute|session|visit|passenger|pint|"
    r"gallon|nurse|"
    r"barrel|family|taxpayer|property|apprentice|business|school)"
    r"|\s(?:hourly|an hour|weekly|monthly)\b"
)
_YEARLY = re.compile(r"[- ](?:a|per|each)[- ](?:year|annum)|\s(?:annually|a year|yearly)\b")
_VERB_GIVEN = re.compile(
    r"\b(?:fund\w*|invest\w*|grants?|granting|granted|support\w*|package|programmes?|program|"
    r"scheme|budget\w*|allocat\w*|provid\w*|"
    r"provision|award\w*|commit\w*|pledg\w*|contribut\w*|spend\w*(?! power)|"
    r"spent|donat\w*|aid|loans?|financ\w*|boost\w*|inject\w*|"
    r"cash|backed|backing|receiv\w*|earmark\w*|ring-?fenc\w*|deliver\w*|deploy\w*|disburs\w*|"
    r"mobilis\w*|mobiliz\w*|unlock\w*|"
    r"secured?|securing|announc\w*|share of|includ\w*|totalling|totaling|total of|bid|settlement|"
    r"giv(?:e|es|en|ing)|gave|"
    r"available|paid|pays?|paying|approv\w*|dedicat\w*|set aside|matched|leverag\w*|plough\w*|"
    r"pump\w*|channel\w*|"
    r"redirect\w*|credits?|len(?:d|ds|ding|t)|shar(?:e|es|ing)|split|repurpos\w*|facility|grant|"
    r"put(?:ting)?(?! at\b)|confirm\w*|unveil\w*|comprises?|comprising|of which|benefit from|"
    r"assistance|extra|additional|further|ring-fence|offer(?:s|ed|ing)?|delivering|injection|"
    r"earmarked|in addition to|"
    r"on top of|raise|raising|raised|costs?|costing)\b",
    re.I,
)
_VERB_TRADED = re.compile(
    r"\b(?:sav(?:e|es|ed|ing|ings)|worth|valued|value of|turnover|revenues?|profits?|sales|"
    r"exports?|imports?|requirements?|"
    r"trade|GDP|GVA|salar(?:y|ies)|wages?|earn(?:s|ed|ing|ings)?|pric(?:e|es|ed)|fees?|bills?|"
    r"charg(?:e|es|ed|ing)|rents?|"
    r"debts?|deficit|market|sector|industry|economy|los(?:e|es|ing|s|ses|t)|stolen|seiz\w*|"
    r"frauds?|scams?|ransoms?|bribes?|evad\w*|"
    r"fin(?:e|es|ed)|penalt\w*|owed|owe|tax revenue|taxes|threshold|allowance|income|pensions?|"
    r"asset\w*|damages?|"
    r"cost(?:s|ing)? (?:the )?(?:economy|taxpayers?|NHS|business\w*|society|consumers|famil\w*|"
    r"people|UK|country)|"
    r"reach(?:ed|ing)?|buys?|bought|sells?|sold|generat(?:e|es|ed|ing)|"
    r"contribut\w* (?:an? )?(?:estimated |around |nearly |over |more than |"
    r"approximately |almost |up to )*(?=\Z)|minimum|maximum|from just|aged?|rose|fell|grew|growth|"
    r"add(?:s|ed|ing)?|"
    r"overdrawn|recover\w*|confiscat\w*|reclaim\w*|customers|average|brought in|equat\w*|"
    r"equivalent|ordered to (?:re)?pay|repay\w*|bring in|bringing in|tariffs?|interest|"
    r"inflation)\b",
    re.I,
)
_WORTH_GIVEN = needs.pattern(
    r"\b(?:donat|provid|deliver|suppl|hand|gift|g[ai]v|receiv(?!\w+ (?:an? |new )?orders?))\w*\b"
    r"[^.]{0,50} (?:worth|valued at)\b[^.]{0,20}\Z"
    rf"|\bvalue of (?:the |this |its )?(?:\w+ ){{0,2}}{GIVEN}\b[^.]{{0,30}}\Z"
    rf"|\b(?:{GIVEN}|(?<!trade )(?<!sales )(?<!export )agreements?)"
    rf"(?:,(?:[^.;£€$]{{0,60}},)?|(?: \w+){{0,9}},?) (?:is |are |was |now |"
    rf"estimated to be |currently "
    rf")*(?:worth|"
    rf"valued at)\b[^.]*\Z"
    rf"|\b{GIVEN}\b[^.;£€$]{{0,70}}? (?:to (?:the|a) (?:total )?value of|to the tune of|"
    rf"(?:with|has|have|had) an? (?:total |combined |overall |estimated )?(?:value|budget) of)"
    r"[^.]{0,20}\Z"
    r"|\b(?:contribut|provid|pledg|donat|commit|invest|allocat|g[ai]v)\w* (?:the |an )?equivalent "
    r"(?:of|to)[^.]{0,20}\Z",
    re.I,
)
_REACHES = re.compile(
    r"\b(?:[Ff]und(?:s|ing)?|[Bb]udget|[Pp]ledges|[Dd]onations|[Cc]ontributions|[Ll]oans|"
    r"[Cc]ompensation|[Aa]wards|[Rr]elief|[Aa]llocations?|[Ee]xpenditure|[Oo]utlay|"
    r"[Ss]pending|[Ii]nvestment|[Aa]id|[Aa]ssistance|"
    r"[Ss]upport|[Gg]rants?|[Cc]ommitments?|[Ss]ubsid(?:y|ies))\b[^.;£€$]{0,60}?\b"
    r"(?:reach(?:es|ed|ing)?|(?:ris|rose|increas|f[ae]ll|gr[eo]w|climb|dropp?|double)[a-z]{0,4} to|"
    r"(?:ris|rose|increas|gr[eo]w|climb)[a-z]{0,4} by(?: [^.; ]{2,12}(?: [mb]illion)? to)?|"
    r"stand(?:s|ing)? at)\s(?:up to |around |about |some |over |more than |nearly |almost |"
    r"a total of |at least |an? (?:estimated|expected|record) )?\Z"
    r"|\b(?:signed|financed|funded|approved|backed|supported)\s(?:\d[\d,]*|[a-z]+)\s(?:[a-z]+\s)?"
    r"(?:projects|loans|operations|agreements|grants|investments)\b[^.;£€$]{0,60}?\s"
    r"(?:for|worth|totalling|of|with)(?: a total of)?\s(?:more than |over |nearly |about |some )?\Z"
)
"""Money given that grows to a sum: "funding reaching £2 billion a year"."""
_TO_ECONOMY = re.compile(
    r"[^.;]{0,40}?\b(?:to|for|into|boost|benefit) (?:the |our |its )?(?:[\w’']+ "
    r"){0,3}(?:econom(?:y|ies)|GDP|exchequer)\b|"
    r" a year (?:to|for) the"
)
_TOWARDS = re.compile(
    r" (?:(?:will |would )?go(?:es|ing)? (?:to|towards) |to (?!£|\$|€|\d|the\b|a\b|our\b|just\b|"
    r"over\b|more\b|around\b|almost\b|nearly\b)[a-z]|"
    r"for |towards |will (?:be|go|help|support|fund|enable|see|also)|over (?:the |\w+ years))"
)


_GOVERNS = re.compile(
    r"\b(?:invest(?:s|ed|ing)?|commit(?:s|ted|ting)|pledg(?:e|es|ed|ing)|allocat(?:e|es|ed|ing)|"
    r"award(?:s|ed|ing)?|donat(?:e|es|ed|ing)|grant(?:s|ed|ing)|earmark(?:s|ed|ing)?|"
    r"spen(?:d|ds|t|ding))"
    r"(?:\s(?:up to|more than|over|almost|nearly|around|about|some|an?|further|additional|another|"
    r"extra|total of|at least|approximately|the|its|just|UK|US|new|record|of|on average|average "
    r"of))*\s?\Z",
    re.I,
)
"""A verb of giving right before the sum, which outdoes a noun of trade after it."""
_WORTH = re.compile(r"\bworth(?: (?:about|around|over|up to|some|approximately|more than))? \Z")
_OVER_YEARS = re.compile(
    r",? (?:over|across|for|spread over|during) (?:(?:the next|up to|a period of|its first) )?"
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:financial )?years\b"
)
"""How long what is worth so much will be paid."""
_IN_TRADE = re.compile(r"\W*(?:worth )?(?:of |in )?(?:\w+ ){0,2}(?:exports|imports|fines|sales)\b")
_AVAILABLE = re.compile(
    r" (?:(?:is|are|was|(?:will|to|has|have) be(?:en)?|being) )?(?:\w+ly |now )?(?:made )?"
    r"available\b"
)
_FROM_FUND = re.compile(
    r" from (?:the|its|our|their) (?:[\w’'-]+ ){0,5}(?:[Ff]und|[Bb]udget|[Ff]acility|"
    r"[Pp]rogramme)\b"
)
_PASSIVE = re.compile(
    r"\b(?:will|ha[sd]|have|being|to|was|were|is|are)(?: \w+)? (?:be |been )?(?:\w+ly )?"
    r"(?:given|donated|provided|spent|used|invested|"
    r"allocated|awarded|shared|made available|distributed|targeted|committed|pledged|disbursed|"
    r"mobili[sz]ed|granted|earmarked|set aside|delivered|handed|ring-?fenced)\b"
)


def verdict(paragraph: Paragraph, money: Money) -> tuple[Verdict, str]:
    """Whether a sum is funding or a figure, and what is doubtful about that ("" when sure)."""
    text = paragraph.text
    left, right = paragraph.sentence(money.start)
    before = text[max(left, money.start - 90) : money.start]
    after = text[money.end : max(money.end, min(right, money.end + 90))]
    if _is_other(money, before, after):
        return "figure", ""
    noun = by_noun(after)
    if noun == "figure" and _GOVERNS.search(before) and not _IN_TRADE.match(after):
        return "funding", ""
    if noun is not None:
        if noun == "funding" and (_is_saved(before) or is_booty(after, text[left:right])):
            return "figure", ""
        return noun, ""
    if frames.is_price_of_work(money, before, after):
        return "funding", ""
    if money.amount is not None and _by_frame(paragraph, money, before, after):
        return "funding", ""
    if _is_dear(money, before):
        return "figure", ""
    verb = "funding" if _is_spread(before, after) else _by_verb(before, after)
    if verb is not None:
        worth = verb == "figure" and _WORTH.search(before)
        return verb, UNDECIDED if worth else ""
    if money.amount is None:
        return "figure", ""
    if _TOWARDS.match(after) or _PASSIVE.search(after):
        return "funding", ""
    sentence = text[left:right]
    if money.amount < _SMALL or _VERB_TRADED.search(sentence):
        return "figure", UNDECIDED
    if paragraph.block.kind in ("heading", "item") or _VERB_GIVEN.search(sentence):
        return "funding", "Whether this is money given is not plain."
    return "figure", UNDECIDED


def _by_frame(paragraph: Paragraph, money: Money, before: str, after: str) -> bool:
    """Whether the words around a sum, or the sum before it, tell that it is given."""
    if _AVAILABLE.match(after) or _FROM_FUND.match(after) or _GOVERNS.search(before):
        return True

    def is_funding(other: Money) -> bool:
        return verdict(paragraph, other)[0] == "funding"

    return (
        frames.is_given(before, after)
        or is_value_of_work(paragraph.text[: money.start], before)
        or beside.ranges(paragraph, money, before, is_funding)
        or beside.goes_on(paragraph, money, is_funding)
        or beside.is_part(paragraph, money, is_funding)
    )


def _is_other(money: Money, before: str, after: str) -> bool:
    """Whether a sum is a rate, too small, gained, or spent by those who buy for themselves."""
    if _RATE.match(after) or _is_small(money, after) or _BRIBES.match(after):
        return True
    if _COMPARED.search(before) and _RECORDED.match(after):
        return True
    if (_MARK.match(after) and _GREW.search(before)) or _STOCK.search(before):
        return True
    return is_gain(before, after) or frames.is_bought(before, after)


def _is_small(money: Money, after: str) -> bool:
    """Whether a sum is too small to be funding: a payment, or one for each or every year."""
    if money.amount is None or money.amount >= _SMALL or frames.is_met(after):
        return False
    each = _YEARLY.match(after) or _EACH.match(after)
    return money.amount < _LEAST or each is not None


_COSTS = re.compile(
    r"\bcosts?(?: (?:about|around|some|over|more than|up to|only|just|nearly|almost|roughly|an?|"
    r"average|of|estimated|as much as))* \Z"
)
_LEAST_WORK = Decimal(10_000)


def _is_spread(before: str, after: str) -> bool:
    """Whether what is worth a sum is paid over some years: a deal worth £6 million over 3 years."""
    worth = _WORTH.search(before) is not None and _OVER_YEARS.match(after) is not None
    return worth and _TO_ECONOMY.match(after) is None


def _is_dear(money: Money, before: str) -> bool:
    """Whether a small sum is what one thing costs whoever wants it: a crossing costs about $900."""
    return (
        money.amount is not None
        and money.amount < _LEAST_WORK
        and _COSTS.search(before) is not None
    )


def _is_saved(before: str) -> bool:
    """Whether a verb of saving or losing governs the sum, whatever noun follows."""
    last = last_match(_VERB_TRADED, before)
    return (
        last is not None
        and last.group().lower().startswith(("sav", "fin", "los", "stol", "seiz", "recover"))
        and len(before[last.end() :].split()) < 4
    )


_MARKET = re.compile(
    r"\b(?:[Mm]arkets?|[Ss]ector|[Ii]ndustry|[Ss]pending power|[Ee]xports|[Ii]mports|[Ss]ales|"
    r"[Tt]urnover)\b[^.;,]{0,60}\s(?:worth|valued at|put at|estimated at)(?: \w+){0,3} \Z"
)
"""What is traded, whatever it is traded for: the market for hospital laundry was worth."""
_GREW = re.compile(
    r"\b(?:[Tt]rade|[Ee]xports|[Ii]mports|[Ss]ales|[Tt]urnover|[Rr]evenues?|[Pp]rofits)\b[^.;]{0,80}\s"
    r"(?:pass|reach|top|exceed|cross|surpass|hit|break)\w*(?: through)? the \Z"
)
_STOCK = re.compile(r"\bstock of (?:\w+ ){0,3}investments? (?:of|worth|valued at|at) \Z")
_MARK = re.compile(r" (?:mark|barrier|milestone|threshold)\b")
"""What trade has grown beyond: exports passed the £1 billion mark."""
_COMPARED = re.compile(r"\b(?:double|twice|treble|triple|half|above|below) the \Z")
_RECORDED = re.compile(r" (?:recorded|seen|reported|reached|traded|exported|imported)\b")
_BRIBES = re.compile(r" in (?:bribes|backhanders|kickbacks|ransoms?)\b")


def _by_verb(before: str, after: str) -> Verdict | None:
    """By the nearest telling word before the sum."""
    if _TO_ECONOMY.match(after) and not re.search(
        r"\b(?:invest|fund|grant|spend)\w*\b[^.]{0,30}\Z", before
    ):
        return "figure"
    given = traded = -1
    for match in _VERB_GIVEN.finditer(before):
        given = match.end()
    for match in _VERB_TRADED.finditer(before):
        traded = match.end()
    if given < 0 and traded < 0:
        return "funding" if _REACHES.search(before) else None
    if traded >= given:
        if _MARKET.search(before):
            return "figure"
        given_still = _WORTH_GIVEN.search(before) or _REACHES.search(before)
        return "funding" if given_still else "figure"
    return "funding"
