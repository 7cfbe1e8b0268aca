"""Lines that head a text which several states or bodies have agreed, whose "we" quotes nobody."""

import re

from wbdesk.extract import begun, needs
from wbdesk.extract.sentences import sentences

_TEXTS = r"(?:statement|declaration|communiqu[eé]|conclusions|pledge|chair[’']s summary)"
_JOINT = re.compile(rf"\b[Jj]oint (?:[\w-]+ )?{_TEXTS}\b")
_FOR_ALL = re.compile(
    r"\bon behalf of (?:all\b|those\b|(?:the )?(?:participants|members|parties|delegations|"
    r"countries|states|governments|co-chairs|signatories|partners|group)\b)"
)
_SEVERAL = begun.pattern(
    r"\b(?:[Gg]overnments|[Mm]inist(?:ries|ers)|[Ss]pokes(?:persons|people)|[Ll]eaders|[Hh]eads|"
    r"[Ee]mbassies|[Aa]mbassadors|[Mm]embers|[Mm]issions|[Pp]arties|[Dd]elegations|[Pp]articipants|"
    r"[Cc]ountries|[Ss]tates|[Cc]o-[Cc]hairs|[Ss]ignatories)\b"
)
_ISSUED = re.compile(
    rf"\b(?:issued|made|released|adopted|agreed|endorsed|published|gave|delivered|signed)\b"
    rf"|\b{_TEXTS} (?:by|from|of|issued)\b",
    re.I,
)
_TEXT_OF = re.compile(rf"\b[Tt]ext of (?:the|this|that|a|their) (?:[\w-]+ ){{0,2}}{_TEXTS}\b", re.I)
_SAID = begun.pattern(r"\b(?:said|says|added|adds|told|commented|stated)\b")
_TEXT = needs.pattern(rf"\b{_TEXTS}\b", re.I)


def heads(line: str) -> bool:
    """Whether the last sentence of a line leads to what several have issued together."""
    if not _TEXT.search(line):
        return False
    start, _ = sentences(line)[-1]
    if _SAID.search(line, start):
        return False
    if "text of" in line and _TEXT_OF.search(line, start):
        return True
    if _JOINT.search(line, start) or _FOR_ALL.search(line, start):
        return True
    return bool(_TEXT.search(line, start) and _SEVERAL.search(line, start)) and bool(
        _ISSUED.search(line, start)
    )
