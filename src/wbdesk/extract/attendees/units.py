"""Units of armed forces and their bands that take part: "4th Battalion, The Example Regiment".

Their names hold numbers, commas and "The", which no other body's do, so lists cut them in two.
Whoever only serves in one, commands it or speaks for it does not bring it along.
"""

import re
from itertools import islice

from wbdesk.extract.attendees.parts import Item

_KIND = (
    r"(?:Regiment|Battalion|Battery|Squadron|Commando|Brigade|Yeomanry|Fusiliers|Hussars|Lancers|"
    r"Dragoons|Guards|Rifles|Company|Corps|Engineers|Signals|Artillery|Wing|Troop|Highlanders|"
    r"Borderers|Gurkhas|Cavalry|Flotilla)"
)
_WORDS = r"(?:[A-Z][\w’'&-]*\s|of\s(?:the\s)?(?=[A-Z])|\([A-Z][\w’'\s]{1,30}\)\s)"
_NUMBER = r"(?:No\.?\s)?\d{1,4}(?:st|nd|rd|th)?\s(?:\([A-Z][\w’'\s.]{1,30}\)\s)?"
_OF_CORPS = (
    r"(?:(?<=Battery)|(?<=Squadron)|(?<=Company)|(?<=Troop))(?:,|\sof)\s\d{1,3}\s(?:[A-Z][\w’'-]*\s){0,3}?"
    rf"{_KIND}\b(?:\sRoyal\s(?:Artillery|Engineers|Logistic\sCorps)|\sArmy\sAir\sCorps)?|"
    rf"(?:,?\s(?:of\s)?(?:[Tt]he\s)?(?:{_WORDS}){{0,4}}?(?:{_KIND}|Army\sAir\sCorps)\b)?"
)
_BAND = (
    rf"(?:Bands?(?:\sand\s[A-Z]\w+)?\sof\s(?:the\s|The\s|HM\s)?(?:{_WORDS}){{0,4}}?(?:{_KIND}|Marines|Navy|"
    r"Force)\b|(?:[A-Z][\w’'-]+\s){1,4}(?:Brass\s|Pipe\s|Silver\s|Military\s|Youth\s){1,3}Band\b|"
    r"(?:[A-Z][\w’'-]+\s){1,3}(?:Pipes\sand\sDrums|Corps\sof\sDrums|Sea\sCadets|Army\sCadets|Air\sCadets)\b)"
)
_BY_LETTERS = r"(?:PARA|SCOTS|YORKS|LANCS|RIFLES|RLC|REME)"
_BY_NUMBER = rf"{_NUMBER}(?:{_WORDS}){{0,4}}?(?:{_KIND}|{_BY_LETTERS})\b(?:{_OF_CORPS})"
_UNIT = re.compile(
    rf"(?P<name>{_BY_NUMBER}|{_BAND}|"
    r"(?:[A-Z][\w’'-]*\s){1,4}(?:Regiment|Yeomanry|Fusiliers|Hussars|Lancers|Dragoons|Battalion|"
    r"Highlanders|Borderers|Air\sSquadron)\b)"
)
_WHOLE = re.compile(rf"(?:{_BY_NUMBER}|{_BAND})")
GATE = re.compile(
    r"Regiment|Battalion|Battery|Squadron|Commando\b|Brigade|Yeomanry|Fusiliers|Hussars|Lancers|"
    r"Dragoons|\d\s(?:PARA|SCOTS|YORKS|LANCS|RIFLES|Rifles|RLC|REME)|Corps\b|Bands?\b|Drums|Cadets|"
    r"Gurkhas|Royal\sEngineers|Guards|Highlanders|Borderers|Flotilla"
)
_PEOPLE = (
    r"(?:[Ss]oldiers|[Mm]embers|[Tt]roops|[Pp]ersonnel|[Ss]ailors|[Oo]fficers|[Rr]eservists|[Mm]arines|"
    r"[Gg]unners|[Rr]iflemen|[Cc]rews?|[Cc]rew\smembers|[Ee]ngineers|[Ss]appers|[Hh]elicopters|"
    r"[Aa]ircraft|[Jj]ets|[Tt]yphoons|[Vv]eterans|[Cc]adets|[Mm]usicians|[Pp]ipers|[Bb]uglers|"
    r"[Ii]nfantry|[Ff]orces|[Mm]en|[Ww]omen|[Dd]etachments?|[Cc]ontingents?|[Tt]eams?|[Pp]arachutists|"
    r"[Pp]aratroopers|[Cc]ommandos|[Ss]taff|[Pp]ilots|Royal\sMarines|Army\sReservists)"
)
_LEADS = re.compile(
    rf"(?:\A|\A(?:[^,;:]{{2,40}},\s)|\b{_PEOPLE}\s(?:[a-z]+\s){{0,2}}?(?:of|from|in|with)\s"
    r"(?:(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:and\s)?[A-Z][\w’'&-]*){0,5}(?:,|,?\sand)\s){0,4}|"
    r"\bpresented\s[^,;.]{2,50}?\sto\s|"
    r"\b(?:joined\sforces\swith|[Aa]longside|[Bb]eside|[Bb]ehind|[Ww]ith|visited|met|inspected|"
    r"hosted|including|(?:led|supported|accompanied|preceded|flanked|escorted|joined|provided|given|played|"
    r"performed|entertained|[Mm]usic|reinforced|assisted)\s(?:\w+\s){0,3}?by|between)\s)"
    r"(?:[Tt]he\s|both\s|its\s|their\s)*(?:(?:(?:British\s)?Army|(?:Royal\s)?Navy|RAF)[’']s\s)?\Z"
)
"""What leads to those who are there."""
_JOIN = re.compile(
    r"(?:,\sand|,|\sand|\sas\swell\sas|\salongside)\s(?:(?:from|with|of)\s)?(?:[Tt]he\s)?"
)
_SERVES = re.compile(
    r"\b(?:(?:[Cc]ommand(?:er|ing\s[Oo]fficer|ant)|[Oo]fficer\s[Cc]ommanding|OC|CO|[Cc]hief|[Hh]ead|[Cc]olonel|"
    r"[Ss]ergeant|[Cc]orporal|[Cc]aptain|[Mm]ajor|[Aa]djutant|[Ff]ormerly|[Ss]erv(?:es|ed|ing)|once|home|based|"
    r"history|anniversary|formation|name|memory|Freedom|colours)\s(?:\w+\s)?(?:of|with|in|for|by|to)\s(?:the\s)?)\Z"
)
_SPOKEN_OF = re.compile(
    r"[’']s?\s(?=[a-z]+er\b|[a-z]+or\b)|\s(?:was|were)\s(?:formed|founded|raised|disbanded)\b"
)
_MOST, _NEAR = 8, 90


def taking_part(text: str, start: int, end: int) -> list[Item]:
    """The units that take part by a sentence of a release about people coming together."""
    if GATE.search(text, start, end) is None:
        return []
    made: list[Item] = []
    last = -1
    for told in islice(_UNIT.finditer(text, start, end), _MOST):
        begin = told.start()
        goes_on = last >= 0 and _JOIN.fullmatch(text, last, begin) is not None
        before = text[max(start, begin - _NEAR) : begin]
        if (
            not (goes_on or _LEADS.search(before))
            or _SERVES.search(before)
            or _SPOKEN_OF.match(text, told.end())
        ):
            last = -1
            continue
        name = told["name"].removeprefix("The ")
        begin = told.end() - len(name)
        made.append(Item(begin, told.end(), body=name))
        last = told.end()
    return made


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the units told by number or as a band stand, whole."""
    if GATE.search(text, start, end) is None:
        return []
    return [each.span() for each in islice(_WHOLE.finditer(text, start, end), _MOST)]


def added(listed: list[Item], made: list[Item]) -> list[Item]:
    """What was listed, with each unit whole in the place of its pieces."""
    return [
        each
        for each in listed
        if not (each.body and any(one.start <= each.start < one.end for one in made))
    ] + made
