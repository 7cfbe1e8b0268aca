"""Who is meant by a phrase of a release: a name, a role, or both.

`speaker_of` reads phrases such as "Jane Doe, Director of Example Trust", "Home Secretary Jane
Doe" or "the Minister for Sport, Jane Doe MP"; `roster` links short forms to the fullest mention.
"""

import re
from dataclasses import dataclass

from wbdesk.extract import countries
from wbdesk.extract.vocabulary import (
    BODIES,
    GENERAL,
    GIVEN_NAMES,
    LEADING,
    LINKS,
    NOT_NAMES,
    ORDINARY_TITLES,
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

_INTRO = re.compile(
    r"(?:speaking|commenting|comment|responding|reacting|reflecting|welcoming|announcing|launching|"
    r"addressing|visiting|writing|marking|describing|highlighting|talking|discussing|ahead|"
    r"following|after|before|during|in|on|at|since|while|when|with|under|through|by|for|to|from|"
    r"over|upon|as part|as a result|because|today|yesterday|tonight|tomorrow|meanwhile|however|"
    r"finally|earlier|later|also|first|second|third|now|then|last|this|these|it|there|if|although|"
    r"though|despite|given|having|looking|referring|turning|concluding|opening|closing|joining|"
    r"thanking|praising|congratulating|explaining|noting|adding|asked|hosted|attended|joined|"
    r"accompanied|together|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"signing|unveiling|confirming|calling|urging|outlining|setting|travelling|arriving|"
    r"participating|attending|taking|supporting|celebrating|paying|summing|one|another|"
    r"[a-z]+ing(?=\s(?:at|in|on|to|the|a|an|about|of|for|from|with|alongside|his|her|their|its|"
    r"this|today|ahead|after|before|during|earlier|that|how)\b))\b",
    re.I,
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
    phrase = _SPACES.sub(" ", phrase).strip(" ,:;–—-*")
    attributable = _ATTRIBUTABLE.match(phrase)
    if attributable:
        phrase = phrase[attributable.end() :]
    elif phrase[:3].lower() == "as " and not _INTRO.match(phrase[3:]):
        phrase = phrase[3:]
    if phrase.lower() in PRONOUNS:
        return Speaker(pronoun=phrase.lower())
    segments = [part.strip(" )") for part in _COMMA.split(phrase[:600])]
    segments = [part for part in segments if part]
    for at, segment in enumerate(segments):
        if _skips(segment, at, segments):
            continue
        found = _with_neighbours(segment, segments[at + 1 :])
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
    return at + 1 < len(segments) and bool(_INTRO.match(segment)) and segment[0] not in "“‘\"'"


def _with_neighbours(segment: str, after: list[str]) -> Speaker:
    found = split_name(segment)
    rest = description(after)
    if found.name and not found.role:
        return Speaker(found.name, rest) if rest else found
    if found.role and not found.name and after and is_portfolio(after[0].split()[0]):
        return _after_portfolios(found.role, after)
    if found.role and not found.name and after:
        other = split_name(after[0])
        if other.name and (not other.role or is_full(other.name)):
            return Speaker(other.name, found.role)
        if rest and not _person_like(after[0]):
            return Speaker(None, f"{found.role}, {rest}"[:160])
    return found


def _after_portfolios(role: str, after: list[str]) -> Speaker:
    """ "Minister for Business, Trade and Tourism, Jane Doe": the role goes on over commas."""
    for at, part in enumerate(after[:6]):
        whole = ", ".join([role, *after[:at]])
        tokens = part.split()
        if is_portfolio(tokens[0]):
            name = _name_in_run(_last_run(tokens), "minister")
            if name and len(name) < len(tokens):
                rest = " ".join(tokens[: len(tokens) - len(name)])
                return Speaker(_name_of(name), f"{whole}, {rest}"[:160])
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
        if _INTRO.match(cut) and not kept:
            break
        if cut in POST_NOMINALS:
            continue
        kept.append(_ARTICLE.sub("", cut))
        if cut != part.strip():
            break
    return ", ".join(kept)[:160].strip(" ,")


def _person_like(part: str) -> bool:
    return bool(split_name(part).name)


def split_name(segment: str) -> Speaker:
    """Name and role in one part without commas: "Home Secretary Jane Doe", "Jane Doe of Aid Trust".

    A body that speaks for itself ("Example Trust") comes back as a name.
    """
    segment = _TAIL.sub("", f" {segment}").strip(" .,:;")
    tokens = [token for token in _TOKEN.findall(segment) if token != "-"]
    while tokens and tokens[0] in LEADING:
        tokens = tokens[1:]
    while tokens and tokens[-1] in POST_NOMINALS:
        tokens = tokens[:-1]
    if not tokens or len(tokens) > 24:
        return NOBODY
    if len(tokens) == 1 and tokens[0].lower() in PRONOUNS:
        return Speaker(pronoun=tokens[0].lower())
    if tokens[0] in TITLES_OF_NAMES:
        return _title_first(tokens)
    heads = [at for at, token in enumerate(tokens) if _is_head(token)]
    if not heads:
        return _without_role(tokens)
    return _with_role(tokens, heads[-1])


def _is_head(token: str) -> bool:
    """Whether a word is the head of a role; "the inspector's report" has none."""
    lower = token.lower()
    return lower in ROLE_HEADS and not lower.endswith(("’s", "'s"))


def _title_first(tokens: list[str]) -> Speaker:
    """ "Dr Jane Doe", "Lord Doe of Sometown", "Professor Jane Doe of Example University"."""
    at = 0
    while at < len(tokens) and tokens[at] in TITLES:
        at += 1
    start = at
    while at < len(tokens) and (_is_name(tokens[at]) or tokens[at] in PARTICLES):
        if at > start and tokens[at].lower() in ROLES:
            break
        at += 1
    if at == start:
        return NOBODY
    name = _name_of(tokens[:at])
    rest = [token for token in tokens[at:] if token not in POST_NOMINALS]
    if rest and rest[0] in ("of", "from", "at"):
        rest = rest[1:]
    return Speaker(name, " ".join(rest) if _capital(rest) else "")


def _with_role(tokens: list[str], head: int) -> Speaker:
    """A part with a role word: the name is what stands after it, or before it, or nowhere."""
    if tokens[head + 1 : head + 2] == ["General"]:
        head += 1
    after = tokens[head + 1 :]
    if after and after[0] in TITLES:
        return Speaker(_name_of(after), _join(tokens[: head + 1]))
    if after and all(_is_name(token) or token in PARTICLES for token in after):
        kept = _drop_body_words(after, tokens[head])
        if kept:
            return Speaker(_name_of(kept), _join(tokens[: len(tokens) - len(kept)]))
        return Speaker(None, _join(tokens))
    run = _last_run(after)
    if run:
        kept = _name_in_run(run, tokens[head])
        if kept:
            return Speaker(_name_of(kept), _join(tokens[: len(tokens) - len(kept)]))
    before = tokens[:head]
    first_role = next(i for i, t in enumerate(tokens) if _is_head(t))
    if first_role >= 2 and not after and _looks_personal(before[:2]) and len(before) > 3:
        return Speaker(_name_of(before[:2]), _join(tokens[2:]))
    if (
        not all(_is_name(t) or t.lower() in ROLE_HEADS or t in LINKS for t in tokens[:1])
        and head > 8
    ):
        return NOBODY
    return Speaker(None, _join(tokens))


def _drop_body_words(after: list[str], role: str) -> list[str]:
    if len(after) > 4 and not any(token in PARTICLES for token in after):
        return []
    if _is_body(after[-1]) and len(after) > 1:
        return []
    if len(after) == 1 and (_is_body(after[0]) or after[0] in PORTFOLIO):
        return []
    return after


def _last_run(after: list[str]) -> list[str]:
    """The capitalised words at the end of a part, after its last small link word."""
    at = len(after)
    while at and (_is_name(after[at - 1]) or after[at - 1] in PARTICLES):
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
    if _is_body(run[-1]) or run[-1] in PORTFOLIO:
        return []
    given = next((at for at, token in enumerate(run[:-1]) if token in GIVEN_NAMES), 0)
    if given and len(run) - given <= 3:
        return run[given:]
    kept = run
    while kept and (kept[0] in PORTFOLIO or _is_body(kept[0])):
        kept = kept[1:]
    if len(kept) > 3:
        kept = kept[-2:]
    if len(kept) < 2:
        return []
    if len(kept) == len(run) and role.lower() not in STATE_ROLES and not _looks_personal(kept):
        return []
    return kept


def _without_role(tokens: list[str]) -> Speaker:
    """A part without a role word: a person, a person of a body, or a body."""
    for at, token in enumerate(tokens[:5]):
        rest = tokens[at + 1 :]
        if token.endswith(("’s", "'s")) and len(rest) in (2, 3) and _is_person_name(rest):
            return Speaker(_name_of(rest), " ".join(tokens[: at + 1])[:-2])
    for at, token in enumerate(tokens):
        if token in ("of", "from", "at") and 1 <= at <= 5:
            name, rest = tokens[:at], tokens[at + 1 :]
            if _is_person_name(name) and rest and _capital(rest):
                return Speaker(_name_of(name), " ".join(rest).removeprefix("the "))
    if _is_person_name(tokens):
        return Speaker(_name_of(tokens), "")
    named = [token for token in tokens if token not in LINKS]
    body = named and all(_is_name(token) for token in named) and len(tokens) <= 9
    if body and any(_is_body(t) for t in tokens) and tokens[0] not in NOT_NAMES:
        return Speaker(_join(tokens), "")
    if len(tokens) == 1 and tokens[0].isupper() and len(tokens[0]) > 2:
        return Speaker(tokens[0], "")
    return NOBODY


def _is_person_name(tokens: list[str]) -> bool:
    if not 1 <= len(tokens) <= 5 or tokens[0] in NOT_NAMES or tokens[0] in GENERAL:
        return False
    if not all(_is_name(token) or token in PARTICLES for token in tokens):
        return False
    if tokens[-1] in PARTICLES or any(_is_body(token) for token in tokens[1:]):
        return False
    if countries.of_adjective(tokens[0]) is not None:
        return False
    if len(tokens) == 1:
        token = tokens[0]
        return not token.isupper() and not _is_body(token) and countries.named(token) is None
    return countries.named(" ".join(tokens)) is None


def looks_like_person(name: str) -> bool:
    """Whether words without a role read as a person's name."""
    return _is_person_name(name.split())


def has_role_or_full_name(speaker: Speaker) -> bool:
    """Whether a speaker is more than one capitalised word."""
    return bool(speaker.role) or is_full(speaker.name)


def has_role_word(text: str) -> bool:
    """Whether a role is named anywhere in a piece of text."""
    return any(token.lower().rstrip(".,’'") in ROLE_HEADS for token in text.split())


def is_portfolio(word: str) -> bool:
    """Whether a word names a field of government, as in "Minister for Trade"."""
    return word in PORTFOLIO


def _looks_personal(tokens: list[str]) -> bool:
    return _is_person_name(tokens) and tokens[0] in GIVEN_NAMES


def _is_name(token: str) -> bool:
    bare = token.strip("“”‘’\"'(.")
    return bool(bare) and (bare[0].isupper() or (bare[:2] in ("d’", "d'", "o’") and len(bare) > 3))


def _is_body(token: str) -> bool:
    bare = token.strip("’'.").removesuffix("’s").removesuffix("'s")
    return (
        bare in BODIES
        or (len(bare) > 1 and bare.isupper() and bare.isalpha() and bare not in POST_NOMINALS)
        or countries.named(bare) is not None
        or countries.of_adjective(bare) is not None
    )


def _capital(tokens: list[str]) -> bool:
    return bool(tokens) and all(_is_name(t) or t in LINKS or t in PARTICLES for t in tokens)


def _name_of(tokens: list[str]) -> str:
    """The name without what every holder of an office has before and after it."""
    kept = [token for token in tokens if token not in POST_NOMINALS]
    shed = list(kept)
    while len(shed) > 1 and shed[0] in SHED_TITLES:
        if shed[0] in ORDINARY_TITLES and len(shed) == 2:
            break
        shed = shed[1:]
    return _join(shed)


def _join(tokens: list[str]) -> str:
    return " ".join(tokens).strip(" ,;:.’'")[:160].removesuffix("’s").removesuffix("'s")


def bare_words(name: str) -> tuple[str, ...]:
    """The words of a name without titles and letters after it."""
    return tuple(word for word in name.split() if word not in TITLES and word not in POST_NOMINALS)


def is_full(name: str | None) -> bool:
    """Whether a name has more than a surname."""
    return len(bare_words(name or "")) > 1
