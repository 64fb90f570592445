"""archpack: package archival documents, and prove years later that nothing changed.

>>> import archpack
>>> record = archpack.load("examples/kapo-luo-1963/record.yaml")
>>> str(record.original.locator[0])
'Fondi 14/AP'

The verbs are in :mod:`archpack.workflow`. Names are fetched when they are first used, so that importing archpack
costs nothing.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from archpack.bagging import Changes, MadeBag
    from archpack.batch import check_each
    from archpack.citation import CitationParts, LocatorParts, parse_citation, parse_locator
    from archpack.criteria import Criteria
    from archpack.errors import (
        ArchpackError,
        DestinationError,
        DestinationExistsError,
        LockedError,
        ReadersDisagreeError,
        SourceChangedError,
        SourceError,
        UnsafeError,
        UsageError,
    )
    from archpack.explaining import explain
    from archpack.export import bibtex, cite, csl_json, ris
    from archpack.fetching import Completion
    from archpack.findings import Checked, Code, Finding, FindingsError, Fix, Place, Report, Severity
    from archpack.fixing import Formatted, Mended, format_text
    from archpack.loading.criteria_file import load_criteria
    from archpack.model import Record
    from archpack.package import Package, ProfileVerdict, Verification
    from archpack.planning import PackagePlan
    from archpack.progress import Progress, Step
    from archpack.spreadsheets import import_table, load_table, write_table, write_template
    from archpack.tables import ImportedTable, Table
    from archpack.workflow import (
        check,
        complete_bag,
        fix,
        format_record,
        load,
        make_bag,
        make_bags,
        new,
        pack,
        plan,
        update_bag,
        verify,
    )

_HOMES = {
    "archpack.batch": ("check_each",),
    "archpack.bagging": ("Changes", "MadeBag"),
    "archpack.citation": ("CitationParts", "LocatorParts", "parse_citation", "parse_locator"),
    "archpack.criteria": ("Criteria",),
    "archpack.errors": (
        "ArchpackError",
        "DestinationError",
        "DestinationExistsError",
        "LockedError",
        "ReadersDisagreeError",
        "SourceChangedError",
        "SourceError",
        "UnsafeError",
        "UsageError",
    ),
    "archpack.explaining": ("explain",),
    "archpack.export": ("bibtex", "cite", "csl_json", "ris"),
    "archpack.fetching": ("Completion",),
    "archpack.findings": ("Checked", "Code", "Finding", "FindingsError", "Fix", "Place", "Report", "Severity"),
    "archpack.fixing": ("Formatted", "Mended", "format_text"),
    "archpack.loading.criteria_file": ("load_criteria",),
    "archpack.model": ("Record",),
    "archpack.package": ("Package", "ProfileVerdict", "Verification"),
    "archpack.planning": ("PackagePlan",),
    "archpack.progress": ("Progress", "Step"),
    "archpack.spreadsheets": ("import_table", "load_table", "write_table", "write_template"),
    "archpack.tables": ("ImportedTable", "Table"),
    "archpack.workflow": (
        "check",
        "complete_bag",
        "fix",
        "format_record",
        "load",
        "make_bag",
        "make_bags",
        "new",
        "pack",
        "plan",
        "update_bag",
        "verify",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [  # noqa: PLE0604, RUF100 - the names above, by name for type checkers
    "ArchpackError",
    "Changes",
    "Checked",
    "CitationParts",
    "Code",
    "Completion",
    "Criteria",
    "DestinationError",
    "DestinationExistsError",
    "Finding",
    "FindingsError",
    "Fix",
    "Formatted",
    "ImportedTable",
    "LocatorParts",
    "LockedError",
    "MadeBag",
    "Mended",
    "Package",
    "PackagePlan",
    "Place",
    "ProfileVerdict",
    "Progress",
    "ReadersDisagreeError",
    "Record",
    "Report",
    "Severity",
    "SourceChangedError",
    "SourceError",
    "Step",
    "Table",
    "UnsafeError",
    "UsageError",
    "Verification",
    "__version__",
    "bibtex",
    "check",
    "check_each",
    "cite",
    "complete_bag",
    "csl_json",
    "explain",
    "fix",
    "format_record",
    "format_text",
    "import_table",
    "load",
    "load_criteria",
    "load_table",
    "make_bag",
    "make_bags",
    "new",
    "pack",
    "parse_citation",
    "parse_locator",
    "plan",
    "ris",
    "update_bag",
    "verify",
    "write_table",
    "write_template",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name

    def __getattr__(name: str) -> Any:
        home = _HOME_OF.get(name)
        if home is None:
            raise AttributeError(f"module 'archpack' has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
