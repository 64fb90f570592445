"""How many citations and locators are read in a second: ``python -m tests.benchmarks.citations``.

The texts are the examples of all traditions, dressed as citations with a title, a date, people and an address. In
every round the numbers in them are others, so that nothing is read twice.
"""

import re
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import count

from archpack.citation import own_grammars, parse_citation, parse_locator

ROUNDS = 5
TEXTS = 3_000

_NUMBER = re.compile(r"(?<![0-9.])[0-9]{2,4}(?![0-9])")
_PEOPLE = (
    "Translated by Ana Ko.",
    "Obtained and translated for the Harbour Project by Ben Lim.",
    "Contributed by Ana Ko and translated by Ben Lim.",
    "",
)


def sources() -> Iterator[str]:
    """Yield the examples of the traditions over and over, each time with other numbers."""
    examples = [
        example["text"]
        for tradition in own_grammars().traditions.values()
        for example in tradition.raw.get("examples", ())
    ]
    for round_ in count():
        for example in examples:
            yield _NUMBER.sub(lambda found, shift=round_: str(int(found[0]) + shift), example)  # type: ignore[misc]


def citations() -> Iterator[str]:
    """Yield whole citations: every second one with all that a digital archive prints."""
    for number, source in enumerate(sources()):
        people = _PEOPLE[number % len(_PEOPLE)]
        stop = "" if source.endswith(".") else "."
        if number % 2:
            yield f"{source}{stop} {people}".strip()
        else:
            title = f'"Letter No. {number} from the Harbour Master to the Keeper of the Light,"'
            place = f"July {number % 28 + 1}, 1963, Wilson Center Digital Archive"
            yield f"{title} {place}, {source}{stop} {people} https://example.org/document/{number}"


def rate(read: Callable[[str], object], texts: Iterator[str]) -> float:
    """Return how many texts are read in a second of one core, the median of the rounds."""
    rates = []
    for _ in range(ROUNDS):
        batch = [next(texts) for _ in range(TEXTS)]
        start = time.process_time()
        for text in batch:
            read(text)
        rates.append(TEXTS / (time.process_time() - start))
    return statistics.median(rates)


def main() -> None:
    """Print the rates."""
    for name, read, texts in (
        ("citations", parse_citation, citations()),
        ("sources of record pages", parse_citation, sources()),
        ("locators", parse_locator, sources()),
    ):
        print(f"{rate(read, texts):8,.0f} {name} a second")  # noqa: T201 - a script, for a person


if __name__ == "__main__":
    main()
