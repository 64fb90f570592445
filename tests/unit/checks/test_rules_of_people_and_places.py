"""Titles, languages, people, locators, notes and terms, at the edges of their rules."""

from typing import Any

import pytest

from archpack.checks.conditions.language_use import (
    better_tags,
    contradicting_scripts,
    sources_of_translators,
    transcripts_in_other_languages,
    translations_from_themselves,
    unsaid_scripts,
)
from archpack.checks.conditions.terms import contents_without_terms, terms
from archpack.checks.context.responsibility import (
    names_in_credits,
    one_person_twice,
    repeated_names,
    roles_against_contents,
    several_in_one_name,
    texts_without_makers,
    whose_translations,
)
from archpack.checks.identity.extents import extents, folios_outside
from archpack.checks.identity.titles import excerpts, titles, titles_against_languages, titles_together
from archpack.checks.identity.whereabouts import archive_names, copies, steps_alone, steps_together, years
from archpack.checks.structure.derivation import ids_of_contents, marks, relations, sources
from archpack.model import Record
from tests.unit.checks.records import places, record

SCAN = {"id": "scan", "kind": "scan", "file": "a"}
TRANSCRIPT = {"id": "transcript", "kind": "transcript", "file": "b", "language": "sq"}
TRANSLATION = {"id": "translation", "kind": "translation", "file": "c", "language": "en"}


def codes(found: Any) -> list[str]:
    return [code for _, code in places(found)]


# Titles


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Notes from a Conversation", []),
        ("NATO", []),
        ("SECRET TELEGRAM No. 4", []),
        ("TOP SECRET TELEGRAM FROM TIRANA", ["TTL005"]),
        ("СТЕНОГРАММА ЗАСЕДАНИЯ ПОЛИТБЮРО ЦК", ["TTL005"]),
        ("中国共产党中央委员会 的 通知 和 报告", []),
        ("One\ntwo", ["TTL006"]),
        ("One \u00a0two", ["TTL006"]),
        (" One two\n", []),  # REC012 tells it
        ("“Notes”", ["TTL007"]),
        ("Notes,", ["TTL007"]),
        ("“Notes” and “Letters”", []),
        ("Notes: a reply", []),
        ("Notes on “Peace”", []),
        ("“", []),
        ("IMG_0028.TIF", ["TTL009"]),
        ("Notes on plan.doc and others", []),
        ("Scan", ["TTL010"]),
        ("[Letter.]", ["TTL010"]),
        ("Letter to Tirana", []),
        ("x" * 501, ["TTL011"]),
    ],
)
def test_titles(title: str, found: list[str]) -> None:
    assert codes(titles(record(titles=[{"text": title}]))) == found


@pytest.mark.parametrize(
    ("title", "completeness", "told"),
    [
        ("Notes [Excerpt]", None, "/titles/0/text"),
        ("Notes (excerpts)", "full", "/completeness"),
        ("Notes [Excerpt]", "excerpt", None),
        ("Notes [Excerpt]", "abridged", None),
        ("Notes", None, None),
        ("Notes [in English]", None, None),
        ("[Excerpt] of notes", None, None),
    ],
)
def test_excerpts(title: str, completeness: str | None, told: str | None) -> None:
    fields = {"completeness": completeness} if completeness else {}

    assert places(excerpts(record(titles=[{"text": title}], **fields))) == ([(told, "TTL008")] if told else [])


def of_titles(*parts: dict[str, str], languages: tuple[str, ...] = ()) -> Record:
    return record(titles=[{"text": f"t{n}", **part} for n, part in enumerate(parts)], languages=languages)


def test_one_title_needs_no_language() -> None:
    assert codes(titles_together(of_titles({}))) == []
    assert places(titles_together(of_titles({"language": "en"}, {}))) == [("/titles/1", "TTL001")]


def test_titles_of_one_kind() -> None:
    english, original = {"language": "en"}, {"language": "sq", "kind": "original"}

    assert codes(titles_together(of_titles(original, original))) == ["TTL002"]
    assert codes(titles_together(of_titles(original, original | {"script": "Arab"}))) == []
    assert codes(titles_together(of_titles(original, english | {"kind": "original"}))) == []
    assert codes(titles_together(of_titles(*[english | {"kind": "alternative"}] * 2))) == []
    assert codes(titles_together(of_titles(english, english))) == []


