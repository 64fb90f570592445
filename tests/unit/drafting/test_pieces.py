import pytest

from archpack.drafting.contents import holder_of_text, listed_contents
from archpack.drafting.credits import credit
from archpack.drafting.record_id import default_id
from archpack.model import Content, ContentKind, Credit

SCAN = Content(id="scan", kind=ContentKind.SCAN, files="scan/*")


def text_of(kind: str, language: str, of: str | None = None) -> Content:
    path = f"{kind}/{language}.md"
    return Content(id=f"{kind}-{language}", kind=ContentKind(kind), file=path, language=language, of=of)


@pytest.mark.parametrize(
    ("lines", "languages", "contents", "unknown"),
    [
        (["Original Scan", "Translation - English"], ["sq"], [SCAN, text_of("translation", "en", "scan")], []),
        (["English Translation"], ["ru"], [text_of("translation", "en")], []),
        (
            ["Scan", "Transcript - Albanian", "Translation - French"],
            ["sq"],
            [SCAN, text_of("transcript", "sq", "scan"), text_of("translation", "fr", "transcript-sq")],
            [],
        ),
        (["Transcription"], ["ru"], [text_of("transcript", "ru")], []),
        (["Transcription"], ["ru", "en"], [], ["Transcription"]),
        (["Translation"], ["ru"], [], ["Translation"]),
        (
            ["English Translation", "English Translation (PDF)"],
            [],
            [text_of("translation", "en")],
            ["English Translation (PDF)"],
        ),
        (["Scan of the envelope", "Original Scan - Russian"], [], [SCAN], ["Scan of the envelope"]),
        (["Scan and Translation - English"], [], [], ["Scan and Translation - English"]),
        (["Klingonese Translation", "Music"], [], [], ["Klingonese Translation", "Music"]),
        ([], [], [], []),
    ],
)
def test_contents_are_read_where_they_are_certain(
    lines: list[str], languages: list[str], contents: list[Content], unknown: list[str]
) -> None:
    assert listed_contents(lines, tuple(languages)) == (tuple(contents), tuple(unknown))


@pytest.mark.parametrize(
    ("contents", "holder"),
    [
        (
            [SCAN, text_of("transcript", "ru"), text_of("translation", "fr"), text_of("translation", "en")],
            "translation-en",
        ),
        ([text_of("transcript", "en"), text_of("translation", "fr")], "transcript-en"),
        ([text_of("transcript", "ru"), text_of("translation", "fr")], "translation-fr"),
        ([SCAN, text_of("transcript", "ru")], "transcript-ru"),
        ([SCAN], None),
    ],
)
def test_the_text_of_a_page_goes_into_the_english_content(contents: list[Content], holder: str | None) -> None:
    found = holder_of_text(contents)
    assert (found.id if found else None) == holder


@pytest.mark.parametrize(
    ("statement", "role", "name"),
    [
        ("This document was made possible with support from The Sea Fund", "funder", "The Sea Fund"),
        (
            "This document was made possible with support from the Leon Levy Foundation.",
            "funder",
            "the Leon Levy Foundation",
        ),
        ("This scan was made possible by a grant from Mrs Lamp", "funder", "Mrs Lamp"),
        ("This document was made possible with support from the Ministry of Oil, The Lamp Fund", "funder", None),
        ("This document was made possible with support from A and B", "funder", None),
        ("Made possible with support from A. It was hard.", None, None),
        ("Courtesy of the Harbour Office", None, None),
        ("We thank everybody who made it possible", None, None),
    ],
)
def test_a_funder_is_named_where_the_sentence_is_certain(statement: str, role: str | None, name: str | None) -> None:
    assert credit(statement) == Credit(statement=statement, role=role, name=name)


@pytest.mark.parametrize(
    ("url", "title", "record_id"),
    [
        ("https://digitalarchive.wilsoncenter.org/document/300022", "A", "wcda-300022"),
        ("https://example.org/document/300022", "Letter, A to B", "letter-a-to-b"),
        (None, "Marrëdhëniet me Partinë!", "marredheniet-me-partine"),
        (None, "word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word"),
        (None, "w" * 90, "w" * 60),
        (None, "会谈记录", None),
        (None, None, None),
    ],
)
def test_a_record_gets_an_id_from_its_address_or_its_title(
    url: str | None, title: str | None, record_id: str | None
) -> None:
    assert default_id(url, title) == record_id
