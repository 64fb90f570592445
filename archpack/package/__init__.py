"""From a deposit to a package on disk, and from a package back to what it holds."""

from archpack.package.deposit import Deposit, check_record_file, read_deposit, read_record
from archpack.package.metadata import Circumstances
from archpack.package.reading import ProfileVerdict, Verification, verify_package
from archpack.package.writing import Package, write_package

__all__ = [
    "Circumstances",
    "Deposit",
    "Package",
    "ProfileVerdict",
    "Verification",
    "check_record_file",
    "read_deposit",
    "read_record",
    "verify_package",
    "write_package",
]
