"""The citation in each style, letter by letter."""
# ruff: noqa: RUF001 - the letters and quotation marks are what is tested

from pathlib import Path
from typing import Any

import pytest

from archpack.citation import parse_citation
from archpack.errors import UsageError
from archpack.export import Markup, Style, cite
from archpack.loading import load_bytes
from archpack.model import Record
from tests.unit.export import records
from tests.unit.export.records import created, record, steps, url

ROOT = Path(__file__).parents[3]

EXPECTED = {
    (records.ALBANIAN, Style.WILSON_CENTER): (
        '"Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao on 6 '
        'July 1963 [Excerpt]", July 6, 1963, Wilson Center Digital Archive, Arkivi Qendror Shtetëror '
        "(Central State Archives, Tirana, Albania), Fondi 14/AP, Marrëdhëniet me Partinë Komuniste të "
        "Kinës, V. 1963, Dos. 4, Fl. 28-48. Contributed and translated by Elidor Mëhilli. "
        "https://digitalarchive.wilsoncenter.org/document/300022"
    ),
    (records.ALBANIAN, Style.CHICAGO_NOTE): (
        "“Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao on 6 "
        "July 1963 [Excerpt],” trans. Elidor Mëhilli, July 6, 1963, Fondi 14/AP, Marrëdhëniet me Partinë "
        "Komuniste të Kinës, V. 1963, Dos. 4, Fl. 28-48, Arkivi Qendror Shtetëror (Central State Archives),"
        " Tirana, Albania, Wilson Center Digital Archive, "
        "https://digitalarchive.wilsoncenter.org/document/300022."
    ),
    (records.ALBANIAN, Style.CHICAGO_BIBLIOGRAPHY): (
        "Arkivi Qendror Shtetëror (Central State Archives), Tirana, Albania. Fondi 14/AP, Marrëdhëniet me "
        "Partinë Komuniste të Kinës, V. 1963, Dos. 4, Fl. 28-48. “Notes from the Conversation of Comrade "
        "Hysni Kapo with the Chinese Ambassador Luo Shigao on 6 July 1963 [Excerpt].” July 6, 1963. "
        "Translated by Elidor Mëhilli. Wilson Center Digital Archive. "
        "https://digitalarchive.wilsoncenter.org/document/300022."
    ),
    (records.ALBANIAN, Style.MLA): (
        "“Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao on 6 "
        "July 1963 [Excerpt].” Translated by Elidor Mëhilli, 6 July 1963, Arkivi Qendror Shtetëror (Central"
        " State Archives), Tirana, Albania, Fondi 14/AP, Marrëdhëniet me Partinë Komuniste të Kinës, V. "
        "1963, Dos. 4, Fl. 28-48. Wilson Center Digital Archive, "
        "https://digitalarchive.wilsoncenter.org/document/300022."
    ),
    (records.ALBANIAN, Style.APA): (
        "Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao on 6 July"
        " 1963 [Excerpt] (Elidor Mëhilli, Trans.). (1963, July 6). Arkivi Qendror Shtetëror [Central State "
        "Archives] (Fondi 14/AP, Marrëdhëniet me Partinë Komuniste të Kinës, V. 1963, Dos. 4, Fl. 28-48), "
        "Tirana, Albania. https://digitalarchive.wilsoncenter.org/document/300022"
    ),
    (records.ALBANIAN, Style.ISO690): (
        "Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao on 6 July"
        " 1963 [Excerpt]. Translated by Elidor Mëhilli. Online. July 6, 1963. Wilson Center Digital "
        "Archive. Available from: https://digitalarchive.wilsoncenter.org/document/300022. Arkivi Qendror "
        "Shtetëror (Central State Archives), Tirana, Albania: Fondi 14/AP, Marrëdhëniet me Partinë "
        "Komuniste të Kinës, V. 1963, Dos. 4, Fl. 28-48."
    ),
    (records.ALBANIAN, Style.GOST): (
        "Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao on 6 July"
        " 1963 [Excerpt], July 6, 1963 // AQSH. Fondi 14/AP. Marrëdhëniet me Partinë Komuniste të Kinës. V."
        " 1963. Dos. 4. Fl. 28-48. URL: https://digitalarchive.wilsoncenter.org/document/300022"
    ),
    (records.SOVIET, Style.WILSON_CENTER): (
        '"Cable, Terebin to Stalin", January 10, 1949, Wilson Center Digital Archive, RGASPI, f. 558, op. '
        "11, d. 97, ll. 67-70. Contributed by Anna Contributor and translated from Russian by Gary "
        "Translator. https://digitalarchive.wilsoncenter.org/document/1"
    ),
    (records.SOVIET, Style.CHICAGO_NOTE): (
        "“Cable, Terebin to Stalin,” trans. Gary Translator, January 10, 1949, f. 558, op. 11, d. 97, ll. "
        "67-70, RGASPI, Wilson Center Digital Archive, https://digitalarchive.wilsoncenter.org/document/1."
    ),
    (records.SOVIET, Style.CHICAGO_BIBLIOGRAPHY): (
        "RGASPI. f. 558, op. 11, d. 97, ll. 67-70. “Cable, Terebin to Stalin.” January 10, 1949. Translated"
        " by Gary Translator. Wilson Center Digital Archive. "
        "https://digitalarchive.wilsoncenter.org/document/1."
    ),
    (records.SOVIET, Style.MLA): (
        "“Cable, Terebin to Stalin.” Translated by Gary Translator, 10 Jan. 1949, RGASPI, f. 558, op. 11, "
        "d. 97, ll. 67-70. Wilson Center Digital Archive, "
        "https://digitalarchive.wilsoncenter.org/document/1."
    ),
    (records.SOVIET, Style.APA): (
        "Cable, Terebin to Stalin (Gary Translator, Trans.). (1949, January 10). RGASPI (f. 558, op. 11, d."
        " 97, ll. 67-70). https://digitalarchive.wilsoncenter.org/document/1"
    ),
    (records.SOVIET, Style.ISO690): (
        "Cable, Terebin to Stalin. Translated by Gary Translator. Online. January 10, 1949. Wilson Center "
        "Digital Archive. Available from: https://digitalarchive.wilsoncenter.org/document/1. RGASPI: f. "
        "558, op. 11, d. 97, ll. 67-70."
    ),
    (records.SOVIET, Style.GOST): (
        "Cable, Terebin to Stalin, January 10, 1949 // RGASPI. f. 558. op. 11. d. 97. ll. 67-70. URL: "
        "https://digitalarchive.wilsoncenter.org/document/1"
    ),
    (records.CYRILLIC, Style.WILSON_CENTER): (
        '"Телеграмма Теребина Сталину", 10 января 1949 г., Российский государственный архив '
        "социально-политической истории (Москва, Russia), Ф. 558, Оп. 11, Д. 97, Л. 67–70."
    ),
    (records.CYRILLIC, Style.CHICAGO_NOTE): (
        "“Телеграмма Теребина Сталину” [Cable, Terebin to Stalin], 10 января 1949 г., Ф. 558, Оп. 11, Д. "
        "97, Л. 67–70, Российский государственный архив социально-политической истории, Москва, Russia."
    ),
    (records.CYRILLIC, Style.CHICAGO_BIBLIOGRAPHY): (
        "Российский государственный архив социально-политической истории, Москва, Russia. Ф. "
        "558, Оп. 11, Д. 97, Л. 67–70. “Телеграмма Теребина Сталину” [Cable, Terebin to Stalin]. 10 января "
        "1949 г."
    ),
    (records.CYRILLIC, Style.MLA): (
        "“Телеграмма Теребина Сталину” [Cable, Terebin to Stalin]. 10 Jan. 1949, Российский государственный"
        " архив социально-политической истории, Москва, Russia, Ф. 558, Оп. 11, Д. 97, Л. "
        "67–70."
    ),
    (records.CYRILLIC, Style.APA): (
        "Телеграмма Теребина Сталину [Cable, Terebin to Stalin]. (1949, January 10). Российский "
        "государственный архив социально-политической истории (Ф. 558, Оп. 11, Д. 97, Л. 67–70), Москва, "
        "Russia."
    ),
    (records.CYRILLIC, Style.ISO690): (
        "Телеграмма Теребина Сталину [Cable, Terebin to Stalin]. 10 января 1949 г. Российский "
        "государственный архив социально-политической истории, Москва, Russia: Ф. 558, Оп. 11, "
        "Д. 97, Л. 67–70."
    ),
    (records.CYRILLIC, Style.GOST): (
        "Телеграмма Теребина Сталину, 10 января 1949 г. // РГАСПИ. Ф. 558. Оп. 11. Д. 97. Л. 67–70."
    ),
    (records.QUESTION, Style.WILSON_CENTER): (
        "\"What Is to Be Done about 'the Box'?\", 26 March 1921, Museum of Papers (Leeds, United Kingdom), MS"
        " 50, fol. 12r-13v. https://doi.org/10.1000/182"
    ),
    (records.QUESTION, Style.CHICAGO_NOTE): (
        "Ottilie Federkiel, “What Is to Be Done about ‘the Box’?” 26 March 1921, MS 50, fol. 12r-13v, "
        "Museum of Papers, Leeds, United Kingdom, https://doi.org/10.1000/182."
    ),
    (records.QUESTION, Style.CHICAGO_BIBLIOGRAPHY): (
        "Museum of Papers, Leeds, United Kingdom. MS 50, fol. 12r-13v. Ottilie Federkiel. “What Is to Be "
        "Done about ‘the Box’?” 26 March 1921. https://doi.org/10.1000/182."
    ),
    (records.QUESTION, Style.MLA): (
        "Ottilie Federkiel. “What Is to Be Done about ‘the Box’?” 26 Mar. 1921, Museum of Papers, Leeds, "
        "United Kingdom, MS 50, fol. 12r-13v, https://doi.org/10.1000/182."
    ),
    (records.QUESTION, Style.APA): (
        'Ottilie Federkiel. (1921, March 26). What Is to Be Done about "the Box"? Museum of Papers (MS 50, '
        "fol. 12r-13v), Leeds, United Kingdom. https://doi.org/10.1000/182"
    ),
    (records.QUESTION, Style.ISO690): (
        'Ottilie Federkiel. What Is to Be Done about "the Box"? Online. 26 March 1921. Available from: '
        "https://doi.org/10.1000/182. Museum of Papers, Leeds, United Kingdom: MS 50, fol. 12r-13v."
    ),
    (records.QUESTION, Style.GOST): (
        'Ottilie Federkiel. What Is to Be Done about "the Box"?, 26 March 1921 // Museum of Papers. MS 50. '
        "fol. 12r-13v. URL: https://doi.org/10.1000/182"
    ),
    (records.GERMAN, Style.WILSON_CENTER): (
        '"Vermerk über das Gespräch", February 1974, Bundesarchiv (Koblenz, Germany), B 136/59748, 403-410.'
        " Contributed, transcribed, and translated by Stephan Finder."
    ),
    (records.GERMAN, Style.CHICAGO_NOTE): (
        "“Vermerk über das Gespräch,” trans. Stephan Finder, February 1974, B 136/59748, 403-410, "
        "Bundesarchiv, Koblenz, Germany."
    ),
    (records.GERMAN, Style.CHICAGO_BIBLIOGRAPHY): (
        "Bundesarchiv, Koblenz, Germany. B 136/59748, 403-410. “Vermerk über das Gespräch.” February 1974. "
        "Translated by Stephan Finder."
    ),
    (records.GERMAN, Style.MLA): (
        "“Vermerk über das Gespräch.” Translated by Stephan Finder, Feb. 1974, Bundesarchiv, Koblenz, "
        "Germany, B 136/59748, 403-410."
    ),
    (records.GERMAN, Style.APA): (
        "Vermerk über das Gespräch (Stephan Finder, Trans.). (1974, February). Bundesarchiv (B 136/59748, "
        "403-410), Koblenz, Germany."
    ),
    (records.GERMAN, Style.ISO690): (
        "Vermerk über das Gespräch. Translated by Stephan Finder. February 1974. Bundesarchiv, Koblenz, "
        "Germany: B 136/59748, 403-410."
    ),
    (records.GERMAN, Style.GOST): ("Vermerk über das Gespräch, February 1974 // BArch. B 136/59748. 403-410."),
}


