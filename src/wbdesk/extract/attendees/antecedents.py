"""Whom "he", "she" and "the Minister" mean: the one the paragraph, or the release, is about."""

import re

from wbdesk.extract import names, roster
from wbdesk.extract.attendees import principals, wording
from wbdesk.extract.attendees.persons import bare_name
from wbdesk.extract.holders import holders
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Document

_FIRST_BLOCKS = 6
_SUBJECT_WITHIN = 110
"""A subject stands at the head of its sentence, within so many letters."""
_GENERAL = frozenset("of for the and state deputy first prime".split())


class Principals:
    """The one who acts: of the whole release, and of a paragraph up to a place in it."""

    def __init__(self, document: Document, known: roster.Roster) -> None:
        self._document = document
        self._roster = known
        self._first: Speaker | None = None

    def of_release(self) -> Speaker:
        """The first person whom the release names in full with an office."""
        if self._first is None:
            texts = [
                block.text
                for block in self._document.blocks[:_FIRST_BLOCKS]
                if block.kind in ("paragraph", "item")
            ]
            self._first = next(filter(None, map(_first_in, texts)), NOBODY)
        return self._first

    def before(self, block: int, at: int) -> Speaker:
        """Whom a pronoun at a place of a paragraph means."""
        text = self._document.blocks[block].text
        for start, end in reversed(sentences(text)):
            if start < at < end:
                # "Minister Jane Doe saw for herself when she called": the one of the same sentence.
                own = [each for each in holders(text, start, at) if each.role]
                if len(own) == 1 and names.is_full(own[0].name):
                    return Speaker(bare_name(own[0].name), own[0].role)
            if end > at:
                continue
            told = _first_in(text[start : min(end, _word_end(text, start + _SUBJECT_WITHIN))])
            short = _OF_SURNAME.match(text, start, end) or (
                None if told else _TITLED.match(text, start, end)
            )
            if short is not None and not _is_office(short):
                told = self._roster.fullest(Speaker(short["name"]), NOBODY)
            if names.is_full(told.name):
                return told
        who = principals.before(self._document.blocks, block, at)
        told = self._roster.fullest(who[1].person, NOBODY) if who else NOBODY
        if names.is_full(told.name):
            return Speaker(bare_name(told.name or ""), told.role)
        return self.of_release()

    def holder(self, role: str) -> Speaker:
        """The one the release is about, where the words of an office are of theirs."""
        first = self.of_release()
        wanted = _words(role)
        return first if wanted and wanted <= _words(first.role) else NOBODY


_TITLED = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.?|(?:[A-Z][\w’-]+\s){1,3})\s?(?P<name>[A-Z][\w’-]+)\s")


def _is_office(short: re.Match[str]) -> bool:
    """Whether what stands for a surname is the office itself: "The President of"."""
    return short.re is _TITLED and names.has_role_word(short["name"])


_OF_SURNAME = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.?\s(?P<name>[A-Z][\w’-]+)\s(?![A-Z])")


def _word_end(text: str, at: int) -> int:
    """Where the word around a place ends."""
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _first_in(text: str) -> Speaker:
    """The first person that a text names in full and with an office."""
    told = [
        (text.find(each.name), each)
        for each in roster.named_in(text)
        if each.name
        and each.role
        and names.is_full(each.name)
        and wording.is_personal(each.name, titled=True)
    ]
    if not told:
        return NOBODY
    first = min(told, key=lambda pair: pair[0])[1]
    # A lone letter is what is left of "T.D." behind a name.
    return Speaker(_LETTER.sub("", bare_name(first.name or "")), first.role)


_LETTER = re.compile(r"\s[A-Z]\Z")


def _words(role: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", role.lower())) - _GENERAL
