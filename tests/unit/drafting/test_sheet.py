"""The sheet holds what is known, exactly; and its examples are good ones."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack.drafting.known import Known
from archpack.drafting.sheet import sheet
from archpack.loading import load_bytes
from archpack.model import Level, LocatorComponent, Record, Title
from archpack.model.description import TITLE_PLACEHOLDER
from archpack.model.original import REPOSITORY_PLACEHOLDER
from tests.unit.model.strategies import records, texts

patiently = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

EXAMPLE = re.compile(r"^#(?=[^ ]|  )", re.MULTILINE)


def read(text: str) -> Record:
    loaded = load_bytes(text.encode())
    assert [str(finding) for finding in loaded.report] == []
    assert loaded.record is not None
    return loaded.record


def known_of(record: Record) -> Known:
    """Return what a sheet can hold of a record."""
    return Known(
        id=record.id,
        identifiers=record.identifiers,
        titles=record.titles,
        dates=record.dates,
        completeness=record.completeness,
        languages=record.languages,
        summary=next(iter(record.summary.values()), None),
        repository=record.original.repository if record.original else None,
        locator=record.original.locator if record.original else (),
        order=record.original.order if record.original else None,
        copies=record.copies,
        contributors=record.contributors,
        credits=record.credits,
        contents=record.contents,
        notes=record.notes,
        relations=record.relations,
        rights=record.rights,
        citation=record.citation.text if record.citation else None,
    )


@patiently
@given(records)
def test_the_sheet_holds_exactly_what_is_known(record: Record) -> None:
    found = read(sheet(known_of(record), "schema.json"))
    summary = next(iter(record.summary.values()), None)
    expected = record.model_copy(
        update={
            "summary": type(record.summary)({"en": summary} if summary else {}),
            "original": record.original and record.original.model_copy(update={"extent": None}),
            "access": None,
            "provenance": None,
            "accepted": (),
        }
    )
    assert found == expected


@patiently
@given(st.text() | texts)
def test_the_schema_stays_in_its_line(schema: str) -> None:
    first = sheet(Known(), schema).splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert read(sheet(Known(), schema)).title == TITLE_PLACEHOLDER


def test_the_modeline_comes_first() -> None:
    assert sheet(Known(), "../s.json").startswith("# yaml-language-server: $schema=../s.json\n#")


def test_what_is_required_and_not_known_is_a_placeholder_with_a_comment() -> None:
    text = sheet(Known(locator=(LocatorComponent(label="Dos.", value="4", level=Level.FILE),)), "s")
    record = read(text)
    assert (record.id, record.title) == ("document", TITLE_PLACEHOLDER)
    assert record.original is not None
    assert record.original.repository.name == REPOSITORY_PLACEHOLDER
    above = dict(zip(text.splitlines()[1:], text.splitlines(), strict=False))
    assert above["id: document"].startswith("# Choose")
    assert above[f"  - {{text: {TITLE_PLACEHOLDER}}}"].startswith("  # No title")
    assert above[f"  repository: {{name: {REPOSITORY_PLACEHOLDER}}}"].startswith("  # The archive")


def test_every_field_of_a_record_is_in_the_sheet_in_its_order() -> None:
    names = re.findall(r"^#?([a-z]+):", sheet(Known(), "s"), re.MULTILINE)
    assert names == list(Record.model_fields)


def test_all_examples_together_are_a_record_without_findings() -> None:
    record = read(EXAMPLE.sub("", sheet(Known(), "s")))
    assert set(record.to_dict()) == set(Record.model_fields)


def test_the_examples_beside_what_is_known_can_be_used_as_well() -> None:
    known = Known(
        titles=(Title(text="A"),),
        languages=("ru",),
        repository=read(EXAMPLE.sub("", sheet(Known(), "s"))).original.repository,  # type: ignore[union-attr]
        contents=read(EXAMPLE.sub("", sheet(Known(), "s"))).contents[:1],
    )
    record = read(EXAMPLE.sub("", sheet(known, "s")))
    assert [content.id for content in record.contents] == ["scan", "transcript-ru", "translation-en"]
    assert record.original is not None
    assert [step.label for step in record.original.locator] == ["Fondi", "Dos.", "Fl."]


def test_no_line_of_the_sheet_is_long() -> None:
    assert [line for line in sheet(Known(), "s").splitlines() if len(line) > 120] == []
