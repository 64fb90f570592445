"""The archive of a citation against that of the record: many names, one archive."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.checks.citation.archive import KnownArchive, compare_archives
from archpack.checks.citation.citations import citations
from archpack.citation import Archive, own_grammars
from archpack.model import Repository
from tests.unit.checks.records import places, record, texts

ARCHIVES = own_grammars().archives.archives

Fields = dict[str, str]


def compared(ours: Fields, theirs: Fields) -> tuple[bool | None, list[str]]:
    found = compare_archives(KnownArchive(Repository(**ours)), KnownArchive(Repository(**theirs)))  # type: ignore[arg-type]
    return found.same, [difference.pointer.removeprefix("/repository/") for difference in found.differences]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"name": "AVPRF"}, {"name": "AVP RF"}),
        ({"name": "A.V.P.R.F."}, {"name": "Foreign Policy Archive of the Russian Federation"}),
        ({"name": "Arkivi Qendror Shtetëror"}, {"name": "AQSH"}),
        ({"name": "AQSH"}, {"name": "Arkivi Qendror Shtetëror", "name_translated": "Central State Archives"}),
        ({"name": "ARKIVI QENDROR SHTETEROR"}, {"name": "Central State Archives", "place": "Tirana"}),
        ({"name": "Central State Archives", "country": "AL"}, {"name": "Arkivi Qendror Shtetëror"}),
        ({"name": "Österreichisches Staatsarchiv"}, {"name": "Österreichisches Staatsarchiv, HHStA"}),
        ({"name": "HHStA", "place": "Wien"}, {"name": "Haus-, Hof- und Staatsarchiv", "place": "Vienna"}),
        ({"name": "Library of Congress"}, {"name": "Manuscript Division, Library of Congress"}),
        ({"name": "Familienarchiv Federkiel"}, {"name": "The familienarchiv FEDERKIEL"}),
        ({"name": "Familienarchiv Federkiel"}, {"name": "Familienarchiv Federkiel zu Musterstadt"}),
        ({"name": "Federkiel Archive", "name_native": "Архив Ф"}, {"name": "Архив Ф"}),
        ({"name": "AQSH", "place": "Tirana", "country": "Albania"}, {"name": "AQSH", "country": "BG"}),
        ({"name": "AQSH", "place": "Tirana, Albania"}, {"name": "AQSH", "place": "Tirana"}),
        ({"name": "Family Archive", "name_translated": "x"}, {"name": "Family Archive", "abbreviation": "FA"}),
    ],
)
def test_archives_that_agree(ours: Fields, theirs: Fields) -> None:
    assert compared(ours, theirs) == (True, [])


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"name": "AMPJ"}, {"name": "AQSH"}),
        ({"name": "AMPJ"}, {"name": "Arkivi Qendror Shtetëror"}),
        ({"name": "Familienarchiv Federkiel"}, {"name": "Familienarchiv Federkil"}),
        ({"name": "Arkivi Qendror Shtetëror"}, {"name": "Central State Archives", "place": "Sofia"}),
        ({"name": "National Archives and Records Administration"}, {"name": "National Archives", "place": "Kew"}),
        ({"name": "Familienarchiv Federkiel", "abbreviation": "FAF"}, {"name": "GAF"}),
    ],
)
def test_archives_that_do_not_agree(ours: Fields, theirs: Fields) -> None:
    assert compared(ours, theirs) == (False, ["name"])


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"name": "Familienarchiv Federkiel"}, {"name": "FAF"}),
        ({"name": "FAF"}, {"name": "Familienarchiv Federkiel"}),
        ({"name": "Familienarchiv Federkiel"}, {"name": "AQSH"}),
    ],
)
def test_nobody_can_tell_whether_an_unlisted_abbreviation_is_that_of_a_name(ours: Fields, theirs: Fields) -> None:
    assert compared(ours, theirs) == (None, [])


@pytest.mark.parametrize(
    ("ours", "theirs", "fields"),
    [
        ({"abbreviation": "AMPJ"}, {"abbreviation": "AQSH"}, ["abbreviation"]),
        ({"abbreviation": "XYZ"}, {"abbreviation": "AQSH"}, ["abbreviation"]),
        ({"name_translated": "Archive of Films"}, {"name_translated": "Archive of Books"}, ["name_translated"]),
        ({"place": "Vlorë"}, {"place": "Tirana"}, ["place"]),
        ({"country": "BG"}, {"country": "AL"}, ["country"]),
        ({"place": "Sofia", "country": "BG"}, {"place": "Tirana", "country": "AL"}, ["place", "country"]),
        ({"place": "Tirana"}, {"country": "AL"}, []),
        ({"country": "AL"}, {"place": "Tirana"}, []),
    ],
)
def test_of_one_archive_each_field_is_compared(ours: Fields, theirs: Fields, fields: list[str]) -> None:
    name = {"name": "Arkivi Qendror Shtetëror"}

    assert compared(name | ours, name | theirs) == (True, fields)


@given(st.sampled_from(ARCHIVES), st.data())
def test_all_names_of_an_archive_agree(archive: Archive, data: st.DataObject) -> None:
    names = st.sampled_from([name for _, name in archive.by_kind()])
    seat = {"place": st.sampled_from(archive.places)} if archive.places else {}
    fields = st.fixed_dictionaries({"name": names}, optional={"name_translated": names, "abbreviation": names, **seat})

    assert compared(data.draw(fields), data.draw(fields)) == (True, [])


@given(st.sampled_from(ARCHIVES))
def test_an_archive_agrees_with_itself_in_a_citation_or_is_not_compared(archive: Archive) -> None:
    repository = {"name": archive.usual_name}
    cited = record(
        titles=[{"text": "Notes"}],
        original={"repository": repository},
        citation={"text": f"“Notes,” July 6, 1963, {archive.usual_name}, Wherever 1."},
    )

    assert places(citations(cited)) == []


def archive_of(text: str, **repository: Any) -> list[str]:
    fields = {"titles": [{"text": "Notes"}], "original": {"repository": repository}, "citation": {"text": text}}
    return texts(citations(record(**fields)))


def test_an_archive_that_only_a_word_tells_is_compared_before_a_locator() -> None:
    assert archive_of("“Notes,” Somewhere in an archive.", name="Federkiel Papers") == []
    assert archive_of("“Notes,” Archive of the Quills, carton 4.", name="Federkiel Papers") == [
        "The name of the archive is `Federkiel Papers` in the record, but `Archive of the Quills` in the citation."
    ]
