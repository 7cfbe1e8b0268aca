"""Sentences in whose frame a sum is money given: worth so much, the grants go to; the town got."""

import re
from decimal import Decimal

from wbdesk.extract.money import Money

_TAIL = re.compile(
    r"(?:\s(?:an?|the|some|estimated|around|about|nearly|almost|over|more than|up to|roughly|"
    r"approximately|as much as|close to|another|extra|additional|further|total of|at least|"
    r"average of|maximum of|minimum of|just|only|now|least|under|less than|missing|"
    r"remaining|final|initial|annual|start-up))*\s?\Z"
)
"""What may stand between the words that tell of a sum and the sum."""
GIFT = (
    r"(?:grants?|awards?|gifts?|donations?|contributions?|loans?|fund(?:s|ing)?|aid|help|support|"
    r"assistance|bursar(?:y|ies)|scholarships?|subsid(?:y|ies)|pledges?|packages?|budgets?|"
    r"allocations?|investments?|relief|financing|commitments?|prizes?|stipends?|tranches?|"
    r"instalments?|endowments?|outlays?|expenditure|advances?|overdrafts?|sponsorship|"
    r"co-financing|legac(?:y|ies)|bequests?|compensation|backing|envelope|facility)"
)
_GIVEN = (
    rf"(?:{GIFT}|contracts?|deals?|agreements?|schemes?|projects?|program(?:me)?s?|partnerships?|"
    r"works|upgrades?|refurbishments?|renovations?|repairs|initiatives?|competitions?|rounds?)"
)
_FRONTED = re.compile(r"\W*(?:Worth|Valued at|Totall?ing|Amounting to|Adding up to|Costing)\Z")
_FRONTED_ON = re.compile(
    r"(?:[^,.;£€$()]{0,40})(?: \([^()]{2,40}\))?, "
    r"(?:the|this|these|that|those|its|their|our|both|all)\s"
    rf"(?:[\w’'-]+\s){{0,3}}?{_GIVEN}\b"
)
"""What a sentence that opens with its worth is about: worth £3 million in all, the grants."""
_TAKES = re.compile(
    r"\b(?:gets?|got|gotten|getting|wins?|won|winning|released?|releas(?:es|ing)|"
    r"foot(?:s|ed|ing)?|c[ao]m(?:e|es|ing) up with|part(?:s|ed|ing)? with|[Tt]hanks to|"
    r"match(?:es|ed|ing)?|"
    r"(?:donor|contributor|backer|funder|lender|sponsor)s?,? with|"
    r"takes? home|"
    r"seeks?|sought|seeking|appeal(?:s|ed|ing)? for|"
    r"in line for|in receipt of|eligible for|appl(?:y|ies|ied|ying) for|bid(?:s|ding)? for|"
    r"(?:was|were|been|is|are) (?:left|willed)|(?:costed|budgeted) at|sign(?:s|ed|ing)? off|"
    r"claim(?:s|ed|ing)?|"
    r"chip(?:s|ped|ping)? in(?: with)?|stump(?:s|ed|ing)? up|cough(?:s|ed|ing)? up|"
    r"weigh(?:s|ed|ing)? in with|promis(?:e|es|ed|ing)|reserv(?:e|es|ed|ing)|"
    r"assign(?:s|ed|ing)?|devot(?:e|es|ed|ing)|pour(?:s|ed|ing)?|bequeath(?:s|ed|ing)?|"
    r"subscrib(?:e|es|ed|ing)|obligat(?:e|es|ed|ing)|appropriat(?:es|ed|ing)|"
    r"bankroll(?:s|ed|ing)?|endow(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|vot(?:es|ed|ing)|"
    r"lavish(?:es|ed|ing)?|hand(?:s|ed|ing)? (?:over|out)|la(?:y|ys|id|ying) out|"
    r"s[aiu]nk(?:s|ing)?|fork(?:s|ed|ing)? out|underwr(?:ote|ites?|itten))\Z"
)
"""A verb of giving or of being given, right before the sum."""
_FINDS = re.compile(r"\b(?:find|finds|found|finding)\Z")
_FOUND_FROM = re.compile(r" (?:from|for|towards|to)\b|[.,;]|\Z")
_ADDS = re.compile(r"\badd(?:s|ed|ing)?\Z")
_ADDED_TO = re.compile(
    rf" (?:a year |more )?to (?:the|its|our|their|this) (?:[\w’'-]+ ){{0,3}}?{GIFT}\b"
)
_AMOUNTS = re.compile(
    rf"\b(?:{GIFT}|money)\b[^.;£€$]{{0,60}}?\s(?:amount(?:s|ed|ing)?|c[ao]m(?:es?|ing)|"
    r"r[ua]n(?:s|ning)?|add(?:s|ed|ing)?\sup)\sto\Z"
    rf"|\b{GIFT}\b[^.;£€$]{{0,60}}?\s(?:average|total)(?:s|d|led)?\Z"
    r"|\b(?:brings?|bringing|takes?|taking)\s(?:the|its|our|their)\stotal"
    rf"(?:\s(?:amount|sum|value|{GIFT}))?(?:\s(?:of|for|in|given|from)\s[^.;£€$]{{1,40}}?)?\sto\Z",
    re.I,
)
_AMOUNT_ENDS = (" to", " average", " averages", " averaged", " total", " totals", " totalled")
_IS = re.compile(
    rf"\b(?:{GIFT}|cheque)(?:\s(?:of|from|to|in|for|foreseen|planned|agreed|given|made|paid|due)\s"
    r"[^.,;£€$]{1,30}?)?\s(?:is|was|being|are|were|will be)\Z",
    re.I,
)
_IS_ENDS = (" is", " was", " being", " are", " were", " be")
_APPOSED = re.compile(
    rf"\b(?:{GIFT}|money|sum|cheque|pot|rest|remainder|balance|bill|costs?|share),"
    r"(?:\s(?:worth|of|totall?ing|amounting to|valued at))?\Z",
    re.I,
)
_CLOSES = re.compile(r"(?:\s[^,.;£€$]{1,24})?,")
_OF = re.compile(
    r"\b(?:grants?|awards?|gifts?|donations?|contributions?|loans?|funds?|advances?|tranches?|"
    r"instalments?|endowments?|outlays?|bequests?|legac(?:y|ies)|packages?|allocations?|"
    r"scholarships?|budgets?|pledges?|subsid(?:y|ies)|sponsorship|envelope|pot|kitty|war chest|"
    r"aid|assistance|relief|"
    r"(?<!pay )(?<!pays )(?<!paid )(?<!paying )compensation)(?:\s[a-z]+){0,2}? (?:of|worth)\Z",
    re.I,
)
_OUT_OF = re.compile(
    r"\b[Oo]f (?:this|that|these|it|the) ?(?:sum|money|total|amount|funding|fund|grant|award|"
    r"package|budget|investment|loan)?,?\Z"
)
_WITH = re.compile(r"(?:\A|[.;,] |\A\W+)[Ww]ith\Z")
_MADE_WITH = re.compile(
    r"\b(?:built|funded|restored|made|paid for|bought|supported|financed|opened|set up|saved|run|"
    r"possible|established|created|renovated|refurbished)"
    r"(?: (?:partly|largely|in part|in \d{4}|last year|this year))? (?:with|by)\Z"
)
FROM_BODY = re.compile(r" from (?:(?:the|its|our|their|a) )?[A-Za-z]")
"""What was built with somebody's money: built with £2 million from the council."""
_FROM_GIVER = re.compile(r" (?:coming )?from (?:the |its |our |their |a )?[A-Za-z][^.;£€$]{2,60},")
"""What is done with money from somebody: with £2 million from the lottery, the hall was mended."""
_INVERTED = re.compile(
    r"\W*(?:[Tt]o|[Oo]n top of|[Tt]owards?|[Ii]nto|[Aa]longside|[Bb]eside|"
    r"[Ii]n addition to) [^.;,£€$]{2,60}?\s(?:ha(?:s|ve|d) (?:now |also |since )?been|"
    r"(?:is|are|was|were)(?: now| also)?|(?:will|must|can|should) be|comes?|came|goes?|went)"
    r"(?: [a-z]{2,}(?:ed|en|id|pt))?\Z"
)
"""A sum that its verb puts at the end: to that fund was added £7 million."""
_CAPPED = re.compile(
    rf"\b(?:{GIFT}|claims|bids|applications)\b[^.;£€$]{{0,30}}?\s(?:capped|limited|fixed|"
    r"pegged) (?:at|to)\Z",
    re.I,
)
_COLLECTED = re.compile(
    r"\b(?:collections?|raffle|auction|appeal|tombola|quiz|sales?|fundrais\w+|swim|concert|evening|"
    r"gala|ball|dinner|marathon|walk|run|ride|tournament|party|event|lunch|fair)\b[^.;£€$]{0,60}?\s"
    r"(?:(?:and|which|that|it|they)\s)?(?:brought in|rais(?:es|ed|ing)|collect(?:ed|s)|gathered)\Z"
)
"""What is gathered for a good cause: a collection brought in."""
_COVER = re.compile(
    r"\b(?:cover|capacity|support|finance|lending|credit|financing|guarantees)\s"
    r"(?:(?:that|which)\s)?(?:is\s|now\s)*available\b[^.;£€$]{0,60}?\s(?:to|of|at|by)\Z"
)
_ADDED_BY = re.compile(
    r"\b(?:Fund|Trust|Foundation|Council|Government|Lottery|Bank|Agency|Commission|Department|"
    r"Office|Ministry|Union|EU|UK|Authority|council|government|charity|trust)\s"
    r"(?:(?:has|have|had|will|is to|also|then|since)\s)*add(?:s|ed)?\Z"
)
_LISTED_TO = re.compile(
    r"\b(?:g[io](?:es|ing|ven)?|went|award(?:s|ed)|allocat(?:es|ed)|paid|grant(?:s|ed)|shared|"
    r"split|recipients|winners|received by)\s(?:(?:to|between|among|by|are|were|include)\s)"
    r"[^.;£€$]{2,90}\s\(\Z"
)
"""The first of several receivers, each with its sum in brackets behind it."""
_WHICH = re.compile(
    r"(?: (?:a|each|every) (?:year|month))?, (?:all of )?which (?:[\w’'-]+ ){1,8}?(?:meet|met|pay|"
    r"paid|fund|funded|bear|borne|cover|covered|provide|provided|contributed?|put up|granted?|"
    r"shoulder(?:ed)?)\b"
    r"|, (?:all of )?which (?:has been|have been|was|were|will be|is being|is to be) (?:then |now |"
    r"since )?(?:given|donated|shared|distributed|invested|spent|granted)\b"
)
"""Who meets a cost, told behind it: £28,000 a year, which the county has promised to pay."""
_AFTERWARDS = re.compile(
    r"(?: of (?:it|this|that|them|these|[^,.;£€$]{2,30}?))?(?: (?:a|each|every) (?:year|month))? "
    r"(?:(?:is|are|was|were|ha(?:s|ve|d) been|will be|is being|is to be|are to be) )(?:\w+ly |now |"
    r"also |being |already )?(?:reserved|assigned|meant|intended|devoted|released|paid out|"
    r"channell?ed|directed|lent|promised|approved|agreed|authori[sz]ed|sanctioned|budgeted|"
    r"transferred|injected|put (?:aside|towards|into)|"
    r"ploughed|poured|handed over|announced|matched|unlocked|signed off|drawn down|wired|tapped|"
    r"freed up|"
    r"set aside|earmarked|allocated|committed|pledged|ring-?fenced|made available|"
    r"kept (?:back )?for|(?:found|met|paid|covered|borne|raised|contributed|subscribed|lent|"
    r"put up|given)(?= by\b))\b"
)
"""What is done with a sum: of it is reserved for, was promised by."""
_SPENT_ON = re.compile(
    r"(?: (?:a|each|every) (?:year|month))? (?:(?:being |to be )?(?:spent|invested|ploughed|put) "
    r"(?:on|in|into|with|by|through)\b|from each (?:side|country|partner|party|government|of)\b)"
)
"""Behind a sum, who or what it goes to or comes from: at least £5 million spent with."""
_GOES = re.compile(
    r"(?: of (?:it|this|that|them|these|[^,.;£€$]{2,30}?))? (?:(?:went|goes|go|will go|"
    r"is going|are going|is to go|was to go) (?:on|to|towards?|into) (?!waste\b)|"
    r"(?:will |is to |are to |would )?(?:comes?|came) from "
    r"(?:the |its |their )?(?:[A-Z]|government|state|lottery|taxpayer))"
)
"""Where money goes or comes from: £6 million went on drains, will come from Brussels."""
_OF_TRADE = re.compile(
    r"\b(?:fines?|penalt(?:y|ies)|ransoms?|debts?|fees?|tax(?:es)?|damages|profits?|loss(?:es)?|"
    r"sales|revenues?|turnover|rents?|savings|cuts?|dividends?|bonus(?:es)?) (?:of|worth)\Z",
    re.I,
)
_GIVEN_BY = re.compile(
    r"(?: (?:a|each|every|per) year)?(?: in [^.;,£€$]{3,20})?,?"
    r"(?: (?:that|which)\b| (?=(?:the|its|our|it|we|they) ))"
    r" (?:[\w’'&-]+ ){1,9}?"
    r"(?:pledg|commit|invest|allocat|provid|contribut|promis|donat|earmark|award|grant|spen[dt]|"
    r"g[ai]v|set(?:ting)? aside)(?:s|es|e|ed|ted|en|ing|ting|ding)?\b(?! (?:up|way|rise|back)\b)"
)
"""Who gives a sum, told behind it: the £30 million a year that the county has pledged."""
_ACTS = re.compile(
    r" (?:will|would) (?:also |now |then )?(?!be\b|come\b|fall\b|rise\b|cost\b|have\b|not\b|"
    r"exceed\b|depend\b|remain\b|accrue\b|flow\b)[a-z]{2,}\b"
)
"""What money does: £20,000 would mend the roof."""
_READY = re.compile(
    r" (?:(?:has|have|had) (?:already |so far |now |also )?(?:gone (?:in)?to|(?:reached|helped|"
    r"supported|flowed to|found its way to) (?:(?:more than|over|nearly|almost|around|about) )?"
    r"(?:\d[\d,]*|hundreds|thousands|dozens|every|all|the (?:first|hands)|[a-z]+ (?:communities|"
    r"organisations|businesses|schools|families|charities)))|(?:(?:is|are|was|were) )?"
    r"(?:now |still )?(?:on (?:the table|offer|its way|their way)|up for grabs|in the pot))\b"
)
_SPENDER = (
    r"(?:shoppers|tourists|visitors|consumers|households|famil(?:y|ies)|customers|fans|diners|"
    r"holidaymakers|motorists|drivers|patients|pensioners|passengers|gamblers|viewers|travellers|"
    r"travelers|guests|Britons|Americans|people|parents|students|owners|smokers|drinkers)"
)
_SPENDERS = re.compile(rf"\b{_SPENDER}\s(?:[a-z]+\s){{0,2}}?(?:spend|spent|spending)\Z", re.I)
_SPENT_BY = re.compile(
    rf"(?: (?:a|each|every|per) year)?(?: that| which)? (?:[a-z’'-]+ ){{0,3}}?(?:{_SPENDER}|s?he)"
    r"\s(?:[A-Za-z]+ ){0,5}?(?:spend|spends|spent|spending|pay|paid)\b",
    re.I,
)
"""Those who buy for themselves, told behind what they spend."""
_SPENDS = (" spend", " spent", " spending")
_LARGE = Decimal(100_000)
_DETERMINED = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Oo]ur|[Nn]ew) \Z")
_BUILT = re.compile(
    r"[ -](?!(?:of|in|for|to|from|over|on|at|by|and|or|a|per|each|every|with|as|that|which|more|"
    r"less|worth|is|was|will)\b)(?:[a-z-]+ ){0,2}?(?!\w*(?:profit|loss|hole|gap|shortfall|"
    r"mansion|painting|yacht|business|empire|fortune|jewel|diamond|price|figure|mark|total|sum|"
    r"limit|target|question|man|woman|people|range|barrier|level|turnover))[a-z-]{3,}\b"
)
_VERB, _NEAR = 24, 60
"""How far before a sum a verb, and a noun of giving, are looked for, in characters."""