@pytest.mark.parametrize(
    ("of", "style"), EXPECTED, ids=lambda value: value.id if isinstance(value, Record) else str(value)
)
def test_a_citation_in_each_style(of: Record, style: Style) -> None:
    assert cite(of, style) == EXPECTED[of, style]


def test_the_example_comes_out_letter_by_letter_as_it_is_printed() -> None:
    found = load_bytes((ROOT / "examples" / "kapo-luo-1963" / "record.yaml").read_bytes()).record
    assert found is not None
    assert found.citation is not None
    assert cite(found) == found.citation.text


def test_a_style_can_be_given_by_its_name() -> None:
    assert cite(records.BARE, "mla") == cite(records.BARE, Style.MLA) == "“Untold Story.”"


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("chicago", "Did you mean `chicago-note`? "),
        ("apa7", "Did you mean `apa`? "),
        ("house", ""),
    ],
)
def test_an_unknown_style(name: str, question: str) -> None:
    listing = "Choose one of: wilson-center, chicago-note, chicago-bibliography, mla, apa, iso690, gost."
    with pytest.raises(UsageError, match=f"There is no citation style “{name}”.") as caught:
        cite(records.BARE, name)
    assert caught.value.remedy == question + listing


def test_every_style_says_what_it_is() -> None:
    assert {style: style.about.partition(":")[0].partition(",")[0] for style in Style} == {
        Style.WILSON_CENTER: "Wilson Center Digital Archive",
        Style.CHICAGO_NOTE: "Chicago Manual of Style",
        Style.CHICAGO_BIBLIOGRAPHY: "Chicago Manual of Style",
        Style.MLA: "MLA Handbook",
        Style.APA: "APA Publication Manual",
        Style.ISO690: "ISO 690",
        Style.GOST: "GOST R 7.0.5-2008",
    }


