"""What to do about a document of the wrong shape: every remedy shows what to write."""

import re
from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from archpack.findings import Finding
from archpack.findings.catalogue import shape as codes
from archpack.loading.odd_letters import odd_letters, odd_quotes
from archpack.loading.shape_schema import Path, homes, resolved, schema_at, words
from archpack.vocab.language import language_problem
from archpack.vocab.other_words import OTHER_WORDS
from archpack.vocab.relator import relator
from archpack.vocab.spelling import nearest, shown, suggestion

_SPECIAL = re.compile(r"[\[\]{},:]")  # what a text cannot hold everywhere unless it stands in quotes
_SURE = 0.8
"""How alike two names are, from 0 to 1, so that one that is a field elsewhere is taken for a slip of the other."""
_MOST_HOMES = 4
_LONGEST = 60
_COMPARE = "Compare with the examples in the reference of the record."
_NOTHING = frozenset({"null", "~", "none"})
_NO_VALUE = "If there is no value, delete the line."
_IN_BRACKETS = re.compile(r"[\[({［]?(.*?)[\])}］]?", re.DOTALL)  # noqa: RUF001 - those of Chinese too
_BETWEEN = re.compile("[,;，、；]| -+ ")  # noqa: RUF001 - the same
_MARKED = re.compile(r"(?:[0-9]+[.)]|[•·‣◦▪●*–—−])\s")  # noqa: RUF001 - what people write for a dash


def for_unknown_field(path: Path) -> str:
    """Return what may be meant by an unknown field: another one here, or one elsewhere in the record."""
    name = str(path[-1])
    known = sorted(schema_at(path[:-1]).get("properties", {}))
    near = meant(path)
    elsewhere = "" if near and _alike(name, near) >= _SURE else _elsewhere(name, path[:-1])
    if elsewhere:
        return f"{elsewhere} Fields here: {', '.join(known)}."
    letters = odd_letters(name, near)
    return f"{letters} {suggestion(name, known, 'Fields here', OTHER_WORDS)}".strip()


def for_unvalued_field(path: Path) -> str:
    """Return what to do about words that stand where a field should, without a value."""
    name = str(path[-1])
    known = schema_at(path[:-1]).get("properties", {})
    first, _, rest = name.replace(":", " ").partition(" ")
    if first in known and rest.strip():
        return f"Write `{shown(f'{first}: {rest.strip()}')}`, with a colon and a space."
    if odd_quotes(name):
        return 'Curly quotation marks put nothing in quotes: write straight ones ("...") around the whole value.'
    # `{display: July 6, 1963}`: what follows the comma reads as a field without a value.
    return "If these words belong to the value before them, put that whole value in quotes. If not, delete them."


def for_empty_block(name: str, belonging: list[str]) -> Finding:
    """Return the finding for a block whose fields stand beside it."""
    listed = " and ".join(filter(None, (", ".join(f"`{field}`" for field in belonging[:-1]), f"`{belonging[-1]}`")))
    return Finding(
        codes.NO_VALUE,
        f"`{name}` has no value, and fields that belong to it stand beside it.",
        f"Indent {listed} by two spaces more than `{name}`.",
    )


def for_missing(path: Path) -> str:
    """Return what a missing field looks like."""
    choices = allowed(path)
    if choices:
        return f"Add it. It is one of: {', '.join(choices)}."
    return f"Add it, such as `{path[-1]}: {_example(schema_at(path))}`."


def for_word(written: str, choices: list[str]) -> str:
    """Return which of a few words may be meant."""
    if written.casefold() in _NOTHING:
        return f"{_NO_VALUE} It is one of: {', '.join(choices)}."
    near = _near(written, choices)
    bare = written.strip(" ,;.")
    if bare != written and bare in choices:
        return f"Write `{bare}` alone. It is one of: {', '.join(choices)}."
    return f"{odd_letters(written, near)} {suggestion(written, choices, 'It is one of', OTHER_WORDS)}".strip()


def for_shape(path: Path, kind: str, given: Any) -> str:
    """Return how to write a value in the shape that is expected."""
    if not path:
        return _COMPARE
    if isinstance(given, str) and given.casefold() in _NOTHING:
        return _NO_VALUE
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    return _FOR_SHAPES.get(kind, _for_another)(path, name, given)


def meant(path: Path) -> str | None:
    """Return the field beside an unknown one that it may be a slip of the pen for."""
    return _near(str(path[-1]), tuple(sorted(schema_at(path[:-1]).get("properties", ()))))


def allowed(path: Path) -> list[str]:
    """Return the words that a field takes, if it takes only a few."""
    return list(schema_at(path).get("enum", []))


def _near(given: str, known: Collection[str]) -> str | None:
    return _nearest(shown(given), tuple(known))


@lru_cache(maxsize=1000)
def _nearest(given: str, known: tuple[str, ...]) -> str | None:
    return nearest(given, known, OTHER_WORDS)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other).ratio()


