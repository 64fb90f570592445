"""The reference pages of the findings: the one table of codes, a page for each group."""

from collections.abc import Iterator, Mapping

from archpack.findings.catalogue import GROUPS, Group, codes_of
from archpack.render.codes import codes_markdown, table
from tests.generated.mended_codes import mended

_FOLDER = "docs/reference/findings"
_HEAD = """\
# The findings

Every problem that archpack reports has a code. A code never changes its meaning. An **error** stops packing, a
**warning** should be looked at, a **note** only informs. The finding itself says what is wrong in your deposit and what
to do; the pages below say why each rule exists, and show how it looks when it is wrong and when it is right. In a
terminal, `archpack explain CNT001` tells the same.

[Read a finding and mend it](../../how-to/mend-a-finding.md) shows real ones,
[Mend a bag that fails](../../how-to/mend-a-bag.md) tells of the ten most frequent in bags, and
[Add a rule](../../how-to/add-a-rule.md) how there come to be more.

"""


def outputs() -> dict[str, str]:
    """Return the pages."""
    groups = [group for group in GROUPS if codes_of(group)]
    how = mended()
    pages = {f"{_FOLDER}/{_page(group)}": "\n".join(_lines(group, how)) + "\n" for group in groups}
    return {f"{_FOLDER}/README.md": _HEAD + "\n".join(map(_section, groups)), **pages}


def _page(group: Group) -> str:
    return f"{group.letters.lower()}.md"


def _section(group: Group) -> str:
    page = _page(group)
    return "\n".join([f"## [{group.letters}]({page}): {group.title}", "", *table(codes_of(group), f"{page}#"), ""])


def _lines(group: Group, how: Mapping[str, str]) -> Iterator[str]:
    codes = codes_of(group)
    yield f"# {group.letters}: {group.title}\n"
    yield "[All findings](README.md)\n"
    if not group.parts:
        yield codes_markdown(codes, how=how).rstrip()
    for digit, title in group.parts.items():
        part = [code for code in codes if code.code[3] == digit]
        if part:
            yield f"## {title}\n"
            yield codes_markdown(part, level=3, how=how)
