"""Findings: problems in somebody's content, returned and never raised.

:mod:`archpack.findings.catalogue` is the one table of codes.
"""

from archpack.findings.finding import Code, Finding, FindingsError, Place, Report, Severity

__all__ = ["Code", "Finding", "FindingsError", "Place", "Report", "Severity"]
