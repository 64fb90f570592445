"""What changes in a text, so that a person and `patch` can read it."""

import pytest

from archpack.render import difference_text


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (b"a\n", b"a\n", ""),
        (b"a\nb\n", b"a\nc\n", "--- f\n+++ f\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
        (b"a", b"b", "--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
        (b"a\r\n", b"b\r\n", "--- f\n+++ f\n@@ -1 +1 @@\n-a\r\n+b\r\n"),
        (b"\ta\x1b[1m\n", b"b\n", "--- f\n+++ f\n@@ -1 +1 @@\n-\ta\\x1b[1m\n+b\n"),
        (b"a\xff\n", b"b\n", "--- f\n+++ f\n@@ -1 +1 @@\n-a\N{REPLACEMENT CHARACTER}\n+b\n".encode().decode()),
    ],
)
def test_difference(before: bytes, after: bytes, shown: str) -> None:
    assert difference_text("f", before, after) == shown


def test_the_name_of_a_file_is_harmless_too() -> None:
    assert difference_text("f\x1b", b"a\n", b"b\n").startswith("--- f\\x1b\n")


def test_of_a_very_long_text_all_between_the_first_and_the_last_change_is_new() -> None:
    before = b"same\n" * 10 + b"a\n" * 6000 + b"same\n" * 10
    after = b"same\n" * 10 + b"b\n" + b"a\n" * 5998 + b"b\n" + b"same\n" * 10

    shown = difference_text("f", before, after).splitlines()

    assert shown[2] == "@@ -8,6006 +8,6006 @@"
    assert [line[0] for line in shown[3:]] == [" "] * 3 + ["-"] * 6000 + ["+"] * 6000 + [" "] * 3
