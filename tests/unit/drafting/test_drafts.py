from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack.drafting import Draft, blank, from_citation, from_page
from archpack.loading import load_bytes
from archpack.model import Record

patiently = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

PAGES = Path(__file__).parents[1] / "text" / "pages"


def page(name: str) -> str:
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8")


def record_of(draft: Draft) -> Record:
    loaded = load_bytes(draft.record_yaml.encode())
    assert [str(finding) for finding in loaded.report] == []
    assert loaded.record is not None
    return loaded.record


def document(draft: Draft) -> dict[str, Any]:
    return record_of(draft).to_dict()


def test_a_blank_draft_is_a_record_to_fill_in() -> None:
    draft = blank("letter-7", schema="../record.json")
    assert document(draft) == {"archpack": 1, "id": "letter-7", "titles": [{"text": "Title of the document"}]}
    assert draft.record_yaml.startswith("# yaml-language-server: $schema=../record.json\n")
    assert (draft.files, draft.unplaced) == ((), ())
    assert draft.folders == ("scan", "transcript", "translation")
    assert draft.understood == (("Id", "letter-7"),)


def test_the_default_schema_is_in_the_folder_for_editors() -> None:
    assert blank("a").record_yaml.startswith("# yaml-language-server: $schema=.archpack/record-v1.schema.json\n")


def test_a_markdown_page_becomes_a_record() -> None:
    draft = from_page(page("markdown"))
    repository = {
        "name": "Arkivi Qendror Shtetëror",
        "name_translated": "Central State Archives",
        "place": "Tirana",
        "country": "AL",
    }
    citation = page("markdown").split("**Citation:**\n\n")[1].split("\n")[0]
    note = {"kind": "translator", "mark": "1", "language": "en", "scope": ["translation-en"]}
    assert document(draft) == {
        "archpack": 1,
        "id": "wcda-999001",
        "identifiers": [{"scheme": "url", "value": "https://digitalarchive.wilsoncenter.org/document/999001"}],
        "titles": [{"text": "Harbour Log of the Keeper on 3 March 1931", "language": "en", "kind": "translated"}],
        "dates": [{"kind": "created", "display": "March 3, 1931", "edtf": "1931-03-03"}],
        "completeness": "excerpt",
        "languages": ["sq"],
        "summary": {"en": "The keeper writes down what the sea did.\n\nHe also counts gulls."},
        "original": {
            "repository": repository,
            "locator": [
                {"label": "Fondi", "value": "77/P", "level": "fonds"},
                {"value": "Fari i Portit", "level": "series"},
                {"label": "V.", "value": "1931", "level": "year"},
                {"label": "Dos.", "value": "2", "level": "file"},
                {"label": "Fl.", "value": "5-6", "level": "folio"},
            ],
        },
        "contributors": [
            {"name": "Agim Shembull", "roles": ["contributor", "translator"], "scope": ["translation-en"]}
        ],
        "credits": [
            {
                "statement": "This specimen was made possible with support from The Lamp Oil Fund.",
                "role": "funder",
                "name": "The Lamp Oil Fund",
            }
        ],
        "contents": [
            {"id": "scan", "kind": "scan", "files": "scan/*"},
            {
                "id": "translation-en",
                "kind": "translation",
                "file": "translation/en.md",
                "language": "en",
                "of": "scan",
            },
        ],
        "notes": [
            note | {"text": 'Translator\'s note: The page says "birned."'},
            note | {"kind": "editor", "mark": "2", "text": "Editor's note: Perhaps a sheep."},
        ],
        "citation": {"text": citation.replace("<", "").replace(">", "")},
    }
    ((path, text),) = draft.files
    assert path == "translation/en.md"
    assert text.startswith("[...]\n\nThe lamp burned all night.[^1]")
    assert draft.unplaced == (
        "Note 3: it does not say whose note it is, so it stands in the text only.",
        "Archivist's remark: Seen on a Tuesday.",
    )


