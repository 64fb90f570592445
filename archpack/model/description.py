"""What the document is: identifiers, titles, dates, completeness. ISAD(G) 3.1."""

from pydantic import Field

from archpack.model.base import Maybe, Model, Text, Word


class Identifier(Model):
    """A name that somebody gave, and the scheme it belongs to. ISAD(G) 3.1.1."""

    scheme: Text = Field(examples=["url", "doi", "handle", "ark", "local"])
    """The kind of identifier, in small letters: `url`, `doi`, `handle`, `ark`, `orcid`, `isil`, `local`."""
    value: Text = Field(examples=["https://digitalarchive.wilsoncenter.org/document/300022"])
    """The identifier itself, as its owner writes it."""

    def __str__(self) -> str:
        return self.value if self.scheme == "url" else f"{self.scheme}:{self.value}"


class TitleKind(Word):
    """Where a title comes from. ISAD(G) 3.1.2."""

    ORIGINAL = "original", "It stands on the document itself."
    TRANSLATED = "translated", "It is the original title in another language."
    SUPPLIED = "supplied", "The archivist gave it, because the document has none."
    ALTERNATIVE = "alternative", "The document is also known by it."


TITLE_PLACEHOLDER = "Title of the document"
"""What stands in a new record until somebody writes the title."""


class Title(Model):
    """One title of the document. ISAD(G) 3.1.2."""

    text: Text = Field(examples=["Notes from the Conversation of Comrade Hysni Kapo with Luo Shigao"])
    """The title as printed."""
    language: Maybe[Text] = Field(default=None, examples=["en", "sq"])
    """The language of the title: a BCP 47 tag such as `en` or `sq`."""
    script: Maybe[Text] = Field(default=None, examples=["Latn", "Cyrl"])
    """The script, where the language does not tell: four letters of ISO 15924, such as `Cyrl`."""
    kind: Maybe[TitleKind] = None
    """`original` (on the document), `translated`, `supplied` (by the archivist) or `alternative`."""

    def __str__(self) -> str:
        return self.text


class DateKind(Word):
    """What happened on a date. ISAD(G) 3.1.3."""

    CREATED = "created", "It was written or drawn up."
    SENT = "sent", "It was sent."
    RECEIVED = "received", "It arrived."
    COPIED = "copied", "This copy of it was made."
    PUBLISHED = "published", "It was published."
    TRANSCRIBED = "transcribed", "Its text was typed out."
    TRANSLATED = "translated", "It was translated."
    DIGITIZED = "digitized", "It was scanned or photographed."


class Date(Model):
    """A date as it is printed and, where it is certain enough, as a machine reads it. ISAD(G) 3.1.3."""

    kind: DateKind
    """What happened then: `created`, `sent`, `received`, `copied`, `published`, `translated`, `digitized`."""
    display: Text = Field(examples=["July 6, 1963", "early summer 1949", "undated"])
    """The date as it is printed, or `undated`."""
    edtf: Maybe[Text] = Field(default=None, examples=["1963-07-06", "1963-07", "1963~", "1963/1965", "1985/.."])
    """The same date in EDTF: `1963-07-06`, `1963-07`, `1963~` (about), `1963?` (doubtful),
    `1963/1965` (from, to), `1963/..` (open end). Leave it out when nobody knows."""

    def __str__(self) -> str:
        return self.display


class Completeness(Word):
    """How much of the original document the deposit holds."""

    FULL = "full", "The whole document."
    EXCERPT = "excerpt", "A part of the document, word for word."
    ABRIDGED = "abridged", "The document with passages left out."
    SUMMARY = "summary", "What the document says, in other words."
