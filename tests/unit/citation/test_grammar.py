"""The grammar files: everything in them is text, and everything in them is known."""

import pytest

from archpack.citation import publisher_named, publisher_of_url, publishers, tradition_named, traditions
from archpack.citation.grammar_files import own_grammar, read_grammar
from archpack.citation.tradition import Tradition
from archpack.citation.wording import wording
from archpack.model import Level
from archpack.vocab.country import is_country
from archpack.vocab.relator import relator


def test_all_values_of_a_grammar_file_are_text() -> None:
    assert read_grammar("a: [012, NO, 1.5, 2001-01-01, null, ~]") == {
        "a": ["012", "NO", "1.5", "2001-01-01", "null", "~"]
    }


def test_every_role_is_one_that_a_record_knows() -> None:
    assert [role for role in wording().roles.values() if relator(role) is None] == []


def test_every_country_of_a_tradition_is_a_country() -> None:
    countries = {known.country for tradition in traditions() for known in tradition.repositories}
    assert all(country and is_country(country) for country in countries)


def test_every_distinctive_label_has_a_level() -> None:
    for tradition in traditions():
        assert tradition.distinctive <= set(tradition.levels)


def test_traditions_are_read_once() -> None:
    assert traditions() is traditions()
    assert tradition_named("albanian") in traditions()


def test_somebody_can_write_a_tradition_of_their_own() -> None:
    tradition = Tradition.of(
        {
            "tradition": "atlantis",
            "repositories": [{"names": ["Archive of the Deep"]}],
            "archive_words": ["Archive"],
            "labels": {"fonds": ["Wave"], "folio": ["Dr."]},
        }
    )
    assert tradition.level_of("wave") is Level.FONDS
    assert tradition.level_of("Dr.") is Level.FOLIO
    assert tradition.level_of("dr.") is None
    assert not tradition.is_distinctive("Wave")


@pytest.mark.parametrize(
    ("url", "record_id"),
    [
        ("https://digitalarchive.wilsoncenter.org/document/300022", "wcda-300022"),
        ("http://digitalarchive.wilsoncenter.org/document/letter-a-b/", "wcda-letter-a-b"),
        ("http://DigitalArchive.wilsoncenter.org/document/a%20b/c?d", "wcda-a-20b-c"),
        ("https://digitalarchive.wilsoncenter.org/people/5", None),
        ("https://digitalarchive.wilsoncenter.org/document/", None),
    ],
)
def test_a_publishers_address_gives_a_record_id(url: str, record_id: str | None) -> None:
    publisher = publisher_of_url(url)
    assert publisher is not None
    assert publisher.record_id(url) == record_id


@pytest.mark.parametrize("url", ["https://example.org/document/1", "http://[", "", "digitalarchive.wilsoncenter.org/1"])
def test_an_unknown_address_has_no_publisher(url: str) -> None:
    assert publisher_of_url(url) is None


def test_publishers_are_found_by_any_of_their_names() -> None:
    assert [known.name for known in publishers()] == [entry["name"] for entry in own_grammar("publishers.yaml")]
    found = publisher_named("wilson  center digital ARCHIVE")
    assert found is not None
    assert (found.prefix, found.language) == ("wcda", "en")
    assert publisher_named("Some Archive") is None


def test_a_damaged_address_gives_no_record_id() -> None:
    assert publishers()[0].record_id("http://[") is None
