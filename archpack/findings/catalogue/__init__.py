"""The one table of codes, a module for each subject.

A code is a letter group and a number: ``FIL`` reading the file, ``REC`` the shape of the record, ``LNG`` languages,
``DAT`` dates, ``LOC`` locators, ``CIT`` citations, ``WHO`` contributors and credits, ``CNT`` contents, ``REF``
references inside the record, ``SET`` settings and accepted findings, ``INS`` an institution's profile, ``BAG`` BagIt,
``SER`` bags in archives, ``PRF`` BagIt Profiles, ``FET`` completing a bag, ``PKG`` archpack's own packages.
"""

from archpack.findings.catalogue import (
    bag,
    citations,
    content,
    dates,
    fetching,
    institution,
    languages,
    locators,
    making,
    package,
    people,
    profile,
    reading,
    references,
    serialization,
    settings,
    shape,
)
from archpack.findings.finding import Code

MODULES = (
    reading,
    shape,
    languages,
    dates,
    locators,
    citations,
    people,
    references,
    content,
    settings,
    institution,
    bag,
    making,
    serialization,
    profile,
    fetching,
    package,
)
"""The modules of the table, one for each subject."""

CODES: dict[str, Code] = {
    value.code: value for module in MODULES for value in vars(module).values() if isinstance(value, Code)
}
"""Every code by its name."""
