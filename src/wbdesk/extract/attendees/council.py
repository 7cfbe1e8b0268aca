"""Who took part in a council of ministers by its record: the states that spoke, by their names.

A written statement tells what a council came to: "Chile, supported by Peru, asked for", "the
Commission presented". All who are told to have spoken sat there; those only spoken of did not.
"""

import re

from wbdesk.extract import countries, needs
from wbdesk.extract.attendees import author
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.persons import item_of
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.countries import Entry, Mention
from wbdesk.extract.gate import holds_any
from wbdesk.extract.holders import holders
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Document

_TITLE = re.compile(
    r"\b(?:Council|ECOFIN|Ecofin|Eurogroup|Competitiveness|Transport|Agriculture|Fisheries|Epsco|"
    r"EPSCO|[Mm]inisters[’'] [Mm]eeting|[Mm]inisterial [Mm]eeting|[Mm]eeting of [Mm]inisters)\b"
)
_RECORD = needs.pattern(
    r"\b(?:represented\s(?:the\s(?:UK|United\sKingdom)|[A-Z]\w+)|I\sattended|"
    r"(?:Council|[Mm]eeting|Eurogroup|ECOFIN)\s(?:\([^)]{1,40}\)\s)?(?:of\s[A-Z][\w ]{2,30}?\s)?"
    r"(?:took\splace|was\sheld|met|will\stake\splace|was\schaired)|attended\s(?:the|a)\s"
    r"(?:[\w-]+\s){0,5}Council)\b"
)
_OPENING = 6
_SEATS = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB NO IS CH "
    "LI".split()
)
"""Those who sit in the councils whose records ministers lay before their parliaments."""
_STANCE = (
    r"(?:spoke|speaking|supported|backed|favoured|opposed|rejected|argued|maintained|insisted|"
    r"stressed|underlined|emphasi[sz]ed|highlighted|noted|welcomed|raised|asked|called|pressed|"
    r"pushed|urged|requested|sought|wanted|preferred|proposed|suggested|recommended|advocated|"
    r"presented|introduced|outlined|briefed|updated|informed|reported|announced|set\sout|gave|"
    r"provided|shared|expressed|voiced|reiterated|reaffirmed|restated|recalled|intervened|"
    r"responded|replied|questioned|queried|challenged|criticised|objected|warned|cautioned|"
    r"agreed|disagreed|concurred|joined|abstained|voted|signalled|indicated|confirmed|said|"
    r"stated|considered|believed|felt|thought|took\sthe\s(?:view|floor)|made\s(?:clear|the\s"
    r"(?:point|case))|was\s(?:clear|concerned|in\sfavour|against)|were\s(?:clear|concerned|in\s"
    r"favour|against|critical)|(?:was|were)\s(?:un)?able|could\snot|acknowledged|explained|pointed\sout|drew\sattention|pledged|"
    r"committed|lent|echoed|seconded|also\ssigned|attended|took\spart|participated|chaired|"
    r"hosted|(?:had|have)\s(?:\w+\s)?(?:doubts|concerns|reservations|questions|sympathy)|"
    r"was\sin\sthe\schair|presided|held\sthe\schair|in\sfavour|against)"
)
_ASIDE = r"(?:\s\([^)]{1,80}\))?(?:,\s[^.;]{3,160}?,)?,?"
_ACTS = re.compile(
    rf"{_ASIDE}\s(?:(?:also|both|all|each|then|jointly|again|too|and\sI|had|have|has|did|not|in\s"
    rf"turn|in\sparticular|who|\w+ly)\s){{0,3}}{_STANCE}\b"
)
"""What follows those who speak."""
_OPENS = re.compile(
    r"(?:\A|[.;:]\s|[“\"]|,?\s(?:while|whereas|whilst|but|although|though|and|with|that|as|"
    r"where)\s|"
    r"\b(?:[Ss]everal|[Ss]ome|[Oo]ther|[Mm]any|[Mm]ost|[Tt]wo|[Tt]hree|[Ff]our|"
    r"[Aa]\s(?:\w+\s)?(?:number|"
    r"group|majority)\sof|[Aa]ll)\s(?:[\w-]+\s){0,3}(?:[Ss]tates|delegations|countries|"
    r"ministers|others)?,?\s?(?:including|such\sas|led\sby|among\sthem|notably)\s|"
    r"(?:\A|[.;]\s)[A-Z][^.;]{2,120}?,\s)(?:[Oo]nly\s|[Bb]oth\s|[Tt]he\s(?:incoming\s|outgoing\s|"
    r"new\s)?)*\Z"
)
"""What stands in front of those who speak: the beginning of a clause, or a word of many."""
_LED = re.compile(
    r"\b(?:(?:supported|backed|joined|seconded|echoed|requested|raised|led|presented|proposed|"
    r"tabled|opposed|shared|followed|chaired|introduced|initiated|put\sforward)\sby|(?:support|"
    r"opposition|backing|objections?|concerns?|requests?|updates?|presentations?|reports?|"
    r"information|briefings?|interventions?|statements?|proposals?|papers?|notes?|"
    r"suggestions?|calls?)\s(?:from|by)|[Aa]t\sthe\s(?:request|initiative|suggestion)\sof|"
    r"mixed\scommittee\swith|"
    r"(?:together|along|in\sline|aligned)\swith|alongside|with\sthe\s(?:support|exception)\sof|"
    r"abstentions?\s(?:from|by)|(?:heard|hear)\sfrom)\s(?:both\s)?(?:the\s)?"
    r"(?:[\w-]+\s){0,2}?\Z"
)
"""What leads to those who speak with others, or who asked for an item."""
_AND = re.compile(r"(?:,|\sand\b|\sor\b|\sas\swell\sas\b|\sthe\b|\sI\b|\s)+")
_OFFICE = re.compile(
    r"(?:[’']s)?\s(?:[\w-]+\s){0,3}?(?:Minister|State Secretary|Secretary of State|[Pp]residency|"
    r"delegation|representative|Ambassador|government|Government|colleague|counterpart)s?\b"
)
_NEAR = 140
_HINTS = ("Council", "ECOFIN", "Ecofin", "Eurogroup", "inisters", "inisterial", "Competitiveness",
          "Transport", "Agriculture", "EPSCO", "Epsco", "Fisheries")  # fmt: skip
