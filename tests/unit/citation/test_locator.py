"""Locators of every tradition, and what a source may also hold: copies, editions, signals, damage."""

from pathlib import Path
from typing import Any

import pytest

from archpack.citation import parse_locator
from archpack.citation.grammar.files import read_grammar
from archpack.citation.parts import NOT_PLACED, NOT_STORABLE, Copy, LocatorParts
from archpack.errors import UsageError
from archpack.model import LocatorComponent, Repository

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures/citation").glob("*.yaml"))
CASES = [(file.stem, case) for file in FIXTURES for case in read_grammar(file.read_bytes())]

Steps = list[tuple[str | None, str, str | None]]


def steps(source: LocatorParts | Copy) -> Steps:
    return [(step.label, step.value, step.level) for step in source.locator]


def number_of_warnings(source: LocatorParts | Copy) -> int:
    """Return how many warnings a source needs: one for each label in doubt, one for all steps without a label."""
    doubtful = [step for step in source.locator if step.level is None]
    return sum(step.label is not None for step in doubtful) + any(step.label is None for step in doubtful)


def plain(step: LocatorComponent) -> dict[str, str]:
    given = {"label": step.label, "value": step.value, "level": step.level, "position": step.position}
    return {key: str(value) for key, value in given.items() if value}


@pytest.mark.parametrize(("tradition", "case"), CASES, ids=[case["text"] for _, case in CASES])
def test_a_locator_is_read_as_its_tradition_means_it(tradition: str, case: dict[str, Any]) -> None:
    parts = parse_locator(case["text"], tradition if "given" in case else None)
    assert parts.raw == case["text"]
    assert parts.tradition == tradition
    assert parts.repository == (Repository(**case["archive"]) if "archive" in case else None)
    assert [plain(step) for step in parts.locator] == case["steps"]
    assert parts.order == case.get("order")
    assert parts.remainder is None
    doubtful = [step for step in case["steps"] if "level" not in step]
    assert len(parts.warnings) == number_of_warnings(parts)
    assert all(f"{step['value']}”" in " ".join(parts.warnings) for step in doubtful)


def test_every_tradition_has_eight_examples() -> None:
    assert {file.stem: len(read_grammar(file.read_bytes())) >= 8 for file in FIXTURES} == {
        file.stem: True for file in FIXTURES
    }


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("AQSH, Fondi 1, V. 5, Dos. 2", ["“V. 5” does not look like what this label means, so it has no level."]),
        (
            "AQSH, Fondi 1, Ships, Boats, Dos. 2",
            ["“Boats” is printed without a label, so its level is not certain."],
        ),
        (
            "AQSH, Fondi 1, Ships, Boats, 77, Dos. 2",
            ["“Boats” and “77” are printed without labels, so their levels are not certain."],
        ),
        ("AQSH, Fondi 1, 77, Dos. 2", ["“77” is printed without a label, so its level is not certain."]),
        ("AQSH, Fondi 1, D. 2", ["What “D.” means here is not certain, so “D. 2” has no level."]),
        (
            "AVPRF F.0102. O.13 D.72 Delo 5",
            [
                "“D. 72” has the level of another step, so its level is not certain.",
                "“Delo 5” has the level of another step, so its level is not certain.",
            ],
        ),
    ],
)
def test_an_uncertain_step_has_no_level_and_a_warning_says_why(text: str, doubts: list[str]) -> None:
    parts = parse_locator(text)
    assert list(parts.warnings) == doubts
    assert parts.remainder is None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("AVPRF, f. 1, op. 2, p. 3, d. 4, l. 5", "folder"),
        ("AVPRF, f. 1, op. 2, d. 4, p. 5", "page"),
        ("AVPRF, f. 1, op. 2, d. 4, p. 5, l. 6", "folder"),
        ("AVPRF, f. 1, op. 2, por. 3, p. 5, d. 6", "folder"),
        ("AVPRF, f. 1, op. 2, p. 3", None),
        ("MNL OL, XIX-J-1-j, 3. doboz, p. 5", "page"),
    ],
)
def test_p_is_a_folder_or_a_page_by_what_stands_beside_it(text: str, level: str | None) -> None:
    assert [step.level for step in parse_locator(text).locator if step.label == "p."] == [level]


