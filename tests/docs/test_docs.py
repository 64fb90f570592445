"""What the pages show is what happens, and where they lead there is something."""

import doctest
import re
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest

from archpack.checks import check_record
from archpack.loading import load_bytes
from archpack.model.edtf import parse_edtf
from archpack.model.folio import parse_folios
from tests.docs.console import bare, fits, run, steps
from tests.docs.markdown import BY_HAND, ROOT, Block, Page, pages

PAGES = pages()
NAMES = [page.name for page in PAGES]
RUN = {"console", "pycon", "python", BY_HAND}
LANGUAGES = RUN | {"json", "text", "yaml", "markdown"}

NOT_RUN = {
    ".ci/run": "it runs these tests",
    "make demo": "it installs archpack; CI runs it",
    "make coverage": "it runs these tests",
    "make generate": "it writes into the repository; another test compares what it would write",
    "make lint": "CI runs it",
    "make test": "it runs these tests",
    "python3 -m pip install .": "it installs archpack, which these tests have at hand",
    "source .venv/bin/activate": "the tests have archpack on their path already",
}
"""Commands that a page shows and no test runs, each with the reason."""

FINDINGS = "docs/reference/findings/"
"""The pages of the codes: their examples are wrong where they say so, and have a test of their own."""

IN_A_CLONE = ("docs", "examples", "schemas")
REQUIRED = {"archpack": "archpack: 1", "id": "id: letter", "titles": "titles: [{text: A letter}]"}
ABOUT_THE_REST = {"CNT011", "REF001", "WHO002"}
"""Findings about what a page leaves out when it shows a part of a record: contents, their ids, who made them."""

OF_A_MACHINE = re.compile(r"(?<![\w.])/(?:work|tmp|home|root|Users|var|opt)/|\b[A-Z]:\\|\.\./shared|~/")

