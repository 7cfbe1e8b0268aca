"""What stands before a unit of time: by, since, the end of, the rest of."""

import re

from wbdesk.extract import needs, numbers

_EDGE = needs.pattern(
    r"(?:\b(?:[Bb]y|[Bb]efore|[Tt]owards?|[Aa]t|[Uu]ntil|[Ff]rom|[Ii]n|[Oo]ver|[Dd]uring|"
    r"[Ss]ince) )?(?:the )?"
    rf"(?P<edge>(?:first|last|opening|closing|final) (?:\d{{1,3}}|{numbers.SMALL}) "
    r"(?:days|weeks|months)|"
    r"(?:very )?[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Tt]urn|[Cc]lose|[Cc]ourse|"
    r"(?:early|latter|later|first|better) part|(?:first|early|opening|closing|last|final|latter|"
    r"later|middle|dying) (?:days|weeks|months)|[Rr]est|[Rr]emainder|[Oo]utset|[Dd]awn) of \Z"
)
LEAD = re.compile(
    r"\b(?:[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]efore|[Dd]uring|[Ii]n|[Oo]ver|[Ff]or|[Ww]ithin|"
    r"[Aa]cross|"
    r"[Tt]hroughout|[Ee]arly|[Ll]ate|[Ll]ater) (?:the )?\Z"
)


def start(text: str, at: int) -> tuple[int, str]:
    """Where the phrase begins with "by the end of" and the like, and which edge it names."""
    edge = _EDGE.search(text, max(0, at - 30), at)
    if edge:
        return edge.start(), edge["edge"].lower()
    lead = LEAD.search(text, max(0, at - 16), at)
    return (lead.start() if lead else at), ""
