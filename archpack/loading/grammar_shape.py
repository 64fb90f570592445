"""What stands where in a file of the grammar: a rule for each field, and what is told when it is not kept.

The rules of what the fields mean are in `archpack.citation`: see `tradition`, `labels`, `archives` and `picture`.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from archpack.citation.grammar.labels import label_key
from archpack.citation.grammar.picture import PictureError, picture_pattern
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue import locators, reading, shape
from archpack.loading.tree import Block, Items, Node, Scalar
from archpack.model import Level
from archpack.vocab.country import is_country
from archpack.vocab.other_words import OTHER_WORDS
from archpack.vocab.spelling import shown, suggestion

Rule = Callable[[Node], Iterator[Finding]]
"""Yields what is wrong with a node; the places have no file yet."""

NO_LEVEL = "none"
_MOST_STEPS = 8
"""Steps of a picture: with more of them, to look for it in a long text would take for ever."""

_LEVELS = tuple(level.value for level in Level)
_COUNTRY = "Write the two letters of ISO 3166, such as `AL`."
_PICTURE = "The reference of the traditions has the signs of pictures."


def _found(code: Code, node: Node, text: str, remedy: str) -> Finding:
    return Finding(code, text, remedy, Place(line=node.line, column=node.column))


def _text(node: Node) -> Iterator[Finding]:
    """Ask for a text that is not blank."""
    match node:
        case Scalar(value=None):
            yield _found(shape.NO_VALUE, node, "There is no value here.", "Write a value, or delete the line.")
        case Scalar(value=value) if not str(value).strip():
            yield _found(shape.BLANK, node, "The text is blank.", "Write a text, or delete the line.")
        case Scalar():
            return
        case _:
            remedy = "If the text holds a colon, a comma, a bracket or a brace, put it in quotes."
            yield _found(shape.WRONG_SHAPE, node, "A single text is expected here.", remedy)


def _written(node: Node) -> str | None:
    return str(node.value) if isinstance(node, Scalar) and not list(_text(node)) else None


def _label(node: Node) -> Iterator[Finding]:
    """Ask for a label: something must be left of it without its full stop."""
    yield from _text(node)
    text = _written(node)
    if text is not None and not label_key(text):
        remedy = "Write it as it is printed, such as `Dos.`."
        yield _found(shape.BLANK, node, "A label needs a letter or a sign.", remedy)


def _name(node: Node) -> Iterator[Finding]:
    """Ask for a name: an archive is found by the first word of one."""
    yield from _text(node)
    text = _written(node)
    if text is not None and not any(map(str.isalnum, text)):
        yield _found(shape.BLANK, node, "A name needs a letter or a number.", "Write the name as it is printed.")


def _country(node: Node) -> Iterator[Finding]:
    yield from _text(node)
    text = _written(node)
    if text is not None and not is_country(text):
        yield _found(locators.COUNTRY, node, f"`{shown(text)}` is no code of a country.", _COUNTRY)


def _one_of(words: Collection[str], what: str) -> Rule:
    """Ask for one of a few words."""

    def rule(node: Node) -> Iterator[Finding]:
        yield from _text(node)
        text = _written(node)
        if text is not None and text not in words:
            said = f"There is no {what} `{shown(text)}`."
            yield _found(shape.NOT_ALLOWED, node, said, suggestion(text, words, "It is one of", OTHER_WORDS))

    return rule


def _list_of(entry: Rule) -> Rule:
    def rule(node: Node) -> Iterator[Finding]:
        if isinstance(node, Items):
            for item in node.items:
                yield from entry(item)
        else:
            remedy = "Write [value, value], or every entry on a line of its own that begins with `- `."
            yield _found(shape.WRONG_SHAPE, node, "A list is expected here.", remedy)

    return rule


def _block(fields: Mapping[str, Rule], *required: str) -> Rule:
    def rule(node: Node) -> Iterator[Finding]:
        if not isinstance(node, Block):
            remedy = "Write every field on a line of its own: `name: value`."
            yield _found(shape.WRONG_SHAPE, node, "A block of fields is expected here.", remedy)
            return
        for name in required:
            if name not in node.fields:
                yield _found(shape.MISSING_FIELD, node, f"The field `{name}` is missing.", f"Add `{name}: ...`.")
        for key, value in node.items:
            field = fields.get(str(key.value))
            yield from field(value) if field else [_unknown(key, fields, "field")]

    return rule


def _by_level(entry: Rule, levels: Collection[str] = (*_LEVELS, NO_LEVEL)) -> Rule:
    """Ask for a block whose fields are levels."""
    fields = dict.fromkeys(levels, entry)

    def rule(node: Node) -> Iterator[Finding]:
        if not isinstance(node, Block):
            remedy = "Write `fonds: [Fondi, F.]` and so on, each on a line of its own."
            yield _found(shape.WRONG_SHAPE, node, "Levels with their labels are expected here.", remedy)
            return
        for key, value in node.items:
            yield from entry(value) if key.value in fields else [_unknown(key, fields, "level")]

    return rule


def _unknown(key: Scalar, known: Collection[str], what: str) -> Finding:
    name = str(key.value)
    remedy = suggestion(name, known, "Known are", OTHER_WORDS)
    return _found(shape.UNKNOWN_FIELD, key, f"There is no {what} `{shown(name)}` here.", remedy)


def _picture(node: Node) -> Iterator[Finding]:
    """Ask for a picture that can be read, of a few steps."""
    yield from _text(node)
    text = _written(node)
    if text is None:
        return
    try:
        steps = _steps(text)
    except (PictureError, re.error) as error:
        why = str(error) if isinstance(error, PictureError) else "A sign in it cannot stand where it does."
        yield _found(reading.PICTURE, node, f"The picture `{shown(text)}` cannot be read. {why}", _PICTURE)
        return
    if steps > _MOST_STEPS:
        said = f"The picture has {steps} steps."
        yield _found(reading.PICTURE, node, said, f"Draw at most {_MOST_STEPS}; what follows is read by itself.")


def _steps(picture: str) -> int:
    """Return how many steps a picture has."""
    return sum(1 for name in picture_pattern(picture).groupindex if name.startswith("value"))


def _unlabelled(node: Node) -> Iterator[Finding]:
    """Ask for a picture, with no more levels than it has steps."""
    found = list(_PICTURED(node))
    yield from found
    if found or not isinstance(node, Block):
        return
    steps = _steps(_written(node.fields["like"][1]) or "")
    given = node.fields["levels"][1] if "levels" in node.fields else node
    one = "level" in node.fields and _written(node.fields["level"][1]) != NO_LEVEL
    count = _count(given) if "levels" in node.fields else int(one)
    if count and count != steps:
        said = f"The picture has {steps} {'step' if steps == 1 else 'steps'}, but the number of levels is {count}."
        remedy = f"Give a level for each step, in their order; write `{NO_LEVEL}` where none is certain."
        yield _found(reading.PICTURE, given, said, remedy)


def _count(node: Node) -> int:
    return len(node.items) if isinstance(node, Items) else 0


_LEVEL = _one_of((*_LEVELS, NO_LEVEL), "level")
_SURE_LEVEL = _one_of(_LEVELS, "level")
_TRUTH = _one_of(("true", "false"), "answer")
_LABELS = _list_of(_label)
_NAMES = _list_of(_name)
_PICTURED = _block(
    {"like": _picture, "level": _LEVEL, "levels": _list_of(_LEVEL), "after": _SURE_LEVEL, "sure": _TRUTH}, "like"
)
_CONTEXT = _block(
    {"label": _label, "level": _LEVEL, "after": _list_of(_SURE_LEVEL), "before": _list_of(_SURE_LEVEL)},
    "label",
    "level",
)
_ARCHIVE_FIELDS: Mapping[str, Rule] = {
    "names": _NAMES,
    "translated": _NAMES,
    "abbreviations": _NAMES,
    "places": _list_of(_text),
    "country": _country,
    "isil": _text,
    "source": _text,
}


def _archive(node: Node) -> Iterator[Finding]:
    """Ask for an archive that has a name."""
    yield from _block(_ARCHIVE_FIELDS)(node)
    if isinstance(node, Block):
        named = (node.fields.get(field) for field in ("names", "translated", "abbreviations"))
        if not any(_count(found[1]) for found in named if found):
            remedy = "Write `names: [...]`, `translated: [...]` or `abbreviations: [...]`."
            yield _found(shape.MISSING_FIELD, node, "This archive has no name.", remedy)


GRAMMAR: Rule = _block(
    {
        "tradition": _name,
        "title": _text,
        "examples": _list_of(_block({"text": _text, "source": _text}, "text")),
        "dates": _one_of(("day first", "month first"), "order of dates"),
        "labels": _by_level(_LABELS),
        "labels_behind": _by_level(_LABELS),
        "named": _LABELS,
        "named_behind": _LABELS,
        "joined_by_hyphen": _TRUTH,
        "joined_by_and": _LABELS,
        "contexts": _list_of(_CONTEXT),
        "values": _by_level(_one_of(("year",), "kind of value"), _LEVELS),
        "unlabelled": _list_of(_unlabelled),
        "distinctive": _LABELS,
        "unmistakable": _LABELS,
        "archives": _list_of(_archive),
    },
    "tradition",
)
"""A whole file."""