def is_given(before: str, after: str) -> bool:
    """Whether the words right around a sum, or the frame of its sentence, tell that it is given."""
    core = _core(before)
    if _SPENT_ON.match(after) or _is_gathered(core):
        return True
    if after[:1] == ")" and _LISTED_TO.search(before):
        return True
    if (
        _GIVEN_BY.match(after)
        or _ACTS.match(after)
        or _READY.match(after)
        or is_met(after)
        or _TAKES.search(core[-_VERB:])
    ):
        return True
    if (_AFTERWARDS.match(after) or _GOES.match(after)) and not _OF_TRADE.search(core[-_VERB:]):
        return True
    if _FRONTED.match(core) and _FRONTED_ON.match(after):
        return True
    verb = core[-_VERB:]
    if core.endswith("ith") and _WITH.search(core) and _FROM_GIVER.match(after):
        return True
    if core.endswith((" with", " by")) and FROM_BODY.match(after) and _MADE_WITH.search(core):
        return True
    if _FINDS.search(verb) and _FOUND_FROM.match(after):
        return True
    if _ADDS.search(verb) and _ADDED_TO.match(after):
        return True
    return _by_noun(core, after)


def _is_gathered(core: str) -> bool:
    """Whether what stands before a sum is who collects, adds or makes it available."""
    if core.endswith((" in", "ed", "es", "ing")) and _COLLECTED.search(core):
        return True
    if core.endswith((" add", " adds", " added")) and _ADDED_BY.search(core[-_NEAR:]):
        return True
    return core.endswith((" to", " of", " at", " by")) and _COVER.search(core) is not None


