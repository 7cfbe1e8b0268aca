"""Who acts: the person the sentences before a place tell of, and who makes a visit."""

import re
from collections.abc import Iterator, Sequence

from wbdesk.extract import begun
from wbdesk.extract.attendees import events, subjects
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Block, Document

_ACTS = re.compile(
    r",?\s(?:will|has|have|is|was|today|yesterday|this week|on \w+day|arriv\w+|travel\w*|visit\w*|"
    r"concluded|made|paid|began|completed|undertook|attended|return\w*|met|spoke|welcomed|hosted|"
    r"opened|chaired|held|set out|announced|continued|wrapped up|ended|started|flew|toured)\b"
)
_REACH = 400
_BLOCKS_BACK = 3


def before(blocks: Sequence[Block], number: int, start: int) -> tuple[int, Item] | None:
    """The person whom the nearest sentence before tells of by name, and its block."""
    for at, text, first, last in _sentences_back(blocks, number, start):
        verb = _ACTS.search(text, first, min(last, first + _REACH))
        if verb is None:
            continue
        told = [each for each in subjects.subject(text, first, verb.start()) if each.person.name]
        if told and subjects.is_somebody(told[0]):
            return at, told[0]
    return None


def visitor(document: Document) -> Found | None:
    """Who makes the visit that a release is about, named where its text first tells of it."""
    opening = " ".join(block.text for block in document.blocks[:_OPENING])
    if not _VISIT.search(f"{document.title}. {document.summary} {opening}"):
        return None
    for number, block in enumerate(document.blocks[:_OPENING]):
        if block.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(block.text):
            scene = _ON_A_VISIT.search(block.text, start, min(end, start + _REACH))
            acts = _ACTS_THERE.search(block.text, scene.end(), end) if scene else None
            if scene and acts:
                there = subjects.subject(block.text, scene.end(), acts.start())
                if there:
                    return Found(number, there[0], "visitor", expected=False)
            goes = _GOES.search(block.text, start, min(end, start + _REACH))
            told = subjects.subject(block.text, start, goes.start()) if goes else []
            if told:
                expected = events.FUTURE.search(block.text, start, end) is not None
                return Found(number, told[0], "visitor", expected)
    return None


_OPENING = 5
"""Paragraphs in which a release says who makes a visit."""
_VISIT = begun.pattern(
    r"\b(?:[Vv]isits?|[Vv]isiting|[Vv]isited|[Tt]ravels? to|[Tt]ravelled (?:this week |"
    r"today )?to|[Tt]ravelling to|[Tt]rip to|[Tt]our of|"
    r"[Aa]rrives? in|[Mm]ission to)\b"
)
_ON_A_VISIT = re.compile(
    r"(?:\A|[.]\s|[–—-]\s)(?:Visiting|(?:During|On|Concluding|Ending|Beginning|At the end of|"
    r"In)\s(?:a|an|his|"
    r"her|the|their)\s(?:[\w-]+\s){0,3}visit)\b[^,.;]{0,60},\s"
)
_ACTS_THERE = re.compile(
    r",?\s(?:has|have|will|today|reiterated|said|announced|reaffirmed|met|praised|welcomed|pledged|"
    r"confirmed|underlined|stressed|discussed|signed|opened|launched|thanked|urged|called|"
    r"set out|saw|"
    r"highlighted|committed|held|visited|toured)\b"
)
_GOES = re.compile(
    r",?\s(?:(?:will|has|have|is|was|today|yesterday|tomorrow|this (?:morning|afternoon|"
    r"evening|week|weekend)|"
    r"on \w+day|\([^)]{3,30}\)|also|just|due to|to|been)\s){0,6}(?:visit(?:s|ed|ing)?|"
    r"travel(?:s|led|"
    r"ling)?|arriv(?:e|es|ed|ing)|begin|begins|began|start(?:s|ed)?|conclude[sd]|concluding|"
    r"complete[sd]|"
    r"pa(?:y|ys|id|ying) an?|undert(?:ake|akes|ook)|embark(?:s|ed)?|touched down|flew|fl(?:y|"
    r"ies|ying)|"
    r"meet|meets|met|meeting|tour(?:s|ed)?)\b"
)


def _sentences_back(
    blocks: Sequence[Block], number: int, start: int
) -> Iterator[tuple[int, str, int, int]]:
    for at in range(number, max(-1, number - _BLOCKS_BACK - 1), -1):
        text = blocks[at].text
        if blocks[at].kind not in ("paragraph", "item"):
            continue
        for first, last in reversed(sentences(text)):
            if at < number or last <= start:
                yield at, text, first, last
