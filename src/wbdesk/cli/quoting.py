"""Prints where a quotation stands: its verdict, the passage with the differences, its source."""

import argparse

from wbdesk.cli.output import DONE, FINDINGS, as_json, line, remark
from wbdesk.library import Library
from wbdesk.model.checking import Piece
from wbdesk.model.citation import citation
from wbdesk.tasks.quotecheck import Checked, Found, check
from wbdesk.tasks.quotetelling import byline, caution, summary, verdict


def check_quotation(library: Library, chosen: argparse.Namespace) -> int:
    """Look a text up; gives the exit status."""
    checked = check(library, chosen.text)
    if chosen.json:
        print(as_json(_told(checked)))
    else:
        for found in checked.found:
            _print(found)
    if checked.marked:
        remark("only what is in quotation marks was found.")
    if not checked.found:
        remark(f"{summary(checked)} {caution(checked)}".strip() or "there is no word in the text.")
    return DONE if checked.verbatim else FINDINGS


def _print(found: Found) -> None:
    first, last = found.paragraphs
    print(line(f"{verdict(found.comparison)}: {''.join(map(_marked, found.comparison.pieces))}"))
    print(line(f"  {byline(found)[0]}"))
    print(line(f"  {citation(found.release, first, last)}"))
    where = f"{found.release.id} ¶ {first}" + (f"–{last}" if last > first else "")
    print(line(f"  {where}{'' if found.in_text else ', a quote; no such words in a text'}"))


def _marked(piece: Piece) -> str:
    """As editors of texts mark it: {+only in the release+}, [-only in the quotation-]."""
    match piece.kind:
        case "equal":
            return piece.text
        case "omitted":
            return "[…]" if piece.text else ""
    pasted = f"[-{piece.pasted}-]" if piece.pasted else ""
    own = f"{{+{piece.text}+}}" if piece.text else ""
    return f"{'' if own else ' '}{pasted}{own}"


def _told(checked: Checked) -> dict[str, object]:
    return {
        "verdict": checked.found[0].comparison.verdict if checked.found else "none",
        "only_in_quotation_marks": checked.marked,
        "more": checked.more,
        "releases": checked.standing.releases if checked.standing else None,
        "without_text": checked.standing.without_text if checked.standing else None,
        "found": [_place(each) for each in checked.found],
    }


def _place(found: Found) -> dict[str, object]:
    comparison, said = found.comparison, found.said
    first, last = found.paragraphs
    return {
        "verdict": comparison.verdict,
        "words_differing": comparison.wrong,
        "release": found.release.id,
        "paragraphs": [first, last],
        "in_text": found.in_text,
        "words": comparison.words,
        "speaker": said.speaker if said else None,
        "role": said.role if said else None,
        "when": said.when if said else None,
        "all_in_quote": found.whole,
        "quote": said.id if said else None,
        "published": found.release.published,
        "citation": citation(found.release, first, last),
        "differences": [
            {"kind": piece.kind, "text": piece.text, "pasted": piece.pasted}
            for piece in comparison.pieces
        ],
    }
