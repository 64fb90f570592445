"""The lines of a page, whatever machine wrote it, without what a mirror put in front."""

import re

PAGE_BREAK = "\f"

_MIRROR_LINE = re.compile(r"[a-z][a-z -]{0,40}: .*")
_LONGEST_MIRROR_HEADER = 12


def page_lines(text: str) -> list[str]:
    """Return the lines. A form feed, where a printed page ends, stands at the beginning of a line."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = re.sub(r"(?<=[^\n])\f", "\n\f", plain).split("\n")
    return lines[_mirror_header(lines) :]


def _mirror_header(lines: list[str]) -> int:
    """Return how many lines a mirror put in front: "source: ..." and the like, down to a line of three dashes."""
    for number, line in enumerate(lines[:_LONGEST_MIRROR_HEADER]):
        if line.rstrip() == "---" and number:
            return number + 1
        if line.strip() and not _MIRROR_LINE.fullmatch(line):
            return 0
    return 0


def blocks(lines: list[str]) -> list[list[str]]:
    """Return the runs of lines between blank ones."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def joined(lines: list[str]) -> str:
    """Return wrapped lines as one, the spaces around each line break made one."""
    return " ".join(line.strip() for line in lines if line.strip())
