"""Title and address of a citation against the titles and the identifiers."""

import pytest

from archpack.checks.citation.citations import citations
from tests.unit.checks.records import record, texts

TITLE = "Notes from a Conversation: Luo Shigao - Kapo"
ADDRESS = "https://archive.example/document/7"


def titles(cited: str, *given: str) -> list[str]:
    citation = {"text": f"{cited} July 6, 1963, AQSH, Fondi 14/AP."}
    found = citations(record(titles=[{"text": title} for title in given], citation=citation))
    return [f.place.pointer for f in found]


@pytest.mark.parametrize(
    "cited",
    [
        f"“{TITLE},”",
        f'"{TITLE}",',
        f"„{TITLE}“,",
        f"«{TITLE}»,",
        f"“{TITLE.upper()}.”",
        f"“{TITLE} [Excerpt],”",
        f"“{TITLE} (Excerpts),”",
        "“Notes from a Conversation \N{EN DASH} „Luo Shigao“ \N{EM DASH} Kapo”,",
        "“Notes from a [Short] Conversation: Luo Shigao-Kapo,”",
        "“Notes from a Conversation: [Luo] Shigao - Kapo,”",
        "“Notes from a Conversation ...,”",
        "“Notes ... Luo Shigao . . . Kapo,”",
        "“Notes […] Kapo,”",
        "“... Luo Shigao - Kapo,”",
        "“???,”",
        "",
        "Ministry, Notes from a Conversation: Luo Shigao - Kapo,",
    ],
)
def test_a_title_that_is_cited(cited: str) -> None:
    assert titles(cited, "Another title", TITLE) == []


@pytest.mark.parametrize(
    "cited",
    [
        "“Notes from a Conversation,”",
        "“Luo Shigao ... Kapo,”",
        "“Notes ... Kapo ... Luo Shigao,”",
        "“Notes ... Luo,”",
        "“Notes from a Conversation: Luo Shigao - Kap ...  Kapo,”",
        f"“Ministry, {TITLE},”",
    ],
)
def test_a_title_that_is_not_cited(cited: str) -> None:
    assert titles(cited, "Another title", TITLE) == ["/titles/1/text"]


def test_a_title_of_the_record_may_be_the_shortened_one() -> None:
    assert titles(f"“{TITLE},”", "Notes from ... Kapo") == []
    assert titles(f"“{TITLE},”", "Notes to ... Kapo") == ["/titles/0/text"]


def test_a_title_that_nobody_filled_in_and_one_too_long_to_be_one_are_not_compared() -> None:
    assert titles(f"“{TITLE},”", "Title of the document") == []
    assert titles(f"“{TITLE * 100},”", TITLE) == []


def addresses(cited: str, *given: tuple[str, str]) -> list[tuple[str, str]]:
    identifiers = [{"scheme": scheme, "value": value} for scheme, value in given]
    citation = {"text": f"“Notes,” July 6, 1963, AQSH, Fondi 14/AP. {cited}"}
    found = citations(record(titles=[{"text": "Notes"}], identifiers=identifiers, citation=citation))
    return [(f.place.pointer, f.text) for f in found]


@pytest.mark.parametrize(
    ("cited", "identifier"),
    [
        (ADDRESS, ("url", ADDRESS)),
        (f"{ADDRESS}/", ("url", ADDRESS)),
        (f"{ADDRESS}.", ("url", f" {ADDRESS}/")),
        ("http://Archive.Example/document/7", ("url", ADDRESS)),
        (ADDRESS, ("url", "archive.example/document/7")),
        (ADDRESS, ("local", ADDRESS)),
        ("https://doi.org/10.1000/182", ("doi", "10.1000/182")),
        ("https://dx.doi.org/10.1000/AbC", ("DOI", "doi:10.1000/AbC")),
        ("https://hdl.handle.net/2027/x", ("handle", "2027/x")),
        ("https://n2t.example/ark:/12345/x", ("ark", "ark:/12345/x")),
        ("", ("url", ADDRESS)),
    ],
)
def test_an_address_that_is_an_identifier(cited: str, identifier: tuple[str, str]) -> None:
    assert addresses(cited, ("local", "7"), identifier) == []


def test_an_address_that_is_none() -> None:
    other = "https://archive.example/Document/7"

    assert addresses(ADDRESS, ("local", "7"), ("url", other), ("url", f"{ADDRESS}0")) == [
        ("/identifiers/1/value", f"The record gives the address `{other}`, but the citation `{ADDRESS}`.")
    ]


def test_an_address_where_the_record_has_none() -> None:
    said = f"The citation gives the address `{ADDRESS}`, but no identifier of the record has it."

    assert addresses(ADDRESS, ("local", "7")) == [("/identifiers", said)]
    assert addresses(ADDRESS, ("doi", "document/8")) == [("/identifiers", said)]
    assert addresses(ADDRESS) == [("/citation/text", said)]


def test_what_disagrees_is_told_in_the_order_of_the_citation() -> None:
    fields = {"titles": [{"text": "Notes"}], "dates": [{"kind": "created", "display": "1964", "edtf": "1964"}]}
    cited = "“Letter,” July 6, 1963, AQSH, Fondi 14/AP. Translated by Tom Blotter. https://archive.example/7"

    assert texts(citations(record(**fields, citation={"text": cited}))) == [
        "The title is `Notes` in the record, but `Letter` in the citation.",
        "The date is `1964` in the record, but `July 6, 1963` in the citation.",
        "The citation names `Tom Blotter` as `translator`, but no contributor has this name.",
        "The citation gives the address `https://archive.example/7`, but no identifier of the record has it.",
    ]
