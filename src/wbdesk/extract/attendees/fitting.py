"""Whether what reads like the lead of a list leads to those taking part, by the sentence around."""

import re

from wbdesk.extract import begun, needs
from wbdesk.extract.attendees import leads, wording

_TAKING = needs.pattern(leads.TAKING_PART, re.I)
_CAME = re.compile(
    r",\s(?:(?:also|have|had|will|all|today|yesterday)\s)*(?:met|meet|gathered|gather|attended|"
    r"attend|joined|took part|participated|came together|convened|(?:was|were|are|is|"
    r"be) represented)\b"
)
_TOGETHER_WITH = re.compile(r"(?:Together |Along)?[Ww]ith\s")
_APPOSED = re.compile(r"[A-Z][\w’'-]+,\s(?:the\s|a\s)?\Z")
_AN_OFFICE = re.compile(r"\b(?:High|Special|Permanent|Trade) Representative\s(?:for|of)\Z")
_CONDUCTED = re.compile(
    r"\b(?:conducted|held|carried out|completed)\s(?:\w+\s){0,3}?(?:[\w-]+\s)?(?:[Ee]xercises?|"
    r"drills?|patrols?|consultations|dialogues?)\b"
)
_HELPED = re.compile(
    r"\b(?:support|help|assist|protect|aid|strengthen|supporting|helping|assisting|protecting|back|"
    r"backing)\s(?:our\s|the\s|its\s|other\s|all\s|key\s|vulnerable\s|regional\s){0,3}\Z"
)
_WISHED = re.compile(
    r"\b(?:strengthen|deepen|enhanc|intensif|promot|support|facilitat|encourag|continu|resum|"
    r"reinforc|"
    r"foster|importance of)\w*\s(?:of\s)?(?:the\s|a\s|their\s|this\s)?(?:[\w-]+\s){0,3}\Z"
)
"""What is wished of a dialogue that is no one meeting."""
OF_PACT = re.compile(r"(?:agreement|deal|treaty|partnership|pact) between\Z")
_ROUND = begun.pattern(
    r"\b(?:rounds?|session|held|took place|met|concluded|ended|began|opened|resumed)\b"
)
THERE = re.compile(r"\b(?:guests|speakers|participants|attendees|delegates|panell?ists)\b")
SPEAKS = re.compile(
    r"\b(?:attend|speak|address(?:ing)?\b|present\b|tak(?:e|ing) part|took part|particip|join|"
    r"gather|"
    r"invited|gave remarks|to meet|met\b|meeting)"
)


def fits(rule: str, sentence: str, match: re.Match[str]) -> bool:
    """Whether a match of the wording `rule` leads to a list of those who take part."""
    around = sentence[max(0, match.start() - 4) : match.end()]
    if rule == "people-from":
        if match.group().startswith("representative ") and _APPOSED.search(
            sentence, 0, match.start()
        ):
            return False
        context = sentence[: match.start()] + sentence[match.end() :]
        told = _TAKING.search(context) or _TOGETHER_WITH.match(sentence)
        return (
            told is not None
            and not (wording.NEWS.search(sentence) or wording.of_legislature(match))
            and not _AN_OFFICE.search(sentence, 0, match.end())
        )
    if rule == "invited":
        if _HELPED.search(sentence, 0, match.start()):
            return False
        if any(each in around for each in ("including", "such as", "among them", "like")):
            before = _TAKING.search(sentence[: match.start()])
            return before is not None or _CAME.search(sentence, match.end()) is not None
        if around.endswith("between") and OF_PACT.search(match.group()):
            return _ROUND.search(sentence) is not None
        if around.endswith("between"):
            return not (wording.NEWS.search(sentence) or _WISHED.search(sentence, 0, match.start()))
        return not wording.NEWS.match(sentence, match.start())
    if rule == "bracket" and _CONDUCTED.search(sentence):
        return True
    if rule in ("bracket", "named"):
        return bool(_TAKING.search(sentence))
    if rule == "among":
        return bool(THERE.search(match.group()) or SPEAKS.search(match.group()))
    if rule == "by" and match.group().startswith("accompanied"):
        return not sentence[match.end() :].lstrip().startswith(("a ", "an "))
    return True