# What the record says, and what it does not


@pytest.mark.parametrize(
    ("fields", "citation"),
    [
        ({}, '"A title".'),
        ({"dates": created("undated")}, '"A title", undated.'),
        ({"dates": created("1963-07-06", "1963-07-06")}, '"A title", July 6, 1963.'),
        ({"dates": created("1963-07~", "1963-07~")}, '"A title", circa July 1963.'),
        ({"dates": created("im Mai 1921", "1921-05~")}, '"A title", im Mai 1921.'),
        ({"dates": created("1963-07-06")}, '"A title", 1963-07-06.'),
        ({"dates": created("{1960,1961}", "{1960,1961}")}, '"A title", {1960,1961}.'),
        ({"completeness": "full"}, '"A title".'),
        ({"completeness": "abridged"}, '"A title [Abridged]".'),
        ({"titles": [{"text": "Diary (excerpts)"}], "completeness": "excerpt"}, '"Diary (excerpts)".'),
        ({"titles": [{"text": 'The "Bay", again'}]}, "\"The 'Bay', again\"."),
        ({"titles": [{"text": "Who?"}], "dates": created("1963")}, '"Who?", 1963.'),
        ({"titles": [{"text": "\x00"}]}, '"Untitled".'),
        ({"original": {"repository": {"name": "AAN"}}}, '"A title", AAN.'),
        ({"original": {"repository": {"name": "AAN", "place": "Warsaw"}}}, '"A title", AAN (Warsaw).'),
        ({"original": {"repository": {"name": "AAN", "country": "PL"}}}, '"A title", AAN (Poland).'),
        ({"original": {"repository": {"name": "AAN", "country": "SU"}}}, '"A title", AAN (SU).'),
        (
            {"original": {"repository": {"name": "AAN"}, "locator": steps(("fol.", "28?"), ("", "3."))}},
            '"A title", AAN, fol. 28?, 3.',
        ),
        (
            {
                "original": {
                    "repository": {"name": "APRF"},
                    "locator": [
                        {"label": "F.", "value": "39", "separator": ": "},
                        {"label": "Op.", "value": "1"},
                        {"value": "D", "separator": " - "},
                        {"value": "5", "separator": "/"},
                    ],
                }
            },
            '"A title", APRF: F. 39, Op. 1 - D/5.',
        ),
        (
            {
                "original": {
                    "repository": {"name": "AMSZ", "place": "Warsaw"},
                    "locator": steps(("w-", "82")),
                    "order": "locator-first",
                }
            },
            '"A title", w-82, AMSZ (Warsaw).',
        ),
        (
            {
                "original": {"repository": {"name": "APRF"}, "locator": steps(("f.", "45"))},
                "copies": [{"repository": {"name": "RGASPI"}, "locator": steps(("f.", "558"))}],
            },
            '"A title", APRF, f. 45; RGASPI, f. 558.',
        ),
        ({"identifiers": [{"scheme": "local", "value": "7"}]}, '"A title".'),
        ({"identifiers": [{"scheme": "handle", "value": "1/2"}]}, '"A title". https://hdl.handle.net/1/2'),
        ({"identifiers": [{"scheme": "doi", "value": "https://doi.org/1"}]}, '"A title". https://doi.org/1'),
        ({"identifiers": url("https://a.b/c d\n")}, '"A title". https://a.b/c%20d'),
        (
            {"contributors": [{"name": "Blue Archive", "roles": ["publisher"]}]},
            '"A title", Blue Archive.',
        ),
        (
            {
                "relations": [{"kind": "published-in", "document": "A. Author, Documents (Moscow, 2005), pp. 11-14"}],
                "contributors": [{"name": "B. Baker", "roles": ["translator"]}],
            },
            '"A title". Published in A. Author, Documents (Moscow, 2005), pp. 11-14. Translated by B. Baker.',
        ),
        (
            {
                "citation": {"text": "“T,” July 1, 1963, History and Public Policy Program Digital Archive, AAN."},
                "identifiers": url(f"{records.WILSON}/1"),
            },
            f'"A title", History and Public Policy Program Digital Archive. {records.WILSON}/1',
        ),
    ],
)
def test_what_the_record_does_not_say_is_left_out(fields: dict[str, Any], citation: str) -> None:
    assert cite(record(**fields)) == citation


