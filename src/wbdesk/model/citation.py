"""How what a release says is cited where it is pasted elsewhere: one line, and who said it."""

from wbdesk.model import period
from wbdesk.model.records import Quote
from wbdesk.model.release import Release


def citation(release: Release, first: int, last: int | None = None) -> str:
    """Publisher, title, date, paragraph or paragraphs, and address, as far as there are any."""
    parts = [release.publisher, f"“{release.title}”", period.text_of(release.published)]
    several = last is not None and last > first
    parts.append(f"paragraphs {first}–{last}" if several else f"paragraph {first}")
    parts += [release.url] if release.url else []
    return ", ".join(part for part in parts if part)


def quoted(words: str, who: str) -> str:
    """Words set as a quotation, with who said them behind."""
    return f"“{words}” {who}".strip()


def speaker(quote: Quote) -> str:
    """Who said a quote, with the role; "" where the release does not name either."""
    return ", ".join(part for part in (quote.speaker, quote.role) if part)
