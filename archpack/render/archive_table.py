"""The archival traditions and the archives that are known: lists for people, JSON for machines."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from archpack.citation import Archive, Tradition
from archpack.render.columns import WIDTH, beside, padded, widest, width
from archpack.render.safe import counted, safe
from archpack.vocab.country import country_name

_ARCHIVE_FIELDS = ("abbreviations", "names", "translated", "places", "country", "isil", "tradition", "source")


def traditions_text(traditions: Sequence[Tradition]) -> str:
    """Return the traditions by name: the title of each, and below it an example, if possible on one line."""
    names = widest(safe(tradition.name) for tradition in traditions)
    lines = []
    for tradition in traditions:
        lines.append(beside(f"{padded(safe(tradition.name), names)}  ", safe(_title(tradition))))
        examples = sorted(map(safe, _examples(tradition)), key=lambda text: width(text) > WIDTH - names)
        lines += [beside(" " * (names + 2), example) for example in examples[:1]]
    return "\n".join(lines)


def traditions_json(traditions: Sequence[Tradition]) -> str:
    """Return the traditions as JSON: name, title, examples."""
    return _json(
        {"name": tradition.name, "title": _title(tradition), "examples": list(_examples(tradition))}
        for tradition in traditions
    )


def archives_text(archives: Sequence[Archive]) -> str:
    """Return the archives: the abbreviation beside the names, and below them town, country and tradition."""
    if not archives:
        return "No archive of the table is called so."
    short = widest(map(_short, archives))
    lines = [line for archive in archives for line in _archive(archive, short)]
    return "\n".join([*lines, "", f"{counted(len(archives), 'archive')}."])


def archives_json(archives: Sequence[Archive]) -> str:
    """Return the archives as JSON; what is absent is left out."""
    return _json({key: getattr(archive, key) for key in _ARCHIVE_FIELDS} for archive in archives)


def _title(tradition: Tradition) -> str:
    return str(tradition.raw.get("title", tradition.name))


def _examples(tradition: Tradition) -> Iterator[str]:
    return (example["text"] for example in tradition.raw.get("examples", ()))


def _short(archive: Archive) -> str:
    return safe(archive.abbreviations[0]) if archive.abbreviations else ""


def _archive(archive: Archive, short: int) -> Iterator[str]:
    names = (*archive.names[:1], *archive.translated[:1])
    called = f"{names[0]} ({names[1]})" if len(names) > 1 else archive.usual_name
    country = archive.country and (country_name(archive.country) or archive.country)
    where = ", ".join(filter(None, (*archive.places[:1], country)))
    yield beside(f"{padded(_short(archive), short)}  ", safe(called))
    yield beside(" " * (short + 2), safe(f"{where}; {archive.tradition}" if where else archive.tradition))


def _json(found: Iterator[Mapping[str, Any]]) -> str:
    # ASCII only, as all JSON of archpack.
    return json.dumps([{key: value for key, value in values.items() if value} for values in found], indent=2)
