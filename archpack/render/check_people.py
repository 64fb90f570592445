"""What was checked, for people: every finding with what to do, or one line for each; at the end the numbers."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from archpack.findings import Checked, Finding, Report, Severity, Tally
from archpack.render.finding_text import Pieces, findings_pieces, mending, why
from archpack.render.safe import counted, safe


def plain(pieces: Pieces) -> str:
    """Return the text of pieces, without colours."""
    return "".join(text for text, _ in pieces)


def checks_text(outcomes: Iterable[Checked], show: Callable[[Pieces], str] = plain) -> Iterator[str]:
    """Yield every finding with its line and what to do, as it comes; last the numbers, and where to read more.

    ``show`` makes a text of pieces, perhaps with colours.
    """
    tally, fixes = Tally(), Counter[bool]()
    first: list[Finding] = []
    for checked in tally.counting(outcomes):
        if checked.report:
            yield from findings_text(checked.report, show)
            fixes.update(finding.fix.safe for finding in checked.report if finding.fix)
            first = [*Report((*first, *checked.report)).errors[:1], *first, *checked.report.findings[:1]][:2]
    told = [*_last_line(tally), *mending(fixes[True], fixes[False]), *why(Report(tuple(first)))]
    yield from ["\n".join(told)] if told else []


def checks_concise(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield one line for each finding, as it comes, and last the numbers."""
    tally = Tally()
    for checked in tally.counting(outcomes):
        if checked.report:
            yield from findings_concise(checked.report)
    yield from _last_line(tally)


def findings_text(report: Report, show: Callable[[Pieces], str] = plain) -> Iterator[str]:
    """Yield the findings of a report, if there are any, with their lines and what to do, and an empty line behind."""
    if report.findings:
        yield show(findings_pieces(report)).removesuffix("\n")


def findings_concise(report: Report) -> Iterator[str]:
    """Yield one line for each finding of a report."""
    for finding in report:
        yield f"{safe(str(finding.place))}: {finding.severity} {finding.code}: {safe(finding.text)}"


def statistics_text(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield how often each code was met, the most frequent first, and last the numbers."""
    tally = Tally()
    for _ in tally.counting(outcomes):
        pass
    rows = [(f"{one.count:,}", one.severity.value, one.code.code, one.code.title) for one in tally]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for count, severity, code, title in rows:
        yield f"{count:>{widths[0]}}  {severity:<{widths[1]}}  {code:<{widths[2]}}  {safe(title)}"
    yield from _last_line(tally)


def summary(tally: Tally) -> str:
    """Return the numbers of what was checked, in a line: what was found, and, of several, how many are clean."""
    counts = [counted(tally.count(severity), severity.value) for severity in Severity if tally.count(severity)]
    several = tally.deposits > 1
    if not counts:
        read = counted(tally.deposits - len(tally.errors), "deposit")
        found = f"No problems found in {read}." if several else "No problems found."
    else:
        found = f"{' and '.join(filter(None, (', '.join(counts[:-1]), counts[-1])))} found."
        verb = "is" if tally.clean == 1 else "are"
        found += f" {tally.clean:,} of {counted(tally.deposits, 'deposit')} {verb} clean." if several else ""
    return f"{found} {len(tally.errors):,} could not be read." if tally.errors else found


def _last_line(tally: Tally) -> Iterator[str]:
    if tally.deposits > len(tally.errors) or tally.deposits > 1:  # one that could not be read is told elsewhere
        yield summary(tally)
