"""Names that will make trouble on another computer. Warnings only. RFC 8493 6.1.1 and 6.1.2."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from archpack.bag.path import hidden_characters, shown
from archpack.filenames import composed, is_plain, is_system_file, windows_problem
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue.bag_names import (
    CASE_TWINS,
    FORM_TWINS,
    INVISIBLE_CHARACTER,
    NAME_NOT_UTF8,
    NOT_PORTABLE,
    SYSTEM_FILE,
)

_BITS_FOR_EACH = 64
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def judge_names(files: Collection[str], missing: Collection[str], folders: Collection[str]) -> Iterator[Finding]:
    """Yield a warning for each name that is trouble, and for each two that are too much alike.

    ``missing`` are files that are only listed.
    """
    for path in chain(files, missing):
        if not is_plain(path):
            yield from _judge(path)
    yield from _twins(sorted({*_suspects(files, missing, folders)}))


def _suspects(*paths: Collection[str]) -> Iterator[str]:
    """Yield the paths that have a twin, and a few others, without keeping a second form of every path.

    One bit of a small field stands for each form. Where two paths meet at a bit, both are yielded.
    """
    size = _BITS_FOR_EACH * sum(map(len, paths)) + 1
    once, again = bytearray(size // 8 + 1), bytearray(size // 8 + 1)
    for path in chain.from_iterable(paths):
        place, bit = divmod(hash(_alike(path)) % size, 8)
        again[place] |= once[place] & 1 << bit
        once[place] |= 1 << bit
    if any(again):
        for path in chain.from_iterable(paths):
            place, bit = divmod(hash(_alike(path)) % size, 8)
            if again[place] & 1 << bit:
                yield path


def _alike(path: str) -> str:
    """Return what is the same for two paths that some disk would take for one."""
    return path.lower() if path.isascii() else composed(composed(path).casefold())


def _judge(path: str) -> Iterator[Finding]:
    if _SURROGATE.search(path):
        yield _finding(NAME_NOT_UTF8, path, "has a name that is not in UTF-8", "Ask the sender how it should read.")
    elif hidden_characters(path):
        remedy = "Ask the sender whether it was meant. Type the name anew before a new bag is made."
        yield _finding(INVISIBLE_CHARACTER, path, "has an invisible character in its name", remedy)
    if windows_problem(path):
        remedy = "Do not copy the bag to a Windows disk, or pack it in an archive first."
        yield _finding(NOT_PORTABLE, path, "has a name that Windows cannot store", remedy)
    if is_system_file(path):
        remedy = "Leave it out when a bag is made anew."
        yield _finding(SYSTEM_FILE, path, "was made by the operating system, and is hardly meant to be kept", remedy)


def _twins(paths: Iterable[str]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(_alike(path), path)
        if other is path:
            continue
        same_letters = composed(path) == composed(other)
        yield _finding(
            FORM_TWINS if same_letters else CASE_TWINS,
            path,
            f'looks like "{shown(other)}": they differ only in '
            + ("how accents are stored" if same_letters else "capital letters"),
            "Do not copy the bag to a Windows or Mac disk, where one would replace the other.",
        )


def _finding(code: Code, path: str, what: str, remedy: str) -> Finding:
    return Finding(code, f'"{shown(path)}" {what}.', remedy, Place(path))
