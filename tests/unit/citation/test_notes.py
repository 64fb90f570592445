"""Footnotes put title and date behind the locator, or words before "in ARCHIVE"."""

import pytest

from archpack.citation import PrintedDate, parse_citation, parse_locator


def steps(text: str) -> list[tuple[str | None, str]]:
    return [(step.label, step.value) for step in parse_citation(text).locator]


@pytest.mark.parametrize(
    ("text", "title", "date", "last"),
    [
        (
            "RGANI, F. 3, op. 72, d. 5, ll. 8-9, minutes of the harbour council, 3 July 1931.",
            "minutes of the harbour council",
            PrintedDate("3 July 1931", "1931-07-03"),
            ("ll.", "8-9"),
        ),
        (
            "RGANI, F. 3, op. 72, resolution of the port, no. 7, 3 July 1931, reprinted in Lim, Ports, 5.",
            "resolution of the port, no. 7",
            PrintedDate("3 July 1931", "1931-07-03"),
            ("op.", "72"),
        ),
        # A file may be called so, with the months that it covers: no document.
        (
            "AMAE, Folder 7/1978, Issue 2/E, Relations between the ports of A and B, January - December 1978",
            None,
            None,
            (None, "January - December 1978"),
        ),
    ],
)
def test_title_and_date_may_stand_behind_the_locator(
    text: str, title: str | None, date: PrintedDate | None, last: tuple[str | None, str]
) -> None:
    parts = parse_citation(text)
    assert (parts.title, parts.date, steps(text)[-1]) == (title, date, last)


@pytest.mark.parametrize("repository", ["RGANI", "Archiv der Hafenmeisterei"])
def test_words_may_stand_before_the_archive(repository: str) -> None:
    parts = parse_citation(f'"A Letter," verbatim transcript (secret), 18 August 1968, in {repository}, F. 89, Op. 38')
    assert parts.repository is not None
    assert (parts.title, parts.repository.name) == ("A Letter", repository)
    assert parts.date == PrintedDate("18 August 1968", "1968-08-18")
    assert [(step.label, step.value) for step in parts.locator] == [("F.", "89"), ("Op.", "38")]
    assert parts.remainder == "verbatim transcript (secret)"


def test_a_date_that_stands_with_the_title_is_not_looked_for_again() -> None:
    parts = parse_citation('"A Letter," 19 August 1968 (secret), of 5 May 1969, in RGANI, F. 89')
    assert parts.date == PrintedDate("19 August 1968", "1968-08-19")


def test_an_edited_book_is_a_printed_edition() -> None:
    parts = parse_citation(
        '"Entry," May 2, 1945, Wilson Center Digital Archive, The Diary of a Keeper, edited by Ana Ko.'
    )
    assert (parts.published_in, parts.locator) == (("The Diary of a Keeper",), ())
    assert [(person.name, person.roles) for person in parts.contributors] == [("Ana Ko", ("editor",))]


@pytest.mark.parametrize("text", ["Fondi 1, Dos. 4. Edited by Ana Ko.", "AQSH, Fondi 1, Dos. 4, edited by Ana Ko."])
def test_an_archive_is_no_edited_book(text: str) -> None:
    parts = parse_citation(text)
    assert (parts.published_in, steps(text)) == ((), [("Fondi", "1"), ("Dos.", "4")])


def test_a_town_may_stand_before_its_archive() -> None:
    found = parse_locator("Praha, NA, KSČ-ÚV, a. j. 170/14").repository
    assert found is not None
    assert (found.name, found.place) == ("NA", "Praha")


@pytest.mark.parametrize("town", ["Hubei", "Wien"])
def test_a_place_elsewhere_is_not_that_of_the_archive(town: str) -> None:
    found = parse_locator(f"{town}, NA, KSČ-ÚV, a. j. 170/14").repository
    assert found is None or found.place is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fondo: Puerto, Sección: Faro, Serie: Luz, 1763", ["Puerto", "Faro", "Luz", "1763"]),
        ("RGASPI, F. 666, Te. 6, Bl. 52–53", ["666", "6", "52–53"]),  # noqa: RUF001 - en dash
        ("ЦДАГО України, ф. 1, оп. 3, спр. 2, арк. 63, 64 зв., 71", ["1", "3", "2", "63, 64 зв., 71"]),
        ("АП РФ, Ф. 3, Д. 195. Л. 67 (А)", ["3", "195", "67", "(А)"]),  # noqa: RUF001 - Cyrillic
        ("QZWW, 38/1/33, s. 5, 5a", ["38/1/33", "5, 5a"]),
    ],
)
def test_what_a_step_holds(text: str, expected: list[str]) -> None:
    assert [step.value for step in parse_locator(text).locator] == expected
