"""Parts name and role in a piece of text without commas: "Home Secretary Jane Doe"."""

import re
from functools import lru_cache

from wbdesk.extract import countries, names
from wbdesk.extract.given_names import is_given
from wbdesk.extract.speaker import NOBODY, Speaker
from wbdesk.extract.vocabulary import (
    LEADING,
    LINKS,
    NOT_NAMES,
    PARTICLES,
    PORTFOLIO,
    POST_NOMINALS,
    PRONOUNS,
    ROLE_HEADS,
    ROLES,
    SHED_TITLES,
    STATE_ROLES,
    TITLES,
    TITLES_OF_NAMES,
)

TAIL = re.compile(
    r"[,;]?\s(?:who|whose|which|that|where|when|earlier|later|speaking|commenting|responding|"
    r"welcoming|during|"
    r"after|before|ahead|following|while|today|yesterday|tonight|this (?:morning|afternoon|"
    r"evening|week)|(?:on|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|added|"
    r"says|said|adds|told|has|have|had|also|will|is|was|were|are|then|further|recently|himself|"
    r"herself)\b.*\Z",
    re.S,
)
"""What follows a name and belongs to the sentence."""
_TOKEN = re.compile(r"[^\s,()]+")


# A part of a list is looked at from several sides.
@lru_cache(maxsize=256)
def split_name(segment: str) -> Speaker:
    """Name and role in one part without commas: "Home Secretary Jane Doe", "Jane Doe of Aid Trust".

    A body that speaks for itself ("Example Trust") comes back as a name.
    """
    segment = TAIL.sub("", f" {segment}").strip(" .,:;")
    if "High" in segment or "Excel" in segment or "H.H" in segment:
        segment = _STYLE.sub("", segment)
    tokens = [token for token in _TOKEN.findall(segment) if token != "-"]
    while tokens and tokens[0] in LEADING:
        tokens = tokens[1:]
    while tokens and tokens[-1] in POST_NOMINALS:
        tokens = tokens[:-1]
    if not tokens or len(tokens) > 24:
        return NOBODY
    if len(tokens) == 1 and tokens[0].lower() in PRONOUNS:
        return Speaker(pronoun=tokens[0].lower())
    while len(tokens) > 1 and tokens[0] in SHED_TITLES and tokens[1].lower() in ROLES:
        # The Hon. Minister is an office, no name.
        tokens = tokens[1:]
    lords_office = tokens[0] == "Lord" and tokens[1:2] in _LORDS_OFFICES
    if tokens[0] in TITLES_OF_NAMES and not lords_office:
        return _title_first(tokens)
    heads = [at for at, token in enumerate(tokens) if _is_head(token)]
    if not heads:
        return _without_role(tokens)
    return _with_role(tokens, heads[-1])


_STYLE = re.compile(
    r"\b(?:(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:Highness|Excellenc(?:y|ies))|H\.H\.?),?\s(?=[A-Z])"
)
"""How its bearer is addressed, before the office or the name."""
_LORDS_OFFICES = (["Mayor"], ["Chancellor"], ["Provost"], ["Lieutenant"], ["Speaker"], ["Advocate"])


def _is_head(token: str) -> bool:
    """Whether a word is the head of a role; "the inspector's report" has none."""
    lower = token.lower().removesuffix("-designate").removesuffix("-elect")
    return lower in ROLE_HEADS and not lower.endswith(("’s", "'s"))


