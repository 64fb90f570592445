"""The names of columns: ``Contributor 2 roles`` is the way ``contributors``, second entry, ``roles``.

The names follow from the models. What a person would leave out is left out: ``Title 1`` is the text of the first
title, ``Repository`` the name of the archive that keeps the original. Read are also the names of the fields
themselves, in small or capital letters, with blanks or other signs between them.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from archpack import model
from archpack.model import Model, Record
from archpack.tables.fields import Field, Kind, Path, fields_of

MAIN = {
    model.Access: "status",
    model.Citation: "text",
    model.Contributor: "name",
    model.Credit: "statement",
    model.Date: "display",
    model.Identifier: "value",
    model.LocatorComponent: "value",
    model.Note: "text",
    model.Relation: "document",
    model.Repository: "name",
    model.Rights: "statement",
    model.Title: "text",
}
"""The field that a column means which names only the whole: ``Title 1`` is its text."""

_UNNAMED = ("original", "provenance")
"""Parts of a record whose own fields can stand in the name of a column without them."""
_SINGULAR = {"copies": "copy", "locator": "locator", "rights": "rights"}
_ACRONYMS = {"edtf": "EDTF", "id": "ID", "uri": "URI"}
_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
_LONGEST = 200
_MOST_DIGITS = 5


def title_of(path: Path, root: type[Model] = Record) -> str:
    """Return the name of the column for the value at a path, which begins in ``root``."""
    words: list[str] = []
    part: type[Model] | None = root
    language = ""
    for depth, step in enumerate(path):
        if part is None:
            language = f" ({step})"
        elif isinstance(step, int):
            words.append(str(step + 1))
        else:
            field = fields_of(part)[step]
            last = depth == len(path) - 1
            hidden = (last and part is not root and MAIN.get(part) == step) or (
                not last and part is Record and step in _UNNAMED
            )
            if not hidden:
                words += _shown(field)
            part = field.part
    title = " ".join(words)
    return title[:1].upper() + title[1:] + language


@cache
def path_of(title: str, root: type[Model] = Record) -> Path | None:
    """Return the path of the value that a column holds, or None if its name says nothing. See :func:`title_of`."""
    head, bracket, language = title.partition("(")
    if bracket and not language.endswith(")"):
        return None
    words = tuple(_WORD.findall(head[:_LONGEST].casefold()))
    return _walk(root, words, language[:-1] if bracket else None) if words else None


def columns_of(root: type[Model] = Record) -> Iterator[tuple[Path, Field]]:
    """Yield the path of every column and its field, of entries the first one, of languages English."""
    yield from _all(root, ())


def nearest(title: str, root: type[Model] = Record) -> str | None:
    """Return the name of a column that is like this one, with the same numbers, or None."""
    numbers = iter(re.findall("[0-9]+", title[:_LONGEST]))
    asked = re.sub("[0-9]+", "1", " ".join(_WORD.findall(title[:_LONGEST].casefold())))
    near = get_close_matches(asked, _known(root), n=1, cutoff=0.7)
    return re.sub("1", lambda _: next(numbers, "1"), _known(root)[near[0]]) if near else None


def field_at(path: Path, root: type[Model] = Record) -> Field:
    """Return the field that a path leads to."""
    part = root
    names = [step for step in path if isinstance(step, str)]
    for name in names:
        field = fields_of(part)[name]
        if field.part is None:
            break
        part = field.part
    return field


def order_of(path: Path, root: type[Model] = Record) -> tuple[int, ...]:
    """Return what paths are sorted by, so that columns stand in the order of the fields of a record."""
    order: list[int] = []
    part: type[Model] | None = root
    for step in path:
        if part is None:
            break
        if isinstance(step, int):
            order.append(step)
        else:
            order.append(list(fields_of(part)).index(step))
            part = fields_of(part)[step].part
    return tuple(order)


@cache
def _known(root: type[Model]) -> dict[str, str]:
    titles = [title_of(path, root) for path, _ in columns_of(root)]
    return {" ".join(_WORD.findall(title.casefold())): title for title in titles}


def _shown(field: Field) -> list[str]:
    name = singular(field.name) if field.kind is Kind.PARTS else field.name
    return [_ACRONYMS.get(word, word) for word in name.split("_")]


def singular(name: str) -> str:
    """Return the name of one entry of a list: ``title`` of ``titles``."""
    return _SINGULAR.get(name, name.removesuffix("s"))


@cache
def _names(field: Field) -> frozenset[tuple[str, ...]]:
    names = {field.name, singular(field.name)} if field.kind in {Kind.PARTS, Kind.TEXTS} else {field.name}
    return frozenset(tuple(name.split("_")) for name in names)


def _walk(part: type[Model], words: tuple[str, ...], language: str | None) -> Path | None:
    for field in fields_of(part).values():
        for name in _names(field):
            if words[: len(name)] == name:
                rest = _rest(field, words[len(name) :], language)
                if rest is not None:
                    return (field.name, *rest)
    if part is Record:
        for unnamed in _UNNAMED:
            inner = fields_of(Record)[unnamed].part
            rest = _walk(inner, words, language) if inner else None
            if rest is not None:
                return (unnamed, *rest)
    return None


def _rest(field: Field, words: tuple[str, ...], language: str | None) -> Path | None:
    """Return the path behind a field that the other words of a name lead to."""
    if field.kind is Kind.BY_LANGUAGE:
        return (language,) if language and not words else None
    if field.part is None:
        return () if not words and language is None else None
    number: Path = ()
    if field.kind is Kind.PARTS:
        given = words[0] if words and words[0].isdigit() else ""
        if len(given) > _MOST_DIGITS or given.strip("0") == "" != given:
            return None
        number, words = (int(given or 1) - 1,), words[1:] if given else words
    if words:
        rest = _walk(field.part, words, language)
        return None if rest is None else (*number, *rest)
    main = MAIN.get(field.part)
    if main is not None and language is None:
        return (*number, main)
    return () if field.name == "provenance" else None


def _all(part: type[Model], before: Path) -> Iterator[tuple[Path, Field]]:
    for field in fields_of(part).values():
        here = (*before, field.name)
        if field.part is not None:
            yield from _all(field.part, (*here, 0) if field.kind is Kind.PARTS else here)
        else:
            yield (*here, "en") if field.kind is Kind.BY_LANGUAGE else here, field
