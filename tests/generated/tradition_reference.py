"""The reference pages of the archival traditions: from the grammar files, with examples read by the parser itself."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from archpack.citation import Grammars, LocatorParts, Piece, parse_locator
from archpack.citation.grammar.files import read_grammar
from archpack.model import Level
from archpack.vocab.country import country_name
from tests.generated.tradition_words import LEVELS, SIGNS, in_words, listed, meaning_of, named

PAGES = "docs/reference/traditions"
GRAMMAR = Path(__file__).parents[2] / "archpack/citation/grammar"

_HEAD_FORMS = re.compile(r"#   (.*)")
_HEAD_WORDS = re.compile(r"# (\S.*)")
_STEP = re.compile(r"locator\[(?P<number>[0-9]+)\]\.value")
_ARCHIVE = {
    "repository.name": "the archive",
    "repository.name_translated": "the archive, translated",
    "repository.name_native": "the archive, in its language",
    "repository.abbreviation": "the archive, abbreviated",
    "repository.place": "its place",
    "repository.country": "its country",
}

_INDEX = """\
# The archival traditions

How the archives of a country are cited: for each tradition its labels, what goes without a label, real references as
archpack reads them, and its archives. The pages are made from the data that archpack reads with, so the two cannot
differ. [How archpack reads a citation](../../explanation/reading-citations.md) tells the rules, and
[Add a tradition](../../how-to/add-a-tradition.md) how you make your own.

