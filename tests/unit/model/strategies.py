"""Hypothesis strategies: any record that the models allow."""

from enum import Enum
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from archpack import model
from archpack.model import Content, LocalText, Record

T = TypeVar("T")

# What YAML treats specially, and what it breaks lines at.
TRAPS = (
    *("012", "NO", "12:30", "1_000", "0x1F", "1e3", ".5", ".inf", "~", "null", "true", "1963-07-06", "=", "<<", "-"),
    *(" a", "a ", "a: b", "a #b", "#a", "- a", "? a", "[a", "{a", "'a'", '"a"', "%a", "@a", "`a", "&a", "*a", "!a"),
    *(
        "a\nb",
        "a\n\n b",
        "\na",
        "a\n",
        " a\n b",
        "a\r\nb",
        "a\rb",
        "a\tb",
        "\ta",
        "a\t",
        "a\x85b",
        "a\u2028b",
        "\u2029a",
    ),
    *(
        "\ufeffa",
        "a\u200bb",
        "\u00a0",
        "\x00",
        "\x7f",
        "\x9f",
        "\ufffe",
        "\uffff",
        "e\u0301",
        "📜",
        "...",
        "---",
        "|",
        ">",
    ),
    *("a b " * 60, "ab" * 100, "a\n" * 60, "b" * 2000),
)

texts = (st.text(min_size=1, max_size=60) | st.sampled_from(TRAPS)).filter(lambda text: bool(text.strip(" \t\r\n")))
maybe_text = st.none() | texts


def several(part: SearchStrategy[T], least: int = 0) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(part, min_size=least, max_size=2).map(tuple)


def maybe(part: SearchStrategy[T]) -> SearchStrategy[T | None]:
    return st.none() | part


E = TypeVar("E", bound=Enum)


def one_of(words: type[E]) -> SearchStrategy[E]:
    return st.sampled_from(list(words))


scopes = several(texts)
identifiers = several(st.builds(model.Identifier, scheme=texts, value=texts))
accesses = st.builds(model.Access, status=one_of(model.AccessStatus), embargo=maybe_text, reason=maybe_text)
titles = st.builds(model.Title, text=texts, language=maybe_text, script=maybe_text, kind=maybe(one_of(model.TitleKind)))
dates = st.builds(model.Date, kind=one_of(model.DateKind), display=texts, edtf=maybe_text)
repositories = st.builds(
    model.Repository,
    name=texts,
    name_translated=maybe_text,
    name_native=maybe_text,
    abbreviation=maybe_text,
    place=maybe_text,
    country=maybe_text,
    identifiers=identifiers,
)
steps = st.builds(
    model.LocatorComponent,
    label=maybe_text,
    value=texts,
    level=maybe(one_of(model.Level)),
    position=maybe(one_of(model.LabelPosition)),
)
originals = st.builds(model.Original, repository=repositories, locator=several(steps), extent=maybe_text)
contributors = st.builds(
    model.Contributor,
    name=texts,
    roles=several(texts, least=1),
    scope=scopes,
    on_behalf_of=maybe_text,
    from_language=maybe_text,
    affiliation=maybe_text,
    identifiers=identifiers,
    note=maybe_text,
)
credit_lines = st.builds(model.Credit, statement=texts, role=maybe_text, name=maybe_text)
notes = st.builds(
    model.Note, kind=one_of(model.NoteKind), text=texts, mark=maybe_text, language=maybe_text, scope=scopes
)
relations = st.builds(
    model.Relation, kind=one_of(model.RelationKind), document=texts, identifiers=identifiers, note=maybe_text
)
rights = st.builds(model.Rights, statement=texts, uri=maybe_text, holder=maybe_text, scope=scopes)
events = st.builds(
    model.Event,
    kind=one_of(model.EventKind),
    date=maybe_text,
    agent=maybe_text,
    software=maybe_text,
    outcome=maybe_text,
    note=maybe_text,
    scope=scopes,
)
provenances = st.builds(model.Provenance, custody=maybe_text, acquisition=maybe_text, events=several(events))


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """Draw a content with either a file or a pattern for files."""
    name = draw(texts)
    one = draw(st.booleans())
    return Content(
        id=draw(texts),
        kind=draw(one_of(model.ContentKind)),
        file=name if one else None,
        files=None if one else name,
        folios=draw(maybe_text),
        language=draw(maybe_text),
        script=draw(maybe_text),
        of=draw(maybe_text),
        access=draw(maybe(accesses)),
        note=draw(maybe_text),
    )


records = st.builds(
    Record,
    archpack=st.just(1),
    id=texts,
    identifiers=identifiers,
    titles=several(titles, least=1),
    dates=several(dates),
    completeness=maybe(one_of(model.Completeness)),
    languages=several(texts),
    summary=st.dictionaries(texts, texts, max_size=3).map(LocalText),
    original=maybe(originals),
    contributors=several(contributors),
    credits=several(credit_lines),
    contents=several(contents()),
    notes=several(notes),
    relations=several(relations),
    rights=several(rights),
    access=maybe(accesses),
    provenance=maybe(provenances),
    citation=maybe(st.builds(model.Citation, text=texts)),
    accepted=several(st.builds(model.Accepted, code=texts, reason=texts, scope=several(texts))),
)
