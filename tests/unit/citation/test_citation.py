import pytest

from archpack.citation import PrintedDate, parse_citation
from archpack.citation.parts import NOT_PLACED, NOT_STORABLE
from archpack.model import Contributor, Level, LocatorComponent, Order, Repository

SPECIMEN = (
    '"Harbour Log of the Keeper on 3 March 1931 [Excerpt]", March 3, 1931, Wilson Center Digital Archive, '
    "Arkivi Qendror Shtetëror (Central State Archives, Tirana, Albania), Fondi 77/P, Fari i Portit, V. 1931, Dos. 2, "
    "Fl. 5-6. Contributed and translated by Agim Shembull. https://digitalarchive.wilsoncenter.org/document/999001"
)
NAMES = "History and Public Policy Program Digital Archive"


def test_a_whole_citation_falls_into_its_parts() -> None:
    parts = parse_citation(SPECIMEN)
    assert parts.raw == SPECIMEN
    assert parts.title == "Harbour Log of the Keeper on 3 March 1931 [Excerpt]"
    assert parts.date == PrintedDate("March 3, 1931", "1931-03-03")
    assert parts.publisher == "Wilson Center Digital Archive"
    assert parts.repository == Repository(
        name="Arkivi Qendror Shtetëror", name_translated="Central State Archives", place="Tirana", country="AL"
    )
    assert parts.locator == (
        LocatorComponent(label="Fondi", value="77/P", level=Level.FONDS),
        LocatorComponent(value="Fari i Portit", level=Level.SERIES),
        LocatorComponent(label="V.", value="1931", level=Level.YEAR),
        LocatorComponent(label="Dos.", value="2", level=Level.FILE),
        LocatorComponent(label="Fl.", value="5-6", level=Level.FOLIO),
    )
    assert parts.contributors == (Contributor(name="Agim Shembull", roles=("contributor", "translator")),)
    assert parts.url == "https://digitalarchive.wilsoncenter.org/document/999001"
    assert parts.tradition == "albanian"
    assert (parts.published_in, parts.remainder, parts.warnings) == ((), None, ())


def test_a_citation_that_is_wrapped_over_lines_reads_like_one_that_is_not() -> None:
    wrapped = parse_citation("\n  ".join(SPECIMEN.split(" ")))
    flat = parse_citation(SPECIMEN)
    assert (wrapped.title, wrapped.date, wrapped.publisher) == (flat.title, flat.date, flat.publisher)
    assert (wrapped.repository, wrapped.locator) == (flat.repository, flat.locator)
    assert (wrapped.contributors, wrapped.url, wrapped.remainder) == (flat.contributors, flat.url, None)


@pytest.mark.parametrize(
    ("text", "title", "display", "edtf", "publisher"),
    [
        (
            f"“Cable, A to B [via C],” January 10, 1949, {NAMES}, X",
            "Cable, A to B [via C]",
            "January 10, 1949",
            1,
            NAMES,
        ),
        (f"\"Report, 'On Ships',\" 26, 1949, {NAMES}, X", "Report, 'On Ships'", "26, 1949", 0, NAMES),
        (f'"The "Open" Letter," July 4, 1960, {NAMES}, X', 'The "Open" Letter', "July 4, 1960", 1, NAMES),
        (
            f"Minutes of the Meeting, and Tea, June 25, 1971, {NAMES}, X",
            "Minutes of the Meeting, and Tea",
            "June 25, 1971",
            1,
            NAMES,
        ),
        (f"“A Talk,” Jly 6, 1949, {NAMES}, X", "A Talk", "Jly 6, 1949", 0, NAMES),
        (f"“A Talk,” Oslo, 6 July 1949, {NAMES}, X", "A Talk", "6 July 1949", 1, NAMES),
        (
            f"“A Talk,” May 1949, edited and shortened for the reader in many places, {NAMES}",
            "A Talk",
            "May 1949",
            1,
            NAMES,
        ),
        (f"Meeting on June 25, 1971, {NAMES}, X", None, None, 0, NAMES),
        ("*AB-1, “A Talk,” undated (1987).", "A Talk", "undated (1987)", 0, None),
        ("“A Talk,” London 5", "A Talk", None, 0, None),
        ("«A Talk», 5 May 1950", "A Talk", "5 May 1950", 1, None),
        ("See “A Talk,” 1950.", "A Talk", "1950", 1, None),
        ("'A Talk,' 1950, X", "A Talk", "1950", 1, None),
        ("'A keeper's talk' with nobody", None, None, 0, None),
        (f"A Talk, {NAMES}, X", None, None, 0, NAMES),
        ("AQSH, Fondi 1 (“Ships of 1950” file), Dos. 2", None, None, 0, None),
        ('published in "Ships," Volume XI', None, None, 0, None),
        ('"Never closed, July 4, 1960', None, None, 0, None),
        ('"", 1950', None, "1950", 1, None),
    ],
)
def test_the_opening_is_read(
    text: str, title: str | None, display: str | None, edtf: int, publisher: str | None
) -> None:
    parts = parse_citation(text)
    assert (parts.title, parts.publisher) == (title, publisher)
    assert (parts.date.display if parts.date else None) == display
    assert bool(parts.date and parts.date.edtf) == bool(edtf)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("X. <https://example.org/a>.", "https://example.org/a"),
        ("(http://example.org/a?b=c),", "http://example.org/a?b=c"),
        ("https://example.org/a and https://example.org/b.", "https://example.org/b"),
        ("see www.example.org/x", "www.example.org/x"),
        ("http:/example.org", None),
        ("https://", None),
    ],
)
def test_the_last_address_is_the_url(text: str, url: str | None) -> None:
    assert parse_citation(text).url == url


