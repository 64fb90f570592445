"""What the help of a finding proposes for a word that is not known."""

import pytest

from archpack.checks import check_record
from archpack.loading import load_bytes

REST = {"archpack": "archpack: 1", "id": "id: x", "titles": "titles: [{text: T}]", "contents": "contents: []"}


def help_for(fields: str) -> str:
    """Return the help of the one error in a record with these fields."""
    given = {line.partition(":")[0] for line in fields.splitlines()}
    loaded = load_bytes("\n".join([fields, *(line for name, line in REST.items() if name not in given)]).encode())
    found = [*loaded.report, *(check_record(loaded.record) if loaded.record else ())]
    (finding,) = [finding for finding in found if finding.code.code not in {"CNT011", "REC002"}]
    return str(finding.help)


@pytest.mark.parametrize(
    ("fields", "proposed"),
    [
        ("titel: [{text: T}]", "Did you mean `titles`? Fields here: accepted, access,"),
        ("Abstract: {en: x}", "Did you mean `summary`? Fields here: accepted, access,"),
        ("Rechte: []", "Did you mean `rights`? Fields here: accepted, access,"),
        ("completeness: vollständig", "Did you mean `full`? It is one of: full, excerpt, abridged, summary."),
        ("completeness: partial", "Did you mean `excerpt`? It is one of: full, excerpt, abridged, summary."),
        ("access: {status: public}", "Did you mean `open`? It is one of: open, restricted, embargoed, closed."),
        (
            "contents: [{id: x, kind: Transkription, file: a.md}]",
            "Did you mean `transcript`? It is one of: scan, transcript, translation.",
        ),
        (
            "original: {repository: {name: A}, locator: [{value: a, level: Bestand}]}",
            "Did you mean `fonds`? It is one of: fonds, subfonds,",
        ),
        ("original: {repository: {name: A, Ort: Tirana}}", "Did you mean `place`?"),
        ("original: {repository: {name: A, country: Albania}}", "Write AL."),
        ("original: {repository: {name: A, country: Albanien}}", "Did you mean `AL` (Albania)? Write two capital"),
        ("original: {repository: {name: A, country: Utopia}}", "Write two capital letters"),
        ("languages: [Albanain]", "Did you mean `sq` (Albanian)? Write a tag such as"),
        ("languages: [deutsch]", "Did you mean `de` (German)? Write a tag such as"),
        ("languages: [Albanian]", "Write a tag such as"),
        ("titles: [{text: T, script: Kyrillic}]", "Did you mean `Cyrl` (Cyrillic)? Write four letters"),
        ("titles: [{text: T, script: xx}]", "Write four letters"),
        ("contributors: [{name: A, roles: [Übersetzerin]}]", "Did you mean `translator`?"),
    ],
)
def test_what_is_proposed(fields: str, proposed: str) -> None:
    assert help_for(fields).startswith(proposed)
