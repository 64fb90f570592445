"""The one table of codes, a module for each subject.

A code is a letter group and a number: ``FIL`` reading the file, ``REC`` the shape of the record and its texts, ``IDN``
identifiers, ``TTL`` titles, ``LNG`` languages, ``DAT`` dates, ``LOC`` locators, ``CIT`` citations, ``WHO`` contributors
and credits, ``REF`` references inside the record, ``CNT`` contents, ``RGT`` rights and access, ``PRV`` provenance,
``BAG`` BagIt, ``SER`` bags in archives, ``PRF`` BagIt Profiles, ``FET`` completing a bag, ``PKG`` archpack's own
packages.
"""

from archpack.findings.catalogue import (
    access_of_files,
    bag,
    chronology,
    citations,
    content,
    dates,
    derivation,
    events,
    fetching,
    file_names,
    files,
    identifiers,
    language_use,
    languages,
    locators,
    making,
    package,
    people,
    profile,
    reading,
    references,
    responsibility,
    rights,
    scan_files,
    serialization,
    shape,
    stored_texts,
    tables,
    texts,
    titles,
    whereabouts,
)
from archpack.findings.finding import Code

MODULES = (
    reading,
    shape,
    texts,
    identifiers,
    titles,
    languages,
    language_use,
    dates,
    chronology,
    locators,
    whereabouts,
    citations,
    people,
    responsibility,
    references,
    derivation,
    content,
    rights,
    events,
    files,
    scan_files,
    stored_texts,
    file_names,
    access_of_files,
    bag,
    making,
    serialization,
    profile,
    fetching,
    package,
    tables,
)
"""The modules of the table, one for each subject."""

CODES: dict[str, Code] = {
    value.code: value for module in MODULES for value in vars(module).values() if isinstance(value, Code)
}
"""Every code by its name."""
