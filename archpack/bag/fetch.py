"""fetch.txt: which payload files are elsewhere, and where. RFC 8493 2.2.3.

Nothing is fetched here, and nothing in archpack ever opens an address without being asked to.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from archpack.bag.declaration import RULES_1_0, Rules
from archpack.bag.encoding import UTF_8, Charset, decode_tag_file, numbered_lines
from archpack.bag.path import BagPath, Refusal, encode_path, read_path, shown
from archpack.bag.problems import LineProblems
from archpack.findings import Finding
from archpack.findings.catalogue.bag_metadata import (
    BAD_ADDRESS,
    BAD_FETCH_LINE,
    BAD_LENGTH,
    FETCH_OUTSIDE_PAYLOAD,
    FETCHED_TWICE,
    ODD_ADDRESS,
)
from archpack.findings.catalogue.bag_names import BAD_PERCENT, RESPELLED_PATH, UNSAFE_PATH

FETCH = "fetch.txt"
"""The name of the fetch file."""

_LINE = re.compile(r"([^ \t]+)[ \t]+([^ \t]+)[ \t]+([^ \t].*)", re.DOTALL)
# RFC 3986 4.3: no fragment; square brackets only around an address of IPv6 after "//" and the user.
_URI = re.compile(
    r"([A-Za-z][A-Za-z0-9+.-]*):"
    r"(?://(?:[A-Za-z0-9\-._~:!$&'()*+,;=%]*@)?\[[0-9A-Za-z:.]+\](?=[:/?]|\Z))?"
    r"(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*"
)
_WEB = re.compile(r"https?://(?:[^/?@]*@)?+[^/?:@]", re.IGNORECASE)
_WEB_SCHEMES = {"http", "https"}
# There is no limit to the length of any field. Python itself reads no number of more than 4300 digits.
_LENGTH = re.compile(r"-|[0-9]{1,4000}")
_ASK = "Ask the sender for a correct fetch.txt, or for the file itself."


@dataclass(frozen=True, slots=True)
class FetchEntry:
    """One file to be fetched: from where, how many bytes if that is said, and its path in the bag."""

    url: str
    length: int | None
    path: str
    line: int = 0


def parse_fetch(
    data: bytes, rules: Rules = RULES_1_0, charset: Charset = UTF_8
) -> tuple[tuple[FetchEntry, ...], tuple[Finding, ...]]:
    """Return what fetch.txt lists and everything that is wrong with it. Lines that cannot be used are left out."""
    text, findings = decode_tag_file(data, FETCH, charset)
    problems = LineProblems(FETCH)
    entries: dict[str, FetchEntry] = {}
    for number, line in numbered_lines(text):
        entry = _entry(number, line, rules, problems)
        if entry and entries.setdefault(entry.path, entry) is not entry:
            first = entries[entry.path].line
            problems.about(FETCHED_TWICE, number, entry.path, f"is named on line {first} already", _ASK)
    return tuple(entries.values()), (*findings, *problems.findings())


def render_fetch(entries: Iterable[FetchEntry]) -> bytes:
    """Return fetch.txt as archpack writes it: BagIt 1.0, UTF-8, LF, in the given order."""
    return "".join(
        f"{entry.url} {'-' if entry.length is None else entry.length} {encode_path(entry.path)}\n" for entry in entries
    ).encode()


def _entry(number: int, line: str, rules: Rules, problems: LineProblems) -> FetchEntry | None:
    match = _LINE.fullmatch(line)
    if not match:
        problems.add(BAD_FETCH_LINE, number, f'"{shown(line)}" is not an address, a length and a path.', _ASK)
        return None
    url, length, written = match.groups()
    good_url = _address_is_good(number, url, problems)
    good_length = _LENGTH.fullmatch(length) is not None
    if not good_length:
        problems.about(BAD_LENGTH, number, length, "is neither a number of bytes nor a hyphen", _ASK)
    path = _path(number, written, rules, problems)
    if not (good_url and good_length and path):
        return None
    return FetchEntry(url, None if length == "-" else int(length), path.value, number)


def _address_is_good(number: int, url: str, problems: LineProblems) -> bool:
    match = _URI.fullmatch(url)
    scheme = match[1].lower() if match else ""
    if not match or (scheme in _WEB_SCHEMES and not _WEB.match(url)):
        problems.about(BAD_ADDRESS, number, url, "is not a full address", _ASK)
        return False
    if scheme not in _WEB_SCHEMES:
        problems.about(ODD_ADDRESS, number, url, "does not begin with https:// or http://", _ASK)
    return True


def _path(number: int, written: str, rules: Rules, problems: LineProblems) -> BagPath | None:
    path = read_path(written, encoded=rules.encoded_paths)
    if isinstance(path, Refusal):
        remedy = "Do not complete this bag before the sender has explained it."
        problems.about(UNSAFE_PATH, number, written, f"is refused: {path}", remedy)
        return None
    if path.folder or not path.in_payload:
        problems.about(FETCH_OUTSIDE_PAYLOAD, number, path.value, "is not a file in the folder data", _ASK)
        return None
    if path.respelled:
        problems.about(RESPELLED_PATH, number, written, f'should be written "{shown(path.value)}"', _ASK)
    if path.badly_encoded:
        problems.about(BAD_PERCENT, number, written, "holds a percent sign that is not written %25", _ASK)
    return path
