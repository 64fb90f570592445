"""Parts as plain values with stable keys, for JSON. What is absent is left out."""

from typing import Any

from archpack.citation.parts import CitationParts, Copy, LocatorParts
from archpack.model import Contributor, LocatorComponent, Repository
from archpack.model.folio import FolioRun

_CONTRIBUTION = ("name", "roles", "on_behalf_of", "from_language", "affiliation", "note")


def locator_json(parts: LocatorParts) -> dict[str, Any]:
    """Return a locator as plain values."""
    return {"raw": parts.raw} | _present(
        {
            "tradition": parts.tradition,
            **_place(parts),
            "copies": [_copy(copy) for copy in parts.copies],
            "published_in": list(parts.published_in),
            **_about(parts),
        }
    )


def citation_json(parts: CitationParts) -> dict[str, Any]:
    """Return a citation as plain values."""
    date = parts.date and _present({"display": parts.date.display, "edtf": parts.date.edtf})
    return {"raw": parts.raw} | _present(
        {
            "title": parts.title,
            "date": date,
            "publisher": parts.publisher,
            **_place(parts),
            "contributions": [_contribution(person) for person in parts.contributors],
            "url": parts.url,
            "accessed": parts.accessed,
            "copies": [_copy(copy) for copy in parts.copies],
            "published_in": list(parts.published_in),
            "tradition": parts.tradition,
            **_about(parts),
        }
    )


def _about(parts: CitationParts | LocatorParts) -> dict[str, Any]:
    return {
        "order": parts.order and parts.order.value,
        "signals": list(parts.signals),
        "remainder": parts.remainder,
        "warnings": list(parts.warnings),
    }


def _copy(copy: Copy) -> dict[str, Any]:
    return _present({"tradition": copy.tradition, **_place(copy), "order": copy.order and copy.order.value})


def _place(parts: CitationParts | LocatorParts | Copy) -> dict[str, Any]:
    return {
        "repository": parts.repository and _repository(parts.repository),
        "locator": [_component(step) for step in parts.locator],
    }


def _repository(repository: Repository) -> dict[str, Any]:
    return _present({key: value for key, value in repository.to_dict().items() if isinstance(value, str)})


def _component(step: LocatorComponent) -> dict[str, Any]:
    level = step.level and step.level.value
    position = (step.position.value if step.position else "before") if step.label else None
    given = {"label": step.label, "value": step.value, "level": level, "position": position}
    runs = step.folios.runs if step.folios else ()
    return _present(given | {"separator": step.separator, "folios": [_run(run) for run in runs]})


def _run(run: FolioRun) -> dict[str, Any]:
    last = str(run.last) if run.last else None
    return _present({"first": str(run.first), "last": last, "open_end": run.open_end or None})


def _contribution(person: Contributor) -> dict[str, Any]:
    given = {key: getattr(person, key) for key in _CONTRIBUTION}
    return _present(given | {"roles": list(person.roles)})


def _present(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, [], "")}
