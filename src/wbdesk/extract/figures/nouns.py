"""What a number counts: the plural noun after it, or the signs that it counts nothing."""

import re
from decimal import Decimal

import msgspec


class Noun(msgspec.Struct, frozen=True):
    """A noun phrase that ends at `end`; `noun` is its head."""

    noun: str
    end: int


_DISCOURSE = (
    "matters respects aspects fronts messages observations remarks caveats examples things ones "
    "others sides hands senses words"
).split()
NOT_COUNTED = frozenset(_DISCOURSE) | frozenset(
    "doses jabs tablets numbers "
    "reasons ways questions thoughts steps issues cents pence pounds euros dollars".split()
)
"""Plurals whose number is no statistic."""
_FEW_UNCOUNTED = frozenset(_DISCOURSE) | frozenset("doses jabs tablets numbers".split())
_MANY, _LEAST_TIMES = 10, 3
_WORD = re.compile(r"[ \u00a0]([\w’'&-]+)(?=([,.;:)!?]?))")
_STOP = frozenset(
    "of in to and or the a an for from on at by is are was were will have has had with as that "
    "which who be been being "
    "than but so if it its this these those not do does did can could should would may might must "
    "into over under about "
    "per through during since until after before between against he she they we i you our their "
    "his her whose when where "
    "while because out up down off also only across within towards became get says said plus "
    "including respectively "
    "makes takes comes gives shows means needs remains continues becomes includes "
    "begins starts helps goes".split()
)
_PLURALS = frozenset(
    "people women men children species staff personnel police aircraft craft sheep cattle crew "
    "youth media data "
    "fish deer poor "
    "britons germans frontline folk womenfolk kinsfolk feet teeth geese mice lice oxen criteria "
    "phenomena bacteria larvae alumni fungi nuclei cacti curricula memoranda referenda stadia fora "
    "livestock poultry offspring spacecraft hovercraft watercraft trout salmon squid bison swine "
    "grouse clergy vermin".split()
)
_PLURAL_ENDS = ("women", "men", "people", "children", "wives", "lives")
_NOT_MEN = frozenset("specimen regimen abdomen acumen omen yemen carmen semen stamen ramen".split())
"""What ends as fishermen does and is one."""
_MEASURES = frozenset(
    "acre acres hectare hectares mile miles km kilometre kilometres kilometer kilometers metre "
    "metres meter tonne tonnes ton "
    "tons kg litre litres mva kva kv "
    "kilowatt kilowatts watt watts kilovolt kilovolts volt volts "
    "mw gw kw gwh mwh kwh twh megawatt megawatts gigawatt gigawatts degrees "
    "lb lbs oz kilo kilos sqm kmh mph nm mbps gbps "
    "km² m² km2 m2 m³ m3 ha sq ft hours feet foot inches bed square cubic mwp mtpa".split()
)
_NOT_PLURAL = frozenset(
    "this his its was is us has plus various serious previous religious famous thus across "
    "express always perhaps "
    "business process progress access success congress address illness less unless business’s gas "
    "bus campus series "
    "virus bonus consensus crisis basis analysis thesis emphasis wales brussels paris athens "
    "honduras laos cyprus "
    "celsius christmas thanks james headquarters overseas sometimes as yes towards "
    "afterwards besides focus status".split()
)
_MOST_WORDS = 6
_SPANS = frozenset("years months weeks days hours minutes times".split())
_ELLIPTIC = re.compile(
    r" (?:have|has|had|will|were|are|died|injured|killed|wounded|arrested|missing|dead|hurt|"
    r"rescued|displaced|of (?:which|them|whom|those|these)|more\b(?! "
    r"than)|others\b|"
    r"[a-z]{3,}ing\b)(?![-\w])"
)
_OF_COUNT = re.compile(r" of (?:the|its|our) \d")
_ADJECTIVE = re.compile(r" (?:new|more|extra|additional|further|other|different)\b")
_AND_NUMBER = re.compile(r"[ ](?:and|or|to) \d")
_SMALL_UNIT = re.compile(r"[ \u00a0]?(?:mg|µg|μg|mcg|ml|mL|ng|g/|mmol|°|x\b|×)")
_ATTRIBUTIVE = re.compile(
    r"(?:[- ](?:year|month|week|day|hour|minute|point|bedroom|storey|lane)|"
    r"-(?:star|way|page|part|man|person|piece|stage|member))(?:[- ]|\b)(?!s)"
)
_UNIT = re.compile(r"-?(?P<unit>[a-zA-Z]+)")
_STRONG = {
    "strong": "people", "home": "homes", "bed": "beds", "place": "places", "pupil": "pupils",
    "seat": "seats", "room": "rooms", "turbine": "turbines", "unit": "units", "job": "jobs",
}  # fmt: skip
_OF_THE = re.compile(
    r" of (?:the |its |our |their |these |those |my |your |his |her |(?:this|last) year[’']s |"
    r"[A-Z][a-z]+[’']s |them\b)",
    re.I,
)


