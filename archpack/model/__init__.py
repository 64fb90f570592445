"""The record as typed, immutable values. Pure: no disk, no clock, no network."""

from archpack.model.accepted import Accepted
from archpack.model.base import LocalText, Model
from archpack.model.content import Content, ContentKind, Note, NoteKind, Relation, RelationKind
from archpack.model.description import Completeness, Date, DateKind, Identifier, Title, TitleKind
from archpack.model.original import LabelPosition, Level, LocatorComponent, Order, Original, Repository
from archpack.model.people import Contributor, Credit
from archpack.model.provenance import Event, EventKind, Provenance
from archpack.model.record import Citation, Record
from archpack.model.rights import Access, AccessStatus, Rights

__all__ = [
    "Accepted",
    "Access",
    "AccessStatus",
    "Citation",
    "Completeness",
    "Content",
    "ContentKind",
    "Contributor",
    "Credit",
    "Date",
    "DateKind",
    "Event",
    "EventKind",
    "Identifier",
    "LabelPosition",
    "Level",
    "LocalText",
    "LocatorComponent",
    "Model",
    "Note",
    "NoteKind",
    "Order",
    "Original",
    "Provenance",
    "Record",
    "Relation",
    "RelationKind",
    "Repository",
    "Rights",
    "Title",
    "TitleKind",
]
