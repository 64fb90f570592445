"""Somebody's own traditions: read like archpack's own, and every mistake told with its place."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import archpack.citation
from archpack.citation import own_grammars, parse_citation, parse_locator
from archpack.errors import SourceError, UnsafeError
from archpack.findings import FindingsError
from archpack.loading import load_grammars
from archpack.loading.limits import MAX_BYTES
from archpack.model import Level

GRAMMAR = Path(archpack.citation.__file__).parent / "grammar"
OWN_FILES = sorted([*GRAMMAR.glob("traditions/*.yaml"), *GRAMMAR.glob("archives/*.yaml")])

ALPINE = """\
tradition: alpine
title: Archives of an Alpine valley
labels:
  fonds: [Bestand]
  bundle: [Bü., Büschel]
  none: [Sch.]
unlabelled:
  - {like: "[AV] 9-9", level: shelfmark, sure: true}
distinctive: [Bestand, Bü.]
archives:
  - names: [Talarchiv Hinterwald]
    abbreviations: [TAH]
    places: [Hinterwald]
    country: AT
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "alpine.yaml"
    path.write_text(ALPINE, encoding="utf-8")
    return path


def levels(text: str, *files: Path) -> tuple[str | None, list[Level | None]]:
    parts = parse_locator(text, grammars=load_grammars(files))
    return parts.tradition, [step.level for step in parts.locator]


def found(path: Path) -> list[tuple[int, int, str]]:
    """Return what is wrong with a file: line, column, code."""
    with pytest.raises(FindingsError, match="is no grammar of a tradition") as caught:
        load_grammars([path])
    report = caught.value.report
    assert {finding.place.file for finding in report} == {str(path)}
    return [(finding.place.line, finding.place.column, str(finding.code)) for finding in report]


# What is read


def test_a_tradition_of_ones_own_is_recognised_and_read(file: Path) -> None:
    text = "TAH, Bestand 12, Bü. 4, Sch. 3"

    assert levels(text, file) == ("alpine", [Level.FONDS, Level.BUNDLE, None])
    assert levels(text)[0] != "alpine"
    assert load_grammars([file]).named("alpine").raw["title"] == "Archives of an Alpine valley"


def test_its_archives_are_known_in_citations(file: Path) -> None:
    parts = parse_citation("Talarchiv Hinterwald, Bestand 12, Bü. 4", load_grammars([file]))

    assert (parts.repository and parts.repository.name) == "Talarchiv Hinterwald"


def test_archpack_stays_as_it_was(file: Path) -> None:
    before = dict(own_grammars().traditions)
    load_grammars([file])

    assert own_grammars().traditions == before


def test_without_files_the_grammars_are_those_of_archpack() -> None:
    assert load_grammars([]) is own_grammars()


