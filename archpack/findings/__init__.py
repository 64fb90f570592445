"""Findings: problems in somebody's content, returned and never raised.

:mod:`archpack.findings.catalogue` is the one table of codes, :mod:`archpack.findings.fix` says how one can be mended.
"""

from archpack.findings.checked import Checked, CodeCount, Tally
from archpack.findings.finding import Code, Finding, FindingsError, Place, Report, Severity
from archpack.findings.fix import Edit, Fix

__all__ = [
    "Checked",
    "Code",
    "CodeCount",
    "Edit",
    "Finding",
    "FindingsError",
    "Fix",
    "Place",
    "Report",
    "Severity",
    "Tally",
]
