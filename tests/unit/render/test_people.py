"""What people read: findings, plans, records, drafts and verdicts."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from archpack import workflow
from archpack.drafting import Draft
from archpack.model import LocalText, Record, Title
from archpack.planning import PackagePlan, PlannedFile
from archpack.render import draft_text, plan_text, record_text, safe, size, verification_text
from tests.deposits import make_deposit
from tests.unit.model.documents import full_document
from tests.unit.model.strategies import records

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def minimal(**fields: object) -> Record:
    return Record.model_validate({"archpack": 1, "id": "x", "titles": [{"text": "A title"}], **fields})


@pytest.fixture
def package(tmp_path: Path) -> Path:
    make_deposit(tmp_path / "deposit")
    workflow.pack(tmp_path / "deposit", tmp_path / "package", now=NOW)
    return tmp_path / "package"


# Plans


def planned(*names: str, **fields: object) -> PackagePlan:
    files = tuple(PlannedFile(source=name, target=f"data/{name}", size=1500, mtime_ns=0) for name in names)
    given_fields = {
        "record_id": "x",
        "title": "A title",
        "files": files,
        "left_out": (),
        "tag_files": ("bagit.txt",),
        "algorithms": ("sha256", "sha512"),
        "info": (),
        **fields,
    }
    return PackagePlan.model_validate(given_fields)


def test_a_plan_names_every_file() -> None:
    assert plan_text(planned("record.yaml", "scan/1.tif", left_out=(".DS_Store",))) == (
        "Package of x: A title\n"
        "\n"
        "  data/record.yaml        1.5 kB\n"
        "  data/scan/1.tif         1.5 kB\n"
        "  bagit.txt               (made)\n"
        "  .DS_Store is left out: a file of the operating system or of an open program\n"
        "\n"
        "2 files, 3.0 kB, sha256, sha512.\n"
        "Nothing has been written. `archpack pack` writes it."
    )


def test_a_plan_of_one_file_says_so() -> None:
    assert "\n1 file, 1.5 kB, sha256, sha512.\n" in plan_text(planned("record.yaml"))


def test_the_names_in_a_plan_are_made_harmless_and_stay_aligned() -> None:
    text = plan_text(planned("a\x1b.tif", "b.tif", record_id="\x1b", title="\u202e", left_out=("\n",)))

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\x0a is left out" in text
    assert len({line.index("1.5 kB") for line in text.splitlines() if line.endswith("1.5 kB")}) == 1


# Records


def test_the_full_record_is_readable() -> None:
    assert record_text(Record.model_validate(full_document())).splitlines() == [
        "Notes from a conversation",
        "",
        "  Id                 kapo-luo-1963",
        "  Identifier         https://example.org/document/300022",
        "  Other title        Shënime nga biseda",
        "  Created            July 6, 1963 (1963-07-06)",
        "  Received           undated",
        "  Completeness       excerpt",
        "  Language           Albanian (sq), Chinese (Han, Traditional variant) (zh-Hant)",
        "  Repository         Arkivi Qendror Shtetëror (Central State Archives), Tirana, Albania (AL)",
        "  Locator            Fondi 14/AP, Marrëdhëniet me Partinë Komuniste të Kinës, 012 doboz, Fl.",
        "                     28-48",
        "  Extent             21 folios",
        "  Contributor        Elidor Mëhilli (contributor, translator)",
        "  Credit             Made possible with support from a fund.",
        "  Content            scan: scan, scan/*.tif; embargoed until 2031-01-01 (Privacy of living",
        "                     persons)",
        "  Content            transcript-sq: transcript (sq), transcript/sq.md",
        "  Content            translation-en: translation (en), translation/en.md",
        "  Summary (en)       Two officials talk about a party school.",
        "  Summary (sq)       Dy zyrtarë bisedojnë.",
        "  Note (translator)  The name is spelt in two ways.",
        "  Relation           reply: Letter of the same hand, 9 May 1921",
        "  Rights             Public domain",
        "  Access             open",
        "  Custody            Kept by the party archives until 1992.",
        "  Acquisition        Scanned in the reading room.",
        "  Event              2019-04-02 digitization by Central State Archives, reading room",
        "  Event              translation",
        "  Citation           “Notes from a conversation,” July 6, 1963, AQSH, Fondi 14/AP, Fl. 28-48.",
        "  Accepted           CNT004 (scan): Leaf 31 is missing in the archive",
        "  Accepted           CNT012: The names are those of the archive",
    ]


def test_the_least_record_is_readable() -> None:
    assert record_text(minimal()) == "A title\n\n  Id  x"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"dates": [{"kind": "created", "display": "1963", "edtf": "1963"}]}, "  Created  1963"),
        ({"languages": ["xx"]}, "  Language  xx"),
        ({"original": {"repository": {"name": "A", "country": "XX"}}}, "  Repository  A, XX"),
        ({"original": {"repository": {"name": "A"}}}, "  Repository  A"),
        ({"provenance": {}}, "  Id  x"),
    ],
)
def test_what_is_not_known_leaves_nothing_behind(fields: dict[str, object], line: str) -> None:
    assert record_text(minimal(**fields)).splitlines()[-1] == line


def test_a_long_text_is_wrapped_beside_its_name() -> None:
    lines = record_text(minimal(citation={"text": "word " * 60})).splitlines()[3:]

    assert lines[0].startswith("  Citation  word word")
    assert all(line.startswith(" " * 12 + "word") for line in lines[1:])
    assert all(len(line) <= 96 for line in lines)


def test_a_text_of_several_lines_is_one_paragraph() -> None:
    assert record_text(minimal(citation={"text": "a\n  b\r\n\nc"})).splitlines()[-1] == "  Citation  a b c"


def test_a_name_longer_than_a_line_is_no_obstacle() -> None:
    text = record_text(minimal(summary={"x" * 200: "Two officials talk."}))

    assert "Two officials talk." in text


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_any_record_is_readable_and_harmless(record: Record) -> None:
    text = record_text(record)

    assert all(safe(line) == line for line in text.split("\n"))
    assert text.startswith(safe(record.title))


def test_a_record_with_every_control_character_is_harmless() -> None:
    evil = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0x202E, 0x2028])) + "x"
    text = record_text(Record(archpack=1, id=evil, titles=(Title(text=evil),), summary=LocalText({evil: evil})))

    assert all(safe(line) == line for line in text.split("\n"))


# Drafts


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        (Draft(""), ""),
        (Draft("", understood=(("Title", "A talk"), ("Id", "x"))), "Understood:\n  Title  A talk\n  Id     x"),
        (
            Draft("", unplaced=("a stray word", "b\x1b")),
            "Could not be placed. Look at it in the source:\n- a stray word\n- b\\x1b",
        ),
        (
            Draft("", understood=(("Id", "x"),), unplaced=("word",)),
            "Understood:\n  Id  x\n\nCould not be placed. Look at it in the source:\n- word",
        ),
    ],
)
def test_a_draft_tells_what_was_understood(draft: Draft, text: str) -> None:
    assert draft_text(draft) == text


def test_a_long_piece_is_indented_below_its_dash() -> None:
    lines = draft_text(Draft("", unplaced=("word " * 40,))).splitlines()[1:]

    assert lines[0].startswith("- word")
    assert all(line.startswith("  word") for line in lines[1:])


# Verdicts


def test_a_valid_package(package: Path) -> None:
    seen = workflow.verify(package)

    checked = f"5 files, {size(seen.bag.payload_bytes)}, sha512"
    assert verification_text(seen) == (
        f"VALID: {safe(str(package))} is a valid archpack package ({checked}). Nothing in it has changed."
    )


def test_another_valid_bag(package: Path) -> None:
    text = verification_text(replace(workflow.verify(package), is_package=False))

    assert "is a valid bag" in text


def test_a_damaged_package(package: Path) -> None:
    (package / "data" / "scan" / "0028.tif").write_bytes(b"x")

    lines = verification_text(workflow.verify(package)).splitlines()

    assert [line for line in lines if line.startswith("data/scan/0028.tif: error BAG")]
    assert lines[-1].startswith(f"NOT VALID: {package}. ")
    assert lines[-1].endswith("found.")


def test_a_package_with_files_to_be_fetched(package: Path) -> None:
    path = package / "data" / "scan" / "0028.tif"
    length = path.stat().st_size
    path.unlink()
    (package / "fetch.txt").write_text(f"https://example.org/a {length} data/scan/0028.tif\n", encoding="utf-8")

    text = verification_text(workflow.verify(package))

    assert text.splitlines()[-1].startswith(("INCOMPLETE: ", "NOT VALID: "))


def test_the_name_of_a_package_is_made_harmless(tmp_path: Path) -> None:
    make_deposit(tmp_path / "deposit")
    workflow.pack(tmp_path / "deposit", tmp_path / "pack\u202e\x1b[31m", now=NOW)

    assert "/pack\\u202e\\x1b[31m is a valid" in verification_text(workflow.verify(tmp_path / "pack\u202e\x1b[31m"))
