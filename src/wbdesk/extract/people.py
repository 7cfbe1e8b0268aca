"""Who is meant by a phrase of a release: a name, a role, or both.

`speaker_of` reads phrases such as "Jane Doe, Director of Example Trust", "Home Secretary Jane
Doe" or "the Minister for Sport, Jane Doe MP"; `roster` links short forms to the fullest mention.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from wbdesk.extract import names, scene
from wbdesk.extract.vocabulary import (
    GIVEN_NAMES,
    LEADING,
    LINKS,
    NOT_NAMES,
    PARTICLES,
    PORTFOLIO,
    POST_NOMINALS,
    PRONOUNS,
    ROLE_HEADS,
    ROLES,
    STATE_ROLES,
    TITLES,
    TITLES_OF_NAMES,
)

_TAIL = re.compile(
    r"[,;]?\s(?:who|whose|which|that|where|when|earlier|later|speaking|commenting|responding|welcoming|during|"
    r"after|before|ahead|following|while|today|yesterday|tonight|this (?:morning|afternoon|"
    r"evening|week)|(?:on|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|added|"
    r"says|said|adds|told|has|have|had|also|will|is|was|were|are|then|further|recently|himself|herself)\b.*\Z",
    re.S,
)
_ATTRIBUTABLE = re.compile(
    r"(?:the following\s)?(?:\w+\s)?(?:quotes?|comments?|quotations?|remarks?|statement)\s"
    r"(?:\w+\s)?(?:attributable|attributed|from|by)\s(?:to\s)?",
    re.I,
)
_TOKEN = re.compile(r"[^\s,()]+")
_COMMA = re.compile(r",\s+|\s[–—-]\s|\s*\(")
THE_HON = re.compile(
    r"\b((?:Senator|Dr|Professor|Sir|Dame|Lord) )the (?:Rt\.? |Right )?Hon(?:ou?rable|\.)? "
)
# Lord (John) Doe of Sometown, Robert (Bob) Doe.
_GIVEN_IN_BRACKETS = re.compile(r"\(([^\W\d_a-z][a-zà-ž’'-]+)\) (?=[^\W\d_a-z][a-zà-ž])")
_ARTICLE = re.compile(r"\A(?:[Tt]he|[Aa]n?)\s")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody as a phrase gives them; `pronoun` is he, she or they where it is no more."""

    name: str | None = None
    role: str = ""
    pronoun: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.role or self.pronoun)


NOBODY = Speaker()


def speaker_of(phrase: str) -> Speaker:
    """The person or body named by a phrase that stands before a verb of saying, or after it."""
    phrase = scene.without(_SPACES.sub(" ", phrase).strip(" ,:;–—-*"))
    if " the " in phrase and "Hon" in phrase:
        phrase = THE_HON.sub(r"\1", phrase)
    if "(" in phrase:
        phrase = _GIVEN_IN_BRACKETS.sub(r"\1 ", phrase)
    attributable = _ATTRIBUTABLE.match(phrase)
    if attributable:
        phrase = phrase[attributable.end() :]
    elif phrase[:3].lower() == "as " and not scene.INTRO.match(phrase[3:]):
        phrase = phrase[3:]
    if phrase.lower() in PRONOUNS:
        return Speaker(pronoun=phrase.lower())
    segments = [part.strip(" )") for part in _COMMA.split(phrase[:600])]
    segments = [part for part in segments if part]
    for at, segment in enumerate(segments):
        if _skips(segment, at, segments):
            continue
        past = scene.past(segment) if scene.INTRO.match(segment) else ""
        found = _with_neighbours(past or segment, segments[at + 1 :])
        if found and at and found.name and " " not in found.name and at + 1 < len(segments):
            # "Speaking in Leeds, Yorkshire, the Mayor, Jane Doe": a place goes before the person.
            later = _with_neighbours(segments[at + 1], segments[at + 2 :])
            return later if later.name and later.role and " " in later.name else found
        if found:
            return found
    last = segments[-1].split()[-1:] if segments else []
    if last and last[0].lower() in PRONOUNS:
        return Speaker(pronoun=last[0].lower())
    return NOBODY


def _skips(segment: str, at: int, segments: list[str]) -> bool:
    """Whether a part in front only sets the scene: "Speaking in Leeds"."""
    return at + 1 < len(segments) and bool(scene.INTRO.match(segment)) and segment[0] not in "“‘\"'"


def _with_neighbours(segment: str, after: list[str]) -> Speaker:
    found = split_name(segment)
    rest = description(after)
    if found.name and not found.role:
        return Speaker(found.name, rest) if rest else found
    if found.role and not found.name and after and names.is_portfolio(after[0].split()[0]):
        return _after_portfolios(found.role, after)
    if found.role and not found.name and after:
        other = split_name(after[0])
        if other.name and (not other.role or names.is_full(other.name)):
            return Speaker(other.name, found.role)
        if rest and not _person_like(after[0]):
            return Speaker(None, f"{found.role}, {rest}"[:160])
    return found


