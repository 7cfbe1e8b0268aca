"""Who is meant by a phrase of a release: a name, a role, or both.

`speaker_of` reads phrases such as "Jane Doe, Director of Example Trust", "Home Secretary Jane
Doe" or "the Minister for Sport, Jane Doe MP"; `roster` links short forms to the fullest mention.
"""

import re

from wbdesk.extract import name_and_role, names, scene
from wbdesk.extract.name_and_role import split_name
from wbdesk.extract.speaker import NOBODY, Speaker
from wbdesk.extract.vocabulary import (
    POST_NOMINALS,
    PRONOUNS,
    TITLES,
)

__all__ = [
    "NOBODY",
    "THE_HON",
    "Speaker",
    "description",
    "has_role_or_full_name",
    "speaker_of",
    "split_name",
]

_ATTRIBUTABLE = re.compile(
    r"(?:the following\s)?(?:\w+\s)?(?:quotes?|comments?|quotations?|remarks?|statement)\s"
    r"(?:\w+\s)?(?:attributable|attributed|from|by)\s(?:to\s)?",
    re.I,
)
_COMMA = re.compile(r",\s+|\s[–—-]\s|\s*\(")
THE_HON = re.compile(
    r"\b((?:Senator|Dr|Professor|Sir|Dame|Lord) )the (?:Rt\.? |Right )?Hon(?:ou?rable|\.)? "
)
# Lord (John) Doe of Sometown, Robert (Bob) Doe.
_GIVEN_IN_BRACKETS = re.compile(r"\(([^\W\d_a-z][a-zà-ž’'-]+)\) (?=[^\W\d_a-z][a-zà-ž])")
_IN_THE_PICTURE = re.compile(
    r" \((?:(?:far|front|back|top|bottom|second|third|pictured|standing|seated),? ?)*"
    r"(?:(?:from )?(?:the )?(?:left|right|centre|center|above|below|pictured|middle))\)"
)
_ARTICLE = re.compile(r"\A(?:[Tt]he|[Aa]n?)\s")
# Replying, the Minister said; but Fleming and Browning are names.
_DOING = re.compile(
    r"(?:Replying|Answering|Smiling|Laughing|Agreeing|Pausing|Resigning|Continuing|Intervening|"
    r"Rising|Standing|Introducing|Disagreeing|Objecting|Apologi[sz]ing|Returning|Departing)"
)
_GERUND = re.compile(r"[A-Z][a-z]{3,}ing")
_TITLE_ALONE = re.compile(r"[Tt]he ([A-Z][\w’'.-]+)")
_OF = re.compile(r"\A(?:of|from|at|with) (?=(?:the )?[A-Z])")
_SPACES = re.compile(r"\s+")


def speaker_of(phrase: str) -> Speaker:
    """The person or body named by a phrase that stands before a verb of saying, or after it."""
    phrase = scene.without(_SPACES.sub(" ", phrase).strip(" ,:;–—-*"))
    if " the " in phrase and "Hon" in phrase:
        phrase = THE_HON.sub(r"\1", phrase)
    if "(" in phrase:
        phrase = _GIVEN_IN_BRACKETS.sub(r"\1 ", _IN_THE_PICTURE.sub("", phrase))
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
    title = _TITLE_ALONE.fullmatch(phrase)
    if title is not None and title[1] in TITLES:
        return Speaker(None, title[1])
    last = segments[-1].split()[-1:] if segments else []
    if last and last[0].lower() in PRONOUNS:
        return Speaker(pronoun=last[0].lower())
    return NOBODY


def _skips(segment: str, at: int, segments: list[str]) -> bool:
    """Whether a part in front only sets the scene: "Speaking in Leeds"."""
    if at + 1 == len(segments) or segment[0] in "“‘\"'":
        return False
    if scene.INTRO.match(segment) or _DOING.fullmatch(segment):
        return True
    # Sentencing, Judge Jane Doe said.
    told = at == 0 and _GERUND.fullmatch(segment) and split_name(segments[1])
    return bool(told and told.name and (told.role or names.is_full(told.name)))


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
            name = name_and_role.name_in_run(name_and_role.last_run(tokens), "minister")
            if name and len(name) < len(tokens):
                rest = " ".join(tokens[: len(tokens) - len(name)])
                return Speaker(names.name_of(name), f"{whole}, {rest}"[:160])
            continue
        found = split_name(part)
        if found.name and not found.role:
            return Speaker(found.name, whole[:160])
        break
    fields = [part for part in after if names.is_portfolio(part.split()[0])]
    return Speaker(None, ", ".join([role, *fields]) if fields == after else role)


def description(after: list[str]) -> str:
    """The parts after a name that say what somebody is, up to a clause."""
    kept: list[str] = []
    for part in after:
        cut = name_and_role.TAIL.sub("", f" {part}").strip()
        if not cut or (not kept and cut[0].isdigit()):
            break
        if scene.INTRO.match(cut) and not kept:
            break
        if cut in POST_NOMINALS:
            continue
        kept.append(_ARTICLE.sub("", _OF.sub("", cut)))
        if cut != part.strip():
            break
    return ", ".join(kept)[:160].strip(" ,")


def _person_like(part: str) -> bool:
    return bool(split_name(part).name)


def has_role_or_full_name(speaker: Speaker) -> bool:
    """Whether a speaker is more than one capitalised word."""
    return bool(speaker.role) or names.is_full(speaker.name)