"""

_MADE_FROM = """\
Made from `archpack/citation/grammar/traditions/{name}.yaml` and the archive table beside it.
The [index](README.md) explains the levels and the signs of the pictures.
"""

Grammar = Mapping[str, Any]


def outputs() -> dict[str, str]:
    """Return the page of each tradition, and the index."""
    pages = {f"{PAGES}/{name}.md": _page(grammar) for name, grammar in raw_grammars().items()}
    return {f"{PAGES}/README.md": _INDEX + "\n".join(_index()) + "\n", **pages}


@cache
def raw_grammars() -> dict[str, Grammar]:
    """Return the grammar files by name, each with its archives."""
    files = {file.stem: read_grammar(file.read_bytes()) for file in sorted((GRAMMAR / "traditions").glob("*.yaml"))}
    return {name: grammar | {"archives": _archives_of(name)} for name, grammar in files.items()}


def _archives_of(name: str) -> list[Grammar]:
    file = GRAMMAR / "archives" / f"{name}.yaml"
    return list(read_grammar(file.read_bytes())["archives"]) if file.is_file() else []


@cache
def grammars() -> Grammars:
    """Return the grammars as the YAML files have them now."""
    return Grammars.of(raw_grammars().values())


def _index() -> Iterator[str]:
    yield from _table(
        ["tradition", "archives", "an example"],
        (
            [f"[{grammar['title']}]({name}.md)", str(len(grammar["archives"])), _first_example(grammar)]
            for name, grammar in raw_grammars().items()
        ),
    )
    yield "\n## The levels\n"
    yield "A level says what kind of step a step is. It stands only where it is certain.\n"
    yield from _table(["level", "what it is"], ([f"`{level}`", words] for level, words in LEVELS.items()))
    yield "\n## The signs of the pictures\n"
    yield "A picture shows what a step looks like that is printed without a label.\n"
    yield from _table(["sign", "stands for"], ([_code(sign), words] for sign, words in SIGNS.items()))
    yield "\nA hyphen is any dash. Every other sign stands for itself."


def _first_example(grammar: Grammar) -> str:
    given = [example["text"] for example in grammar.get("examples", ())]
    return _code(min(given, key=len)) if given else ""


def _page(grammar: Grammar) -> str:
    parts = (_head(grammar), _labels(grammar), _unlabelled(grammar), _examples(grammar), _archives(grammar))
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(grammar: Grammar) -> Iterator[str]:
    file = (GRAMMAR / "traditions" / f"{grammar['tradition']}.yaml").read_text(encoding="utf-8")
    head = file.partition("\ntradition:")[0].splitlines()
    words = " ".join(found[1] for line in head if (found := _HEAD_WORDS.fullmatch(line)))
    forms = [found[1] for line in head if (found := _HEAD_FORMS.fullmatch(line))]
    yield f"# {grammar['title']}\n"
    yield f"{words}\n"
    if forms:
        yield "```text"
        yield from (form for line in forms for form in re.split(r"\s{3,}", line.strip()))
        yield "```\n"
    yield _MADE_FROM.format(name=grammar["tradition"])


def _labels(grammar: Grammar) -> Iterator[str]:
    yield "## Labels\n"
    yield "A label of one or two letters counts only as it is written here, with its full stop.\n"
    yield from _label_table(grammar["labels"])
    if "labels_behind" in grammar:
        yield "\nThese stand behind their value, as in `50. doboz`:\n"
        yield from _label_table(grammar["labels_behind"])
    yield from _notes(grammar)
    yield ""


def _label_table(labels: Mapping[str, list[str]]) -> Iterator[str]:
    rows = sorted(labels.items(), key=lambda row: (row[0] == "none", _rank(row[0])))
    yield from _table(
        ["printed", "what it means", "level"],
        ([", ".join(map(_code, printed)), meaning_of(level), _level(level)] for level, printed in rows),
    )


def _rank(level: str) -> int:
    return list(Level).index(Level(level)) if level != "none" else len(Level)


def _notes(grammar: Grammar) -> Iterator[str]:
    """Yield what else counts, as a list."""
    notes = [*map(_context, grammar.get("contexts", ())), *_notes_on_values(grammar)]
    if grammar.get("joined_by_hyphen") == "true":
        notes.append("A hyphen joins a label and its value.")
    if grammar.get("dates") == "day first":
        notes.append("In dates of numbers the day stands first: 9.12.1980 is the ninth of December.")
    if notes:
        yield "\n" + "\n".join(f"- {note}" for note in notes)


def _notes_on_values(grammar: Grammar) -> Iterator[str]:
    said = {
        "named": "Behind {} a name may stand instead of a number.",
        "named_behind": "Before {} a name may stand instead of a number.",
        "joined_by_and": "Behind {} two numbers that “and” joins are two steps.",
    }
    for section, sentence in said.items():
        if section in grammar:
            yield sentence.format(listed(map(_code, grammar[section])))
    for level, kind in grammar.get("values", {}).items():
        yield f"The value of {named(level)} must look like a {kind}; otherwise the step has no level."


def _context(context: Grammar) -> str:
    where = [word for word in ("after", "before") if word in context]
    places = " and ".join(f"{word} {listed(map(named, context[word]), 'or')}" for word in where)
    level = context.get("level", "none")
    meaning = "has no level" if level == "none" else f"is {named(level)}"
    return f"{_code(context['label'])} {meaning} {places}".rstrip() + "."


def _unlabelled(grammar: Grammar) -> Iterator[str]:
    pictures = grammar.get("unlabelled", ())
    if not pictures:
        return
    yield "## Steps without a label\n"
    yield from _table(["picture", "in words", "level"], map(_picture, pictures))
    yield ""


def _picture(entry: Grammar) -> list[str]:
    levels = entry.get("levels", [entry["level"]] if "level" in entry else ["none"])
    words = in_words(entry["like"])
    if "after" in entry:
        words += f", behind {named(entry['after'])}"
    if entry.get("sure") == "true":
        words += ". It tells the tradition by itself"
    return [_code(entry["like"]), f"{words}.", ", ".join(map(_level, levels))]


def _examples(grammar: Grammar) -> Iterator[str]:
    examples = grammar.get("examples", ())
    if not examples:
        return
    yield "## Examples\n"
    yield "Real references, and what archpack reads in them.\n"
    for example in examples:
        read = parse_locator(example["text"], grammars=grammars())
        yield f"{_code(example['text'])} ({_source(example['source'])})\n"
        yield from _table(["what", "label", "value", "level"], _taken_apart(read))
        yield from ("\n" + "\n".join(f"- {warning}" for warning in read.warnings),) if read.warnings else ()
        yield ""


def _taken_apart(read: LocatorParts) -> Iterator[list[str]]:
    """Yield a row for each piece of the text that is a part, in printed order."""
    for piece in _one_for_each_part(read.pieces):
        found = _STEP.fullmatch(piece.part)
        if found:
            step = read.locator[int(found["number"])]
            level = _level(step.level.value if step.level else "none")
            yield ["step", _code(step.label) if step.label else "", _code(step.value), level]
        elif piece.part in _ARCHIVE:
            yield [_ARCHIVE[piece.part], "", _code(piece.text), ""]


def _one_for_each_part(pieces: Iterable[Piece]) -> Iterator[Piece]:
    seen: set[str] = set()
    for piece in pieces:
        if piece.part not in seen:
            seen.add(piece.part)
            yield piece


def _source(source: str) -> str:
    return f"[source](<{source}>)" if source.startswith("http") else _in_cell(source)


def _archives(grammar: Grammar) -> Iterator[str]:
    archives = grammar["archives"]
    if archives:
        yield "## Archives\n"
        yield f"The {len(archives)} archives that archpack knows here. ISIL is the identifier of ISO 15511.\n"
        head = ["abbreviation", "name", "in English", "place", "country", "ISIL", "source"]
        yield from _table(head, map(_archive, archives))


def _archive(entry: Grammar) -> list[str]:
    names = [_in_cell("; ".join(entry.get(key, ()))) for key in ("abbreviations", "names", "translated", "places")]
    country = country_name(entry["country"]) if "country" in entry else ""
    source = f"[source](<{entry['source']}>)" if "source" in entry else ""
    return [*names, country or "", entry.get("isil", ""), source]


def _table(head: list[str], rows: Iterable[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |".replace("|  |", "| |")


def _level(level: str) -> str:
    return f"`{level}`" if level not in {"", "none"} else "none"


def _code(text: str) -> str:
    """Return a text as code that may stand in the cell of a table."""
    return f"`{_in_cell(text)}`"


def _in_cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")
