"""The canonical layout says the same, keeps every comment with what it belongs to, and is its own layout."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack import drafting
from archpack.findings import FindingsError
from archpack.fixing import format_text
from archpack.fixing.layout import _Meant
from archpack.loading import load_bytes
from archpack.loading.spans import read_source
from archpack.loading.tree import plain
from archpack.loading.yaml_tree import read_yaml
from tests.unit.fixing.texts import texts

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/record.yaml"))


def document(text: str) -> object:
    tree, findings = read_yaml(text, "")
    assert findings == []
    assert tree is not None
    return plain(tree, frozenset({"/archpack"}))


def comments(text: str) -> Counter[str]:
    source = read_source(text)
    assert source is not None
    return Counter(text[start:end].rstrip() for start, end in source.comments)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        # order
        ("id: x\narchpack: 1\n", "archpack: 1\nid: x\n"),
        ("b: 1\nid: x\na: 2\n", "id: x\nb: 1\na: 2\n"),
        ("id: x", "id: x\n"),
        ("# of id\nid: x # id\n# of archpack\narchpack: 1", "# of archpack\narchpack: 1\n# of id\nid: x # id\n"),
        ("# head\n\nid: x\n\n# of archpack\narchpack: 1\n", "# head\n\n# of archpack\narchpack: 1\n\nid: x\n"),
        ("# yaml-language-server: x\nid: x\narchpack: 1\n", "# yaml-language-server: x\narchpack: 1\nid: x\n"),
        ("id: x\n# behind id\n\narchpack: 1\n", "archpack: 1\n\nid: x\n# behind id\n"),
        ("titles: [{kind: original, text: A}]\n", "titles: [{text: A, kind: original}]\n"),
        ("titles:\n  - kind: original\n    text: A\n", "titles:\n  - text: A\n    kind: original\n"),
        (
            "titles:\n  - kind: original\n    # of text\n    text: A\n",
            "titles:\n  - kind: original\n    # of text\n    text: A\n",
        ),
        ("titles:\n  - text: |\n      A\n    language: en\n  -\n    language: en\n    text: B\n", None),
        (
            "id: x\ntitles:\n  - text: A\n  # - text: B\narchpack: 1\n",
            "archpack: 1\nid: x\ntitles:\n  - text: A\n  # - text: B\n",
        ),
        # indentation
        ("titles:\n- text: A\n  kind: original\n", "titles:\n  - text: A\n    kind: original\n"),
        ("titles:\n    -   text: A\n        kind: original\n", "titles:\n  - text: A\n    kind: original\n"),
        ("access:\n      # why\n      status: open\n", "access:\n  # why\n  status: open\n"),
        ("access:\n      status: open\n      # end\n", "access:\n  status: open\n  # end\n"),
        ("titles:\n- text: A\n# - text: B\nlanguages: [sq]\n", None),
        (
            "summary:\n    en: |\n       A\n         B\n\n       C\n    de: D\n",
            "summary:\n  en: |\n     A\n       B\n\n     C\n  de: D\n",
        ),
        ("summary:\n    en: two\n      lines\n", "summary:\n  en: two\n    lines\n"),
        ("summary:\n    en: |4\n         A\n", None),
        (
            "titles:\n- [\n   # c\n  {text: A},\n\n\n      # d\n]\n",
            "titles:\n  - [\n     # c\n    {text: A},\n\n        # d\n  ]\n",
        ),
        # blanks
        ("id:   x   \n\n\n\ncitation: {text:  A }\n\n\n", "id: x\n\ncitation: {text: A}\n"),
        ("\n\nid: x\n", "id: x\n"),
        ("languages: [ sq,en ,de ]\n", "languages: [sq, en, de]\n"),
        ("id: x # c  \n", "id: x # c\n"),
        ("id: |\n  x  \n\n\nb: |+\n  y\n\n\n", "id: |\n  x  \n\n\nb: |+\n  y\n\n\n"),
        # quotes
        ("id: 'x'\n", 'id: "x"\n'),
        ("id: 'it''s'\n", 'id: "it\'s"\n'),
        ("id: 'a \"b\"'\n", "id: 'a \"b\"'\n"),
        ("id: 'a\\b'\n", "id: 'a\\b'\n"),
        # what is not understood stays
        ("? id\n: x\n", None),
        ("[a, b]\n", None),
        ("id: x\n...\n", None),
    ],
)
def test_layout(text: str, result: str | None) -> None:
    done = format_text(text)

    if result is not None:
        assert done == result
    assert document(done) == document(text)
    assert comments(done) == comments(text)
    assert format_text(done) == done


def test_what_is_too_long_for_a_line_goes_over_several() -> None:
    long = "x" * 60
    text = f"access: {{status: open, reason: {long} {long}}}\ntitles:\n  - {{text: {long} {long}, kind: original}}\n"

    assert format_text(text) == (
        f"titles:\n  - text: {long} {long}\n    kind: original\naccess:\n  status: open\n  reason: {long} {long}\n"
    )


def test_what_is_long_stays_where_a_comment_or_nothing_to_divide_is_in_the_way() -> None:
    long = "x" * 130
    text = f"citation: {{text: {long}}} # c\nid: {long}\nsummary: {{en: {long}, de: }}\n"

    assert sorted(format_text(text).splitlines()) == sorted(text.splitlines())


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_line_breaks_stay_what_they_are(line_break: str) -> None:
    text = "id: x   \n\n\nsummary:\n    en: |\n      A\narchpack: 1"
    done = "archpack: 1\n\nid: x\n\nsummary:\n  en: |\n    A\n"

    assert format_text(text.replace("\n", line_break)) == format_text(text).replace("\n", line_break)
    assert document(format_text(text)) == document(done)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_examples_have_the_layout(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert format_text(text) == text


def test_a_new_record_has_the_layout() -> None:
    text = drafting.blank("x").record_yaml

    assert format_text(text) == text


@pytest.mark.parametrize("text", ["id: [\n", "id: x\nid: x\n", "", "id: &a x\n"])
def test_what_cannot_be_read_is_not_laid_out(text: str) -> None:
    with pytest.raises(FindingsError) as refused:
        format_text(text)

    assert len(refused.value.report) > 0


@given(texts())
def test_any_text_says_the_same_and_keeps_its_comments(text: str) -> None:
    done = format_text(text)

    assert document(done) == document(text)
    assert comments(done) == comments(text)
    assert format_text(done) == done


@settings(max_examples=50)
@given(st.permutations(range(8)))
def test_a_record_in_any_order_comes_into_the_same_order(order: list[int]) -> None:
    fields = (
        "archpack: 1\n",
        "# the id\nid: x\n",
        "titles:\n  - {text: A}\n",
        "dates:\n  - {kind: created, display: undated}\n  # - {kind: sent, display: later}\n",
        "languages: [sq] # BCP 47\n",
        "summary:\n  en: |\n    A\n",
        "# one\n# two\ncontributors:\n  - name: B\n    roles: [author]\n",
        "access: {status: open}\n",
    )

    assert format_text("# head\n\n" + "".join(fields[n] for n in order)) == "# head\n\n" + "".join(fields)


@settings(max_examples=50)
@given(st.text(alphabet="ab:- \n\t#'\"{}[],|>&*!?", max_size=40))
def test_whatever_stands_there_it_is_laid_out_or_refused(text: str) -> None:
    try:
        done = format_text(text)
    except FindingsError:
        return
    assert document(done) == document(text)
    assert format_text(done) == done


def test_the_record_that_is_loaded_is_the_same() -> None:
    text = EXAMPLES[0].read_text(encoding="utf-8")
    moved = f"{text.replace('archpack: 1', '', 1)}\narchpack: 1  \n"
    record = load_bytes(moved.encode()).record

    assert record is not None
    assert load_bytes(format_text(moved).encode()).record == record


def test_a_step_that_loses_a_comment_or_a_value_is_not_taken() -> None:
    source = read_source("id: x # c\n")
    assert source is not None
    meant = _Meant(source)

    assert meant.kept(source, "id:  x #  c\n") is source
    assert meant.kept(source, "id: x\n") is source
    assert meant.kept(source, "id: y # c\n") is source
    assert meant.kept(source, "id: 'x' # c\n") is source
    assert meant.kept(source, "id: [ # c\n") is source
    assert meant.kept(source, "# c\nid: x\n").text == "# c\nid: x\n"


def test_a_large_record_is_laid_out_in_time_that_grows_with_it() -> None:
    text = "id: x\narchpack: 1\ncontents:\n" + "- kind: scan\n  id:  'x'\n  # c\n  files: x\n" * 5000

    done = format_text(text)

    assert done.count("\n") == text.count("\n")
    assert done.startswith("archpack: 1\nid: x\ncontents:\n  - id: ")