each_page = pytest.mark.parametrize("page", PAGES, ids=NAMES)
pages_that_run = pytest.mark.parametrize(
    "page",
    [pytest.param(page, id=page.name) for page in PAGES if RUN & {block.language for block in page.blocks}],
)


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a reader has: the repository in a fresh folder, and a terminal that stands in it."""
    for name in IN_A_CLONE:
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pages_that_run
def test_what_a_page_shows_happens(page: Page, clone: Path) -> None:
    names: dict[str, object] = {"__name__": page.name}
    for block in page.blocks:
        match block.language:
            case "console":
                type_in(block, page, clone)
            case "python":
                exec(compile("\n" * (block.line - 1) + block.text, page.path, "exec"), names)  # noqa: S102
            case "pycon":
                type_into_python(block, page, names)
            case "by hand":
                assert run([block.text], clone) == [[]], f"{page.name}:{block.line}"


def type_in(block: Block, page: Page, folder: Path) -> None:
    """Run a block of commands and compare what appears with what the page shows."""
    typed = [step for step in steps(block.text, block.line) if bare(step.command) not in NOT_RUN]
    for step, seen in zip(typed, run([step.command for step in typed], folder), strict=True):
        shown = "\n".join(step.shown)
        appeared = "\n".join(seen)
        assert fits(step.shown, seen), f"{page.name}:{step.line}: {step.command}\n{appeared}\nbut shown is\n{shown}"


def type_into_python(block: Block, page: Page, names: dict[str, object]) -> None:
    """Run what is typed into Python and compare the answers with what the page shows."""
    typed = doctest.DocTestParser().get_doctest(block.text, names, page.name, str(page.path), block.line - 1)
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS | doctest.REPORT_NDIFF)
    runner.run(typed, out=said.append, clear_globs=False)
    names.update(typed.globs)
    assert typed.examples, f"{page.name}:{block.line} has no prompt"
    assert not said, "".join(said)


def test_some_pages_run() -> None:
    languages = [block.language for page in PAGES for block in page.blocks]
    assert {language: languages.count(language) > 0 for language in RUN} == dict.fromkeys(RUN, True)


def test_what_is_not_run_is_shown_somewhere() -> None:
    shown = {
        bare(step.command)
        for page in PAGES
        for block in page.blocks
        if block.language == "console"
        for step in steps(block.text, block.line)
    }
    assert set(NOT_RUN) - shown == set()


@each_page
def test_a_block_of_code_says_what_it_is(page: Page) -> None:
    assert [(block.line, block.language) for block in page.blocks if block.language not in LANGUAGES] == []


@pytest.mark.parametrize(
    ("page", "block"),
    [
        pytest.param(page, block, id=f"{page.name}:{block.line}")
        for page in PAGES
        for block in page.blocks
        if block.language == "yaml" and not page.name.startswith(FINDINGS)
    ],
)
def test_what_a_page_shows_of_a_record_is_right(page: Page, block: Block) -> None:
    shown = block.text.splitlines()
    rest = [line for name, line in REQUIRED.items() if not any(row.startswith(f"{name}:") for row in shown)]
    loaded = load_bytes("\n".join([*shown, *rest]).encode())
    found = [*loaded.report, *(check_record(loaded.record) if loaded.record else ())]
    wrong = [str(finding) for finding in found if finding.code.code not in ABOUT_THE_REST]
    assert wrong == [], f"{page.name}:{block.line}"


@pytest.mark.parametrize(
    ("title", "column", "parse"),
    [("Dates", 1, parse_edtf), ("Folios", 0, parse_folios)],
)
def test_what_a_table_says_can_be_read(title: str, column: int, parse: Callable[[str], object]) -> None:
    section = Page(ROOT / "docs/how-to/fill-in-a-record.md").section(title)
    cells = [row.strip("|").split("|")[column].strip() for row in section.splitlines() if row.startswith("|")]
    shown = [found[1] for cell in cells if (found := re.match(r"`([0-9/][^`]*)`", cell))]
    assert len(shown) >= len(cells) - 3
    assert [str(parse(text)) for text in shown] == shown


@each_page
def test_a_link_leads_somewhere(page: Page) -> None:
    assert [f"{page.name}:{line}: {target}" for line, target in page.links if not leads_somewhere(page, target)] == []


def leads_somewhere(page: Page, target: str) -> bool:
    """Tell whether a relative link leads to a file or folder of the repository, and to a heading there."""
    if re.match(r"[a-z]+:", target):
        return True
    path, _, anchor = unquote(target).partition("#")
    there = (page.path.parent / path).resolve() if path else page.path
    if not there.exists() or not there.is_relative_to(ROOT):
        return False
    return not anchor or anchor in Page(there).anchors


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("README.md", True),
        ("docs/decisions/", True),
        ("https://example.org/nothing", True),
        ("README.md#install", True),
        ("#install", True),
        ("README.md#instal", False),
        ("#nowhere", False),
        ("docs/nothing.md", False),
        ("../outside.md", False),
    ],
)
def test_a_link_that_leads_nowhere_is_noticed(target: str, *, leads: bool) -> None:
    assert leads_somewhere(Page(ROOT / "README.md"), target) is leads


@each_page
def test_a_page_names_no_machine(page: Page) -> None:
    lines = enumerate(page.text.splitlines(), start=1)
    assert [f"{page.name}:{number}: {line}" for number, line in lines if OF_A_MACHINE.search(line)] == []


@pytest.mark.parametrize("text", ["see /tmp/x", "in ../shared/corpus", r"C:\letters", "`/home/me/letter`", "~/letter"])
def test_a_machine_that_is_named_is_noticed(text: str) -> None:
    assert OF_A_MACHINE.search(text)


def test_the_pages_tell_the_floors_of_the_house() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    floors = next(contract for contract in contracts["contracts"] if contract["type"] == "layers")["layers"]
    section = Page(ROOT / "docs/explanation/data-flow.md").section("The floors")
    rows = re.findall(r"^\| (`.*?`) \|", section, re.MULTILINE)
    assert [row.replace("`", "").replace(", ", " | ") for row in rows] == floors


def test_every_page_of_the_documentation_is_in_its_index() -> None:
    index = Page(ROOT / "docs/README.md")
    indexes = (index, Page(ROOT / FINDINGS / "README.md"))
    linked = {(page.path.parent / target.partition("#")[0]).resolve() for page in indexes for _, target in page.links}
    listed = {page.path for page in PAGES if page.name.startswith("docs/") and page.path != index.path}
    assert {path.relative_to(ROOT).as_posix() for path in listed - linked} == set()