def _elsewhere(name: str, block: Path) -> str:
    """Return where a name belongs that is unknown in this block; empty if nowhere."""
    here = ".".join(step for step in block if isinstance(step, str))
    ways = [way for way in homes().get(name, ()) if way != here]
    if ways:
        return f"`{name}` belongs {_listed([f'under `{way}`' if way else 'into the first column' for way in ways])}."
    if relator(name) is not None:
        return f"`{name}` is a role: write `- {{name: ..., roles: [{name}]}}` under `contributors`."
    word = next((word for word in (name, name.removesuffix("s")) if word in words()), None)
    if word:
        field = words()[word][0]
        way, _, last = field.rpartition(".")
        return f"`{word}` is a value and no field: write `{last}: {word}`{f' in `{way}`' if way else ''}."
    if not block and len(name) in {2, 3} and language_problem(name) is None:
        return f"If `{name}` is a language of the summary, indent the line under `summary`."
    return ""


def _listed(ways: list[str]) -> str:
    if len(ways) > _MOST_HOMES:
        return f"{', '.join(ways[:_MOST_HOMES])} and elsewhere"
    return " or ".join(filter(None, (", ".join(ways[:-1]), ways[-1])))


def _for_languages(_path: Path, name: str, given: Any) -> str:
    text = given if isinstance(given, str) else next(filter(lambda each: isinstance(each, str), given), "...")
    return f"Write the language before each text, such as `{name}: {{en: {_quoted(text)}}}`."


def _for_one_word(path: Path, name: str, given: Any) -> str:
    if isinstance(given, list) and len(given) == 1 and isinstance(given[0], str):
        return f"Write it without brackets: `{name}: {shown(given[0])}`."
    return f"Write one alone, such as `{name}: {_example(schema_at(path))}`."


def _for_block(path: Path, name: str, given: Any) -> str:
    written = _example(schema_at(path), given if isinstance(given, str) else None)
    return f"Write `{'- ' if isinstance(path[-1], int) else f'{name}: '}{written}`, or a field on each line."


def _for_another(_path: Path, _name: str, _given: Any) -> str:
    return _COMPARE


def _for_text(path: Path, name: str, given: Any) -> str:
    if isinstance(given, int | float):
        return "Put it in quotes."
    if isinstance(given, list) and len(given) == 1 and isinstance(given[0], str):
        if isinstance(path[-1], int):
            return f"Write one dash, `- {_quoted(given[0])}`, or the text without brackets."
        printed = _quoted(f"[{given[0]}]")
        return f"Write `{name}: {_quoted(given[0])}`, or `{name}: {printed}` if the brackets are printed."
    several = isinstance(given, list) or (isinstance(given, dict) and any(given.values()))
    if several and isinstance(path[-1], str) and schema_at(path).get("examples"):
        return f"Write one text, such as `{name}: {_example(schema_at(path))}`."
    return "If the text holds a colon, a comma, a bracket or a brace, put it in quotes."


def _for_list(path: Path, name: str, given: Any) -> str:
    if isinstance(given, dict):
        return "Put a dash and a space before the entry: `- ...`."
    if not isinstance(given, str) or len(given) > _LONGEST:
        return "Put a dash and a space before every entry; for a list in one line write [value, value]."
    if given.startswith("-"):
        return f"Write `- {_BETWEEN.split(given[1:].strip())[0]}`, with a space behind the dash."
    if found := _MARKED.match(given):
        return f"Begin each entry with `- ` in place of `{found[0].strip()}`."
    entry = schema_at((*path, 0))
    if "properties" in entry:
        return f"Write `{name}: [{_example(entry, given)}]`, or `- ` and a field on each line."
    inner = _IN_BRACKETS.fullmatch(given.strip())
    entries = [entry.strip() for entry in _BETWEEN.split(inner[1] if inner else given) if entry.strip()]
    return f"Write `{name}: [{', '.join(entries)}]`, or each entry on its own line, beginning with `- `."


_FOR_SHAPES = {
    "string_type": _for_text,
    "tuple_type": _for_list,
    "dict_type": _for_languages,
    "enum": _for_one_word,
    "literal_error": _for_one_word,
    "model_type": _for_block,
}
"""By what Pydantic calls the shape that is expected."""


def _example(node: dict[str, Any], given: str | None = None) -> str:
    """Return a value that a piece of the schema accepts, in one line, as short as can be; with ``given`` in it."""
    node = resolved(node)
    if given is not None and "properties" not in node and _takes(node, given):
        return _quoted(given)
    if "items" in node and "examples" not in node:
        return f"[{_example(node['items'])}]"
    if "properties" in node:
        fields = node["properties"]
        needed = node.get("required") or list(fields)[:1]
        taking = next((name for name in needed if given is not None and _takes(fields[name], given)), None)
        inner = (f"{name}: {_example(fields[name], given if name == taking else None)}" for name in needed)
        return f"{{{', '.join(inner)}}}"
    example = next(iter(node.get("examples", ())), node.get("const", next(iter(node.get("enum", ())), "...")))
    if isinstance(example, list):
        return f"[{', '.join(example)}]"
    return f'"{example}"' if _SPECIAL.search(str(example)) else str(example)


def _takes(field: dict[str, Any], text: str) -> bool:
    field = resolved(field)
    if "properties" in field:
        return any(_takes(field["properties"][name], text) for name in field.get("required", ()))
    return text in field["enum"] if "enum" in field else field.get("type") == "string"


def _quoted(text: str) -> str:
    text = _short(text)
    mark = "'" if '"' in text else '"'
    return f"{mark}{text}{mark}" if _SPECIAL.search(text) or '"' in text else text


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