def test_what_was_understood_is_told_in_an_archivists_words() -> None:
    assert from_page(page("markdown")).understood[:13] == (
        ("Id", "wcda-999001"),
        ("Identifier", "https://digitalarchive.wilsoncenter.org/document/999001"),
        ("Title", "Harbour Log of the Keeper on 3 March 1931"),
        ("Date", "March 3, 1931 (EDTF 1931-03-03)"),
        ("Completeness", "excerpt"),
        ("Original language", "Albanian (sq)"),
        ("Summary", "The keeper writes down what the sea did.\n\nHe also counts gulls."),
        ("Published by", "Wilson Center Digital Archive"),
        ("Archive", "Arkivi Qendror Shtetëror, Central State Archives, Tirana, Albania"),
        ("Fonds", "Fondi 77/P"),
        ("Series", "Fari i Portit"),
        ("Year", "V. 1931"),
        ("File", "Dos. 2"),
    )
    assert dict(from_page(page("markdown")).understood)["Translator's note 1"].endswith('"birned."')
    assert dict(from_page(page("markdown")).understood)["Text"] == "48 words, to translation/en.md"


def test_a_plain_page_becomes_a_record() -> None:
    draft = from_page(page("plain"), "letter-2")
    record = record_of(draft)
    assert record.id == "letter-2"
    assert record.languages == ("ru",)
    assert record.original is not None
    assert record.original.to_dict() == {
        "repository": {"name": "XYZ"},
        "locator": [
            {"label": "F.", "value": "3", "level": "fonds", "separator": ": "},
            {"label": "Op.", "value": "1", "level": "inventory"},
            {"label": "D.", "value": "3", "level": "file"},
            {"label": "L.", "value": "5", "level": "folio"},
        ],
    }
    assert [content.to_dict() for content in record.contents] == [
        {"id": "translation-en", "kind": "translation", "file": "translation/en.md", "language": "en"}
    ]
    assert [person.to_dict() for person in record.contributors] == [
        {"name": "Agim Shembull", "roles": ["translator"], "scope": ["translation-en"], "on_behalf_of": "LHP"}
    ]
    assert [relation.to_dict() for relation in record.relations] == [
        {
            "kind": "published-in",
            "document": "A. Lantern, Letters of Keepers, Vol. 2 (Oslo: Quay, 2005), pp. 1-4",
        }
    ]
    assert draft.unplaced == ()


def test_a_scraped_page_becomes_a_record() -> None:
    draft = from_page(page("scraped"))
    assert document(draft) == {
        "archpack": 1,
        "id": "letter-keeper-of-the-lamp-to-all-captains",
        "identifiers": [{"scheme": "local", "value": "999003"}],
        "titles": [{"text": "Letter, Keeper of the Lamp to All Captains", "language": "en"}],
        "dates": [{"kind": "created", "display": "April 1, 1931", "edtf": "1931-04-01"}],
        "completeness": "excerpt",
        "languages": ["sq", "en"],
        "summary": {"en": "The keeper briefs all captains on the state of the lamp and of the stars above it."},
        "original": {
            "repository": {"name": "Harbour Museum and Library", "abbreviation": "HML"},
            "locator": [{"label": "File No.", "value": "7"}, {"label": "vol.", "value": "2", "level": "volume"}],
        },
        "contributors": [
            {"name": "Lamp, Keeper of the", "roles": ["author"]},
            {"name": "Agim Shembull", "roles": ["contributor"]},
        ],
        "contents": [
            {"id": "translation-en", "kind": "translation", "file": "translation/en.md", "language": "en"},
        ],
        "rights": [
            {"statement": "Anybody may read this.\n\nTo ask for more, write to the Harbour Office.\n\nIt answers."}
        ],
    }
    assert draft.unplaced == (
        "What “File No.” means here is not certain, so “File No. 7” has no level.",
        "Associated places: The Rock, The Bay",
        "Lamp colour: White and red",
    )


SCRAPED_SOURCE = "Harbour Museum and Library, File No. 7, vol. 2. Contributed by Agim Shembull."


def scraped(source: str, archives: str) -> Draft:
    """Return the draft of the scraped page with another source line and other archives."""
    return from_page(
        page("scraped").replace(SCRAPED_SOURCE, source).replace('["Harbour Museum and Library (HML)"]', archives)
    )


