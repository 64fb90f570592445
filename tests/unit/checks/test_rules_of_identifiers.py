"""Identifiers, at the edges of their rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.checks.identity.identifier_forms import forms_of_identifiers, shared_identifiers
from archpack.checks.identity.identifier_schemes import SCHEMES, check_digit_fits
from archpack.findings import Finding
from archpack.findings.fix import SetValue
from tests.unit.checks.records import places, record


def judged(scheme: str, value: str) -> list[Finding]:
    return list(forms_of_identifiers(record(identifiers=[{"scheme": scheme, "value": value}])))


def codes(scheme: str, value: str) -> list[str]:
    return [finding.code.code for finding in judged(scheme, value)]


def of_a_person(scheme: str, value: str) -> list[str]:
    person = {"name": "Ada", "roles": ["editor"], "identifiers": [{"scheme": scheme, "value": value}]}
    return [finding.code.code for finding in forms_of_identifiers(record(contributors=[person]))]


@pytest.mark.parametrize(
    ("value", "remedy"),
    [
        ("https://digitalarchive.wilsoncenter.org/document/3", "If it is the address of a page, write `scheme: url`."),
        ("https://doi.org/11.1000/182", "Compare it with its source. An example: 10.1000/182."),
        ("11.1000/182", "Compare it with its source. An example: 10.1000/182."),
    ],
)
def test_the_address_of_a_page_is_no_doi(value: str, remedy: str) -> None:
    assert [(finding.code.code, finding.help) for finding in judged("doi", value)] == [("IDN003", remedy)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_example_of_every_scheme_is_one(scheme: str) -> None:
    assert SCHEMES[scheme].fits(SCHEMES[scheme].example)


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ("url", "https://digitalarchive.wilsoncenter.org/document/300022"),
        ("url", "http://www.loc.gov:8080/item?id=1#top"),
        ("url", "ftp://ftp.loc.gov/a"),
        ("url", "https://архив.рф/дело/4"),
        ("doi", "10.1000/182"),
        ("doi", "10.1000.10/123(45)6789"),
        ("handle", "2027/mdp.39015012345678"),
        ("ark", "ark:/12148/btv1b8449691v"),
        ("ark", "12148/btv1b8449691v"),
        ("urn", "urn:nbn:de:101:1-201102033592"),
        ("viaf", "75121530"),
        ("wikidata", "Q42"),
        ("isbn", "0-306-40615-2"),
        ("isbn", "080442957X"),
        ("isbn", "978 0 306 40615 7"),
        ("issn", "0378-5955"),
        ("issn", "2434-561X"),
        ("local", "anything at all"),
        ("nara", "595500"),
        ("Signatur des Archivs", "1"),
    ],
)
def test_identifiers_that_are_right(scheme: str, value: str) -> None:
    assert codes(scheme, value) == []


@pytest.mark.parametrize(
    ("scheme", "value", "code"),
    [
        ("url", "www.gwu.edu/a", "IDN004"),
        ("url", "https://archive", "IDN004"),
        ("url", "https://archive.gov.al/a b", "IDN004"),
        ("url", "https:/archive.gov.al/a", "IDN004"),
        ("url", "300022", "IDN004"),
        ("doi", "10.5555/12345678", "IDN008"),
        ("url", "https://hdl.handle.net/2027/mdp.1", "IDN007"),
        ("url", "http://dx.doi.org/10.1000/182", "IDN007"),
        ("doi", "doi:10.1000/182", "IDN005"),
        ("doi", "https://doi.org/10.1000/182", "IDN005"),
        ("doi", "10.1000", "IDN003"),
        ("doi", "10.1000/1 82", "IDN003"),
        ("handle", "mdp", "IDN003"),
        ("ark", "ark:/12/abc", "IDN003"),
        ("viaf", "0123", "IDN003"),
        ("viaf", "https://viaf.org/viaf/75121530/", "IDN005"),
        ("wikidata", "42", "IDN003"),
        ("urn", "isbn:0306406152", "IDN003"),
        ("isbn", "030640615", "IDN003"),
        ("isbn", "0-306-40615-3", "IDN002"),
        ("issn", "0378-5954", "IDN002"),
        ("issn", "0000-0000", "IDN008"),
        ("orcid", "0000-0002-1694-233X", "IDN009"),
        ("isil", "AL-AQSH", "IDN009"),
        ("DOI", "10.1000/182", "IDN006"),
        ("handel", "2027/1", "IDN006"),
        (" url", "https://archive.gov.al", "IDN006"),
    ],
)
def test_identifiers_that_are_wrong(scheme: str, value: str, code: str) -> None:
    assert codes(scheme, value) == [code]


@pytest.mark.parametrize(
    ("scheme", "value", "found"),
    [
        ("orcid", "0000-0002-1694-233X", []),
        ("orcid", "0000-0002-1694-233x", []),
        ("orcid", "https://orcid.org/0000-0002-1694-233X", ["IDN005"]),
        ("orcid", "https://orcid.org/0000-0002-1694-2330", ["IDN005", "IDN001"]),
        ("orcid", "0000-0002-1694-2339", ["IDN001"]),
        ("orcid", "000000021694233X", ["IDN003"]),
        ("orcid", "0000-0002-1825-0097", ["IDN008"]),
        ("orcid", "XXXX-XXXX-XXXX-XXXX", ["IDN008"]),
        ("isni", "0000 0001 2281 955X", []),
        ("isni", "000000012281955X", []),
        ("isni", "0000 0001 2281 9550", ["IDN001"]),
        ("isil", "DE-1a", []),
        ("isbn", "0-306-40615-2", ["IDN009"]),
    ],
)
def test_identifiers_of_people(scheme: str, value: str, found: list[str]) -> None:
    assert of_a_person(scheme, value) == found


@given(st.integers(0, 10**15 - 1), st.integers(0, 15), st.integers(1, 9))
def test_every_single_mistyped_digit_of_an_orcid_is_noticed(number: int, place: int, shift: int) -> None:
    bare = f"{number:015}"
    (right,) = [bare + last for last in "0123456789X" if check_digit_fits("orcid", bare + last)]
    digit = right[place]
    wrong = str((int(digit) + shift) % 10) if digit != "X" else str(shift)

    assert not check_digit_fits("orcid", right[:place] + wrong + right[place + 1 :])


def test_what_an_address_is_mended_to_is_right() -> None:
    (finding,) = judged("url", "https://orcid.org/0000-0002-1694-233X")
    assert finding.fix is not None
    assert finding.fix.edits == (
        SetValue("/identifiers/0/scheme", "orcid"),
        SetValue("/identifiers/0/value", "0000-0002-1694-233X"),
    )


def test_identifiers_are_judged_wherever_they_stand() -> None:
    wrong = [{"scheme": "doi", "value": "x"}]
    archive = {"repository": {"name": "A", "identifiers": wrong}}
    found = forms_of_identifiers(
        record(
            identifiers=wrong,
            original=archive,
            copies=[archive],
            contributors=[{"name": "A", "roles": ["editor"], "identifiers": wrong}],
            relations=[{"kind": "reply", "document": "x", "identifiers": wrong}],
        )
    )

    assert places(found) == [
        (f"{pointer}/identifiers/0/value", "IDN003")
        for pointer in ("", "/original/repository", "/copies/0/repository", "/contributors/0", "/relations/0")
    ]


def test_one_person_listed_twice_may_have_one_identifier() -> None:
    orcid = [{"scheme": "orcid", "value": "0000-0002-1694-233X"}]
    people = [{"name": name, "roles": ["editor"], "identifiers": orcid} for name in ("Ada", "Ada", "Tom")]

    assert places(shared_identifiers(record(contributors=people))) == [
        ("/contributors/2/identifiers/0/value", "IDN010")
    ]
