"""Language tags, judged as RFC 5646 says, and compared with another validator."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from iana_bcp47 import validate_bcp47

from archpack.vocab.language import (
    language_advice,
    language_name,
    language_problem,
    language_tag,
    script_of,
    suggested_tag,
)
from archpack.vocab.language_names import _EVERYDAY_NAMES
from archpack.vocab.spelling import recased
from archpack.vocab.subtag import Kind, entries
from archpack.vocab.tag_grammar import LanguageTag, read_tag

VALID = [
    "sq",
    "SQ",
    "no",
    "NO",  # Norwegian, not Norway and not False.
    "sq-AL",
    "sr-Latn",
    "sr-Cyrl-RS",
    "SR-CYRL-rs",
    "zh-Hant-TW",
    "es-419",
    "de-1996",
    "de-CH-1901",
    "sl-rozaj-biske-1994",
    "zh-yue",
    "zh-yue-Hant-HK",
    "sgn-BR",
    "sh",
    "iw",
    "mul",
    "und",
    "zxx",
    "qaa-Qaaa-XA",
    "en-a-bbb-x-a-ccc",
    "de-DE-u-co-phonebk",
    "en-0-abc",
    "x-whatever",
    "x-1",
    "X-a-B",
    "i-klingon",
    "I-KLINGON",
    "i-default",
    "art-lojban",
    "zh-min-nan",
    "en-GB-oed",
    "sgn-BE-FR",
    "be-1959acad",
]

# The text, and the whole sentence about it.
INVALID = [
    ("", "The language is empty: write a tag such as en or sq"),
    (" \t", "The language is empty: write a tag such as en or sq"),
    ("sq_AL", "sq_AL uses an underscore where a language tag has a hyphen; write sq-AL"),
    (" sq", "sq has a space before or after it; write sq"),
    ("sq\n", "sq has a space before or after it; write sq"),
    ("alb", "alb is a three-letter ISO 639-2 code for a language that has a shorter one; write sq"),
    ("SQI", "SQI is a three-letter ISO 639-2 code for a language that has a shorter one; write sq"),
    ("eng-US", "eng is a three-letter ISO 639-2 code for a language that has a shorter one; write en-US"),
    ("Albanian", "Albanian is a name, not a language tag; write sq"),
    ("serbo-croatian", "serbo-croatian is a name, not a language tag; write sh"),
    ("Simplified Chinese", "Simplified Chinese is a name, not a language tag; write zh-Hans"),
    ("cz", "cz is not a registered language; CZ is the code of the country Czechia"),
    ("xx", "xx is not a registered language"),
    ("abcd", "abcd is not a registered language"),
    ("Tonga", "Tonga is not a registered language"),
    ("zh-xxx", "xxx is not a registered extended language"),
    ("sr-Abcd", "Abcd is not a registered script"),
    ("en-UK", "UK is not a registered country or region; write en-GB"),
    ("en-USA", "USA is not a registered extended language; write en-US"),
    ("sr-Serbia", "Serbia is not a registered variant; write sr-RS"),
    ("en-999", "999 is not a registered country or region"),
    ("sr-Cyrillic", "Cyrillic is not a registered variant"),
    ("zh-yue-gan", "zh-yue-gan has more than one extended language after zh"),
    ("de-1996-1996", "de-1996-1996 has the variant 1996 twice"),
    ("sl-ROZAJ-rozaj", "sl-ROZAJ-rozaj has the variant rozaj twice"),
    ("en-a-bbb-A-ccc", "en-a-bbb-A-ccc has the extension a twice"),
    ("en-u", "u in en-u needs something after it"),
    ("en-u-x-a", "u in en-u-x-a needs something after it"),
    ("en-x", "x in en-x needs something after it"),
    ("x", "x does not begin with a language of two or three letters, such as en or sq"),
    ("1a", "1a does not begin with a language of two or three letters, such as en or sq"),
    ("a-DE", "a-DE does not begin with a language of two or three letters, such as en or sq"),
    ("i-nothing", "i-nothing does not begin with a language of two or three letters, such as en or sq"),
    ("sq-AL-Latn", "Latn in sq-AL-Latn is out of place: the order is language, script, country, variant"),
    ("de-DE-DE", "DE in de-DE-DE is out of place: the order is language, script, country, variant"),
    ("abcd-yue", "abcd is not a registered language"),
    ("gibberish", "gibberish is too long: no part of a language tag has more than eight characters"),
    ("en-x-abcdefghi", "abcdefghi is too long: no part of a language tag has more than eight characters"),
    ("Tuamotuan-AL", "Tuamotuan is too long: no part of a language tag has more than eight characters"),
    ("en--US", "en--US has a hyphen with nothing before or after it"),
    ("-en", "-en has a hyphen with nothing before or after it"),
    ("en-", "en- has a hyphen with nothing before or after it"),
    ("-", "- has a hyphen with nothing before or after it"),
    (
        "sq, en",
        "sq, en has a character that is not allowed: a language tag is made of a-z, 0-9 and hyphens",
    ),
    (
        "en-\N{ARABIC-INDIC DIGIT FOUR}\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT NINE}",
        "en-٤١٩ has a character that is not allowed: a language tag is made of a-z, 0-9 and hyphens",
    ),
    (
        "\N{KELVIN SIGN}o-KR",  # Its lower case is an ordinary k.
        "\N{KELVIN SIGN}o-KR has a character that is not allowed: a language tag is made of a-z, 0-9 and hyphens",
    ),
]


@pytest.mark.parametrize("tag", VALID)
def test_a_valid_tag_has_no_problem(tag: str) -> None:
    assert language_problem(tag) is None
    assert suggested_tag(tag) is None


@pytest.mark.parametrize(("tag", "sentence"), INVALID)
def test_an_invalid_tag_is_explained(tag: str, sentence: str) -> None:
    assert language_problem(tag) == sentence


@pytest.mark.parametrize(("tag", "sentence"), INVALID)
def test_what_to_write_instead_is_valid(tag: str, sentence: str) -> None:
    better = suggested_tag(tag)
    assert better == (sentence.partition("; write ")[2] or None)
    assert better is None or language_problem(better) is None


@pytest.mark.parametrize("tag", [*VALID, *(tag for tag, _ in INVALID if tag != "zh-yue-gan")])
def test_another_validator_agrees(tag: str) -> None:
    assert (language_problem(tag) is None) == validate_bcp47(tag)[0]


def test_two_extended_languages_are_invalid_although_the_other_validator_lets_them_pass() -> None:
    # RFC 5646 2.2.2: the second and third place are reserved and tags that use them will always be invalid.
    assert language_problem("zh-yue-gan") is not None
    assert validate_bcp47("zh-yue-gan")[0]


@pytest.mark.parametrize("kind", [Kind.LANGUAGE, Kind.GRANDFATHERED, Kind.REDUNDANT])
def test_every_registered_language_and_tag_is_valid(kind: Kind) -> None:
    assert [entry.code for entry in entries(kind) if language_problem(entry.code)] == []


@pytest.mark.parametrize("kind", [Kind.EXTLANG, Kind.SCRIPT, Kind.REGION, Kind.VARIANT])
def test_every_other_registered_subtag_is_valid_after_a_language(kind: Kind) -> None:
    assert [entry.code for entry in entries(kind) if language_problem(f"zh-{entry.code}")] == []


_REGISTERED = sorted(
    {
        *("sq", "en", "zh", "sl", "de", "qaa", "iw", "yue", "gan", "cmn", "latn", "Cyrl", "Qaaa", "AL", "419", "XA"),
        *("rozaj", "1996", "nedis", "i", "x", "a", "u", "0", "klingon", "min", "nan", "sgn", "BE", "FR", "alb"),
    }
)
_SUBTAGS = st.sampled_from(_REGISTERED) | st.from_regex(re.compile(r"[A-Za-z0-9]{0,9}"), fullmatch=True)
_TAGS = st.lists(_SUBTAGS, max_size=8).map("-".join)


@given(_TAGS | st.text(max_size=12))
def test_another_validator_agrees_on_tags_made_up(tag: str) -> None:
    valid = validate_bcp47(tag)[0] and len(read_tag(tag).extlangs) <= 1
    assert (language_problem(tag) is None) == valid


@given(st.sampled_from(VALID), st.sampled_from([str.lower, str.upper, str.title, str.swapcase]))
def test_capitals_make_no_difference(tag: str, recase: type[str]) -> None:
    assert language_problem(recase(tag)) is None


@given(_TAGS | st.text())
def test_nothing_raises_and_a_suggestion_is_always_valid(text: str) -> None:
    better = suggested_tag(text)
    assert better is None or language_problem(better) is None
    for ask in (language_advice, language_name, language_tag, script_of):
        assert ask(text) is None or language_problem(text) is None or ask is language_tag


@pytest.mark.parametrize("text", ["a" * 10_000_000, "a-" * 1_000_000, "en-" + "a-bb-" * 300_000, " " * 1_000_000])
def test_an_enormous_text_gets_a_short_answer(text: str) -> None:
    problem = language_problem(text)
    assert problem is not None
    assert len(problem) < 160


@given(_TAGS)
def test_the_parts_of_a_tag_put_together_are_the_tag(tag: str) -> None:
    parts = read_tag(tag)
    again = [parts.language, *parts.extlangs, parts.script, parts.region, *parts.variants]
    again += [text for extension in parts.extensions for text in extension]
    again += ["x", *parts.private_use] if parts.private_use else []
    assert "-".join([text for text in again if text] + list(parts.rest)).lower() == tag.lower()


def test_a_tag_is_read_into_its_parts() -> None:
    assert read_tag("zh-yue-Hant-HK-1996-u-co-pinyin-x-ours") == LanguageTag(
        language="zh",
        extlangs=("yue",),
        script="Hant",
        region="HK",
        variants=("1996",),
        extensions=(("u", "co", "pinyin"),),
        private_use=("ours",),
        rest=(),
    )


@pytest.mark.parametrize(
    ("tag", "advice"),
    [
        ("sq", None),
        ("zh", None),
        ("sr-Latn", None),
        ("sl-IT-rozaj-biske", None),
        ("i-default", None),
        ("sq_AL", None),
        ("iw", "iw has been out of use since 1989-01-01; write he"),
        ("IW-IL", "iw has been out of use since 1989-01-01; write he"),
        ("ru-SU", "SU has been out of use since 1992-08-30; choose another"),
        ("de-DD", "DD has been out of use since 1990-10-30; write DE"),
        ("i-lux", "i-lux has been out of use since 1998-09-09; write lb"),
        ("cel-gaulish", "cel-gaulish has been out of use since 2015-03-29; choose another"),
        ("zh-cmn-Hans", "zh-cmn-Hans has been out of use since 2009-07-29; write cmn-Hans"),
        ("zh-yue-HK", "yue is a language by itself; write yue"),
        ("en-yue", "yue is meant to follow zh"),
        ("de-scouse", "scouse is meant to follow en"),
        ("en-Latn", "the script Latn goes without saying for en; leave it out"),
        ("RU-CYRL", "the script Cyrl goes without saying for ru; leave it out"),
    ],
)
def test_advice_on_a_valid_tag(tag: str, advice: str | None) -> None:
    assert language_advice(tag) == advice


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("sq", "Albanian"),
        ("NO", "Norwegian"),
        ("sr-Cyrl-RS", "Serbian (Cyrillic, Serbia)"),
        ("zh-Hans", "Chinese (Han, Simplified variant)"),
        ("zh-yue-HK", "Yue Chinese (Hong Kong)"),
        ("sl-rozaj", "Slovenian (Resian)"),
        ("el", "Modern Greek"),
        ("ota", "Ottoman Turkish"),
        ("ms", "Malay"),
        ("zlm", "Malay (individual language)"),
        ("iw", "Hebrew"),
        ("en-u-co-phonebk-x-ours", "English"),
        ("qaa", "Private use"),
        ("i-klingon", "Klingon"),
        ("x-ours", None),
        ("xx", None),
        ("alb", None),
        ("", None),
    ],
)
def test_the_name_of_a_tag(tag: str, name: str | None) -> None:
    assert language_name(tag) == name


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Albanian", "sq"),
        ("albanian", "sq"),
        ("  ALBANIAN ", "sq"),
        ("Chinese", "zh"),
        ("Serbo-Croatian", "sh"),
        ("Persian", "fa"),
        ("Farsi", "fa"),
        ("Norwegian", "no"),
        ("Norwegian Bokmål", "nb"),
        ("Norwegian Bokmal", "nb"),
        ("Greek", "el"),
        ("Modern Greek (1453-)", "el"),
        ("Ancient Greek", "grc"),
        ("Armenian", "hy"),  # Not the family of the same name.
        ("Malay", "ms"),  # The macrolanguage, not the individual language of the same name.
        ("Swahili", "sw"),
        ("Castilian", "es"),
        ("Moldavian", "ro"),  # Not mo, which is deprecated.
        ("Hebrew", "he"),
        ("Indonesian", "id"),
        ("Simplified Chinese", "zh-Hans"),
        ("Serbian in Cyrillic script", "sr-Cyrl"),
        ("Multiple languages", "mul"),
        ("Tonga", None),  # Three languages.
        ("Gaelic", "gd"),
        ("Bari", "bfa"),  # Without the accent it is another language.
        ("Barí", "mot"),
        ("Klingonese", None),
        ("sq", None),
        ("", None),
    ],
)
def test_the_tag_of_a_name(name: str, tag: str | None) -> None:
    assert language_tag(name) == tag


def test_every_everyday_name_is_one_that_the_registry_does_not_have() -> None:
    names = {recased(name) for entry in entries(Kind.LANGUAGE) for name in entry.names}
    assert names.isdisjoint(_EVERYDAY_NAMES)
    assert [tag for tag in _EVERYDAY_NAMES.values() if language_problem(tag)] == []


def test_every_name_leads_back_to_its_language() -> None:
    lost = [
        entry.code
        for entry in entries(Kind.LANGUAGE)
        if not entry.deprecated and language_tag(language_name(entry.code) or "") != entry.code
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("ru", "Cyrl"),
        ("sq-AL", "Latn"),
        ("he", "Hebr"),
        ("SR-LATN", "Latn"),
        ("zh-Hant", "Hant"),
        ("ar-arb", "Arab"),
        ("zh", None),
        ("sr", None),
        ("x-ours", None),
        ("i-klingon", None),
        ("sr_Latn", None),
        ("sr-Abcd", None),
    ],
)
def test_the_script_of_a_tag(tag: str, script: str | None) -> None:
    assert script_of(tag) == script
