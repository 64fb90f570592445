"""Rules of identifiers: whether they can be what they say they are."""

import re
from collections.abc import Iterator

from archpack.checks.identity.identifier_schemes import ADDRESSES, CHECKED, KNOWN, SCHEMES, check_digit_fits
from archpack.checks.pointing import in_record
from archpack.findings import Finding, Fix
from archpack.findings.catalogue import identifiers as codes
from archpack.findings.fix import SetValue
from archpack.model import Identifier, Record
from archpack.vocab.spelling import nearest, shown

_WEB = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@.]{1,63}\.?(?::[0-9]{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
_ANY_ADDRESS = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]{1,20}://\S+", re.IGNORECASE)
_HOST_ALONE = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,9}(?:/\S*)?", re.IGNORECASE)
_OF_MANUALS = re.compile(r"0000-0002-1825-0097|10\.5555/.*")
"""The ORCID of a man who does not exist, and the DOIs that are handed out for trials."""
_NO_DIGITS = re.compile(r"[0xX? -]+")
_LONGEST_SCHEME = 20
_ALIKE = 0.75
_WORDS = {"document": "a document", "person": "a contributor", "archive": "an archive"}


def forms_of_identifiers(record: Record) -> Iterator[Finding]:
    """IDN001, IDN002, IDN003, IDN004, IDN005, IDN006, IDN007, IDN008, IDN009: an identifier is what its scheme says.

    ISO 7064, 27729, 2108, 3297, 26324, 15511; RFC 3986, 8141.
    """
    for owner, pointer, identifier in _identifiers(record):
        if identifier.scheme == "url":
            yield from _address(pointer, identifier.value)
        elif identifier.scheme in SCHEMES:
            yield from _named(owner, pointer, identifier)
        elif identifier.scheme != "local":
            yield from _scheme(pointer, identifier.scheme)


def shared_identifiers(record: Record) -> Iterator[Finding]:
    """IDN010: no two contributors have one identifier. The same person, listed twice, may."""
    names: dict[tuple[str, str], str] = {}
    for index, person in enumerate(record.contributors):
        for number, identifier in enumerate(person.identifiers):
            other = names.setdefault((identifier.scheme, identifier.value), person.name)
            if other != person.name:
                yield in_record(
                    codes.ONE_FOR_TWO,
                    f"/contributors/{index}/identifiers/{number}/value",
                    f"{shown(person.name)} and {shown(other)} have the same {shown(identifier.scheme)}.",
                    "Find out whose it is, and take it away from the other. If both are one person, write one name.",
                )


def _identifiers(record: Record) -> Iterator[tuple[str, str, Identifier]]:
    """Yield what each identifier names, where it stands, and the identifier."""
    originals = [("/original", record.original)] if record.original else []
    originals += [(f"/copies/{index}", copy) for index, copy in enumerate(record.copies)]
    owners = [
        ("document", "", record.identifiers),
        *(("archive", f"{pointer}/repository", original.repository.identifiers) for pointer, original in originals),
        *(("person", f"/contributors/{i}", person.identifiers) for i, person in enumerate(record.contributors)),
        *(("document", f"/relations/{i}", relation.identifiers) for i, relation in enumerate(record.relations)),
    ]
    for owner, pointer, identifiers_ in owners:
        for number, identifier in enumerate(identifiers_):
            yield owner, f"{pointer}/identifiers/{number}", identifier


