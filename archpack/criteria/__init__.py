"""What somebody chose, and what an institution asks: values, and the judging of a record by them. No disk is read."""

from typing import TYPE_CHECKING

from archpack.criteria.criteria import EVERYTHING, Criteria, against_profile, packed_criteria
from archpack.criteria.essential import is_essential
from archpack.criteria.selection import Selection, always_applies, is_code, nearest_code
from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.criteria.profile import InstitutionProfile, WrittenProfile

_HOMES = {"archpack.criteria.profile": ("InstitutionProfile", "WrittenProfile")}

__all__ = [
    "EVERYTHING",
    "Criteria",
    "InstitutionProfile",
    "Selection",
    "WrittenProfile",
    "against_profile",
    "always_applies",
    "is_code",
    "is_essential",
    "nearest_code",
    "packed_criteria",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
