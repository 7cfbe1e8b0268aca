"""Names behind an office that its own words hide: a surname alone behind its field, as in "the
Minister of Security Doe", and a given name that rulers have for a title.
"""

import re

from wbdesk.extract import countries, names
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders.tokens import Token
from wbdesk.extract.holders.words import is_head, is_possessive
from wbdesk.extract.vocabulary import NOT_NAMES, PARTICLES, PORTFOLIO

_OF_STATE = frozenset(
    "minister secretary president chairman chairwoman chairperson chair speaker chancellor "
    "ambassador premier governor commissioner prosecutor ombudsman mayor".split()
)
"""Heads of offices whose holders are told by surname."""
_CLOSING = frozenset("Interior Affairs Justice Finance Defence Defense Economy".split())
"""Fields behind which no other word of a field stands."""
_LONGEST = 14
_LEAST = 4
_JOINS = frozenset(", and & of for the".split())
_ENDING = re.compile(
    r"(?:(?:[aeo]v|[kcz])ic|[^\WAaGg]ov|[^\WLl]ev|[oe]va|sk[iya]|[^r]aj|enko|[cy]huk|[yj]an|shvili|"
    r"dze|escu|poulos|[kd]akis|sson|[nls]sen|mann|stein|o[gğ]lu|zadeh|[rndmg]ez|[^l]ainen|ausk?as)"
    r"(?<!hisky)\Z"
)
"""How surnames of some lands end, as few words do."""
_COMMON = re.compile(
    r"(?:tions?|ments?|ness|ity|ities|ance|ence|isms?|ships?|ings?|ural|ology|ers|als|"
    r"Bill|Act|Staff|Policy|Law|Reform|Strategy|Plan|Fund)\Z"
)


def ends_office(tokens: list[Token], run: int, words: list[str], field: int) -> bool:
    """Whether the last of the capitals `words` is a surname behind the `field` words before it.

    The run of capitals begins at token `run`, inside an office of state in the singular.
    """
    if not field or field != len(words) - 1 or not _is_name(words[-1]):
        return False
    before = words[field - 1]
    told = (
        not words[-1].isascii()
        or before in _CLOSING
        or countries.named(" ".join(words[:field])) is not None
        or _ENDING.search(words[-1]) is not None
    )
    return told and _is_in_office_of_state(tokens, run)


def _is_name(word: str) -> bool:
    return (
        len(word) >= _LEAST
        and word.isalpha()
        and not word.isupper()
        and not (names.is_body(word) or word in PORTFOLIO or word in NOT_NAMES or is_head(word))
        and _COMMON.search(word) is None
    )


def _is_in_office_of_state(tokens: list[Token], run: int) -> bool:
    for back in range(run - 1, max(-1, run - _LONGEST), -1):
        token = tokens[back]
        if token.text.lower() in _OF_STATE:
            return True
        if not (token.is_capital or token.text in _JOINS or is_head(token.text)):
            return False
    return False


def is_given_name(tokens: list[Token], run: int, words: list[str], at: int) -> bool:
    """Whether a title of rulers is a given name behind an office, or behind no word that leads to
    a ruler: "Minister for Industry Amir Doe", "met Emir Doe".
    """
    if words[at] not in _RULERS or at + 1 >= len(words):
        return False
    if not (is_given(words[at]) or words[at + 1] in PARTICLES):
        return False
    before = words[at - 1] if at else tokens[run - 1].text if run else ""
    return not (
        before.lower() in _LEADS_TO_RULER or is_possessive(before) or countries.of_adjective(before)
    )


_RULERS = frozenset("Amir Emir Sultan Dean Duke Prince Earl".split())
_LEADS_TO_RULER = frozenset("the a an deputy former crown highness new late and".split())
