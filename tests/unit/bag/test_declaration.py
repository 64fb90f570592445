"""bagit.txt; its faults are shown with whole bags in test_bags_declaration.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import VERSIONS, Declaration, parse_declaration, render_declaration
from archpack.bag.encoding import UTF_8


def test_archpack_writes_bagit_1_0_in_utf_8() -> None:
    assert render_declaration() == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


@given(st.sampled_from(VERSIONS), st.sampled_from(["UTF-8", "ISO-8859-1", "UTF-16", "Shift_JIS"]))
def test_what_is_rendered_is_read_back(version: str, encoding: str) -> None:
    declaration = Declaration(version, encoding)
    parsed, findings = parse_declaration(render_declaration(declaration))
    assert parsed == declaration
    assert [finding.code.code for finding in findings] == ([] if encoding == "UTF-8" else ["BAG007"])


@given(st.binary() | st.text().map(lambda text: f"BagIt-Version: {text}\nTag-File-Character-Encoding: {text}".encode()))
def test_any_bytes_are_judged_without_an_exception(data: bytes) -> None:
    declaration, findings = parse_declaration(data)
    assert findings or (declaration.version in VERSIONS and declaration.charset == UTF_8)


def test_values_are_known_even_where_the_form_is_wrong() -> None:
    parsed, findings = parse_declaration(b"Tag-File-Character-Encoding:  ISO-8859-1 \nBagIt-Version : 0.97\nmore\n")
    assert parsed == Declaration("0.97", "ISO-8859-1")
    assert sorted(finding.code.code for finding in findings) == ["BAG002", "BAG004", "BAG004", "BAG007"]


@pytest.mark.parametrize(("line", "at"), [(b"BagIt-Version: x\nTag-File-Character-Encoding: UTF-8\n", 1)])
def test_the_place_is_the_line(line: bytes, at: int) -> None:
    _, (finding,) = parse_declaration(line)
    assert (finding.place.file, finding.place.line) == ("bagit.txt", at)
