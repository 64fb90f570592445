"""What people and machines see of a parsed citation."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.citation import CitationParts, LocatorParts, parse_citation, parse_locator
from archpack.citation.parts import Copy, PrintedDate
from archpack.model import Contributor, LabelPosition, Level, LocatorComponent, Order, Repository
from archpack.render import parsed_json, parsed_line, parsed_text, safe
from archpack.render.columns import width

ARCHIVE = Repository(name="AQSH", abbreviation="AQSH")
STEP = LocatorComponent(label="Dos.", value="4", level=Level.FILE)
HOSTILE = st.text(st.one_of(st.characters(), st.sampled_from("\x1b\u202e\n\t,.;f1“”")), max_size=60)


def shown(parts: CitationParts | LocatorParts) -> list[str]:
    return parsed_text(parts).split("\n")


def test_a_citation_is_shown_piece_by_piece() -> None:
    parts = CitationParts(
        raw="...",
        title="Notes from a conversation",
        date=PrintedDate("July 6, 1963", "1963-07-06"),
        publisher="Wilson Center Digital Archive",
        repository=Repository(
            name="Arkivi Qendror Shtetëror",
            name_translated="Central State Archives",
            name_native="Arkivi",
            abbreviation="AQSH",
            place="Tirana",
            country="AL",
        ),
        locator=(
            LocatorComponent(label="Fondi", value="14/AP", level=Level.FONDS),
            LocatorComponent(value="Marrëdhëniet me Partinë Komuniste të Kinës"),
            LocatorComponent(label="doboz", value="50.", level=Level.BOX, position=LabelPosition.AFTER),
            LocatorComponent(label="Z.", value="1758/1851", level=Level.REGISTRY_NUMBER),
        ),
        contributors=(
            Contributor(name="Elidor Mëhilli", roles=("contributor", "translator")),
            Contributor(
                name="Kim Donggil",
                roles=("obtainer",),
                from_language="Korean",
                on_behalf_of="CWIHP",
                affiliation="Peking University",
                note="in 1994",
            ),
        ),
        published_in=("Sovetsko-Kitaiskie Otnosheniia, pp. 11-14",),
        url="https://example.org/300022",
        accessed="6 June 2009",
        signals=("See",),
        order=Order.LOCATOR_FIRST,
        tradition="albanian",
        remainder="Secret\nRepeated to Paris",
        warnings=("A part of the text could not be placed.",),
    )

    assert shown(parts) == [
        "Title            Notes from a conversation",
        "Date             July 6, 1963 (EDTF 1963-07-06)",
        "Publisher        Wilson Center Digital Archive",
        "",
        "Archive          Arkivi Qendror Shtetëror",
        "  translated     Central State Archives",
        "  own language   Arkivi",
        "  abbreviation   AQSH",
        "  place          Tirana",
        "  country        Albania (AL)",
        "Fonds            Fondi    14/AP",
        "(no level)                Marrëdhëniet me Partinë Komuniste të Kinës",
        "Box              … doboz  50.",
        "Registry number  Z.       1758/1851",
        "Order            the archive is printed last",
        "",
        "Contributor      Elidor Mëhilli (contributor, translator)",
        "Contributor      Kim Donggil (obtainer; from Korean; for CWIHP; at Peking University; in 1994)",
        "Published in     Sovetsko-Kitaiskie Otnosheniia, pp. 11-14",
        "Address          https://example.org/300022",
        "Seen there on    6 June 2009",
        "Signal           See",
        "Tradition        albanian",
        "",
        "Could not be placed. Look at it in the source:",
        "- Secret",
        "- Repeated to Paris",
        "",
        "Warnings:",
        "- A part of the text could not be placed.",
    ]


def test_a_locator_is_shown_with_every_copy() -> None:
    copy = Copy(repository=Repository(name="AVPRF"), locator=(LocatorComponent(value="13", level=Level.FOLIO),))

    assert shown(LocatorParts(raw="...", repository=ARCHIVE, locator=(STEP,), copies=(copy, copy))) == [
        "Archive  AQSH",
        "File     Dos.  4",
        "",
        "Copy     2",
        "Archive  AVPRF",
        "Folio    13",
        "",
        "Copy     3",
        "Archive  AVPRF",
        "Folio    13",
    ]


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (CitationParts(raw=""), ["There is no text to be read."]),
        (CitationParts(raw="", date=PrintedDate("1949")), ["Date  1949 (not certain enough for EDTF)"]),
        (LocatorParts(raw="", repository=Repository(name="A", country="XQ")), ["Archive    A", "  country  XQ"]),
        (LocatorParts(raw="", repository=ARCHIVE), ["Archive  AQSH"]),
        (LocatorParts(raw="", warnings=("a", "b")), ["Warnings:", "- a", "- b"]),
    ],
)
def test_what_is_absent_leaves_nothing_behind(parts: CitationParts | LocatorParts, lines: list[str]) -> None:
    assert shown(parts) == lines


def test_wide_letters_stand_in_columns() -> None:
    steps = (
        LocatorComponent(label="全宗号", value="12", level=Level.FONDS),
        LocatorComponent(label="卷", value="3", level=Level.VOLUME),
    )

    lines = shown(LocatorParts(raw="...", locator=steps))

    assert lines == ["Fonds   全宗号  12", "Volume  卷      3"]
    assert {width(line[: line.index(value)]) for line, value in zip(lines, ("12", "3"), strict=True)} == {16}


def test_a_long_value_is_wrapped_below_its_beginning() -> None:
    lines = shown(LocatorParts(raw="...", locator=(LocatorComponent(label="Issue", value="word " * 30 + "."),)))

    assert lines[0].startswith("(no level)  Issue  word")
    assert lines[1].startswith(" " * 19 + "word")
    assert all(len(line) <= 96 for line in lines)


def test_what_could_turn_a_terminal_round_is_shown_as_its_number() -> None:
    step = LocatorComponent(label="\x1b[31mf.", value="1\u202e2")

    assert shown(LocatorParts(raw="...", locator=(step,), remainder="\x07")) == [
        "(no level)  \\x1b[31mf.  1\\u202e2",
        "",
        "Could not be placed. Look at it in the source:",
        "- \\x07",
    ]


CITATIONS = (
    '"Notes", July 6, 1963, Wilson Center Digital Archive, AQSH (Central State Archives, Tirana), V. 1963, Dos. 4.',
    "APRF, Fond 45, Opis 1, Delo 336, List 122 and AVPRF, Fond 059a, Opis 5a, Delo 5, Papka 11, List 13",
    "See MOL, XIX-J-1-j Korea, 1979, 81. doboz, 82-5. Obtained by A Person. Secret",
)


@pytest.mark.parametrize("text", CITATIONS)
def test_every_piece_of_the_text_can_be_seen(text: str) -> None:
    parts = parse_citation(text)
    unseen_as_printed = {"separator", "contributions", "repository.country"}
    said = " ".join(parsed_text(parts).split())

    printed = [piece.text.strip('." ') for piece in parts.pieces if piece.part not in unseen_as_printed]

    assert [text for text in printed if text not in said] == []
    assert len(printed) > 4


@pytest.mark.parametrize("text", ["", *CITATIONS, "全宗号 12 \x1b \u2028"])
def test_json_is_ascii_and_holds_the_text_as_it_was(text: str) -> None:
    parts = parse_citation(text)
    line = parsed_line(parts)

    assert (line.isascii(), len(line.splitlines())) == (True, 1)
    assert json.loads(line)["raw"] == text
    assert json.loads(parsed_json(parts)) == json.loads(line)
    assert parsed_json(parts).isascii()


def test_the_json_of_a_locator() -> None:
    assert json.loads(parsed_line(LocatorParts(raw="Dos. 4", locator=(STEP,), tradition="albanian"))) == {
        "raw": "Dos. 4",
        "tradition": "albanian",
        "locator": [{"label": "Dos.", "value": "4", "level": "file", "position": "before"}],
    }


@given(HOSTILE)
def test_any_text_is_shown_and_harmless(text: str) -> None:
    for parts in (parse_citation(text), parse_locator(text)):
        assert all(safe(line) == line for line in parsed_text(parts).split("\n"))
        assert json.loads(parsed_line(parts))["raw"] == text