def test_printed_editions_are_kept_without_the_words_before_them() -> None:
    parts = parse_citation(
        "AQSH, Fondi 1, Dos. 2. Reprinted in A. Author, Ships, Vol. 5, Book 2 (Oslo: Quay, 2005), pp. 1-4. "
        "Originally published in Boats, no. 7. Translated for LHP by Agim Shembull. https://example.org/1"
    )
    assert parts.published_in == (
        "A. Author, Ships, Vol. 5, Book 2 (Oslo: Quay, 2005), pp. 1-4",
        "Boats, no. 7",
    )
    assert parts.contributors == (Contributor(name="Agim Shembull", roles=("translator",), on_behalf_of="LHP"),)
    assert parts.remainder is None


def test_a_source_of_an_unknown_archive_is_read_by_its_labels() -> None:
    parts = parse_citation(
        f"“Cable,” May 1, 1950, {NAMES}, XYZ: F. 39, Op. 1, D. 31, Ll. 5-8. Translated by A. B. See."
    )
    assert parts.repository == Repository(name="XYZ")
    assert [(step.label, step.value, step.level) for step in parts.locator] == [
        ("F.", "39", "fonds"),
        ("Op.", "1", "inventory"),
        ("D.", "31", "file"),
        ("Ll.", "5-8", "folio"),
    ]
    assert (parts.tradition, parts.remainder, parts.warnings) == ("russian", None, ())
    assert parts.contributors == (Contributor(name="A. B. See", roles=("translator",)),)


def test_prose_is_no_source() -> None:
    parts = parse_citation(f"“Cable,” May 1, 1950, {NAMES}. A talk with the keeper of the lamp about his rock")
    assert (parts.repository, parts.locator, parts.tradition) == (None, (), None)
    assert parts.remainder == "A talk with the keeper of the lamp about his rock"
    assert parts.warnings == (NOT_PLACED,)


def test_what_stands_around_a_known_source_is_a_remainder_too() -> None:
    parts = parse_citation("“Cable,” May 1, 1950, AQSH, Fondi 1, Dos. 2. Translated by Agim Shembull. Seen in Korça.")
    assert [step.value for step in parts.locator] == ["1", "2"]
    assert parts.remainder == "Seen in Korça"
    assert parts.warnings == (NOT_PLACED,)


def test_a_text_that_no_file_can_hold_is_not_read() -> None:
    parts = parse_citation("“Cable\ud800,” May 1, 1950")
    assert (parts.raw, parts.remainder) == ("“Cable\ud800,” May 1, 1950",) * 2
    assert parts.warnings == (NOT_STORABLE,)


@pytest.mark.parametrize("text", ["", " ", " ,.; \n", "“”"])
def test_of_nothing_comes_nothing(text: str) -> None:
    parts = parse_citation(text)
    assert parts.raw == text
    assert (parts.remainder, parts.warnings, parts.title, parts.url) == (None, (), None, None)


RUSSIAN = [("f.", "558", "fonds"), ("op.", "11", "inventory"), ("d.", "97", "file"), ("ll.", "67-70", "folio")]


def test_a_citation_may_name_several_copies() -> None:
    parts = parse_citation(
        f'"Cable", July 6, 1949, {NAMES}, RGASPI, f. 558, op. 11, d. 97, ll. 67-70; AVPRF, f. 0100, op. 46, p. 362, '
        "d. 7; and APRF, f. 45, op. 1, d. 336. Obtained by Kim Donggil and translated by A. Ko. http://example.org/1"
    )
    assert parts.repository == Repository(name="RGASPI")
    assert [(step.label, step.value, step.level) for step in parts.locator] == RUSSIAN
    assert [copy.repository for copy in parts.copies] == [Repository(name="AVPRF"), Repository(name="APRF")]
    assert [[(step.label, step.value, step.level) for step in copy.locator] for copy in parts.copies] == [
        [("f.", "0100", "fonds"), ("op.", "46", "inventory"), ("p.", "362", "folder"), ("d.", "7", "file")],
        [("f.", "45", "fonds"), ("op.", "1", "inventory"), ("d.", "336", "file")],
    ]
    assert [person.name for person in parts.contributors] == ["Kim Donggil", "A. Ko"]
    assert (parts.url, parts.remainder, parts.warnings) == ("http://example.org/1", None, ())


