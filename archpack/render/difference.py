"""What changes in a text, as a unified diff that `patch` understands."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff

from archpack.render.safe import safe

_CONTEXT = 3
_MOST_COMPARED = 20_000_000
"""Pairs of lines up to which it is worth looking which are alike. Beyond, what lies between two changes is new, too."""


def difference_text(file: str, before: bytes, after: bytes) -> str:
    """Return the lines that change in a file, with three lines around them; nothing if none does."""
    old, new = _lines(before), _lines(after)
    if old == new:
        return ""
    name = safe(file)
    return "".join([f"--- {name}\n", f"+++ {name}\n", *map(_shown, _hunks(old, new))])


def _lines(data: bytes) -> list[str]:
    # Not `splitlines`, which also divides at signs that `patch` does not know.
    lines = data.decode("utf-8", "replace").split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]


def _hunks(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    shorter = min(len(old), len(new)) - same
    tail = next((n for n in range(shorter) if old[-1 - n] != new[-1 - n]), shorter)
    if (len(old) - same - tail) * (len(new) - same - tail) <= _MOST_COMPARED:
        yield from list(unified_diff(old, new, n=_CONTEXT))[2:]
        return
    start, behind = max(0, same - _CONTEXT), min(tail, _CONTEXT)
    counts = [len(lines) - tail + behind - start for lines in (old, new)]
    yield f"@@ -{start + 1},{counts[0]} +{start + 1},{counts[1]} @@\n"
    yield from (f" {line}" for line in old[start:same])
    yield from (f"-{line}" for line in old[same : len(old) - tail])
    yield from (f"+{line}" for line in new[same : len(new) - tail])
    yield from (f" {line}" for line in old[len(old) - tail : len(old) - tail + behind])


def _shown(line: str) -> str:
    """Return a line that is safe to show: what a terminal would obey is escaped. Line breaks stay as they are."""
    body = line.rstrip("\r\n")
    end = line[len(body) :]
    body = "\t".join(map(safe, body.split("\t")))
    return body + end if end.endswith("\n") else f"{safe(body)}\n\\ No newline at end of file\n"
