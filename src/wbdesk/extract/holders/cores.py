"""Where the names of persons stand among the tokens of a sentence."""

import re

import msgspec

from wbdesk.extract import countries, names
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders import fields, runs, surnames
from wbdesk.extract.holders.tokens import Token
from wbdesk.extract.holders.words import is_head, is_possessive
from wbdesk.extract.vocabulary import (
    BODIES,
    NOT_NAMES,
    PORTFOLIO,
    POST_NOMINALS,
    TITLES,
    TITLES_OF_NAMES,
)


class Core(msgspec.Struct, frozen=True):
    """A name: tokens `first` up to `past`, `run` where the capitals before it begin.

    `certain` where the name tells by itself that it is a person's; `led` where an office stands
    right before it, `possessive` where something of the person is spoken of.
    """

    first: int
    past: int
    run: int
    name: str
    certain: bool
    titled: bool
    led: bool
    possessive: bool


def cores(tokens: list[Token]) -> list[Core]:
    """The names among the tokens, in their order, each run of capitals giving one at most."""
    found: list[Core] = []
    at = 0
    while at < len(tokens):
        # Most words are small: a look at the letter, not a call.
        if not tokens[at].text[0].isupper():
            at += 1
            continue
        past = runs.end(tokens, at)
        core = _core(tokens, at, past)
        if core is not None:
            found.append(core)
            past = core.past
        at = max(past, at + 1)
    return found


def _core(tokens: list[Token], run: int, past: int) -> Core | None:
    words = [token.text for token in tokens[run:past]]
    if "&" in words:
        past_it = len(words) - words[::-1].index("&")
        led = past_it > 1 and (is_head(words[past_it - 2]) or any(map(is_head, words[past_it:-1])))
        if not led:
            return None
        # "Chairman & Managing Director Jane Doe": two offices, and their holder; or the office
        # has its field or firm before it, "Energy & Industry Secretary Jane Doe".
        run, words = run + past_it, words[past_it:]
    while run + 1 < past and words[0].endswith(_WHENCE):
        run, words = run + 1, words[1:]
    head = _last_head(tokens, run, words)
    title = next((at for at, word in enumerate(words) if _is_title(words, at)), -1)
    if title >= 0 and head == title + 1 and words[title : title + 2] in _RANKS:
        head = -1
    end = _without_letters(words)
    if title > head or (title >= 0 and head >= end):
        first = _past_titles(words, title)
        if first >= end or any(map(_is_of_body, words[first:end])):
            return None
        kept = title if title >= 0 else first
        return _made(tokens, run, run + kept, run + end, titled=True, led=head >= 0)
    if head >= 0:
        first = fields.past_field(words, head + 1, end)
        if first >= end or not _may_be_surname(words[first:end], after_office=first == head + 1):
            return None
        return _made(tokens, run, run + first, run + end, titled=False, led=True)
    if fields.after_article(tokens, run) and not fields.in_office(tokens, run - 1):
        return None
    inside = fields.in_office(tokens, run - fields.after_article(tokens, run))
    field = fields.past_field_words(words, end) if inside else 0
    name_at = _first_of_name(words[field:], end - field)
    if name_at is None:
        if inside and surnames.ends_office(tokens, run, words[:end], field):
            return _made(tokens, run, run + field, run + end, titled=False, led=True)
        return None
    if inside and not _may_follow_field(tokens, run, past, words, field + name_at):
        return None
    return _made(tokens, run, run + field + name_at, run + end, titled=False, led=False)


def _last_head(tokens: list[Token], run: int, words: list[str]) -> int:
    """Where the last office of a run of capitals stands, -1 where there is none."""
    head = max((at for at, word in enumerate(words) if _heads(words, at)), default=-1)
    if head >= 0 and surnames.is_given_name(tokens, run, words, head):
        head = max((at for at in range(head) if _heads(words, at)), default=-1)
    return head + (words[head + 1 : head + 2] == ["General"] and head >= 0)


def _may_follow_field(tokens: list[Token], run: int, past: int, words: list[str], at: int) -> bool:
    """Whether the capitals behind "of" or "for" may end in a name, and are not all a body's."""
    if run > 1 and tokens[run - 1].text == "of" and names.is_body(tokens[run - 2].text):
        # "at the Ministry of Justice Jane Doe", but no "Bank of Jane Doe".
        return at > 0 and is_given(words[at])
    if at == 0 or is_given(words[at]):
        return is_given(words[at])
    named_next = past < len(tokens) and tokens[past].text == ","
    return not (named_next and fields.after_article(tokens, run))


