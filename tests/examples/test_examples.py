"""The examples hold together: records, files, folios and footnotes, and scans that can be drawn again."""

import os
import re
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from archpack.loading import load_file
from archpack.model import Record
from archpack.model.facts import matches
from archpack.package.second_reader import refusal_of_record

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"

TYPESCRIPT = [str(folio) for folio in range(28, 49)]
LETTER = ["12r", "12v", "13r", "13v"]
FOLIOS = {"kapo-luo-1963": TYPESCRIPT, "private-letter-1921": LETTER}
TEXTS = [
    ("kapo-luo-1963", "transcript-sq"),
    ("kapo-luo-1963", "translation-en"),
    ("private-letter-1921", "transcript-de"),
    ("private-letter-1921", "translation-en"),
]
SCANS = [
    *(f"kapo-luo-1963/scan/{folio:0>4}.tif" for folio in TYPESCRIPT),
    *(f"private-letter-1921/scan/{folio:0>4}.tif" for folio in LETTER),
]
PAGE_NAME = 285

PAGE_MARKER = re.compile(r"^\[f\. ([^\]\n]+)\]$", re.MULTILINE)
FOOTNOTE = re.compile(r"^\[\^([0-9]+)\]: ([^:\n]+): (.+)$", re.MULTILINE)
FOOTNOTE_MARK = re.compile(r"\[\^([0-9]+)\](?!:)")
SPEAKERS = {
    "Shënim i transkriptuesit": "transcriber",
    "Anmerkung der Transkription": "transcriber",
    "Translator's note": "translator",
}

deposits = pytest.mark.parametrize("deposit", FOLIOS)
texts = pytest.mark.parametrize(("deposit", "content"), TEXTS)


@cache
def record_of(deposit: str) -> Record:
    loaded = load_file(EXAMPLES / deposit / "record.yaml")
    assert loaded.report.findings == ()
    assert loaded.record is not None
    return loaded.record


def text_of(deposit: str, content: str) -> str:
    found = record_of(deposit).content(content)
    assert found is not None
    return (EXAMPLES / deposit / found.pattern).read_text(encoding="utf-8")


def files_of(deposit: str) -> list[str]:
    folder = EXAMPLES / deposit
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


@pytest.fixture(scope="module")
def redrawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("redrawn")
    script = EXAMPLES / "draw_specimens.py"
    subprocess.run([sys.executable, "-B", script, target], check=True, stdout=subprocess.DEVNULL)
    return target


@deposits
def test_a_record_has_no_finding_and_the_schema_agrees(deposit: str) -> None:
    assert refusal_of_record(record_of(deposit)) is None


