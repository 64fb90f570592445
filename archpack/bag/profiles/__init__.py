"""BagIt Profiles 1.0 to 1.4: what an institution asks of the bags that it accepts.

A profile is read from a file that somebody names, never from an address that a bag gives.
"""

from archpack.bag.profiles.judging import judge_profile
from archpack.bag.profiles.parsing import parse_profile, read_profile
from archpack.bag.profiles.profile import (
    IDENTIFIER,
    FileRules,
    LabelRule,
    ManifestRules,
    Profile,
    Serialization,
)

__all__ = [
    "IDENTIFIER",
    "FileRules",
    "LabelRule",
    "ManifestRules",
    "Profile",
    "Serialization",
    "judge_profile",
    "parse_profile",
    "read_profile",
]
