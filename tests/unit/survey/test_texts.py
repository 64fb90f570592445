"""How a text is stored is seen, with the place of what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.model.file_format import TextFacts
from archpack.survey.texts import look_at_text

ALBANIAN = "Marrëdhëniet me Partinë Komuniste të Kinës, Arkivi Qendror Shtetëror\n"
RUSSIAN = "Записка из беседы товарищей\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (ALBANIAN.encode(), TextFacts()),
        (ALBANIAN.encode("utf-8-sig"), TextFacts(bom=True)),
        (ALBANIAN.encode("utf-16"), TextFacts(encoding="UTF-16", bom=True)),
        (ALBANIAN.encode("utf-32"), TextFacts(encoding="UTF-32", bom=True)),
        (b"One\ntwo M\xebhilli\n", TextFacts(encoding="", broken=(2, 6))),
        ("ë\r\nëë\rë ".encode() + b"\xff", TextFacts(encoding="", broken=(3, 3))),
        (b"\xef\xbb\xbfa\xff", TextFacts(encoding="", bom=True, broken=(1, 2))),
        (b"Text\xc3", TextFacts(encoding="", broken=(1, 5))),
        (b" \n\t\r\n\xc2\xa0", TextFacts(blank=True)),
        (b"\xef\xbb\xbf", TextFacts(bom=True, blank=True)),
        (b"a\n\tb\x00c", TextFacts(control=(2, 3))),
        (b"form\x0cfeed, escape\x1b[1m", TextFacts()),
        ("Mëhilli\nM\N{REPLACEMENT CHARACTER}hilli".encode(), TextFacts(lost=(2, 2))),
    ],
    ids=repr,
)
def test_how_a_text_is_stored(data: bytes, expected: TextFacts) -> None:
    assert look_at_text(data) == expected


FRENCH = "“Où est l\u2019été ?” \u2013 “À côté d\u2019Évian.”"


@pytest.mark.parametrize("text", [ALBANIAN, RUSSIAN, FRENCH, "Škoda, čaj, žába, město"])
def test_letters_that_were_read_as_windows_1252_are_seen(text: str) -> None:
    once_more = "".join(bytes([byte]).decode("cp1252", "replace") for byte in text.encode()).replace("\ufffd", "\x81")

    assert look_at_text(once_more.encode()).garbled is not None
    assert look_at_text(text.encode()).garbled is None


@pytest.mark.parametrize(
    "text",
    [
        "MANHÃ” MANHÃ” MANHÃ” MANHÃ",
        "PÅ” GÅ\u2013 FÅ\u2019 SÅ… NÅ\N{NO-BREAK SPACE}!",
        "Ñandú, España, Âme, Ã, Ä, Å, Ð, Ñ",
        "â€ â€ â€",
        "Ã«",
    ],
)
def test_letters_that_people_write_are_not_called_garbled(text: str) -> None:
    assert look_at_text(text.encode()).garbled is None


def test_the_last_letter_of_a_piece_may_be_cut() -> None:
    piece = ("a" + "ë" * 20).encode()[:-1]

    assert look_at_text(piece, whole=False) == TextFacts()
    assert look_at_text(piece).broken == (1, 21)
    assert look_at_text(b"\xff" + piece, whole=False).broken == (1, 1)


@given(st.text())
def test_what_is_written_in_utf_8_is_never_called_broken(text: str) -> None:
    facts = look_at_text(text.encode("utf-8", "replace"))

    assert facts.broken is None
    assert facts.blank == (not text.removeprefix("\ufeff").strip()) or facts.bom or facts.encoding != "UTF-8"


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_looked_at(data: bytes, whole: bool) -> None:
    facts = look_at_text(data, whole=whole)

    for place in (facts.broken, facts.control, facts.lost, facts.garbled):
        assert place is None or min(place) >= 1