def _title_first(tokens: list[str]) -> Speaker:
    """ "Dr Jane Doe", "Lord Doe of Sometown", "Professor Jane Doe of Example University"."""
    at = 0
    while at < len(tokens) and tokens[at] in TITLES:
        at += 1
    start = at
    while at < len(tokens) and (names.is_name(tokens[at]) or tokens[at] in PARTICLES):
        if at > start and tokens[at].lower() in ROLES:
            break
        at += 1
    if at == start:
        # The Archbishop of Cape Town, the Captain of the ship: an office that is a title too.
        office = tokens[0] in _OFFICES and tokens[1:2] == ["of"]
        return Speaker(None, names.join(tokens)) if office else NOBODY
    name = names.name_of(tokens[:at])
    rest = [token for token in tokens[at:] if token not in POST_NOMINALS]
    seat = 0
    if tokens[0] in _PEERS and at == start + 1 and rest[:1] == ["of"]:
        # "Lord Doe of Sometown": the seat is part of the title.
        seat = next(
            (n for n, token in enumerate(rest[1:], 1) if not names.is_name(token)), len(rest)
        )
    if seat > 1:
        return Speaker(names.join([*tokens[:at], *rest[:seat]]), " ".join(rest[seat:]))
    if rest and rest[0] in ("of", "from", "at"):
        rest = rest[1:]
    return Speaker(name, " ".join(rest) if names.capital(rest) else "")


_OFFICES = frozenset("Bishop Archbishop Patriarch Captain Imam Emir Dean Pastor Rabbi".split())
_PEERS = frozenset("Lord Lady Baroness Baron Viscount Viscountess".split())


def _with_role(tokens: list[str], head: int) -> Speaker:
    """A part with a role word: the name is what stands after it, or before it, or nowhere."""
    if tokens[head + 1 : head + 2] == ["General"]:
        head += 1
    after = tokens[head + 1 :]
    if after and after[0] in TITLES:
        named = _title_first(after).name or names.name_of(after)
        return Speaker(named, names.join(tokens[: head + 1]))
    if after and all(names.is_name(token) or token in PARTICLES for token in after):
        kept = _drop_body_words(after, tokens[head])
        if kept:
            return Speaker(names.name_of(kept), names.join(tokens[: len(tokens) - len(kept)]))
        return Speaker(None, names.join(tokens))
    envoy = _of_country(after)
    if envoy:
        return Speaker(names.name_of(envoy), names.join(tokens[: head + 1]))
    run = last_run(after)
    if (
        run
        and _is_noun(after, len(after) - len(run))
        and len(run) in _NAMED
        and names.is_person_name(run)
    ):
        # "the leader of the opposition Jane Doe"
        return Speaker(names.name_of(run), names.join(tokens[: len(tokens) - len(run)]))
    if run:
        kept = name_in_run(run, tokens[head])
        if kept:
            return Speaker(names.name_of(kept), names.join(tokens[: len(tokens) - len(kept)]))
    before = tokens[:head]
    first_role = next(i for i, t in enumerate(tokens) if _is_head(t))
    if first_role >= 2 and not after and names.looks_personal(before[:2]) and len(before) > 3:
        return Speaker(names.name_of(before[:2]), names.join(tokens[2:]))
    if (
        not all(names.is_name(t) or t.lower() in ROLE_HEADS or t in LINKS for t in tokens[:1])
        and head > 8
    ):
        return NOBODY
    return Speaker(None, names.join(tokens))


def _of_country(after: list[str]) -> list[str]:
    """The name in "Jane Doe of Norway" behind an office, empty where none is so told."""
    at = next((n for n, token in enumerate(after) if token in ("of", "from")), 0)
    if at not in _NAMED or not names.is_person_name(after[:at]):
        return []
    land = [token for token in after[at + 1 :] if token != "the"]
    return after[:at] if countries.named(" ".join(land)) is not None else []


_NAMED = (2, 3)
"""Words of a name in full, by which it is told from a surname or a body."""


def _is_noun(tokens: list[str], end: int) -> bool:
    """Whether the word before a run of names is no link and no verb, but what somebody is."""
    word = tokens[end - 1] if end else ""
    return word.isalpha() and word.islower() and word not in LINKS and len(word) > len("from")


def _drop_body_words(after: list[str], role: str) -> list[str]:
    if len(after) > 4 and not any(token in PARTICLES for token in after):
        return []
    if names.is_body(after[-1]) and len(after) > 1:
        return []
    if len(after) == 1 and (names.is_body(after[0]) or after[0] in PORTFOLIO):
        return []
    return after


