"""Locators and citations made of the grammars: the archives of a tradition, its labels, its pictures.

Left out is only what a printed text cannot tell apart, each with the reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from hypothesis import assume
from hypothesis import strategies as st

from archpack.citation import Archive, CitationParts, Copy, LocatorParts, PrintedDate, Tradition, edtf_of, own_grammars
from archpack.citation.grammar.labels import label_key
from archpack.citation.grammar.tradition import GENERAL, Unlabelled
from archpack.model import Contributor, LabelPosition, Level, LocatorComponent, Order, Repository
from archpack.vocab.country import country_code

Step = LocatorComponent
Draw = st.DrawFn

NUMBERS = st.integers(1, 9999).map(str)
ROMANS = st.sampled_from(["II", "IV", "XIV", "XXIX"])
# Words that are no label, no archive, no place and no sign in any grammar.
NAMES = st.sampled_from(["Quistorp", "Vandrup", "Yllmor"])
WORDS = st.sampled_from(["Quistorp vandel", "Vandrup", "Yllmor 7 vandel"])
SIGNS: dict[str, st.SearchStrategy[str]] = {
    "9": NUMBERS,
    "#": st.sampled_from(["7", "2.05", "4-30-8", "2.05.118"]),
    "A": st.sampled_from(["QZ", "ZQW", "WQ"]),
    "a": st.sampled_from(["k", "b", "qw"]),
    "I": ROMANS,
    "i": ROMANS.map(str.lower),
    "X": st.sampled_from(["Z9", "QW12"]),
    "N": NAMES,
    "*": WORDS,
    "_": st.just(" "),
    " ": st.just(" "),
    "-": st.just("-"),
}
FOLIOS = st.sampled_from(["12", "28-48", "134r-v", "137r-139v", "17a", "12, 14-16", "3-5, 9"])
_TOKEN = re.compile(r"<(?P<exact>[^<>]*)>|(?P<sign>.)\??")
_SHORT = 2
_SHORTEST = 3
_WITHIN = re.compile(r"[,;()]|[. ]\S.*\.| and |\AThe ")
_VOLUME = re.compile(r"(?:vol|no)\.? .*pp?\.", re.IGNORECASE)
_JOINT = re.compile(r"\||\{(?P<between>[^{}]+)\}")


@dataclass(frozen=True)
class Label:
    """A printed label of a tradition and what it says."""

    printed: str
    level: Level | None
    behind: bool = False


@cache
def labels_of(name: str) -> tuple[Label, ...]:
    """Return the labels with one meaning; those that mean something else beside others are left out."""
    tradition = own_grammars().named(name)
    in_context = {context.label for context in tradition.contexts}
    found = [
        Label(printed, None if level == "none" else Level(level), behind=section == "labels_behind")
        for section in ("labels", "labels_behind")
        for level, group in tradition.raw.get(section, {}).items()
        for printed in group
        if label_key(printed) not in in_context and own_grammars().archives.at(printed, 0, len(printed)) is None
    ]
    return tuple(label for label in found if _is_plain(label, tradition))


def _is_plain(label: Label, tradition: Tradition) -> bool:
    """Leave out a label behind a value that is also one before a value, or behind a name, or has no end: "12 k"."""
    key = label_key(label.printed)
    before = tradition.labels.levels.get(key, label.level)
    named = key in map(label_key, tradition.raw.get("named_behind", ()))
    return not label.behind or (before == label.level and not named and (len(key) > _SHORT or label.printed[-1] == "."))


def pieces_of(picture: str) -> list[tuple[str | None, str]] | None:
    """Return the steps of a picture, each with what stands before it; None for two steps with nothing between them."""
    if "{}" in picture:
        return None
    joints: list[str | None] = [None, *(found["between"] or "_" for found in _JOINT.finditer(picture))]
    return list(zip(joints, _JOINT.split(picture)[:: 1 + _JOINT.groups], strict=True))


def drawn(picture: str, draw: Draw) -> str:
    """Return a text that looks like a picture, or like a part of one."""
    return "".join(
        token["exact"] if token["exact"] is not None else draw(SIGNS.get(token["sign"], st.just(token["sign"])))
        for token in _TOKEN.finditer(picture)
    )


def pictured_steps(draw: Draw, tradition: Tradition, unlabelled: Unlabelled) -> tuple[Step, ...]:
    """Draw the steps that a picture shows."""
    pieces = pieces_of(unlabelled.like) or []
    levels = (*unlabelled.levels, *[None] * len(pieces))
    steps: list[Step] = []
    for (joint, piece), level in zip(pieces, levels, strict=False):
        label, bracket, value = piece.strip().rpartition("]")
        stop = "." if steps and steps[-1].value.endswith(".") else ""
        if stop:
            steps[-1] = steps[-1].model_copy(update={"value": steps[-1].value.rstrip(".")})
        steps.append(
            Step(
                label=drawn(label.removeprefix("["), draw) if bracket else None,
                value=drawn(value.lstrip(" /:"), draw).strip(),
                level=level,
                separator=stop + drawn(joint, draw) if joint else None,
            )
        )
    text = "".join(f"{step.separator or ''}{step.label or ''}{' ' if step.label else ''}{step.value}" for step in steps)
    # An archive goes before a picture, the first picture that fits goes before others, and a label before one that
    # is not sure. At the end a full stop is that of a sentence.
    assume(own_grammars().archives.at(text, 0, len(text)) is None and not text.endswith("."))
    before = tradition.unlabelled[: tradition.unlabelled.index(unlabelled)]
    assume(not any(other.pattern.match(text) for other in before))
    assume(unlabelled.sure or "[" in unlabelled.like or tradition.labels.at(text, 0, len(text)) is None)
    return tuple(steps)


def labelled_step(draw: Draw, tradition: Tradition, label: Label) -> Step:
    """Draw a step with a label and a value that fits its level."""
    position = LabelPosition.AFTER if label.behind else None
    return Step(label=label.printed, value=draw(values(tradition, label)), level=label.level, position=position)


def values(tradition: Tradition, label: Label) -> st.SearchStrategy[str]:
    """Return values that a label can have."""
    if label.behind:
        return NUMBERS.map("{}.".format) if tradition.name == "hungarian" else NUMBERS  # 50. doboz: the fiftieth
    if label.level is Level.YEAR or tradition.values.get(label.level) == "year":  # type: ignore[arg-type]
        return st.integers(1900, 1999).map(str)
    if label.level is Level.FOLIO:
        return FOLIOS
    # A name stands behind "Ms." and not behind "Ms", who may be a lady.
    short = len(label_key(label.printed)) <= _SHORT
    named = (label.printed if short else label_key(label.printed)) in (
        known if short else label_key(known) for known in tradition.raw.get("named", ())
    )
    return NUMBERS | (NAMES if named else NUMBERS)


def steps_of(draw: Draw, tradition: Tradition) -> tuple[Step, ...]:
    """Draw the steps of a locator, from the fonds to the page; each level once, as two labels for one are a doubt."""
    labels = labels_of(tradition.name)
    levels = draw(st.sets(st.sampled_from([*Level, None]), max_size=4))
    chosen = [
        draw(st.sampled_from(fitting))
        for level in sorted(levels, key=lambda level: list(Level).index(level) if level else -1)
        if (fitting := [label for label in labels if label.level is level])
    ]
    steps = [labelled_step(draw, tradition, label) for label in chosen]
    # A comma in a picture is not written back, nor what is no sign at all between two steps.
    shown = [picture for picture in tradition.unlabelled if pieces_of(picture.like) and "]," not in picture.like]
    number = draw(st.integers(0, len(shown)))
    unlabelled = shown[number - 1] if number else None
    if unlabelled:
        at = (
            next((i + 1 for i, step in enumerate(steps) if step.level is unlabelled.after), None)
            if unlabelled.after
            else 0
        )
        assume(at is not None)
        steps[at:at] = pictured_steps(draw, tradition, unlabelled)
    assume(steps)
    return tuple(steps)


@cache
def archives_of(name: str) -> tuple[tuple[Archive, tuple[tuple[str, str], ...]], ...]:
    """Return the archives of a tradition that have a name of their own, with the names; in general those of all."""
    known = own_grammars()
    archives = known.archives.archives if name == GENERAL else known.named(name).archives
    return tuple((archive, names) for archive in archives if (names := tuple(_printable(archive))))


def _printable(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield the names of an archive that stand in a text for nothing else, each with its kind."""
    table = own_grammars().archives
    for kind, name in archive.by_kind():
        found = table.at(f"{name}, ", 0, len(name) + 2)
        # Another archive may be called so; a name may hold that of another; two capitals may be a series: "FO 1".
        alone = found and found.end == len(name) and {known for known, _ in found.archives} == {kind}
        if (
            alone
            and sum(map(str.isalpha, name)) >= _SHORTEST
            and not _WITHIN.search(name)
            and (name[0] + name[-1]).isalpha()
        ):
            yield kind, name


