"""What the references of a tradition look like: the comment at the head of its file shows some.

# How the archives of the United Kingdom are cited: the department and series, then the piece.
#
#   TNA, FO 371/128663              The National Archives, PREM 19/1182, f. 344
"""

import re
from collections.abc import Iterator
from importlib.resources import files

from archpack.citation.grammars import own_grammars
from archpack.citation.tradition import Tradition

_EXAMPLES = re.compile(r"#   (?P<line>.*)")
_APART = re.compile(r" {3,}")


def examples_of(tradition: Tradition) -> tuple[str, ...]:
    """Return references as they are printed: the ``examples`` of the grammar, or those at the head of its file."""
    given = tradition.raw.get("examples")
    if given is not None:
        return tuple(given)
    if tradition.name not in own_grammars().traditions:
        return ()
    file = files(__package__).joinpath("traditions", f"{tradition.name}.yaml")
    return tuple(_shown(file.read_text(encoding="utf-8")))


def _shown(text: str) -> Iterator[str]:
    """Yield what stands in the comment before the first field, indented by three blanks; two stand well apart."""
    for row in text.splitlines():
        if not row.startswith("#"):
            return
        found = _EXAMPLES.fullmatch(row)
        for example in _APART.split(found["line"].strip()) if found else ():
            if not example.startswith("("):  # a remark
                yield example
