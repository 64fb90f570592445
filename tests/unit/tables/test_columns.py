"""The names of columns say which field of a record they hold."""

import pytest

from archpack.model import Contributor, LocatorComponent, Record
from archpack.tables.columns import columns_of, nearest, path_of, title_of
from archpack.tables.fields import fields_of
from archpack.tables.headings import FURTHER


def test_every_field_of_a_record_has_a_column_of_its_own() -> None:
    paths = [path for path, _ in columns_of()]
    titles = [title_of(path) for path in paths]
    assert len(set(titles)) == len(titles) > 80
    assert [path_of(title) for title in titles] == paths
    assert {path[0] for path in paths} == fields_of(Record).keys()


@pytest.mark.parametrize("name", FURTHER)
def test_every_field_of_a_further_sheet_too(name: str) -> None:
    root = FURTHER[name][1]
    assert [path_of(title_of(path, root), root) for path, _ in columns_of(root)] == [p for p, _ in columns_of(root)]


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("ID", ("id",)),
        ("title", ("titles", 0, "text")),
        (" Titles 2 LANGUAGE", ("titles", 1, "language")),
        ("date-1.edtf", ("dates", 0, "edtf")),
        ("Title1kind", ("titles", 0, "kind")),
        ("original repository name", ("original", "repository", "name")),
        ("Repository", ("original", "repository", "name")),
        ("Copy 2 locator 3 label", ("copies", 1, "locator", 2, "label")),
        ("Access", ("access", "status")),
        ("Language", ("languages",)),
        ("Summary (sr-Latn)", ("summary", "sr-Latn")),
        ("Summary ( a(b) )", ("summary", " a(b) ")),
        ("Provenance", ("provenance",)),
        ("Contributor 0", None),
        ("Contributor 000", None),
        ("Contributor 123456", None),
        ("Content 1", None),
        ("Summary", None),
        ("Title 1 (en)", None),
        ("Summary (en", None),
        ("", None),
        ("...", None),
    ],
)
def test_a_name_leads_to_a_field(title: str, path: object) -> None:
    assert path_of(title) == path


@pytest.mark.parametrize(
    ("title", "meant"),
    [("Titel 2", "Title 2"), ("Contributor 3 roel", "Contributor 3 roles"), ("Locater 12 lable", "Locator 12 label")],
)
def test_a_misspelt_name_is_recognized(title: str, meant: str) -> None:
    assert nearest(title) == meant


def test_another_name_is_not() -> None:
    assert nearest("Shelf in the cellar") is None
    assert nearest("Rolse", Contributor) == "Roles"
    assert nearest("Lable", LocatorComponent) == "Label"
