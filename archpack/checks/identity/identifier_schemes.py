"""The schemes of identifiers: how an identifier of each looks, and what its check digit must be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

ADDRESSES: Mapping[str, re.Pattern[str]] = {
    scheme: re.compile(rf"https?://(?:{hosts})/(?P<name>.+)", re.IGNORECASE)
    for scheme, hosts in {
        "doi": r"(?:dx\.|www\.)?doi\.org",
        "handle": r"hdl\.handle\.net",
        "orcid": r"(?:www\.)?orcid\.org",
        "isni": r"(?:www\.)?isni\.org(?:/isni)?",
        "viaf": r"(?:www\.)?viaf\.org/viaf",
        "wikidata": r"(?:www\.)?wikidata\.org/(?:wiki|entity)",
    }.items()
}
"""The web addresses that lead to an identifier, by scheme; ``name`` is the identifier."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """How the identifiers of a scheme look, an example, and what they name (nothing said: anything)."""

    form: re.Pattern[str]
    example: str
    names: frozenset[str] = frozenset()

    def fits(self, value: str) -> bool:
        """Tell whether a value has the form of the scheme."""
        return self.form.fullmatch(value) is not None


_AGENTS = frozenset({"person", "archive"})
_DOCUMENTS = frozenset({"document"})


def _scheme(form: str, example: str, names: frozenset[str] = frozenset()) -> Scheme:
    return Scheme(re.compile(form, re.IGNORECASE), example, names)


SCHEMES: Mapping[str, Scheme] = {
    "doi": _scheme(r"10\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,9}/\S+", "10.1000/182"),
    "handle": _scheme(r"[0-9A-Za-z]{1,20}(?:\.[0-9A-Za-z]{1,20}){0,9}/\S+", "20.1000/100"),
    "ark": _scheme(r"(?:ark:/?)?[0-9bcdfghjkmnpqrstvwxz]{5,16}/\S+", "ark:/12148/btv1b8449691v"),
    "isil": _scheme(r"[A-Z0-9]{1,4}-[A-Z0-9:/-]{1,11}", "AL-AQSH", frozenset({"archive", "person"})),
    "urn": _scheme(r"urn:[a-z0-9][a-z0-9-]{0,31}:\S+", "urn:nbn:de:101:1-201102033592"),
    "orcid": _scheme(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]", "0000-0002-1694-233X", frozenset({"person"})),
    "isni": _scheme(r"[0-9]{4}(?: ?[0-9]{4}){2} ?[0-9]{3}[0-9X]", "0000 0001 2281 955X", _AGENTS),
    "viaf": _scheme(r"[1-9][0-9]{0,21}", "75121530"),
    "wikidata": _scheme(r"[QPL][1-9][0-9]{0,11}", "Q42"),
    "isbn": _scheme(r"(?:[0-9][ -]?){9}[0-9X]|(?:[0-9][ -]?){12}[0-9]", "978-0-306-40615-7", _DOCUMENTS),
    "issn": _scheme(r"[0-9]{4}-?[0-9]{3}[0-9X]", "0378-5955", _DOCUMENTS),
}
"""The schemes whose form is known, by name."""

KNOWN = (*SCHEMES, "url", "local")
"""The names of schemes that archpack knows."""

CHECKED = frozenset({"orcid", "isni", "isbn", "issn"})
"""The schemes with a check digit."""


def check_digit_fits(scheme: str, value: str) -> bool:
    """Tell whether the last digit of an ORCID, ISNI, ISBN or ISSN is the one that follows from the others."""
    digits = value.replace("-", "").replace(" ", "").upper()
    if scheme in {"orcid", "isni"}:
        return digits[-1] == _mod_11_2(digits[:-1])
    if len(digits) == _LONG_ISBN:
        return sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10 == 0
    weighed = sum(_number(digit) * weight for weight, digit in enumerate(reversed(digits), 1))
    return weighed % 11 == 0


_LONG_ISBN = 13


def _number(digit: str) -> int:
    return 10 if digit == "X" else int(digit)


def _mod_11_2(digits: str) -> str:
    """Return the check digit of ISO 7064 MOD 11-2."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11]