def test_a_citation_may_begin_with_a_signal_and_end_with_a_day() -> None:
    parts = parse_citation(
        'See "Cable", July 6, 1949, RGASPI, f. 558, op. 11, d. 97, ll. 67-70. '
        "https://example.org/1, accessed 5 May 2020."
    )
    assert parts.signals == ("See",)
    assert (parts.title, parts.url, parts.accessed) == ("Cable", "https://example.org/1", "5 May 2020")
    assert [(step.label, step.value, step.level) for step in parts.locator] == RUSSIAN
    assert parts.remainder is None


def test_the_archive_may_stand_behind_the_locator() -> None:
    parts = parse_citation(
        f'"Cable", July 6, 1949, {NAMES}, z. 6/77, w. 4, t. 12, Polish Foreign Ministry Archive (AMSZ), Warsaw. '
        "Obtained by A. Ko."
    )
    assert parts.order is Order.LOCATOR_FIRST
    assert parts.repository is not None
    assert (parts.repository.abbreviation, parts.repository.place) == ("AMSZ", "Warsaw")
    assert [(step.label, step.value) for step in parts.locator] == [("z.", "6/77"), ("w.", "4"), ("t.", "12")]
    assert parts.remainder is None


def test_every_character_has_its_part() -> None:
    parts = parse_citation(SPECIMEN)
    assert "".join(piece.text for piece in parts.pieces) == SPECIMEN
    assert [(piece.part, piece.text) for piece in parts.pieces if piece.part != "separator"] == [
        ("title", '"Harbour Log of the Keeper on 3 March 1931 [Excerpt]"'),
        ("date", "March 3, 1931"),
        ("publisher", "Wilson Center Digital Archive"),
        ("repository.name", "Arkivi Qendror Shtetëror"),
        ("repository.name_translated", "Central State Archives"),
        ("repository.place", "Tirana"),
        ("repository.country", "Albania"),
        ("locator[0].label", "Fondi"),
        ("locator[0].value", "77/P"),
        ("locator[1].value", "Fari i Portit"),
        ("locator[2].label", "V."),
        ("locator[2].value", "1931"),
        ("locator[3].label", "Dos."),
        ("locator[3].value", "2"),
        ("locator[4].label", "Fl."),
        ("locator[4].value", "5-6"),
        ("contributions", "Contributed and translated by Agim Shembull"),
        ("url", "https://digitalarchive.wilsoncenter.org/document/999001"),
    ]


@pytest.mark.parametrize(
    ("text", "title", "values"),
    [
        ("AQSH, Fondi 9, Dos. 2, “A Talk,” 6 July 1963", "A Talk", ["9", "2"]),
        ("A Talk, 6 July 1963, AQSH, Fondi 9, Dos. 2", "A Talk", ["9", "2"]),
        ("“A Talk,” 6 July 1963 (AQSH, Fondi 9, Dos. 2)", "A Talk", ["9", "2"]),
        ("“A Talk”, 6 July 1963, AQSH, Fondi 9, Dos. 2, Fl", "A Talk", ["9", "2", "Fl"]),
    ],
)
def test_a_title_and_a_source_are_found_in_other_orders_and_with_damage(
    text: str, title: str | None, values: list[str]
) -> None:
    parts = parse_citation(text)
    assert parts.title == title
    assert [step.value for step in parts.locator] == values


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("“A talk,” 9.12.1980, RGANI, f. 89, op. 1", "1980-12-09"),
        ("“A talk,” 9.12.1980, National Archives, RG 59, Box 1", None),
        ("“A talk,” 9.12.1980, Wilson Center Digital Archive, RGANI, f. 89, op. 1", None),
        ("“A talk,” 9/12/1980, RGANI, f. 89, op. 1", None),
        ("“A talk,” 21.7.1988, National Archives, RG 59, Box 1", "1988-07-21"),
    ],
)
def test_the_day_is_first_where_the_tradition_says_so_and_no_publisher_stands_by(text: str, edtf: str | None) -> None:
    date = parse_citation(text).date
    assert date is not None
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "name", "tradition"),
    [
        ("State Archive of Kyiv Region, f. 1, op. 2, spr. 3", "State Archive of Kyiv Region", "ukrainian"),
        ("in AQSH, Fondi 14/AP", "AQSH", "albanian"),
        ("AQSH — Fondi 14/AP — Fl. 28-48", "AQSH", "albanian"),
        ("Central State Archives, f. 1, op. 2, d. 3", "Central State Archives", "general"),
        ("The National Archives (TNA): CAB 128/45", "The National Archives", "uk"),
        ("Box 1, The Library of Congress, Washington DC", "The Library of Congress", "us"),
    ],
)
def test_the_archive_is_named_as_a_whole_and_decides(text: str, name: str, tradition: str) -> None:
    parts = parse_citation(text)
    assert parts.repository is not None
    assert (parts.repository.name, parts.tradition, parts.remainder) == (name, tradition, None)