def test_a_tradition_of_a_known_name_replaces_that_one(tmp_path: Path, file: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(ALPINE.replace("bundle", "box"), encoding="utf-8")

    assert levels("TAH, Bestand 12, Bü. 4", file, other) == ("alpine", [Level.FONDS, Level.BOX])


def test_archives_alone_are_added_to_the_known_tradition(tmp_path: Path) -> None:
    path = tmp_path / "archives.yaml"
    path.write_text("tradition: russian\narchives:\n  - abbreviations: [QXZ]\n", encoding="utf-8")
    text = "QXZ, 5, 6, 7"

    grammars = load_grammars([path])

    assert parse_locator(text, grammars=grammars).tradition == "russian"
    assert grammars.named("russian").raw["labels"] == own_grammars().named("russian").raw["labels"]
    assert len(grammars.archives.archives) == len(own_grammars().archives.archives) + 1


def test_archives_alone_of_an_unknown_tradition_are_one(tmp_path: Path) -> None:
    path = tmp_path / "archives.yaml"
    path.write_text("tradition: alpine\narchives: [{names: [Talarchiv]}]\n", encoding="utf-8")

    assert load_grammars([path]).named("alpine").archives[0].names == ("Talarchiv",)


def test_a_byte_order_mark_is_no_mistake(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())

    assert "alpine" in load_grammars([file]).traditions


def test_values_are_text_whatever_they_look_like(tmp_path: Path) -> None:
    path = tmp_path / "numbers.yaml"
    path.write_text("tradition: 012\nlabels: {file: [11., NO, 'null']}\n", encoding="utf-8")

    assert load_grammars([path]).named("012").raw["labels"] == {"file": ["11.", "NO", "null"]}


@pytest.mark.parametrize("own", OWN_FILES, ids=[f"{path.parent.name}/{path.name}" for path in OWN_FILES])
def test_the_files_of_archpack_itself_are_right(own: Path) -> None:
    load_grammars([own])


def test_there_are_files_of_archpack_itself() -> None:
    assert len(OWN_FILES) > 60


# What is wrong


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("labels: {}\n", [(1, 1, "REC002")]),
        ("tradition:\n", [(1, 11, "REC004")]),
        ("tradition: ' '\n", [(1, 12, "REC006")]),
        ("tradition: '...'\n", [(1, 12, "REC006")]),
        ("tradition: [a]\n", [(1, 12, "REC003")]),
        ("- tradition\n", [(1, 1, "REC003")]),
        ("tradition: a\nlable: {}\n", [(2, 1, "REC001")]),
        ("tradition: a\nlabels: [F.]\n", [(2, 9, "REC003")]),
        ("tradition: a\nlabels:\n  fond: [F.]\n", [(3, 3, "REC001")]),
        ("tradition: a\nlabels:\n  fonds: F.\n", [(3, 10, "REC003")]),
        ("tradition: a\nlabels:\n  fonds: [F., {a: b}]\n", [(3, 15, "REC003")]),
        ("tradition: a\nlabels:\n  fonds: [F., '']\n", [(3, 15, "REC006")]),
        ("tradition: a\nlabels:\n  fonds: ['.']\n", [(3, 11, "REC006")]),
        ("tradition: a\nlabels:\n  - fonds: x\n", [(3, 3, "REC003")]),
        ("tradition: a\ndates: sometimes\n", [(2, 8, "REC005")]),
        ("tradition: a\njoined_by_hyphen: yes\n", [(2, 19, "REC005")]),
        ("tradition: a\nvalues: {year: years}\n", [(2, 16, "REC005")]),
        ("tradition: a\nvalues: {none: year}\n", [(2, 10, "REC001")]),
        ("tradition: a\ncontexts:\n  - {label: F., after: [none]}\n", [(3, 5, "REC002"), (3, 25, "REC005")]),
        ("tradition: a\nunlabelled:\n  - {level: file}\n", [(3, 5, "REC002")]),
        ("tradition: a\nunlabelled:\n  - {like: 'A]', level: file}\n", [(3, 12, "FIL013")]),
        ("tradition: a\nunlabelled:\n  - {like: '?9'}\n", [(3, 12, "FIL013")]),
        ("tradition: a\nunlabelled:\n  - {like: '9|9', levels: [file, file, item]}\n", [(3, 27, "FIL013")]),
        ("tradition: a\nunlabelled:\n  - {like: '*|*|*|*|*|*|*|*|*'}\n", [(3, 12, "FIL013")]),
        ("tradition: a\nunlabelled: [x]\n", [(2, 14, "REC003")]),
        ("tradition: a\narchives:\n  - {places: [Tirana]}\n", [(3, 5, "REC002")]),
        ("tradition: a\narchives:\n  - {names: []}\n", [(3, 5, "REC002")]),
        ("tradition: a\narchives:\n  - {names: ['—']}\n", [(3, 14, "REC006")]),
        ("tradition: a\narchives:\n  - {names: [A], country: Albania}\n", [(3, 27, "LOC003")]),
        ("tradition: a\narchives:\n  - {names: [A], city: Tirana}\n", [(3, 18, "REC001")]),
        ("tradition: a\nexamples: [{source: x}]\n", [(2, 12, "REC002")]),
        ("tradition: a\ntradition: b\n", [(2, 1, "FIL004")]),
        ("tradition: a\ntitle: &x b\n", [(2, 8, "FIL005")]),
        ("tradition: a\ntitle: !x b\n", [(2, 8, "FIL006")]),
        ("tradition: [a\n", [(1, 12, "FIL003")]),
        ("", [(1, 1, "FIL010")]),
        ("---\na: b\n---\n", [(3, 1, "FIL009")]),
    ],
)
def test_every_mistake_is_told_with_its_place(tmp_path: Path, text: str, places: list[tuple[int, int, str]]) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")

    assert found(path) == places


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("tradition: a\nlable: {}\nlabels: {fond: [x]}\n", encoding="utf-8")

    assert found(path) == [(2, 1, "REC001"), (3, 10, "REC001")]