def test_what_the_field_of_an_archive_adds_in_brackets_is_told() -> None:
    draft = scraped(SCRAPED_SOURCE, '["Harbour Museum and Library (main building)"]')
    original = record_of(draft).original
    assert original is not None
    assert original.repository.to_dict() == {"name": "Harbour Museum and Library"}
    assert "Archive: Harbour Museum and Library (main building)" in draft.unplaced


def test_an_archive_that_only_its_field_names_is_named_as_printed() -> None:
    draft = scraped("File No. 7, vol. 2. Contributed by Agim Shembull.", '["Harbour Museum (main building)"]')
    original = record_of(draft).original
    assert original is not None
    assert original.repository.to_dict() == {"name": "Harbour Museum (main building)"}
    assert [step.value for step in original.locator] == ["7", "2"]


def test_the_name_in_the_field_explains_the_abbreviation_in_the_source() -> None:
    draft = scraped("GARF, f. 5446, op. 1, d. 12.", '["State Archive of the Russian Federation (GARF)"]')
    original = record_of(draft).original
    assert original is not None
    assert original.repository.to_dict() == {
        "name": "GARF",
        "name_translated": "State Archive of the Russian Federation",
    }
    assert not [line for line in draft.unplaced if "State Archive" in line]


def test_of_two_archives_neither_is_certain() -> None:
    draft = scraped(SCRAPED_SOURCE, '["Harbour Museum and Library", "Sea Archive"]')
    assert record_of(draft).original is None
    assert draft.unplaced[:3] == (
        "Source: Harbour Museum and Library, File No. 7, vol. 2",
        "Archive: Harbour Museum and Library",
        "Archive: Sea Archive",
    )


def test_two_archives_are_certain_where_the_source_cites_both() -> None:
    draft = scraped("GARF, f. 5446, op. 1, d. 12; and RGASPI, f. 17, op. 3, d. 7.", '["GARF", "RGASPI"]')
    record = record_of(draft)
    assert record.original is not None
    assert record.original.repository.name == "GARF"
    assert [copy.repository.name for copy in record.copies] == ["RGASPI"]
    assert not [line for line in draft.unplaced if line.startswith(("Source", "Archive"))]


def test_copies_and_an_archive_behind_its_locator_become_part_of_the_record() -> None:
    text = "“A Talk,” July 6, 1949, f. 1, op. 2, d. 3, GARF, Moscow; and RGASPI, f. 17, op. 3, d. 7."
    draft = from_citation(text)
    found = document(draft)
    assert found["original"] == {
        "repository": {"name": "GARF", "place": "Moscow"},
        "locator": [
            {"label": "f.", "value": "1", "level": "fonds"},
            {"label": "op.", "value": "2", "level": "inventory"},
            {"label": "d.", "value": "3", "level": "file"},
        ],
        "order": "locator-first",
    }
    assert found["copies"] == [
        {
            "repository": {"name": "RGASPI"},
            "locator": [
                {"label": "f.", "value": "17", "level": "fonds"},
                {"label": "op.", "value": "3", "level": "inventory"},
                {"label": "d.", "value": "7", "level": "file"},
            ],
        }
    ]
    assert ("Copy", "RGASPI, f. 17, op. 3, d. 7") in draft.understood
    assert draft.unplaced == ()


def test_signals_and_the_day_of_a_visit_stay_in_the_citation() -> None:
    text = "See “A Talk,” July 6, 1949, GARF, f. 1, op. 2, d. 3. https://example.org/1, accessed 5 May 2020."
    draft = from_citation(text)
    assert document(draft)["citation"] == {"text": text}
    assert {("Cited with", "See"), ("Address seen on", "5 May 2020")} <= set(draft.understood)
    assert draft.unplaced == ()


def test_signals_of_a_source_line_are_told_as_no_citation_holds_them() -> None:
    draft = scraped("See GARF, f. 1, op. 2, d. 3.", '["GARF"]')
    assert record_of(draft).citation is None
    assert "Source: See" in draft.unplaced


