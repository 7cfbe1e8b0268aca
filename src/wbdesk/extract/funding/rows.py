"""Rows of a table or list of names and sums: what leads to them tells whether they are funding.

"Force | 2021/22 funding" above makes them so, as does a sum that "includes:" them; "Per pupil
rate" does not.
"""

import re

from wbdesk.extract.money import Money
from wbdesk.extract.survey import Paragraph

_FUNDS = re.compile(
    r"\b(?:fund(?:s|ing|ed)?|allocat\w*|grants?|awards?|awarded|budgets?|investments?|"
    r"contributions?|settlements?|spend(?:ing)?|expenditure|pledges?|donations?|loans?|"
    r"commitments?|packages?|aid|instalments?|provid(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|"
    r"giv(?:e|es|en|ing)|recipients?|beneficiaries|projects|disbursements?)\b",
    re.I,
)
_NOT_FUNDS = re.compile(
    r"\b(?:rates?|prices?|fees?|fines?|salar(?:y|ies)|pay|wages?|bands?|thresholds?|costs?|per|"
    r"charges?|tariffs?|bills?|savings?|exports?|imports?|trade|value|turnover|income|tax(?:es)?|"
    r"caps?|revenues?|profits?|sales|penalt(?:y|ies)|benefits?|allowances?)\b",
    re.I,
)
_LEADS_ON = re.compile(
    r"\b(?:following|below|includ(?:e|es|ing)|as follows|breakdown|breaks? down|made up of|"
    r"are)\b[^.]*:?\s*\Z",
    re.I,
)
_EDGE = " |:–—-\t*•()"
_LONGEST_LABEL, _LONGEST_HEADING, _LONGEST_REST = 14, 10, 4


def is_bracketed(text: str, money: Money) -> bool:
    """Whether a sum stands alone in brackets behind the entry of a list that it is for."""
    return text[money.end : money.end + 1] == ")" and text[: money.start].endswith(_OPENING)


_OPENING = ("(", "(up to ", "(over ", "(about ", "(around ", "(nearly ", "(some ")


def is_row(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a name with its sum or sums, and no more."""
    if not paragraph.money or paragraph.block.kind == "heading":
        return False
    text, first, last = paragraph.text, paragraph.money[0], paragraph.money[-1]
    if text.rstrip().endswith(":"):
        return False  # it leads to rows
    before, after = text[: first.start].strip(_EDGE), text[last.end :].strip(_EDGE + ".")
    if not before:
        before, after = after, ""
    label = before.split()
    if not 1 <= len(label) <= _LONGEST_LABEL or len(after.split()) > _LONGEST_REST:
        return False
    sums = len(paragraph.money)
    between = "".join(
        text[one.end : other.start]
        for one, other in zip(paragraph.money, paragraph.money[1:], strict=False)
    )
    named = label[0][:1].isupper() or label[0][:1].isdigit()
    return (
        named
        and ". " not in before
        and len(between.strip(_EDGE + ",")) <= 3 * sums
        and not _VERB.search(before)
    )


_VERB = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|over|more than|of|worth|with|to|up to|invest\w*|"
    r"provid\w*|cost\w*|saves?|raised?)\Z|\b(?:is|are|was|were|will|has|have|had)\b",
    re.I,
)


def leads_to_funding(paragraph: Paragraph, *, funded: bool, before: bool) -> bool:
    """Whether rows under a paragraph that is none are funding.

    `funded`: its last sum is funding; `before`: what was so for the paragraph before it.
    """
    text = paragraph.text.strip()
    if len(text.split()) <= _LONGEST_HEADING and text[-1:] not in ".:":
        if _NOT_FUNDS.search(text):
            return False
        return before or _FUNDS.search(text) is not None
    last = paragraph.sentences[-1] if paragraph.sentences else (0, len(text))
    said = paragraph.text[last[0] : last[1]]
    if not (said.rstrip().endswith(":") or _LEADS_ON.search(said)) or _RATE.search(said):
        return False
    return funded or _FUNDS.search(said) is not None


_RATE = re.compile(r"\b(?:rates?|prices?|fees?|fines?|salar(?:y|ies)|per (?:pupil|head|person))\b")
