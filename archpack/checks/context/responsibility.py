"""Rules of who did what: contributors and credits, held against the contents and each other."""

import re
from collections import defaultdict
from collections.abc import Iterator

from archpack.checks.citation.people import plain_name, with_initials
from archpack.checks.pointing import in_record
from archpack.findings import Finding, Fix
from archpack.findings.catalogue import responsibility as codes
from archpack.findings.fix import Remove
from archpack.model import ContentKind, Contributor, Record
from archpack.vocab.relator import relator
from archpack.vocab.spelling import folded, shown

_TEXTS = {ContentKind.TRANSLATION: "translator", ContentKind.TRANSCRIPT: "transcriber"}
_ALSO = {ContentKind.TRANSCRIPT: frozenset({"stenographer", "author", "scribe"})}
_FITTING = {
    "translator": frozenset({ContentKind.TRANSLATION}),
    "transcriber": frozenset({ContentKind.TRANSCRIPT}),
    "digitizer": frozenset({ContentKind.SCAN}),
    "photographer": frozenset({ContentKind.SCAN}),
}
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,2}"  # noqa: RUF001 - an apostrophe
_TWO_NAMES = re.compile(rf"{_NAME}(?:,? and | & |; | / ){_NAME}")
_ORGANISATION = re.compile(
    r"\b(?:archives?|association|bureau|cent(?:er|re)|college|committee|compan(?:y|ies)|council|department|foundation|"
    r"fund|group|institute?|library|ministry|museum|office|party|press|project|school|services?|society|studies|team|"
    r"trust|union|university|workers)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:\bet\.? al\b|\band others\b|\bu\. ?a\.|\bи др\b)", re.IGNORECASE)
_LONGEST_NAME = 200
_THE = "the "


def texts_without_makers(record: Record) -> Iterator[Finding]:
    """WHO002, WHO003: every translation has a translator; every transcript has a transcriber, if anybody is named."""
    anywhere, by_content = _roles(record)
    for index, content in enumerate(record.contents):
        role = _TEXTS.get(content.kind)
        if role is None or (role == "transcriber" and not record.contributors):
            continue
        roles = anywhere | by_content[content.id]
        if not all(map(relator, roles)):
            continue  # WHO001 tells it, and may have meant this one
        if role not in roles and roles.isdisjoint(_ALSO.get(content.kind, ())):
            yield in_record(
                codes.NO_TRANSLATOR if content.kind is ContentKind.TRANSLATION else codes.NO_TRANSCRIBER,
                f"/contents/{index}",
                f"Nobody is named as the {role} of `{shown(content.id)}`.",
                f"Add the name to `contributors` with the role {role}; if it is unknown, say so in a note.",
            )


def one_person_twice(record: Record) -> Iterator[Finding]:
    """WHO004, WHO005: nobody is listed twice, in one spelling or in two. ISAAR(CPF) 5.1.5."""
    if len(record.contributors) == 1:
        return
    seen: dict[str, Contributor] = {}
    for index, person in enumerate(record.contributors):
        own, others = _keys(person.name)
        first = next((seen[key] for key in others if key in seen), None)
        for key in own:
            seen.setdefault(key, person)
        if first is None or first == person:
            continue
        if first.name != person.name:
            yield in_record(
                codes.TWO_SPELLINGS,
                f"/contributors/{index}/name",
                f"{shown(person.name)} and {shown(first.name)} look like one person.",
                "If so, write one name for both, with all roles. A second spelling can stand in a note.",
            )
        elif first.scope == person.scope:
            yield in_record(
                codes.LISTED_TWICE,
                f"/contributors/{index}/name",
                f"{shown(person.name)} stands above already.",
                "Write all roles into one entry, such as `roles: [contributor, translator]`.",
            )


def several_in_one_name(record: Record) -> Iterator[Finding]:
    """WHO006, WHO007: each name is that of one person or organisation."""
    for index, person in enumerate(record.contributors):
        name = person.name
        if len(name) > _LONGEST_NAME or " " not in name:
            continue
        if _TWO_NAMES.fullmatch(name) and not _ORGANISATION.search(name):
            yield in_record(
                codes.SEVERAL_IN_ONE,
                f"/contributors/{index}/name",
                f"`{shown(name)}` looks like several people.",
                "Give each an entry of their own, with the same roles.",
            )
        elif _OTHERS.search(name):
            yield in_record(
                codes.OTHERS_UNNAMED,
                f"/contributors/{index}/name",
                f"`{shown(name)}` does not name everybody.",
                "Name each in an entry of their own, as far as they are known; put the rest into a note.",
            )