def _after_portfolios(role: str, after: list[str]) -> Speaker:
    """ "Minister for Business, Trade and Tourism, Jane Doe": the role goes on over commas."""
    for at, part in enumerate(after[:6]):
        whole = ", ".join([role, *after[:at]])
        tokens = part.split()
        if names.is_portfolio(tokens[0]):
            name = _name_in_run(_last_run(tokens), "minister")
            if name and len(name) < len(tokens):
                rest = " ".join(tokens[: len(tokens) - len(name)])
                return Speaker(names.name_of(name), f"{whole}, {rest}"[:160])
            continue
        found = split_name(part)
        if found.name and not found.role:
            return Speaker(found.name, whole[:160])
        break
    return Speaker(None, role)


def description(after: list[str]) -> str:
    """The parts after a name that say what somebody is, up to a clause."""
    kept: list[str] = []
    for part in after:
        cut = _TAIL.sub("", f" {part}").strip()
        if not cut or (not kept and cut[0].isdigit()):
            break
        if scene.INTRO.match(cut) and not kept:
            break
        if cut in POST_NOMINALS:
            continue
        kept.append(_ARTICLE.sub("", cut))
        if cut != part.strip():
            break
    return ", ".join(kept)[:160].strip(" ,")


def _person_like(part: str) -> bool:
    return bool(split_name(part).name)


# A part of a list is looked at from several sides.
@lru_cache(maxsize=256)
def split_name(segment: str) -> Speaker:
    """Name and role in one part without commas: "Home Secretary Jane Doe", "Jane Doe of Aid Trust".

    A body that speaks for itself ("Example Trust") comes back as a name.
    """
    segment = _TAIL.sub("", f" {segment}").strip(" .,:;")
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
        return NOBODY
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


_PEERS = frozenset("Lord Lady Baroness Baron Viscount Viscountess".split())


def _with_role(tokens: list[str], head: int) -> Speaker:
    """A part with a role word: the name is what stands after it, or before it, or nowhere."""
    if tokens[head + 1 : head + 2] == ["General"]:
        head += 1
    after = tokens[head + 1 :]
    if after and after[0] in TITLES:
        return Speaker(names.name_of(after), names.join(tokens[: head + 1]))
    if after and all(names.is_name(token) or token in PARTICLES for token in after):
        kept = _drop_body_words(after, tokens[head])
        if kept:
            return Speaker(names.name_of(kept), names.join(tokens[: len(tokens) - len(kept)]))
        return Speaker(None, names.join(tokens))
    run = _last_run(after)
    if (
        run
        and _is_noun(after, len(after) - len(run))
        and len(run) in _NAMED
        and names.is_person_name(run)
    ):
        # "the leader of the opposition Jane Doe"
        return Speaker(names.name_of(run), names.join(tokens[: len(tokens) - len(run)]))
    if run:
        kept = _name_in_run(run, tokens[head])
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


def _last_run(after: list[str]) -> list[str]:
    """The capitalised words at the end of a part, after its last small link word."""
    at = len(after)
    while at and (names.is_name(after[at - 1]) or after[at - 1] in PARTICLES):
        at -= 1
    run = after[at:]
    while run and run[0] in PARTICLES:
        run = run[1:]
    return run


def _name_in_run(run: list[str], role: str) -> list[str]:
    """Which end of "Criminal Justice Jane Doe" is the name."""
    for at, token in enumerate(run):
        if token in TITLES_OF_NAMES:
            return run[at:]
    if names.is_body(run[-1]) or run[-1] in PORTFOLIO:
        return []
    given = next((at for at, token in enumerate(run[:-1]) if token in GIVEN_NAMES), 0)
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


def _without_role(tokens: list[str]) -> Speaker:
    """A part without a role word: a person, a person of a body, or a body."""
    for at, token in enumerate(tokens[:5]):
        rest = tokens[at + 1 :]
        if token.endswith(("’s", "'s")) and len(rest) in (2, 3) and names.is_person_name(rest):
            return Speaker(names.name_of(rest), " ".join(tokens[: at + 1])[:-2])
    for at, token in enumerate(tokens):
        if token in ("of", "from", "at") and 1 <= at <= 5:
            name, rest = tokens[:at], tokens[at + 1 :]
            if names.is_person_name(name) and rest and names.capital(rest):
                return Speaker(names.name_of(name), " ".join(rest).removeprefix("the "))
    if names.is_person_name(tokens):
        return Speaker(names.name_of(tokens), "")
    run = _last_run(tokens)
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


def has_role_or_full_name(speaker: Speaker) -> bool:
    """Whether a speaker is more than one capitalised word."""
    return bool(speaker.role) or names.is_full(speaker.name)