def after(text: str, end: int) -> Noun | None:
    """The noun that a number ending at `end` counts, a few words on at most."""
    following = text[end : end + 1]
    if following == "-" or following.isalpha():
        return _joined(text, end)
    strong = _STRONG_APART.match(text, end)
    if strong is not None:
        return Noun("people", strong.end())
    at = end + len(" or so") if text.startswith(" or so", end) else end
    if _ATTRIBUTIVE.match(text, at) and not _plural_after(text, at):
        return None
    found: Noun | None = None
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, at)
        if match is None:
            break
        word, bare = match.group(1), match.group(1).lower()
        if found is None and at > end and _goes_on(text, at, bare):
            at = match.end(1)
            continue
        if bare in _STOP or bare[0].isdigit():
            return found or _after_stop(text, at, bare)
        if found is not None and (bare in _VERBS or text[found.end - 1] in "’'"):
            break
        if bare in _MEASURES or is_plural(word):
            found = _with_rate(text, Noun(word.rstrip("’'"), match.end(1)))
        elif found is not None:
            break
        at = max(match.end(1), found.end if found else 0)
        if match.group(2):
            return found or (_series(text, at) if match.group(2) == "," else None)
    return found


def _goes_on(text: str, at: int, bare: str) -> bool:
    """Whether a word between adjectives leads on to the noun: new or mended, Mark 2 pumps."""
    if bare in ("and", "or"):
        return _AND_NUMBER.match(text, at) is None
    return _MODEL.match(text, at) is not None and text[at - 1].isalpha()


_STRONG_APART = re.compile(
    r" strong(?=[,.;:)]| (?:and|which|who|with|is|are|was|were|has|have|had|will|in|at|from|by|"
    r"when|before|now|today|on)\b|\Z)"
)
"""A delegation 35 strong."""
_VERBS = frozenset(
    "stands lies faces rises falls hosts runs marks sees seeks needs helps lacks owes earns sits "
    "draws meets grows lives works plays pays offers aims plans hopes wants says tells finds gets "
    "stays leaves brings cuts raises saves reduces lets loses shows keeps adds makes gives takes "
    "spreads drives".split()
)
"""What looks like a plural and is what a thing does, where a plural stands before it."""
_MODEL = re.compile(r"(?<=[a-z]) \d{1,2} [a-z]")
_SERIES = re.compile(
    r"(?<=[a-z])(?:,? (?:and )?(?!(?:and|or|but|which|who|that|the|an?|in|of|to|with|for|is|are|"
    r"was|were|has|have|had|will|as|at|on|by|from|including|such|his|her|its|their|our|my|your|"
    r"said|says|says|told|added|he|she|it|they|we)\b)[a-z][\w’-]*){2,7}"
)


def _series(text: str, at: int) -> Noun | None:
    """What is counted after several adjectives: seven innovative, low-cost projects."""
    match = _SERIES.match(text, at)
    last = text.rfind(", ", at, match.end()) + 2 if match else 0
    for word in re.finditer(r"[\w’-]+", text[last : match.end()]) if match else ():
        if is_plural(word.group()):
            return Noun(word.group(), last + word.end()) if word.start() else None
    return None


def is_uncounted(noun: Noun, value: Decimal | None = None) -> bool:
    """Whether the number of such a noun is no statistic: two sides, but 14 more hands are one."""
    if value is not None and value >= _MANY and noun.noun in _FEW_UNCOUNTED:
        return False
    if noun.noun == "times":
        return value is None or value < _LEAST_TIMES
    return noun.noun in NOT_COUNTED


