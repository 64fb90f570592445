"""No text makes the grammar fail, or slow, and nothing printed is lost."""

import re
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack.citation import (
    CitationParts,
    LocatorParts,
    edtf_of,
    format_citation,
    format_locator,
    own_grammars,
    parse_citation,
    parse_locator,
)
from archpack.citation.grammar.files import own_grammar
from archpack.vocab.country import country_code

patiently = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])

KNOWN = own_grammars()
TRADITIONS = sorted(KNOWN.traditions)
WORD = re.compile(r"\w+")
# One text for each sign of a picture; brackets around a part of it are left out.
SHOWN = {
    "9": "12",
    "#": "2.05.118",
    "A": "QZ",
    "a": "k",
    "I": "XIV",
    "i": "xiv",
    "X": "Z9",
    "N": "Vandrup",
    "*": "a b",
    **dict.fromkeys("[]<>{}?", ""),
    "|": " ",
    "_": " ",
}


def words_of(tradition: str) -> list[str]:
    """Return what the grammar of a tradition knows: labels, pictures, archives with their seats."""
    raw = KNOWN.traditions[tradition].raw
    labels = [label for key in ("labels", "labels_behind") for group in raw.get(key, {}).values() for label in group]
    pictures = ["".join(SHOWN.get(sign, sign) for sign in entry["like"]) for entry in raw.get("unlabelled", ())]
    archives = [name for archive in KNOWN.traditions[tradition].archives for _, name in archive.by_kind()]
    return labels + pictures + archives[:60]


PIECES = (
    *(
        '"',
        "“",
        "”",
        ", ",
        ". ",
        "; ",
        ": ",
        "(",
        ")",
        "[",
        "]",
        "\n",
        " ",
        "A",
        "z",
        "7",
        "'",
        "<",
        ">",
        "*",
        "-",
        "/",
    ),
    *("Fondi 14/AP", "V. 1963", "Dos. 4", "Fl. 28-48", "Arkivi Qendror Shtetëror", "AQSH", "Tirana", "Albania"),
    *("Translated by ", "Obtained for CWIHP by ", " and translated by ", "Elidor Mëhilli", "James G. Hershberg"),
    *("Reprinted in ", "Wilson Center Digital Archive", "July 6, 1963", "undated", "https://example.org/1", "The Sea"),
    *(
        "; and ",
        " and ",
        "(Oslo: Quay, 1990)",
        ", vol. 1, p. ",
        "See ",
        "Ibid. ",
        "accessed 5 May 2020",
        "Call Number: ",
    ),
    *("fond (f.) 45", "81. doboz", "l. 5ob", "134r-v", "(copy)", "“Ships” fond", "1471 und 2160", "Top Secret. ", "№"),
    *("GARF", "RGANI", "f. 1", "Ф. 17. ", "XIX-J-1-j", "2.05.118", "CH-BAR#E2001E#1976/17#123*", "卷", "全宗号 12"),
)
WORDS = tuple(dict.fromkeys(word for tradition in TRADITIONS for word in words_of(tradition)))
jumbles = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
grammar_jumbles = st.lists(st.sampled_from(PIECES) | st.sampled_from(WORDS), max_size=25).map("".join)
any_texts = jumbles | grammar_jumbles | st.text() | st.text(st.characters())

SENTENCES = own_grammar("sentences.yaml")
# What stands between copies, before a call number, and before the day on which somebody looked at a page, is no part.
JOINTS = set(WORD.findall(" ".join(["and und et y и", *SENTENCES["accessed"], *SENTENCES["call_number"]]).casefold()))
# A printed edition is kept without the words that introduce it.
INTRODUCING = set(WORD.findall(" ".join(SENTENCES["published"]).casefold()))
STEP = r"(?:copies\[[0-9]+\]\.)?(?:locator\[[0-9]+\]\.(?:label|value)|repository\.[a-z_]+)"
PART = re.compile(rf"title|date|publisher|url|accessed|signals|contributions|published_in|separator|remainder|{STEP}")


def printed(parts: CitationParts | LocatorParts) -> str:
    """Return every text that was read, with the remainder."""
    texts: list[str | None] = [parts.remainder, *parts.signals, *parts.published_in]
    for source in (parts, *parts.copies):
        names = source.repository.to_dict().values() if source.repository else ()
        texts += [name for name in names if isinstance(name, str)]
        texts += [text for step in source.locator for text in (step.label, step.value)]
    if isinstance(parts, CitationParts):
        texts += [parts.title, parts.publisher, parts.url, parts.accessed, parts.date.display if parts.date else None]
        for person in parts.contributors:
            texts += [person.name, person.affiliation, person.on_behalf_of, person.from_language, person.note]
    return " ".join(text for text in texts if text)


def loses_nothing(parts: CitationParts | LocatorParts, text: str) -> None:
    """Check that every character stands in a part, in a separator or in the remainder."""
    assert parts.raw == text
    assert all(PART.fullmatch(piece.part) for piece in parts.pieces)
    kept = printed(parts)
    for piece in parts.pieces:
        words = WORD.findall(piece.text)
        if piece.part == "separator":
            assert {word.casefold() for word in words} <= JOINTS
        elif piece.part.endswith("country"):
            assert country_code(" ".join(piece.text.split())) in kept.split()
        elif piece.part == "published_in":
            assert {word for word in words if word.casefold() not in INTRODUCING} <= set(WORD.findall(kept))
        elif piece.part != "contributions" and not piece.part.endswith("alias"):
            assert set(words) <= set(WORD.findall(kept))


