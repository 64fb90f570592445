"""The reference page of the findings: the one table of codes."""

from collections.abc import Iterator
from itertools import groupby

from archpack.findings import Code
from archpack.findings.catalogue import CODES

_HEAD = """\
# The findings

Every problem that archpack reports has a code. A code never changes its meaning. An **error** stops packing, a
**warning** should be looked at, a **note** only informs. This page is made from the table that archpack itself uses.

"""
_GROUPS = {
    "FIL": "Reading the file",
    "REC": "The shape of the record",
    "LNG": "Languages and scripts",
    "DAT": "Dates",
    "LOC": "Locators and places",
    "CIT": "Citations",
    "WHO": "Contributors and credits",
    "REF": "References inside the record",
    "CNT": "The files of the deposit",
    "PKG": "archpack's packages",
    "BAG": "BagIt",
}


def outputs() -> dict[str, str]:
    """Return the page."""
    return {"docs/reference/findings.md": _HEAD + "\n".join(_sections())}


def _sections() -> Iterator[str]:
    order = list(_GROUPS)
    codes = sorted(CODES.values(), key=lambda code: (order.index(code.code[:3]), code.code))
    for group, members in groupby(codes, key=lambda code: code.code[:3]):
        yield f"## {_GROUPS[group]}\n"
        yield from (_entry(code) for code in members)


def _entry(code: Code) -> str:
    source = f" Source: {code.source}." if code.source else ""
    return f"### {code.code}\n\n**{code.title}** ({code.severity}). {code.why}{source}\n"
