"""The grammar files: everything in them is text, and everything in them is known."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from archpack.citation import (
    format_locator,
    own_grammars,
    parse_citation,
    parse_locator,
    publisher_named,
    publisher_of_url,
    publishers,
)
from archpack.citation.grammar.files import own_grammar, read_grammar
from archpack.citation.grammar.labels import label_key
from archpack.citation.grammar.picture import PictureError, picture_pattern
from archpack.citation.grammar.tradition import GENERAL
from archpack.citation.grammar.wording import wording
from archpack.errors import UsageError
from archpack.model import Level, Repository
from archpack.vocab.country import is_country
from archpack.vocab.relator import relator

KNOWN = own_grammars()
GRAMMAR = Path(__file__).parents[3] / "archpack/citation/grammar"
TRADITION_KEYS = {
    *("tradition", "title", "dates", "labels", "labels_behind", "named", "named_behind", "unlabelled", "contexts"),
    *("values", "distinctive", "unmistakable", "joined_by_and", "joined_by_hyphen", "examples", "archives"),
}
ARCHIVE_KEYS = {"names", "translated", "abbreviations", "places", "country", "isil", "source"}


def test_all_values_of_a_grammar_file_are_text() -> None:
    assert read_grammar("a: [012, NO, 1.5, 2001-01-01, null, ~]") == {
        "a": ["012", "NO", "1.5", "2001-01-01", "null", "~"]
    }


def test_every_role_is_one_that_a_record_knows() -> None:
    assert [role for role in wording().roles.values() if relator(role) is None] == []


NAMES = sorted(KNOWN.traditions)


def labels_of(raw: Mapping[str, Any], *sections: str) -> set[str]:
    """Return the labels of a grammar file, as keys."""
    groups = (group for section in sections for group in raw.get(section, {}).values())
    return {label_key(label) for group in groups for label in group}


def all_labels(raw: Mapping[str, Any]) -> set[str]:
    return labels_of(raw, "labels", "labels_behind")


def test_each_tradition_has_a_file_of_its_name_and_of_its_archives() -> None:
    files = {file.stem: read_grammar(file.read_bytes()) for file in GRAMMAR.glob("traditions/*.yaml")}
    assert {name: raw["tradition"] for name, raw in files.items()} == dict(zip(NAMES, NAMES, strict=True))
    archives = {file.stem: read_grammar(file.read_bytes()) for file in GRAMMAR.glob("archives/*.yaml")}
    assert {name: raw["tradition"] for name, raw in archives.items()} == {
        name: name for name in NAMES if name != GENERAL
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_grammar_file_holds_only_what_the_engine_knows(name: str) -> None:
    raw = KNOWN.traditions[name].raw
    assert set(raw) <= TRADITION_KEYS
    assert raw["title"]
    levels = {*Level, "none"}
    assert {level for section in ("labels", "labels_behind") for level in raw.get(section, {})} <= levels
    assert raw.get("dates", "day first") == "day first"
    for entry in raw.get("unlabelled", ()):
        assert set(entry) <= {"like", "level", "levels", "after", "sure"}
        assert {entry.get("level", "none"), entry.get("after", "none"), *entry.get("levels", ())} <= levels
    for entry in raw.get("contexts", ()):
        assert set(entry) <= {"label", "level", "after", "before"}
        assert {entry["level"], *entry.get("after", ()), *entry.get("before", ())} <= levels


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_can_be_drawn_and_says_a_level_for_each_step_at_most(name: str) -> None:
    for unlabelled in KNOWN.traditions[name].unlabelled:
        shown = sum(group.startswith("value") for group in unlabelled.pattern.groupindex)
        assert shown >= max(1, len(unlabelled.levels)), unlabelled.like


@pytest.mark.parametrize("name", NAMES)
def test_what_a_grammar_says_of_labels_it_says_of_its_own(name: str) -> None:
    raw = KNOWN.traditions[name].raw
    told = [*raw.get("distinctive", ()), *raw.get("unmistakable", ()), *raw.get("joined_by_and", ())]
    told += [context["label"] for context in raw.get("contexts", ())]
    known = {label.casefold().removesuffix("-") for label in all_labels(raw)}
    # AA.EE.SS. is no label but the name of a department of the Secretariat of State.
    assert {label_key(label).casefold().removesuffix("-") for label in told} - {"aa.ee.ss"} <= known


@pytest.mark.parametrize("name", [name for name in NAMES if name != GENERAL])
def test_a_label_has_one_level_in_a_tradition(name: str) -> None:
    raw = KNOWN.traditions[name].raw
    for section in ("labels", "labels_behind"):
        levels: dict[str, set[str]] = {}
        for level, group in raw.get(section, {}).items():
            for label in group:
                levels.setdefault(label_key(label), set()).add(level)
        assert {label: found for label, found in levels.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", [name for name in NAMES if name != GENERAL])
def test_each_archive_is_a_fact_with_its_source(name: str) -> None:
    for entry in KNOWN.traditions[name].raw["archives"]:
        assert set(entry) <= ARCHIVE_KEYS
        assert is_country(entry["country"])
        assert re.fullmatch(r"https?://[^\s/]+\.[^\s]+", entry["source"])
        assert "isil" not in entry or re.fullmatch(r"[A-Z]{1,4}-[A-Za-z0-9:/-]{1,11}", entry["isil"])
        lists = [entry.get(key, []) for key in ("names", "translated", "abbreviations", "places")]
        assert any(lists[:3])
        assert all(text and text == " ".join(text.split()) for texts in lists for text in texts)
        assert all(len(set(texts)) == len(texts) for texts in lists)


@pytest.mark.parametrize("name", [name for name in NAMES if name != GENERAL])
def test_an_abbreviation_stands_for_one_archive_of_a_tradition(name: str) -> None:
    counted = Counter(text for archive in KNOWN.traditions[name].archives for text in archive.abbreviations)
    assert [text for text, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AVP RF, f. 1", {"Архив внешней политики Российской Федерации"}),
        ("AVPRF, f. 1", {"Архив внешней политики Российской Федерации"}),
        ("arkivi  qendror shtetëror, 1", {"Arkivi Qendror Shtetëror"}),
        ("AQSHX, 1", set()),
        ("aqsh, 1", set()),
        ("", set()),
    ],
)
def test_an_archive_is_found_by_any_of_its_names(text: str, names: set[str]) -> None:
    found = KNOWN.archives.at(text, 0, len(text))
    assert {archive.usual_name for _, archive in found.archives} == names if found else not names


def test_one_name_may_be_that_of_several_archives() -> None:
    found = KNOWN.archives.at("Central State Archive, f. 1", 0, 27)
    assert found is not None
    assert {"albanian", "bulgarian"} <= {archive.tradition for _, archive in found.archives}


def test_grammars_are_read_once() -> None:
    assert own_grammars() is own_grammars()


ATLANTIS = {
    "tradition": "atlantis",
    "labels": {"fonds": ["Wave"], "folio": ["Dr."]},
    "unlabelled": [{"like": "<ATL>-9", "level": "shelfmark", "sure": "true"}],
    "distinctive": ["Wave", "Dr."],
    "archives": [{"names": ["Archive of the Deep"], "abbreviations": ["AOTD"], "country": "PT", "places": ["Ys"]}],
}


def test_somebody_can_add_a_tradition_of_their_own() -> None:
    grammars = KNOWN.with_own([ATLANTIS])
    parts = parse_locator("Archive of the Deep (AOTD), Ys, Wave 4, Dr. 7-9", grammars=grammars)
    assert (parts.tradition, parts.warnings) == ("atlantis", ())
    assert parts.repository == Repository(name="Archive of the Deep", abbreviation="AOTD", place="Ys")
    assert [(step.label, step.value, step.level) for step in parts.locator] == [
        ("Wave", "4", Level.FONDS),
        ("Dr.", "7-9", Level.FOLIO),
    ]
    assert [step.level for step in parse_locator("ATL-17", grammars=grammars).locator] == [Level.SHELFMARK]
    assert parse_locator("Wave 4, Dr. 7", grammars=grammars).tradition == "atlantis"
    assert parse_citation("“A Talk,” 1950, AOTD, Wave 4.", grammars).tradition == "atlantis"
    assert format_locator(parts, grammars) == "Archive of the Deep (AOTD), Ys, Wave 4, Dr. 7-9"


def test_the_known_traditions_stay_as_they_are_beside_somebodys_own() -> None:
    grammars = KNOWN.with_own([ATLANTIS])
    assert sorted(grammars.traditions) == sorted([*NAMES, "atlantis"])
    assert parse_locator("AQSH, Fondi 1, Dos. 2", grammars=grammars) == parse_locator("AQSH, Fondi 1, Dos. 2")
    assert "atlantis" not in KNOWN.traditions
    with pytest.raises(UsageError):
        parse_locator("AOTD, Wave 4", "atlantis")


def test_a_tradition_replaces_one_of_its_name() -> None:
    grammars = KNOWN.with_own([{**ATLANTIS, "tradition": "albanian"}])
    assert sorted(grammars.traditions) == NAMES
    assert [step.label for step in parse_locator("Wave 4, Dos. 5", "albanian", grammars).locator] == ["Wave", "Dos."]
    assert [step.level for step in parse_locator("Fl. 5", "albanian", grammars).locator] == [None]


def test_labels_that_mean_the_same_everywhere_are_known_in_general() -> None:
    general = KNOWN.named(GENERAL).labels
    assert general.levels["legajo"] is Level.BUNDLE
    assert general.levels["p"] is Level.PAGE
    assert general.levels["d"] is None


@pytest.mark.parametrize(
    ("url", "record_id"),
    [
        ("https://digitalarchive.wilsoncenter.org/document/300022", "wcda-300022"),
        ("http://digitalarchive.wilsoncenter.org/document/letter-a-b/", "wcda-letter-a-b"),
        ("http://DigitalArchive.wilsoncenter.org/document/a%20b/c?d", "wcda-a-20b-c"),
        ("https://digitalarchive.wilsoncenter.org/people/5", None),
        ("https://digitalarchive.wilsoncenter.org/document/", None),
    ],
)
def test_a_publishers_address_gives_a_record_id(url: str, record_id: str | None) -> None:
    publisher = publisher_of_url(url)
    assert publisher is not None
    assert publisher.record_id(url) == record_id


@pytest.mark.parametrize("url", ["https://example.org/document/1", "http://[", "", "digitalarchive.wilsoncenter.org/1"])
def test_an_unknown_address_has_no_publisher(url: str) -> None:
    assert publisher_of_url(url) is None


def test_publishers_are_found_by_any_of_their_names() -> None:
    assert [known.name for known in publishers()] == [entry["name"] for entry in own_grammar("publishers.yaml")]
    found = publisher_named("wilson  center digital ARCHIVE")
    assert found is not None
    assert (found.prefix, found.language) == ("wcda", "en")
    assert publisher_named("Some Archive") is None


def test_a_damaged_address_gives_no_record_id() -> None:
    assert publishers()[0].record_id("http://[") is None


@pytest.mark.parametrize(
    ("picture", "text", "groups"),
    [
        ("[A] 9/9", "FO 371/128663", {"label0": "FO", "value0": "371/128663"}),
        ("9-9-9", "111–00342–05", {"value0": "111–00342–05"}),  # noqa: RUF001 - a hyphen is any dash
        ("I-A-9-a?_N", "XIX-J-1-j Korea", {"value0": "XIX-J-1-j Korea"}),
        ("<DY> 9/*", "DY 30/J IV 2/2", {"value0": "DY 30/J IV 2/2"}),
        ("N * | 9", "Vandrup bay 12", {"value0": "Vandrup bay", "value1": "12"}),
        ("X{- }[<cons>]9", "S980- cons4936", {"value0": "S980", "label1": "cons", "value1": "4936"}),
        ("A.9.9{}A.*", "B.75.18C.62", {"value0": "B.75.18", "value1": "C.62"}),
        ("#", "2.05.118", {"value0": "2.05.118"}),
        ("9", "12, 13", {"value0": "12"}),
        ("A", "ЦК, 1", {"value0": "ЦК"}),
    ],
)
def test_a_picture_shows_its_steps(picture: str, text: str, groups: dict[str, str]) -> None:
    match = picture_pattern(picture).match(text)
    assert match is not None
    assert match.groupdict() == groups


@pytest.mark.parametrize(
    ("picture", "text"),
    [("9", "a"), ("9", "12a"), ("A 9/9", "Fo 1/2"), ("9-9-9", "1-2"), ("<DY> 9", "DZ 9"), ("i", "abc"), ("9_9", "12")],
)
def test_a_picture_does_not_show_another_text(picture: str, text: str) -> None:
    assert picture_pattern(picture).match(text) is None


@pytest.mark.parametrize("picture", ["A] 9", "x[A] 9", "9 | A] 9"])
def test_a_picture_with_a_lonely_bracket_is_refused(picture: str) -> None:
    with pytest.raises(PictureError, match="bracket"):
        picture_pattern(picture)
