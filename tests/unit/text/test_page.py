from pathlib import Path

import pytest

from archpack.model import NoteKind
from archpack.text import Layout, PageNote, RecordPage, read_page

PAGES = Path(__file__).parent / "pages"


def page(name: str) -> RecordPage:
    with (PAGES / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        return read_page(file.read())


def test_a_markdown_page_is_read_field_by_field() -> None:
    assert page("markdown") == RecordPage(
        layout=Layout.MARKDOWN,
        date="March 3, 1931",
        title="Harbour Log of the Keeper on 3 March 1931",
        excerpt=True,
        citation='"Harbour Log of the Keeper on 3 March 1931 [Excerpt]", March 3, 1931, Wilson Center Digital Archive, '
        "Arkivi Qendror Shtetëror (Central State Archives, Tirana, Albania), Fondi 77/P, Fari i Portit, V. 1931, "
        "Dos. 2, Fl. 5-6. Contributed and translated by Agim Shembull. "
        "https://digitalarchive.wilsoncenter.org/document/999001",
        url="https://digitalarchive.wilsoncenter.org/document/999001",
        summary="The keeper writes down what the sea did.\n\nHe also counts gulls.",
        credits=("This specimen was made possible with support from The Lamp Oil Fund.",),
        languages=("Albanian",),
        contents=("Original Scan", "Translation - English"),
        body=(
            "[...]\n\n"
            "The lamp burned all night.[^1] In the 19<sup>th</sup> hour a boat, with two\n"
            "men and a goat, asked for *light*.[^2]\n\n"
            "\\*\\*\\*\n\n"
            "**Summary:**\n\n"
            "- gulls: seven\n- boats: one[^3]\n\n"
            '[^1]: Translator\'s note: The page says "birned."\n\n'
            "[^2]: Editor's note: Perhaps a\nsheep.\n\n"
            "[^3]: The goat is not counted.\n"
        ),
        notes=(
            PageNote("1", NoteKind.TRANSLATOR, 'Translator\'s note: The page says "birned."'),
            PageNote("2", NoteKind.EDITOR, "Editor's note: Perhaps a sheep."),
            PageNote("3", None, "The goat is not counted."),
        ),
        unplaced=("Archivist's remark: Seen on a Tuesday.",),
    )


def test_a_plain_page_is_read_field_by_field() -> None:
    assert page("plain") == RecordPage(
        layout=Layout.PLAIN,
        date="March 04, 1931",
        title="Letter, Keeper of the Lamp to the Harbour Office",
        citation="“Letter, Keeper of the Lamp to the Harbour Office,” March 04, 1931, History and Public Policy "
        "Program Digital Archive, XYZ: F. 3, Op. 1, D. 3, L. 5. Reprinted in A. Lantern, Letters of Keepers, Vol. 2 "
        "(Oslo: Quay, 2005), pp. 1-4. Translated for LHP by Agim Shembull. "
        "http://digitalarchive.wilsoncenter.org/document/999002",
        url="http://digitalarchive.wilsoncenter.org/document/999002",
        summary="The keeper asks for oil, and for a reason: gulls.",
        languages=("Russian",),
        contents=("English Translation",),
        body=(
            "To the Office.\n\n"
            "Dear Sirs, this is the fourth letter which the keeper of the lamp has the honour to\n"
            "send to you, and the oil is as low as ever it was since the lamp was first put up on the rock above\n"
            "the  \nbay, which  \nno captain would call well lit.\n\n"
            "THE OIL\n\n"
            "1. Send oil.  \n"
            "2. Send more oil, of the kind that was sent in the year in which the lamp was first put up there.\n\n"
            "====\n\n"
            "Yours,\n\n"
            "The Keeper\n"
        ),
    )


def test_a_scraped_page_is_read_field_by_field() -> None:
    assert page("scraped") == RecordPage(
        layout=Layout.SCRAPED,
        date="April 1, 1931",
        title="Letter, Keeper of the Lamp to All Captains",
        excerpt=True,
        source="Harbour Museum and Library, File No. 7, vol. 2. Contributed by Agim Shembull.",
        archives=("Harbour Museum and Library (HML)",),
        summary="The keeper briefs all captains on the state of the lamp and of the stars above it.",
        authors=("Lamp, Keeper of the",),
        languages=("Albanian", "English"),
        rights="Anybody may read this.\n\nTo ask for more, write to the Harbour Office.\n\nIt answers.",
        record_number="999003",
        body=(
            "Secret.\n\nMy dear captains,\n\nThe lamp is out again.  It will be lit.\n\n2. Steer by the stars.\n\n"
            "A second page.\n\nYours, the Keeper\n"
        ),
        unplaced=("Associated places: The Rock, The Bay", "Lamp colour: White and red"),
    )


@pytest.mark.parametrize("name", ["markdown", "plain", "scraped"])
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(name: str, line_end: str) -> None:
    text = (PAGES / f"{name}.txt").read_text(encoding="utf-8")
    assert read_page("\ufeff" + text.replace("\n", line_end)) == page(name)


def test_a_page_without_headings_is_of_an_unknown_layout() -> None:
    assert read_page("Dear Sirs,\nno oil.\n\nThe Keeper") == RecordPage(
        layout=Layout.UNKNOWN, unplaced=("Dear Sirs, no oil.", "The Keeper")
    )


def test_one_heading_other_than_the_citation_is_too_little() -> None:
    assert read_page("Summary:\nNo oil.").layout is Layout.UNKNOWN
    assert read_page("Author(s)\nThe Keeper").layout is Layout.UNKNOWN


def test_headings_may_share_the_line_with_their_text() -> None:
    read = read_page("**Citation:** X, 1950\n**Summary**: No oil.\n**Contents:** Transcript\n\nThe text.\n")
    assert (read.citation, read.summary, read.contents) == ("X, 1950", "No oil.", ("Transcript",))
    assert read.body == "The text.\n"


def test_without_contents_the_text_begins_behind_the_last_field() -> None:
    read = read_page("1950\nA Title\n\nCitation:\nX, 1950\n\nSummary:\nNo oil.\n\nFirst words.\n\nNote:\nMore.\n")
    assert (read.date, read.title, read.summary) == ("1950", "A Title", "No oil.")
    assert read.body == "First words.\n\nNote:\nMore.\n"


def test_a_title_without_a_date_and_lines_above_the_date() -> None:
    assert read_page("A Title\non two lines\n\nCitation:\nX").title == "A Title on two lines"
    read = read_page("Some Portal\n\nundated\nA Title\n\nCitation:\nX")
    assert (read.date, read.title, read.unplaced) == ("undated", "A Title", ("Some Portal",))


def test_the_text_begins_at_a_form_feed_even_below_a_heading_without_a_text() -> None:
    read = read_page("Citation:\nX\n\nContents:\n\fThe text.\n")
    assert (read.contents, read.body) == ((), "The text.\n")


def test_a_second_field_of_the_same_kind_is_not_lost() -> None:
    read = read_page("Citation:\nX\n\nOriginal Language:\nRussian\n\nLanguages:\nEnglish; French\n\nContents:\nScan\n")
    assert read.languages == ("Russian",)
    assert read.unplaced == ("Languages: English; French",)


def test_a_list_that_is_damaged_is_kept_as_it_is() -> None:
    read = read_page('A\n\nB\n\nC\n\nAuthor(s)\n["Lamp, Keeper\n\nLanguage\n[1, 2]\n\nRecord ID\n7\n')
    assert read.authors == ('["Lamp, Keeper',)
    assert read.languages == ("[1", "2]")
    assert read.record_number == "7"


def test_a_mirror_header_needs_its_end() -> None:
    assert read_page("source: X\n\nCitation:\nY").title == "source: X"
    assert read_page("---\nCitation:\nY").title == "---"
