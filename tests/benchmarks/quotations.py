"""Times the check of a quotation in a library made by `made.py`.

    python tests/benchmarks/quotations.py LIBRARY

Prints milliseconds a check, by what is asked: sentences of its own texts as they are and with
words changed, whole paragraphs, and what is nowhere. They are drawn with a fixed seed.
"""

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from wbdesk.library import Library
from wbdesk.tasks.quotecheck import check

OFTEN = "the of to and in a for on with that is by from at as security region minister will".split()
LETTERS = "abdeiklmnorst"


class Asker:
    """Draws texts to check."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._draw = random.Random(1)
        self._slugs = [known.slug for known in library.sources()]

    def paragraphs(self, count: int) -> str:
        """Some paragraphs of a release."""
        texts = self._library.release(self._draw.choice(self._slugs)).paragraphs or ()
        start = self._draw.randrange(len(texts) - count + 1)
        return "\n".join(texts[start : start + count])

    def words(self, count: int, changed: int = 0) -> str:
        """Words that follow each other, some of them changed."""
        words = self.paragraphs(1).split()
        start = self._draw.randrange(max(1, len(words) - count))
        wanted = words[start : start + count]
        for at in self._draw.sample(range(len(wanted)), changed):
            wanted[at] = self._draw.choice(["never", "harbour", "security"])
        return " ".join(wanted)

    def nonsense(self) -> str:
        """The most frequent words in no order."""
        return " ".join(self._draw.choices(OFTEN, k=15))

    def unknown(self) -> str:
        """Words that stand nowhere."""
        return " ".join("".join(self._draw.choices(LETTERS, k=9)) for _ in range(20))


def main() -> int:
    """Ask and print."""
    with Library.open(Path(sys.argv[1]), create=False, read_only=True) as library:
        asker = Asker(library)
        asked: dict[str, Callable[[], str]] = {
            "20 words": lambda: asker.words(20),
            "20 words, 1 changed": lambda: asker.words(20, 1),
            "20 words, 4 changed": lambda: asker.words(20, 4),
            "8 words": lambda: asker.words(8),
            "8 words, 1 changed": lambda: asker.words(8, 1),
            "a paragraph": lambda: asker.paragraphs(1),
            "five paragraphs": lambda: asker.paragraphs(5),
            "the most frequent words": asker.nonsense,
            "unknown words": asker.unknown,
        }
        print(f"{'text':<26}{'median':>9}{'p95':>9}{'worst':>9}{'CPU':>9}   found, of 40")
        for name, make in asked.items():
            _measure(library, name, [make() for _ in range(40)])
    return 0


def _measure(library: Library, name: str, texts: list[str]) -> None:
    times, found = [], Counter[str]()
    used = time.process_time()
    for text in texts:
        start = time.perf_counter()
        checked = check(library, text)
        times.append(1000 * (time.perf_counter() - start))
        found[checked.found[0].comparison.verdict if checked.found else "none"] += 1
    used = 1000 * (time.process_time() - used) / len(texts)
    times.sort()
    print(
        f"{name:<26}{statistics.median(times):>9.1f}{times[37]:>9.1f}{times[-1]:>9.1f}{used:>9.1f}"
        f"   {', '.join(f'{number} {verdict}' for verdict, number in found.items())}"
    )


if __name__ == "__main__":
    sys.exit(main())
