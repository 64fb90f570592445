"""Where it comes from and what happened to it: custody, acquisition, events. ISAD(G) 3.2, PREMIS 3."""

from pydantic import Field

from archpack.model.base import Maybe, Model, Text, Word


class EventKind(Word):
    """What can happen to a document. After the PREMIS event types."""

    CREATION = "creation", "It was written or drawn up."
    ACQUISITION = "acquisition", "It, or its copy, came to its present keeper."
    CONSERVATION = "conservation", "It was cleaned, mended or rehoused."
    DIGITIZATION = "digitization", "It was scanned or photographed."
    TRANSCRIPTION = "transcription", "Its text was typed out."
    TRANSLATION = "translation", "It was translated."
    REVIEW = "review", "Somebody checked a transcript, a translation or the description."
    PUBLICATION = "publication", "It was published."
    MIGRATION = "migration", "Its files were converted to another format."
    TRANSFER = "transfer", "It was handed over to another keeper."
    PACKAGING = "packaging", "It was packed for keeping."


class Event(Model):
    """Something that happened to the document. PREMIS 3, Event."""

    kind: EventKind
    """What happened: `digitization`, `transcription`, `translation`, `acquisition` and so on."""
    date: Maybe[Text] = Field(default=None, examples=["2019-04", "2019-04-02"])
    """When, in EDTF."""
    agent: Maybe[Text] = Field(default=None, examples=["Central State Archives, reading room"])
    """Who did it."""
    software: Maybe[Text] = Field(default=None, examples=["VueScan 9.7"])
    """With which machine or program, and its version."""
    outcome: Maybe[Text] = Field(default=None, examples=["21 images, 400 dpi, grey"])
    """What came of it."""
    note: Maybe[Text] = None
    """Anything else to be said of it."""
    scope: tuple[Text, ...] = Field(default=(), examples=[["scan"]])
    """The `id` of the contents that it happened to. Left out: the whole document."""

    def __str__(self) -> str:
        return " ".join(part for part in (self.date, self.kind, self.agent and f"by {self.agent}") if part)


class Provenance(Model):
    """The history of the document. ISAD(G) 3.2."""

    custody: Maybe[Text] = None
    """Who has kept the original over time. ISAD(G) 3.2.3."""
    acquisition: Maybe[Text] = None
    """How it, or its scan, came to you. ISAD(G) 3.2.4."""
    events: tuple[Event, ...] = ()
    """What happened to it, oldest first."""