def _heads(words: list[str], at: int) -> bool:
    """Whether a word is the head of an office and no surname: "Sir John King"."""
    word = words[at]
    if not is_head(word) or word in POST_NOMINALS:
        return False
    ends = at == len(words) - 1 or words[at + 1] in POST_NOMINALS
    if word == "Executive" and (not at or words[at - 1] not in _EXECUTIVES):
        return False
    surname = word in _SURNAMES and ends and at > 0
    return not (surname and (is_given(words[at - 1]) or words[at - 1] in TITLES))


_WHENCE = ("-based", "-born", "-trained", "-educated", "-backed", "-owned", "-led")
"""What tells where somebody or something is from, and is no part of the name."""
_EXECUTIVES = ("Chief", "Senior", "Managing", "Account", "Business", "Deputy")
_SURNAMES = frozenset(
    "King Dean Judge Major Coach Clerk Prince Ranger Farmer Fellow Constable Speaker Lead Page "
    "Gardner Archer Cook Mayor Warden Marshal Provost Leader Chambers Baker".split()
)


def _is_title(words: list[str], at: int) -> bool:
    word = words[at]
    if word not in TITLES_OF_NAMES or word in ("Commander",) or at + 1 >= len(words):
        return False
    if word == "Lord" and words[at + 1] in _LORDS:
        return False
    if words[at : at + 2] in _RANKS:
        return True
    return not (word in ("Group", "Air", "Wing", "Flight", "Private", "Right") and not at)


_RANKS = (
    ["Wing", "Commander"], ["Group", "Captain"], ["Air", "Commodore"], ["Air", "Marshal"],
    ["Flight", "Lieutenant"], ["Flight", "Sergeant"],
)  # fmt: skip


_LORDS = ("Mayor", "Chancellor", "Provost", "Lieutenant", "Speaker", "Advocate", "Lord")


def _is_of_body(word: str) -> bool:
    """Whether a word after a title belongs to a body: "Honourable Artillery Company"."""
    return word in BODIES and not is_given(word) and word not in _ALSO_SURNAMES


_ALSO_SURNAMES = frozenset(
    "Park Parish Valley North South West East Street Church Court House Wellington Victoria "
    "London Leeds Birmingham Manchester Sydney Trust Best Town Water Games Office Lord".split()
)


def _past_titles(words: list[str], at: int) -> int:
    while at < len(words) and (words[at] in TITLES or words[at] == "the"):
        at += 1
    return at


def _without_letters(words: list[str]) -> int:
    """Where the name ends, before the letters of honours and seats, and a possessive mark."""
    end = len(words)
    while end > 1 and words[end - 1].rstrip("’'") in POST_NOMINALS:
        end -= 1
    return end


def _may_be_surname(words: list[str], *, after_office: bool) -> bool:
    if not 1 <= len(words) <= 5 or words[0] in NOT_NAMES:
        return False
    last = _bare(words[-1])
    if last in _PLACES:
        return False
    if len(words) == 2 and is_given(words[0]) and countries.named(last) and last not in BODIES:
        return True
    if len(words) == 1:
        return after_office and not (
            names.is_body(last) or last in PORTFOLIO or last in NOT_NAMES or not last.isalpha()
        ) and len(last) > 2  # fmt: skip
    if names.is_body(last) or (last in PORTFOLIO and not is_given(words[0])):
        return False
    return is_given(words[0]) or not any(
        names.is_body(word) or word in PORTFOLIO for word in words[:-1]
    )


_PLACES = frozenset(
    "Barracks Hall House Square Street Road Avenue Park Bridge Castle Palace Hotel Station Airport "
    "Stadium Dock Harbour Island Islands Gardens Tower Gate Base Camp Memorial Monument Cathedral "
    "Theatre Hospital School College Library Museum Gallery Room Building".split()
)
"""What places named after the crowned end in: "Queen Example Hall"."""


