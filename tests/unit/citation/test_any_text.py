"""No text makes the grammar fail, or slow, and nothing printed is lost."""

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack.citation import CitationParts, LocatorParts, edtf_of, parse_citation, parse_locator

patiently = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

PIECES = (
    *('"', "“", "”", ", ", ". ", "; ", ": ", "(", ")", "[", "]", "\n", " ", "A", "z", "7", "'", "<", ">"),
    *("Fondi 14/AP", "V. 1963", "Dos. 4", "Fl. 28-48", "Arkivi Qendror Shtetëror", "AQSH", "Tirana", "Albania"),
    *("Translated by ", "Obtained for CWIHP by ", " and translated by ", "Elidor Mëhilli", "James G. Hershberg"),
    *("Reprinted in ", "Wilson Center Digital Archive", "July 6, 1963", "undated", "https://example.org/1", "The Sea"),
)
jumbles = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
any_texts = jumbles | st.text() | st.text(st.characters())
WORD = re.compile(r"\w+")

LONG = 100_000
LIMIT = 2.0  # seconds of one core: a quarter of a second, and what measuring the coverage adds
HOSTILE = {
    piece: piece * (LONG // len(piece))
    for piece in (
        *(" ", "\n", "\xa0", '"', '" ', 'a" ', "(", "()", "(a ", ",", "a, ", "a. ", "; ", "a", "é", "1", "1949-", "[“"),
        *(
            "translated ",
            "translated and ",
            "Translated by A and ",
            "Translated by A. ",
            "Translated for a by ",
            "for ",
        ),
        *("http://", "http://a ", "www.", "Reprinted in ", "Reprinted in x. ", "July 6, 1963 ", "AQSH, ", "Archive "),
        *("Fondi 1, ", "Fl." + " " * 990, "translated" + " " * 990, "History" + " " * 990, "\ud800"),
    )
} | {
    "names": "Translated by " + "A, " * 30_000,
    "title": '"' + 'a", ' * 25_000,
    "dates": '"a" ' + "July 6, 1963 " * 7_000,
    "steps": "AQSH, Fondi " + "a. " * 30_000,
    "brackets": "Arkivi Qendror Shtetëror (" + "a, " * 30_000 + "), Fondi 1",
    "whole": '"A," July 1, 1960, AQSH, Fondi 1, Fl. 2. Translated by X. Reprinted in Y. http://a.b/c ' * 1_200,
}


def placed(parts: CitationParts | LocatorParts) -> str:
    """Return every text that was read from a citation or locator."""
    texts: list[str | None] = [parts.remainder]
    if parts.repository:
        texts += [text for text in parts.repository.to_dict().values() if isinstance(text, str)]
    for step in parts.locator:
        texts += [step.label, step.value]
    if isinstance(parts, CitationParts):
        texts += [parts.title, parts.publisher, parts.url, *parts.published_in]
        texts += [parts.date.display if parts.date else None]
        for person in parts.contributors:
            texts += [person.name, person.affiliation, person.on_behalf_of, person.from_language, person.note]
    return " ".join(text for text in texts if text)


GRAMMAR_WORDS = {
    *("by", "and", "the", "for", "translated", "obtained", "reprinted", "in", "from"),
    *("al", "albania"),  # a country becomes its code
}


@patiently
@given(any_texts)
def test_a_citation_never_fails_and_loses_no_word(text: str) -> None:
    parts = parse_citation(text)
    assert parts.raw == text
    kept = set(WORD.findall(placed(parts)))
    assert {word for word in WORD.findall(text) if word.casefold() not in GRAMMAR_WORDS} <= kept


@patiently
@given(any_texts, st.sampled_from([None, "albanian"]))
def test_a_locator_never_fails_and_loses_no_word(text: str, tradition: str | None) -> None:
    parts = parse_locator(text, tradition)
    assert parts.raw == text
    kept = set(WORD.findall(placed(parts)))
    assert {word for word in WORD.findall(text) if word.casefold() not in GRAMMAR_WORDS} <= kept


@patiently
@given(any_texts)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert parse_citation(text) == parse_citation(text)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_of_100_kb_is_read_without_delay(name: str) -> None:
    text = HOSTILE[name]
    for read in (parse_citation, parse_locator, lambda given: parse_locator(given, "albanian"), edtf_of):
        start = time.process_time()
        read(text)
        assert time.process_time() - start < LIMIT