def names_in_credits(record: Record) -> Iterator[Finding]:
    """WHO008, WHO009: a credit names whom its sentence thanks."""
    for index, credit in enumerate(record.credits):
        if credit.name is None and credit.role:
            yield in_record(
                codes.CREDIT_WITHOUT_NAME,
                f"/credits/{index}",
                f"The credit of a {shown(credit.role)} does not say in a field of its own who is thanked.",
                "Add the `name` as the sentence has it. The sentence stays as it is.",
            )
        elif credit.name and _letters(credit.name) not in _letters(credit.statement):
            yield in_record(
                codes.CREDIT_OF_ANOTHER,
                f"/credits/{index}/name",
                f"`{shown(credit.name)}` does not stand in the sentence of this credit.",
                "Write the name as the sentence has it. The sentence stays as it is.",
            )


def roles_against_contents(record: Record) -> Iterator[Finding]:
    """WHO010, WHO012: a translator has worked on a translation; who translated from a language is a translator."""
    kinds = {content.id: content.kind for content in record.contents}
    for index, person in enumerate(record.contributors):
        if person.from_language and "translator" not in person.roles:
            yield in_record(
                codes.NOT_A_TRANSLATOR,
                f"/contributors/{index}/from_language",
                f"{shown(person.name)} translated from {shown(person.from_language)}, but is no translator.",
                "Add the role translator, or take `from_language` away.",
            )
        named = {kinds[name] for name in person.scope if name in kinds}
        fitting = [_FITTING.get(role) for role in person.roles] if named else []
        # One fitting role is enough to explain the scope: a translator may also have taken the pictures.
        for number, kinds_of_role in enumerate(fitting):
            if kinds_of_role and named.isdisjoint(kinds_of_role) and len(person.roles) == 1:
                yield in_record(
                    codes.ROLE_AGAINST_SCOPE,
                    f"/contributors/{index}/roles/{number}",
                    f"{shown(person.name)} is {person.roles[number]}, but `scope` names no "
                    f"{next(iter(kinds_of_role))}.",
                    "Correct the role, or name the right contents in `scope`.",
                )


def repeated_names(record: Record) -> Iterator[Finding]:
    """WHO011: nobody works on their own behalf, or at themselves."""
    for index, person in enumerate(record.contributors):
        for field in ("on_behalf_of", "affiliation"):
            if getattr(person, field) == person.name:
                pointer = f"/contributors/{index}/{field}"
                yield in_record(
                    codes.SAME_AS_NAME,
                    pointer,
                    f"`{field}` repeats the name {shown(person.name)}.",
                    "Take it away, or write whom or where was meant.",
                    Fix(f"Take away `{field}`.", (Remove(pointer),)),
                )


def whose_translations(record: Record) -> Iterator[Finding]:
    """WHO014: of several translations by several people each says whose it is."""
    if sum(content.kind is ContentKind.TRANSLATION for content in record.contents) < _SEVERAL:
        return
    people = [(i, person) for i, person in enumerate(record.contributors) if "translator" in person.roles]
    for index, person in people if len(people) >= _SEVERAL else ():
        if not person.scope:
            yield in_record(
                codes.WHICH_TRANSLATION,
                f"/contributors/{index}",
                f"There are several translations; which of them is by {shown(person.name)} is not said.",
                "Name it in `scope`, by its id.",
            )


_SEVERAL = 2


def _roles(record: Record) -> tuple[set[str], defaultdict[str, set[str]]]:
    """Return the roles of those who worked on everything, and the roles on each content by its id."""
    known = {content.id for content in record.contents}
    anywhere: set[str] = set()
    by_content: defaultdict[str, set[str]] = defaultdict(set)
    for person in record.contributors:
        # A scope that names no content is REF001's; it may have meant any of them.
        if not known.issuperset(person.scope) or not person.scope:
            anywhere.update(person.roles)
        for name in person.scope:
            by_content[name].update(person.roles)
    return anywhere, by_content


def _keys(name: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return by what a name is known, and by what other spellings of it would be; turned round if it has a comma.

    "O. A. Westad" is Odd Arne Westad, but Odd Westad is not Ole Westad: initials are compared with whole names only.
    """
    family, comma, given = name.partition(",")
    plain = plain_name(f"{given} {family}" if comma else name)
    short = with_initials(plain)
    own, others = ("initials of", "initials") if plain != short else ("initials", "initials of")
    return (plain, f"{own} {short}"), (plain, f"{others} {short}")


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, folded(name).removeprefix(_THE)))