def test_the_date_on_which_it_was_made_counts() -> None:
    dates = [{"kind": "received", "display": "1922"}, {"kind": "created", "display": "1921"}]
    assert cite(record(dates=dates)) == '"A title", 1921.'
    assert cite(record(dates=dates[:1])) == '"A title", 1922.'


@pytest.mark.parametrize(
    ("display", "edtf", "mla", "apa"),
    [
        ("6 July 1963", "1963-07-06", "6 July 1963", "1963, July 6"),
        ("6. Juli 1963", "1963-07-06", "6 July 1963", "1963, July 6"),
        ("September 1963", "1963-09", "Sept. 1963", "1963, September"),
        ("early September 1963", "1963-09", "early September 1963", "early September 1963"),
        ("1963", "1963", "1963", "1963"),
        ("July 6, 1963?", "1963-07-06?", "July 6, 1963?", "July 6, 1963?"),
        ("summer 1963", "1963-22", "summer 1963", "summer 1963"),
        ("1962-63", "1962/1963", "1962-63", "1962-63"),
        ("undated (1987)", None, "undated (1987)", "undated (1987)"),
    ],
)
def test_dates_in_the_form_of_a_style_only_where_nothing_is_lost(
    display: str, edtf: str | None, mla: str, apa: str
) -> None:
    dated = record("T", dates=created(display, edtf))
    assert cite(dated, "mla").removeprefix("“T.” ").removesuffix(".") == mla
    assert cite(dated, "apa") == f"T. ({apa})."


