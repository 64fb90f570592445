"""Records as values: equal, hashable, immutable, readable."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from archpack.model import (
    Access,
    AccessStatus,
    Citation,
    Content,
    ContentKind,
    Contributor,
    Credit,
    Date,
    DateKind,
    Event,
    EventKind,
    Identifier,
    LabelPosition,
    Level,
    LocalText,
    LocatorComponent,
    Model,
    Note,
    NoteKind,
    Original,
    Provenance,
    Record,
    Relation,
    RelationKind,
    Repository,
    Rights,
    Title,
)
from tests.unit.model.documents import full_document
from tests.unit.model.strategies import records

FULL = Record.model_validate(full_document())


def parts(value: Any) -> list[Model]:
    if isinstance(value, tuple):
        return [part for inner in value for part in parts(inner)]
    if isinstance(value, Model):
        return [value, *(part for name in type(value).model_fields for part in parts(getattr(value, name)))]
    return []


PARTS = list({type(part): part for part in parts(FULL)}.values())


@settings(max_examples=50, deadline=None)
@given(records)
def test_a_copy_is_equal_and_has_the_same_hash(record: Record) -> None:
    again = Record.model_validate(record.to_dict())

    assert (again, hash(again)) == (record, hash(record))
    assert copy.deepcopy(record) == copy.copy(record) == pickle.loads(pickle.dumps(record)) == record  # noqa: S301


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_every_part_is_a_member_of_a_set_by_its_value(part: Model) -> None:
    assert len({part, type(part).model_validate(part.to_dict())}) == 1


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_no_field_of_a_part_can_be_changed(part: Model) -> None:
    for name in type(part).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(part, name, getattr(part, name))
        with pytest.raises(ValidationError, match="frozen"):
            delattr(part, name)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_no_part_takes_a_field_that_it_does_not_know(part: Model) -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        type(part).model_validate({**part.to_dict(), "colour": "grey"})


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_none_and_an_empty_tuple_are_the_same_as_leaving_a_field_out(part: Model) -> None:
    optional = {name: field.default for name, field in type(part).model_fields.items() if not field.is_required()}
    given = {name: getattr(part, name) for name in part.model_fields_set}
    # A content has to name its file, in one of two ways.
    needed = {name: value for name, value in given.items() if name not in optional or name in {"file", "files"}}

    with_defaults = type(part)(**{**optional, **needed})

    assert all(default in (None, (), LocalText()) for default in optional.values())
    assert with_defaults == type(part)(**needed)
    assert hash(with_defaults) == hash(type(part)(**needed))
    assert with_defaults.to_dict() == type(part)(**needed).to_dict()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_lists_become_tuples(part: Model) -> None:
    again = type(part).model_validate(part.model_dump())

    assert [name for name in type(part).model_fields if isinstance(getattr(again, name), list)] == []


def test_none_is_no_value_in_json() -> None:
    with pytest.raises(ValidationError):
        Title.model_validate_json('{"text": "x", "language": null}')


@pytest.mark.parametrize("name", ["dates", "languages", "summary", "titles", "id", "archpack"])
def test_none_is_no_value_of_a_field_that_has_another_way_to_say_nothing(name: str) -> None:
    with pytest.raises(ValidationError):
        Record.model_validate({**FULL.to_dict(), name: None})


def test_absent_things_are_not_written() -> None:
    assert Title(text="x", language=None).to_dict() == {"text": "x"}
    assert Record(archpack=1, id="x", titles=(Title(text="t"),), dates=()).to_dict() == {
        "archpack": 1,
        "id": "x",
        "titles": [{"text": "t"}],
    }


def test_json_that_is_dumped_can_be_read_back() -> None:
    assert Record.model_validate_json(FULL.model_dump_json()) == FULL
    assert Title(text="x").model_dump_json() == '{"text":"x"}'


def test_a_text_is_kept_as_written() -> None:
    assert Title(text="  e\u0301  ").text == "  e\u0301  "


@pytest.mark.parametrize("half", ["\ud800", "a\udfff"])
def test_half_a_character_is_no_text(half: str) -> None:
    with pytest.raises(ValidationError):
        Title(text=half)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Identifier(scheme="url", value="https://example.org"), "https://example.org"),
        (Identifier(scheme="doi", value="10.1000/1"), "doi:10.1000/1"),
        (Title(text="A title", language="en"), "A title"),
        (Date(kind=DateKind.CREATED, display="July 6, 1963", edtf="1963-07-06"), "July 6, 1963"),
        (LocatorComponent(value="28-48"), "28-48"),
        (LocatorComponent(label="Fl.", value="28-48"), "Fl. 28-48"),
        (LocatorComponent(label="Fl.", value="28-48", position=LabelPosition.BEFORE), "Fl. 28-48"),
        (LocatorComponent(label="doboz", value="50.", position=LabelPosition.AFTER), "50. doboz"),
        (Repository(name="Arkivi Qendror"), "Arkivi Qendror"),
        (Repository(name="Arkivi Qendror", name_translated="Central Archives"), "Arkivi Qendror (Central Archives)"),
        (Original(repository=Repository(name="AQSH")), "AQSH"),
        (
            Original(
                repository=Repository(name="AQSH"),
                locator=(LocatorComponent(label="Fondi", value="14/AP"), LocatorComponent(value="x")),
            ),
            "AQSH, Fondi 14/AP, x",
        ),
        (
            Contributor(name="Elidor Mëhilli", roles=("contributor", "translator")),
            "Elidor Mëhilli (contributor, translator)",
        ),
        (Credit(statement="With support from a fund.", role="funder"), "With support from a fund."),
        (Content(id="scan", kind=ContentKind.SCAN, files="scan/*.tif"), "scan: scan, scan/*.tif"),
        (Content(id="t", kind=ContentKind.TRANSCRIPT, file="t.md", language="sq"), "t: transcript (sq), t.md"),
        (Note(kind=NoteKind.EDITOR, text="A note"), "A note"),
        (Relation(kind=RelationKind.REPLIED_TO, document="A letter"), "replied-to: A letter"),
        (Rights(statement="Public domain"), "Public domain"),
        (Access(status=AccessStatus.OPEN), "open"),
        (Access(status=AccessStatus.EMBARGOED, embargo="2031"), "embargoed until 2031"),
        (Access(status=AccessStatus.CLOSED, reason="Privacy"), "closed (Privacy)"),
        (Access(status=AccessStatus.EMBARGOED, embargo="2031", reason="Privacy"), "embargoed until 2031 (Privacy)"),
        (Event(kind=EventKind.REVIEW), "review"),
        (Event(kind=EventKind.REVIEW, date="2019", agent="Reading room"), "2019 review by Reading room"),
        (Citation(text="AQSH, Fl. 28"), "AQSH, Fl. 28"),
        (Record(archpack=1, id="x", titles=(Title(text="A title"),)), "x: A title"),
        (FULL, "kapo-luo-1963: Notes from a conversation (July 6, 1963)"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Model) else None,
)
def test_a_part_reads_as_an_archivist_would_say_it(value: Model, text: str) -> None:
    assert str(value) == text


def test_the_title_is_the_first_one() -> None:
    assert FULL.title == "Notes from a conversation"


def test_a_content_is_found_by_its_id() -> None:
    assert FULL.content("transcript-sq") is FULL.contents[1]
    assert FULL.content("transcript") is None


def test_the_pattern_of_a_content_is_its_file_or_its_files() -> None:
    assert [content.pattern for content in FULL.contents] == ["scan/*.tif", "transcript/sq.md", "translation/en.md"]


def folios(*values: str) -> Original:
    steps = tuple(LocatorComponent(value=value, level=Level.FOLIO) for value in values)
    return Original(repository=Repository(name="AQSH"), locator=(LocatorComponent(value="14/AP"), *steps))


@pytest.mark.parametrize(("values", "expected"), [((), None), (("28-48",), "28-48"), (("28-48", "50"), None)])
def test_the_folios_of_a_locator_are_known_if_it_names_them_once(values: tuple[str, ...], expected: str | None) -> None:
    assert folios(*values).folios == expected


def test_a_content_shows_its_own_folios_or_those_of_the_locator() -> None:
    scan, transcript, _ = FULL.contents
    without = FULL.model_copy(update={"original": None})

    assert FULL.folios_of(scan.model_copy(update={"folios": "30"})) == "30"
    assert FULL.folios_of(transcript) == "28-48"
    assert without.folios_of(transcript) is None


@pytest.mark.parametrize(("file", "files"), [(None, None), ("a", "b")], ids=["neither", "both"])
def test_a_content_names_a_file_or_files(file: str | None, files: str | None) -> None:
    with pytest.raises(ValidationError, match="give either `file` or `files`"):
        Content(id="x", kind=ContentKind.SCAN, file=file, files=files)


def test_a_provenance_can_be_empty() -> None:
    assert Provenance() == Provenance(custody=None, acquisition=None, events=())


# Text in several languages


TEXT = LocalText({"sq": "Një bisedë", "en": "A talk"})


def test_a_text_in_several_languages_keeps_their_order() -> None:
    assert list(TEXT.items()) == [("sq", "Një bisedë"), ("en", "A talk")]
    assert (len(TEXT), TEXT["en"], TEXT.get("ru"), "sq" in TEXT) == (2, "A talk", None, True)
    assert repr(TEXT) == "LocalText({'sq': 'Një bisedë', 'en': 'A talk'})"


def test_the_order_of_languages_makes_no_difference_to_equality() -> None:
    turned = LocalText({"en": "A talk", "sq": "Një bisedë"})

    assert (turned, hash(turned)) == (TEXT, hash(TEXT))
    assert LocalText({"en": "A talk"}) != TEXT
    assert LocalText() == LocalText({}) == {}


def test_a_language_that_is_not_there_is_a_missing_key() -> None:
    with pytest.raises(KeyError, match="ru"):
        TEXT["ru"]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.__setitem__("en", "x"),
        lambda text: text.__delitem__("en"),
        lambda text: text.update({"en": "x"}),
        lambda text: text.clear(),
        lambda text: setattr(text, "en", "x"),
    ],
)
def test_a_text_in_several_languages_cannot_be_changed(change: Callable[[Any], None]) -> None:
    with pytest.raises((TypeError, AttributeError)):
        change(TEXT)


def test_a_text_in_several_languages_does_not_follow_what_it_was_made_from() -> None:
    source = {"en": "A talk"}
    text = LocalText(source)
    source["en"] = "changed"

    assert text["en"] == "A talk"


def test_a_text_in_several_languages_is_copied_as_itself() -> None:
    assert copy.copy(TEXT) is copy.deepcopy(TEXT) is TEXT
    assert pickle.loads(pickle.dumps(TEXT)) == TEXT  # noqa: S301


@settings(deadline=None)
@given(st.dictionaries(st.text(min_size=1).filter(lambda t: bool(t.strip(" \t\r\n"))), st.just("x")))
def test_a_summary_can_be_given_as_a_mapping(texts: dict[str, str]) -> None:
    record = Record.model_validate({"archpack": 1, "id": "x", "titles": [{"text": "t"}], "summary": texts})

    assert type(record.summary) is LocalText
    assert record.summary == texts


@pytest.mark.parametrize("value", [{"": "x"}, {"en": ""}, {"en": None}, {"en": 1}, ["x"], "x", None])
def test_a_summary_is_nothing_else(value: object) -> None:
    with pytest.raises(ValidationError):
        Record.model_validate({"archpack": 1, "id": "x", "titles": [{"text": "t"}], "summary": value})
