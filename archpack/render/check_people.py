"""What was checked, for people: every finding with what to do, or one line for each; at the end the numbers."""

from collections.abc import Callable, Iterable, Iterator

from archpack.findings import Checked, Report, Severity, Tally
from archpack.render.people import finding_text
from archpack.render.safe import counted, safe


def checks_text(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield every finding with its place and what to do, as it comes, and last the numbers."""
    return _one_by_one(outcomes, findings_text)


def checks_concise(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield one line for each finding, as it comes, and last the numbers."""
    return _one_by_one(outcomes, findings_concise)


def findings_text(report: Report) -> Iterator[str]:
    """Yield every finding of a report with its place and what to do."""
    return map(finding_text, report)


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
        found = f"No problems found in {counted(tally.deposits, 'deposit')}." if several else "No problems found."
    else:
        found = f"{' and '.join(filter(None, (', '.join(counts[:-1]), counts[-1])))} found."
        verb = "is" if tally.clean == 1 else "are"
        found += f" {tally.clean:,} of {counted(tally.deposits, 'deposit')} {verb} clean." if several else ""
    return f"{found} {len(tally.errors):,} could not be read." if tally.errors else found


def _one_by_one(outcomes: Iterable[Checked], findings: Callable[[Report], Iterator[str]]) -> Iterator[str]:
    tally = Tally()
    for checked in tally.counting(outcomes):
        if checked.report:
            yield from findings(checked.report)
    yield from _last_line(tally)


def _last_line(tally: Tally) -> Iterator[str]:
    if tally.deposits > len(tally.errors) or tally.deposits > 1:  # one that could not be read is told elsewhere
        yield summary(tally)