def repository_of(draw: Draw, tradition: Tradition) -> Repository:
    """Draw an archive under one or more of its names, with or without its seat."""
    archives = archives_of(tradition.name)
    archive, names = archives[draw(st.integers(0, len(archives) - 1))]
    first, name = draw(st.sampled_from(names))
    others = {kind: other for kind, other in names if kind != first}
    chosen = draw(st.sets(st.sampled_from(sorted(others)))) if others else set()
    places = [place for place in archive.places if (place[0] + place[-1]).isalpha() and not {",", "."} & set(place)]
    table = own_grammars().archives
    places = [
        place
        for place in places
        if not any(re.match(rf"{re.escape(other)}\W", place) for other in archive.places)
        and not any(f"{name}, {place}" in known.names for known in table.archives)
    ]
    # Macao is a town and a country.
    doubtful = any(map(country_code, places))
    place = draw(st.sampled_from([None, *(place for place in places if not country_code(place))]))
    country = draw(st.sampled_from([None, archive.country])) if place and not doubtful else None
    return Repository(
        name=name,
        name_translated=others["name_translated"] if "name_translated" in chosen else None,
        name_native=others["name"] if "name" in chosen else None,
        abbreviation=others["abbreviation"] if "abbreviation" in chosen else None,
        place=place,
        country=country,
    )


