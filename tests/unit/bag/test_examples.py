"""The examples of the codes that a single file of a bag, or a profile, can show are true.

A digest is written as its first eight letters and three dots, so that a line fits a page.
"""

import json
import re
from collections.abc import Callable

import pytest

from archpack.bag import parse_declaration, parse_fetch, parse_info, parse_manifest
from archpack.bag.profiles import parse_profile
from archpack.findings import Finding
from archpack.findings.catalogue import CODES

_INFO = {
    "BagIt-Profile-Identifier": "https://archive.example/scans.json",
    "Source-Organization": "Arkivi Qendror",
    "External-Description": "Scans",
    "Version": "1",
    "BagIt-Profile-Version": "1.4.0",
}


def declaration(example: str) -> tuple[Finding, ...]:
    return parse_declaration(f"{example}\n".encode())[1]


def info(example: str) -> tuple[Finding, ...]:
    return parse_info(f"{example}\n".encode(), "bag-info.txt")[1]


def fetch(example: str) -> tuple[Finding, ...]:
    return parse_fetch(f"{example}\n".encode())[1]


def manifest(example: str) -> tuple[Finding, ...]:
    text = re.sub(r"\b(\w{8})\.\.\.", lambda found: found[1] + "0" * 56, example)
    return parse_manifest(f"{text}\n".encode(), "manifest-sha256.txt")[1]


def profile(example: str) -> tuple[Finding, ...]:
    if not example.startswith(("{", "[")):
        fields = dict(next(iter(json.loads(f"{{{line}}}").items())) for line in example.splitlines())
        version = {name: fields.pop(name) for name in tuple(fields) if name == "BagIt-Profile-Version"}
        rest = {"Accept-BagIt-Version": ["1.0"]}
        example = json.dumps({"BagIt-Profile-Info": {**_INFO, **version}, **rest, **fields})
    return parse_profile(example.encode(), "profile.json")[1]


SHOWN_BY: dict[Callable[[str], tuple[Finding, ...]], tuple[str, ...]] = {
    declaration: ("BAG002", "BAG005", "BAG006", "BAG007"),
    info: ("BAG301", "BAG302", "BAG303", "BAG304", "BAG306", "BAG307"),
    fetch: ("BAG401", "BAG402", "BAG403", "BAG404", "BAG406", "BAG409"),
    manifest: ("BAG101", "BAG102", "BAG103", "BAG104", "BAG106", "BAG115", "BAG501", "BAG502", "BAG503"),
    profile: ("PRF001", "PRF002", "PRF003", "PRF004", "PRF005", "PRF006", "PRF007", "PRF009", "PRF010", "PRF012"),
}

each = pytest.mark.parametrize(
    ("code", "read"), [pytest.param(code, read, id=code) for read, codes in SHOWN_BY.items() for code in codes]
)


@each
def test_the_wrong_example_shows_the_code(code: str, read: Callable[[str], tuple[Finding, ...]]) -> None:
    assert code in {finding.code.code for finding in read(CODES[code].bad)}


@each
def test_the_right_example_does_not(code: str, read: Callable[[str], tuple[Finding, ...]]) -> None:
    assert code not in {finding.code.code for finding in read(CODES[code].good)}
