"""The bodies that somebody goes to see: "dropped in on the team at Lakeside Hospital’s new wing".

What is visited is a place as often as a body, so only what is called as bodies are counts, and
the owner of a works whose place is told beside it: "the Example works at Lakeside".
"""

import re
from collections.abc import Iterator

from wbdesk.extract import countries, names, needs
from wbdesk.extract.attendees.encounters import body_names
from wbdesk.extract.attendees.parts import Item

_GOES = needs.pattern(
    r"\b(?:[Vv]isit(?:ed|ing|s)?|[Tt]our(?:ed|ing|s)?)\s(?!to\b|of\b|by\b|at\b)|"
    r"\b(?:(?:visits?|trip)\sto|tours?\s(?:of|at|a?round)|call\s(?:on|at))\s|"
    r"\b(?:went|came|go|goes|going)\sto\s(?:see|meet)\s|"
    r"\b(?:call(?:ed|ing|s)|dropp(?:ed|ing)|drops|popped|look(?:ed|ing)|stopp(?:ed|ing))\s"
    r"(?:in\s|by\s|off\s)?(?:on|at|to|by)\s|"
    r"\b(?:shown|taken|showed|guided|led|looked)\s(?:(?:him|her|them)\s)?a?round\s|"
    r"\b(?:was|were|been)\s(?:\w+ly\s)?(?:welcomed|received|greeted|hosted)\s(?:back\s)?(?:to|at)\s|"
    r"\bspen(?:t|d|ds|ding)\s(?:the|an?|his|her|their|two|three|several|part\sof\sthe)\s"
    r"(?:\w+\s)?(?:day|days|morning|afternoon|evening|hours?|time)\s(?:at|with)\s|"
    r"\b(?:met|meet|meeting|saw|spoke\s(?:to|with)|talked\s(?:to|with))\s(?=(?:[a-z-]+\s){0,4}?"
    r"(?:staff|apprentices|students|pupils|nurses|doctors|workers|engineers|employees|trainees|"
    r"researchers|scientists|managers|patients|volunteers)\s(?:and\s[a-z]+\s)?at\s)"
)
_AWAY = re.compile(
    r"\b(?:(?i:patients|customers|tourists|shoppers|people|you|inspectors)\s(?:who\s)?|if\s\w+\s|"
    r"do\snot\s|never\s)\Z"
)
"""Who goes to a place without meeting anybody."""
_FIRM = (
    r"(?:firm|company|manufacturer|maker|producer|supplier|start-up|foundry|brewery|distillery|"
    r"smokehouse|bakery|dairy|developer|retailer|builder|shipbuilder|boatbuilder|exporter|charity|"
    r"co-operative|specialists?|consultancy|processor|engineers|caterers?|brewers?|distillers?)"
)
"""What tells in front of a name that it is a firm’s."""
_LEADS = re.compile(
    r"(?:(?!(?:by|for|to|with|that|who|whose|which|where|when|while|as|after|before|met|meet|said|"
    r"near|opposite|outside|beside|former|proposed|planned|future|funded|during|on|behind|about|"
    r"named|told|ahead|via|under|since|because)\s)(?:[a-z]|£?\d)[\w’,-]*:?\s){0,8}?"
    r"(?:[A-Z][\w’-]+\s(?=[a-z-]+\s[A-Z]))?(?P<firm>(?:[a-z-]+\s)?" + _FIRM + r"\s)?(?=[A-Z])"
)
"""What is told of a body before its name: "the new unit of staff at the"."""
_AT = re.compile(r"(?P<who>[\w’-]+)\sat\s")
_PART_OF_IT = frozenset(
    "staff team teams unit units ward wards department departments clinic clinics nurses doctors "
    "workers apprentices students pupils patients researchers scientists engineers employees "
    "trainees volunteers managers colleagues laboratory laboratories".split()
)
"""Who or what belongs to the body where it is seen, as no show and no monument does."""
_PART_AT = re.compile(
    r"(?:[A-Z][\w’'-]*\s){1,3}(?:[a-z-]+\s){0,2}(?:unit|ward|wing|department|clinic|laborator(?:y|ies)|"
    r"suite|theatres?)\sat\s(?:the\s)?(?=[A-Z])"
)
"""A part by its own name of the body that is visited: "the Lakeside stroke unit at"."""
_NAME = re.compile(
    r"(?!The\s)[A-Z][\w’'&.-]*(?:\s(?:(?:of|for|and|&|in|(?<=Committee\s)on(?!\s\w+day\b))\s"
    r"(?:the\s)?)?[A-Z][\w’'&.-]*){0,8}"
)
_CUT = re.compile(r"(?P<owner>[’']s)\s|[’']\s|\s(?:and|in)\s")
_WORKS = (
    r"(?:factory|plant|works|depot|warehouse|headquarters|head\soffice|offices?|laborator(?:y|ies)|"
    r"shipyard|yard|workshops?|premises|facility|facilities|studios?|mill|dairy|campus|branch)"
)
_OWNED = re.compile(
    rf"\s(?:[a-z-]+\s){{0,2}}?{_WORKS}\s(?:at|in|near|outside)\s(?P<place>[A-Z]\w+)"
)
_PLACE = re.compile(r"\s(?:in|and)\s.*\Z")
_OWNS = re.compile(rf"\b{_WORKS}\sof\s(?:the\s)?\Z")
_IS_FIRM = re.compile(
    r"(?:\sin\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)?,\s(?:(?:an?|the)\s(?:[\w’-]+\s){0,5}?(?:firm|company|"
    r"business|manufacturer|maker|producer|supplier|start-up|foundry|brewery|distillery|charity|"
    r"employer|retailer|developer|exporter|group|co-operative|enterprise|school|college|partner|"
    r"beneficiary|recipient|winner|member|smokehouse|bakery)\b|"
    r"who\s(?:also\s|have\s|has\s)*\w+(?:ed|e|n)\b|"
    r"(?:which|who)\s(?:makes?|employs?|exports?|supplies|supply|manufactures?|produces?|builds?|"
    r"develops?|designs?|sells?|trains?)\b)"
)
"""What tells behind a name that it is a firm’s: "Example Precision in Leeds, a maker of"."""
_NEXT = re.compile(
    r"(?:,\s(?:and\s)?|\sand\s|\sas\swell\sas\s)(?:at\s|the\s|then\s|to\s)*(?=[A-Z])"
)
_MOST, _NEAR = 6, 24


