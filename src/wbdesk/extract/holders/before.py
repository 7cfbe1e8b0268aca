"""The office told before a name, as a span of tokens."""

from wbdesk.extract import countries, names
from wbdesk.extract.holders.cores import Core
from wbdesk.extract.holders.tokens import Token
from wbdesk.extract.holders.words import FIELDS, LINKS, MODIFIERS, is_head
from wbdesk.extract.vocabulary import NOT_NAMES, POST_NOMINALS, TITLES

Span = tuple[int, int]
LONGEST = 26
"""Words of the longest office: "Parliamentary Under Secretary of State for ..."."""


def office(tokens: list[Token], core: Core, taken: int) -> Span | None:
    """The office in front of a name, not reaching back before token `taken`."""
    past = core.first
    while past > core.run and tokens[past - 1].text in TITLES and not _is_field(tokens, past - 1):
        past -= 1
    at = past
    while at > taken and _is_style(tokens, at - 1):
        at -= 1
    comma = at > taken and tokens[at - 1].text in (",", "–", "—", "-", ":")
    at -= comma
    begin = _walk_back(tokens, at, taken)
    if begin is None or begin >= at:
        return None
    if at - begin == 1 and tokens[begin].text in _MERE and tokens[begin - 1].text == ",":
        # "the Head of the Mission, Ambassador Jane Doe": the title stands beside the office.
        fuller = _walk_back(tokens, begin - 1, taken)
        begin = begin if fuller is None else fuller
    return begin, at


def _is_field(tokens: list[Token], at: int) -> bool:
    """Whether what is elsewhere a title is of an office: "Minister of Justice Doe", "Director
    General Doe".
    """
    before = tokens[at - 1].text if at else ""
    general = tokens[at].text == "General" and before in _GENERALS
    return general or (tokens[at].text == "Justice" and before in ("of", "for", "and"))


_GENERALS = frozenset(
    "Secretary Director Attorney Solicitor Consul Governor Inspector Auditor Advocate Surgeon "
    "Registrar Comptroller Commissioner Prosecutor Accountant Paymaster Valuer Treasurer".split()
)
"""Whose office goes on with "General"."""


_MERE = frozenset("Minister Ambassador Secretary Commissioner".split())


def is_of_several(tokens: list[Token], span: Span) -> bool:
    """Whether an office is one of several holders: "Foreign Ministers of the"."""
    heads = [
        tokens[at].text.lower()
        for at in range(*span)
        # A Council of Ministers has one chairman.
        if is_head(tokens[at].text) and not (at > span[0] and tokens[at - 1].text == "of")
    ]
    return bool(heads) and heads[-1].endswith("s") and heads[-1] not in ("affairs", "wales")


def _is_style(tokens: list[Token], at: int) -> bool:
    """ "the Rt Hon" before a name, and "Mr" before one that has an office."""
    text = tokens[at].text.rstrip(".")
    if text == "the":
        return at + 1 < len(tokens) and tokens[at + 1].text.rstrip(".") in _STYLES
    return text in _STYLES


_STYLES = frozenset("Rt Right Hon Honourable Honorable HE Excellency HRH H.E H.E.".split())


def _walk_back(tokens: list[Token], at: int, taken: int) -> int | None:
    """Where the office that ends before `at` begins; None where there is no head of one."""
    head = None
    begin = at
    least = max(taken, at - LONGEST)
    while begin > least:
        step = _step(tokens, begin, at if head is None else head, least, headed=head is not None)
        if not step:
            break
        begin -= step
        if is_head(tokens[begin].text):
            head = begin
    if head is None:
        return None
    while begin < at and (tokens[begin].text in LINKS or not tokens[begin].is_word):
        begin += 1
    if begin < at and tokens[begin].text in NOT_NAMES:
        begin += 1
    return min(begin, head)


def _step(tokens: list[Token], begin: int, past: int, least: int, *, headed: bool) -> int:
    """How many tokens in front of `begin` go with an office; 0 where it begins."""
    token = tokens[begin - 1]
    text = token.text
    if text in POST_NOMINALS:
        return 0
    if is_head(text):
        goes_on = not headed or _one_phrase(tokens, begin, past)
    elif token.is_word and token.is_capital:
        goes_on = not (headed and text in NOT_NAMES)
    elif text in MODIFIERS:
        goes_on = True
    elif text in LINKS:
        goes_on = not headed or _links_offices(tokens, begin - 1, least)
    elif text == ")":
        # An office has its field in brackets too: "Permanent Secretary (Defence) Jane Doe".
        return 3 if begin - 3 >= least and tokens[begin - 3].text == "(" else 0
    elif text == ",":
        goes_on = _lists_fields(tokens, begin, past)
    else:
        goes_on = not headed and (text in FIELDS or _is_of_head(tokens, begin - 1, least))
    return int(goes_on)


def _is_of_head(tokens: list[Token], at: int, least: int) -> bool:
    """Whether a word in small letters is what an office right before it is of: "head of maths"."""
    for of in range(at - 1, max(least, at - _OF_WORDS - 1), -1):
        if tokens[of].text == "of":
            head = tokens[of - 1].text
            return is_head(head) and not head.endswith("s")
        if not tokens[of].is_word or tokens[of].is_capital:
            return False
    return False


_OF_WORDS = 3


def _one_phrase(tokens: list[Token], begin: int, head: int) -> bool:
    """Whether nothing but words of offices stand between two heads."""
    return all(each.is_word or each.text == "," for each in tokens[begin:head])


def _links_offices(tokens: list[Token], at: int, least: int) -> bool:
    """Whether a link before an office joins it to another head of the same holder: "Deputy Prime
    Minister and Minister for Trade", "Secretary of State".
    """
    text = tokens[at].text
    if text == "the":
        return at - 1 > least and tokens[at - 1].text in ("of", "for", "to")
    if text == "to":
        return at > least and is_head(tokens[at - 1].text)
    if text in ("of", "for", "on"):
        return at > least and (tokens[at - 1].is_capital or is_head(tokens[at - 1].text))
    if text in ("and", "&"):
        back = at - 1
        if countries.named(tokens[back].text) is not None:
            return False
        while back >= least and (
            tokens[back].is_capital
            or tokens[back].text in ("of", "for", "the", "on", "and")
            or tokens[back].text in MODIFIERS
        ):
            if is_head(tokens[back].text):
                return not _named_before(tokens, back, least)
            back -= 1
    return False


def _named_before(tokens: list[Token], head: int, least: int) -> bool:
    """Whether the office before is of a holder named in front of it: "Jane Doe, Director and"."""
    back = head
    while back > least and (tokens[back - 1].is_capital or tokens[back - 1].text in MODIFIERS):
        back -= 1
    while back > least and tokens[back - 1].text in ("the", "a", "an"):
        back -= 1
    return back - 1 > least and tokens[back - 1].text == "," and tokens[back - 2].is_capital


def _lists_fields(tokens: list[Token], at: int, past: int) -> bool:
    """Whether a comma stands between two fields of one office: "Business, Innovation and Trade"."""
    field = at + (tokens[at].text in ("and", "&"))
    if field >= past or not (names.is_portfolio(tokens[field].text) or field > at):
        return False
    if at < 2 or not tokens[at - 2].is_capital:
        return False
    following = {each.text for each in tokens[at:past]}
    return "and" in following or "&" in following or names.is_portfolio(tokens[at - 2].text)