@patiently
@given(any_texts)
def test_a_citation_never_fails_and_loses_no_character(text: str) -> None:
    parts = parse_citation(text)
    loses_nothing(parts, text)
    assert "".join(piece.text for piece in parts.pieces) == text
    assert format_citation(parts) is not None


@patiently
@given(any_texts, st.sampled_from([None, *TRADITIONS]))
def test_a_locator_never_fails_and_loses_no_character(text: str, tradition: str | None) -> None:
    parts = parse_locator(text, tradition)
    loses_nothing(parts, text)
    assert "".join(piece.text for piece in parts.pieces) == text
    assert format_locator(parts) is not None


@patiently
@given(any_texts)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert parse_citation(text) == parse_citation(text)


LONG = 100_000
# Seconds of one core; where the tests are measured every line costs more.
LIMIT = 4.0 if "coverage" in sys.modules else 1.0
REPEATED = (
    *(" ", "\n", "\xa0", '"', '" ', 'a" ', "(", "()", "(a ", ",", "a, ", "a. ", "; ", "a", "é", "1", "1949-", "[“"),
    *("translated ", "translated and ", "Translated by A and ", "Translated by A. ", "Translated for a by ", "for "),
    *("http://", "http://a ", "www.", "Reprinted in ", "Reprinted in x. ", "July 6, 1963 ", "AQSH, ", "Archive "),
    *("Fondi 1, ", "Fl." + " " * 990, "translated" + " " * 990, "History" + " " * 990, "\ud800"),
    *("; and ", "; and AQSH ", "; and GARF, f. 1", "(Place: Publisher, 1990)", "(P: ", ", vol. 1, p. ", "vol. 1 "),
    *("“a” ", "“", "”", "„", "*a* file, ", "“a” fond, ", "[a] ", ")(", "][", "a (1) ", "a (copy) ", "fond (f.) 1 "),
    *("50. doboz, ", "50. doboz ", "5/309. ő.e. ", "288. f.", "f. ", "f.", "f.1", "Ф. 1. ", "全宗号 1", "卷", "1卷"),
    *("A 9/9 ", "A/", "A-", "X", "N ", "9.9.9.9 ", "1-", "1.", "1/", "IV ", "CH-BAR#", "SH-", "Telegrams from a, "),
    *("Central Files ", "RG 59, Box 1, ", "Issue 1: A, ", "Collection: ", "K. ", "PP. 1 und ", "1r-v, ", "Nos. 1, "),
    *("See ", "Ibid. ", "accessed July ", "Ref.: ", "GARF (", "GARF, Moscow, ", "Moscow, ", "Russia, ", "the Archive "),
    *("AB, c, ", "Top Secret. ", "F-1, D-1, HN-1 ", "–", " : ", "..", "’", "a'", "unknown ", "A1", "\x85", "\u2028"),  # noqa: RUF001
)
HOSTILE = {piece: piece * (LONG // len(piece)) for piece in REPEATED} | {
    "names": "Translated by " + "A, " * 30_000,
    "title": '"' + 'a", ' * 25_000,
    "dates": '"a" ' + "July 6, 1963 " * 7_000,
    "steps": "AQSH, Fondi " + "a. " * 30_000,
    "brackets": "Arkivi Qendror Shtetëror (" + "a, " * 30_000 + "), Fondi 1",
    "whole": '"A," July 1, 1960, AQSH, Fondi 1, Fl. 2. Translated by X. Reprinted in Y. http://a.b/c ' * 1_200,
    "folios": "GARF, f. 1, op. 2, d. 3, l. " + "1, " * 33_000,
    "one label": "GARF, " + "f. 1, " * 16_000,
    "copies": "GARF, f. 1" + "; and RGANI, f. 2" * 6_000,
    "editions": "A, B" + " (Place: Publisher, 1990)" * 4_000,
    "words of a title": "ANIC, Issue 1: " + "a, " * 33_000,
    "a call number of words": "AAN, sygn. " + "X " * 49_000,
    "deep brackets": "GARF, " + "(" * 49_000 + ")" * 49_000,
    "a long number": "GARF, f. " + "1" * 99_000,
    "full stops": "GARF, f. 1" + "." * 99_000,
    "blanks": "GARF, f." + " " * 99_000 + "1",
    "archive at the end": "f. 1, " * 16_000 + "GARF",
    "blanks behind an archive": "RGASPI" + " " * 99_000 + "x",
    "lines behind an archive": "(RGASPI " + "\n" * 99_000 + "*",
    "commas behind words": "ANIC, Issue 220: a b" + "," * 99_000,
    "open quotation marks": "MNL OL, " + "“a" * 45_000 + " állag",
}


def seconds(read: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_of_100_kb_is_read_without_delay(name: str) -> None:
    parse_citation("AQSH, Fondi 1")  # the grammars are read once
    assert seconds(parse_citation, HOSTILE[name]) < LIMIT
    assert seconds(edtf_of, HOSTILE[name]) < LIMIT
    assert "".join(piece.text for piece in parse_citation(HOSTILE[name][:5_000]).pieces) == HOSTILE[name][:5_000]


@pytest.mark.parametrize("tradition", TRADITIONS)
@pytest.mark.parametrize("between", [" ", ", "])
def test_100_kb_of_the_words_of_a_tradition_are_read_without_delay(tradition: str, between: str) -> None:
    words = f"{between.join(words_of(tradition))}{between}"
    parse_locator(words, tradition)
    assert seconds(lambda text: parse_locator(text, tradition), words * (LONG // len(words))) < LIMIT
