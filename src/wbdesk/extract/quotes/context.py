"""What the steps of reading share: the blocks, the cues in them, and where speech closes."""

import re
from functools import cached_property

from wbdesk.extract import names, speech
from wbdesk.extract.people import NOBODY, Speaker, split_name
from wbdesk.extract.quotes import (
    announced,
    cues,
    inlined,
    jointly,
    marks,
    persons,
    subjects,
    unmarked,
)
from wbdesk.extract.quotes.voice import (
    OF_SEVERAL,
    ONE_PERSON,
    Voice,
    is_general,
    is_plainly_told,
    outside,
    voice_of,
)
from wbdesk.extract.roster import Roster
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Block, Document

# Isata Kamara was at school.
_WHOLE_NAME = re.compile(
    r"(?:\A|(?<=[.”] ))(?P<given>[A-Z]\w{2,}) (?P<family>[A-Z]\w+)"
    r"(?=,? (?:was|is|has|had|lives|works|who|\d\d,|[a-z]{3,}ed)\b)"
)
_LOOK_AHEAD = 14
_LAST_SENTENCES = 4
_NEAR_BLOCKS = 3


class Context:
    """A document under reading; cues are read once a block."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = document.blocks
        self.is_speech = speech.is_speech(document) or speech.is_one_statement(document)
        self.has_quotations = any(block.kind == "quotation" for block in document.blocks)
        self._cues: dict[int, cues.Cue | None] = {}

    @cached_property
    def roster(self) -> Roster:
        """The people of the document."""
        texts = (self.document.title, self.document.summary)
        roster = Roster((*texts, *(block.text for block in self.blocks)))
        for person in self.document.people:
            roster.add(Speaker(split_name(person.name).name, person.role))
        return roster

    @cached_property
    def whole_names(self) -> dict[str, str]:
        """By the first name those whom the document tells of by the whole name."""
        return {
            told["given"]: told.group()
            for block in self.blocks
            for told in _WHOLE_NAME.finditer(block.text)
            if not names.is_body(told["given"]) and not names.is_body(told["family"])
        }

    @cached_property
    def speaks_of_we(self) -> bool:
        """Whether the release itself says we and our, out of the reach of anybody it quotes."""
        quoting = False
        for at, block in enumerate(self.blocks):
            text = block.text
            if unmarked.is_boundary(text):
                return False
            if block.kind == "heading":
                quoting = False
            elif self.strict_cue_at(at) or block.kind == "quotation" or marks.opens(text):
                quoting = True
            elif not quoting and block.kind in ("paragraph", "item"):
                said = outside(text)
                own = OF_SEVERAL.search(said) and not ONE_PERSON.search(said)
                if own and not is_general(said) and not inlined.speech_in(text):
                    return True
            elif is_plainly_told(text):
                quoting = False
        return False

    def voice_of(self, speaker: Speaker) -> Voice:
        """The voice of a speaker of this document."""
        return voice_of(self.document, speaker, shared=self.speaks_of_we)

    def cue(self, at: int, *, blockquote: bool = False) -> cues.Cue | None:
        if at < 0:
            return None
        key = at * 2 + blockquote
        if key not in self._cues:
            self._cues[key] = self._read_cue(self.blocks[at], blockquote)
        return self._cues[key]

    def _read_cue(self, block: Block, blockquote: bool) -> cues.Cue | None:
        if block.kind in ("caption", "table"):
            return None
        if not blockquote and jointly.heads(block.text):
            return None
        stopped = not block.text.rstrip().endswith((":", ",")) and not cues.is_cut_off(block.text)
        if block.kind == "heading" and stopped:
            return cues.cue_of(block.text) if "ttribut" in block.text else announced.by(block.text)
        return cues.cue_of(block.text, blockquote=blockquote) or announced.by(block.text)

    def strict_cue_at(self, at: int) -> bool:
        if self.blocks[at].text.endswith(":") and jointly.heads(self.blocks[at].text):
            return True
        cue = self.cue(at)
        return cue is not None and (cue.strict or self.blocks[at].text.rstrip().endswith(":"))

    def bare(self, at: int) -> tuple[int, int, int]:
        """A block without the marks around it."""
        text = self.blocks[at].text
        start, end = 0, len(text.rstrip())
        if not marks.opens(text) and _balanced(text):
            return at, start, end
        if marks.opens(text):
            while start < end and text[start] in " –—-“„\"‘'”«":
                start += 1
        if text[:end].endswith(("”.", '".')):
            end -= 1
        if start or text[:end].endswith(("”", "»")):
            trimmed = text[:end].rstrip("”\"’'» ")
            if text[len(trimmed) : end].strip():
                end = len(trimmed)
        return at, start, end

    def subject_before(self, at: int, blocks: int = 2, pronoun: str = "") -> Speaker:
        """The person the last sentence of the blocks before one is about, a he or she if told."""
        for n in range(at - 1, max(-1, at - 1 - blocks), -1):
            if self.blocks[n].kind == "paragraph":
                text = self.blocks[n].text
                for start, end in reversed(sentences(text)[-_LAST_SENTENCES:]):
                    subject = subjects.about(text[start:end])
                    if not subject or not persons.can_be(subject, pronoun):
                        subject = persons.spoken_of(text[start:end], pronoun)
                    if pronoun and not subject:
                        subject = persons.presented(text[start:end])
                    if subject:
                        return subject
        return NOBODY

    def only_person_before(self, at: int, pronoun: str) -> Speaker:
        """The one person that the sentence nearest before a block names alone, a he or a she."""
        for n in range(at - 1, max(-1, at - 1 - _NEAR_BLOCKS), -1):
            if self.blocks[n].kind == "paragraph":
                text = self.blocks[n].text
                for start, end in reversed(sentences(text)[-_LAST_SENTENCES:]):
                    found = persons.only_one(text[start:end], pronoun)
                    if found:
                        return found
        return NOBODY

    def closing_ahead(self, n: int) -> int | None:
        """The paragraph that closes a mark left open, where the ones between carry none."""
        for at in range(n, min(n + _LOOK_AHEAD, len(self.blocks))):
            block = self.blocks[at]
            text = block.text.rstrip()
            if block.kind == "heading" or marks.opens(text) or unmarked.is_boundary(text):
                return None
            if text.endswith(("”", '."', ".’", "!”", '"', "”.", '".')) and not _balanced(text):
                return at
            cue = self.cue(at)
            if cue is not None and cue.strict:
                return None
        return None


def _balanced(text: str) -> bool:
    found = marks.spans(text)
    return bool(found) and found[-1].closed and found[-1].end >= len(text) - 2
