import pytest

from archpack.citation import parse_locator
from archpack.citation.parts import NOT_PLACED, NOT_STORABLE, UNKNOWN_TRADITION
from archpack.errors import UsageError
from archpack.model import Repository

FONDI = (("Fondi", "14/AP", "fonds"),)

LOCATORS = {
    "AQSH, F. 14/AP, V. 1961, Dos. 5, Fl. 1-3": (
        {"name": "AQSH"},
        [("F.", "14/AP", "fonds"), ("V.", "1961", "year"), ("Dos.", "5", "file"), ("Fl.", "1-3", "folio")],
    ),
    "AQSH: Fondi 490, Viti 1946, Dosja 12, Kutia 3, Faqe 7.": (
        {"name": "AQSH"},
        [
            ("Fondi", "490", "fonds"),
            ("Viti", "1946", "year"),
            ("Dosja", "12", "file"),
            ("Kutia", "3", "box"),
            ("Faqe", "7", "page"),
        ],
    ),
    "AQSH. Fondi 14/AP. V. 1963. Dos. 4. Fl. 12r-13v.": (
        {"name": "AQSH"},
        [("Fondi", "14/AP", "fonds"), ("V.", "1963", "year"), ("Dos.", "4", "file"), ("Fl.", "12r-13v", "folio")],
    ),
    "AQSH F. 14/AP; dos 4": ({"name": "AQSH"}, [("F.", "14/AP", "fonds"), ("dos", "4", "file")]),
    "Fondi 77\n\nDosja 2\n\nFleta 5": (
        None,
        [("Fondi", "77", "fonds"), ("Dosja", "2", "file"), ("Fleta", "5", "folio")],
    ),
    "Central State Archives, Tirana, Albania, Fondi 1, Dos. 4": (
        {"name": "Central State Archives", "place": "Tirana", "country": "AL"},
        [("Fondi", "1", "fonds"), ("Dos.", "4", "file")],
    ),
    "Central State Archives (Arkivi Qendror Shtetëror, AQSH), Tirana. Fondi 1": (
        {
            "name": "Arkivi Qendror Shtetëror",
            "name_translated": "Central State Archives",
            "abbreviation": "AQSH",
            "place": "Tirana",
        },
        [("Fondi", "1", "fonds")],
    ),
    "arkivi qendror i shtetit [Central State Archive], Tiranë, Fondi Ministria e Brendshme (1945, 1946), V. 1963/64": (
        {"name": "arkivi qendror i shtetit", "name_translated": "Central State Archive", "place": "Tiranë"},
        [("Fondi", "Ministria e Brendshme (1945, 1946)", "fonds"), ("V.", "1963/64", "year")],
    ),
    "Arkivi Qendror Shtetëror (State Archives in the Centre, Tirana), Fondi 1": (
        {"name": "Arkivi Qendror Shtetëror", "name_translated": "State Archives in the Centre", "place": "Tirana"},
        [("Fondi", "1", "fonds")],
    ),
    "Arkivi i Portit, Tirana, Fondi 9, Dos. 3": (
        {"name": "Arkivi i Portit", "place": "Tirana"},
        [("Fondi", "9", "fonds"), ("Dos.", "3", "file")],
    ),
    "AMPJ, V. 1960, Dos. 23": ({"name": "AMPJ"}, [("V.", "1960", "year"), ("Dos.", "23", "file")]),
    "Arkivi Qendror\nShtetëror, Tirana": ({"name": "Arkivi Qendror Shtetëror", "place": "Tirana"}, []),
    "Fondi 1, Marrëdhëniet me P.P. të Kinës dhe Sh. A., Dos. 2": (
        None,
        [("Fondi", "1", "fonds"), (None, "Marrëdhëniet me P.P. të Kinës dhe Sh. A", "series"), ("Dos.", "2", "file")],
    ),
}