@pytest.mark.parametrize(
    ("kind", "language", "languages", "found"),
    [
        ("translated", "en", ("sq",), []),
        ("translated", "en", (), []),
        ("translated", "en", ("en", "sq"), []),
        ("translated", "en", ("en-GB",), ["TTL003"]),
        ("original", "sq-Latn", ("sq",), []),
        ("original", "en", ("sq",), ["TTL004"]),
        ("original", "en", (), []),
        ("original", "en", ("Albanian",), []),
        ("original", "English", ("sq",), []),
        ("supplied", "en", ("sq",), []),
    ],
)
def test_titles_against_languages(kind: str, language: str, languages: tuple[str, ...], found: list[str]) -> None:
    judged = of_titles({"kind": kind, "language": language}, languages=languages)

    assert codes(titles_against_languages(judged)) == found


# Languages


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("sq", []),
        ("sr-Latn-RS", []),
        ("de-x-Archive", ["LNG009"]),
        ("en-a-abc-x-def", []),
        ("sr-latn", ["LNG009"]),
        ("zh-hant-tw", ["LNG009"]),
        ("EN-gb", ["LNG009"]),
        ("iw", ["LNG007"]),
        ("en-Latn", ["LNG009"]),
        ("und", ["LNG008"]),
        ("mul", ["LNG008"]),
        ("qaa", []),
        ("English", []),  # LNG001 tells it
        ("x" * 5000, []),
    ],
)
def test_tags(tag: str, found: list[str]) -> None:
    assert codes(better_tags(record(languages=[tag]))) == found


@pytest.mark.parametrize(
    ("translation", "source", "languages", "told"),
    [
        ({}, None, ["en"], True),
        ({}, None, ["EN"], True),
        ({}, None, ["en-US"], False),
        ({}, None, ["en", "en"], True),
        ({}, None, ["en", "sq"], False),
        ({}, None, [], False),
        ({"of": "transcript"}, {"language": "en"}, ["sq"], True),
        ({"of": "transcript"}, {"language": "sq"}, ["en"], False),
        ({"of": "transcript", "script": "Latn"}, {"language": "en", "script": "Cyrl"}, ["sq"], False),
    ],
)
def test_translations_from_themselves(translation: Any, source: Any, languages: list[str], told: bool) -> None:
    contents = [*([TRANSCRIPT | source] if source else []), TRANSLATION | translation]

    assert bool(list(translations_from_themselves(record(contents=contents, languages=languages)))) is told


def test_of_a_translation_made_from_itself_no_language_is_at_fault() -> None:
    contents = [{"id": "en", "kind": "translation", "file": "en.md", "language": "en", "of": "en"}]

    assert list(translations_from_themselves(record(contents=contents, languages=["sq"]))) == []


@pytest.mark.parametrize(
    ("languages", "found"),
    [
        (["sq"], []),
        (["sq-AL"], []),
        (["als"], []),
        (["en"], ["LNG006"]),
        ([], ["LNG011"]),
        (["mul"], []),
        (["Albanian"], []),
    ],
)
def test_transcripts_against_languages(languages: list[str], found: list[str]) -> None:
    assert codes(transcripts_in_other_languages(record(contents=[TRANSCRIPT], languages=languages))) == found


@pytest.mark.parametrize("languages", [["sq"], []])
def test_a_transcript_in_what_is_no_language_is_held_against_none(languages: list[str]) -> None:
    contents = [TRANSCRIPT | {"language": "Albanian"}]

    assert codes(transcripts_in_other_languages(record(contents=contents, languages=languages))) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Albanian", False),
        ("sq", False),
        ("English", False),
        ("Russian", True),
        ("Klingonese", False),
        ("Serbo-Croatian", True),
    ],
)
def test_what_somebody_translated_from(name: str, told: bool) -> None:
    person = {"name": "Ada", "roles": ["translator"], "from_language": name}
    judged = record(contributors=[person], contents=[TRANSLATION], languages=["sq"])

    assert bool(list(sources_of_translators(judged))) is told


def test_serbian_may_be_called_serbo_croatian() -> None:
    person = {"name": "Ada", "roles": ["translator"], "from_language": "Serbo-Croatian"}

    assert codes(sources_of_translators(record(contributors=[person], languages=["sr"]))) == []


