"""Profiles built by code: right in every respect until a test changes one thing."""

import json
from typing import Any

from archpack.bag.profiles import Profile, parse_profile
from archpack.findings import Finding

FILE = "profile.json"
NAME = "https://example.org/profiles/letters-v1.json"

INFO = {
    "BagIt-Profile-Identifier": NAME,
    "BagIt-Profile-Version": "1.4.0",
    "Source-Organization": "State Archives",
    "External-Description": "Letters",
    "Version": "1",
}

# The two examples of the specification, by what they ask and not by their words.
DISK_IMAGES = {
    "BagIt-Profile-Info": {**INFO, "BagIt-Profile-Version": "1.1.0"},
    "Bag-Info": {
        "Bagging-Date": {"required": True},
        "Source-Organization": {"required": True, "values": ["Simon Fraser University", "York University"]},
        "Contact-Phone": {"required": True},
    },
    "Manifests-Required": ["md5"],
    "Allow-Fetch.txt": False,
    "Serialization": "required",
    "Accept-Serialization": ["application/zip", "application/tar"],
    "Accept-BagIt-Version": ["0.96", "0.97"],
}
LOADING_DOCK = {
    "BagIt-Profile-Info": {**INFO, "BagIt-Profile-Version": "1.2.0"},
    "Bag-Info": {
        "Source-Organization": {"required": True, "values": ["Simon Fraser University", "York University"]},
        "Contact-Name": {"required": True, "values": ["Mark Jordan", "Nick Ruest"]},
        "Contact-Phone": {"required": False},
        "Bag-Count": {"required": True},
        "Payload-Oxum": {"required": True},
    },
    "Manifests-Required": ["md5"],
    "Allow-Fetch.txt": False,
    "Serialization": "optional",
    "Accept-Serialization": ["application/zip"],
    "Tag-Manifests-Required": ["md5"],
    "Tag-Files-Required": ["DPN/dpnFirstNode.txt", "DPN/dpnRegistry"],
    "Accept-BagIt-Version": ["0.96"],
}


def document(**fields: Any) -> dict[str, Any]:
    """Return a profile with these fields besides those that all have; ``_`` stands for ``-``, ``__`` for ``.``.

    A field that is None is left out.
    """
    given = {name.replace("__", ".").replace("_", "-"): value for name, value in fields.items()}
    whole = {
        "BagIt-Profile-Info": INFO,
        "Accept-BagIt-Version": ["1.0"],
        "Accept-Serialization": ["application/zip"],
        **given,
    }
    return {name: value for name, value in whole.items() if value is not None}


def parsed(content: Any) -> tuple[Profile | None, tuple[Finding, ...]]:
    """Parse a document, or bytes as they are."""
    return parse_profile(content if isinstance(content, bytes) else json.dumps(content).encode(), FILE)


def profile(**fields: Any) -> Profile:
    """Return a profile without any problem."""
    read, findings = parsed(document(**fields))
    assert read is not None
    assert findings == ()
    return read


def written(findings: tuple[Finding, ...]) -> list[str]:
    """Return each finding as its code and where it is."""
    return [f"{finding.code} {finding.place.pointer or finding.place}" for finding in findings]
