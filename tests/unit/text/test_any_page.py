"""No text makes the reader fail or slow, and the words of a page stay what they are."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from archpack.text import Layout, read_page

patiently = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

LINES = (
    *(
        "",
        "",
        "   ",
        "\f",
        "**Citation:**",
        "Citation:",
        "**Summary:**",
        "Contents:",
        "**Contents:**",
        "Original Language:",
    ),
    *(
        "July 6, 1963",
        "**A Title**",
        "   indented words",
        "words that go on",
        "Source",
        "Rights",
        '["a", "b"]',
        "Note:",
    ),
    *("A<sup>[1]</sup>", "<sup>[1]</sup> Translator's note: b", "----", "# c", "---", "source: d", "<https://e.org>"),
)
pages = st.lists(st.sampled_from(LINES), max_size=40).map("\n".join) | st.text() | st.text(st.characters())
words = st.from_regex(r"[a-z]{1,9}[,.!]?", fullmatch=True)
bodies = st.lists(st.lists(words, min_size=1, max_size=30), min_size=1, max_size=8)
MARK = re.compile(r"<sup>\[[0-9]+\]</sup>|\[\^[0-9]+\]:?")
WORD = re.compile(r"\w+")


@patiently
@given(pages)
def test_reading_never_fails(text: str) -> None:
    read_page(text)


@patiently
@given(pages)
@example("Original Language:\n\nNote:\nCitation:")
def test_no_word_is_lost_but_those_of_headings_and_of_a_mirror(text: str) -> None:
    read = read_page(text)
    fields = [
        read.date,
        read.title,
        read.citation,
        read.source,
        read.summary,
        read.rights,
        read.record_number,
        read.body,
    ]
    several = [*read.credits, *read.authors, *read.languages, *read.contents, *read.archives, *read.unplaced]
    kept = {word.casefold() for value in (*fields, *several) if value for word in WORD.findall(value)}
    headings = {"citation", "summary", "contents", "original", "language", "source", "rights", "d", "excerpt", "sup"}
    assert {word.casefold() for word in WORD.findall(text)} - headings <= kept


@patiently
@given(bodies)
def test_the_words_of_a_markdown_text_stay_in_their_order(body: list[list[str]]) -> None:
    text = "\n\n".join(" ".join(paragraph) for paragraph in body)
    read = read_page(f"**1950**\n\n**A Title**\n\n**Citation:**\n\nX\n\n**Contents:**\n\nScan\n\n{text}\n")
    assert read.body == f"{text}\n"


@patiently
@given(bodies, st.integers(10, 90), st.integers(0, 12), st.sampled_from(["\n\n", "\n\f", "\n\n\n   "]))
def test_the_words_of_a_plain_text_stay_in_their_order(
    body: list[list[str]], width: int, indent: int, gap: str
) -> None:
    text = gap.join(wrapped(paragraph, width, indent) for paragraph in body)
    read = read_page(f"1950\nA Title\n\nCitation:\nX\n\nContents:\n   Scan\n\f{text}\n")
    assert read.layout is Layout.PLAIN
    assert read.body.split() == text.split()
    assert all(not line.startswith(" ") for line in read.body.splitlines())


@patiently
@given(bodies)
def test_the_words_of_a_scraped_text_stay_in_their_order(body: list[list[str]]) -> None:
    text = "\n".join(" ".join(paragraph) for paragraph in body)
    end = "The keeper looked on from his window.\n\nAuthor(s)\n[]\n\nRecord ID\n7\n"
    read = read_page(f"1950\nA Title\n\n\n\n{text}\n\n{end}")
    assert read.layout is Layout.SCRAPED
    assert read.body.split() == text.split()


def wrapped(paragraph: list[str], width: int, indent: int) -> str:
    lines = [" " * indent]
    for word in paragraph:
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return "\n".join(lines)


LONG = 100_000
LIMIT = 2.0  # seconds of one core: a tenth of a second, and what measuring the coverage adds
HEAD = "**Citation:**\nx\n\n**Contents:**\ny\n\n"
PLAIN = "Citation:\nx\n\nContents:\ny\n\f"
HOSTILE = {
    piece: head + piece * (LONG // len(piece))
    for head, pieces in (
        (
            "",
            (
                "\n",
                " ",
                "\f",
                "\r",
                ":",
                "*",
                "**",
                "a:\n\n",
                "**a:** \n",
                "**Citation:**\n",
                "Source\nx\n\n",
                "\ud800",
            ),
        ),
        ("Citation:\n", ("\n ", "a\n", "<http://", "Contents:\n", "\x85", "Summary:\n\n")),
        ("**Citation:**\n", ("\\", "**", "**Summary:** ")),
        ("Citation:\nx\n\nContents:", ("\n\n", "\n a")),
        (HEAD, ("<sup>", "<sup>[1]</sup> x\n\n", "<sup>[1]", "x\n\n", "[")),
        (PLAIN, ("word  \n", "w", "=\n", "\fa", "   a\n")),
        ("a\n\nb\n\nSource\n", ("[", '["a",', "x\n\n")),
    )
    for piece in pieces
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_of_100_kb_is_read_without_delay(name: str) -> None:
    start = time.process_time()
    read_page(HOSTILE[name])
    assert time.process_time() - start < LIMIT


def test_the_real_pages_keep_the_words_of_their_text(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "pages").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        read = read_page(text)
        printed, kept = MARK.sub(" ", text).split(), MARK.sub(" ", read.body).split()
        assert read.layout is not Layout.UNKNOWN
        assert len(kept) > 200
        if read.layout is Layout.SCRAPED:
            assert any(printed[at : at + len(kept)] == kept for at in range(len(printed)))
        else:
            assert printed[-len(kept) :] == kept


def test_the_model_document_is_read_field_by_field(shared: Path) -> None:
    read = read_page((shared / "corpus" / "pages" / "seed-300022.txt").read_text(encoding="utf-8"))
    assert (read.layout, read.date, read.excerpt) == (Layout.MARKDOWN, "July 6, 1963", True)
    assert read.title is not None
    assert read.title.startswith("Notes from the Conversation of Comrade Hysni Kapo")
    assert read.title.endswith("on 6 July 1963")
    assert read.url == "https://digitalarchive.wilsoncenter.org/document/300022"
    assert read.languages == ("Albanian",)
    assert read.contents == ("Original Scan", "Translation - English")
    assert read.body.startswith("[...]\n\n[Hysni Kapo]: As a result of")
    assert "\\*\\*\\*" in read.body
    assert [(note.mark, note.kind) for note in read.notes] == [(mark, "translator") for mark in "123"]
    assert [f"[^{mark}]: Translator's note: " in read.body for mark in "123"] == [True] * 3
    assert [read.body.count(f"[^{mark}]") for mark in "123"] == [2] * 3
    assert read.unplaced == ()
