"""Those whom the citation names, held against the contributors of the record."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from archpack.checks.citation.difference import STAYS, quoted
from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue.citations import CITATION_PEOPLE
from archpack.model import Contributor, Record
from archpack.vocab.relator import nearest_roles, relator
from archpack.vocab.spelling import folded

# Letters that are no letter with an accent to Unicode, and yet are printed without their stroke; and the signs.
_PLAIN = str.maketrans("łøđħı‐‑–.", "lodhi--- ")  # noqa: RUF001 - hyphens and a dash
_MOST_ROLES = 10


def people_findings(record: Record, cited: Iterable[Contributor]) -> Iterator[Finding]:
    """Yield whom the citation names and no contributor is, or in another role."""
    people = _People(record)
    for name, roles in _by_name(cited).values():
        numbers = people.called(name)
        missing = people.without(roles, name, numbers)
        if missing:
            yield _finding(record, name, missing, numbers)


def _by_name(cited: Iterable[Contributor]) -> dict[str, tuple[str, dict[str, None]]]:
    """Return each person once, by the plain name: the name as printed, and all roles."""
    found: dict[str, tuple[str, dict[str, None]]] = {}
    for person in cited:
        _, roles = found.setdefault(plain_name(person.name), (person.name, {}))
        roles.update(dict.fromkeys(person.roles))
    return found


def _finding(record: Record, name: str, missing: list[str], numbers: list[int]) -> Finding:
    said = f"The citation names {quoted(name)} as {_listed(missing)}"
    look = "Look at the source. If the citation is right,"
    if not numbers:
        pointer = "/contributors" if record.contributors else "/citation/text"
        remedy = f"{look} add the name to `contributors` as it is printed, never turned round. {STAYS}"
        return in_record(CITATION_PEOPLE, pointer, f"{said}, but no contributor has this name.", remedy)
    roles = dict.fromkeys(role for number in numbers for role in record.contributors[number].roles)
    return in_record(
        CITATION_PEOPLE,
        f"/contributors/{numbers[0]}/roles",
        f"{said}, but the record as {_listed(list(roles)[:_MOST_ROLES])}.",
        f"{look} correct or add the role. {STAYS}",
    )


class _People:
    """The contributors of a record, and those whom it thanks, by their names."""

    def __init__(self, record: Record) -> None:
        self._people = record.contributors
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        self._by_initials: defaultdict[str, list[int]] = defaultdict(list)
        self._thanked_for: defaultdict[str, set[str]] = defaultdict(set)
        for number, person in enumerate(record.contributors):
            plain = plain_name(person.name)
            self._by_name[plain].append(number)
            self._by_initials[with_initials(plain)].append(number)
        for credit in record.credits:
            if credit.name and credit.role:
                self._thanked_for[plain_name(credit.name)].add(credit.role)

    def called(self, name: str) -> list[int]:
        """Return the numbers of the contributors of this name; one of two may print only its initials."""
        plain = plain_name(name)
        return self._by_name.get(plain) or self._by_name.get(with_initials(plain)) or self._by_initials.get(plain, [])

    def without(self, roles: Iterable[str], name: str, numbers: list[int]) -> list[str]:
        """Return the roles that none of these contributors has; nor is somebody of this name thanked for it."""
        known = {role for number in numbers for role in self._people[number].roles}
        known |= self._thanked_for.get(plain_name(name), set())
        missing = [role for role in roles if role not in known]
        others = [role for role in known if relator(role) is None] if missing else []
        meant = {term for role in others[:_MOST_ROLES] for term in nearest_roles(role)[:1]}
        return [role for role in missing if role not in meant]


def plain_name(name: str) -> str:
    """Return a name without accents, capitals and full stops. It is never turned round."""
    return " ".join(folded(name).translate(_PLAIN).split())


def with_initials(plain: str) -> str:
    """Return a plain name with initials for all but its last word: "o a westad"."""
    *given, last = plain.split() or [""]
    return " ".join([*(word[0] for word in given), last])


def _listed(roles: Iterable[str]) -> str:
    *others, last = (quoted(role) for role in roles)
    return f"{', '.join(others)} and {last}" if others else last
