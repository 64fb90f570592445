"""Countries of today by code and by name, and scripts by code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.vocab.country import _EVERYDAY_NAMES, country_code, country_name, country_problem, is_country
from archpack.vocab.script import script_name
from archpack.vocab.spelling import folded
from archpack.vocab.subtag import Kind, entries

CODES = [region.code for region in entries(Kind.REGION) if is_country(region.code)]


def test_there_are_as_many_countries_as_iso_3166_1_has_and_kosovo() -> None:
    assert len(CODES) == 249
    assert is_country("XK")


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("AL", "Albania"),
        ("NO", "Norway"),
        ("CN", "China"),
        ("RU", "Russian Federation"),
        ("DE", "Germany"),
        ("CZ", "Czechia"),
        ("XK", "Kosovo"),
        ("CI", "Côte d'Ivoire"),
    ],
)
def test_the_name_of_a_country(code: str, name: str) -> None:
    assert is_country(code)
    assert country_name(code) == name
    assert country_problem(code) is None


@pytest.mark.parametrize(
    "code", ["", "al", "ALB", "Albania", "SU", "YU", "DD", "CS", "UK", "EU", "UN", "AC", "AA", "ZZ", "XA", "QM", "419"]
)
def test_what_is_not_a_country_of_today(code: str) -> None:
    assert not is_country(code)
    assert country_name(code) is None
    assert country_problem(code) is not None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Albania", "AL"),
        ("ALBANIA", "AL"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("the Netherlands", "NL"),
        ("United States of America", "US"),
        ("Turkey", "TR"),
        ("Turkiye", "TR"),
        ("Czech Republic", "CZ"),
        ("Vietnam", "VN"),
        ("Cote d\N{RIGHT SINGLE QUOTATION MARK}Ivoire", "CI"),
        ("North Korea", "KP"),
        ("Kosovo", "XK"),
        ("Congo", "CG"),
        ("Soviet Union", None),
        ("Union of Soviet Socialist Republics", None),
        ("Yugoslavia", None),
        ("German Democratic Republic", None),
        ("European Union", None),
        ("Private use", None),
        ("Atlantis", None),
        ("AL", None),
        ("", None),
    ],
)
def test_the_code_of_a_country(name: str, code: str | None) -> None:
    assert country_code(name) == code


def test_every_everyday_name_is_one_that_the_registry_does_not_have() -> None:
    names = {folded(name) for region in entries(Kind.REGION) if is_country(region.code) for name in region.names}
    assert names.isdisjoint(_EVERYDAY_NAMES)
    assert [code for code in _EVERYDAY_NAMES.values() if not is_country(code)] == []


@pytest.mark.parametrize("code", [*CODES, "XK"])
def test_every_name_leads_back_to_its_country(code: str) -> None:
    assert country_code(country_name(code) or "") == code


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("", "The country is empty: write its code, such as AL"),
        ("al", "al is not an ISO 3166-1 country code; write AL"),
        (" AL ", "AL is not an ISO 3166-1 country code; write AL"),
        ("Albania", "Albania is not an ISO 3166-1 country code; write AL"),
        ("UK", "UK is not an ISO 3166-1 country code; write GB"),
        (
            "su",
            (
                "SU (Union of Soviet Socialist Republics) has been out of use since 1992-08-30; "
                "write the code of the country where the archive stands today"
            ),
        ),
        ("ALB", "ALB is not an ISO 3166-1 country code; write two capital letters, such as AL"),
        ("ZZ", "ZZ is not an ISO 3166-1 country code; write two capital letters, such as AL"),
    ],
)
def test_a_wrong_code_is_explained(code: str, sentence: str) -> None:
    assert country_problem(code) == sentence


@given(st.text())
def test_any_text_is_a_country_or_has_a_problem(text: str) -> None:
    assert is_country(text) == (country_problem(text) is None) == (country_name(text) is not None)


def test_an_enormous_text_gets_a_short_answer() -> None:
    assert len(country_problem("A" * 10_000_000) or "") < 130


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("Latn", "Latin"),
        ("Cyrl", "Cyrillic"),
        ("Hans", "Han (Simplified variant)"),
        ("Zxxx", "Code for unwritten documents"),
        ("latn", None),
        ("Qaaa", None),
        ("Qabx", None),
        ("Abcd", None),
        ("", None),
    ],
)
def test_the_name_of_a_script(code: str, name: str | None) -> None:
    assert script_name(code) == name