def test_what_somebody_translated_from_is_held_against_languages_only() -> None:
    person = {"name": "Ada", "roles": ["translator"], "from_language": "Russian"}

    assert codes(sources_of_translators(record(contributors=[person], languages=["Albanian"]))) == []


def test_scripts_that_are_not_said() -> None:
    serbian = TRANSCRIPT | {"language": "sr"}

    assert codes(unsaid_scripts(record(contents=[serbian]))) == ["LNG012"]
    assert codes(unsaid_scripts(record(contents=[serbian | {"script": "Cyrl"}]))) == []
    assert codes(unsaid_scripts(record(contents=[serbian | {"language": "sr-Cyrl"}, TRANSCRIPT]))) == []


@pytest.mark.parametrize(("tag", "told"), [("sr-Latn", True), ("sr-Cyrl", False), ("sr", False), ("ru", False)])
def test_scripts_that_contradict(tag: str, told: bool) -> None:
    title = {"text": "t", "language": tag, "script": "Cyrl"}

    assert bool(list(contradicting_scripts(record(titles=[title])))) is told


# People


def people(*names: str, **fields: Any) -> Record:
    return record(contributors=[{"name": name, "roles": ["editor"], **fields} for name in names])


@pytest.mark.parametrize(
    ("one", "two", "code"),
    [
        ("Elidor Mëhilli", "Elidor Mehilli", "WHO004"),
        ("Elidor Mëhilli", "ELIDOR MËHILLI", "WHO004"),
        ("Elidor Mëhilli", "Mëhilli, Elidor", "WHO004"),
        ("Elidor Mëhilli", "E. Mëhilli", "WHO004"),
        ("E. Mëhilli", "Elidor Mëhilli", "WHO004"),
        ("Odd Arne Westad", "O. A. Westad", "WHO004"),
        ("Elidor Mëhilli", "Elidor Mëhilli", "WHO005"),
        ("Odd Westad", "Ole Westad", None),
        ("O. Westad", "A. Westad", None),
        ("Kim Donggil", "Kim Hakjoon", None),
        ("Mao", "Mao Zedong", None),
    ],
)
def test_one_person_in_two_entries(one: str, two: str, code: str | None) -> None:
    judged = record(contributors=[{"name": one, "roles": ["editor"]}, {"name": two, "roles": ["author"]}])

    assert places(one_person_twice(judged)) == ([("/contributors/1/name", code)] if code else [])


def test_one_person_may_have_two_tasks() -> None:
    entries = [{"name": "Ada", "roles": ["author"], "scope": [name]} for name in ("scan", "transcript")]

    assert codes(one_person_twice(record(contributors=entries))) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ada Inkwell and Tom Blotter", "WHO006"),
        ("Ada Inkwell & Tom Blotter", "WHO006"),
        ("Ada Inkwell; Tom Blotter", "WHO006"),
        ("Ada B. Inkwell, and Tom Blotter", "WHO006"),
        ("Ada Inkwell et al.", "WHO007"),
        ("Ada Inkwell and others", "WHO007"),
        ("Simon and Schuster", None),
        ("Central State Archives and National Library", None),
        ("Ministry of Trade and Foreign Affairs", None),
        ("Inkwell, Ada", None),
        ("Ada de la Inkwell", None),
    ],
)
def test_several_in_one_name(name: str, code: str | None) -> None:
    assert codes(several_in_one_name(people(name))) == ([code] if code else [])


@pytest.mark.parametrize(
    ("contributors", "found"),
    [
        ([], ["WHO002"]),
        ([("editor", [])], ["WHO003", "WHO002"]),
        ([("transcriber", []), ("translator", [])], []),
        ([("transcriber", ["transcript"]), ("translator", ["translation"])], []),
        ([("transcriber", ["translation"]), ("translator", ["transcript"])], ["WHO003", "WHO002"]),
        ([("author", []), ("translator", [])], []),  # who wrote it has also written it out
        ([("transcriber", []), ("translator", ["translations"])], []),  # REF001 tells it
    ],
)
def test_texts_without_makers(contributors: list[tuple[str, list[str]]], found: list[str]) -> None:
    named = [{"name": "Ada", "roles": [role], "scope": scope} for role, scope in contributors]

    assert codes(texts_without_makers(record(contents=[SCAN, TRANSCRIPT, TRANSLATION], contributors=named))) == found


