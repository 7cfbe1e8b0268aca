"""Whether a lone year places something, and is no part of a title, a count or an aim."""

import re

from wbdesk.extract.dates.calendar import Reference

_TITLES_AFTER = re.compile(
    r"(?:[’']s)? (?:Act|Bill|Regulations|Order|Directive|Convention|Protocol|Agreement|Treaty)\b"
)
COUNTED = re.compile(
    r" (?:\w+ )?(?:people|jobs|homes|places|schools|staff|students|pupils|officers|families|"
    r"children|"
    r"households|businesses|troops|workers|patients|tonnes|hectares|miles|metres|km|kilometres|"
    r"words)\b"
)
_WORD_BEFORE = re.compile(r"([\w’'&-]+)[\"”’)]?[ \u00a0]\(?\Z")
_CAPITAL_AFTER = re.compile(r"(?:[’']s)? [‘“\"']?[A-Z][\w-]*")
DETERMINER = re.compile(
    r"\b(?:an?|the|this|its|our|their|his|her|my|your|that|[Tt]he|[Aa]|[Oo]ur|[Tt]his|and|"
    r"existing|current|"
    r"agreed|previous|latest|original|landmark|new|ambitious|compared (?:with|to)|versus|against|"
    r"below|above) \Z|[’']s \Z"
)
STRONG = frozenset(
    "in since by from until till before after during throughout across between circa prior to "
    "around beyond year into through starting beginning ending".split()
) | {
    "prior to",
    "as early as",
    "as late as",
    "as soon as",
    "as recently as",
    "as long ago as",
    "as far back as",
}
_UP_TO = re.compile(r"[.,;:)]|\Z| (?:and|with|for|which|in|on|as|will|is|are|at|by)\b")
_PLACE_LEADS = re.compile(
    r"\b(?:in|at) (?!(?:Article|Section|Act|Form|Room|Table|Phase|Level|Budget|Spending)\b)"
    r"[A-Z][a-z-]+(?: [A-Z][a-z-]+)?,? \Z"
)
_PLAIN_AFTER = re.compile(r"[,.;)]|\Z| (?:and|which|where|that|when|as|by|to|with|was|were)\b")
_ROUGHLY = re.compile(r"\b(?:about|around|approximately|circa)\b|\bc\.")
_PLAIN_ROUGHLY = re.compile(
    r"[.,;:)–—]|\Z| (?:and|which|that|when|as|by|to|for|with|was|were|is|are|has|had|in|at|on|it|"
    r"he|she|they|the|until|from|behind|under)\b"
)
_GOAL = re.compile(
    r"(?: [A-Z][\w’'-]*| of| for| and| the){0,6} (?:[Aa]genda|Strategy|Framework|Vision|Goals?|"
    r"Roadmap|Plan|Programme|Initiative|Targets?)\b"
)
_CLOCK_AFTER = re.compile(
    r" (?:on \d{1,2}(?:st|nd|rd|th)? [A-Z]|hrs\b|hours\b|GMT\b|BST\b|CET\b|UTC\b)"
)
_LAW_OF = re.compile(
    r"\b(?:Act|Law|Code|Order|Regulations|Convention|Treaty|Protocol|Charter|Declaration|Directive|"
    r"Concordat|Statute) of \Z"
)
_YEAR_OF = re.compile(
    r"\b(?:Elections?|Census|"
    r"date[sd]?|dating|inscribed|engraved|marked|stamped|signed|built|founded|established|"
    r"completed|published|printed|painted|made|born|circa|c\.|ca\.|est\.) \Z"
)
"""What is named by its year, or bears that of its making: a clock dated 1712."""
_SUBJECT_AFTER = re.compile(
    r" (?:is|was|has|had|will|saw|sees|marks|marked|brings|brought|promises|represents|would|could|"
    r"must|should|began|ended)\b"
)
_SUBJECT_BEFORE = re.compile(r"(?:\A|[.!?:,;–—][”’\"]? |[“‘\"]|\b(?:that|and|as|while|but|if) )\Z")
_EVENT = re.compile(
    r"(?: [A-Z][\w’'-]*| of| for| and| the){0,6} (?:[Ss]ummit|Honours|Conference|Games|Olympics|"
    r"Paralympics|"
    r"Prize|"
    r"Awards?|Elections?|Review|Budget|Census|Forum|Festival|Championships?|World Cup|Assembly|"
    r"Survey|"
    r"Session|Olympic|Paralympic)\b"
)
PLACE_BETWEEN = re.compile(r"\),? (?:and )?(?:in )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? \(")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|after) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} \(\Z")


def places(
    text: str, start: int, end: int, prep: str, lead: re.Match[str], reference: Reference
) -> bool:
    """Whether a lone year places something, and is not part of a title or a count."""
    counted = COUNTED.match(text, end) is not None
    of_law = (
        _TITLES_AFTER.match(text, end)
        or _LAW_OF.search(text, max(0, start - 16), start)
        or (not lead["mod"] and _is_attribute(text, start, end, prep))
    )
    if of_law or (counted and prep not in ("in", "since")):
        return False
    rough = prep == "around" or _ROUGHLY.search(lead["the"])
    if _CLOCK_AFTER.match(text, end) or (rough and not _PLAIN_ROUGHLY.match(text, end)):
        return False  # in about 1700 homes
    if _YEAR_OF.search(text, max(0, start - 24), start):
        return True
    if text[start] == "1" and text[start + 1] < "6" and prep not in ("in", "since", "from", "by"):
        return False
    named = titled(text, end)
    if _is_goal(text, start, end, reference):
        return False
    if named and _EVENT.match(text, end) and DETERMINER.search(text, max(0, start - 24), start):
        return True
    if prep == "up to" and not lead["the"]:
        return _UP_TO.match(text, end) is not None
    if prep in STRONG or (lead["mod"] and not named):
        return not (named and lead["the"].strip() and not lead["mod"]) and not (
            prep in ("to", "into", "up", "from", "between", "through") and COUNTED.match(text, end)
        )
    if named:
        return False
    if prep in ("for", "of", "and", "or", "than", "on", "at", "with", "to", "up to"):
        return prep != "at" or bool(lead["the"])
    if DETERMINER.search(text, max(0, start - 24), start):
        return True
    if _PLACE_LEADS.search(text, max(0, start - 60), start):
        return _PLAIN_AFTER.match(text, end) is not None
    return is_subject(text, start, end) or _stands_alone(text, start, end)


_ATTRIBUTE_AFTER = re.compile(
    r" (?!(?:elections?|vote|referendum|floods?|fires?|storms?|earthquake|quake|war|crisis|crash|"
    r"attacks?|summit|conference|meeting|talks|games|season|harvest|level|levels|figures?|total|"
    r"baseline|peak|low|high|average|pandemic|outbreak|round|intake|drought|famine|coup|ceasefire|"
    r"invasion|withdrawal|uprising|recession|tsunami|hurricane|cyclone|financial|fiscal|tax|academic|"
    r"school|calendar|academic|presidential|general|local|parliamentary|European|to|and|or|in|at|"
    r"was|were|is|has|had|will|when|where|which|that|by|for|of|on|with|as|but|from|than|onwards?|"
    r"alone|onward|until|through|season|winter|summer|spring|autumn|world|final|prices|terms|"
    r"survey|census|count)\b)[A-Za-z][\w’'-]*"
)
"""What a year is put before as a name or a kind: the 2019 budget, its 1881 order book."""
_OWNER = re.compile(r"\b(?:[Tt]he|[Tt]his|its|our|their|his|her|my|existing|agreed|landmark|"
                    r"original|current) \Z|[’']s \Z")  # fmt: skip


def _is_attribute(text: str, start: int, end: int, prep: str) -> bool:
    """Whether a year is part of what a thing is called."""
    owned = _OWNER.search(text, max(0, start - 24), start)
    return owned is not None and not prep and _ATTRIBUTE_AFTER.match(text, end) is not None


def _is_goal(text: str, start: int, end: int, reference: Reference) -> bool:
    """Whether a year to come is part of the name of an aim: the 2050 Strategy, the 2030 agenda."""
    year = int(text[start : start + 4])
    if reference.day is None or year <= reference.day.year + 1:
        return False
    return _GOAL.match(text, end) is not None


def is_subject(text: str, start: int, end: int) -> bool:
    """Whether a year opens a clause of its own: 2024 was a hard year."""
    if not _SUBJECT_AFTER.match(text, end):
        return False
    return _SUBJECT_BEFORE.search(text, max(0, start - 8), start) is not None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A year that opens an entry of a chronology, or in brackets after a plain word or a place."""
    if start == 0:
        return text[end : end + 1] in ":–-" or text[end : end + 2] in (" –", " -", ", ")
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if before is None or text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    if before.group(1)[:1].islower() or _PLACE_BEFORE.search(text, 0, start):
        return True
    # One of a list, each with its year behind it.
    around = text[max(0, start - _LISTED) : start - 1], text[end + 1 : end + _LISTED]
    return any(_IN_BRACKETS.search(each) for each in around)


_LISTED = 70
_IN_BRACKETS = re.compile(r"\((?:1[6-9]|20)\d\d\)")


def titled(text: str, end: int) -> bool:
    return _CAPITAL_AFTER.match(text, end) is not None
