"""Rules of how transcripts and translations are stored: in UTF-8, with all their letters."""

from collections.abc import Iterator

from archpack.checks.files.claimed import claimed_files
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue import stored_texts as codes
from archpack.model import ContentKind, Record
from archpack.model.facts import FileFacts, Survey
from archpack.model.file_format import FileFormat, Position, TextFacts


def stored_texts(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT026, CNT027, CNT028, CNT029, CNT030, CNT031: no letter of a text is lost."""
    for facts, _, content in claimed_files(record, survey):
        if facts.text and content.kind is not ContentKind.SCAN:
            yield from _judged(facts, facts.text)


def _judged(facts: FileFacts, text: TextFacts) -> Iterator[Finding]:
    if text.encoding != "UTF-8":
        if facts.format is FileFormat.TEXT:  # HTML and XML can name their encoding
            yield _not_utf_8(facts.path, text)
        return
    if text.blank:
        yield _at(codes.BLANK_TEXT, facts.path, None, "The file holds blanks and line breaks only.", _PUT_IT_THERE)
    if text.bom:
        yield _at(
            codes.BYTE_ORDER_MARK,
            facts.path,
            None,
            "The text begins with a mark that is no part of it.",
            "Save it as UTF-8 without BOM, if your editor offers that. It does no harm to the package.",
        )
    if text.control:
        yield _at(
            codes.CONTROL_CHARACTER,
            facts.path,
            text.control,
            "Here stands a control character, which nobody typed.",
            "Compare the text with the original, and take the character out. There may be more of them.",
        )
    if text.lost:
        yield _at(
            codes.LETTERS_LOST,
            facts.path,
            text.lost,
            "Here stands the sign that a program writes for a letter that it could not read.",
            "Type the right letter from the original, and look for the same sign further down.",
        )
    if text.garbled:
        yield _at(
            codes.LETTERS_GARBLED,
            facts.path,
            text.garbled,
            "Here two signs stand in the place of one letter, and so again further down.",
            "Take the text from its source again and save it as UTF-8, instead of mending each letter.",
        )


_PUT_IT_THERE = "Put the text there, or take the file out of the deposit and the record."


def _not_utf_8(path: str, text: TextFacts) -> Finding:
    if text.encoding:
        said = f"The text is saved as {text.encoding}."
        remedy = "Open it in an editor and save it as UTF-8."
    else:
        said = "From here on the text cannot be read as UTF-8."
        remedy = (
            "Open it in an editor with the encoding in which it was written, such as Windows-1252 or Windows-1251 "
            "for Cyrillic, see that the letters are right, and save it as UTF-8."
        )
    return _at(codes.NOT_UTF_8, path, text.broken, said, remedy)


def _at(code: Code, path: str, position: Position | None, said: str, remedy: str) -> Finding:
    line, column = position or (0, 0)
    return Finding(code, said, remedy, Place(path, line, column))
