"""The reference page of the findings: the one table of codes."""

from collections.abc import Iterator

from archpack.findings import Code
from archpack.findings.catalogue import CODES

_HEAD = """\
# The findings

Every problem that archpack reports has a code. A code never changes its meaning. An **error** stops packing, a
**warning** should be looked at, a **note** only informs. This page says why each rule exists; the finding itself says
what is wrong in your deposit and what to do. [Read a finding and mend it](../how-to/mend-a-finding.md) shows three,
[Mend a bag that fails](../how-to/mend-a-bag.md) tells of the ten most frequent in bags.

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
    "SET0": "Settings",
    "SET1": "Findings that are accepted",
    "INS0": "An institution's profile: a record that is held against one",
    "INS1": "An institution's profile: the profile itself",
    "SER": "bags in archives",
    "PKG": "archpack's packages",
    "BAG0": "BagIt: the declaration and the structure",
    "BAG1": "BagIt: payload manifests",
    "BAG2": "BagIt: tag manifests",
    "BAG3": "BagIt: bag-info.txt",
    "BAG4": "BagIt: fetch.txt",
    "BAG5": "BagIt: names and paths",
    "BAG6": "BagIt: files that changed",
    "BAG7": "BagIt: making a bag",
    "PRF0": "BagIt Profiles: the profile itself",
    "PRF1": "BagIt Profiles: a bag that is held against one",
    "FET": "BagIt: completing a bag",
}


def outputs() -> dict[str, str]:
    """Return the page."""
    return {"docs/reference/findings.md": _HEAD + "\n".join(_sections())}


def _sections() -> Iterator[str]:
    groups: dict[str, list[Code]] = {group: [] for group in _GROUPS}
    for code in sorted(CODES.values(), key=lambda code: code.code):
        groups[next(group for group in _GROUPS if code.code.startswith(group))].append(code)
    yield "".join(f"- `{group}`: [{title}](#{_anchor(title)})\n" for group, title in _GROUPS.items())
    for group, codes in groups.items():
        yield f"## {_GROUPS[group]}\n"
        yield from map(_entry, codes)


def _entry(code: Code) -> str:
    source = f" Source: {code.source}." if code.source else ""
    return f"### {code.code}\n\n**{code.title}** ({code.severity}). {code.why}{source}\n"


def _anchor(title: str) -> str:
    return "".join(char for char in title.lower() if char.isalnum() or char in " -").replace(" ", "-")
