"""What a BagIt Profile asks of a bag, as values. BagIt Profiles 1.0 to 1.4."""

from dataclasses import dataclass
from enum import StrEnum

from archpack.bag.profiles.patterns import Patterns

IDENTIFIER = "BagIt-Profile-Identifier"
"""The label in bag-info.txt, and the field in the profile, with the address that is a profile's name."""


class Serialization(StrEnum):
    """Whether a bag may be, or must be, one file such as a .zip."""

    FORBIDDEN = "forbidden"
    REQUIRED = "required"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class LabelRule:
    """What is asked of a label in bag-info.txt. No ``values`` means that any value is accepted."""

    label: str
    required: bool = False
    values: tuple[str, ...] = ()
    repeatable: bool = True
    description: str = ""


@dataclass(frozen=True, slots=True)
class ManifestRules:
    """Which kinds of digest there must be and may be, by their normalised names. None means that all are allowed."""

    required: tuple[str, ...] = ()
    allowed: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class FileRules:
    """Which files there must be and may be, seen from the bag's folder. None means that all are allowed.

    A required path that ends with ``/`` is a folder with something in it.
    """

    required: tuple[str, ...] = ()
    allowed: Patterns | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile as far as it could be read; what could not be read asks nothing.

    ``file`` is the name of the file that it was read from, ``identifier`` the address that bags name it by,
    ``version`` the version of BagIt Profiles (major and minor) that it is read by. An empty ``accepted_versions`` or
    ``accepted_serializations`` accepts everything: the profile has a finding then.
    """

    file: str
    identifier: str = ""
    version: tuple[int, int] = (1, 1)
    labels: tuple[LabelRule, ...] = ()
    manifests: ManifestRules = ManifestRules()
    tag_manifests: ManifestRules = ManifestRules()
    tag_files: FileRules = FileRules()
    payload_files: FileRules = FileRules()
    fetch_allowed: bool = True
    fetch_required: bool = False
    data_empty: bool = False
    serialization: Serialization = Serialization.OPTIONAL
    accepted_serializations: tuple[str, ...] = ()
    accepted_versions: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What to call it: its identifier, or its file."""
        return self.identifier or self.file
