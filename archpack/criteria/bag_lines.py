"""The lines that an institution wants in the bag-info.txt of a package."""

from collections.abc import Iterator

from archpack.criteria.path import MISSING, parsed, values
from archpack.criteria.profile import InstitutionProfile
from archpack.model import Record


def info_lines(profile: InstitutionProfile, record: Record) -> Iterator[tuple[str, str]]:
    """Yield labels and values. A field of the record gives a line for each of its texts, and none if it is absent."""
    document = record.to_dict()
    for line in profile.written.bag_info:
        if line.value is not None:
            yield line.label, line.value
        for _, value in values(document, parsed(line.field) or ()) if line.field else ():
            texts = value if isinstance(value, list) else [value]
            yield from ((line.label, text) for text in texts if value is not MISSING and isinstance(text, str))
