"""What is written from parts is read as these parts again, in every tradition."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack.citation import (
    CitationParts,
    LocatorParts,
    format_citation,
    format_contributors,
    format_locator,
    own_grammars,
    parse_citation,
    parse_locator,
)
from archpack.model import Contributor
from tests.unit.citation.generated import citations, locators, people

TRADITIONS = sorted(own_grammars().traditions)
slowly = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
some = settings(max_examples=25, deadline=None, suppress_health_check=slowly)
many = settings(max_examples=200, deadline=None, suppress_health_check=slowly)

SOURCE = ("repository", "locator", "order", "copies")
AROUND = ("title", "date", "publisher", "contributors", "published_in", "url", "accessed", "signals")


def fields(parts: CitationParts | LocatorParts, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(parts, name) for name in names}


@pytest.mark.parametrize("tradition", TRADITIONS)
def test_a_locator_is_read_as_it_was_written(tradition: str) -> None:
    @some
    @given(locators(tradition))
    def reads(parts: LocatorParts) -> None:
        read = parse_locator(format_locator(parts), tradition)
        assert fields(read, (*SOURCE, "signals")) == fields(parts, (*SOURCE, "signals"))
        assert (read.tradition, read.remainder) == (tradition, None)
        steps = (*parts.locator, *(step for copy in parts.copies for step in copy.locator))
        assert bool(read.warnings) == any(step.level is None for step in steps)

    reads()


@many
@given(st.sampled_from(TRADITIONS).flatmap(citations))
def test_a_citation_is_read_as_it_was_written(parts: CitationParts) -> None:
    read = parse_citation(format_citation(parts))
    assert fields(read, AROUND) == fields(parts, AROUND)
    if read.tradition == parts.tradition and all(copy.tradition == parts.tradition for copy in read.copies):
        assert fields(read, SOURCE) == fields(parts, SOURCE)


@many
@given(people())
def test_people_are_read_as_they_were_written(written: tuple[Contributor, ...]) -> None:
    assert parse_citation(format_contributors(written)).contributors == written


@pytest.mark.parametrize(
    "text",
    [
        (
            '"A Talk [Excerpt]", July 6, 1963, Wilson Center Digital Archive, Arkivi Qendror Shtetëror (Central State '
            "Archives, Tirana, Albania), Fondi 14/AP, Ships, V. 1963, Dos. 4, Fl. 28-48. Contributed and translated by "
            "Elidor Mëhilli. https://digitalarchive.wilsoncenter.org/document/300022"
        ),
        (
            '"A Talk", July 6, 1963, RGASPI, f. 558, op. 11, d. 97, l. 67; AVPRF, f. 0100, op. 46, d. 7, ll. 1-3; and '
            "APRF, f. 45, op. 1, d. 3. Obtained for CWIHP by Kim Donggil and translated from Russian by A. Ko."
        ),
        '"A Talk", July 6, 1963, RGANI, f. 89, op. 1, d. 2; and APRF, f. 3, op. 1, d. 3.',
        '"A Talk", July 6, 1963, fond 6, Archiv Ministerstva zahraničních věcí (AMZV), Prague.',
        (
            'See "A Talk", July 6, 1963, РГАСПИ. Ф. 17. Оп. 163. Д. 1323. Л. 57. With permission of Sea Archive. '
            "Reprinted in Boats, no. 7. Accessed 5 May 2021. https://example.org/1"
        ),
        '"A Talk", July 6, 1963, MNL OL, XIX-J-1-j, 81. doboz.',
        '"A Talk", July 6, 1963, F-6, D-1, HN-83.',
        '"A Talk", July 6, 1963, A. Author, Ships, Vol. 5 (Oslo: Quay, 2005), p. 4.',
        "Obtained, transcribed, and translated by A. Ko (Hunter College), B. Ko, and NSA.",
    ],
)
def test_what_is_printed_in_the_usual_way_is_written_letter_by_letter(text: str) -> None:
    assert format_citation(parse_citation(text)) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("“A Talk,” 1963-07-06, APRF. f. 3; op. 1.", '"A Talk", 1963-07-06, APRF. f. 3; op. 1.'),
        ("MNL OL, Foreign Affairs (“Ships and Boats” fond), 3. doboz", None),
        ("ANIC, Collection: Party, Foreign Relations, Folder 2/1973", None),
        ("Archivu hlavního města Prahy (Sbírka rukopisů, inv. č. 7916)", None),
        ("AQSH", None),
        ("", None),
    ],
)
def test_how_a_source_is_written(text: str, written: str | None) -> None:
    citation = format_citation(parse_citation(text)).removesuffix(".")
    assert citation == (text if written is None else written).removesuffix(".")


def test_a_role_without_words_is_left_out() -> None:
    written = (Contributor(name="A", roles=("author",)), Contributor(name="B", roles=("author", "editor")))
    assert format_contributors(written) == "Edited by B."


def test_real_sources_are_read_as_they_were_written(shared: Path) -> None:
    changed = []
    for kind in ("citation", "locator"):
        for line in (shared / "corpus" / f"{kind}s.jsonl").read_text(encoding="utf-8").splitlines():
            parts = parse_citation(json.loads(line)[kind])
            read = parse_citation(format_citation(parts))
            if fields(read, SOURCE + AROUND) != fields(parts, SOURCE + AROUND):
                changed.append(parts.raw)
    assert len(changed) <= 8, changed
