"""Rules of languages and scripts."""

from collections.abc import Iterator

from archpack.checks.pointing import in_record, write
from archpack.findings import Finding, Fix
from archpack.findings.catalogue import languages as codes
from archpack.findings.fix import RenameField
from archpack.findings.pointer import escape
from archpack.model import ContentKind, Record
from archpack.vocab.language import language_name, language_problem, suggested_tag
from archpack.vocab.language_names import nearest_language
from archpack.vocab.script import nearest_script, script_name
from archpack.vocab.spelling import shown

_EXAMPLES = "Write a tag such as sq (Albanian), en (English), zh-Hant (Chinese in traditional script)."


def language_tags(record: Record) -> Iterator[Finding]:
    """LNG001: every language is a BCP 47 tag."""
    for pointer, tag in tagged(record):
        problem = language_problem(tag)
        if problem:
            yield in_record(
                codes.LANGUAGE_TAG, pointer, f"{problem}.", f"{_meant_language(tag)}{_EXAMPLES}", _tag(pointer, tag)
            )


def original_language(record: Record) -> Iterator[Finding]:
    """LNG002: a deposit with a translation says what the language of the original is. ISAD(G) 3.4.3."""
    for index, content in enumerate(record.contents):
        if content.kind is ContentKind.TRANSLATION and not record.languages:
            yield in_record(
                codes.NO_ORIGINAL_LANGUAGE,
                f"/contents/{index}",
                f"There is a translation `{shown(content.id)}`, but the record does not say from which language.",
                "Add the language of the original, such as `languages: [sq]`.",
            )


def text_languages(record: Record) -> Iterator[Finding]:
    """LNG003: a transcript or translation says in which language it is."""
    for index, content in enumerate(record.contents):
        if content.kind is not ContentKind.SCAN and content.language is None:
            yield in_record(
                codes.TEXT_WITHOUT_LANGUAGE,
                f"/contents/{index}",
                f"The {content.kind} `{shown(content.id)}` does not say in which language it is.",
                "Add its language, such as `language: en`.",
            )


def scripts(record: Record) -> Iterator[Finding]:
    """LNG004: every script is a code of ISO 15924."""
    given = [(f"/titles/{i}/script", title.script) for i, title in enumerate(record.titles)]
    given += [(f"/contents/{i}/script", content.script) for i, content in enumerate(record.contents)]
    for pointer, script in given:
        if script is not None and script_name(script) is None:
            yield in_record(
                codes.SCRIPT,
                pointer,
                f"`{shown(script)}` is no script that ISO 15924 knows.",
                f"{_meant_script(script)}Write four letters, such as Latn, Cyrl, Arab or Hant, or leave it out.",
                write(pointer, script.capitalize()) if script_name(script.capitalize()) else None,
            )


def _meant_language(text: str) -> str:
    """Return the question whether the language of the nearest name was meant, if the text is not understood."""
    near = None if suggested_tag(text) else nearest_language(text)
    return f"Did you mean `{near}` ({language_name(near)})? " if near else ""


def _meant_script(text: str) -> str:
    near = nearest_script(text)
    return f"Did you mean `{near}` ({script_name(near)})? " if near else ""


def _tag(pointer: str, tag: str) -> Fix | None:
    """Return how the tag is written that was meant. In a summary it is the name of a field."""
    better = suggested_tag(tag)
    if better is None:
        return None
    return (
        Fix(f"Write `{better}`.", (RenameField(pointer, better),))
        if pointer.startswith("/summary/")
        else write(pointer, better)
    )


def tagged(record: Record) -> Iterator[tuple[str, str]]:
    """Yield where a language is written, and what."""
    for index, tag in enumerate(record.languages):
        yield f"/languages/{index}", tag
    for tag in record.summary:
        yield f"/summary/{escape(tag)}", tag
    parts = [
        *((f"/titles/{i}", part.language) for i, part in enumerate(record.titles)),
        *((f"/contents/{i}", part.language) for i, part in enumerate(record.contents)),
        *((f"/notes/{i}", part.language) for i, part in enumerate(record.notes)),
    ]
    yield from ((f"{pointer}/language", tag) for pointer, tag in parts if tag is not None)