def test_the_text_of_a_page_in_english_is_a_transcript() -> None:
    draft = from_page(page("scraped").replace('["Albanian", "English"]', '["English"]'))
    assert [path for path, _ in draft.files] == ["transcript/en.md"]
    assert [content.id for content in record_of(draft).contents] == ["transcript-en"]


def test_a_text_of_which_nothing_is_said_is_kept_and_doubted() -> None:
    draft = from_page("Citation:\nX, 1950\n\nSummary:\nShort.\n\nThe words.\n")
    assert draft.files == (("translation/en.md", "The words.\n"),)
    assert "Text: the page does not say what it is." in draft.unplaced[-1]


def test_a_citation_becomes_a_record() -> None:
    text = (
        "“Cable, A to B (Excerpt),” 26, 1949, History and Public Policy Program Digital Archive, AQSH, Fondi 1, V. 5. "
        "Translated from Portuguese by Agim Shembull. http://digitalarchive.wilsoncenter.org/document/7"
    )
    draft = from_citation(text)
    assert document(draft) == {
        "archpack": 1,
        "id": "wcda-7",
        "identifiers": [{"scheme": "url", "value": "http://digitalarchive.wilsoncenter.org/document/7"}],
        "titles": [{"text": "Cable, A to B", "language": "en"}],
        "dates": [{"kind": "created", "display": "26, 1949"}],
        "completeness": "excerpt",
        "languages": ["pt"],
        "original": {
            "repository": {"name": "AQSH"},
            "locator": [{"label": "Fondi", "value": "1", "level": "fonds"}, {"label": "V.", "value": "5"}],
        },
        "contributors": [{"name": "Agim Shembull", "roles": ["translator"], "from_language": "Portuguese"}],
        "citation": {"text": text},
    }
    assert draft.files == ()
    assert draft.unplaced == (
        "“V. 5” does not look like what this label means, so it has no level.",
        "Date: “26, 1949” is not certain enough to be written in EDTF.",
    )


def test_a_date_that_the_citation_contradicts_is_told() -> None:
    draft = from_page(page("markdown").replace("**March 3, 1931**", "**March 4, 1931**"))
    assert "Date: the page says “March 4, 1931”, its citation “March 3, 1931”." in draft.unplaced
    assert record_of(draft).dates[0].edtf == "1931-03-04"


def test_unknown_languages_and_contents_are_told() -> None:
    text = (
        page("plain")
        .replace("Russian", "Russian, Gullish")
        .replace("English Translation", "English Translation\n  Film")
    )
    draft = from_page(text)
    assert {"Original language: Gullish", "Contents: Film"} <= set(draft.unplaced)


@pytest.mark.parametrize("text", ["", "\n \f", "Dear Sirs,\n\nno oil.", "\x00\x01", "{}" * 100])
def test_a_text_that_is_no_page_gives_a_blank_record_and_says_so(text: str) -> None:
    draft = from_page(text)
    assert document(draft) == {"archpack": 1, "id": "document", "titles": [{"text": "Title of the document"}]}
    assert len(draft.unplaced) == 1
    assert draft.unplaced[0].startswith("The text is not a record page that archpack knows")


def test_damaged_characters_are_replaced_and_told() -> None:
    for draft in (from_citation("“A\udc80,” 1950"), from_page("Citation:\n“A\udc80,” 1950\n\nContents:\nx\n\ny\ud800")):
        assert draft.unplaced[0] == "Some characters of the text were damaged; each is now \N{REPLACEMENT CHARACTER}."
        assert record_of(draft).citation is not None
        for _, text in draft.files:
            text.encode()


@patiently
@given(st.text() | st.text(st.characters()), st.none() | st.text())
def test_any_citation_gives_a_record_without_findings(text: str, record_id: str | None) -> None:
    record_of(from_citation(text, record_id))


