"""What codes mean: for a terminal, as Markdown, which is also the reference of the codes, and for programs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from archpack.findings import Code
from archpack.findings.catalogue import GROUPS, Group, codes_of, mended
from archpack.render.columns import WIDTH, wrapped
from archpack.render.machine import as_json
from archpack.render.safe import safe

_INDENT = "    "
_FENCES = re.compile("`{3,}")
_FIELD = re.compile(r"[a-z]+:( |$)", re.MULTILINE)
_MENDING = {
    "safe": "archpack can mend it: `archpack check --fix`.",
    "unsafe": "archpack can propose how to mend it: `archpack check --fix --unsafe-fixes`.",
}


def codes_text(codes: Sequence[Code]) -> str:
    """Return what codes mean: title, severity, reason, a bad and a good example, source."""
    how = mended()
    return "\n\n\n".join("\n".join(_told(code, how.get(code.code))) for code in codes)


def codes_markdown(codes: Sequence[Code], level: int = 2, how: Mapping[str, str] | None = None) -> str:
    """Return what codes mean, each under a heading of this level that is its name. ``how`` they are mended is known."""
    how = mended() if how is None else how
    return "\n".join("\n".join(_marked(code, how.get(code.code), level)) for code in codes)


def codes_json(codes: Sequence[Code]) -> str:
    """Return what codes mean as JSON: ``codes``, each with all that there is to tell."""
    how = mended()
    return as_json({"codes": [_facts(code, how.get(code.code)) for code in codes]})


def list_text() -> str:
    """Return every code with severity and title, group by group."""
    return "\n\n".join("\n".join([f"{group.letters}: {group.title}", *_rows(codes)]) for group, codes in _filled())


def list_markdown() -> str:
    """Return every code with severity and title, a table for each group."""
    return "\n".join(
        "\n".join([f"## {group.letters}: {group.title}", "", *table(codes), ""]) for group, codes in _filled()
    ).rstrip()


def list_json() -> str:
    """Return every code with severity and title as JSON: ``groups`` with their ``codes``."""
    groups = [
        {"group": group.letters, "title": group.title, "codes": [_brief(code) for code in codes]}
        for group, codes in _filled()
    ]
    return as_json({"groups": groups})


def table(codes: Iterable[Code], link: str = "") -> Iterator[str]:
    """Yield the lines of a Markdown table of codes. ``link`` is what stands before a code in small letters."""
    yield "| code | severity | title |"
    yield "| --- | --- | --- |"
    for code in codes:
        name = f"[{code}]({link}{str(code).lower()})" if link else str(code)
        yield f"| {name} | {code.severity} | {_cell(code.title)} |"


def _filled() -> Iterator[tuple[Group, tuple[Code, ...]]]:
    return ((group, codes) for group in GROUPS if (codes := codes_of(group)))


def _rows(codes: Sequence[Code]) -> Iterator[str]:
    width = max(len(code.severity) for code in codes)
    return (f"  {code}  {code.severity:{width}}  {safe(code.title)}" for code in codes)


def _told(code: Code, how: str | None) -> Iterator[str]:
    yield f"{code} {safe(code.title)} ({code.severity})"
    yield ""
    yield from wrapped(safe(code.why), WIDTH)
    for head, example in (("Wrong:", code.bad), ("Right:", code.good)):
        if example:
            yield ""
            yield head
            yield from (_INDENT + safe(line) for line in example.splitlines())
    if how:
        yield ""
        yield _MENDING[how]
    if code.source:
        yield ""
        yield f"Source: {safe(code.source)}."


def _marked(code: Code, how: str | None, level: int) -> Iterator[str]:
    yield f"{'#' * level} {code}\n"
    yield f"**{_harmless(code.title)}** ({code.severity}). {_harmless(code.why)}\n"
    for head, example in (("Wrong:", code.bad), ("Right:", code.good)):
        if example:
            yield f"{head}\n"
            yield from _fenced(example, _language(code, example))
    if how:
        yield f"{_MENDING[how]}\n"
    if code.source:
        yield f"Source: {_harmless(code.source)}.\n"


def _fenced(example: str, language: str) -> Iterator[str]:
    """Yield a block of code, between fences that are longer than any in it."""
    fence = "`" * max([3, *(len(found) + 1 for found in _FENCES.findall(example))])
    yield f"{fence}{language}"
    yield from map(safe, example.splitlines())
    yield f"{fence}\n"


def _language(code: Code, example: str) -> str:
    of_records = any(group.of_records and str(code).startswith(group.letters) for group in GROUPS)
    return "yaml" if of_records and _FIELD.match(example) else "text"


def _harmless(text: str) -> str:
    """Return a text in which nothing is a tag of HTML or a character that turns the line round."""
    return safe(text).replace("&", "&amp;").replace("<", "&lt;")


def _cell(text: str) -> str:
    return _harmless(text).replace("|", "\\|")


def _brief(code: Code) -> dict[str, str]:
    return {"code": str(code), "severity": str(code.severity), "title": code.title}


def _facts(code: Code, how: str | None) -> dict[str, Any]:
    more = {
        "why": code.why,
        "bad": code.bad,
        "good": code.good,
        "mended": how,
        "source": code.source,
    }
    return {**_brief(code), **{name: value for name, value in more.items() if value}}