def test_two_people_in_apa_have_an_ampersand() -> None:
    people = [{"name": name, "roles": ["translator"]} for name in ("A. Able", "B. Baker")]
    assert cite(record("T", contributors=people), "apa") == "T (A. Able & B. Baker, Trans.)."
    assert cite(record("T", contributors=people), "mla") == "“T.” Translated by A. Able and B. Baker."


def test_gost_names_the_archive_in_cyrillic_only_where_the_labels_are() -> None:
    archive = {"name": "RGASPI", "name_native": "Российский архив"}
    cyrillic = record(original={"repository": archive, "locator": steps(("Ф.", "558"))})
    latin = record(original={"repository": archive, "locator": steps(("f.", "558"))})
    assert cite(cyrillic, "gost") == "A title // Российский архив. Ф. 558."
    assert cite(latin, "gost") == "A title // RGASPI. f. 558."


@pytest.mark.parametrize("of", records.ALL, ids=lambda of: of.id)
def test_the_first_style_is_read_back_as_the_same_document(of: Record) -> None:
    read = parse_citation(cite(of))
    address = next((each.value for each in of.identifiers if each.scheme == "url"), read.url)
    assert (read.title or "").replace("'", '"').removesuffix(" [Excerpt]").rstrip(".") == of.title
    assert [person.name for person in read.contributors] == [
        person.name for person in of.contributors if person.roles != ("author",)
    ]
    assert read.url == address


# Italics


def test_italics_in_markdown_and_html() -> None:
    of = record("A *bold* <title> & more_")
    assert cite(of, "apa") == "A *bold* <title> & more_."
    assert cite(of, "apa", Markup.MARKDOWN) == r"*A \*bold\* \<title\> \& more\_*."
    assert cite(of, "apa", Markup.HTML) == "<i>A *bold* &lt;title&gt; &amp; more_</i>."


def test_a_style_without_italics_is_the_same_in_all_markups() -> None:
    plain = cite(records.SOVIET, "chicago-note")
    address = "https://digitalarchive.wilsoncenter.org/document/1"
    assert cite(records.SOVIET, "chicago-note", Markup.HTML) == plain
    assert cite(records.SOVIET, "chicago-note", Markup.MARKDOWN) == plain.replace(address, f"<{address}>")


@pytest.mark.parametrize(("title", "begin"), [("1. Sitzung", "1\\. Sitzung"), ("- a list", "\\- a list")])
def test_a_title_makes_no_list_of_the_line(title: str, begin: str) -> None:
    record = Record.model_validate({"archpack": 1, "id": "x", "titles": [{"text": title}]})
    assert cite(record, "gost", Markup.MARKDOWN).startswith(begin)
