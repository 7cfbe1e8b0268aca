"""How names are written: of people, of bodies, and the words that are neither."""

from wbdesk.extract import countries
from wbdesk.extract.given_names import is_given
from wbdesk.extract.vocabulary import (
    BODIES,
    GENERAL,
    LINKS,
    NOT_NAMES,
    ORDINARY_TITLES,
    PARTICLES,
    PORTFOLIO,
    POST_NOMINALS,
    ROLE_HEADS,
    SHED_TITLES,
    TITLES,
)


def is_person_name(tokens: list[str]) -> bool:
    """Whether capitalised words are a name, not a body, a country or a lead-in."""
    if not 1 <= len(tokens) <= 5 or tokens[0] in NOT_NAMES or tokens[0] in GENERAL:
        return False
    if not all(is_name(token) or token in PARTICLES for token in tokens):
        return False
    if tokens[-1] in PARTICLES or any(is_body(token) for token in _without_initials(tokens)[1:]):
        return False
    if countries.of_adjective(tokens[0]) is not None:
        return False
    if len(tokens) == 1:
        token = tokens[0]
        return not token.isupper() and not is_body(token) and countries.named(token) is None
    return countries.named(" ".join(tokens)) is None


def _without_initials(tokens: list[str]) -> list[str]:
    """A name without the initials after a given name: "David TC Davies"."""
    if not is_given(tokens[0]):
        return tokens
    inner = [each for each in tokens[1:-1] if not (len(each) <= 2 and each.isupper())]
    return [tokens[0], *inner, *tokens[1:][-1:]]


def looks_like_person(name: str) -> bool:
    """Whether words without a role read as a person's name."""
    return is_person_name(name.split())


def has_role_word(text: str) -> bool:
    """Whether a role is named anywhere in a piece of text."""
    return any(token.lower().rstrip(".,’'") in ROLE_HEADS for token in text.split())


def is_portfolio(word: str) -> bool:
    """Whether a word names a field of government, as in "Minister for Trade"."""
    return word in PORTFOLIO


def looks_personal(tokens: list[str]) -> bool:
    """Whether a name begins with a given name that is known."""
    return is_person_name(tokens) and is_given(tokens[0])


def is_name(token: str) -> bool:
    """Whether a word is written as names are."""
    bare = token.strip("“”‘’\"'(.")
    return bool(bare) and (bare[0].isupper() or (bare[:2] in ("d’", "d'", "o’") and len(bare) > 3))


def is_body(token: str) -> bool:
    """Whether a word belongs to the name of a body or a country."""
    bare = token.strip("’'.").removesuffix("’s").removesuffix("'s")
    return (
        bare in BODIES
        or (
            len(bare) > 1
            and bare.isupper()
            and bare.isalpha()
            and bare not in POST_NOMINALS
            and bare not in NUMERALS
        )
        or countries.named(bare) is not None
        or countries.of_adjective(bare) is not None
    )


def capital(tokens: list[str]) -> bool:
    """Whether all words are names or what links them."""
    return bool(tokens) and all(is_name(t) or t in LINKS or t in PARTICLES for t in tokens)


def name_of(tokens: list[str]) -> str:
    """The name without what every holder of an office has before and after it."""
    kept = [token for token in tokens if token not in POST_NOMINALS]
    shed = list(kept)
    while len(shed) > 1 and shed[0] in SHED_TITLES:
        if shed[0] in ORDINARY_TITLES and len(shed) == 2:
            break
        shed = shed[1:]
    return join(shed)


def join(tokens: list[str]) -> str:
    """Words as one text, without what stands around them."""
    return " ".join(tokens).strip(" ,;:.’'")[:160].removesuffix("’s").removesuffix("'s")


def bare_words(name: str) -> tuple[str, ...]:
    """The words of a name without titles and letters after it; of a pope or king alone the
    number belongs to the name.
    """
    words = tuple(
        word
        for word in name.split()
        if word not in TITLES and word not in POST_NOMINALS and word not in _AFTER_NAMES
    )
    return words[:-1] if len(words) > _REGNAL and words[-1] in NUMERALS else words


NUMERALS = frozenset("II III IV VI VII VIII IX".split())
"""What tells a bearer of a name from those before."""
_AFTER_NAMES = frozenset("Jr Jr. Sr Sr. Junior Senior".split())
_REGNAL = 2


def is_full(name: str | None) -> bool:
    """Whether a name has more than a surname."""
    return len(bare_words(name or "")) > 1
