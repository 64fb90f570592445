"""No false alarms: what is sound, or read from real pages and citations, gives only findings that are true."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from archpack.checks import check_record
from archpack.drafting import blank, from_citation, from_page
from archpack.findings import Finding
from archpack.loading import load_bytes, load_file
from tests.unit.checks.fixtures import TODAY
from tests.unit.checks.records import places

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/record.yaml"))
OF_A_DRAFT = {"CNT011", "REC011"}
"""A new record has no contents yet, and some pages name no title or no archive."""


def found(record_yaml: str) -> list[Finding]:
    record = load_bytes(record_yaml.encode()).record
    assert record is not None
    return [finding for finding in check_record(record, TODAY) if finding.code.code not in OF_A_DRAFT]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_examples_are_sound(path: Path) -> None:
    record = load_file(path).record
    assert record is not None

    assert places(check_record(record, TODAY)) == []


def test_a_blank_draft_is_sound() -> None:
    assert places(found(blank("letter-7").record_yaml)) == []


def test_drafts_of_real_pages_are_sound(shared: Path) -> None:
    pages = sorted((shared / "corpus" / "pages").glob("*.txt"))

    assert pages
    assert [places(found(from_page(page.read_text(encoding="utf-8")).record_yaml)) for page in pages] == [[]] * len(
        pages
    )


def test_drafts_of_real_citations_are_sound_but_for_an_address_that_was_broken(shared: Path) -> None:
    lines = (shared / "corpus" / "citations.jsonl").read_text(encoding="utf-8").splitlines()
    citations = [str(json.loads(line)["citation"]) for line in lines]

    def judged() -> Iterator[tuple[str, str]]:
        for citation in citations:
            for finding in found(from_citation(citation).record_yaml):
                yield finding.code.code, finding.text

    assert list(judged()) == [
        ("IDN004", "`www.gwu.edu/∼nsarchiv/NSAEBB/ NSAEBB82/…` is no address that a browser can open.")  # noqa: RUF001
    ]
