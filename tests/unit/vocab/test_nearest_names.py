"""Which language, country or script somebody may have meant."""

import pytest

from archpack.vocab.country import _IN_OTHER_LANGUAGES as COUNTRIES
from archpack.vocab.country import country_code, country_name, nearest_country
from archpack.vocab.language import language_name, language_tag
from archpack.vocab.language_names import _IN_OTHER_LANGUAGES as LANGUAGES
from archpack.vocab.language_names import nearest_language
from archpack.vocab.relator import nearest_roles
from archpack.vocab.script import nearest_script


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Albanain", "sq"),
        ("Frnech", "fr"),
        ("Cinese", "zh"),
        ("deutsch", "de"),
        ("Französisch", "fr"),
        ("Hébreu", "he"),
        ("qq", None),
        ("", None),
        ("unknown", None),
        ("no language at all", None),
        ("x" * 100_000, None),
    ],
)
def test_the_nearest_language(text: str, tag: str | None) -> None:
    assert nearest_language(text) == tag


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Albanai", "AL"),
        ("Germny", "DE"),
        ("Deutschland", "DE"),
        ("Österreich", "AT"),
        ("États-Unis", "US"),
        ("FRA", "FR"),
        ("al", "AL"),
        (" de ", "DE"),
        ("FRX", None),
        ("Utopia", None),
        ("Sofia", None),
        ("Soviet Union", None),
        ("", None),
    ],
)
def test_the_nearest_country(text: str, code: str | None) -> None:
    assert nearest_country(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cyrillic", "Cyrl"),
        ("cyrl", "Cyrl"),
        (" LATN ", "Latn"),
        ("Cyrilic", "Cyrl"),
        ("Hebrew", "Hebr"),
        ("xx", None),
        ("", None),
        ("Qaaa", None),
    ],
)
def test_the_nearest_script(text: str, code: str | None) -> None:
    assert nearest_script(text) == code


@pytest.mark.parametrize(
    ("text", "role"), [("Übersetzer", "translator"), ("Herausgeber", "editor"), ("auteur", "author")]
)
def test_the_nearest_role(text: str, role: str) -> None:
    assert nearest_roles(text)[0] == role


def test_names_in_other_languages_stand_for_something_and_hide_no_english_name() -> None:
    assert [name for name, tag in LANGUAGES.items() if language_name(tag) is None or language_tag(name)] == []
    assert [name for name, code in COUNTRIES.items() if country_name(code) is None or country_code(name)] == []