def bodies(text: str, start: int, end: int) -> list[Item]:
    """The bodies of a sentence that somebody visits."""
    made: list[Item] = []
    for verb in _GOES.finditer(text, start, end):
        if len(made) >= _MOST or _AWAY.search(text, max(start, verb.start() - _NEAR), verb.start()):
            continue
        lead = _LEADS.match(text, verb.end(), end)
        at_it = _AT.search(lead.group()) if lead else None
        if lead is not None and (at_it is None or at_it["who"] in _PART_OF_IT):
            part = _PART_AT.match(text, lead.end(), end)
            at = part.end() if part else lead.end()
            made += _listed(text, at, end, is_firm=bool(lead["firm"]) and not part)
    return made


def _listed(text: str, at: int, end: int, *, is_firm: bool) -> Iterator[Item]:
    """The bodies of a list that begins at a place, up to what is none."""
    for _ in range(_MOST):
        item = _body(text, at, end, is_firm=is_firm)
        if item is None:
            return
        yield item
        is_firm = False
        following = _NEXT.match(text, item.end, end)
        if following is None:
            return
        at = following.end()


def _body(text: str, at: int, end: int, *, is_firm: bool = False) -> Item | None:
    told = _NAME.match(text, at, end)
    if told is None:
        return None
    name = told.group().rstrip(".’'")
    owned = _OWNED.match(text, told.end(), end)
    owns = _OWNS.search(text, max(0, at - 2 * _NEAR), at) is not None
    owner = _PLACE.sub("", name)
    told_so = _IS_FIRM.match(text, at + len(owner), end) if " " in owner else None
    works = owned and countries.named(owned["place"]) is None
    if (owns or works or told_so or is_firm) and _is_owner(owner):
        return Item(at, at + len(owner), body=owner)
    for cut in _CUT.finditer(name):
        first = name[: cut.start()]
        if not _is_called(first):
            continue
        return Item(at, at + len(first), body=first)
    if name.endswith("’s"):
        # "Lakeside Hospital’s new wing", but no "Lakeside Hospital’s director".
        behind = text[told.end() : told.end() + 2 * _NEAR]
        name = "" if names.has_role_word(behind) else name.removesuffix("’s")
    return Item(at, at + len(name), body=name) if _is_called(name) else None


def _is_called(name: str) -> bool:
    """Whether words end as the name of a body does, or are one's by "of"."""
    if _BY_FIRST.match(name):
        return True
    if " " not in name or name.endswith(_SIGHTS):
        return False
    if name.endswith(_WORKS_BY_NAME):
        return not body_names.is_of_state(name)
    if not body_names.ends_in_kind(name):
        return False
    # "Queen Example Hospital" has the word of an office, and is none.
    return body_names.is_body(_CROWNED.sub("", name))


_WORKS_BY_NAME = (
    " Foundry", " Works", " Mills", " Dairy", " Brewery", " Distillery", " Shipyard", " Bakery",
    " Nurseries", " Engineering", " Packaging", " Foods", " Fisheries", " Seafoods", " Aerospace",
    " Cheese", " Textiles", " Ceramics", " Potteries", " Hospice", " Foodbank", " Sons",
)  # fmt: skip
"""What firms and charities that people go and see are called by at the end."""
_BY_FIRST = re.compile(r"(?:Port\sof|HMP|HMYOI|RAF|RNAS|HMNB|RMB|RNLI)\s[A-Z]")
"""What prisons, bases and ports are called by in front."""
_CROWNED = re.compile(r"\A(?:Queen|King|Prince|Princess|Lord|Lady|Duke|Duchess)\s(?=\S+\s)")


_SIGHTS = (
    "Museum", "Gallery", "Library", "Theatre", "Airport", "Exhibition", "Castle", "Park", "House",
    "Gardens", "Palace", "Cathedral", "Station", "Barracks", "Farm",
)  # fmt: skip
"""What people go to see for itself."""


def _is_owner(name: str) -> bool:
    words = name.split()[-1:]
    return bool(words) and not (
        body_names.is_of_state(name)
        or names.has_role_word(name)
        or any(countries.named(each) or countries.of_adjective(each) for each in (name, *words))
    )