LINES = (
    *("", "", "\f", "**Citation:**", "Citation:", "**Summary:**", "Contents:", "**Contents:**", "Original Language:"),
    *("July 6, 1963", "**A: Title**", "English Translation", "Scan", "Albanian", "Source", "Rights", '["a", "b #c"]'),
    *("“A,” July 6, 1963, AQSH, Fondi 1. Translated by B.", "A<sup>[1]</sup>", "<sup>[1]</sup> Translator's note: b"),
    *("a\x85b", "c\u2028d", "'", '"', "- e", "x " * 80, "Credits:", "made possible with support from F"),
)


@patiently
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=20), max_size=30).map("\n".join))
def test_any_page_gives_a_record_without_findings_and_texts_in_their_folders(text: str) -> None:
    draft = from_page(text)
    record = record_of(draft)
    for path, written in draft.files:
        assert path.split("/")[0] in draft.folders
        assert path in {content.file for content in record.contents}
        assert written.strip()


SEED = {
    "archpack": 1,
    "id": "wcda-300022",
    "identifiers": [{"scheme": "url", "value": "https://digitalarchive.wilsoncenter.org/document/300022"}],
    "dates": [{"kind": "created", "display": "July 6, 1963", "edtf": "1963-07-06"}],
    "completeness": "excerpt",
    "languages": ["sq"],
    "original": {
        "repository": {
            "name": "Arkivi Qendror Shtetëror",
            "name_translated": "Central State Archives",
            "place": "Tirana",
            "country": "AL",
        },
        "locator": [
            {"label": "Fondi", "value": "14/AP", "level": "fonds"},
            {"value": "Marrëdhëniet me Partinë Komuniste të Kinës", "level": "series"},
            {"label": "V.", "value": "1963", "level": "year"},
            {"label": "Dos.", "value": "4", "level": "file"},
            {"label": "Fl.", "value": "28-48", "level": "folio"},
        ],
    },
    "contributors": [{"name": "Elidor Mëhilli", "roles": ["contributor", "translator"], "scope": ["translation-en"]}],
    "contents": [
        {"id": "scan", "kind": "scan", "files": "scan/*"},
        {"id": "translation-en", "kind": "translation", "file": "translation/en.md", "language": "en", "of": "scan"},
    ],
}


def test_the_model_document_becomes_its_record(shared: Path) -> None:
    text = (shared / "corpus" / "pages" / "seed-300022.txt").read_text(encoding="utf-8")
    draft = from_page(text)
    found = document(draft)
    assert {name: found[name] for name in SEED} == SEED
    (title,) = found["titles"]
    assert (title["language"], title["kind"]) == ("en", "translated")
    assert title["text"].startswith("Notes from the Conversation")
    assert title["text"].endswith("on 6 July 1963")
    (credit,) = found["credits"]
    assert (credit["role"], credit["name"]) == ("funder", "The Woodrow Wilson International Center for Scholars")
    assert list(found["summary"]) == ["en"]
    assert [(note["kind"], note["mark"], note["language"], note["scope"]) for note in found["notes"]] == [
        ("translator", mark, "en", ["translation-en"]) for mark in "123"
    ]
    printed = text.split("**Citation:**\n\n")[1].split("\n")[0]
    assert found["citation"]["text"] == printed.replace("<", "").replace(">", "")
    assert [path for path, _ in draft.files] == ["translation/en.md"]
    assert draft.unplaced == ()


def test_every_real_page_becomes_a_record(shared: Path) -> None:
    for file in sorted((shared / "corpus" / "pages").glob("*.txt")):
        record = record_of(from_page(file.read_text(encoding="utf-8")))
        assert record.title != "Title of the document"
        assert record.dates[0].edtf
        assert record.summary["en"]
        assert record.contents


def test_every_real_citation_becomes_a_record(shared: Path) -> None:
    for line in (shared / "corpus" / "citations.jsonl").read_text(encoding="utf-8").splitlines():
        record_of(from_citation(line))


def test_without_an_id_in_the_citation_the_one_that_was_named_is_taken() -> None:
    drafts = [from_citation("???", given, otherwise="folder") for given in (None, "own")]

    assert [draft.record_yaml.split("\nid: ")[1].split("\n")[0] for draft in drafts] == ["folder", "own"]
