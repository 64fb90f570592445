"""The committed tables are what the generator makes, and importing the package reads none of them."""

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from archpack.vocab.subtag import Kind, entries, subtag
from archpack.vocab.tables import Table, table
from tests.generated.vocab_tables import TABLES, outputs

TOP = Path(__file__).parents[3]
NAMES = [
    "extlangs",
    "grandfathered",
    "iso-639-2",
    "languages",
    "redundant",
    "regions",
    "relators",
    "scripts",
    "variants",
]


def test_committed_tables_are_what_the_generator_makes() -> None:
    committed = {
        path.relative_to(TOP).as_posix(): path.read_text(encoding="utf-8") for path in sorted((TOP / TABLES).iterdir())
    }
    assert committed == outputs()


def test_there_is_a_table_for_each_name() -> None:
    assert list(outputs()) == [f"{TABLES}/{name}.json" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_says_its_source_and_its_date_and_is_sorted(name: str) -> None:
    found = table(name)
    assert "https://" in found.source
    assert re.fullmatch(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}", found.version)
    assert list(found.entries) == sorted(found.entries)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_one_entry_a_line(name: str) -> None:
    text = outputs()[f"{TABLES}/{name}.json"]
    assert len(text.splitlines()) == len(json.loads(text)["entries"]) + 5


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("languages", 8276),
        ("extlangs", 258),
        ("scripts", 225),
        ("regions", 305),
        ("variants", 139),
        ("grandfathered", 26),
        ("redundant", 67),
        ("iso-639-2", 203),
        ("relators", 311),
    ],
)
def test_nothing_of_a_list_is_missing(name: str, count: int) -> None:
    assert len(table(name).entries) == count


def test_every_three_letter_code_stands_for_a_registered_language_and_is_none_itself() -> None:
    codes = table("iso-639-2").entries
    assert [code for code, tag in codes.items() if not subtag(Kind.LANGUAGE, tag)] == []
    assert [code for code in codes if subtag(Kind.LANGUAGE, code)] == []


def test_a_table_is_read_once_and_cannot_be_changed() -> None:
    found = table("scripts")
    assert table("scripts") is found
    with pytest.raises(TypeError):
        found.entries["Zzzz"] = {}  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        found.version = ""  # type: ignore[misc]


def test_threads_that_ask_at_once_get_equal_tables() -> None:
    table.cache_clear()

    def read(_: int) -> Table:
        return table("scripts")

    with ThreadPoolExecutor(8) as pool:
        assert all(found == table("scripts") for found in pool.map(read, range(32)))


@pytest.mark.parametrize(
    ("kind", "text", "code", "name"),
    [
        (Kind.LANGUAGE, "SQ", "sq", "Albanian"),
        (Kind.SCRIPT, "cyrl", "Cyrl", "Cyrillic"),
        (Kind.REGION, "al", "AL", "Albania"),
        (Kind.REGION, "419", "419", "Latin America and the Caribbean"),
        (Kind.VARIANT, "ROZAJ", "rozaj", "Resian"),
        (Kind.EXTLANG, "Yue", "yue", "Yue Chinese"),
        (Kind.GRANDFATHERED, "en-gb-OED", "en-GB-oed", "English, Oxford English Dictionary spelling"),
        (Kind.REDUNDANT, "ZH-hans", "zh-Hans", "simplified Chinese"),
        (Kind.LANGUAGE, "qaa", "qaa", "Private use"),
        (Kind.LANGUAGE, "qtz", "qtz", "Private use"),
        (Kind.SCRIPT, "Qabx", "Qabx", "Private use"),
        (Kind.REGION, "XA", "XA", "Private use"),
    ],
)
def test_a_subtag_is_found_whatever_its_capitals(kind: Kind, text: str, code: str, name: str) -> None:
    found = subtag(kind, text)
    assert found is not None
    assert (found.code, found.names[0]) == (code, name)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.LANGUAGE, ""),
        (Kind.LANGUAGE, "qua..quz"),
        (Kind.LANGUAGE, "qaa..qtz"),
        (Kind.LANGUAGE, "qwz"),
        (Kind.LANGUAGE, "qb"),
        (Kind.SCRIPT, "Qaby"),
        (Kind.REGION, "QL"),
        (Kind.LANGUAGE, "\N{KELVIN SIGN}o"),  # Its lower case is an ordinary k.
    ],
)
def test_what_is_not_registered_is_not_found(kind: Kind, text: str) -> None:
    assert subtag(kind, text) is None


def test_entries_leave_out_the_ranges_for_private_use() -> None:
    assert not [entry.code for kind in Kind for entry in entries(kind) if ".." in entry.code]


def test_importing_the_package_imports_nothing_else() -> None:
    program = (
        "import sys, archpack; before = set(sys.modules); import archpack.vocab;"
        "print(sorted(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "['archpack.vocab']\n"
