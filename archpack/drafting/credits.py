"""Acknowledgements: who is thanked, where the sentence leaves no doubt."""

import re

from archpack.model import Credit

_SUPPORT = re.compile(
    r".{0,80}?\bmade possible (?:with|by|through) (?:the )?(?:generous )?(?:support|funding|a grant) (?:from|of) "
    r"(?P<name>[^.;\n]{1,200}?)\.?\s*",
    re.IGNORECASE,
)


def credit(statement: str) -> Credit:
    """Return an acknowledgement, with role and name if it thanks one funder for making the document possible."""
    found = _SUPPORT.fullmatch(statement)
    if found is None:
        return Credit(statement=statement)
    one = not re.search(r",| and | & ", found["name"])
    return Credit(statement=statement, role="funder", name=found["name"] if one else None)
