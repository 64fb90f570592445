"""The address in the citation, held against the identifiers of the record."""

from collections.abc import Iterator

from archpack.checks.citation.difference import REMEDY, STAYS, quoted
from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue.citations import CITATION_ADDRESS
from archpack.model import Identifier, Record

_RESOLVED = frozenset({"doi", "handle", "ark"})
_WEB = ("http://", "https://")
_NO_ADDRESS = f"If the citation is right, add its address to `identifiers` with the scheme `url`. {STAYS}"


def address_findings(record: Record, cited: str | None) -> Iterator[Finding]:
    """Yield nothing if an identifier is the address that is cited; otherwise that none is."""
    if cited is None or any(_leads(identifier, cited) for identifier in record.identifiers):
        return
    said = f"The citation gives the address {quoted(cited)}"
    given = next(((n, known.value) for n, known in enumerate(record.identifiers) if _is_address(known)), None)
    if given is None:
        pointer = "/identifiers" if record.identifiers else "/citation/text"
        yield in_record(CITATION_ADDRESS, pointer, f"{said}, but no identifier of the record has it.", _NO_ADDRESS)
        return
    number, address = given
    yield in_record(
        CITATION_ADDRESS,
        f"/identifiers/{number}/value",
        f"The record gives the address {quoted(address, cited)}, but the citation {quoted(cited, address)}.",
        REMEDY,
    )


def _leads(identifier: Identifier, cited: str) -> bool:
    """Tell whether an identifier is an address, or is resolved by it: https://doi.org/10.1000/182 is a DOI."""
    if _plain(identifier.value) == _plain(cited):
        return True
    scheme = identifier.scheme.casefold()
    name = _plain(identifier.value).removeprefix(f"{scheme}:").lstrip("/")
    return scheme in _RESOLVED and _plain(cited).endswith(f"/{name}")


def _is_address(identifier: Identifier) -> bool:
    return identifier.scheme == "url" or identifier.value.casefold().startswith(_WEB)


def _plain(address: str) -> str:
    """Return an address without what makes no difference: http or https, capitals of the host, a slash at its end."""
    bare = address.strip()
    scheme = next((web for web in _WEB if bare.casefold().startswith(web)), "")
    host, slash, path = bare[len(scheme) :].partition("/")
    return (host.casefold() + slash + path).rstrip("/")
