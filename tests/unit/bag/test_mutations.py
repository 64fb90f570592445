"""Bags of every version and many encodings with bytes changed, added, removed: judged alike each time, and rightly.

`pytest --hypothesis-profile=exploring` tries many more.
"""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import VERSIONS, BagReport, Verdict, verify_bag
from archpack.bag.path import hidden_characters
from tests.unit.bag.building import LINES, TWO, BagBuilder, line, snapshot

CODECS = {"UTF-8": "utf-8", "UTF-16": "utf-16", "UTF-16LE": "utf-16-le", "UTF-32": "utf-32", "ISO-8859-1": "latin-1"}
CODECS |= {"Shift_JIS": "shift-jis", "GB18030": "gb18030", "ISO-2022-JP": "iso2022-jp", "UTF-7": "utf-7"}
HOSTILE = [
    *(
        b"\0",
        b"\n",
        b"\r",
        b" ",
        b"\t",
        b"%",
        b"%0A",
        b"%0d",
        b"%25",
        b"/",
        b"..",
        b"../",
        b"~",
        b"\\",
        b"*",
        b":",
        b"-",
    ),
    *("\ufeff\u0085\u2028\u0301\ud7ff".encode(), b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xff\xfe", b"9" * 5000),
    *(b"\nPayload-Oxum: 6.2\n", b"\n" + LINES.encode(), b"https://", b"data/", b"+AC8-", b"\x1b$B", b"\x0e", b"~{"),
]
MUTATION = st.tuples(
    st.integers(0, 7),
    st.sampled_from(["flip", "insert", "delete", "repeat", "cut"]),
    st.integers(0, 2000),
    st.integers(1, 255),
    st.sampled_from(HOSTILE) | st.binary(max_size=8),
)


def a_bag(root: Path, version: str, encoding: str) -> BagBuilder:
    bag = BagBuilder(root).having(version=version, encoding=encoding, codec=CODECS[encoding])
    file = "package-info.txt" if version < "0.96" else "bag-info.txt"
    bag.tag(file, "Contact-Name: Jane\nLong: one\n  two\nPayload-Oxum: 6.3\nBag-Count: 1 of ?\n")
    bag.fetch(f"https://example.org/2 3 {TWO}").tag("notes.txt", "x").manifest(LINES, line("data/a%25b"))
    # The same line means another file in each version.
    return bag.instead("data/a%b" if version == "1.0" else "data/a%25b", b"")


def mutated(data: bytes, operation: str, at: int, change: int, extra: bytes) -> bytes:
    at = min(at, len(data))
    match operation:
        case "flip":
            return data[:at] + bytes(byte ^ change for byte in data[at : at + 1]) + data[at + 1 :]
        case "insert":
            return data[:at] + extra + data[at:]
        case "delete":
            return data[:at] + data[at + change :]
        case "repeat":
            return data[: at + change] + data[at:]
        case _:
            return data[:at]


def check(root: Path) -> BagReport:
    """Verify twice, and look at everything that is said."""
    before = snapshot(root)
    report = verify_bag(root)
    assert verify_bag(root).report == report.report
    assert snapshot(root) == before
    for finding in report.report:
        said = f"{finding.text} {finding.help}"
        said.encode()
        assert len(said) < 5000
        assert not hidden_characters(said)
    return report


def test_the_bags_are_valid_before_they_are_changed(tmp_path: Path) -> None:
    for version in VERSIONS:
        for encoding in CODECS:
            assert a_bag(tmp_path / f"{version}-{encoding}", version, encoding).verify().valid


@given(st.sampled_from(VERSIONS), st.sampled_from(list(CODECS)), st.lists(MUTATION, min_size=1, max_size=4))
def test_a_bag_with_changed_bytes_is_never_valid_unless_only_its_last_list_was_changed(
    version: str, encoding: str, mutations: list[tuple[int, str, int, int, bytes]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bag = a_bag(Path(folder) / "bag", version, encoding)
        files = bag.files()
        names = sorted(files)
        changed = dict(files)
        for which, operation, at, change, extra in mutations:
            name = names[which % len(names)]
            changed[name] = mutated(changed[name], operation, at, change, extra)
        for name, data in changed.items():
            bag.instead(name, data)
        report = check(bag.write())
    touched = {name for name in names if changed[name] != files[name]}
    if touched and not touched & {"tagmanifest-sha512.txt"}:
        assert report.verdict is Verdict.INVALID