def last_run(after: list[str]) -> list[str]:
    """The capitalised words at the end of a part, after its last small link word."""
    at = len(after)
    while at and (names.is_name(after[at - 1]) or after[at - 1] in PARTICLES):
        at -= 1
    run = after[at:]
    while run and run[0] in PARTICLES:
        run = run[1:]
    return run


def name_in_run(run: list[str], role: str) -> list[str]:
    """Which end of "Criminal Justice Jane Doe" is the name."""
    for at, token in enumerate(run):
        if token in TITLES_OF_NAMES:
            return run[at:]
    if names.is_body(run[-1]) or run[-1] in PORTFOLIO:
        return []
    given = next((at for at, token in enumerate(run[:-1]) if is_given(token)), 0)
    if given and len(run) - given <= 3:
        return run[given:]
    kept = run
    while kept and (kept[0] in PORTFOLIO or names.is_body(kept[0])):
        kept = kept[1:]
    if len(kept) > 3:
        kept = kept[-2:]
    if len(kept) < 2:
        return []
    if len(kept) == len(run) and role.lower() not in STATE_ROLES and not names.looks_personal(kept):
        return []
    return kept


# Fisherman John Roe, Carpenter Jane Doe.
_CALLING = re.compile(r"[A-Z][a-z]{2,}(?:man|woman|person|er|or|ist|ian|smith|wright|worker)")
_CALLED = (3, 4)
_LONGEST_CALLING = 5


def _titled_behind(tokens: list[str]) -> Speaker:
    """ "mathematician Sir John Roe in his book": what somebody is, then a name with its title."""
    for at in range(1, min(len(tokens) - 1, _LONGEST_CALLING + 1)):
        if tokens[at] in TITLES_OF_NAMES:
            calling = tokens[:at]
            if not tokens[0][:1].islower() or not _is_noun(tokens, at):
                return NOBODY
            return Speaker(_title_first(tokens[at:]).name, names.join(calling))
    return NOBODY


def _without_role(tokens: list[str]) -> Speaker:
    """A part without a role word: a person, a person of a body, or a body."""
    for at, token in enumerate(tokens[:5]):
        rest = tokens[at + 1 :]
        if token.endswith(("’s", "'s")) and len(rest) in (2, 3) and names.is_person_name(rest):
            return Speaker(names.name_of(rest), " ".join(tokens[: at + 1])[:-2])
    for at, token in enumerate(tokens):
        if token in ("of", "from", "at") and 2 <= at <= 5:
            name, rest = tokens[:at], tokens[at + 1 :]
            if names.is_person_name(name) and rest and names.capital(rest):
                return Speaker(names.name_of(name), " ".join(rest).removeprefix("the "))
    if names.is_person_name(tokens):
        called = len(tokens) in _CALLED and _CALLING.fullmatch(tokens[0]) and is_given(tokens[1])
        if called and not is_given(tokens[0]):
            return Speaker(names.name_of(tokens[1:]), tokens[0])
        return Speaker(names.name_of(tokens), "")
    titled = _titled_behind(tokens)
    if titled:
        return titled
    run = last_run(tokens)
    if (
        len(run) in _NAMED
        and _is_noun(tokens, len(tokens) - len(run))
        and names.looks_personal(run)
    ):
        # "Nobel laureate Jane Doe"
        return Speaker(names.name_of(run), names.join(tokens[: len(tokens) - len(run)]))
    named = [token for token in tokens if token not in LINKS]
    body = named and all(names.is_name(token) for token in named) and len(tokens) <= 9
    if body and any(names.is_body(t) for t in tokens) and tokens[0] not in NOT_NAMES:
        return Speaker(names.join(tokens), "")
    if len(tokens) == 1 and tokens[0].isupper() and len(tokens[0]) > 2:
        return Speaker(tokens[0], "")
    return NOBODY
