"""Walks the blocks of a document and puts its direct speech together, piece by piece."""

import re

from wbdesk.extract import people
from wbdesk.extract.people import NOBODY
from wbdesk.extract.quotes import (
    asides,
    behind,
    blockquotes,
    dashes,
    fragments,
    items,
    led,
    marks,
    naming,
    plain,
    retold,
    terms,
)
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.quotes.meant import meant
from wbdesk.extract.quotes.pieces import GUESSED, NO_CLOSE, Piece
from wbdesk.extract.sentences import around, sentences
from wbdesk.model.document import Document

_LONGEST_RUN = 60
_LEAST_WHOLE = 8
_GAP = " .,;–—-"
_CLOSING = ("”", '"', "’", "'")
_TEXTUAL = ("paragraph", "item", "quotation")


def read(document: Document) -> list[Piece]:
    """All quotes of a document, in the order of the text."""
    return _Reader(document).run()


class _Reader:
    def __init__(self, document: Document) -> None:
        self._context = Context(document)
        self._blocks = document.blocks
        self._pieces: list[Piece] = []

    def run(self) -> list[Piece]:
        at = 0
        while at < len(self._blocks):
            at = max(self._step(at), at + 1)
        pieces = naming.merged(self._context, self._pieces)
        naming.name(self._context, pieces)
        return naming.joined(self._context, pieces)

    # Steps: each takes the blocks that belong together and gives the next one to look at.

    def _step(self, at: int) -> int:
        block = self._blocks[at]
        if block.kind == "quotation":
            return self._block_quote(at)
        if block.kind == "heading" and not self._context.is_speech and self._context.cue(at):
            return self._unmarked(at)
        if block.kind not in _TEXTUAL:
            return at + 1
        following = at + 1
        dashed = dashes.piece_of(at, block.text)
        if dashed is not None:
            self._pieces.append(dashed)
            return following
        if marks.has_marks(block.text):
            following = self._marked(at)
        if following == at + 1 and not self._context.is_speech:
            return self._unmarked(at)
        return following

    def _block_quote(self, at: int) -> int:
        if blockquotes.has_own_attribution(self._context, at):
            return self._marked(at)
        end = blockquotes.end_of_run(self._context, at)
        piece = blockquotes.piece_of(self._context, at, end)
        if piece is not None:
            self._pieces.append(piece)
        return end

    def _marked(self, at: int) -> int:
        """The marked speech that begins in a paragraph, and the paragraphs it runs on through."""
        text = self._blocks[at].text
        spans = marks.spans(text)
        stops: tuple[tuple[int, int], ...] | None = None
        current: Piece | None = None
        resumes = -1
        following = at + 1
        for span in spans:
            if not span.words(text):
                continue
            goes_on = (
                current is not None and resumes >= 0 and not text[resumes : span.start].strip(_GAP)
            )
            given = behind.after(text, span.end, opens=goes_on) if goes_on else None
            if goes_on and current and behind.is_another(given, current.speaker):
                goes_on = False
            if goes_on and current and asides.embeds(text[current.parts[-1][2] : span.start]):
                if terms.names_something(text, span, text[: span.start]):
                    continue
                current = Piece(
                    [(at, span.inner, span.stop)], "ascribed-words", current.speaker, True
                )
                current.fragment = not span.is_sentence(text)
                self._pieces.append(current)
                resumes = -1
            elif goes_on and current:
                current.parts.append((at, span.inner, span.stop))
                resumes = given.end if given else -1
                if given and not current.own:
                    current.speaker, current.own = given.speaker, True
            else:
                if stops is None:
                    stops = sentences(text)
                current, resumes = self._begin(at, span, text, stops)
            if not span.closed and current is not None and not current.fragment:
                following = self._run_on(at, current)
        return following

    def _begin(
        self, at: int, span: marks.Span, text: str, stops: tuple[tuple[int, int], ...]
    ) -> tuple[Piece | None, int]:
        """A new piece from a span, or None where the marks are not speech."""
        opening = not text[: span.start].strip(" –—•*-")
        aside = asides.ASIDE.search(text, span.inner, span.stop)
        if aside is not None:
            return self._interrupted(at, span, text, aside), -1
        led_in = opening or (span.start > 0 and around(stops, span.start)[0] == span.start)
        given = behind.after(text, span.end, opens=led_in) if span.closed else None
        if given and not led_in and terms.names_something(text, span, text[: span.start]):
            # The scheme “Warm Rooms” opens in May, Minister Jane Doe said.
            return None, -1
        part = [(at, span.inner, span.stop)]
        size = len(span.words(text).split())
        if given and given.speaker and (led_in or size > 3):
            start = around(stops, span.start)[0]
            said = meant(self._context, at, start, stops, given.speaker) or given.speaker
            piece = Piece(part, "marked-then-said", said, True)
            piece.fragment = not led_in and not span.is_sentence(text)
            self._pieces.append(piece)
            return piece, given.end
        if opening:
            return self._opening(at, part, text, span), -1
        start, end = around(stops, span.start)
        direct = led.said_before(self._context, at, span, start)
        direct = direct or self._of_writing(at, span, start)
        if direct and (size >= 3 or not span.closed or span.is_sentence(text)):
            piece = Piece(part, "said-then-marked", direct, True)
            led_by_comma = text[: span.start].rstrip().endswith(",")
            words = span.words(text)
            piece.fragment = led_by_comma and words[:1].islower() and words[-1] not in ".!?"
            self._pieces.append(piece)
            given = behind.after(text, span.end) if span.closed else None
            return piece, given.end if given else -1
        if led.is_led(text, span, start) and not self._context.is_speech:
            about = (
                led.leader(text, start, stops)
                or retold.said_just_before(self._pieces, at, start, stops)
                or led.led_by_pronoun(self._context, at, span, start, stops)
            )
            if about:
                piece = Piece(part, "marked-after-sentence", about, True, GUESSED)
                self._pieces.append(piece)
                return piece, -1
        if not span.closed:
            return None, -1
        return self._fragment(part, text, span, start, end), -1

    def _interrupted(self, at: int, span: marks.Span, text: str, aside: re.Match[str]) -> Piece:
        """Speech with who says it between dashes in its midst: “A – he said – B”."""
        told = people.speaker_of(aside["who"])
        if told.pronoun:
            start = around(sentences(text), span.start)[0]
            told = meant(self._context, at, start, sentences(text), told) or told
        parts = [(at, span.inner, aside.start()), (at, aside.end(), span.stop)]
        piece = Piece(parts, "marked-then-said", told, True)
        self._pieces.append(piece)
        return piece

    def _opening(
        self, at: int, part: list[tuple[int, int, int]], text: str, span: marks.Span
    ) -> Piece | None:
        """A paragraph that begins with a mark: the line before tells who speaks."""
        if span.closed and text[span.end :].strip(" .,;") and not span.is_sentence(text):
            start, end = around(sentences(text), span.start)
            return self._fragment(part, text, span, start, end)
        cue = self._context.cue(at - 1)
        piece = Piece(part, "marked-after-line")
        if cue is not None and (cue.speaker or cue.strict or cue.narrative):
            said = led.beside(self._blocks[at - 1].text) if cue.speaker.pronoun else NOBODY
            piece.speaker, piece.own = said or cue.speaker, True
            self._pieces.append(piece)
            return piece
        goes_on = bool(self._pieces) and self._pieces[-1].last_block == at - 1
        if span.closed and len(span.words(text).split()) < 4 and not goes_on:
            return None
        self._pieces.append(piece)
        return piece

    def _fragment(
        self, part: list[tuple[int, int, int]], text: str, span: marks.Span, start: int, end: int
    ) -> Piece | None:
        at = part[0][0]
        speaker, near = fragments.ascribed_to(text, span, start, end)
        speaker = speaker or items.ascribed_to(self._context, at, span)
        speaker = speaker or self._of_writing(at, span, start)
        if not speaker:
            return None
        speaker = meant(self._context, at, start, sentences(text), speaker) or speaker
        if speaker.pronoun and self._context.is_speech:
            return None
        long = len(span.words(text).split()) > _LEAST_WHOLE or text[: span.start].endswith(": ")
        fragment = not (long and span.is_sentence(text))
        piece = Piece(part, "ascribed-words", speaker, True, fragment=fragment)
        if not near:
            piece.reason = "The verb stands far from these words; check whose they are."
        self._pieces.append(piece)
        return piece

    def _of_writing(self, at: int, span: marks.Span, start: int) -> people.Speaker:
        return retold.of_writing(self._context, self._pieces, at, span, start)

    def _run_on(self, at: int, piece: Piece) -> int:
        """The paragraphs after one that leaves its mark open; gives the next block to look at."""
        n = at + 1
        while n < len(self._blocks) and n - at <= _LONGEST_RUN:
            block = self._blocks[n]
            if block.kind == "heading":
                break
            if marks.opens(block.text):
                if self._speaks_anew(n):
                    break
                first = marks.spans(block.text)
                if not first:
                    break
                span = first[0]
                piece.parts.append((n, span.inner, span.stop))
                if span.closed:
                    return self._finish(n, piece, span)
                n += 1
                continue
            closing = self._context.closing_ahead(n)
            if closing is None and plain.mark_forgotten(self._context, n):
                piece.parts.append(self._context.bare(n))
                n += 1
                continue
            if closing is None:
                break
            for between in range(n, closing + 1):
                piece.parts.append(self._context.bare(between))
            return closing + 1
        if (
            n == at + 1
            or len(piece.parts) == 1
            or not self._blocks[n - 1].text.rstrip().endswith(_CLOSING)
        ):
            piece.reason = piece.reason or NO_CLOSE
        return n

    def _finish(self, n: int, piece: Piece, span: marks.Span) -> int:
        """The paragraph a run of open marks closes in; what follows there may name the speaker."""
        text = self._blocks[n].text
        given = behind.after(text, span.end)
        resumes = -1
        if given and given.speaker:
            if not piece.own:
                piece.speaker, piece.own = given.speaker, True
            resumes = given.end
        for later in marks.spans(text)[1:]:
            if resumes < 0 or text[resumes : later.start].strip(_GAP):
                break
            piece.parts.append((n, later.inner, later.stop))
            if not later.closed:
                return self._run_on(n, piece)
            given = behind.after(text, later.end)
            resumes = given.end if given else -1
        return n + 1

    def _speaks_anew(self, n: int) -> bool:
        """Whether an opening paragraph follows a line of its own; never true inside a run."""
        cue = self._context.cue(n - 1)
        return cue is not None and cue.strict and not marks.opens(self._blocks[n - 1].text)

    def _unmarked(self, at: int) -> int:
        """Speech behind a cue without marks: plain text lost them or never had any."""
        found = plain.cue_at(self._context, at)
        if found is None:
            return at + 1
        piece, end = plain.piece_of(self._context, at, *found)
        if piece is None:
            return end
        self._pieces.append(piece)
        if piece.rule == plain.FIRST_MARK_MISSING:
            return self._run_on(piece.last_block, piece)
        for block in dict.fromkeys(part[0] for part in piece.parts):
            self._pieces += retold.pieces_in(self._context, block, piece.speaker)
        return end