_OF_UNION = ("ember states", "ember States", "Presidency", "European", "Commission", "Brussels")
_REASON = "Told to have spoken at the council; check that it sat there."


def told(document: Document) -> list[Found]:
    """The states and commissioners that spoke at a council, where a document is its record."""
    if not _is_record(document):
        return []
    made: list[Found] = []
    for number, block in enumerate(document.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(block.text):
            made += [
                Found(number, item, "council", expected=False, reason=_REASON)
                for item in _in_sentence(block.text, start, end)
            ]
    made += author.of_statement(document)
    return made + ([] if _has_commissioner(made) else _commission(document))


def _is_record(document: Document) -> bool:
    title = document.title or next((block.text for block in document.blocks), "")
    if not holds_any(title, _HINTS) or _TITLE.search(title) is None:
        return False
    first = [b.text for b in document.blocks[:_OPENING] if b.kind in ("paragraph", "item")]
    return any(map(_RECORD.search, first)) and any(
        holds_any(block.text, _OF_UNION) for block in document.blocks
    )


def _in_sentence(text: str, start: int, end: int) -> list[Item]:
    named = [m for m in countries.mentions(text, start, end) if _has_seat(text, m, end)]
    made: list[Item] = []
    at = 0
    while at < len(named):
        past = at + 1
        while past < len(named) and _AND.fullmatch(text, _stop(text, named[past - 1], end),
                                                   named[past].start):  # fmt: skip
            past += 1
        if _speak(text, start, end, named[at], named[past - 1]):
            made += [
                Item(m.start, m.end, entry=countries.national(m.entry)) for m in named[at:past]
            ]
        at = past
    return made + _commissioners(text, start, end) + _also_there(text, start, end)


def _also_there(text: str, start: int, end: int) -> list[Item]:
    """The ministers who came too: "the Minister for Isles, Jane Doe, also attended"."""
    came = _CAME_TOO.search(text, start, end)
    if came is None:
        return []
    return [item_of(each) for each in holders(text, start, came.start()) if each.role]


_CAME_TOO = re.compile(
    r"\b(?:also\s(?:attended|took\spart|represented)|attended\sas\swell|accompanied\sme|joined\sme|"
    r"(?:was|were)\salso\s(?:present|in\sattendance))\b"
)


def _has_seat(text: str, m: Mention, end: int) -> bool:
    return m.entry.code in _SEATS and (
        not m.adjective or _OFFICE.match(text, m.end, end) is not None
    )


def _stop(text: str, m: Mention, end: int) -> int:
    """Where a state ends that may be told by its minister."""
    owned = m.adjective or text.startswith(("’s ", "'s "), m.end)
    office = _OFFICE.match(text, m.end, end) if owned else None
    return office.end() if office else m.end


def _speak(text: str, start: int, end: int, first: Mention, last: Mention) -> bool:
    """Whether states in a row act as members."""
    before = text[max(start, first.start - _NEAR) : first.start]
    if _LED.search(before):
        return True
    acts = _ACTS.match(text, _stop(text, last, end), end)
    return acts is not None and _OPENS.search(before) is not None


_COMMISSIONER = re.compile(
    r"(?:[Tt]he\s)?(?P<role>(?:[\w-]+\s)?Commissioner(?:\sfor\s[A-Z][\w, ]{2,60}?)?)"
    r"(?=,\swho\swas\spresent|\s(?:also\s)?(?:said|confirmed|presented|thanked|reported|noted|"
    r"updated|outlined|agreed|announced|stressed|replied|responded|briefed|explained)\b)"
)


def _commissioners(text: str, start: int, end: int) -> list[Item]:
    """The members of the Commission that are heard, by name or by office alone."""
    if text.find("Commissioner", start, end) < 0:
        return []
    union = countries.of_code("EU")
    named = [
        item_of(each, union)
        for each in holders(text, start, end)
        if "Commissioner" in each.role and _DOES.match(text, each.stop, end)
    ]
    if named:
        return named
    return [
        Item(*each.span("role"), entry=union, role=each["role"])
        for each in _COMMISSIONER.finditer(text, start, end)
    ]


_DOES = re.compile(rf"{_ASIDE}\s(?:(?:also|then|\w+ly)\s)?(?:\w+ed|said|gave|set|was|told)\b")


def _has_commissioner(made: list[Found]) -> bool:
    return any(each.item.entry is not None and each.item.entry.code == "EU" for each in made)


_ITSELF = Entry("European Commission", "EU", "organisation")
_COMMISSION = re.compile(
    r"[Tt]he\s(?:European\s)?(?P<who>Commission)"
    rf"(?=(?:\s\([^)]{{3,60}}\))?\s(?:\w+ly\s)?(?:{_STANCE}|undertook|promised)\b)"
)


def _commission(document: Document) -> list[Found]:
    """The Commission, where it is heard and none of its members is."""
    for number, block in enumerate(document.blocks):
        heard = _COMMISSION.search(block.text) if "Commission " in block.text else None
        if heard is not None:
            item = Item(*heard.span("who"), entry=_ITSELF)
            return [Found(number, item, "council", expected=False, reason=_REASON)]
    return []
