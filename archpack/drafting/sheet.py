"""The draft of ``record.yaml`` as a sheet to fill in: what is known, and a commented example of what is not.

A line that begins with ``#`` and a blank explains. A line that begins with ``#`` and a field is an example: without
its ``#`` it is read.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from archpack.drafting.blocks import entries, field
from archpack.drafting.known import Known
from archpack.model import ContentKind
from archpack.model.description import TITLE_PLACEHOLDER
from archpack.model.original import REPOSITORY_PLACEHOLDER

ID_PLACEHOLDER = "document"

_TAG = re.compile(r"[A-Za-z0-9-]{1,35}")
_HEAD = """\
# The record of one archival document. A line that begins with # is for you and is not read. Where a field
# stands behind the #, it is an example: delete the # of its lines and write what is true. Put a value in
# double quotes if it holds a colon, a comma or a bracket, or if it is a number: "012".
"""


def sheet(known: Known, schema: str) -> str:
    """Return the text of ``record.yaml``. ``schema`` is where an editor finds the JSON Schema of the record."""
    sections: Iterable[list[str]] = (
        [f"# yaml-language-server: $schema={''.join(filter(str.isprintable, schema))}", *_HEAD.splitlines()],
        ["archpack: 1", *_id(known)],
        _identifiers(known),
        _titles(known),
        _dates(known),
        _completeness(known),
        _languages(known),
        _summary(known),
        _original(known),
        _copies(known),
        _contributors(known),
        _credits(known),
        _contents(known),
        _notes(known),
        _relations(known),
        _rights(known),
        _access(known),
        _provenance(known),
        _citation(known),
        _accepted(known),
    )
    return "\n\n".join("\n".join(lines) for lines in sections) + "\n"


def _section(comment: str, name: str, value: Any, example: Sequence[str]) -> list[str]:
    """Return a section: what it is for, then the field, or examples of it where nothing is known."""
    return [*_comment(comment), *(field(name, value) if value else _example(example))]


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in text.splitlines()]


def _example(lines: Iterable[str]) -> list[str]:
    return [f"#{line}" for line in lines]


def _id(known: Known) -> list[str]:
    comment = [] if known.id else ["# Choose a short name for this document, unique among your deposits."]
    return [*comment, *field("id", known.id or ID_PLACEHOLDER)]


def _identifiers(known: Known) -> list[str]:
    return _section(
        "What others call it. scheme: url, doi, handle, ark, local.",
        "identifiers",
        known.identifiers,
        ("identifiers:", '  - {scheme: url, value: "https://example.org/document/1"}'),
    )


def _titles(known: Known) -> list[str]:
    comment = "The title as printed. kind: original, translated, supplied (by you) or alternative."
    if known.titles:
        return _section(comment, "titles", known.titles, ())
    placeholder = ["titles:", "  # No title is known yet: write it in the place of this one.", *_placeholder_title()]
    return [*_comment(comment), *placeholder]


def _placeholder_title() -> list[str]:
    return entries([{"text": TITLE_PLACEHOLDER}], indent=2)


def _dates(known: Known) -> list[str]:
    return _section(
        "kind: created, sent, received, copied, published ... display: as printed, or undated.\n"
        "edtf: 1963-07-06, 1963-07, 1963~ (about), 1963? (doubtful), 1963/1965 (from, to); leave it out when in doubt.",
        "dates",
        known.dates,
        ("dates:", '  - {kind: created, display: "July 6, 1963", edtf: "1963-07-06"}'),
    )


def _completeness(known: Known) -> list[str]:
    return _section(
        "How much of the document this is: full, excerpt, abridged or summary.",
        "completeness",
        known.completeness and str(known.completeness),
        ("completeness: full",),
    )


def _languages(known: Known) -> list[str]:
    return _section(
        "The languages of the original: en for English, sq for Albanian, ru for Russian (BCP 47).",
        "languages",
        known.languages,
        ("languages: [sq]",),
    )


def _summary(known: Known) -> list[str]:
    return _section(
        "What it says, in a few sentences, by language.",
        "summary",
        dict(known.summary),
        ("summary:", "  en: Two officials discuss ..."),
    )


def _original(known: Known) -> list[str]:
    comment = (
        "Where the original stands. country: two letters (ISO 3166). The locator is in printed order; leave out\n"
        "label or level where none is printed or certain. order: locator-first, if the archive is printed behind it."
    )
    repository_example = (
        "  repository: {name: Arkivi Qendror Shtetëror, name_translated: Central State Archives, "
        "place: Tirana, country: AL}"
    )
    locator_example = (
        "  locator:",
        '    - {label: Fondi, value: "14/AP", level: fonds}',
        '    - {label: Dos., value: "4", level: file}',
        '    - {label: Fl., value: "28-48", level: folio}',
    )
    if not known.repository and not known.locator:
        return [*_comment(comment), *_example(("original:", repository_example, *locator_example))]
    lines = [*_comment(comment), "original:"]
    if known.repository:
        lines += field("repository", known.repository, indent=2)
    else:
        lines += ["  # The archive is not known yet: write its name in the place of this one."]
        lines += field("repository", {"name": REPOSITORY_PLACEHOLDER}, indent=2)
    lines += field("locator", known.locator, indent=2) if known.locator else _example(locator_example)
    lines += field("order", str(known.order), indent=2) if known.order else []
    return lines + (field("extent", known.extent, indent=2) if known.extent else [])


def _copies(known: Known) -> list[str]:
    return _section(
        "Where further originals or copies of it stand, each as above.",
        "copies",
        known.copies,
        (
            "copies:",
            "  - repository: {name: State Archives, place: Tirana, country: AL}",
            "    locator:",
            '      - {label: Dos., value: "12", level: file}',
        ),
    )


def _contributors(known: Known) -> list[str]:
    return _section(
        "Who found, obtained, transcribed, translated or edited it. scope: the contents (below) that they worked on.",
        "contributors",
        known.contributors,
        ("contributors:", "  - {name: Elidor Mëhilli, roles: [contributor, translator], scope: [translation-en]}"),
    )


def _credits(known: Known) -> list[str]:
    return _section(
        "Acknowledgements that must travel with it, word for word.",
        "credits",
        known.credits,
        ("credits:", "  - {statement: Made possible with support from ..., role: funder, name: Name of the funder}"),
    )


def _contents(known: Known) -> list[str]:
    comment = (
        "What is in this folder. kind: scan, transcript or translation. files: a pattern, * stands for any letters.\n"
        "folios: the folios that the files show, if not all that the locator names. of: what it was made from."
    )
    language = next(filter(_TAG.fullmatch, known.languages), "sq")
    original = f"transcript-{language}, kind: transcript, file: transcript/{language}.md, language: {language}"
    examples = {
        ContentKind.SCAN: "  - {id: scan, kind: scan, files: scan/*.tif}",
        ContentKind.TRANSCRIPT: f"  - {{id: {original}}}",
        ContentKind.TRANSLATION: "  - {id: translation-en, kind: translation, file: translation/en.md, language: en}",
    }
    known_kinds = {content.kind for content in known.contents}
    missing = _example(line for kind, line in examples.items() if kind not in known_kinds)
    return [*_comment(comment), *(field("contents", known.contents) if known.contents else ["#contents:"]), *missing]


def _notes(known: Known) -> list[str]:
    return _section(
        "Notes. kind: translator, transcriber, editor, archivist or author. mark: that of the footnote in the text.",
        "notes",
        known.notes,
        ("notes:", "  - {kind: archivist, text: The second leaf is torn., language: en}"),
    )


def _relations(known: Known) -> list[str]:
    return _section(
        "Other documents, and what each is to this one: reply, enclosure, version, copy, published-in, related ...",
        "relations",
        known.relations,
        ("relations:", '  - {kind: reply, document: "Letter of the same hand, 9 May 1921"}'),
    )


def _rights(known: Known) -> list[str]:
    return _section(
        "Terms of use. Scan, original and translation can differ: scope names the contents.",
        "rights",
        known.rights,
        ("rights:", "  - {statement: Public domain, holder: Central State Archives}"),
    )


def _access(known: Known) -> list[str]:
    return _section(
        "Who may see it: open, restricted, embargoed (until a date) or closed.",
        "access",
        known.access,
        ("access: {status: open}",),
    )


def _provenance(known: Known) -> list[str]:
    return _section(
        "Who kept the original, how it came to you, and what happened to it, oldest first.",
        "provenance",
        known.provenance,
        (
            "provenance:",
            "  custody: Kept by the family until 1990.",
            "  acquisition: Scanned in the reading room.",
            "  events:",
            '    - {kind: digitization, date: "2019-04-02", agent: Reading room, outcome: 21 images at 400 dpi}',
        ),
    )


def _citation(known: Known) -> list[str]:
    return _section(
        "The citation as printed, letter by letter. It is never rewritten.",
        "citation",
        {"text": known.citation} if known.citation else None,
        ("citation:", '  text: "The citation as printed."'),
    )


def _accepted(known: Known) -> list[str]:
    return _section(
        "What `archpack check` finds, is right, and cannot be mended: its code, and why it stays.",
        "accepted",
        known.accepted,
        ("accepted:", "  - {code: CNT004, reason: Leaf 31 is missing in the archive, scope: [scan]}"),
    )
