"""What asks for too much is refused, before anything is built from it."""

from collections.abc import Callable
from functools import partial

import pytest

from archpack.loading import load_bytes
from archpack.loading.limits import MAX_BYTES, MAX_DEPTH, MAX_NODES
from tests.growth import grows_like_its_input
from tests.unit.loading.documents import HEAD, Found, found


def billion_laughs() -> str:
    levels = [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(["a0: &a0 lol", *levels])


def lists(depth: int) -> str:
    """Return a record with an unknown field, so that the innermost list is `depth` deep."""
    return "x: " + "[" * (depth - 1) + "]" * (depth - 1)


def values(count: int) -> str:
    """Return a record of `count` values, names and lists: the block, a name, the list and its entries."""
    return "x: [" + "a," * (count - 3) + "]"


def test_the_limits_are_those_of_the_design() -> None:
    assert (MAX_BYTES, MAX_DEPTH, MAX_NODES) == (5_000_000, 64, 200_000)


def test_a_file_of_the_largest_size_is_read() -> None:
    assert found(HEAD + "#" * (MAX_BYTES - len(HEAD))) == []


@pytest.mark.parametrize("file", ["record.yaml", "record.json"])
def test_a_file_over_the_largest_size_is_not(file: str) -> None:
    loaded = load_bytes(HEAD.encode() + b"#" * (MAX_BYTES - len(HEAD) + 1), file)

    assert [(str(f.place), f.code.code, f.text) for f in loaded.report] == [
        (file, "FIL001", "The file is larger than 5 MB.")
    ]
    assert loaded.record is None


@pytest.mark.parametrize(
    ("text", "file", "expected"),
    [
        pytest.param(lists(64), "record.yaml", [(1, 1, "REC001")], id="64 lists in YAML"),
        pytest.param(lists(65), "record.yaml", [(1, 67, "FIL007")], id="65 lists in YAML"),
        pytest.param("[" * 100_000, "record.yaml", [(1, 65, "FIL007")], id="a hundred thousand brackets in YAML"),
        pytest.param("{a: " * 65, "record.yaml", [(1, 257, "FIL007")], id="65 blocks in YAML"),
        pytest.param("- " * 100_000, "record.yaml", [(1, 129, "FIL007")], id="a hundred thousand dashes"),
        pytest.param("? " * 100_000, "record.yaml", [(1, 129, "FIL007")], id="a hundred thousand question marks"),
        pytest.param("[" * 65 + "]" * 65, "record.json", [(1, 65, "FIL007")], id="65 lists in JSON"),
        pytest.param("[" * 64 + "]" * 64, "record.json", [(1, 1, "REC003")], id="64 lists in JSON"),
        pytest.param("[" * 100_000, "record.json", None, id="a hundred thousand brackets in JSON"),
        pytest.param("[" * 100_000 + "]" * 100_000, "record.json", [(1, 65, "FIL007")], id="and closed again"),
    ],
)
def test_depth(text: str, file: str, expected: list[Found] | None) -> None:
    result = found(text, file)

    if expected is None:  # which of the two is met first depends on how deep this Python reads JSON
        assert len(result) == 1
        assert result[0][2] in {"FIL003", "FIL007"}
    else:
        assert [entry for entry in result if entry[2] != "REC002"] == expected


@pytest.mark.parametrize("file", ["record.yaml", "record.json"])
def test_number_of_values(file: str) -> None:
    def text(count: int) -> str:
        entries = ",".join(["1"] * (count - 1))
        return f"[\n{entries}]"

    assert found(text(MAX_NODES), file) == [(1, 1, "REC003")]
    assert found(text(MAX_NODES + 1), file) == [(2, 2 * MAX_NODES - 1, "FIL008")]


def test_the_last_value_too_many_can_be_a_list_or_a_name() -> None:
    assert found(values(MAX_NODES).replace("]", "[]]"))[-1][2] == "FIL008"
    assert found(values(MAX_NODES).replace("]", "{a: b}]"))[-1][2] == "FIL008"


def test_a_billion_laughs_are_so_many_findings_and_no_more() -> None:
    report = load_bytes(billion_laughs().encode()).report

    codes = [f.code.code for f in report]
    assert codes.count("FIL005") == 10 + 81
    assert set(codes) == {"FIL005", "REC001", "REC002"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(lambda n: "".join(f"k{i}: a\n" for i in range(n)), id="unknown fields"),
        pytest.param(lambda n: "k: a\n" * n, id="a field given many times"),
        pytest.param(lambda n: f"{HEAD}languages: [{'[], ' * n}]", id="entries of the wrong shape"),
        pytest.param(
            lambda n: f"{HEAD}contributors:\n" + "- {name: a, roles: ['']}\n" * (n // 2), id="lists of one blank text"
        ),
        pytest.param(lambda n: f"{HEAD}summary:\n" + "".join(f"  k{i}: ''\n" for i in range(n)), id="blank summaries"),
        pytest.param(lambda n: f"{HEAD}titles: [{'{}, ' * n}]", id="missing fields"),
        pytest.param(lambda n: f"{HEAD}titles: [{'&a a, ' * n}]", id="anchors"),
        pytest.param(lambda n: f"{HEAD}completeness: {'a' * 50 * n}", id="a long word"),
        pytest.param(lambda n: "a" * 50 * n + ": b", id="a long name"),
        pytest.param(lambda n: "\n" * 50 * n + "x: @", id="line breaks"),
        pytest.param(lambda n: "\r\n" * 50 * n + "x: \x07", id="line breaks before a control character"),
        pytest.param(lambda n: f'{HEAD}summary: {{en: "{"a " * 25 * n}', id="a quote that is not closed"),
    ],
)
def test_twice_as_much_takes_about_twice_as_long(text: Callable[[int], str]) -> None:
    grows_like_its_input(lambda count: partial(load_bytes, text(count).encode()), few=1000)