@pytest.mark.parametrize(
    ("credit", "found"),
    [
        ({"role": "funder"}, ["WHO008"]),
        ({}, []),
        ({"role": "funder", "name": "Leon Levy Foundation"}, []),
        ({"role": "funder", "name": "LEON LEVY FOUNDATION"}, []),
        ({"role": "funder", "name": "The Leon-Levy Foundation"}, []),
        ({"role": "funder", "name": "Blavatnik Foundation"}, ["WHO009"]),
    ],
)
def test_credits(credit: dict[str, str], found: list[str]) -> None:
    statement = "With support from the Leon Levy Foundation."

    assert codes(names_in_credits(record(credits=[{"statement": statement, **credit}]))) == found


@pytest.mark.parametrize(
    ("roles", "scope", "told"),
    [
        (["translator"], ["translation"], False),
        (["translator"], ["scan", "translation"], False),
        (["translator"], [], False),
        (["translator"], ["scan"], True),
        (["translator", "digitizer"], ["scan"], False),
        (["transcriber"], ["translation"], True),
        (["digitizer"], ["transcript"], True),
        (["editor"], ["scan"], False),
    ],
)
def test_roles_against_contents(roles: list[str], scope: list[str], told: bool) -> None:
    person = {"name": "Ada", "roles": roles, "scope": scope}
    judged = record(contents=[SCAN, TRANSCRIPT, TRANSLATION], contributors=[person])

    assert bool(list(roles_against_contents(judged))) is told


def test_who_translated_from_a_language_is_a_translator() -> None:
    assert places(roles_against_contents(people("Ada", from_language="Russian"))) == [
        ("/contributors/0/from_language", "WHO012")
    ]


def test_names_that_are_repeated() -> None:
    assert places(repeated_names(people("CWIHP", on_behalf_of="CWIHP", affiliation="CWIHP"))) == [
        ("/contributors/0/on_behalf_of", "WHO011"),
        ("/contributors/0/affiliation", "WHO011"),
    ]


def test_one_translator_of_several_translations_needs_no_scope() -> None:
    contents = [TRANSLATION, TRANSLATION | {"id": "german", "language": "de"}]
    ada, tom = ({"name": name, "roles": ["translator"]} for name in ("Ada", "Tom"))

    assert codes(whose_translations(record(contents=contents, contributors=[ada]))) == []
    assert places(whose_translations(record(contents=contents, contributors=[ada | {"scope": ["german"]}, tom]))) == [
        ("/contributors/1", "WHO014")
    ]


# Where the original stands


def located(*steps: tuple[str, str | None], **fields: Any) -> Record:
    locator = [{"value": value} | ({"level": level} if level else {}) for value, level in steps]
    return record(original={"repository": {"name": "A"}, "locator": locator}, **fields)


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        (["fonds", "series", "file", "folio"], []),
        (["folio", "file", "fonds"], []),  # some archives print the leaf first
        (["fonds", "file", "box", "folder", "folio"], []),
        (["fonds", "volume", "year", "file"], []),
        (["file", "file", "folio", "folio"], []),
        (["fonds", "fonds"], ["LOC004"]),
        (["fonds", "folio", "file"], ["LOC005"]),
        (["file", "fonds", "folio"], ["LOC005"]),
        (["folio", "fonds", "file"], ["LOC005"]),
    ],
)
def test_levels(levels: list[str], found: list[str]) -> None:
    assert codes(steps_together(located(*((str(n), level) for n, level in enumerate(levels))))) == found


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ({"label": "Dos.", "value": "4", "level": "file"}, []),
        ({"label": "Dos.", "value": "Dos. 4", "level": "file"}, ["LOC006"]),
        ({"label": "Dos.", "value": "Dos.: 4", "level": "file"}, ["LOC006"]),
        ({"label": "Dos.", "value": "Dos.", "level": "file"}, []),
        ({"label": "F", "value": "F4"}, []),
        ({"label": "Fl.", "value": "Fl. 28", "level": "folio"}, []),  # LOC001 tells it
        ({"label": "Fondi", "value": "14/AP", "level": "box"}, ["LOC007"]),
        ({"label": "Fondi", "value": "14/AP"}, []),
        ({"label": "Nobody's label", "value": "14/AP", "level": "box"}, []),
        ({"label": "F.", "value": "14", "level": "box"}, []),  # so short a label can be anything
        ({"value": "28-48", "level": "page"}, []),
        ({"value": "521-22", "level": "page"}, []),
        ({"value": "48–28", "level": "page"}, ["LOC011"]),  # noqa: RUF001 - an en dash
        ({"value": "48-28"}, []),
    ],
)
def test_steps(step: dict[str, str], found: list[str]) -> None:
    assert codes(steps_alone(record(original={"repository": {"name": "A"}, "locator": [step]}))) == found


