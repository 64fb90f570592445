"""`archpack schema --install`: what is written for editors, and that nothing else is."""

import json
from pathlib import Path
from typing import Any

import pytest

from archpack import new
from archpack.disk import write_file
from archpack.drafting import blank
from archpack.errors import DestinationError, SourceChangedError, SourceError, UnsafeError, UsageError
from archpack.loading import editor_schema_text, load_bytes, schema_text
from archpack.package.editors import SETTINGS, set_up_editors
from tests.commands import archpack

HEAD = "archpack: 1\nid: x\ntitles: [{text: t}]\n"
SCHEMA = ".archpack/record-v1.schema.json"
PATTERNS = {"yaml.schemas": {SCHEMA: ["**/record.yaml", "**/record.yml"]}}


@pytest.fixture
def deposits(tmp_path: Path) -> Path:
    for name in ("one", "two", ".hidden"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "record.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "a file").write_bytes(b"")
    return tmp_path


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_of_deposits_gets_the_schema_and_settings(deposits: Path) -> None:
    before = files(deposits)

    done = set_up_editors(deposits)

    assert done.written == (SCHEMA, SETTINGS)
    assert done.without_modeline == ("one/record.yaml", "two/record.yaml")
    assert files(deposits) - before == {SCHEMA, SETTINGS}
    assert (deposits / SCHEMA).read_text(encoding="utf-8") == editor_schema_text()
    assert json.loads((deposits / SETTINGS).read_text()) == PATTERNS
    assert (deposits / "one" / "record.yaml").read_text() == HEAD
    assert set_up_editors(deposits).written == ()


def test_a_deposit_gets_no_file_that_belongs_to_no_content(tmp_path: Path) -> None:
    (tmp_path / "record.yaml").write_text(HEAD)

    assert set_up_editors(tmp_path).written == (SCHEMA,)
    assert files(tmp_path) == {"record.yaml", SCHEMA}


def test_a_new_deposit_has_all_of_it(tmp_path: Path) -> None:
    new(tmp_path / "letter", blank("letter"))

    done = set_up_editors(tmp_path / "letter")

    assert (done.written, done.without_modeline) == ((), ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HEAD, f"# yaml-language-server: $schema=../{SCHEMA}\n{HEAD}"),
        ("\ufeff" + HEAD, f"\ufeff# yaml-language-server: $schema=../{SCHEMA}\n{HEAD}"),
        (HEAD.replace("\n", "\r\n"), f"# yaml-language-server: $schema=../{SCHEMA}\n{HEAD}".replace("\n", "\r\n")),
        (HEAD.replace("\n", "\r"), f"# yaml-language-server: $schema=../{SCHEMA}\n{HEAD}".replace("\n", "\r")),
        ("", f"# yaml-language-server: $schema=../{SCHEMA}\n"),
        (f"# yaml-language-server: $schema=mine.json\n{HEAD}", f"# yaml-language-server: $schema=mine.json\n{HEAD}"),
        (f"---\n#  yaml-language-server : $schema=x\n{HEAD}", f"---\n#  yaml-language-server : $schema=x\n{HEAD}"),
    ],
)
def test_a_record_gets_its_line_when_that_is_asked_for(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / "one").mkdir()
    record = tmp_path / "one" / "record.yaml"
    record.write_bytes(before.encode())
    record.chmod(0o640)

    assert set_up_editors(tmp_path, modelines=True).without_modeline == ()

    assert record.read_bytes() == after.encode()
    assert record.stat().st_mode & 0o777 == 0o640
    assert load_bytes(record.read_bytes()).record == load_bytes(before.encode()).record


def test_settings_that_are_there_are_kept(deposits: Path) -> None:
    (deposits / ".vscode").mkdir()
    old: dict[str, Any] = {"editor.rulers": [100], "yaml.schemas": {"other.json": "*.yml"}, "note": "é"}
    (deposits / SETTINGS).write_text(json.dumps(old), encoding="utf-8")

    set_up_editors(deposits)

    merged = json.loads((deposits / SETTINGS).read_text(encoding="utf-8"))
    assert merged == {**old, "yaml.schemas": {"other.json": "*.yml", **PATTERNS["yaml.schemas"]}}
    assert list(merged) == list(old)


