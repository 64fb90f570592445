"""What an editor shows of records: errors, completion and explanations, by the YAML language server itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archpack.loading import editor_schema_text, load_bytes
from archpack.model import AccessStatus, Completeness, Record
from archpack.package.editors import set_up_editors
from tests.editors.language_server import Found, LanguageServer, server
from tests.unit.loading.damages import harmless
from tests.unit.loading.damages.damage import RECORD
from tests.unit.loading.test_damages import TABLES

EXAMPLES = Path(__file__).parents[2] / "examples"
SEEN_ONLY_BY_US = {
    # The server takes a word without a colon within braces for a field with the value null, which needs no schema.
    *(
        "no colon in braces",
        "no blank behind a colon in braces",
        "the comma trap of a date",
        "the comma trap of a place",
    ),
    *("a comma for a colon in braces", "smart quotes around a date in braces"),
    # Its reader of YAML is more lenient.
    *("a value begins with an exclamation mark and a blank", "a tab before a remark", "a control character"),
    *("a null character", "an escape of a terminal", "a character that Word leaves for a line break", "a noncharacter"),
    # 1.0 and 1 are one number in JSON Schema.
    "a version with a point",
}
SEEN_AS_WARNING = {"a value begins with a tilde alone"}
"""The server takes null for no text; archpack keeps the word and warns."""

pytestmark = pytest.mark.skipif(
    server() is None,
    reason="the language server is not here: install node, then npm install yaml-language-server, and set NODE_PATH",
)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LanguageServer, Path]]:
    """Return a running server that knows the schema for editors, and a folder for records."""
    folder = tmp_path_factory.mktemp("deposits")
    (folder / "schema.json").write_text(editor_schema_text(), encoding="utf-8")
    with LanguageServer({"schemas": {(folder / "schema.json").as_uri(): ["**/record.yaml"]}}, folder) as running:
        yield running, folder


def opened(editor: tuple[LanguageServer, Path], name: str, text: str) -> tuple[Path, list[Found]]:
    running, folder = editor
    path = folder / name / "record.yaml"
    return path, running.open(path, text)


def test_the_server_and_archpack_agree_on_every_damage(editor: tuple[LanguageServer, Path]) -> None:
    running, folder = editor
    damages = {folder / f"{damage.name}" / "record.yaml": damage for table in TABLES for damage in table.DAMAGES}

    by_server = running.open_all({path: damage.done() for path, damage in damages.items()})

    by_us = {path: not load_bytes(damage.done().encode()).report.ok for path, damage in damages.items()}
    assert {damages[path].name for path in damages if by_us[path] and not by_server[path]} == SEEN_ONLY_BY_US
    assert {damages[path].name for path in damages if by_server[path] and not by_us[path]} == SEEN_AS_WARNING


def test_the_server_has_nothing_against_what_is_no_damage(editor: tuple[LanguageServer, Path]) -> None:
    running, folder = editor
    texts = {
        folder / f"{n}" / "record.yaml": RECORD.replace(old, new) for n, (_, old, new, *_) in enumerate(harmless.TEXTS)
    }

    assert [(path.parent.name, found) for path, found in running.open_all(texts).items() if found] == []


LIST = "A list is needed here: every entry on its own line, beginning with `- `, or all in one line as [a, b]."
TEXT = "A text is needed here. If it holds a colon, a comma, a bracket or a brace, put it in quotes."
BLANK = "Blanks alone say nothing: write a text, or delete the line."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("place: Musterstadt", "place: 1963", []),
        ("languages: [de]", "langauges: [de]", [(24, 1, "Property langauges is not allowed.")]),
        ("languages: [de]", "languages: de", [(24, 12, LIST)]),
        ("place: Musterstadt", "place: [Musterstadt]", [(35, 12, TEXT)]),
        ("place: Musterstadt", "place:", [(35, 11, TEXT)]),
        ("place: Musterstadt", 'place: ""', [(35, 12, BLANK)]),
        ("archpack: 1 ", "archpack: 2 ", [(2, 11, "Value must be 1.")]),
        ("id: federkiel-letter-1921\n", "", [(2, 1, 'Missing property "id".')]),
        ("access: {status: open}", "access: open", [(96, 9, 'Incorrect type. Expected "Access".')]),
        (
            "completeness: full",
            "completeness: ful",
            [(23, 15, 'Value is not accepted. Valid values: "full", "excerpt", "abridged", "summary".')],
        ),
        ("completeness: full\n", "completeness: full\nid: x\n", [(24, 1, "Map keys must be unique")]),
    ],
)
def test_what_the_server_says(
    editor: tuple[LanguageServer, Path], old: str, new: str, expected: list[Found], request: pytest.FixtureRequest
) -> None:
    _, found = opened(editor, f"says {request.node.name}", RECORD.replace(old, new, 1))

    assert found == expected


def offered(editor: tuple[LanguageServer, Path], name: str, text: str, place: tuple[int, int]) -> dict[str, str]:
    """Return what the server offers at a place, with what it says of each."""
    path, _ = opened(editor, name, text)
    items = editor[0].at("completion", path, *place)["items"]
    return {item["label"]: _plain(item.get("documentation")) for item in items}


def _plain(documentation: Any) -> str:
    return documentation["value"] if isinstance(documentation, dict) else str(documentation)


def test_the_fields_of_a_record_are_offered_with_what_they_mean(editor: tuple[LanguageServer, Path]) -> None:
    fields = offered(editor, "empty", "\n", (1, 1))

    assert set(Record.model_fields) <= set(fields)
    assert fields["languages"] == "The languages of the original: BCP 47 tags. ISAD(G) 3.4.3."


def test_the_fields_that_a_block_lacks_are_offered(editor: tuple[LanguageServer, Path]) -> None:
    fields = offered(editor, "block", RECORD.replace("    place: Musterstadt\n", "    \n"), (35, 5))

    assert set(fields) == {"place", "abbreviation", "name_native", "identifiers"}
    assert fields["place"] == "The town."


def test_the_words_that_a_field_takes_are_offered_with_what_they_mean(editor: tuple[LanguageServer, Path]) -> None:
    words = offered(editor, "words", RECORD.replace("completeness: full", "completeness: "), (23, 15))

    assert words == {word: word.__doc__ for word in Completeness}


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((35, 6), ["Place", "The town."]),
        ((44, 4), ["Extent", "How much there is and what it is written on, in words."]),
        ((66, 16), ["Status", *(f"`{word}`: {word.__doc__}" for word in AccessStatus)]),
    ],
)
def test_hovering_tells_what_a_field_and_its_words_mean(
    editor: tuple[LanguageServer, Path], place: tuple[int, int], expected: list[str]
) -> None:
    path, _ = opened(editor, f"hover {place}", RECORD)

    shown = editor[0].at("hover", path, *place)["contents"]["value"]

    assert [part for part in expected if part not in shown] == []
    assert "\\`" not in shown


@pytest.mark.parametrize("example", sorted(path.parent.name for path in EXAMPLES.glob("*/record.yaml")))
def test_an_example_names_its_schema_itself(tmp_path: Path, example: str) -> None:
    path = EXAMPLES / example / "record.yaml"
    text = path.read_text(encoding="utf-8")

    with LanguageServer({}, tmp_path) as running:
        found = running.open(path, text)
        hovered = running.at("hover", path, text[: text.index("\nid:")].count("\n") + 2, 1)

    assert found == []
    assert "A short name of your choice" in hovered["contents"]["value"]


def test_what_is_installed_is_found_by_other_editors_and_by_vs_code(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    (tmp_path / "one" / "record.yaml").write_text(RECORD, encoding="utf-8")
    wrong = RECORD.replace("completeness: full", "completeness: ful")

    set_up_editors(tmp_path, modelines=True)

    first = (tmp_path / "one" / "record.yaml").read_text(encoding="utf-8").partition("\n")[0]
    with LanguageServer({}, tmp_path) as other:
        assert len(other.open(tmp_path / "one" / "record.yaml", f"{first}\n{wrong}")) == 1
    # VS Code reads the settings and makes the path of the schema whole.
    schema = (tmp_path / ".archpack" / "record-v1.schema.json").as_uri()
    with LanguageServer({"schemas": {schema: ["**/record.yaml"]}}, tmp_path) as code:
        assert len(code.open(tmp_path / "two" / "record.yaml", wrong)) == 1
