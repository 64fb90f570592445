"""Rules of the terms of use. ISAD(G) 3.4.2; RightsStatements.org 1.0; Creative Commons."""

import re
from collections.abc import Iterator

from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue import rights as codes
from archpack.model import Record
from archpack.vocab.spelling import shown

_STATEMENT = re.compile(r"https?://(?:www\.)?rightsstatements\.org/(?:vocab|page)/(?P<name>[^/?#]*)/1\.0/?(?:\?.*)?")
_STATEMENTS = frozenset(
    {
        *("InC", "InC-OW-EU", "InC-EDU", "InC-NC", "InC-RUU", "NoC-CR", "NoC-NC", "NoC-OKLR", "NoC-US"),
        *("CNE", "UND", "NKC"),
    }
)
_LICENCE = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(?:licenses/(?P<terms>[^/]*)/(?P<version>[0-9.]+)(?:/[a-z]{2,10})?"
    r"|publicdomain/(?P<free>[^/]*)/1\.0)/?(?:deed(?:\.[A-Za-z_-]+)?|legalcode(?:\.[A-Za-z_-]+)?)?(?:#.*)?"
)
_LICENCES = frozenset({"by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd", "by-nd-nc", "sa", "nc", "nd", "nc-sa"})
_VERSIONS = frozenset({"1.0", "2.0", "2.1", "2.5", "3.0", "4.0"})
_FREE = frozenset({"mark", "zero"})
_OF_A_TABLE = re.compile(
    r"https?://(?:www\.)?(?:rightsstatements|creativecommons)\.org/(?:vocab|page|licenses|publicdomain)/"
)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:\S+")
_PUBLIC_DOMAIN = re.compile(r"\bpublic domain\b", re.IGNORECASE)
_IN_COPYRIGHT = re.compile(r"\b(?:in copyright|all rights reserved)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not?|never|nor|isn't|until|till|unless|if|may|except|but|partly)\b", re.IGNORECASE)
_LONGEST = 300


def terms(record: Record) -> Iterator[Finding]:
    """RGT003, RGT004, RGT005: a licence exists, has an address, and says what the statement says."""
    for index, rights in enumerate(record.rights):
        uri, pointer = rights.uri, f"/rights/{index}/uri"
        if uri is None or len(uri) > _LONGEST:
            continue
        if not _ADDRESS.fullmatch(uri):
            yield in_record(
                codes.NOT_AN_ADDRESS,
                pointer,
                f"`{shown(uri)}` is no address.",
                "Write the address of the licence, from https:// on; its name belongs into the statement.",
            )
        elif _OF_A_TABLE.match(uri) and _side(uri) is None:
            yield in_record(
                codes.UNKNOWN_TERMS,
                pointer,
                f"There is no licence or rights statement at `{shown(uri)}`.",
                "Copy the address from the page of the licence, such as https://creativecommons.org/licenses/by/4.0/.",
            )
        elif _contradicts(rights.statement, _side(uri)):
            yield in_record(
                codes.CONTRADICTION,
                pointer,
                f"The statement says `{shown(rights.statement)}`, but `{shown(uri)}` says the contrary.",
                "Ask the owner which of the two holds, and correct the other.",
            )


def contents_without_terms(record: Record) -> Iterator[Finding]:
    """RGT001, RGT002, RGT006: the terms of use are said of every content, and once. ISAD(G) 3.4.2."""
    if not record.rights:
        if record.access:
            yield in_record(
                codes.NO_TERMS,
                "/access",
                "The record says who may see the document, but not what they may do with it.",
                "Add `rights`, such as `statement: Public domain`, or whom to ask.",
            )
        return
    covered = {name for rights in record.rights for name in rights.scope}
    # Terms that name a content which is not there are REF001's.
    known = {content.id for content in record.contents}
    whole = any(not rights.scope for rights in record.rights) or not known.issuperset(covered)
    for index, content in enumerate(record.contents):
        if not whole and content.id not in covered:
            yield in_record(
                codes.SOME_WITHOUT_TERMS,
                f"/contents/{index}",
                f"The terms of use of `{shown(content.id)}` are not said.",
                "Add its id to the `scope` of the right terms, or give it terms of its own.",
            )
    first: dict[frozenset[str], str] = {}
    for index, rights in enumerate(record.rights):
        if first.setdefault(frozenset(rights.scope), rights.statement) != rights.statement:
            yield in_record(
                codes.TWO_TERMS,
                f"/rights/{index}",
                "There are other terms of use for the same contents above.",
                "Write one statement, or name in `scope` what each is about.",
            )


def _side(uri: str) -> str | None:
    """Return "free" for the public domain, "held" for a copyright, "" for a statement of neither; None if unknown."""
    statement = _STATEMENT.fullmatch(uri)
    if statement:
        name = statement["name"]
        return None if name not in _STATEMENTS else "held" if name.startswith("InC") else ""
    licence = _LICENCE.fullmatch(uri)
    if licence is None:
        return None if _OF_A_TABLE.match(uri) else ""
    if licence["free"] is not None:
        return "free" if licence["free"] in _FREE else None
    return "held" if licence["terms"] in _LICENCES and licence["version"] in _VERSIONS else None


def _contradicts(statement: str, side: str | None) -> bool:
    """Tell whether a plain statement says the contrary of its licence. One with ifs and buts is left alone."""
    if not side or _NOT.search(statement):
        return False
    free, held = _PUBLIC_DOMAIN.search(statement), _IN_COPYRIGHT.search(statement)
    return bool(free and not held and side == "held") or bool(held and not free and side == "free")
