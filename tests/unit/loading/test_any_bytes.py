"""Whatever a file holds, reading it gives findings and never an error."""

import json

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from archpack.loading import Loaded, load_bytes
from tests.unit.loading.documents import HEAD
from tests.unit.model.documents import full_document

YAML_PIECES = st.sampled_from(
    [
        *("archpack: 1\n", "id: x\n", "titles:\n", "  - text: t\n", "- ", "? ", ": ", "  ", "\t", "\n", "\r\n", "\x85"),
        *("{", "}", "[", "]", ",", "'", '"', "|", ">", "#", "&a", "*a", "!", "!!str", "%YAML 1.2\n", "---\n", "...\n"),
        *("\\", "\\ud800", "\\x", "~", "null", "é", "📜", "\ufeff", "\u2028", "\x00", "\x07", "@", "`", "<<", "=", "1"),
    ]
)
JSON_PIECES = st.sampled_from(
    [
        *('"archpack": 1', '"id": "x"', '"titles"', "{", "}", "[", "]", ",", ":", '"', "\\", "\\u", "\\ud800", "d800"),
        *("true", "null", "NaN", "-Infinity", "1e999", "-0", "01", "9" * 5000, "\n", "\r", " ", "é", "\ufeff", "\x00"),
    ]
)
MANY = settings(max_examples=200, deadline=5000, suppress_health_check=[HealthCheck.too_slow])


def judge(loaded: Loaded) -> None:
    lines = loaded.data.decode("utf-8", "replace").splitlines() or [""]

    assert (loaded.record is None) == (not loaded.report.ok)
    for finding in loaded.report:
        assert finding.place.file == loaded.file
        assert 1 <= finding.place.line <= len(lines) + 1
        assert finding.place.column >= 1
        assert finding.text.endswith(".")
        assert finding.help.endswith((".", "?"))


@pytest.mark.parametrize("file", ["record.yaml", "record.json"])
@MANY
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@given(data=st.binary(max_size=200))
def test_any_bytes(file: str, data: bytes) -> None:
    judge(load_bytes(data, file))


@pytest.mark.parametrize("file", ["record.yaml", "record.json"])
@MANY
@given(text=st.text(max_size=100))
def test_any_text(file: str, text: str) -> None:
    judge(load_bytes(text.encode(), file))


@MANY
@given(pieces=st.lists(YAML_PIECES, max_size=40), after_head=st.booleans())
def test_any_pieces_of_yaml(pieces: list[str], after_head: bool) -> None:
    judge(load_bytes((HEAD * after_head + "".join(pieces)).encode()))


@MANY
@given(pieces=st.lists(JSON_PIECES, max_size=30))
def test_any_pieces_of_json(pieces: list[str]) -> None:
    judge(load_bytes("".join(pieces).encode(), "record.json"))


@pytest.mark.parametrize("file", ["record.yaml", "record.json"])
@MANY
@given(data=st.data())
def test_a_record_with_a_few_characters_changed(file: str, data: st.DataObject) -> None:
    document = full_document()
    text = json.dumps(document, indent=1) if file.endswith(".json") else yaml.safe_dump(document, allow_unicode=True)
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 3))
        text = text[:place] + data.draw(YAML_PIECES | JSON_PIECES | st.just("")) + text[place + length :]

    judge(load_bytes(text.encode(), file))
