"""The office told behind a name, as a span of tokens."""

import re

from wbdesk.extract import countries, names
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders.before import LONGEST, Span
from wbdesk.extract.holders.cores import Core
from wbdesk.extract.holders.tokens import Token
from wbdesk.extract.holders.words import FIELDS, LINKS, MODIFIERS, is_head, is_possessive
from wbdesk.extract.vocabulary import POST_NOMINALS, TITLES


def office(tokens: list[Token], core: Core, following: Core | None) -> Span | None:
    """The office behind a name: "Jane Doe, the Director of Example Trust"."""
    at = core.past
    while at < len(tokens) and tokens[at].text.rstrip(".") in POST_NOMINALS:
        at += 1
    if at >= len(tokens) or tokens[at].text not in (",", "(", "–", "—"):
        if _is_apposed(tokens, at):
            return _span(tokens, at, core, following)
        return None
    return _span(tokens, at + 1, core, following)


def _is_apposed(tokens: list[Token], at: int) -> bool:
    """An office without a comma: "Jane Doe the Director of", "Jane Doe owner of"."""
    if [each.text for each in tokens[at : at + 1]] == ["the"]:
        heads = [each.text for each in tokens[at + 1 : at + 4] if is_head(each.text)]
        # "At Example Gardens the Ministers": several are no one's office.
        return bool(heads) and not heads[0].endswith("s")
    return (
        at < len(tokens)
        and is_head(tokens[at].text)
        and not tokens[at].is_capital
        and [each.text for each in tokens[at + 1 : at + 2]] == ["of"]
    )


def _span(tokens: list[Token], at: int, core: Core, following: Core | None) -> Span | None:
    begin = at
    while begin < len(tokens) and tokens[begin].text in _BEFORE:
        begin += 1
    limit = min(len(tokens), begin + LONGEST)
    limit = limit if following is None else min(limit, following.first)
    last, head = _walk_on(tokens, begin, limit, core, following)
    while last > begin and (tokens[last - 1].text in LINKS or tokens[last - 1].text in _ARTICLES):
        last -= 1
    if head is None or head >= last or head - begin > _BEFORE_HEAD:
        return None
    if tokens[head].text.islower() and tokens[head].text.endswith("s"):
        # "Jane Doe, members of the club": the next in the list, no office.
        return None
    if following is not None and last == following.first and following.run < last:
        return None
    return begin, last


def _walk_on(
    tokens: list[Token], begin: int, limit: int, core: Core, following: Core | None
) -> tuple[int, int | None]:
    """Where the office that begins behind a name ends, and its head."""
    last, head, strange = begin, None, 0
    while last < limit:
        token = tokens[last]
        text = token.text
        if not token.is_word:
            if text != "," or head is None or not _goes_on(tokens, last, limit):
                break
        elif head is None and is_head(text):
            head = last
        elif text == "and":
            if _new_item(tokens, last + 1, following):
                break
        elif not (
            token.is_capital
            or text in _OF_OFFICES
            or is_head(text)
            or is_possessive(text)
            or _is_age(text)
        ):
            strange += 1
            if head is not None or text in _CLAUSE or strange > (2 if core.certain else 1):
                break
        last += 1
    return last, head


def _is_age(text: str) -> bool:
    return text[0].isdigit() and text.endswith("year-old")


_OF_OFFICES = LINKS | MODIFIERS | FIELDS
_BEFORE = frozenset("the a an our his her as".split())
_BEFORE_HEAD = 9
_CLAUSE = frozenset(
    "who whom whose which where that when while is was were are has had have will would said says "
    "from this these those each it he she they we".split()
)
_ARTICLES = ("a", "an", "the")


def _goes_on(tokens: list[Token], comma: int, limit: int) -> bool:
    """Whether a field of the same office follows a comma: "Minister of Economy, Culture and"."""
    if comma + 2 >= limit or not names.is_portfolio(tokens[comma + 1].text):
        return False
    ahead = tokens[comma + 2 : min(limit, comma + 7)]
    return any(each.text in ("and", "&") for each in ahead) and not is_head(tokens[comma + 1].text)


def _new_item(tokens: list[Token], at: int, following: Core | None) -> bool:
    """Whether another person, or another office with its holder, follows an "and"."""
    if following is not None and following.first - at < _NEAR:
        between = tokens[at : following.first]
        marks = [each for each in between if not each.is_word]
        own = not marks or (marks == between[-1:] and any(is_head(each.text) for each in between))
        if own and not _is_led_by_title(between):
            return True
    text = tokens[at].text if at < len(tokens) else ""
    return not (text[:1].isupper() or text in FIELDS or text in MODIFIERS or text == "the")


