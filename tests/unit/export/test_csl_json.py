"""CSL-JSON: what is in it, and that it is valid."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from archpack.export import csl_json
from archpack.model import Record
from tests.unit.export import records
from tests.unit.export.records import created, record
from tests.unit.model.strategies import records as any_record

# What the input schema of CSL 1.0.2 says of the variables that we write: nothing else may be there.
NAMES = {
    "type": "array",
    "items": {"type": "object", "properties": {"literal": {"type": "string"}}, "additionalProperties": False},
}
TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "minItems": 1,
    "maxItems": 1,
    "items": {
        "type": "object",
        "required": ["type", "id", "title"],
        "additionalProperties": False,
        "properties": {
            "type": {"const": "document"},
            **dict.fromkeys(("author", "translator", "editor", "recipient"), NAMES),
            **dict.fromkeys(("id", "title", "language", "archive", "archive-place", "archive_location"), TEXT),
            **dict.fromkeys(("source", "note", "URL"), TEXT),
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "oneOf": [{"required": ["date-parts"]}, {"required": ["literal"]}],
                "properties": {
                    "literal": TEXT,
                    "circa": {"const": True},
                    "season": {"type": "integer", "minimum": 1, "maximum": 4},
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
                    },
                },
            },
        },
    },
}


def test_an_item() -> None:
    assert csl_json(records.ALBANIAN) == [
        {
            "id": "wcda-300022",
            "type": "document",
            "title": f"{records.ALBANIAN.title} [Excerpt]",
            "translator": [{"literal": "Elidor Mëhilli"}],
            "issued": {"date-parts": [[1963, 7, 6]]},
            "archive": "Arkivi Qendror Shtetëror (Central State Archives)",
            "archive-place": "Tirana, Albania",
            "archive_location": "Fondi 14/AP, Marrëdhëniet me Partinë Komuniste të Kinës, V. 1963, Dos. 4, Fl. 28-48",
            "source": "Wilson Center Digital Archive",
            "note": "Contributed and translated by Elidor Mëhilli.",
            "URL": "https://digitalarchive.wilsoncenter.org/document/300022",
        }
    ]


def test_an_item_of_which_little_is_known() -> None:
    assert csl_json(records.BARE) == [{"id": "bare", "type": "document", "title": "Untold Story"}]


@pytest.mark.parametrize(
    ("display", "edtf", "issued"),
    [
        ("July 1963", "1963-07", {"date-parts": [[1963, 7]]}),
        ("about 1963", "1963~", {"date-parts": [[1963]], "circa": True}),
        ("July 1963?", "1963-07?", {"date-parts": [[1963, 7]], "circa": True}),
        ("summer 1963", "1963-22", {"date-parts": [[1963]], "season": 2}),
        ("1962 to March 1963", "1962/1963-03", {"date-parts": [[1962], [1963, 3]]}),
        ("1962 to about 1963", "1962/1963~", {"date-parts": [[1962], [1963]], "circa": True}),
        ("spring to summer 1963", "1963-21/1963-22", {"literal": "spring to summer 1963"}),
        ("from 1963", "1963/..", {"literal": "from 1963"}),
        ("the sixties", "196X", {"literal": "the sixties"}),
        ("44 BC", "-0043", {"literal": "44 BC"}),
        ("undated", None, {"literal": "undated"}),
        ("soon", "not EDTF", {"literal": "soon"}),
    ],
)
def test_dates(display: str, edtf: str | None, issued: dict[str, Any]) -> None:
    assert csl_json(record(dates=created(display, edtf)))[0]["issued"] == issued


def test_roles_with_and_without_a_variable() -> None:
    people = [
        {"name": "Tolstoy, L. N.", "roles": ["author"]},
        {"name": "B", "roles": ["obtainer", "provider", "translator"]},
        {"name": "C", "roles": ["addressee"]},
        {"name": "D", "roles": ["illustrator"]},
    ]
    item = csl_json(record(contributors=people))[0]
    assert item["note"] == "Obtained, provided, and translated by B."
    assert {key: value for key, value in item.items() if isinstance(value, list)} == {
        "author": [{"literal": "Tolstoy, L. N."}],
        "translator": [{"literal": "B"}],
        "recipient": [{"literal": "C"}],
    }


def test_the_language_is_that_of_the_title() -> None:
    assert csl_json(records.GERMAN)[0]["language"] == "de"


@given(any_record)
def test_any_record_is_valid_and_always_the_same(of: Record) -> None:
    items = csl_json(of)
    jsonschema.validate(items, SCHEMA)
    assert json.loads(json.dumps(items)) == csl_json(of)
