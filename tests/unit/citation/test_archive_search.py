"""Archives are found by what a person remembers of them."""

import pytest

from archpack.citation import Archive
from archpack.citation.grammar.archive_search import find_archives

FILM = Archive(
    "albanian", names=("Arkivi Qendror i Filmit",), abbreviations=("AQSHF",), places=("Tiranë",), country="AL"
)
STATE = Archive(
    "albanian", names=("Arkivi Qendror",), translated=("Central Archives",), abbreviations=("AQSH",), country="AL"
)
FOREIGN = Archive("chinese", names=("外交部档案馆",), abbreviations=("PRC FMA",), places=("Beijing",), isil="CN-1")
TABLE = (FILM, STATE, FOREIGN)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", TABLE),
        ("aqsh", (STATE, FILM)),
        ("AQSHF", (FILM,)),
        ("tirane", (FILM,)),
        ("albania", (FILM, STATE)),
        ("albania central", (STATE,)),
        ("ARKIVI QENDROR", (STATE, FILM)),
        ("档案", (FOREIGN,)),
        ("chinese", (FOREIGN,)),
        ("cn-1", (FOREIGN,)),
        ("qendror beijing", ()),
    ],
)
def test_every_word_must_fit_and_the_very_name_comes_first(words: str, found: tuple[Archive, ...]) -> None:
    assert find_archives(TABLE, words) == found
