"""Runs of words with capitals, of which a name or an office with its name consists."""

from wbdesk.extract.holders.tokens import Token
from wbdesk.extract.holders.words import is_possessive
from wbdesk.extract.vocabulary import PARTICLES


def begins(token: Token) -> bool:
    """Whether a run may begin with a token."""
    return token.is_word and token.is_capital


def end(tokens: list[Token], at: int) -> int:
    """The token past the run that begins at `at`."""
    past = at
    while past < len(tokens):
        token = tokens[past]
        if token.is_word and (token.is_capital or _links_names(tokens, past)):
            past += 1
            if is_possessive(token.text):
                break
        elif token.text == "&" and begins(tokens[min(past + 1, len(tokens) - 1)]):
            past += 1
        elif _nickname(tokens, past):
            past += 3
        elif past > at and token.text == "the" and _is_hon(tokens, past + 1):
            past += 1
        else:
            break
    return past


def _links_names(tokens: list[Token], at: int) -> bool:
    """Whether a small word stands inside a name: "Ursula von der Leyen", "d’Estaing"."""
    text = tokens[at].text
    if text[:2] in ("d’", "d'", "o’", "al") and len(text) > 3 and text[2:3].isupper():
        return True
    if text.startswith("al-"):
        return True
    if text not in PARTICLES:
        return False
    following = [each.text for each in tokens[at + 1 : at + 3]]
    return bool(following) and any(
        each[:1].isupper() or each in PARTICLES for each in following[:1]
    )


def _nickname(tokens: list[Token], at: int) -> bool:
    """ "Lord (John) Doe", "Robert (Bob) Doe": a given name in brackets, and a name behind it."""
    if at + 3 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return False
    inside, behind = tokens[at + 1], tokens[at + 3]
    return inside.is_capital and not inside.text.isupper() and behind.is_capital


def _is_hon(tokens: list[Token], at: int) -> bool:
    words = [each.text.rstrip(".") for each in tokens[at : at + 2]]
    return bool(words) and (words[0] in ("Hon", "Honourable", "Rt") or words == ["Right", "Hon"])
