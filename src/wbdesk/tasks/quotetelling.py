"""Says what the check of a quotation found, the same in the window and on the command line."""

from wbdesk.library import Standing
from wbdesk.model.checking import Comparison
from wbdesk.model.citation import speaker
from wbdesk.model.period import text_of
from wbdesk.model.quotation import MOST_WORDS
from wbdesk.tasks.quotecheck import Checked, Found


def verdict(comparison: Comparison) -> str:
    """How near a place is, in a few words."""
    match comparison.verdict:
        case "exact":
            return "Word for word"
        case "omissions":
            return "Word for word, with omissions"
    wrong = comparison.wrong
    return f"Nearly: {'1 word differs' if wrong == 1 else f'{wrong} words differ'}"


def summary(checked: Checked) -> str:
    """What was found, in a sentence or two; "" where nothing was asked."""
    if not checked.quotation.tokens:
        return ""
    beginning = (
        f" Only its first {MOST_WORDS:,} words were looked for." if checked.quotation.cut else ""
    )
    if checked.standing is not None and checked.more:
        return "Not found, but its words stand in more places than were looked at."
    if checked.standing is not None:
        return f"{_nowhere(checked.standing)}.{beginning}"
    places = sum(bool(each.comparison.wrong) != checked.verbatim for each in checked.found)
    where = f"{'at least ' if checked.more else ''}{places} place{_s(places)}"
    if checked.marked:
        where += ", looking only for what is in quotation marks"
    if not checked.verbatim:
        return f"Not word for word; something near it: {where}.{beginning}"
    return f"{verdict(checked.found[0].comparison)}: {where}.{beginning}"


def caution(checked: Checked) -> str:
    """What it means and does not mean that nothing was found; "" where something was."""
    if checked.standing is None:
        return ""
    if checked.more:
        return "Give more words of it: a whole sentence is mostly found at once."
    told = "It may have been said elsewhere, or with more than one word in four different."
    if checked.standing.without_text:
        told = f"Of a release without a text only its quotes are known. {told}"
    return told


def byline(found: Found) -> tuple[str, str]:
    """Who said it, and date, title and paragraph."""
    said, (first, last) = found.said, found.paragraphs
    when = (said.when if said else None) or found.release.published
    number = f"paragraphs {first}–{last}" if last > first else f"paragraph {first}"
    parts = (text_of(when) if when else "", found.release.title, number)
    return _who(found), " · ".join(part for part in parts if part)


def speaker_of(found: Found) -> str:
    """Who said all of it, with the role; "" where that is not recorded of all the words."""
    return speaker(found.said) if found.said and found.whole else ""


def _who(found: Found) -> str:
    if found.said is None:
        return "Not recorded as a quote"
    who = speaker(found.said) or "Speaker not named"
    return who if found.whole else f"Only in part: {who}"


def _nowhere(standing: Standing) -> str:
    releases, without = standing.releases, standing.without_text
    if releases == 1:
        return f"Not in the release of this library{', which has no text attached' * without}"
    told = f"Not in the {releases:,} releases of this library"
    have = "has" if without == 1 else "have"
    return f"{told}; {without:,} of them {have} no text attached" if without else told


def _s(number: int) -> str:
    return "" if number == 1 else "s"