def copy_of(draw: Draw, tradition: Tradition, order: Order | None = None) -> Copy:
    """Draw an archive with its steps."""
    repository = repository_of(draw, tradition)
    return Copy(repository=repository, locator=steps_of(draw, tradition), order=order, tradition=tradition.name)


@st.composite
def locators(draw: Draw, name: str) -> LocatorParts:
    """Draw a locator of a tradition: with one archive or several, with the archive first or last, or with none."""
    tradition = own_grammars().named(name)
    order = draw(st.sampled_from([None, None, Order.LOCATOR_FIRST]))
    first = copy_of(draw, tradition, order)
    named = order is not None or draw(st.booleans())
    more = draw(st.integers(0, 2)) if named and order is None else 0
    others = [copy_of(draw, tradition) for _ in range(more)]
    # A volume and pages without an archive before them are those of a printed edition.
    assume((named and order is None) or not _VOLUME.search(" ".join(map(str, first.locator))))
    # Where no number stands before "; and", no locator ends there.
    assume(all(any(map(str.isdigit, step.value)) for copy in (first, *others)[:-1] for step in copy.locator))
    return LocatorParts(
        raw="",
        repository=first.repository if named else None,
        locator=first.locator,
        order=order,
        copies=tuple(others),
        signals=draw(st.sampled_from([(), ("See",), ("See also",)])),
        tradition=tradition.name,
    )


