"""Lists of the known traditions and archives."""

import json

from archpack.citation import Archive, own_grammars
from archpack.citation.grammar.grammars import Grammars
from archpack.render import archives_json, archives_text, safe, traditions_json, traditions_text
from archpack.render.columns import width

LONG = "word " * 30
KNOWN = tuple(
    Grammars.of(
        [
            {"tradition": "alpine", "title": "Alpine archives", "examples": [{"text": LONG}, {"text": "AA, Sch. 4"}]},
            {"tradition": "mine"},
        ]
    ).traditions.values()
)
TIRANA = Archive(
    "albanian",
    names=("Arkivi Qendror Shtetëror", "Arkivi Qendror"),
    translated=("Central State Archives",),
    abbreviations=("AQSH", "A.Q.SH"),
    places=("Tirana", "Tiranë"),
    country="AL",
)
NAMELESS = Archive("mine", abbreviations=("X",))
NO_ABBREVIATION = Archive("mine", translated=("Some Archive",), country="XQ")


def test_a_tradition_has_its_title_and_an_example_that_fits_on_a_line() -> None:
    assert traditions_text(KNOWN) == ("alpine   Alpine archives\n         AA, Sch. 4\nmine     mine\ngeneral  general")


def test_traditions_as_json() -> None:
    assert json.loads(traditions_json(KNOWN)) == [
        {"name": "alpine", "title": "Alpine archives", "examples": [LONG, "AA, Sch. 4"]},
        {"name": "mine", "title": "mine"},
        {"name": "general", "title": "general"},
    ]


def test_archives_have_their_abbreviation_names_place_country_and_tradition() -> None:
    assert archives_text((TIRANA, NAMELESS, NO_ABBREVIATION)).split("\n") == [
        "AQSH  Arkivi Qendror Shtetëror (Central State Archives)",
        "      Tirana, Albania; albanian",
        "X     X",
        "      mine",
        "      Some Archive",
        "      XQ; mine",
        "",
        "3 archives.",
    ]


def test_no_archive_is_said_in_words() -> None:
    assert archives_text(()) == "No archive of the table is called so."
    assert json.loads(archives_json(())) == []


def test_archives_as_json_leave_out_what_is_absent() -> None:
    assert json.loads(archives_json((TIRANA, NAMELESS))) == [
        {
            "abbreviations": ["AQSH", "A.Q.SH"],
            "names": ["Arkivi Qendror Shtetëror", "Arkivi Qendror"],
            "translated": ["Central State Archives"],
            "places": ["Tirana", "Tiranë"],
            "country": "AL",
            "tradition": "albanian",
        },
        {"abbreviations": ["X"], "tradition": "mine"},
    ]


def test_the_whole_table_is_harmless_and_fits_on_a_page() -> None:
    known = own_grammars()
    for text in (archives_text(known.archives.archives), traditions_text(tuple(known.traditions.values()))):
        assert all(safe(line) == line and width(line) <= 96 for line in text.split("\n"))