def _by_noun(core: str, after: str) -> bool:
    """Whether a noun of giving before a sum tells that it is given: grants of, the aid comes to."""
    near = core[-_NEAR:]
    if core.endswith((" of", " worth")) and _OF.search(near):
        return True
    if core.endswith(_AMOUNT_ENDS) and _AMOUNTS.search(core):
        return True
    if core.endswith((" at", " to")) and _CAPPED.search(near):
        return True
    if _INVERTED.match(core):
        return True
    if core.endswith(_IS_ENDS) and _IS.search(near):
        return True
    if _CLOSES.match(after) and _APPOSED.search(near):
        return True
    return _OUT_OF.search(core[-_VERB:]) is not None


def _core(before: str) -> str:
    """What stands before a sum, without the words that only say that it is about so much."""
    tail = _TAIL.search(before)
    return before[: tail.start()] if tail else before


def is_met(after: str) -> bool:
    """Whether it is told behind a sum who pays it: £28,000 a year, which the county will meet."""
    return _WHICH.match(after) is not None


def is_price_of_work(money: Money, before: str, after: str) -> bool:
    """Whether a sum is told as what some work costs: a £4 million packhouse."""
    if money.amount is None or money.amount < _LARGE or _DETERMINED.search(before) is None:
        return False
    return _BUILT.match(after) is not None


def is_bought(before: str, after: str) -> bool:
    """Whether those who buy for themselves spend the sum: tourists spent nearly."""
    if (" sp" in after or " pa" in after) and _SPENT_BY.match(after):
        return True
    if "spen" not in before:
        return False
    core = _core(before)
    return core.endswith(_SPENDS) and _SPENDERS.search(core) is not None
