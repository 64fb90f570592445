"""The one table of codes, a module for each subject.

A code is a letter group and a number: ``FIL`` reading the file, ``REC`` the shape of the record, ``LNG`` titles
and languages, ``DAT`` dates, ``LOC`` locators, ``CIT`` citations, ``WHO`` contributors and credits, ``CNT``
contents, ``REF`` references inside the record, ``BAG`` BagIt, ``SER`` bags in archives, ``PRF`` BagIt Profiles, ``FET``
completing a bag, ``PKG`` archpack's own packages.
"""

from types import ModuleType

from archpack.findings.catalogue import (
    bag,
    content,
    fetching,
    making,
    package,
    profile,
    reading,
    record,
    serialization,
)
from archpack.findings.finding import Code


def _codes(module: ModuleType) -> list[Code]:
    return [value for value in vars(module).values() if isinstance(value, Code)]


CODES: dict[str, Code] = {
    code.code: code
    for module in (reading, record, content, bag, making, serialization, profile, fetching, package)
    for code in _codes(module)
}
"""Every code by its name."""
