"""The texts of a record, at the edges of their rules. What each rule says is in the fixtures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.checks.structure.repetitions import repetitions
from archpack.checks.structure.texts import texts
from archpack.findings import Finding
from archpack.findings.fix import SetValue
from tests.unit.checks.records import places, record


def judged(name: str) -> list[Finding]:
    return list(texts(record(contributors=[{"name": name, "roles": ["editor"]}])))


def codes(name: str) -> list[str]:
    return [finding.code.code for finding in judged(name)]


def mended(name: str) -> str | None:
    (finding,) = judged(name)
    if finding.fix is None:
        return None
    (edit,) = finding.fix.edits
    assert isinstance(edit, SetValue)
    return edit.value


@pytest.mark.parametrize(
    "sound",
    [
        "Elidor Mëhilli",
        "JOÃO",
        "JOSÉ – CAFÉ”",  # noqa: RUF001 - a dash
        "«ÉTÉ»",
        "Â l'ombre",
        "Ñandú",
        "Årsberetning Ängsö",
        "Российский архив",
        "XIXв",
        "XX-го века, XXго, Iй, Vе, томII",  # noqa: RUF001 - numerals and their endings
        "IT-специалист, ITшник, SMSка, Ж/D",  # noqa: RUF001 - abbreviations
        "5 мкM",
        "AБ 12",
        "YouТуб",  # noqa: RUF001 - a name of two alphabets
        "14/AP",
        "R&D; A&M",
        "Smith&Sons; Ltd",
        "a < b > c",
        "two lines\nof one name",
        "a block of YAML ends with a line break\n",
        "שלום\u200f",
        "می\u200cخواهم",  # noqa: RUF001 - Persian
        "Unknown Soldiers' Committee",
        "No. ?",
    ],
)
def test_sound_texts(sound: str) -> None:
    assert codes(sound) == []


@pytest.mark.parametrize(
    ("text", "code", "better"),
    [
        (" Ada", "REC012", "Ada"),
        ("Ada\t", "REC012", "Ada"),
        ("\u00a0Ada\u3000", "REC012", "Ada"),
        ("\nAda\n", "REC012", "Ada"),
        ("MÃ«hilli", "REC013", "Mëhilli"),
        ("l\u00e2€™ami", "REC013", "l’ami"),  # noqa: RUF001 - an apostrophe
        ("Ð˜Ð²Ð°Ð½", "REC013", "Иван"),  # noqa: RUF001 - the damage
        ("Â© Ada", "REC013", "© Ada"),
        ("Ã‰mile", "REC013", "Émile"),
        ("M\ufffdhilli", "REC014", None),
        ("Mëhil\u00adli", "REC015", "Mëhilli"),
        ("Ada\u200bInkwell", "REC015", "AdaInkwell"),
        ("\ufeffAda", "REC015", "Ada"),
        ("Ada\u202e", "REC015", "Ada"),
        ("Me\u0308hilli", "REC016", "M\u00ebhilli"),
        ("Simon &amp; Sons", "REC017", "Simon & Sons"),
        ("Ada&#39;s", "REC017", "Ada's"),
        ("<i>Ada</i>", "REC017", None),
        ("Ada &lt;editor", "REC017", None),
        ("Пeтров", "REC018", "Петров"),  # noqa: RUF001 - one letter is Latin
        ("Аda", "REC018", "Ada"),  # noqa: RUF001 - one letter is Cyrillic
        ("Mосква", "REC018", "Москва"),  # noqa: RUF001 - the first letter is Latin, and no numeral
        ("Xорошо", "REC018", "Хорошо"),  # noqa: RUF001 - the same
        ("Мocквa", "REC018", "Москва"),  # noqa: RUF001 - half of the letters are Latin
        ("Poccия", "REC018", "Россия"),
        ("в гopoде", "REC018", "в городе"),  # noqa: RUF001 - several are
        ("нa селе", "REC018", "на селе"),
        ("СССP", "REC018", "СССР"),  # noqa: RUF001 - all look alike, most are Cyrillic
        ("n/a", "REC019", None),
        ("Unknown.", "REC019", None),
        ("—", "REC019", None),
        ("...", "REC019", None),
    ],
)
def test_damaged_texts_and_what_mends_them(text: str, code: str, better: str | None) -> None:
    assert codes(text) == [code]
    assert mended(text) == better


def test_all_letters_of_the_other_alphabet_are_named() -> None:
    (finding,) = judged("Мocквa")  # noqa: RUF001 - three letters are Latin

    assert finding.text == "In the Cyrillic word `Мocквa` the letters o, c, a are Latin."  # noqa: RUF001 - the same


@given(st.text(alphabet="aeiouMnrstçëüéÃÂâ€™©АБВгде", min_size=1, max_size=30).filter(str.strip))
def test_what_is_mended_is_sound(text: str) -> None:
    for finding in judged(text):
        if finding.fix and finding.code.code in {"REC012", "REC015", "REC016"}:
            (edit,) = finding.fix.edits
            assert isinstance(edit, SetValue)
            assert finding.code.code not in codes(edit.value)


def test_a_damaged_text_is_found_wherever_it_stands() -> None:
    bad = "M\ufffd"
    found = texts(
        record(
            titles=[{"text": bad}],
            summary={"en/x~y": bad},
            original={"repository": {"name": bad}, "locator": [{"label": bad, "value": bad}]},
            credits=[{"statement": bad}],
            citation={"text": bad},
            provenance={"custody": bad, "events": [{"kind": "review", "agent": bad}]},
        )
    )

    assert places(found) == [
        (pointer, "REC014")
        for pointer in (
            "/titles/0/text",
            "/summary/en~1x~0y",
            "/original/repository/name",
            "/original/locator/0/label",
            "/original/locator/0/value",
            "/credits/0/statement",
            "/provenance/custody",
            "/provenance/events/0/agent",
            "/citation/text",
        )
    ]


@pytest.mark.parametrize("text", [" A", "MÃ«", "M\u00ad", "Me\u0308", "A &amp; B"])
def test_the_printed_citation_is_never_rewritten(text: str) -> None:
    (finding,) = texts(record(citation={"text": text}))

    assert finding.fix is None


def test_codes_and_separators_are_no_texts() -> None:
    step = {"label": "Fl.", "value": "28", "separator": ", "}
    identifier = {"scheme": " local ", "value": "1"}

    assert (
        places(texts(record(identifiers=[identifier], original={"repository": {"name": "A"}, "locator": [step]}))) == []
    )


def test_a_printed_date_may_be_unknown() -> None:
    assert places(texts(record(dates=[{"kind": "created", "display": "unknown"}]))) == []


def test_an_archive_may_print_an_address_where_it_says_whom_to_ask() -> None:
    ask = "Ask reading.room@archive.gov.al"

    assert places(texts(record(rights=[{"statement": ask}]))) == []
    assert places(texts(record(contributors=[{"name": "Ada", "roles": ["editor"], "note": ask}]))) == [
        ("/contributors/0/note", "WHO013")
    ]


def test_entries_that_stand_twice_in_any_list() -> None:
    date = {"kind": "created", "display": "1963"}
    twice = record(
        dates=[date, {**date, "edtf": "1963"}, date],
        contributors=[{"name": "Ada", "roles": ["editor", "author", "editor"]}],
        original={"repository": {"name": "A"}, "locator": [{"value": "1"}, {"value": "1"}]},
    )

    assert places(repetitions(twice)) == [
        ("/dates/2", "REC020"),
        ("/original/locator/1", "REC020"),
        ("/contributors/0/roles/2", "REC020"),
    ]


def test_contents_of_one_id_are_told_elsewhere() -> None:
    assert places(repetitions(record(contents=[{"id": "a", "kind": "scan", "file": "a"}] * 2))) == []
