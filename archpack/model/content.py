"""What is in the deposit, and what is said of it: contents, notes, relations."""

from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from archpack.model.base import Maybe, Model, Text, Word
from archpack.model.description import Identifier
from archpack.model.rights import Access


class ContentKind(Word):
    """The three things that a deposit can hold."""

    SCAN = "scan", "Images of the original, page by page."
    TRANSCRIPT = "transcript", "The text of the original, typed out in its own language and script."
    TRANSLATION = "translation", "The text in another language."


def _one_of_file_and_files(schema: dict[str, Any]) -> None:
    schema["oneOf"] = [{"required": ["file"]}, {"required": ["files"]}]


class Content(Model):
    """One part of the deposit: the scan, a transcript or a translation, and its files."""

    model_config = ConfigDict(json_schema_extra=_one_of_file_and_files)

    id: Text = Field(examples=["scan", "transcript-sq", "translation-en"])
    """A short name of your choice, by which the rest of the record speaks of this content."""
    kind: ContentKind
    """`scan`, `transcript` or `translation`."""
    file: Maybe[Text] = Field(default=None, examples=["transcript/sq.md"])
    """The one file, seen from the deposit folder."""
    files: Maybe[Text] = Field(default=None, examples=["scan/*.tif"])
    """A pattern for several files: `*` stands for any letters in a name, `?` for one."""
    folios: Maybe[Text] = Field(default=None, examples=["28-48", "12r-13v"])
    """The folios that these files show, if not all that the locator names."""
    language: Maybe[Text] = Field(default=None, examples=["sq", "en"])
    """The language of a transcript or translation: a BCP 47 tag."""
    script: Maybe[Text] = Field(default=None, examples=["Latn"])
    """The script, where the language does not tell: ISO 15924."""
    of: Maybe[Text] = Field(default=None, examples=["transcript-sq", "scan"])
    """The `id` of the content that this one was made from."""
    access: Maybe[Access] = None
    """Who may see this content, where it differs from the rest."""
    note: Maybe[Text] = None
    """Anything else to be said of it."""

    @property
    def pattern(self) -> str:
        """The file or the pattern, whichever is given."""
        return self.file or self.files or ""

    @model_validator(mode="after")
    def _file_or_files(self) -> Self:
        if (self.file is None) == (self.files is None):
            raise PydanticCustomError("file_or_files", "give either `file` or `files`")
        return self

    def __str__(self) -> str:
        language = f" ({self.language})" if self.language else ""
        return f"{self.id}: {self.kind}{language}, {self.pattern}"


class NoteKind(Word):
    """Who speaks in a note."""

    TRANSLATOR = "translator", "A note by who translated the text."
    TRANSCRIBER = "transcriber", "A note by who typed out the text."
    EDITOR = "editor", "A note by who edited or published the document."
    ARCHIVIST = "archivist", "A note by who describes the document."
    AUTHOR = "author", "A note by the author, which stands in the original."


class Note(Model):
    """A note that belongs to the document or to one of its contents. ISAD(G) 3.6.1."""

    kind: NoteKind
    """Whose note it is: `translator`, `transcriber`, `editor`, `archivist` or `author`."""
    text: Text
    """The note as printed."""
    mark: Maybe[Text] = Field(default=None, examples=["1"])
    """The mark of the footnote in the text, such as `1` for `[^1]`."""
    language: Maybe[Text] = Field(default=None, examples=["en"])
    """The language of the note: a BCP 47 tag."""
    scope: tuple[Text, ...] = Field(default=(), examples=[["translation-en"]])
    """The `id` of the contents that the note is about. Left out: the whole document."""

    def __str__(self) -> str:
        return self.text


class RelationKind(Word):
    """How another document stands to this one: it *is* what the word says of this document."""

    REPLY = "reply", "It answers this document."
    REPLIED_TO = "replied-to", "This document answers it."
    ENCLOSURE = "enclosure", "It was enclosed in this document."
    ENCLOSED_IN = "enclosed-in", "This document was enclosed in it."
    PART = "part", "It is a part of this document."
    PART_OF = "part-of", "This document is a part of it."
    VERSION = "version", "It is another version of this document, such as a draft."
    COPY = "copy", "It is a copy of this document, kept elsewhere."
    PUBLISHED_IN = "published-in", "This document is published in it."
    RELATED = "related", "It has to do with this document in another way."


class Relation(Model):
    """Another document and what it is to this one. ISAD(G) 3.5."""

    kind: RelationKind
    """What the other document is: a `reply` to this one, an `enclosure`, a `copy` kept elsewhere."""
    document: Text = Field(examples=["Letter of the same hand, 9 May 1921"])
    """The other document: its title or its citation."""
    identifiers: tuple[Identifier, ...] = ()
    """Its identifiers."""
    note: Maybe[Text] = None
    """Anything else to be said of the relation."""

    def __str__(self) -> str:
        return f"{self.kind}: {self.document}"
