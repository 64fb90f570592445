"""Rules of places."""

from collections.abc import Iterator

from archpack.checks.pointing import in_record, write
from archpack.findings import Finding
from archpack.findings.catalogue.locators import COUNTRY
from archpack.model import Record
from archpack.vocab.country import country_code, country_name, nearest_country
from archpack.vocab.spelling import shown

_LETTERS = 2


def countries(record: Record) -> Iterator[Finding]:
    """LOC003: the country of the repository is a code of ISO 3166."""
    country = record.original.repository.country if record.original else None
    if country is None or country_name(country) is not None:
        return
    capitals = country.upper()
    code = capitals if len(country) <= _LETTERS and country_name(capitals) else country_code(country)
    near = nearest_country(country)
    meant = f"Did you mean `{near}` ({country_name(near)})? " if near else ""
    yield in_record(
        COUNTRY,
        "/original/repository/country",
        f"`{shown(country)}` is no country code of ISO 3166.",
        f"Write {code}." if code else f"{meant}Write two capital letters, such as AL for Albania, or leave it out.",
        write("/original/repository/country", code) if code else None,
    )
