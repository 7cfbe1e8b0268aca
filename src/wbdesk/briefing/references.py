"""How a release is referred to: in full, in short, and with the place in it."""

from collections.abc import Sequence
from urllib.parse import quote

from wbdesk.briefing.document import Cite, Dossier
from wbdesk.briefing.tidy import quoted, tidy, web_address
from wbdesk.briefing.tongue import Tongue
from wbdesk.model.release import Release

_LEAST_WORDS = 3
_LONGEST_FRAGMENT = 120


def short_author(release: Release) -> str:
    """The publisher, by its initials where it is of three words or more."""
    name = tidy(release.publisher)
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) >= _LEAST_WORDS and len(name.split()) >= _LEAST_WORDS:
        return initials
    return name or tidy(release.title) or release.id


def author_dates(releases: Sequence[Release]) -> tuple[str, ...]:
    """FCDO 2025, one a release; those that would be alike are told apart by a letter."""
    names = [f"{short_author(each)} {(each.published or 'n.d.')[:4]}" for each in releases]
    seen: dict[str, int] = {}
    made = []
    for name in names:
        number = seen.get(name, 0)
        seen[name] = number + 1
        made.append(f"{name}{_letter(number)}" if names.count(name) > 1 else name)
    return tuple(made)


def full(release: Release, cite: Cite, short: str, tongue: Tongue) -> str:
    """The reference of a release, without its address."""
    title = tidy(release.title) or release.id
    author = tidy(release.publisher)
    day = tongue.date(release.published)
    if cite == "oscola":
        return f"{f'{author}, ' if author else ''}‘{title}’ ({day})"
    if cite == "author-date":
        year = short.rsplit(" ", 1)[-1]
        head = short_author(release)
        named = f" [{author}]" if author and author != head else ""
        return f"{head}{named} ({year}). {title}. {day}."
    return f"{f'{author}, ' if author else ''}{quoted(title)}, {day}"


class Labels:
    """What the citations of a briefing read, in its style."""

    def __init__(self, dossiers: Sequence[Dossier], cite: Cite, tongue: Tongue) -> None:
        self._releases = [each.release for each in dossiers]
        self._cite = cite
        self._shorts = author_dates(self._releases)
        self._fulls = [
            full(each, cite, short, tongue)
            for each, short in zip(self._releases, self._shorts, strict=True)
        ]
        self._addresses = [web_address(each.url) for each in self._releases]
        self._first: dict[int, int] = {}

    def label(self, number: int, release: int, paragraph: int) -> str:
        """What stands in the line: a number, or author, year and paragraph."""
        if self._cite == "author-date":
            return f"{self._shorts[release - 1]}, {_place(paragraph)}"
        return str(number)

    def mark(self, number: int, release: int, paragraph: int) -> str:
        """What stands in an index: a number, or the paragraph, with its release among several."""
        if self._cite != "author-date":
            return str(number)
        return self.label(number, release, paragraph) if self._several else _place(paragraph)

    def note(self, number: int, release: int, paragraph: int) -> str:
        """What the note says. Ask in the order of the numbers."""
        if self._cite == "author-date":
            return f"{self._shorts[release - 1]}, {_place(paragraph)}"
        if self._cite == "notes":
            of = f"Release {release}, " if self._several else ""
            return f"{of}{_place(paragraph)}"
        first = self._first.setdefault(release, number)
        if first == number:
            return f"{self._fulls[release - 1]} para {paragraph}"
        return f"{short_author(self._releases[release - 1])} (n {first}) para {paragraph}"

    def reference(self, release: int) -> str:
        """The reference of a release in full."""
        return self._fulls[release - 1]

    def address(self, release: int, phrases: Sequence[str]) -> str:
        """Where the passage stands on the web: the release's address with a text fragment.

        https://wicg.github.io/scroll-to-text-fragment/
        """
        url = self._addresses[release - 1]
        if not url or not phrases or "#" in url or len(phrases[0]) > _LONGEST_FRAGMENT:
            return url
        return f"{url}#:~:text={quote(phrases[0], safe='').replace('-', '%2D')}"

    @property
    def _several(self) -> bool:
        return len(self._releases) > 1


def _place(paragraph: int) -> str:
    """A paragraph, whose number no line is to begin with."""
    return f"¶\u00a0{paragraph}"


def _letter(number: int) -> str:
    return chr(ord("a") + number) if number < 26 else f"-{number + 1}"