def is_measure(noun: Noun) -> bool:
    """Whether what is counted is a measure: metres, miles."""
    return noun.noun.lower() in _MEASURES


def is_whole(noun: Noun | None) -> bool:
    """Whether what is counted comes in whole numbers."""
    return noun is not None and noun.noun.lower() not in _MEASURES


def _joined(text: str, end: int) -> Noun | None:
    """A measure right after the number: 21-mile, 500MW."""
    unit = _UNIT.match(text, end)
    if unit is None:
        return None
    if text[end] == "-" and unit["unit"] in _STRONG:
        return Noun(_STRONG[unit["unit"]], unit.end())
    if unit["unit"].lower() not in _MEASURES:
        return None
    return _with_rate(text, Noun(unit["unit"], unit.end()))


_RATE = re.compile(r"/(?:h|hr|s|sec|min|d|day|a|yr|year|ha|km|m|l|t)\b(?!/)")


def _with_rate(text: str, measure: Noun) -> Noun:
    """A measure with what it is reckoned by: km/h."""
    rate = _RATE.match(text, measure.end)
    return Noun(measure.noun + rate.group(), rate.end()) if rate else measure


def _after_stop(text: str, at: int, bare: str) -> Noun | None:
    """What is counted where no noun comes before the next number or small word."""
    if bare[0].isdigit():
        # A group told by its age, as in 400 11 to 18 year olds.
        return Noun("people", at) if _YEAR_OLDS.match(text, at) else None
    if bare != "and" or not _AND_NUMBER.match(text, at):
        return None
    later = _WORD.match(text, at + len(" and"))
    shared = after(text, later.end(1)) if later else None
    return Noun(shared.noun, at) if shared else None


def _plural_after(text: str, at: int) -> bool:
    match = _WORD.match(text, at)
    return match is not None and is_plural(match.group(1))


_YEAR_OLDS = re.compile(r" \d{1,2}(?: to | ?[-–] ?)\d{1,2}[- ]year[- ]olds?")


def of_the(text: str, end: int) -> Noun | None:
    """What some of are: four of the biggest groups."""
    match = _OF_THE.match(text, end)
    return after(text, match.end() - 1) if match and text[match.end() - 1] == " " else None


_LETTERS = re.compile(r"[A-Za-z’'-]+")


def before(text: str, start: int) -> str:
    """A plural noun shortly before a number that stands for it again; "" where none is."""
    words = _LETTERS.findall(text[max(0, start - 120) : start].rstrip())
    # Right before a number stands what it does and not what it counts: it passes 50,000.
    for word in reversed(words[:-1] if text[start - 2 : start - 1].isalpha() else words):
        if word in _SPANS:
            continue
        if word.islower() and len(word) > 3 and is_plural(word) and word not in _STOP:
            return str(word)
    return ""


def is_plural(word: str) -> bool:
    """Whether a word is a plural, or one that counts as such: staff, aircraft."""
    bare = word.lower().rstrip("’'").removesuffix("-up")
    if bare in _PLURALS or (word[:1].isupper() and bare.endswith("ese")):
        return True
    if bare.endswith(("’s", "'s")) or bare in _NOT_PLURAL or len(bare) < 4:
        return False
    if bare.endswith(_PLURAL_ENDS):
        return bare not in _NOT_MEN
    return bare.endswith("s") and not bare.endswith(("ss", "ous", "’s"))


def is_elliptic(text: str, end: int, value: Decimal) -> bool:
    """Whether a bare number stands for what was counted before: 6 more will follow."""
    told = _ELLIPTIC.match(text, end) or _OF_COUNT.match(text, end)
    return value >= 2 and told is not None


def is_adjective(text: str, end: int) -> bool:
    """Whether an adjective of number follows: 381 new."""
    return _ADJECTIVE.match(text, end) is not None


def is_measured_small(text: str, end: int) -> bool:
    """Whether a unit of a dose or the like follows."""
    return _SMALL_UNIT.match(text, end) is not None or _ATTRIBUTIVE.match(text, end) is not None