@pytest.mark.parametrize(("text", "repository", "steps"), [(text, *parts) for text, parts in LOCATORS.items()])
def test_an_albanian_source_is_read_in_printed_order(
    text: str, repository: dict[str, str] | None, steps: list[tuple[str | None, str, str]]
) -> None:
    parts = parse_locator(text)
    assert parts.repository == (Repository(**repository) if repository else None)  # type: ignore[arg-type]
    assert [(step.label, step.value, step.level) for step in parts.locator] == steps
    assert (parts.tradition, parts.raw, parts.remainder, parts.warnings) == ("albanian", text, None, ())


@pytest.mark.parametrize(
    "text",
    [
        "APRF, Fond 45, Opis 1, Delo 336, List 5",
        "Central State Archives, Sofia, Fond 1b, Opis 35",
        "Central State Archives (Hungarian Archives, Budapest), XIX-J-1",
        "Central State Archive, Fond 1b",
        "Archive of the Ministry of Foreign Affairs (AMIP), Belgrade, Serbia, PA 1962, Kuba, folder F-67",
        "aqsh, F. 1",
        "AQSHX, F. 1",
        "F. Engels, V. 1963",
        "Fondi 1, Fondi 2",
    ],
)
def test_another_source_is_not_taken_for_an_albanian_one(text: str) -> None:
    parts = parse_locator(text)
    assert (parts.repository, parts.locator, parts.tradition) == (None, (), None)
    assert (parts.remainder, parts.warnings) == (text, (UNKNOWN_TRADITION,))


def test_a_named_tradition_reads_what_by_itself_is_not_certain() -> None:
    parts = parse_locator("F. 12, Archive, V. 1963", "albanian")
    assert [(step.label, step.value, step.level) for step in parts.locator] == [
        ("F.", "12", "fonds"),
        (None, "Archive", "series"),
        ("V.", "1963", "year"),
    ]


def test_a_named_tradition_that_finds_nothing_leaves_all() -> None:
    parts = parse_locator("RG 59, Box 3", "albanian")
    assert (parts.locator, parts.remainder, parts.warnings) == ((), "RG 59, Box 3", (UNKNOWN_TRADITION,))


def test_an_unknown_tradition_is_an_error_with_a_hint() -> None:
    with pytest.raises(UsageError) as caught:
        parse_locator("AQSH", "albanien")
    assert caught.value.message == "There is no archival tradition `albanien`."
    assert caught.value.remedy == "Did you mean `albanian`? Known are: albanian."


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("AQSH, Fondi 1, V. 5, Dos. 2", ["V."]),
        ("AQSH, Fondi 1, Ships, Boats, Dos. 2", [None, None]),
        ("AQSH, Fondi 1, 77, Dos. 2", [None]),
        ("AQSH, Ships, Fondi 1", [None]),
    ],
)
def test_an_uncertain_step_has_no_level_and_a_warning(text: str, doubtful: list[str | None]) -> None:
    parts = parse_locator(text)
    assert [step.label for step in parts.locator if step.level is None] == doubtful
    assert len(parts.warnings) == len(doubtful)
    assert parts.remainder is None


@pytest.mark.parametrize(
    ("text", "remainder"),
    [
        ("AQSH, Fondi 1, Dos. 2; and APRF, f. 1", "and APRF, f. 1"),
        ("AQSH, Fondi 1, Fl. 28-48. Some remark, and more.", "Some remark, and more"),
        ("Arkivi Qendror Shtetëror (Central State Archives, by the river), Fondi 1", "by the river)"),
    ],
)
def test_what_comes_behind_the_locator_is_the_remainder(text: str, remainder: str) -> None:
    parts = parse_locator(text)
    assert (parts.remainder, parts.warnings) == (remainder, (NOT_PLACED,))


def test_an_unclosed_bracket_swallows_no_comma() -> None:
    parts = parse_locator("AQSH, Fondi 1 (part, Dos. 2, Fl. 3")
    assert [step.value for step in parts.locator] == ["1 (part", "2", "3"]


def test_a_text_that_no_file_can_hold_is_not_read() -> None:
    assert parse_locator("AQSH \udc80").warnings == (NOT_STORABLE,)
