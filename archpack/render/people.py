"""For people: what was found, what will be written, what a package says."""

import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from archpack.filenames import is_system_file
from archpack.findings import Finding, Report, Severity
from archpack.render.safe import counted, safe, size

if TYPE_CHECKING:
    from archpack.drafting import Draft
    from archpack.model import Content, Record
    from archpack.package import Verification
    from archpack.planning import PackagePlan

_WIDTH = 96
_NARROW = 20


def report_text(report: Report) -> str:
    """Return all findings, each with its place, its help, and a last line that counts them."""
    return "\n".join([*map(finding_text, report), _summary(report)])


def plan_text(plan: "PackagePlan") -> str:
    """Return what will be written, file by file."""
    lines = [f"Package of {safe(str(plan.record_id))}: {safe(plan.title)}", ""]
    names = [*(safe(file.target) for file in plan.files), *plan.tag_files]
    width = max(len(name) for name in names)
    lines += [f"  {safe(file.target):{width}}  {size(file.size):>12}" for file in plan.files]
    lines += [f"  {name:{width}}  {'(made)':>12}" for name in plan.tag_files]
    lines += [f"  {safe(path)} is left out: {_why_left_out(path)}" for path in plan.left_out]
    lines += ["", f"{counted(len(plan.files), 'file')}, {size(plan.payload_bytes)}, {', '.join(plan.algorithms)}."]
    return "\n".join([*lines, "Nothing has been written. `archpack pack` writes it."])


def _why_left_out(path: str) -> str:
    return "a file of the operating system" if is_system_file(path) else "it belongs to no content"


def verification_text(verification: "Verification") -> str:
    """Return the verdict, and why."""
    bag = verification.bag
    kind = "archpack package" if verification.is_package else "bag"
    name = safe(str(verification.path))
    lines = [finding_text(finding) for finding in verification.report]
    lines.extend(
        f"{'Meets' if profile.met else 'Does not meet'} the profile {safe(profile.name)}."
        for profile in verification.profiles
    )
    if verification.valid:
        checked = f"{counted(bag.payload_files, 'file')}, {size(bag.payload_bytes)}, {', '.join(bag.algorithms)}"
        lines.append(f"VALID: {name} is a valid {kind} ({checked}). Nothing in it has changed.")
    elif bag.holey:
        lines.append(f"INCOMPLETE: {name} lists files in fetch.txt that have not been fetched yet.")
    else:
        lines.append(f"NOT VALID: {name}. {_summary(verification.report)}")
    return "\n".join(lines)


def draft_text(draft: "Draft") -> str:
    """Return what was understood and what could not be placed."""
    parts = []
    if draft.understood:
        parts.append("\n".join(["Understood:", *_table(draft.understood)]))
    if draft.unplaced:
        items = (_wrapped(safe(t), "- ") for t in draft.unplaced)
        parts.append("\n".join(["Could not be placed. Look at it in the source:", *items]))
    return "\n\n".join(parts)


def record_text(record: "Record") -> str:
    """Return a record, readable."""
    return "\n".join([safe(record.title), "", *_table(_record_rows(record))])


def _record_rows(record: "Record") -> Iterator[tuple[str, str]]:
    from archpack.vocab.country import country_name  # tables that a report does not need
    from archpack.vocab.language import language_name

    yield "Id", record.id
    yield from (("Identifier", str(identifier)) for identifier in record.identifiers)
    yield from (("Other title", str(title)) for title in record.titles[1:])
    yield from ((date.kind.capitalize(), _date(date.display, date.edtf)) for date in record.dates)
    yield from [("Completeness", record.completeness)] if record.completeness else []
    yield from (
        [("Language", ", ".join(_named(tag, language_name) for tag in record.languages))] if record.languages else []
    )
    if record.original is not None:
        repository = record.original.repository
        country = repository.country and _named(repository.country, country_name)
        yield "Repository", ", ".join(filter(None, (str(repository), repository.place, country)))
        yield from [("Locator", ", ".join(map(str, record.original.locator)))] if record.original.locator else []
        yield from [("Extent", record.original.extent)] if record.original.extent else []
    yield from (("Contributor", str(contributor)) for contributor in record.contributors)
    yield from (("Credit", str(credit)) for credit in record.credits)
    yield from (("Content", _content(content)) for content in record.contents)
    yield from ((f"Summary ({language})", text) for language, text in record.summary.items())
    yield from ((f"Note ({note.kind})", str(note)) for note in record.notes)
    yield from (("Relation", str(relation)) for relation in record.relations)
    yield from (("Rights", str(rights)) for rights in record.rights)
    yield from [("Access", str(record.access))] if record.access else []
    if record.provenance is not None:
        yield from [("Custody", record.provenance.custody)] if record.provenance.custody else []
        yield from [("Acquisition", record.provenance.acquisition)] if record.provenance.acquisition else []
        yield from (("Event", str(event)) for event in record.provenance.events)
    yield from [("Citation", str(record.citation))] if record.citation else []
    yield from (("Accepted", str(accepted)) for accepted in record.accepted)


def _named(code: str, name_of: Callable[[str], str | None]) -> str:
    name = name_of(code)
    return f"{name} ({code})" if name else code


def _content(content: "Content") -> str:
    return f"{content}; {content.access}" if content.access else str(content)


def _date(display: str, edtf: str | None) -> str:
    return display if edtf is None or edtf == display else f"{display} ({edtf})"


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    rows = [(safe(label), value) for label, value in rows]
    width = max((len(label) for label, _ in rows), default=0)
    for label, value in rows:
        yield _wrapped(safe(" ".join(value.split())), f"  {label:{width}}  ")


def _wrapped(text: str, first: str) -> str:
    """Return text in lines behind `first`. Words stay whole, and so do 28-48, 1963-07-06 and the names of files."""
    lines = textwrap.wrap(text, max(_WIDTH - len(first), _NARROW), break_long_words=False, break_on_hyphens=False)
    return first + f"\n{' ' * len(first)}".join(lines)


def finding_text(finding: Finding) -> str:
    """Return a finding with its place, and below it what to do."""
    place = finding.place
    where = str(place) if place.file else place.pointer
    head = f"{safe(where)}: " if where else ""
    told = f"Accepted: {finding.accepted}" if finding.accepted else finding.help
    return f"{head}{finding.severity} {finding.code}: {safe(finding.text)}\n{_wrapped(safe(told), '    ')}\n"


def _summary(report: Report) -> str:
    if not report.findings:
        return "No problems found."
    counts = [counted(report.count(severity), severity.value) for severity in Severity if report.count(severity)]
    return f"{', '.join(counts)} found." if len(counts) == 1 else f"{', '.join(counts[:-1])} and {counts[-1]} found."
