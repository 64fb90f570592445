"""What is known of a document when its record is drafted, as the values of the models."""

from dataclasses import dataclass, field

from archpack.model import (
    Accepted,
    Access,
    Completeness,
    Content,
    Contributor,
    Credit,
    Date,
    Identifier,
    LocalText,
    LocatorComponent,
    Note,
    Order,
    Original,
    Provenance,
    Relation,
    Repository,
    Rights,
    Title,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The fields of a record as far as they are known, in the order of the record.

    ``publisher``, ``signals`` and ``accessed`` have no field in a record: they stay in the
    citation. ``text`` is the body of the page and goes into the file of the content ``text_of``.
    """

    id: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    titles: tuple[Title, ...] = ()
    dates: tuple[Date, ...] = ()
    completeness: Completeness | None = None
    languages: tuple[str, ...] = ()
    summary: LocalText = field(default=LocalText())
    repository: Repository | None = None
    locator: tuple[LocatorComponent, ...] = ()
    order: Order | None = None
    extent: str | None = None
    copies: tuple[Original, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    credits: tuple[Credit, ...] = ()
    contents: tuple[Content, ...] = ()
    notes: tuple[Note, ...] = ()
    relations: tuple[Relation, ...] = ()
    rights: tuple[Rights, ...] = ()
    access: Access | None = None
    provenance: Provenance | None = None
    citation: str | None = None
    accepted: tuple[Accepted, ...] = ()
    publisher: str | None = None
    signals: tuple[str, ...] = ()
    accessed: str | None = None
    text: str = ""
    text_of: Content | None = None
