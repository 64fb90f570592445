"""For people: what will be written, what a package or a record says. Findings: :mod:`.finding_text`."""

import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from archpack.filenames import is_lock_file, is_system_file
from archpack.render.finding_text import Look, Pieces, findings_pieces, summary, why
from archpack.render.safe import counted, safe, size

if TYPE_CHECKING:
    from archpack.drafting import Draft
    from archpack.model import Content, Record
    from archpack.package import Verification
    from archpack.planning import PackagePlan

_WIDTH = 96
_NARROW = 20
_MOST_STRANGERS = 20


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


def strangers_text(plan: "PackagePlan") -> list[str]:
    """Return a line for each file that is not packed because it belongs to no content, of many for the first ones."""
    strangers = [path for path in plan.left_out if not is_system_file(path) and not is_lock_file(path)]
    lines = [f"Note: {safe(path)} is left out: {_why_left_out(path)}." for path in strangers[:_MOST_STRANGERS]]
    others = len(strangers) - len(lines)
    return [*lines, f"Note: {counted(others, 'other file')} of no content left out."] if others else lines


def _why_left_out(path: str) -> str:
    own = is_system_file(path) or is_lock_file(path)
    return "a file of the operating system or of an open program" if own else "it belongs to no content"


def verification_text(verification: "Verification") -> str:
    """Return the verdict, and why."""
    return "".join(text for text, _ in verification_pieces(verification))


def verification_pieces(verification: "Verification") -> Pieces:
    """Yield :func:`verification_text` in pieces, without a line break at the end."""
    yield from findings_pieces(verification.report, packed=True)
    for profile in verification.profiles:
        yield f"{'Meets' if profile.met else 'Does not meet'} the profile {safe(profile.name)}.\n", Look.PLAIN
    yield "\n".join([*why(verification.report), _verdict(verification)]), Look.PLAIN


def _verdict(verification: "Verification") -> str:
    bag, name = verification.bag, safe(str(verification.path))
    if verification.valid:
        kind = "archpack package" if verification.is_package else "bag"
        checked = f"{counted(bag.payload_files, 'file')}, {size(bag.payload_bytes)}, {', '.join(bag.algorithms)}"
        return f"VALID: {name} is a valid {kind} ({checked}). Nothing in it has changed."
    if bag.holey:
        return f"INCOMPLETE: {name} lists files in fetch.txt that have not been fetched yet."
    return f"NOT VALID: {name}. {summary(verification.report)}"


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
