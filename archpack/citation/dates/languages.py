"""One printed date in the languages of ``months/``: ``6 июля 1963``, ``1956. október 23.``."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from archpack.citation.dates.calendar import Convention, Parts, falls_on, in_calendar
from archpack.citation.grammar.files import own_grammars

_Table = Mapping[str, Mapping[int, frozenset[str]]]
"""What a word can mean, and in which languages: a month from 1, a weekday from 0, a season from 21."""

_LETTER = r"[^\W0-9_]"
_WORD = rf"{_LETTER}(?:{_LETTER}|['’ʼ-](?={_LETTER})){{1,15}}"  # noqa: RUF001 - the apostrophes of Ukrainian
_SECOND = r"(?:\s(?:الثاني|الأول|الاول))?"  # the Levantine months of two words
_NAME = rf"{_WORD}{_SECOND}\.?"
_OF = r"(?:(?:del|de|di|of)\s|d['’]\s?)?"  # noqa: RUF001 - an apostrophe
_DAY = r"[0-9]{1,2}(?:\.?[ºª°]|\.|-?(?:er|ste|en|te|e|го|те|ти|ви|ри|ми|и|е))?"  # noqa: RUF001 - Cyrillic
_DAY_LAST = r"[0-9]{1,2}(?:\.?-?(?:jé?n|á?n|é?n|á?ig|é?ig|ai|ei|i|a|e))?\b\.?"
_OF_THE_YEAR = "години|година|године|году|года|год|г|року|рік|р|roku|rok|r|godine|goda|god|g"  # noqa: RUF001 - Cyrillic
_YEAR = rf"[0-9]{{4}}(?:\.?\s?(?:{_OF_THE_YEAR})\b\.?)?"
_ONE = rf"""(?:
    (?:(?:e\s)?(?P<weekday>{_WORD}),?\s{{1,2}})?
    (?P<day>{_DAY})\s{{0,2}}{_OF}(?P<name>{_NAME})\s{{0,2}},?\s{{0,2}}{_OF}(?P<year>{_YEAR})
  | (?P<only>{_NAME}),?\s{{1,2}}{_OF}(?P<only_year>{_YEAR})
  | (?P<first_year>[0-9]{{4}})\.?,?\s{{1,2}}(?P<then>{_NAME})(?:\s{{1,2}}(?P<last>{_DAY_LAST}))?
)"""
_DASH = r"\s{0,3}[-\N{EN DASH}\N{EM DASH}]\s{0,3}"
_FROM = rf"(?:{_DAY}(?:\s{{0,2}}{_OF}(?P<from>{_NAME}))?|(?P<from_only>{_NAME})){_DASH}"
_DATE = re.compile(_ONE, re.VERBOSE | re.IGNORECASE)
_UNTIL = rf"{_DASH}(?:(?P<until>{_NAME})\s)?{_DAY_LAST}"
_PRINTED = re.compile(rf"(?:{_FROM})?{_ONE}(?(last)(?:{_UNTIL})?)(?!\w)", re.VERBOSE | re.IGNORECASE)
_BEGIN = re.compile(rf"[0-9]{{1,4}}[^0-9,;:]|{_LETTER}[^0-9\s]{{0,32}}(?:\s[^0-9]{{0,20}})?[0-9]")
_YEAR_ALONE = re.compile(_YEAR)
_SEASON = re.compile(rf"(?P<season>{_WORD})\s{_OF}(?P<year>{_YEAR})")
_ABOUT = re.compile(rf"(?P<about>{_WORD}(?:\sde)?\.?)\s(?P<rest>.+)")
_MONTH, _WEEKDAY, _SPRING = "months", "weekdays", 21


def date_in_words(text: str, convention: Convention) -> Parts | None:
    """Return one date, the whole text, or None where a word is no month or not certain to be this one."""
    match = _DATE.fullmatch(text)
    if match:
        return _parts(match, convention)
    return in_calendar(int(text[:4])) if _YEAR_ALONE.fullmatch(text) else None


def match_in_words(text: str, start: int) -> re.Match[str] | None:
    """Return the date, or the range, that begins at ``start``, or None."""
    match = _PRINTED.match(text, start) if _BEGIN.match(text, start) else None
    if match is None or not _is_date(match):
        return None
    other = match["from"] or match["from_only"] or match["until"]
    return match if other is None or _meanings(other, _MONTH) else None


def season_in_words(text: str) -> str | None:
    """Return ``весна 1963`` in EDTF, or None."""
    match = _SEASON.fullmatch(text)
    meant = _meanings(match["season"], "seasons") if match else {}
    return f"{match['year'][:4]}-{_SPRING + next(iter(meant))}" if match and len(meant) == 1 else None


def without_about(text: str) -> str | None:
    """Return the text behind a word that says "about", or None if there is none."""
    match = _ABOUT.fullmatch(text)
    return match["rest"] if match and _meanings(match["about"], "about") else None


@cache
def or_words() -> frozenset[str]:
    """Return the words that stand between two dates of which one is right."""
    return frozenset(_table("or"))


def day_comes_first(language: str | None) -> bool:
    """Return whether ``9.12.1980`` is certainly the ninth of December in this language."""
    return language is not None and _languages().get(_main(language), {}).get("numbers") == "day"


def _is_date(match: re.Match[str]) -> bool:
    """Tell whether every word is known; an abbreviation needs its full stop or a day beside it."""
    if match["weekday"] and not _meanings(match["weekday"], _WEEKDAY):
        return False
    return bool(_meanings(*_name_of(match)))


def _name_of(match: re.Match[str]) -> tuple[str, str]:
    """Return the name of the month and the table to look in."""
    alone = match["only"] or (match["then"] if not match["last"] else None)
    if alone:
        return alone, _MONTH if alone.endswith(".") else "whole months"
    return match["name"] or match["then"], _MONTH


def _parts(match: re.Match[str], convention: Convention) -> Parts | None:
    months = _meanings(*_name_of(match))
    chosen = _in_language(months, convention.language) or set(months)
    if len(chosen) != 1:
        return None
    year = match["year"] or match["only_year"] or match["first_year"]
    day = match["day"] or match["last"]
    parts = in_calendar(int(year[:4]), chosen.pop(), _number(day) if day else None)
    if parts is None or not match["weekday"]:
        return parts
    return parts if any(falls_on(parts, weekday) for weekday in _meanings(match["weekday"], _WEEKDAY)) else None


def _in_language(meant: Mapping[int, frozenset[str]], language: str | None) -> set[int]:
    if language is None:
        return set()
    return {number for number, languages in meant.items() if _main(language) in languages}


def _main(language: str) -> str:
    return language.split("-", maxsplit=1)[0].casefold()


def _number(day: str) -> int:
    return int(day[:2] if day[1:2].isdigit() else day[:1])


def _meanings(word: str, table: str) -> Mapping[int, frozenset[str]]:
    return _table(table).get(_folded(word).rstrip("."), {})


@cache
def _languages() -> Mapping[str, Any]:
    """Return the words of each language. They are read when the first date asks for them, which most never do."""
    return MappingProxyType({name: words for file in own_grammars("months") for name, words in file.items()})


@cache
def _table(kind: str) -> _Table:
    found: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for language, words in _languages().items():
        for number, line in enumerate(words.get(kind.removeprefix("whole "), ()), 1 if kind.endswith(_MONTH) else 0):
            for word in _forms(line, whole=kind.startswith("whole ")):
                found[word][number].add(language)
    return MappingProxyType(
        {word: {number: frozenset(langs) for number, langs in numbers.items()} for word, numbers in found.items()}
    )


def _forms(line: str, *, whole: bool) -> Iterable[str]:
    for word in line.split():
        if not (whole and word.endswith(".")):
            yield _folded(word.replace("_", " ")).rstrip(".")


def _folded(word: str) -> str:
    """Return the word without capitals and accents, and with one apostrophe and one i."""
    plain = unicodedata.normalize("NFD", word.casefold().replace("ı", "i"))  # noqa: RUF001 - the Turkish i
    letters = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
    return re.sub("[’ʼ]", "'", unicodedata.normalize("NFC", letters))  # noqa: RUF001 - apostrophes