RUSSIAN = [("f.", "1", "fonds"), ("op.", "2", "inventory"), ("d.", "3", "file")]


@pytest.mark.parametrize(
    ("text", "archive", "found"),
    [
        ("GARF f. 1 op. 2 d. 3", "GARF", RUSSIAN),
        ("GARF, f. 1,\nop. 2,\n  d. 3", "GARF", RUSSIAN),
        ("(GARF, f. 1, op. 2, d. 3)", "GARF", RUSSIAN),
        ("GARF, f. 1; op. 2; d. 3.", "GARF", RUSSIAN),
        ("GAPPOD, f. 1, op. 2, d. 3", "GAPPOD", RUSSIAN),
        ("f. 1, op. 2, d. 3", None, RUSSIAN),
        ("fond (f.) 1, op. 2, d. 3", None, [("fond (f.)", "1", "fonds"), *RUSSIAN[1:]]),
        ("GARF, f. 1, op. 2, d. 3, l. 4, 6-7, 9ob", "GARF", [*RUSSIAN, ("l.", "4, 6-7, 9ob", "folio")]),
        ("GARF, f. 1, op. 2, d. 3, 11. 25-29", "GARF", [*RUSSIAN, ("11.", "25-29", "folio")]),
        ("GARF, f. 1, op. 2, d. 3, l. 4 (copy)", "GARF", [*RUSSIAN, ("l.", "4", "folio"), (None, "(copy)", None)]),
    ],
)
def test_a_russian_locator_is_read_however_it_is_pointed(text: str, archive: str | None, found: Steps) -> None:
    parts = parse_locator(text)
    assert (parts.repository.name if parts.repository else None) == archive
    assert steps(parts) == found
    assert (parts.tradition, parts.remainder) == ("russian", None)


def test_what_is_printed_before_a_step_is_kept_where_it_is_no_comma() -> None:
    parts = parse_locator("РГАСПИ. Ф. 17. Оп. 163, Д. 1323: Л. 57")
    assert [step.separator for step in parts.locator] == [". ", ". ", None, ": "]


@pytest.mark.parametrize(
    ("text", "archives"),
    [
        ("RGASPI, f. 558, op. 11, d. 97; AVPRF, f. 0100, op. 2, d. 7", ["RGASPI", "AVPRF"]),
        ("RGASPI, f. 558; AVPRF, f. 0100; and APRF, f. 45", ["RGASPI", "AVPRF", "APRF"]),
        ("TNA, FO 371/1; NARA, RG 59, Box 3", ["TNA", "NARA"]),
        ("AQSH, Fondi 1, Dos. 2; and APRF, f. 1, op. 2", ["AQSH", "APRF"]),
        ("RGASPI, f. 558, op. 11; d. 97", ["RGASPI"]),
        ("RGASPI and GARF, f. 558, op. 11", ["RGASPI"]),
    ],
)
def test_each_copy_has_its_archive(text: str, archives: list[str]) -> None:
    parts = parse_locator(text)
    found = [parts.repository, *(copy.repository for copy in parts.copies)]
    assert [repository.name for repository in found if repository] == archives


def test_copies_may_follow_different_traditions() -> None:
    parts = parse_locator("TNA, FO 371/110236, f. 4; and NARA, RG 59, Entry 12, Box 3; AQSH, Fondi 9, Dos. 2")
    assert parts.tradition == "uk"
    assert steps(parts) == [("FO", "371/110236", "shelfmark"), ("f.", "4", "folio")]
    american, albanian = parts.copies
    assert (american.tradition, albanian.tradition) == ("us", "albanian")
    assert steps(american) == [("RG", "59", "record-group"), ("Entry", "12", "entry"), ("Box", "3", "box")]
    assert steps(albanian) == [("Fondi", "9", "fonds"), ("Dos.", "2", "file")]
    assert {piece.part for piece in parts.pieces} >= {"copies[0].repository.abbreviation", "copies[1].locator[1].value"}
    assert (parts.remainder, parts.warnings) == (None, ())