def _is_led_by_title(between: list[Token]) -> bool:
    """Whether a later "and" leads to the next person: "Minister for Trade and Senator Jane Doe"."""
    words = [each.text.rstrip(".") for each in between]
    if "and" not in words:
        return False
    title = words[len(words) - words[::-1].index("and") :]
    return all(each in TITLES or each in _STYLES for each in title)


_STYLES = frozenset("the Hon Rt Right Honourable Honorable".split())
_NEAR = 14


def land(tokens: list[Token], at: int) -> int:
    """Past the country an office is of, told behind the name: "President Jane Doe of Malta"."""
    if at >= len(tokens) or tokens[at].text not in ("of", "for"):
        return at
    begin = at + 1 + (tokens[at + 1].text == "the" if at + 1 < len(tokens) else 0)
    for past in range(min(len(tokens), begin + _LONGEST_LAND), begin, -1):
        words = " ".join(each.text for each in tokens[begin:past])
        if countries.named(words) is not None:
            return past
    return at


_LONGEST_LAND = 6


def is_personal(tokens: list[Token], core: Core) -> bool:
    """Whether two or three words are somebody by what follows: an age, or "of" a body."""
    if core.run != core.first or not _WORDS[0] <= core.past - core.first <= _WORDS[1]:
        return False
    if core.first and tokens[core.first - 1].text in _ARTICLES:
        return False
    if core.first and _is_age(tokens[core.first - 1].text):
        return True
    after = [each.text for each in tokens[core.past : core.past + 3]]
    if after[:1] == [","] and len(after) > 2 and after[1].isdigit() and len(after[1]) < 4:
        return after[2] in (",", ".")
    return after[:1] in (["of"], ["from"]) and body(tokens, core.past) > core.past


_WORDS = (2, 3)


def is_item(tokens: list[Token], core: Core) -> bool:
    """Whether two or three words stand as one of a list does."""
    if core.run != core.first or not _WORDS[0] <= core.past - core.first <= _WORDS[1]:
        return False
    before = tokens[core.first - 1].text if core.first else ""
    after = tokens[core.past].text if core.past < len(tokens) else "."
    leads = before.lower() in _BEFORE_ITEM or (
        before.islower() and (is_head(before) or _AGENT.match(before) is not None)
    )
    return leads and after in _AFTER_ITEM


_BEFORE_ITEM = frozenset(
    ", ; : and & ( were was are is said says by with including alongside colleague colleagues –  "
    "—".split()
) | {""}
_AFTER_ITEM = frozenset(", ; ( . and & who : ) said says told added noted asked of".split())
_AGENT = re.compile(
    r"(?!(?:river|tanker|cruiser|trawler|freighter|steamer|newspaper|paper|tower|number|quarter|"
    r"order|centre|other|"
    r"rather|over|under|after|either|neither|never|however|later|earlier|whether|together)\Z)"
    r"\w{2,}(?:[^aeiou]er|or|ist|ian|man|woman|eer|smith|keeper|wright)\Z"
)
"""How trades end, as in "the beekeeper Jane Doe"."""


def _is_next_item(tokens: list[Token], at: int) -> bool:
    """Whether another person, or the body of one, follows an "and": "and Example Ltd's Jane"."""
    if is_given(tokens[at].text) or tokens[at].text in TITLES:
        return True
    past = at
    while past < len(tokens) and tokens[past].is_word and tokens[past].is_capital:
        if is_possessive(tokens[past].text):
            return past + 1 < len(tokens) and is_given(tokens[past + 1].text)
        past += 1
    return False


def body(tokens: list[Token], at: int) -> int:
    """Past the body somebody is of: "Professor Jane Doe of Example University"."""
    if at >= len(tokens) or tokens[at].text not in ("of", "from", "at"):
        return at
    begin = at + 1 + (tokens[at + 1].text == "the" if at + 1 < len(tokens) else 0)
    past = begin
    while past < len(tokens) and tokens[past].is_word and (
        tokens[past].is_capital or tokens[past].text in ("of", "and", "for", "&")
    ):  # fmt: skip
        if tokens[past - 1].text in ("and", "&") and _is_next_item(tokens, past):
            break
        past += 1
    while past > begin and not tokens[past - 1].is_capital:
        past -= 1
    return past if any(names.is_body(each.text) for each in tokens[begin:past]) else at