@deposits
def test_a_record_names_the_schema_for_editors(deposit: str) -> None:
    first = (EXAMPLES / deposit / "record.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../schemas/record-v1.schema.json"
    assert (EXAMPLES / deposit / first.partition("$schema=")[2]).resolve().is_file()


@deposits
def test_each_file_belongs_to_exactly_one_content(deposit: str) -> None:
    contents = record_of(deposit).contents
    owners = {
        file: [content.id for content in contents if matches(content.pattern, file)]
        for file in files_of(deposit)
        if file != "record.yaml"
    }
    assert [file for file, ids in owners.items() if len(ids) != 1] == []
    assert {content.id for content in contents} == {ids[0] for ids in owners.values()}


@deposits
def test_each_scope_and_source_is_a_content(deposit: str) -> None:
    record = record_of(deposit)
    assert record.provenance is not None
    scopes = [
        *(person.scope for person in record.contributors),
        *(note.scope for note in record.notes),
        *(rights.scope for rights in record.rights),
        *(event.scope for event in record.provenance.events),
        *((content.of,) for content in record.contents if content.of),
    ]
    ids = {content.id for content in record.contents}
    assert [scope for scope in scopes if not ids.issuperset(scope)] == []
    assert any(scopes)


@deposits
def test_each_folio_has_its_scan(deposit: str) -> None:
    scans = [file for file in files_of(deposit) if file.startswith("scan/")]
    assert [Path(file).stem.lstrip("0") for file in scans] == FOLIOS[deposit]
    assert [f"{deposit}/{file}" for file in scans] == [file for file in SCANS if file.startswith(deposit)]


@deposits
def test_the_locator_names_the_folios_of_the_scans(deposit: str) -> None:
    original = record_of(deposit).original
    assert original is not None
    assert original.folios == f"{FOLIOS[deposit][0]}-{FOLIOS[deposit][-1]}"


def test_there_are_twenty_one_pages_and_four() -> None:
    assert [len(folios) for folios in FOLIOS.values()] == [21, 4]


@pytest.mark.parametrize("scan", SCANS)
def test_a_scan_says_which_folio_it_shows(scan: str) -> None:
    with Image.open(EXAMPLES / scan) as image:
        assert image.getexif()[PAGE_NAME] == f"f. {Path(scan).stem.lstrip('0')}"
        assert (image.format, image.mode, image.info["dpi"]) == ("TIFF", "1", (150, 150))


@pytest.mark.parametrize("scan", SCANS)
def test_a_scan_drawn_again_has_the_same_pixels(scan: str, redrawn: Path) -> None:
    with Image.open(EXAMPLES / scan) as committed, Image.open(redrawn / scan) as again:
        assert (committed.size, committed.tobytes()) == (again.size, again.tobytes())


def test_redrawing_makes_these_scans_and_no_others(redrawn: Path) -> None:
    assert sorted(file.relative_to(redrawn).as_posix() for file in redrawn.rglob("*.*")) == SCANS


def test_no_two_scans_are_the_same() -> None:
    assert len({(EXAMPLES / scan).read_bytes() for scan in SCANS}) == len(SCANS)


def test_the_examples_are_small() -> None:
    assert sum((EXAMPLES / deposit / file).stat().st_size for deposit in FOLIOS for file in files_of(deposit)) < 600_000


@texts
def test_a_text_marks_each_folio_once_and_in_order(deposit: str, content: str) -> None:
    text = text_of(deposit, content)
    assert PAGE_MARKER.findall(text) == FOLIOS[deposit]
    assert text.startswith("[f. ")


@texts
def test_no_page_of_a_text_is_empty(deposit: str, content: str) -> None:
    pages = PAGE_MARKER.split(FOOTNOTE.sub("", text_of(deposit, content)))[2::2]
    assert [page for page in pages if not page.strip()] == []


@texts
def test_each_footnote_is_marked_once_and_numbered_in_order(deposit: str, content: str) -> None:
    text = text_of(deposit, content)
    defined = [mark for mark, _, _ in FOOTNOTE.findall(text)]
    assert defined == [str(number) for number in range(1, len(defined) + 1)]
    assert FOOTNOTE_MARK.findall(text) == defined
    assert defined


@texts
def test_the_record_repeats_the_footnotes_of_a_text(deposit: str, content: str) -> None:
    notes = [(note.mark, note.kind, note.text) for note in record_of(deposit).notes if content in note.scope]
    footnotes = [
        (mark, SPEAKERS[speaker], words) for mark, speaker, words in FOOTNOTE.findall(text_of(deposit, content))
    ]
    assert [note for note in notes if note[0] is not None] == footnotes


def test_the_model_record_keeps_the_reference_data() -> None:
    record = record_of("kapo-luo-1963")
    assert record.original is not None
    assert [str(step) for step in record.original.locator] == [
        "Fondi 14/AP",
        "Marrëdhëniet me Partinë Komuniste të Kinës",
        "V. 1963",
        "Dos. 4",
        "Fl. 28-48",
    ]
    assert str(record.original.repository) == "Arkivi Qendror Shtetëror (Central State Archives)"
    assert (record.dates[0].display, record.dates[0].edtf) == ("July 6, 1963", "1963-07-06")
    assert (record.completeness, record.languages) == ("excerpt", ("sq",))
    assert str(record.contributors[0]) == "Elidor Mëhilli (contributor, translator)"


def test_the_letter_shows_what_the_model_record_does_not() -> None:
    record = record_of("private-letter-1921")
    assert [title.kind for title in record.titles] == ["supplied", "original", "translated"]
    assert record.dates[0].edtf == "1921-05~"
    assert [(content.id, str(content.access)) for content in record.contents if content.access] == [
        ("scan-13", "embargoed until 2041-01-01 (The drawings on both sides are protected until the end of 2040.)")
    ]
    assert [person.name for person in record.contributors if "translator" in person.roles] == [
        "Ada Inkwell",
        "Tom Blotter",
    ]
    assert [relation.kind for relation in record.relations] == ["replied-to", "reply"]
    assert [rights.scope for rights in record.rights] == [
        ("scan-12", "transcript-de"),
        ("scan-13",),
        ("translation-en",),
    ]


def model_page() -> str:
    shared = Path(os.environ.get("ARCHPACK_SHARED", ROOT.parent / "shared"))
    page = shared / "corpus" / "pages" / "seed-300022.txt"
    if not page.is_file():
        pytest.skip("the model document's page is not part of the project; ARCHPACK_SHARED says where it lies")
    return page.read_text(encoding="utf-8")


def words_of(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def runs_of_seven(words: str) -> set[str]:
    split = words.split()
    return {" ".join(split[start : start + 7]) for start in range(len(split) - 6)}


def test_nothing_but_reference_data_is_taken_from_the_model_document() -> None:
    record = record_of("kapo-luo-1963")
    assert record.citation is not None
    (thanks,) = record.credits
    assert thanks.name is not None
    reference_data = [
        record.citation.text,
        record.title,
        record.relations[0].document,
        thanks.statement,
        thanks.name,
    ]
    theirs = runs_of_seven(words_of(model_page()))
    copied = {}
    for file in sorted(EXAMPLES.rglob("*")):
        if file.suffix in {".md", ".yaml", ".py"}:
            ours = words_of(file.read_text(encoding="utf-8"))
            for fact in reference_data:
                ours = ours.replace(words_of(fact), "\N{PILCROW SIGN}")
            copied[file.relative_to(EXAMPLES).as_posix()] = runs_of_seven(ours) & theirs
    assert {name: runs for name, runs in copied.items() if runs} == {}
    assert len(copied) > len(TEXTS)


def test_the_typed_pages_number_themselves_beside_the_folios() -> None:
    pages = PAGE_MARKER.split(text_of("kapo-luo-1963", "transcript-sq"))[2::2]
    numbers = [int(number) for page in pages for number in re.findall(r"[Ff]aqja ([0-9]+) nga 21", page)]
    assert all(second == first + 1 for first, second in pairwise(numbers))
    assert (numbers[0], numbers[-1]) == (1, 21)