def _address(pointer: str, value: str) -> Iterator[Finding]:
    """IDN004, IDN007: what is said to be an address."""
    where = f"{pointer}/value"
    if not _WEB.fullmatch(value) and not _ANY_ADDRESS.fullmatch(value):
        whole = f"https://{value}"
        yield in_record(
            codes.NOT_AN_ADDRESS,
            where,
            f"`{shown(value)}` is no address that a browser can open.",
            "Copy the whole address, from https:// on, without blanks.",
            Fix(f"Write `{shown(whole)}`.", (SetValue(where, whole),), safe=False)
            if _HOST_ALONE.fullmatch(value)
            else None,
        )
    else:
        for scheme, pattern in ADDRESSES.items():
            found = pattern.fullmatch(value)
            if found and SCHEMES[scheme].fits(found["name"]):
                yield in_record(
                    codes.PLAIN_ADDRESS,
                    pointer,
                    f"`{shown(value)}` leads to a lasting identifier.",
                    f"Write `scheme: {scheme}` and `value: {shown(found['name'])}`.",
                    Fix(
                        f"Write it with the scheme {scheme}.",
                        (SetValue(f"{pointer}/scheme", scheme), SetValue(where, found["name"])),
                        safe=False,
                    ),
                )


def _named(owner: str, pointer: str, identifier: Identifier) -> Iterator[Finding]:
    """IDN001, IDN002, IDN003, IDN005, IDN008, IDN009: an identifier of a scheme that archpack knows."""
    name, value, where = identifier.scheme, identifier.value, f"{pointer}/value"
    scheme = SCHEMES[name]
    short = _short(name, value)
    if short:
        yield in_record(
            codes.ADDRESS_FOR_IDENTIFIER,
            where,
            f"`{shown(value)}` is more than the {name} itself.",
            f"Write `{shown(short)}`.",
            Fix(f"Write `{shown(short)}`.", (SetValue(where, short),)),
        )
    elif _OF_MANUALS.fullmatch(value) or (name in CHECKED and _NO_DIGITS.fullmatch(value)):
        yield _invented(where, value)
        return
    elif not scheme.fits(value):
        yield in_record(
            codes.FORM,
            where,
            f"`{shown(value)}` does not look like {'an' if name[0] in 'aiou' else 'a'} {name}.",
            "If it is the address of a page, write `scheme: url`."
            if _WEB.fullmatch(value) and not (name in ADDRESSES and ADDRESSES[name].fullmatch(value))
            else f"Compare it with its source. An example: {scheme.example}.",
        )
        return
    if scheme.names and owner not in scheme.names:
        yield in_record(
            codes.OF_ANOTHER_KIND,
            f"{pointer}/scheme",
            f"{_WORDS[owner].capitalize()} has no {name}.",
            "Move it to what it names, or correct the scheme.",
        )
    bare = short or value
    if name in CHECKED and not check_digit_fits(name, bare):
        yield in_record(
            codes.CHECK_DIGIT if name in {"orcid", "isni"} else codes.BOOK_CHECK_DIGIT,
            where,
            f"The last digit of `{bare}` does not follow from the others, so one of them is wrong.",
            "Copy the number once more from where it comes from.",
        )


def _short(name: str, value: str) -> str | None:
    """Return the identifier itself, if the value is an address of it, or has the scheme before it."""
    pattern = ADDRESSES.get(name)
    found = pattern.fullmatch(value) if pattern else None
    bare = found["name"].rstrip("/") if found else value
    if name not in {"ark", "urn"} and bare.casefold().startswith(f"{name}:"):
        bare = bare[len(name) + 1 :].lstrip()
    return bare if bare != value and SCHEMES[name].fits(bare) else None


def _scheme(pointer: str, scheme: str) -> Iterator[Finding]:
    """IDN006: a scheme is written in small letters, as others write it. Schemes of an institution's own are fine."""
    plain = scheme.strip().casefold()
    near = nearest(plain, KNOWN, alike=_ALIKE) if len(plain) <= _LONGEST_SCHEME else None
    if near:
        yield in_record(
            codes.SCHEME,
            f"{pointer}/scheme",
            f"The scheme `{shown(scheme)}` is not known.",
            f"Write `{near}`, if that is what is meant.",
            Fix(f"Write `{near}`.", (SetValue(f"{pointer}/scheme", near),), safe=near == plain),
        )


def _invented(where: str, value: str) -> Finding:
    return in_record(
        codes.INVENTED,
        where,
        f"`{shown(value)}` is an identifier for examples.",
        "Write the real one, or take the entry away.",
    )
