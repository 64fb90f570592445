"""Lines that are almost right in bag-info.txt and fetch.txt. RFC 8493 2.2.2, 2.2.3 and 5."""

from pathlib import Path

import pytest

from tests.unit.bag.building import (
    LINES,
    ONE,
    TWO,
    Case,
    Edit,
    incomplete,
    invalid,
    line,
    valid,
    warned,
)
from tests.unit.bag.faults import (
    MANIFEST,
    OTHER,
    fetch,
    info,
)

WEB = "https://example.org/2.tif"


def hole(*lines: str) -> Edit:
    """Write fetch.txt and leave the second file out."""
    return lambda bag: bag.fetch(*lines).instead(TWO, None)


INFO: dict[str, Case] = {
    "2.2.2 an element that nobody reserved": valid(info("X: y", "\u00c9tat: complet")),
    "2.2.2 a label of one sign": valid(info("?: y")),
    "2.2.2 an empty value": valid(info("Contact-Name: ")),
    "2.2.2 a label and nothing": invalid(info("Contact-Name:"), "BAG301 bag-info.txt:1"),
    "2.2.2 a colon alone": invalid(info(":"), "BAG301 bag-info.txt:1"),
    "2.2.2 a colon and a space": invalid(info(": "), "BAG301 bag-info.txt:1"),
    "2.2.2 a space in front of the label": valid(info("A: b", " Contact-Name: Jane")),
    "2.2.2 a space in front of the first label": invalid(info(" Contact-Name: Jane"), "BAG301 bag-info.txt:1"),
    "2.2.2 a tab before the colon": invalid(info("Contact-Name\t: Jane"), "BAG301 bag-info.txt:1"),
    "2.2.2 a no-break space after the colon": invalid(info("Contact-Name:\u00a0Jane"), "BAG301 bag-info.txt:1"),
    "2.2.2 a comment": invalid(info("# made by hand"), "BAG301 bag-info.txt:1"),
    "2.2.2 an equals sign": invalid(info("Contact-Name=Jane"), "BAG301 bag-info.txt:1"),
    "2.2.2 a line of spaces is a continued one": valid(info("A: b", "   ", "C: d")),
    "2.2.2 a blank line at the end": invalid(info("A: b", ""), "BAG301 bag-info.txt:2"),
    "2.2.2 a line longer than 79": valid(info("A: " + "b" * 1000)),
    "2.2.2 a long line": valid(info("A: " + "b" * 1_000_000)),
    "2.2.2 a long label": valid(info("A" * 100_000 + ": b")),
    "2.2.2 many folded lines": valid(info("A: b", *[" c"] * 10_000)),
    "2.2.2 the same label a thousand times": valid(info(*["Contact-Name: Jane"] * 1000)),
    "2.2.2 a bag size twice": warned(info("Bag-Size: 1 GB", "bag-size: 2 GB"), "BAG306 bag-info.txt:2"),
    "2.2.2 a group twice": warned(info("Bag-Group-Identifier: a", "Bag-Group-Identifier: b"), "BAG306 bag-info.txt:2"),
    "2.2.2 a count twice": warned(info("Bag-Count: 1 of 2", "Bag-Count: 2 of 2"), "BAG306 bag-info.txt:2"),
    "2.2.2 a count without a number": warned(info("Bag-Count: 1 of many"), "BAG307 bag-info.txt:1"),
    "2.2.2 a date in another order": warned(info("Bagging-Date: 23-11-2026"), "BAG307 bag-info.txt:1"),
    "2.2.2 a date with a time": warned(info("Bagging-Date: 2026-11-23T10:00:00Z"), "BAG307 bag-info.txt:1"),
    "2.2.2 a thirteenth month": warned(info("Bagging-Date: 2026-13-01"), "BAG307 bag-info.txt:1"),
    "2.2.2 no files and no bytes": valid(lambda bag: bag.having(payload={}).info("Payload-Oxum: 0.0")),
    "2.2.2 an Oxum with zeros in front": valid(info("Payload-Oxum: 006.02")),
    "2.2.2 an Oxum with a folded value": invalid(info("Payload-Oxum: 6.2", " 7"), "BAG303 bag-info.txt:1"),
    **{
        f"2.2.2 no Oxum {text[:12]!r}": invalid(info(f"Payload-Oxum: {text}"), "BAG303 bag-info.txt:1")
        for text in (
            "",
            "6",
            "6.",
            ".2",
            "6,2",
            "6.2.0",
            "6 . 2",
            "6.2 ",
            "six.two",
            "+6.2",
            "-6.-2",
            "6.2e0",
            "0x6.2",
            "6_0.2",
            "\uff16.\uff12",
            "\u00b3.\u00b2",
            "6.2 files",
            "nan.inf",
            "9" * 30 + ".2",
        )
    },
    "2.2.2 an Oxum beyond any disk": invalid(info(f"Payload-Oxum: {2**64 - 1}.2"), "BAG305 bag-info.txt:1"),
    "2.2.2 an Oxum the other way round": invalid(info("Payload-Oxum: 2.6"), "BAG305 bag-info.txt:1"),
    "2.2.2 an Oxum that is right, and a file that is changed": invalid(
        lambda bag: bag.info("Payload-Oxum: 6.2").instead(ONE, b"eno"), "BAG601 data/scan/1.tif"
    ),
    "2.2.2 three Oxums": invalid(info(*["Payload-Oxum: 6.2"] * 3), "BAG304 bag-info.txt:2", "BAG304 bag-info.txt:3"),
    "2.2.2 control characters in a value": valid(info("A: \x1b[31mred")),
    "2.2.2 a NUL in a value": valid(info("A: b\0c")),
    "2.2.2 garbage": invalid(lambda bag: bag.tag("bag-info.txt", bytes(range(32, 127)) * 10), "BAG301 bag-info.txt:1"),
}