@pytest.mark.parametrize(
    ("text", "said", "remedy"),
    [
        (
            "tradition: a\nlabels: {fond: [x]}\n",
            "There is no level `fond` here.",
            "Did you mean `fonds`? Known are: fonds, subfonds, ",
        ),
        (
            "tradition: a\nlable: x\n",
            "There is no field `lable` here.",
            "Did you mean `labels`? Known are: tradition, title, ",
        ),
        (
            "tradition: a\nunlabelled: [{like: '9|9', level: flie}]\n",
            "There is no level `flie`.",
            "Did you mean `file`? It is one of: fonds, ",
        ),
        (
            "tradition: a\nunlabelled: [{like: '9A]', level: file}]\n",
            "The picture `9A]` cannot be read. The picture “9A]” has a bracket that is not closed or not opened.",
            "The reference of the traditions ",
        ),
        (
            "tradition: a\nunlabelled: [{like: '9', levels: [file, file]}]\n",
            "The picture has 1 step, but the number of levels is 2.",
            "Give a level for each step, ",
        ),
        ("tradition: a\nlabels:\n", "Levels with their labels are expected here.", "Write `fonds: [Fondi, F.]` "),
        ("", "The file is empty.", "Write `tradition: ...` and `labels: ...` into it."),
        ("a: " + "[" * 80, "Lists or blocks are nested more than 64 deep here.", "A grammar needs "),
    ],
)
def test_a_mistake_is_told_in_plain_words(tmp_path: Path, text: str, said: str, remedy: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FindingsError) as caught:
        load_grammars([path])

    (finding,) = caught.value.report
    assert finding.text == said
    assert finding.help.startswith(remedy)


def test_text_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(b"tradition: a\ntitle: \xff\n")

    assert found(path) == [(2, 0, "FIL002")]


def test_a_file_that_is_not_there_or_too_large_is_a_source_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"own\.yaml cannot be read"):
        load_grammars([tmp_path / "own.yaml"])
    (tmp_path / "own.yaml").write_bytes(b" " * (MAX_BYTES + 1))
    with pytest.raises(SourceError, match="larger than 5 MB"):
        load_grammars([tmp_path / "own.yaml"])


def test_a_link_is_not_followed(tmp_path: Path, file: Path) -> None:
    (tmp_path / "link.yaml").symlink_to(file)

    with pytest.raises(UnsafeError):
        load_grammars([tmp_path / "link.yaml"])


# Whatever is accepted can be used

LEVELS = st.sampled_from(["fonds", "file", "folio", "year", "none", "fond"])
TEXTS = st.one_of(
    st.sampled_from(["F.", "Bü.", "AV", "9-9", "[A] 9|*", "true", "year", "AT", "{,}9", "*?", "((", "\\", "'", "-"]),
    st.text(st.characters(categories=["L", "N", "P", "S", "Z"]), max_size=6),
)
BLOCKS = st.dictionaries(
    st.sampled_from(
        ["like", "level", "levels", "after", "before", "sure", "label", "names", "abbreviations", "country"]
    ),
    st.one_of(TEXTS, LEVELS, st.lists(st.one_of(TEXTS, LEVELS), max_size=3)),
    max_size=4,
)
SECTIONS = {
    "labels": st.dictionaries(LEVELS, st.lists(TEXTS, max_size=3), max_size=3),
    "labels_behind": st.dictionaries(LEVELS, st.lists(TEXTS, max_size=3), max_size=3),
    "values": st.dictionaries(LEVELS, TEXTS, max_size=1),
    **dict.fromkeys(
        ("named", "named_behind", "joined_by_and", "distinctive", "unmistakable"), st.lists(TEXTS, max_size=3)
    ),
    **dict.fromkeys(("unlabelled", "contexts", "archives"), st.lists(BLOCKS, max_size=2)),
    "joined_by_hyphen": TEXTS,
    "dates": TEXTS,
}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(grammar=st.fixed_dictionaries({"tradition": st.just("mine")}, optional=SECTIONS), text=st.text(max_size=40))
def test_a_grammar_that_is_accepted_reads_any_text(tmp_path: Path, grammar: dict[str, Any], text: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(yaml.safe_dump(grammar, allow_unicode=True), encoding="utf-8")
    try:
        grammars = load_grammars([path])
    except FindingsError:
        return

    for words in (text, f"F. 3, {text}, AV 9-9, 12. Bü."):
        assert parse_locator(words, "mine", grammars).raw == words
        assert parse_citation(words, grammars).raw == words


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=60))
def test_any_bytes_are_a_grammar_or_told_not_to_be(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(data)

    with pytest.raises(FindingsError):
        load_grammars([path])