@pytest.mark.parametrize(
    "old", ["{// mine\n}", "[]", '"x"', '{"a": 1, "a": 2}', '{"yaml.schemas": []}', "{,}", "\xff", "[" * 9999]
)
def test_settings_that_are_no_plain_json_are_left_as_they_are(deposits: Path, old: str) -> None:
    (deposits / ".vscode").mkdir()
    (deposits / SETTINGS).write_bytes(old.encode("latin-1"))
    before = files(deposits)

    with pytest.raises(DestinationError, match="is not plain JSON") as raised:
        set_up_editors(deposits, modelines=True)

    assert '"**/record.yaml"' in raised.value.remedy
    assert (deposits / SETTINGS).read_bytes() == old.encode("latin-1")
    assert files(deposits) == before  # nothing was written before it was known


def test_a_folder_without_a_record_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no record\.yaml"):
        set_up_editors(tmp_path)
    with pytest.raises(SourceError):
        set_up_editors(tmp_path / "nowhere")


def test_a_record_that_is_no_text_gets_no_line(deposits: Path) -> None:
    (deposits / "one" / "record.yaml").write_bytes(b"id: \xeb")

    with pytest.raises(SourceError, match=r"one/record\.yaml is not UTF-8"):
        set_up_editors(deposits, modelines=True)

    assert not (deposits / ".archpack").exists()


@pytest.mark.parametrize("link", [".archpack", ".vscode", SCHEMA, SETTINGS])
def test_no_link_is_followed(deposits: Path, tmp_path_factory: pytest.TempPathFactory, link: str) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    target = elsewhere / "file"
    target.write_text("{}")
    (deposits / link).parent.mkdir(exist_ok=True)
    (deposits / link).symlink_to(target if "/" in link else elsewhere)

    with pytest.raises(UnsafeError):
        set_up_editors(deposits)

    assert files(elsewhere) == {"file"}
    assert target.read_text() == "{}"


def test_settings_that_change_meanwhile_are_left_as_they_are(deposits: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = deposits / SETTINGS
    settings.parent.mkdir()
    settings.write_text("{}")
    really = write_file

    def late(*given: Any, **named: Any) -> None:
        settings.write_text('{"a": 1}')
        really(*given, **named)

    monkeypatch.setattr("archpack.package.editors.write_file", late)
    with pytest.raises(SourceChangedError):
        set_up_editors(deposits)

    assert settings.read_text() == '{"a": 1}'


def test_the_command_tells_what_it_wrote(deposits: Path) -> None:
    first = archpack("schema", "--install", deposits)
    second = archpack("schema", "--install", deposits, "--modeline")
    third = archpack("schema", "--install", deposits)

    assert first.out.splitlines() == [
        f"Wrote {SCHEMA}.",
        f"Wrote {SETTINGS}.",
        "one/record.yaml does not name the schema. For other editors than VS Code, make this its first line:",
        f"  # yaml-language-server: $schema=../{SCHEMA}",
        "two/record.yaml does not name the schema. For other editors than VS Code, make this its first line:",
        f"  # yaml-language-server: $schema=../{SCHEMA}",
    ]
    assert second.out.splitlines() == ["Wrote one/record.yaml.", "Wrote two/record.yaml."]
    assert third.out.splitlines() == ["Everything was there already."]


def test_the_command_prints_the_schema_and_refuses_what_makes_no_sense(tmp_path: Path) -> None:
    assert archpack("schema").out == schema_text()
    assert archpack("schema", "--modeline").code == 2
    assert archpack("schema", "--install", tmp_path).code == 2


def test_a_record_that_is_too_large_loses_nothing(tmp_path: Path) -> None:
    text = HEAD + "#" * 5_000_000
    (tmp_path / "record.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(SourceError, match=r"record\.yaml is larger than 5 MB"):
        set_up_editors(tmp_path, modelines=True)
    assert (tmp_path / "record.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("modelines", [False, True])
@pytest.mark.parametrize(("bag", "asked"), [("", ""), ("", "one"), ("one", ""), ("one", "one")])
def test_what_is_packed_is_never_changed(deposits: Path, bag: str, asked: str, *, modelines: bool) -> None:
    (deposits / bag / "bagit.txt").write_bytes(b"")
    before = files(deposits)

    with pytest.raises(UnsafeError) as refused:
        set_up_editors(deposits / asked, modelines=modelines)

    named = deposits / (asked or bag)
    assert refused.value.message == (
        f"{named} is or lies in a package or another bag, and what is packed is never changed."
    )
    assert files(deposits) == before
    assert (deposits / "one" / "record.yaml").read_text(encoding="utf-8") == HEAD