TITLE_PIECES = (
    *("Letter", "from the Keeper", "to Vandrup", "Cable, No. 12", "TOP SECRET", "[Excerpt]", "[via Yllmor]", "(draft)"),
    *("‘Open’", "the 'Open' Talk", "“Open” Letter", 'The "Open" Door', "«Ships»", "„Schiffe“", "6 July 1963", "№ 7"),  # noqa: RUF001
    *("письмо", "Ő és ő", "信", "and", "with", "A. B. Ko", "f. 1", "Who knows?", "Stop!", "s.d."),
)
DATES = (
    *("July 6, 1963", "8 May 1987", "February - October 1977", "undated (1987)", "May 1949", "1963"),
    *("July 06, 1949", "6 июля 1963"),
)
PUBLISHERS = ("Wilson Center Digital Archive", "History and Public Policy Program Digital Archive")
PEOPLE = (
    *("Elidor Mëhilli", "Kim Donggil", "Szabó Ferenc", "James G. Hershberg", "A. Ko", "金東吉", "Agim Shembull Jr."),
    *("Rimko van der Maar", "NSA", "North Korean Seas"),
)
ROLES = ("approver", "clearer", "contributor", "drafter", "editor", "obtainer", "provider", "transcriber", "translator")
EDITIONS = (
    "A. Author, Ships, Vol. 5, Book 2 (Oslo: Quay, 2005), pp. 1-4",
    "CWIHP Bulletin 6-7 (Winter 1995/1996), p. 3",
    "Boats, no. 7",
)
ADDRESSES = ("https://digitalarchive.wilsoncenter.org/document/300022", "http://example.org/a?b=c", "www.example.org/x")


@st.composite
def people(draw: Draw) -> tuple[Contributor, ...]:
    """Draw who did what: people with one or several roles, and those who allowed it."""
    found = []
    for _ in range(draw(st.integers(0, 4))):
        permission = draw(st.sampled_from([False, False, False, True]))
        roles = draw(st.lists(st.sampled_from(ROLES), min_size=1, max_size=3, unique=True))
        person = Contributor(
            name=draw(st.sampled_from(PEOPLE)),
            roles=("permission-granter",) if permission else tuple(roles),
            on_behalf_of=None if permission else draw(st.sampled_from([None, "CWIHP", "Centre for the Sea"])),
            from_language=None if permission else draw(st.sampled_from([None, "Portuguese", "Russian"])),
            affiliation=draw(st.sampled_from([None, "Hunter College", "Ministry of Ships, Oslo"])),
            note=None if permission else draw(st.sampled_from([None, "on January 3", "into English", "to the NSA"])),
        )
        found.append(person)
    return tuple(found)


@st.composite
def citations(draw: Draw, name: str) -> CitationParts:
    """Draw a citation whose source is in a tradition. A title in quotation marks is known by the date behind it."""
    source = replace(draw(locators(name)), signals=())
    # Without an archive, capitals before the fonds may be one that nobody listed.
    assume(source.repository or source.locator[0].label)
    # The full stop of the sentence may be that of a label at its end: "3 köt."
    last = (source.copies[-1].locator if source.copies else source.locator)[-1]
    assume(source.order or not last.position)
    title = " ".join(draw(st.lists(st.sampled_from(TITLE_PIECES), min_size=1, max_size=5)))
    date = draw(st.sampled_from(DATES))
    url = draw(st.sampled_from([None, *ADDRESSES]))
    publisher = draw(st.sampled_from([None, *PUBLISHERS]))
    return CitationParts(
        raw="",
        title=title,
        date=PrintedDate(date, edtf_of(date)),
        publisher=publisher,
        repository=source.repository,
        locator=source.locator,
        copies=source.copies,
        order=source.order,
        contributors=draw(people()),
        published_in=tuple(draw(st.lists(st.sampled_from(EDITIONS), max_size=2))),
        url=url,
        accessed=draw(st.sampled_from([None, "July 6, 2020", "5 May 2021"])) if url else None,
        signals=draw(st.sampled_from([(), ("See",), ("See also",), ("Source",)])),
        tradition=source.tradition,
    )