@pytest.mark.parametrize(
    ("text", "edition", "found"),
    [
        (
            "A. Author, Ships and Boats, vol. 5 (Oslo: Quay, 2005), p. 12",
            "A. Author, Ships and Boats, vol. 5 (Oslo: Quay, 2005)",
            [("vol.", "5", "volume"), ("p.", "12", "page")],
        ),
        (
            "Foreign Relations of Quays, 1950, vol. 4, p. 212",
            "Foreign Relations of Quays, 1950",
            [("vol.", "4", "volume"), ("p.", "212", "page")],
        ),
    ],
)
def test_a_printed_edition_may_stand_for_the_archive(text: str, edition: str, found: Steps) -> None:
    parts = parse_locator(text)
    assert (parts.repository, parts.published_in, steps(parts)) == (None, (edition,), found)
    assert parts.remainder is None


@pytest.mark.parametrize(
    ("text", "signals"),
    [
        ("See GARF, f. 1, op. 2, d. 3", ("See",)),
        ("See also GARF, f. 1, op. 2, d. 3", ("See also",)),
        ("Cf. GARF, f. 1, op. 2, d. 3", ("Cf.",)),
        ("Ibid., f. 1, op. 2, d. 3", ("Ibid.",)),
        ("Там же. Ф. 1. Оп. 2. Д. 3", ("Там же",)),
        ("Source: GARF, f. 1, op. 2, d. 3", ("Source",)),
    ],
)
def test_signals_before_a_source_are_kept(text: str, signals: tuple[str, ...]) -> None:
    parts = parse_locator(text)
    assert parts.signals == signals
    assert [step.value for step in parts.locator] == ["1", "2", "3"]
    assert parts.remainder is None


@pytest.mark.parametrize(
    ("text", "remainder"),
    [
        ("AQSH, Fondi 1, Fl. 28-48. Some remark, and more.", "Some remark, and more"),
        ("RGANI, f. 5, op. 49, d. 617, ll. 25-29. Top Secret.", "Top Secret"),
        ("AQSH, Fondi 1, Dos. 2, not given", "not given"),
    ],
)
def test_what_cannot_be_placed_is_the_remainder(text: str, remainder: str) -> None:
    parts = parse_locator(text)
    assert (parts.remainder, parts.warnings) == (remainder, (NOT_PLACED,))


def test_an_unclosed_bracket_swallows_no_comma() -> None:
    parts = parse_locator("AQSH, Fondi 1 (part, Dos. 2, Fl. 3")
    assert [step.value for step in parts.locator] == ["1 (part", "2", "3"]


def test_a_named_tradition_reads_what_by_itself_is_not_certain() -> None:
    assert parse_locator("F. 12, Archive, V. 1963").tradition == "general"
    assert steps(parse_locator("F. 12, Archive, V. 1963", "albanian")) == [
        ("F.", "12", "fonds"),
        (None, "Archive", "series"),
        ("V.", "1963", "year"),
    ]


def test_the_same_letters_mean_what_the_tradition_means() -> None:
    readings = {
        tradition: [step.level for step in parse_locator("f. 12, d. 3", tradition).locator]
        for tradition in ("russian", "bulgarian", "french", "uk")
    }
    assert readings == {
        "russian": ["fonds", "file"],
        "bulgarian": ["fonds", None],
        "french": ["folio", "file"],
        "uk": ["folio", None],
    }


def test_an_unknown_tradition_is_an_error_with_a_hint() -> None:
    with pytest.raises(UsageError) as caught:
        parse_locator("AQSH", "albanien")
    assert caught.value.message == "There is no archival tradition `albanien`."
    assert caught.value.remedy is not None
    assert caught.value.remedy.startswith("Did you mean `albanian`? Known are: albanian, ")


def test_a_text_that_no_file_can_hold_is_not_read() -> None:
    parts = parse_locator("AQSH \udc80")
    assert (parts.remainder, parts.warnings) == ("AQSH \udc80", (NOT_STORABLE,))


@pytest.mark.parametrize("text", ["", " ", " ,.; \n", "See"])
def test_of_nothing_comes_nothing(text: str) -> None:
    parts = parse_locator(text)
    assert (parts.repository, parts.locator, parts.remainder, parts.warnings) == (None, (), None, ())
