"""Where the original stands: the repository, then the locator from fonds to folios. ISAD(G) 3.1."""

from pydantic import Field

from archpack.model.base import Maybe, Model, Separator, Text, Word
from archpack.model.description import Identifier
from archpack.model.folio import FolioRuns, folios_or_none

REPOSITORY_PLACEHOLDER = "Name of the archive"
"""What a new record says until its archive is filled in."""


class Level(Word):
    """A level of description, or another step on the way to a leaf. ISAD(G) 3.1.4."""

    FONDS = "fonds", "All records of one office, organisation or person. ISAD(G) level 1."
    SUBFONDS = "subfonds", "A part of a fonds, such as the records of a department."
    RECORD_GROUP = "record-group", "A fonds, as the archives of the United States and others call it."
    COLLECTION = "collection", "Documents that somebody brought together."
    SERIES = "series", "Records that belong together by their kind or their business."
    SUBSERIES = "subseries", "A part of a series."
    INVENTORY = "inventory", "A finding aid, and what it lists, such as the Russian opis."
    ACCESSION = "accession", "What came to the archive at one time."
    LOT = "lot", "A numbered group within an accession or collection."
    ENTRY = "entry", "A numbered line of a register or inventory."
    YEAR = "year", "The records of one year."
    VOLUME = "volume", "A volume of a numbered set."
    BOOK = "book", "A bound book of records."
    BOX = "box", "A box."
    BUNDLE = "bundle", "A bundle of papers, tied together."
    FASCICLE = "fascicle", "A fascicle: sheets that are sewn or kept together."
    PORTFOLIO = "portfolio", "A portfolio or map of loose sheets."
    FOLDER = "folder", "A folder within a box or file."
    FILE = "file", "A file: the records of one matter, such as a delo or a dossier."
    REGISTRY_NUMBER = "registry-number", "The number that the office itself gave the document."
    SHELFMARK = "shelfmark", "The mark by which the archive finds the piece."
    ITEM = "item", "A single document."
    PART = "part", "A numbered part of any of these."
    REEL = "reel", "A reel of microfilm."
    IMAGE = "image", "An image or frame on a film or in a digital copy."
    FOLIO = "folio", "A leaf, or leaves: `28-48`, `12r-13v`."
    PAGE = "page", "A page, or pages."
    SIDE = "side", "One side of a leaf or tape."


class LabelPosition(Word):
    """Where the label is printed, seen from its value."""

    BEFORE = "before", "The label stands before its value: `Box 4`."
    AFTER = "after", "The label stands behind its value: `50. doboz`."


class Order(Word):
    """Whether a source begins or ends with its archive."""

    ARCHIVE_FIRST = "archive-first", "The archive, then the steps down to the folio."
    LOCATOR_FIRST = "locator-first", "The steps first, then the archive."


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
