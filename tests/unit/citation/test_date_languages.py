# ruff: noqa: RUF001 - dates as they are printed, in every script
"""Printed dates in other languages than English."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.citation import edtf_of
from archpack.citation.dates import date_at_end, match_date
from archpack.citation.grammar.files import own_grammars
from archpack.model.edtf import parse_edtf

patiently = settings(deadline=None)

LANGUAGES = {name: words for file in own_grammars("months") for name, words in file.items()}
# The forms of a whole date: day, month's name, year.
FORMS = {
    "hu": ("{2}. {1} {0}.", "{2}. {1} {0}", "{2} {1} {0}."),
    "es": ("{0} de {1} de {2}", "{0} de {1} del {2}", "{0} {1} {2}"),
    "pt": ("{0} de {1} de {2}", "{0}º de {1} de {2}"),
    "de": ("{0}. {1} {2}", "{0}.{1} {2}"),
    "fr": ("{0} {1} {2}", "{0}er {1} {2}"),
    "ru": ("{0} {1} {2} г.", "{0} {1} {2} года", "{0} {1} {2}", "{0}-го {1} {2} г."),
    "uk": ("{0} {1} {2} р.", "{0} {1} {2} року"),
    "bg": ("{0} {1} {2} г.", "{0} {1} {2} година"),
    "pl": ("{0} {1} {2} r.", "{0} {1} {2} roku", "{0} {1} {2}"),
    "cs": ("{0}. {1} {2}", "{0}.{1} {2}"),
    "hr": ("{0}. {1} {2}.", "{0}. {1} {2}. godine"),
    "sr": ("{0}. {1} {2}.", "{0}. {1} {2}. године"),
}
PRINTED = {
    "6 июля 1963 г.": "1963-07-06",
    "6 ИЮЛЯ 1963 ГОДА": "1963-07-06",
    "июль 1963": "1963-07",
    "6 iiulia 1963": "1963-07-06",
    "30 июня - 2 июля 1963 г.": "1963-06-30/1963-07-02",
    "1-3 июля 1963 г.": "1963-07-01/1963-07-03",
    "июнь - июль 1963 г.": "1963-06/1963-07",
    "6 июля 1963 г. 10:30": "1963-07-06",
    "около 1950 г.": "1950~",
    "1949 или 1950 г.": "[1949,1950]",
    "весна 1963 г.": "1963-21",
    "XVIII век": "17XX",
    "6 липня 1963 р.": "1963-07-06",
    "6 листопада 1963 р.": "1963-11-06",
    "6 юли 1963 г.": "1963-07-06",
    "6. јул 1963. године": "1963-07-06",
    "6 јули 1963": "1963-07-06",
    "6. Jänner 1963": "1963-01-06",
    "3. März 1963": "1963-03-03",
    "Samstag, 6. Juli 1963": "1963-07-06",
    "um 1950": "1950~",
    "Frühjahr 1963": "1963-21",
    "1949 oder 1950": "[1949,1950]",
    "18. Jahrhundert": "17XX",
    "1950er Jahre": "195X",
    "1er mai 1963": "1963-05-01",
    "14 aout 1963": "1963-08-14",
    "samedi 6 juillet 1963": "1963-07-06",
    "vers mai 1950": "1950-05~",
    "XVIIIe siècle": "17XX",
    "1º luglio 1963": "1963-07-01",
    "mag. 1963": "1963-05",
    "6 de julio de 1963": "1963-07-06",
    "1.º de julho de 1963": "1963-07-01",
    "6 maart 1963": "1963-03-06",
    "6 lipca 1963 r.": "1963-07-06",
    "6. července 1963": "1963-07-06",
    "6. června 1963": "1963-06-06",
    "6. srpnja 1963.": "1963-07-06",
    "6. srpna 1963": "1963-08-06",
    "6. julija 1963": "1963-07-06",
    "1956. október 23.": "1956-10-23",
    "1956. október 23-án": "1956-10-23",
    "1956. október 23-25.": "1956-10-23/1956-10-25",
    "1956. október 23. - november 4.": "1956-10-23/1956-11-04",
    "6 korrik 1963": "1963-07-06",
    "e shtunë, 6 korrik 1963": "1963-07-06",
    "6 KASIM 1963": "1963-11-06",
    "6 EKİM 1963": "1963-10-06",
    "6 تموز 1963": "1963-07-06",
    "6 تشرين الأول 1963": "1963-10-06",
    "6 ژوئیه 1963": "1963-07-06",
    "1963年7月6日": "1963-07-06",
    "1963年7月": "1963-07",
    "1963 年 7 月 6 日": "1963-07-06",
    "１９６３年７月６日": "1963-07-06",
    "一九六三年七月六日": "1963-07-06",
    "一九六三年十二月二十三日": "1963-12-23",
    "一九六三年十月廿三日": "1963-10-23",
    "昭和38年7月6日": "1963-07-06",
    "昭和三十八年七月": "1963-07",
    "昭和64年1月7日": "1989-01-07",
    "平成元年1月8日": "1989-01-08",
    "大正元年7月30日": "1912-07-30",
    "令和元年5月": "2019-05",
    "民國五十二年七月六日": "1963-07-06",
    "中華民國52年": "1963",
    "1963년 7월 6일": "1963-07-06",
    "ngày 6 tháng 7 năm 1963": "1963-07-06",
    "6 tháng 7, 1963": "1963-07-06",
    "tháng 7 năm 1963": "1963-07",
    "1963 оны 7 дугаар сарын 6": "1963-07-06",
    "1963 оны 7-р сарын 6-ны өдөр": "1963-07-06",
}
NOT_CERTAIN = (
    "6 listopada 1963",
    "listopad 1963",
    "Montag, 6. Juli 1963",
    "lundi 6 juillet 1963",
    "6 mag 63",
    "mag 1963",
    "31. dubna 1963",
    "6 Notes 1963",
    "昭和64年1月8日",
    "昭和元年1月1日",
    "明治五年1月1日",
    "昭和99年",
    "昭和0年",
    "63年7月6日",
    "1963年13月",
    "二十年",
    "一九六三年二十十月",
    "ngày 32 tháng 7 năm 1963",
    "1963 оны 13 дугаар сарын 6",
    "6 رمضان 1963",
)


@pytest.mark.parametrize(("printed", "edtf"), PRINTED.items())
def test_a_certain_date_becomes_edtf(printed: str, edtf: str) -> None:
    assert edtf_of(printed) == edtf


@pytest.mark.parametrize("printed", NOT_CERTAIN)
def test_a_date_that_is_not_certain_becomes_nothing(printed: str) -> None:
    assert edtf_of(printed) is None


@pytest.mark.parametrize(
    ("printed", "language", "edtf"),
    [
        ("6 listopada 1963", "hr", "1963-10-06"),
        ("6 listopada 1963", "pl", "1963-11-06"),
        ("6 listopada 1963", "pl-PL", "1963-11-06"),
        ("6 listopada 1963", "ru", None),
        ("6 July 1963", "pl", "1963-07-06"),
        ("6 juillet 1963", "pl", "1963-07-06"),
        ("9.12.1980", "ru", "1980-12-09"),
        ("9.12.1980", "SQ-al", "1980-12-09"),
        ("1-3.7.1963", "de", "1963-07-01/1963-07-03"),
        ("9.12.1980", "en", None),
        ("9.12.1980", "hu", None),
        ("9.12.1980", "xx", None),
        ("9.12.1980", None, None),
    ],
)
def test_a_hint_of_the_language_decides(printed: str, language: str | None, edtf: str | None) -> None:
    assert edtf_of(printed, language=language) == edtf


def test_where_the_day_comes_first_figures_are_certain() -> None:
    assert edtf_of("9.12.1980", day_first=True) == "1980-12-09"
    assert edtf_of("9/12/1980", day_first=True) == "1980-12-09"
    assert edtf_of("12.13.1980", day_first=True) is None
    assert edtf_of("1.2.1980 - 3.4.1980", day_first=True) == "1980-02-01/1980-04-03"


def test_every_language_names_twelve_months_and_seven_weekdays() -> None:
    for words in LANGUAGES.values():
        assert len(words["months"]) == 12
        assert len(words.get("weekdays", range(7))) == 7
        assert len(words.get("seasons", range(4))) == 4


@st.composite
def dates_in_words(draw: st.DrawFn) -> tuple[str, str, date]:
    """Return a language, a day as it prints it, and the day."""
    language = draw(st.sampled_from(sorted(LANGUAGES)))
    day = draw(st.dates(min_value=date(1000, 1, 1)))
    names = [name.replace("_", " ") for name in LANGUAGES[language]["months"][day.month - 1].split()]
    form = draw(st.sampled_from(FORMS.get(language, ("{0} {1} {2}", "{0}. {1} {2}"))))
    printed = form.format(day.day, draw(st.sampled_from(names)), day.year)
    return language, draw(st.sampled_from([printed, printed.upper(), printed.title()])), day


@patiently
@given(dates_in_words())
def test_a_date_printed_in_its_language_is_read_back(case: tuple[str, str, date]) -> None:
    language, printed, day = case
    assert edtf_of(printed, language=language) == day.isoformat()
    assert edtf_of(printed) in {day.isoformat(), None}
    found = match_date(f"x, {printed}, y", 3)
    assert found is not None
    assert edtf_of(found[0], language=language) == day.isoformat()


@patiently
@given(dates_in_words(), st.integers(1, 6))
def test_a_weekday_that_contradicts_the_date_makes_it_uncertain(case: tuple[str, str, date], other: int) -> None:
    language, printed, day = case
    weekdays = LANGUAGES[language].get("weekdays", ())
    if language == "hu" or not weekdays:  # in Hungarian the weekday stands behind the date
        return
    for number, certain in ((day.weekday(), True), ((day.weekday() + other) % 7, False)):
        weekday = weekdays[number].split()[0].replace("_", " ")
        assert edtf_of(f"{weekday}, {printed}", language=language) == (day.isoformat() if certain else None)


@patiently
@given(st.dates(min_value=date(1912, 1, 1), max_value=date(2100, 12, 31)))
def test_a_counted_date_is_read_back(day: date) -> None:
    kanji = str.maketrans("0123456789", "〇一二三四五六七八九")
    for printed in (
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}년 {day.month}월 {day.day}일",
        f"{str(day.year).translate(kanji)}年{tens(day.month)}月{tens(day.day)}日",
        f"民國{day.year - 1911}年{day.month}月{day.day}日",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        f"{day.year} оны {day.month} дугаар сарын {day.day}",
    ):
        assert edtf_of(printed) == day.isoformat()


def tens(number: int) -> str:
    kanji = " 一二三四五六七八九"
    ten, one = divmod(number, 10)
    return ((kanji[ten] if ten > 1 else "") + "十" * bool(ten) + (kanji[one] if one else "")).strip()


WORDS = [name for words in LANGUAGES.values() for line in words["months"] for name in line.split()]


@patiently
@given(
    st.lists(
        st.sampled_from(
            [*WORDS, *"年月日元十三昭和", "昭和", "ngày", "tháng", "or", "и", "de", "?", "[", "]", "-", "г."]
        )
        | st.from_regex(r"\A[0-9]{1,4}[./:-]?\Z"),
        max_size=12,
    ),
    st.sampled_from([None, "hr", "ru", "en"]),
    st.booleans(),
)
def test_any_words_and_figures_give_edtf_or_nothing(words: list[str], language: str | None, day_first: bool) -> None:
    for text in (" ".join(words), "".join(words)):
        edtf = edtf_of(text, language=language, day_first=day_first)
        if edtf is not None:
            parse_edtf(edtf)
        match_date(text, 0)
        date_at_end(text)


@pytest.mark.parametrize(
    "part",
    [
        *(
            "1",
            "1 ",
            "1.",
            "a",
            "a ",
            "июля ",
            "1963 ",
            "年",
            "1963年",
            "十",
            "昭和",
            "e ",
            "д",
            "de ",
            "- ",
            "июль - ",
        ),
        *("[", "a-", "6 a "),
    ],
)
def test_a_hostile_text_of_100_kb_is_read_without_delay(part: str) -> None:
    text = part * (100_000 // len(part))
    start = time.process_time()
    edtf_of(text)
    edtf_of(text[:80])
    date_at_end(text)
    for position in range(0, len(text), 97):
        match_date(text, position)
    assert time.process_time() - start < 1
