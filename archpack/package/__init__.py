"""From a deposit to a package on disk, and from a package back to what it holds."""

from typing import TYPE_CHECKING

from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.package.changing import RecordFile, record_to_change
    from archpack.package.deposit import Deposit, check_record_file, read_deposit, read_record
    from archpack.package.institution import info_of
    from archpack.package.metadata import Circumstances
    from archpack.package.reading import ProfileVerdict, Verification, refuse_package, verify_package
    from archpack.package.surroundings import refuse_to_spoil
    from archpack.package.writing import Package, write_package

_HOMES = {
    "archpack.package.changing": ("RecordFile", "record_to_change"),
    "archpack.package.deposit": (
        "Deposit",
        "check_record_file",
        "read_deposit",
        "read_record",
    ),
    "archpack.package.institution": ("info_of",),
    "archpack.package.metadata": ("Circumstances",),
    "archpack.package.reading": (
        "ProfileVerdict",
        "Verification",
        "refuse_package",
        "verify_package",
    ),
    "archpack.package.surroundings": ("refuse_to_spoil",),
    "archpack.package.writing": (
        "Package",
        "write_package",
    ),
}

__all__ = [
    "Circumstances",
    "Deposit",
    "Package",
    "ProfileVerdict",
    "RecordFile",
    "Verification",
    "check_record_file",
    "info_of",
    "read_deposit",
    "read_record",
    "record_to_change",
    "refuse_package",
    "refuse_to_spoil",
    "verify_package",
    "write_package",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
