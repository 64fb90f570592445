"""Rules of what the parts of a record say of each other: notes of texts, contents of their sources, relations."""

import re
from collections.abc import Iterator

from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue import derivation as codes
from archpack.model import ContentKind, Record, RelationKind
from archpack.vocab.spelling import shown

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MAY_SHARE = frozenset({RelationKind.COPY, RelationKind.VERSION, RelationKind.PUBLISHED_IN, RelationKind.PART_OF})


def relations(record: Record) -> Iterator[Finding]:
    """REF004: another document is another one. A copy or an edition may bear the same number. ISAD(G) 3.5."""
    own = {(identifier.scheme, identifier.value) for identifier in record.identifiers}
    for index, relation in enumerate(record.relations):
        for number, identifier in enumerate(relation.identifiers):
            if relation.kind not in _MAY_SHARE and (identifier.scheme, identifier.value) in own:
                yield in_record(
                    codes.RELATED_TO_ITSELF,
                    f"/relations/{index}/identifiers/{number}/value",
                    f"`{shown(identifier.value)}` is an identifier of this document itself.",
                    "Write the identifier of the other document, or take it away.",
                )


def marks(record: Record) -> Iterator[Finding]:
    """REF005, REF006: the mark of a note stands in one text, and once."""
    texts = {content.id for content in record.contents if content.kind is not ContentKind.SCAN}
    known = {content.id for content in record.contents}
    first: dict[tuple[str, tuple[str, ...]], str] = {}
    for index, note in enumerate(record.notes):
        if note.mark is None:
            continue
        if known.issuperset(note.scope) and texts.isdisjoint(note.scope or texts):
            yield in_record(
                codes.MARK_WITHOUT_TEXT,
                f"/notes/{index}/mark",
                f"The note has the mark {shown(note.mark)}, but is about no transcript or translation.",
                "Name the text in `scope`, or take the mark away.",
            )
        elif first.setdefault((note.mark, note.scope), note.text) != note.text:
            yield in_record(
                codes.MARK_TWICE,
                f"/notes/{index}/mark",
                f"Another note of the same text has the mark {shown(note.mark)} already.",
                "Give each note the mark that it has in the text, and name the text in `scope`.",
            )


def ids_of_contents(record: Record) -> Iterator[Finding]:
    """REF007, REF008: the id of a content can be told from the others, and written anywhere."""
    seen: dict[str, str] = {}
    for index, content in enumerate(record.contents):
        pointer, id_ = f"/contents/{index}/id", content.id
        other = seen.setdefault(id_.casefold(), id_)
        if other != id_:
            yield in_record(
                codes.IDS_ALIKE,
                pointer,
                f"The ids `{shown(id_)}` and `{shown(other)}` differ only by capital and small letters.",
                "Give one of the two another id.",
            )
        if not _PLAIN.fullmatch(id_):
            yield in_record(
                codes.AWKWARD_ID,
                pointer,
                f"The id `{shown(id_)}` will make trouble in addresses.",
                "Use only letters without accents, digits, dots, - and _, such as translation-en.",
            )


def sources(record: Record) -> Iterator[Finding]:
    """REF009: a scan is made from no text, and a transcript from no translation."""
    kinds = {content.id: content.kind for content in record.contents}
    for index, content in enumerate(record.contents):
        source = kinds.get(content.of) if content.of else None
        wrong = source and (
            (content.kind is ContentKind.SCAN and source is not ContentKind.SCAN)
            or (content.kind is ContentKind.TRANSCRIPT and source is ContentKind.TRANSLATION)
        )
        if wrong:
            yield in_record(
                codes.MADE_FROM_WRONG_KIND,
                f"/contents/{index}/of",
                f"A {content.kind} is not made from a {source}.",
                "A translation is `of` a transcript or the scan; a transcript is `of` the scan.",
            )
