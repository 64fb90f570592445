"""The record: the metadata of one archival document, as an archivist writes it in ``record.yaml``."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from archpack.model.accepted import Accepted
from archpack.model.base import LocalText, Maybe, Model, Text
from archpack.model.content import Content, Note, Relation
from archpack.model.description import Completeness, Date, Identifier, Title
from archpack.model.original import Original
from archpack.model.people import Contributor, Credit
from archpack.model.provenance import Provenance
from archpack.model.rights import Access, Rights


def _no_boolean(value: Any) -> Any:
    # In Python True equals 1; in JSON Schema it does not.
    return str(value).lower() if isinstance(value, bool) else value


class Citation(Model):
    """The citation as somebody printed it."""

    text: Text
    """The whole citation, letter by letter. archpack never rewrites it."""

    def __str__(self) -> str:
        return self.text


class Record(Model):
    """The metadata of one archival document and the contents of its deposit."""

    archpack: Annotated[Literal[1], BeforeValidator(_no_boolean)]
    """The version of this record format. Write `1`."""
    id: Text = Field(examples=["wcda-300022"])
    """A short name of your choice for this document, unique among your deposits."""
    identifiers: tuple[Identifier, ...] = ()
    """What others call it: addresses, DOIs, handles. ISAD(G) 3.1.1."""
    titles: tuple[Title, ...] = Field(min_length=1)
    """The titles, the most important first. ISAD(G) 3.1.2."""
    dates: tuple[Date, ...] = ()
    """When it was written, sent, received. ISAD(G) 3.1.3."""
    completeness: Maybe[Completeness] = None
    """Whether the deposit holds the `full` document, an `excerpt`, an `abridged` form or a `summary`."""
    languages: tuple[Text, ...] = Field(default=(), examples=[["sq"]])
    """The languages of the original: BCP 47 tags. ISAD(G) 3.4.3."""
    summary: LocalText = Field(default=LocalText(), examples=[{"en": "Two officials discuss ..."}])
    """What it says, in a few sentences, by language. ISAD(G) 3.3.1."""
    original: Maybe[Original] = None
    """Where the original stands."""
    copies: tuple[Original, ...] = ()
    """Where further originals or copies stand. ISAD(G) 3.5.1, 3.5.2."""
    contributors: tuple[Contributor, ...] = ()
    """Who found, transcribed, translated or edited it."""
    credits: tuple[Credit, ...] = ()
    """Acknowledgements that must travel with it."""
    contents: tuple[Content, ...] = ()
    """The scans, transcripts and translations in the deposit."""
    notes: tuple[Note, ...] = ()
    """Notes by the translator, the archivist, the editor. ISAD(G) 3.6.1."""
    relations: tuple[Relation, ...] = ()
    """Other documents: a reply, an enclosure, a copy kept elsewhere. ISAD(G) 3.5."""
    rights: tuple[Rights, ...] = ()
    """The terms of use; scan, original and translation can differ. ISAD(G) 3.4.2."""
    access: Maybe[Access] = None
    """Who may see it. ISAD(G) 3.4.1."""
    provenance: Maybe[Provenance] = None
    """Custody, acquisition and what happened to it. ISAD(G) 3.2."""
    citation: Maybe[Citation] = None
    """The citation as printed."""
    accepted: tuple[Accepted, ...] = ()
    """Findings that are right and cannot be mended, each with the reason."""

    @property
    def title(self) -> str:
        """The first title."""
        return self.titles[0].text

    def content(self, content_id: str) -> Content | None:
        """Return the content of this ``id``, or None."""
        return next((content for content in self.contents if content.id == content_id), None)

    def folios_of(self, content: Content) -> str | None:
        """Return the folios that a content shows: its own, or those that the locator names."""
        return content.folios or (self.original.folios if self.original else None)

    def __str__(self) -> str:
        date = f" ({self.dates[0]})" if self.dates else ""
        return f"{self.id}: {self.title}{date}"