@pytest.mark.parametrize(
    ("folios", "extent", "completeness", "told"),
    [
        ("28-48", "21 folios", None, False),
        ("28-48", "21 leaves, typescript", "full", False),
        ("28-48", "20 leaves", "full", True),
        ("28-48", "20 leaves", "excerpt", False),
        ("28-48", "42 pages", None, False),
        ("12r-13v", "2 Blatt", None, False),
        ("28-", "5 leaves", None, False),
        ("28-48", "about 20 leaves", None, False),
    ],
)
def test_extents(folios: str, extent: str, completeness: str | None, told: bool) -> None:
    original = {"repository": {"name": "A"}, "locator": [{"value": folios, "level": "folio"}], "extent": extent}
    fields = {"completeness": completeness} if completeness else {}

    assert bool(list(extents(record(original=original, **fields)))) is told


@pytest.mark.parametrize(
    ("folios", "told"),
    [("28-48", False), ("30", False), ("28-49", True), ("27-28", True), ("1-5", False), ("48a", False), ("x", False)],
)
def test_folios_of_contents(folios: str, told: bool) -> None:
    assert bool(list(folios_outside(located(("28-48", "folio"), contents=[SCAN | {"folios": folios}])))) is told


@pytest.mark.parametrize(
    ("folios", "told"), [("28-40", False), ("29-30, 45", False), ("40-45", True), ("30-41, 45-46", True), ("50", False)]
)
def test_folios_of_contents_where_the_document_has_several_runs(folios: str, told: bool) -> None:
    runs = "28-29, 30-40, 45"

    assert bool(list(folios_outside(located((runs, "folio"), contents=[SCAN | {"folios": folios}])))) is told


def test_names_and_places_of_archives() -> None:
    repository = {"name": "A", "abbreviation": "A", "place": "Tirana, Albania"}

    assert places(archive_names(record(original={"repository": repository}, copies=[{"repository": repository}]))) == [
        ("/original/repository/abbreviation", "LOC010"),
        ("/original/repository/place", "LOC013"),
        ("/copies/0/repository/abbreviation", "LOC010"),
        ("/copies/0/repository/place", "LOC013"),
    ]
    assert (
        codes(archive_names(record(original={"repository": {"name": "A", "place": "Cambridge, Massachusetts"}}))) == []
    )


def test_copies() -> None:
    place = {"repository": {"name": "A", "place": "Tirana"}, "locator": [{"value": "1"}]}
    same = {"repository": {"name": "A"}, "locator": [{"value": "1", "level": "file"}]}
    other = {"repository": {"name": "A"}, "locator": [{"value": "2"}]}

    assert places(copies(record(original=place, copies=[other, same]))) == [("/copies/1", "LOC012")]
    assert codes(copies(record(copies=[same]))) == []


@pytest.mark.parametrize(
    ("year", "created", "told"),
    [("1963", "1963-07-06", False), ("1963", "1962/1964", False), ("1963", "1964", True), ("1963/64", "1936", False)],
)
def test_years(year: str, created: str, told: bool) -> None:
    dates = [{"kind": "created", "display": "x", "edtf": created}]

    assert bool(list(years(located((year, "year"), dates=dates)))) is told


# Notes, contents, relations


def test_marks_of_notes() -> None:
    def note(mark: str | None, *scope: str) -> dict[str, Any]:
        return {"kind": "editor", "text": f"{mark}{scope}", "scope": scope} | ({"mark": mark} if mark else {})

    notes = [
        note("1", "transcript"),
        note("1", "translation"),
        note("1", "transcript") | {"text": "another"},
        note("2", "scan", "transcript"),
        note("3", "scan"),
        note(None, "scan"),
        note("4", "nowhere"),
        note("5"),
    ]

    assert places(marks(record(contents=[SCAN, TRANSCRIPT, TRANSLATION], notes=notes))) == [
        ("/notes/2/mark", "REF006"),
        ("/notes/4/mark", "REF005"),
    ]
    assert places(marks(record(contents=[SCAN], notes=[note("1")]))) == [("/notes/0/mark", "REF005")]


