"""Where the original stands: the repository, then the locator from fonds to folios. ISAD(G) 3.1."""

from enum import StrEnum

from pydantic import Field

from archpack.model.base import Maybe, Model, Separator, Text
from archpack.model.description import Identifier
from archpack.model.folio import FolioRuns, folios_or_none

REPOSITORY_PLACEHOLDER = "Name of the archive"
"""What a new record says until its archive is filled in."""


class Level(StrEnum):
    """A level of description, or another step on the way to a leaf. ISAD(G) 3.1.4."""

    FONDS = "fonds"
    SUBFONDS = "subfonds"
    RECORD_GROUP = "record-group"
    COLLECTION = "collection"
    SERIES = "series"
    SUBSERIES = "subseries"
    INVENTORY = "inventory"
    ACCESSION = "accession"
    LOT = "lot"
    ENTRY = "entry"
    YEAR = "year"
    VOLUME = "volume"
    BOOK = "book"
    BOX = "box"
    BUNDLE = "bundle"
    FASCICLE = "fascicle"
    PORTFOLIO = "portfolio"
    FOLDER = "folder"
    FILE = "file"
    REGISTRY_NUMBER = "registry-number"
    SHELFMARK = "shelfmark"
    ITEM = "item"
    PART = "part"
    REEL = "reel"
    IMAGE = "image"
    FOLIO = "folio"
    PAGE = "page"
    SIDE = "side"


class LabelPosition(StrEnum):
    """Where the label is printed, seen from its value."""

    BEFORE = "before"
    AFTER = "after"


class Order(StrEnum):
    """Whether a source begins or ends with its archive."""

    ARCHIVE_FIRST = "archive-first"
    LOCATOR_FIRST = "locator-first"


class LocatorComponent(Model):
    """One step of a locator, as printed: `Dos. 4` is the label `Dos.` and the value `4`."""

    label: Maybe[Text] = Field(default=None, examples=["Fondi", "Dos.", "Fl."])
    """The label as printed; leave it out when none is printed."""
    value: Text = Field(examples=["14/AP", "4", "28-48"])
    """The value as printed. Put it in quotes when it is a number: `"012"`."""
    level: Maybe[Level] = Field(default=None, examples=["fonds", "file", "folio"])
    """What the step is. Leave it out when it is not certain: a wrong guess is worse than none."""
    position: Maybe[LabelPosition] = Field(default=None, examples=["after"])
    """`after` when the label is printed behind its value (`50. doboz`)."""
    separator: Maybe[Separator] = Field(default=None, examples=[". ", "; "])
    """What is printed before this step, where that is not a comma and a space."""

    @property
    def folios(self) -> FolioRuns | None:
        """The runs of a folio step, such as `12r-13v, 17a`; None for other steps, and for what cannot be read."""
        return folios_or_none(self.value) if self.level is Level.FOLIO else None

    def __str__(self) -> str:
        if self.label is None:
            return self.value
        words = (self.value, self.label) if self.position is LabelPosition.AFTER else (self.label, self.value)
        return " ".join(words)


class Repository(Model):
    """The archive that keeps the original. ISDIAH 5.1."""

    name: Text = Field(examples=["Arkivi Qendror Shtetëror"])
    """The name as printed in the source; of several names, the one that is printed first."""
    name_translated: Maybe[Text] = Field(default=None, examples=["Central State Archives"])
    """The name in the language of the description, where the source prints it."""
    name_native: Maybe[Text] = Field(default=None, examples=["Российский государственный архив"])
    """The name in its own language and script, where that is not the printed one."""
    abbreviation: Maybe[Text] = Field(default=None, examples=["RGASPI"])
    """The usual short name."""
    place: Maybe[Text] = Field(default=None, examples=["Tirana"])
    """The town."""
    country: Maybe[Text] = Field(default=None, examples=["AL"])
    """The country: two letters of ISO 3166, such as `AL`."""
    identifiers: tuple[Identifier, ...] = ()
    """Identifiers of the archive, such as its ISIL."""

    def __str__(self) -> str:
        if self.name_translated is None:
            return self.name
        return f"{self.name} ({self.name_translated})"


class Original(Model):
    """The original document: who keeps it and where it stands there."""

    repository: Repository
    """The archive that keeps it."""
    locator: tuple[LocatorComponent, ...] = ()
    """The steps from the fonds to the folios, in printed order."""
    order: Maybe[Order] = Field(default=None, examples=["locator-first"])
    """`locator-first` when the source prints the archive behind the locator."""
    extent: Maybe[Text] = Field(default=None, examples=["21 folios", "3 pages, typescript with notes by hand"])
    """How much there is and what it is written on, in words. ISAD(G) 3.1.5."""

    @property
    def folios(self) -> str | None:
        """The printed folios, such as `28-48`, if the locator names them once."""
        found = [step.value for step in self.locator if step.level is Level.FOLIO]
        return found[0] if len(found) == 1 else None

    def __str__(self) -> str:
        steps = "".join(f"{step.separator or ', '}{step}" for step in self.locator)
        if self.order is Order.LOCATOR_FIRST and self.locator:
            return f"{steps.removeprefix(self.locator[0].separator or ', ')}, {self.repository}"
        return f"{self.repository}{steps}"