FETCH: dict[str, Case] = {
    "2.2.3 a hole": incomplete(hole(f"{WEB} 3 {TWO}"), "BAG407 data/scan/2.tif"),
    "2.2.3 a hole of unknown length": incomplete(hole(f"{WEB} - {TWO}"), "BAG407 data/scan/2.tif"),
    "2.2.3 nothing there at all": incomplete(
        lambda bag: bag.fetch(f"{WEB} 3 {ONE}", f"{WEB} 3 {TWO}").instead(ONE, None).instead(TWO, None),
        "BAG407 data/scan/1.tif",
        "BAG407 data/scan/2.tif",
    ),
    "2.2.3 a hole, and an Oxum that waits for it": incomplete(
        lambda bag: hole(f"{WEB} 3 {TWO}")(bag).info("Payload-Oxum: 6.2"), "BAG407 data/scan/2.tif"
    ),
    "2.2.3 a hole, and a file that nobody lists": invalid(
        lambda bag: hole(f"{WEB} 3 {TWO}")(bag).instead("data/new", b""), "BAG108 data/new", "BAG407 data/scan/2.tif"
    ),
    "2.2.3 a hole, and a changed tag file": invalid(
        lambda bag: hole(f"{WEB} 3 {TWO}")(bag).tag("a.txt", "b").instead("a.txt", b"c"),
        "BAG602 a.txt",
        "BAG407 data/scan/2.tif",
    ),
    "2.2.3 a hole with another length of 25 digits": incomplete(
        hole(f"{WEB} {'9' * 25} {TWO}"), "BAG407 data/scan/2.tif"
    ),
    "2.2.3 a length with zeros in front": valid(fetch(f"{WEB} {'0' * 30}3 {TWO}")),
    "2.2.3 a hole of no bytes": incomplete(hole(f"{WEB} 0 {TWO}"), "BAG407 data/scan/2.tif"),
    "2.2.3 a hole that only one manifest of two lists": invalid(
        lambda bag: hole(f"{WEB} 3 {TWO}")(
            bag.having(algorithms=["md5", "sha512"]).tag("manifest-md5.txt", line(ONE, "md5"))
        ),
        "BAG407 data/scan/2.tif",
        "BAG405 fetch.txt:1",
    ),
    "2.2.3 an address in capitals": valid(fetch(f"HTTPS://EXAMPLE.ORG/2 3 {TWO}")),
    "2.2.3 an address with a query": valid(fetch(f"https://example.org/?a=1&b=%20 3 {TWO}")),
    "2.2.3 an address with a port and a user": valid(fetch(f"https://jane@example.org:8080/2 3 {TWO}")),
    "2.2.3 an address of IPv6": valid(fetch(f"https://[2001:db8::1]/2 3 {TWO}")),
    **{
        f"2.2.3 an address of {scheme}": warned(fetch(f"{scheme} 3 {TWO}"), "BAG409 fetch.txt:1")
        for scheme in (
            "ftp://example.org/2",
            "file:///etc/passwd",
            "urn:isbn:0451450523",
            "data:,two",
            "s3://bucket/2",
            "mailto:a@b.org",
            "javascript:alert(1)",
            "gopher://example.org/2",
            "ldap://[2001:db8::7]/c=GB?one",
        )
    },
    **{
        f"2.2.3 no absolute URI: {text!r}": invalid(fetch(f"{text} 3 {TWO}"), "BAG402 fetch.txt:1")
        for text in (
            "2.tif",
            "./2.tif",
            "/2.tif",
            "//example.org/2",
            "?a",
            "#a",
            "example.org/2",
            "www.example.org",
            "1http://a/",
            "https:",
            "https:/",
            "https://",
            "https:///2",
            "https:2",
            "http://?a",
            ":a",
            "https://example.org/2#part",
            "https://example.org/%",
            "https://example.org/%2",
            "https://example.org/%zz",
            "https://example.org/a\\b",
            "https://example.org/<a>",
            'https://example.org/"',
            "https://example.org/{a}",
            "https://example.org/a^b",
            "https://example.org/[a]",
            "https://[2001:db8::1",
            "https://[::1]x/",
            "https://:80/2.tif",
            "https://jane@/2.tif",
            "https://ex\u00e4mple.org/",
            "https://example.org/\u202e",
            "https://example.org/\0",
            "https://example.org/\x1b[31m",
            "C:\\2.tif",
            "-",
        )
    },
    "2.2.3 a space in the address": invalid(
        fetch(f"https://example.org/a b 3 {TWO}"), "BAG403 fetch.txt:1", "BAG404 fetch.txt:1"
    ),
    "2.2.3 a length of a fraction": invalid(fetch(f"{WEB} 3.0 {TWO}"), "BAG403 fetch.txt:1"),
    "2.2.3 a length with a sign": invalid(fetch(f"{WEB} +3 {TWO}"), "BAG403 fetch.txt:1"),
    "2.2.3 a length with a unit": invalid(fetch(f"{WEB} 3B {TWO}"), "BAG403 fetch.txt:1"),
    "2.2.3 a length in hexadecimal": invalid(fetch(f"{WEB} 0x3 {TWO}"), "BAG403 fetch.txt:1"),
    "2.2.3 a length in full-width digits": invalid(fetch(f"{WEB} \uff13 {TWO}"), "BAG403 fetch.txt:1"),
    "2.2.3 two hyphens": invalid(fetch(f"{WEB} -- {TWO}"), "BAG403 fetch.txt:1"),
    "2.2.3 no length": invalid(fetch(f"{WEB}  {TWO}"), "BAG401 fetch.txt:1"),
    "2.2.3 no path": invalid(fetch(f"{WEB} 3"), "BAG401 fetch.txt:1"),
    "2.2.3 no path, but spaces": invalid(fetch(f"{WEB} 3   "), "BAG401 fetch.txt:1"),
    "2.2.3 a space in front": invalid(fetch(f" {WEB} 3 {TWO}"), "BAG401 fetch.txt:1"),
    "2.2.3 a space at the end belongs to the name": invalid(fetch(f"{WEB} 3 {TWO} "), "BAG405 fetch.txt:1"),
    "2.2.3 a comment": invalid(fetch("# later"), "BAG401 fetch.txt:1"),
    "2.2.3 bag-info.txt": invalid(fetch(f"{WEB} - bag-info.txt"), "BAG404 fetch.txt:1"),
    "2.2.3 a manifest": invalid(fetch(f"{WEB} - {MANIFEST}"), "BAG404 fetch.txt:1"),
    "2.2.3 itself": invalid(fetch(f"{WEB} - fetch.txt"), "BAG404 fetch.txt:1"),
    "2.2.3 the folder data": invalid(fetch(f"{WEB} - data"), "BAG404 fetch.txt:1"),
    "2.2.3 a folder": invalid(fetch(f"{WEB} - data/scan"), "BAG405 fetch.txt:1"),
    "2.2.3 a file in no manifest": invalid(fetch(f"{WEB} - data/new"), "BAG405 fetch.txt:1"),
    "2.2.3 twice from two places": invalid(
        fetch(f"{WEB} 3 {TWO}", f"https://example.com/ 3 {TWO}"), "BAG406 fetch.txt:2"
    ),
    "2.2.3 twice, spelled otherwise": invalid(
        fetch(f"{WEB} 3 {TWO}", f"{WEB} 3 ./{TWO}"), "BAG406 fetch.txt:2", "BAG502 fetch.txt:2"
    ),
    "2.2.3 a path with spaces inside": incomplete(
        lambda bag: bag.fetch(f"{WEB} 3 data/a b  c").manifest(LINES, f"{OTHER}  data/a b  c\n"), "BAG407 data/a b  c"
    ),
    "2.2.3 a path with an encoded line break": incomplete(
        lambda bag: bag.fetch(f"{WEB} 3 data/a%0Ab").manifest(LINES, f"{OTHER}  data/a%0ab\n"),
        "BAG407 data/a\nb",
        "BAG507 data/a\nb",
        "BAG510 data/a\nb",
    ),
    **{
        f"5.1 fetched to {path!r}": invalid(fetch(f"{WEB} - {path}"), "BAG501 fetch.txt:1")
        for path in (
            "../x",
            "data/../x",
            "data/../../x",
            "data/..",
            "/x",
            "//x",
            "~/x",
            "~root/x",
            "C:\\x",
            "\\\\host\\x",
            "data\\..\\x",
            "data/\0",
        )
    },
    "5.1 fetched to an encoded way up": invalid(
        fetch(f"{WEB} - data/%2e%2e/%2e%2e/x"), "BAG405 fetch.txt:1", "BAG503 fetch.txt:1"
    ),
    "5.1 fetched to a way up, encoded twice": invalid(fetch(f"{WEB} - data/%252e%252e/x"), "BAG405 fetch.txt:1"),
    "2.2.3 two signs %": invalid(fetch(f"{WEB} - data/100%%"), "BAG405 fetch.txt:1", "BAG503 fetch.txt:1"),
    "2.2.3 a file that was changed": invalid(
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, b"owt"), "BAG601 data/scan/2.tif"
    ),
    "2.2.3 a file that is shorter than it was": invalid(
        lambda bag: fetch(f"{WEB} 3 {TWO}")(bag).instead(TWO, b"t"), "BAG601 data/scan/2.tif", "BAG408 fetch.txt:1"
    ),
}

CASES = {**INFO, **FETCH}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_findings_are_exactly(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")