def test_ids_of_contents() -> None:
    contents = [SCAN, SCAN | {"id": "SCAN"}, SCAN | {"id": "a b"}, SCAN]

    assert places(ids_of_contents(record(contents=contents))) == [
        ("/contents/1/id", "REF007"),
        ("/contents/2/id", "REF008"),
    ]


@pytest.mark.parametrize(
    ("content", "of", "told"),
    [
        (SCAN, "transcript", True),
        (TRANSCRIPT, "translation", True),
        (TRANSCRIPT, "scan", False),
        (TRANSLATION, "scan", False),
        (TRANSLATION, "transcript", False),
        (TRANSLATION, "nowhere", False),
    ],
)
def test_what_contents_are_made_from(content: dict[str, str], of: str, told: bool) -> None:
    others = [other for other in (SCAN, TRANSCRIPT, TRANSLATION) if other is not content]

    assert bool(list(sources(record(contents=[content | {"of": of}, *others])))) is told


@pytest.mark.parametrize(("kind", "told"), [("reply", True), ("related", True), ("copy", False), ("version", False)])
def test_relations(kind: str, told: bool) -> None:
    own = [{"scheme": "local", "value": "1"}]
    relation = {"kind": kind, "document": "x", "identifiers": own}

    assert bool(list(relations(record(identifiers=own, relations=[relation])))) is told


# Terms of use


@pytest.mark.parametrize(
    ("statement", "uri", "found"),
    [
        ("Free", "https://creativecommons.org/licenses/by/4.0/", []),
        ("Free", "http://creativecommons.org/licenses/by-nc-sa/3.0/de/", []),
        ("Free", "https://creativecommons.org/licenses/by/4.0/deed.sq", []),
        ("Free", "https://creativecommons.org/licenses/by/5.0/", ["RGT003"]),
        ("Free", "https://creativecommons.org/publicdomain/nil/1.0/", ["RGT003"]),
        ("Free", "https://rightsstatements.org/vocab/InC-XX/1.0/", ["RGT003"]),
        ("Free", "https://rightsstatements.org/page/NoC-US/1.0/?language=en", []),
        ("Free", "https://creativecommons.org/about/", []),
        ("Free", "https://www.apache.org/licenses/LICENSE-2.0", []),
        ("Free", "urn:example:terms", []),
        ("Free", "see above", ["RGT004"]),
        ("Public domain", "https://creativecommons.org/publicdomain/zero/1.0/", []),
        ("Public domain", "https://creativecommons.org/licenses/by/4.0/", ["RGT005"]),
        ("All rights reserved", "https://creativecommons.org/publicdomain/mark/1.0/", ["RGT005"]),
        ("In copyright", "http://rightsstatements.org/vocab/InC/1.0/", []),
        ("Not in the public domain", "http://rightsstatements.org/vocab/InC/1.0/", []),
        ("Public domain from 2031; until then in copyright", "http://rightsstatements.org/vocab/InC/1.0/", []),
        ("Public domain", "http://rightsstatements.org/vocab/NoC-US/1.0/", []),
    ],
)
def test_terms(statement: str, uri: str, found: list[str]) -> None:
    assert codes(terms(record(rights=[{"statement": statement, "uri": uri}]))) == found


@pytest.mark.parametrize(
    ("scopes", "found"),
    [
        ([], []),
        ([[]], []),
        ([["scan"]], ["RGT002"]),
        ([["scan"], ["transcript"]], []),
        ([["scan"], []], []),
        ([["scan"], ["scan", "transcript"]], []),
        ([["scan", "transcript"], ["transcript", "scan"]], ["RGT006"]),
        ([["scans"]], []),  # REF001 tells it
    ],
)
def test_terms_of_contents(scopes: list[list[str]], found: list[str]) -> None:
    rights = [{"statement": f"{n}", "scope": scope} for n, scope in enumerate(scopes)]

    assert codes(contents_without_terms(record(contents=[SCAN, TRANSCRIPT], rights=rights))) == found