def _first_of_name(words: list[str], end: int) -> int | None:
    """Where a name begins that no office and no title leads: at a given name, or at once."""
    words = words[:end]
    at = next((at for at, word in enumerate(words) if is_given(word)), None)
    if at == 1 and words[0] in _FAMILY_FIRST and len(words) > _LEAST_FAMILY_FIRST:
        at = 0
    if at is not None and 1 <= len(words) - at - 1 <= 4:
        rest = words[at + 1 :]
        if _bare(rest[-1]) in _SITES or (at and words[at - 1] in _NAMED_THINGS):
            return None
        if not names.is_body(_bare(rest[-1])) and not any(
            names.is_body(_bare(w)) for w in rest[:-1]
        ):
            return at
        return None
    if not 2 <= len(words) <= 4 or words[0] in NOT_NAMES or words[0] in _NAMED_THINGS:
        return None
    if any(names.is_body(_bare(word)) or word in PORTFOLIO for word in words):
        return None
    if _bare(words[-1]) in _SITES:
        return None
    return None if _TOPIC.search(words[-1]) or _DOING.match(words[0]) else 0


_SITES = frozenset(
    "Island Islands Square Road Avenue Airport Station Stadium Palace Cathedral Museum Hospital "
    "Theatre Library Gardens Barracks Hotel Harbour Terminal Docks Terrace Heath "
    "Laboratory Laboratories Foundry Suite".split()
)
"""What places named after somebody end in."""
_NAMED_THINGS = frozenset(
    "HMP HMYOI RAF RNAS HMNB Exercise Operation Project Storm Hurricane HMS RFA HMNZS HMAS USS Tŷ "
    "Ty Plas Château Villa Palazzo Schloss Casa Maison Hotel".split()
)
_LEAST_FAMILY_FIRST = 2
_FAMILY_FIRST = frozenset(
    "Nguyễn Nguyen Trần Tran Lê Le Phạm Pham Hoàng Hoang Huỳnh Phan Vũ Vu Võ Đặng Dang Bùi Bui "
    "Đỗ Hồ "
    "Ngô Ngo Dương Lý Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He "
    "Guo Ma "
    "Luo Kim Park Choi Jung Kang Cho Yoon Jang Lim Tan Wong Lim Ng Ong Goh Chua".split()
)
"""Family names that stand in front."""
_DOING = re.compile(r"\w{4,}ing\Z")
_TOPIC = re.compile(
    r"(?:Issues|Matters|Staff|Services|Gateway|Forge\w*|tions?|ments?|ness|ity|ities|ance|ence|isms?|"
    r"ships?|ings?|ural|ology|Statement|Learning|"
    r"Crimes?|Persons?|Rights|Relations|Skills|Policy|Act|Bill|Treaty|Accord|Agreement|Deal|Day|"
    r"Week|Month|Year|War|Law|Pact|Prize|Award|Airport|Road|Bridge|Station|Castle|House|Hall|"
    r"Hotel|Associates|Gazette|Herald|Telegraph)\Z"
)
"""How the name of a subject, a place or a thing ends, as that of no person."""


def _bare(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s").strip("’'")


_STYLES = frozenset(
    "the Rt Right Hon Honourable Honorable Rt. Hon. "
    "Retd Ret’d Ret'd Rtd Rtd. Ret Ret. Retired".split()
)


_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def _made(
    tokens: list[Token], run: int, first: int, past: int, *, titled: bool, led: bool
) -> Core | None:
    peer = tokens[first].text in ("Lord", "Lady", "Baroness", "Baron", "Viscount", "Earl")
    if peer and [each.text for each in tokens[past : past + 1]] == ["of"]:
        seat = past + 1
        while seat < len(tokens) and tokens[seat].is_word and tokens[seat].is_capital:
            seat += 1
        past = seat if seat > past + 1 and seat - past < 5 else past
    words = [each.text for each in tokens[first:past] if each.is_word and each.text not in _STYLES]
    if countries.named(" ".join(words)) is not None or not words:
        return None
    if words[-1] in _DAYS and not is_given(words[0]):
        return None
    name = names.name_of([*words[:-1], _bare(words[-1])])
    given = any(is_given(word) for word in words[:-1])
    letters = past < len(tokens) and tokens[past].text in POST_NOMINALS
    certain = titled or ((given or letters) and len(words) > 1)
    possessive = is_possessive(tokens[past - 1].text)
    after = [each.text for each in tokens[past : past + 2]]
    if after[:1] == [","] and after[1:] and after[1].rstrip(".") in ("Jr", "Sr"):
        name, past = f"{name}, {after[1]}", past + 2
    return Core(first, past, run, name, certain, titled, led, possessive)
