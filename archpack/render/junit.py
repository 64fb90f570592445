"""What was checked, as JUnit XML: a suite for each deposit, a case for each finding, one that passes if there is none.

Errors fail. Warnings and notes pass, and say what they are. There is no standard; Jenkins, GitLab, Azure and others
read what the first JUnit tasks of Ant wrote.
"""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from archpack.findings import Checked, Finding, Severity
from archpack.render.issues import said
from archpack.render.safe import safe

_NO_CHARACTERS = str.maketrans({"\ufffe": "\\ufffe", "\uffff": "\\uffff"})  # XML 1.0, 2.2; safe() sees to the others


def checks_junit(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield one document, suite by suite."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="archpack check">'
    for checked in outcomes:
        suite = _suite(checked)
        indent(suite, level=1)
        yield f"  {tostring(suite, encoding='unicode').rstrip()}"
    yield "</testsuites>"


def _suite(checked: Checked) -> Element:
    findings: Sequence[Finding] = checked.report.findings if checked.report else ()
    numbers = {
        "tests": len(findings) or 1,
        "failures": sum(finding.severity is Severity.ERROR for finding in findings),
        "errors": 1 if checked.error else 0,
        "skipped": 0,
    }
    suite = Element("testsuite", {"name": _legal(checked.path), **{name: str(n) for name, n in numbers.items()}})
    for finding in findings:
        where = str(finding.place)
        _finding(_case(suite, checked, f"{where}: {finding.code}" if where else finding.code.code), finding)
    if checked.error:
        SubElement(_case(suite, checked, "reading"), "error", message=_legal(said(checked.error)))
    elif not findings:
        _case(suite, checked, "no findings")
    return suite


def _case(suite: Element, checked: Checked, name: str) -> Element:
    return SubElement(suite, "testcase", classname=_legal(checked.path), name=_legal(name))


def _finding(case: Element, finding: Finding) -> None:
    if finding.severity is Severity.ERROR:
        told = SubElement(case, "failure", type=finding.code.code, message=_legal(finding.text))
    else:
        told = SubElement(case, "system-out")
    told.text = _legal(f"{finding.severity}: {finding.text} {finding.help}")


def _legal(text: str) -> str:
    """Return a text without what XML cannot hold, and harmless for whoever shows it."""
    return safe(text).translate(_NO_CHARACTERS)
