"""An edit changes the characters that it must, and no others."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from archpack.findings.fix import Edit, Insert, Remove, RenameField, Replace, SetValue
from archpack.findings.pointer import escape, pointer_of
from archpack.fixing.changes import NotPossibleError, applied, changes_of
from archpack.fixing.promise import promised
from archpack.fixing.values import NUMBERS
from archpack.loading import record_file
from archpack.loading.spans import BlockSpan, ItemsSpan, ScalarSpan, Source, read_source
from archpack.loading.yaml_tree import read_yaml
from tests.unit.fixing.texts import WORDS, texts


def edited(text: str, *edits: Edit, json: bool = False) -> str:
    source = read_source(text)
    assert source is not None
    return applied(text, [change for edit in edits for change in changes_of(source, edit, json=json)])


@pytest.mark.parametrize(
    ("text", "value", "result"),
    [
        ("a: x # c\n", "w", "a: w # c\n"),
        ("a: x\n", "28-47", 'a: "28-47"\n'),
        ("a: x\n", "no", 'a: "no"\n'),
        ("a: x\n", "b: c", 'a: "b: c"\n'),
        ("a: 'x'\n", "it's", "a: 'it''s'\n"),
        ("a: 'x'\n", "two\nlines", 'a: "two\\nlines"\n'),
        ('a: "x"\n', 'w "z"', 'a: "w \\"z\\""\n'),
        ("a: {b: c}\nd: e", "w", None),
        ("a:\n", "w", "a: w\n"),
        ("a:   # c\n", "w", "a: w   # c\n"),
        ("a:\nb: c\n", "w", "a: w\nb: c\n"),
        ("a: x\n  more\n  words # c\n", "w", "a: w # c\n"),
        ("a: |\n  x\nb: c\n", "w\n", "a: |\n  w\nb: c\n"),
        ("a: |-\n  x\nb: c\n", "two\nlines", "a: |-\n  two\n  lines\nb: c\n"),
        ("a: |-\r\n  x\r\nb: c\r\n", "two\nlines", "a: |-\r\n  two\r\n  lines\r\nb: c\r\n"),
        ("a: |\n  x\nb: c\n", "w", 'a: "w"\nb: c\n'),
        ("a: >-\n  x\n  w\n\n# c\nb: c\n", "w z", "a: >-\n  w z\n\n# c\nb: c\n"),
        ("a: >\n  x\nb: c\n", "two\nlines\n", 'a: "two\\nlines\\n"\nb: c\n'),
        ("a: |2\n   x\nb: c\n", " w\n", 'a: " w\\n"\nb: c\n'),
        ("a: !tag x\n", "w", None),
        ("a: *x\n", "w", None),
    ],
)
def test_a_value_keeps_the_kind_of_its_quotes_where_it_can(text: str, value: str, result: str | None) -> None:
    if result is None:
        with pytest.raises(NotPossibleError):
            edited(text, SetValue("/a", value))
    else:
        assert edited(text, SetValue("/a", value)) == result


def test_a_number_stands_without_quotes() -> None:
    assert edited('archpack: "1" # c\n', SetValue("/archpack", "1")) == "archpack: 1 # c\n"


def test_numbers_are_those_that_loading_reads_as_numbers() -> None:
    assert {pointer_of((name,)) for name in record_file._NUMBERS} == NUMBERS


@pytest.mark.parametrize(
    ("text", "pointer", "name", "result"),
    [
        ("a: 1 # c\nb: 2\n", "/a", "x", "x: 1 # c\nb: 2\n"),
        ('"a": 1\n', "/a", "x", '"x": 1\n'),
        ("? a\n: 1\n", "/a", "x", "? x\n: 1\n"),
        ("a: 1\na: 2\n", "/a", "x", "a: 1\nx: 2\n"),
        ("b: [{a: 1}, {a: 2}]\n", "/b/1/a", "x", "b: [{a: 1}, {x: 2}]\n"),
        ("a/b~c: 1\n", "/a~1b~0c", "x", "x: 1\n"),
    ],
)
def test_a_field_gets_another_name(text: str, pointer: str, name: str, result: str) -> None:
    assert edited(text, RenameField(pointer, name)) == result


@pytest.mark.parametrize(
    ("text", "pointer", "result"),
    [
        ("a: 1\nb: 2\n", "/a", "b: 2\n"),
        ("a: 1\nb: 2\n", "/b", "a: 1\n"),
        ("a: 1\nb: 2", "/b", "a: 1"),
        ("a: 1\r\nb: 2", "/b", "a: 1"),
        ("a: 1\nb: 2 # c\nd: 3\n", "/b", "a: 1\n# c\nd: 3\n"),
        ("a: 1\nb: 2 # c", "/b", "a: 1\n# c"),
        ("# above\na: 1\nb:\n  # in\n  c: 2\n\n# below\nd: 3\n", "/b", "# above\na: 1\n# in\n\n# below\nd: 3\n"),
        ("a:\n  b: |\n    x\n  c: 2\n", "/a/b", "a:\n  c: 2\n"),
        ("a: {b: 1, c: 2, d: 3}\n", "/a/b", "a: {c: 2, d: 3}\n"),
        ("a: {b: 1, c: 2, d: 3}\n", "/a/c", "a: {b: 1, d: 3}\n"),
        ("a: {b: 1, c: 2, d: }\n", "/a/d", "a: {b: 1, c: 2}\n"),
        ("a: {b: 1 }\n", "/a/b", "a: {}\n"),
        ("a: [1, 2,]\n", "/a/1", "a: [1,]\n"),
        ("a:\n  - 1\n  - 2 # c\n  - 3\n", "/a/1", "a:\n  - 1\n  # c\n  - 3\n"),
        ("a:\n  -\n  - 2\n", "/a/0", "a:\n  - 2\n"),
        ("a:\n  - b: 1\n    c: 2\n", "/a/0/b", "a:\n  - c: 2\n"),
        ("a:\n  - b: 1\n    c: 2\n", "/a/0/c", "a:\n  - b: 1\n"),
        ("a: 1\na: 1\n", "/a", "a: 1\n"),
    ],
)
def test_what_is_removed_goes_with_its_line_and_comments_stay(text: str, pointer: str, result: str) -> None:
    assert edited(text, Remove(pointer)) == result


@pytest.mark.parametrize(
    ("text", "pointer", "result"),
    [
        ("a: 1\n", "", "a: 1\nx: w\n"),
        ("a: 1", "", "a: 1\nx: w"),
        ("a: 1 # c\r\n\r\n# end\r\n", "", "a: 1 # c\r\nx: w\r\n\r\n# end\r\n"),
        ("a:\n  - b: 1\n    c: |\n      t\nd: 2\n", "/a/0", "a:\n  - b: 1\n    c: |\n      t\n    x: w\nd: 2\n"),
        ("a:\n  b:\n    - 1\nd: 2\n", "/a", "a:\n  b:\n    - 1\n  x: w\nd: 2\n"),
        ("a: {b: 1}\n", "/a", "a: {b: 1, x: w}\n"),
        ("a: {b: 1, }\n", "/a", "a: {b: 1, x: w }\n"),
        ("a: {}\n", "/a", "a: {x: w}\n"),
        ("a: 1\n...\n", "", "a: 1\nx: w\n...\n"),
        ("a: >-\n  t", "", "a: >-\n  t\nx: w"),
    ],
)
def test_a_field_comes_at_the_end_of_its_block(text: str, pointer: str, result: str) -> None:
    assert edited(text, Insert(pointer, "x", "w")) == result


def test_in_json_everything_new_stands_in_double_quotes() -> None:
    text = '{"a": {"b": "1"}}\n'

    done = edited(text, SetValue("/a/b", "2"), Insert("/a", "x", "y"), json=True)

    assert done == '{"a": {"b": "2", "x": "y"}}\n'


def test_characters_are_replaced_as_told() -> None:
    assert edited("a: bcd\n", Replace(3, 5, "x")) == "a: xd\n"


@pytest.mark.parametrize(
    "edit",
    [
        SetValue("/nothing", "x"),
        SetValue("/b", "x"),
        SetValue("/b/7", "x"),
        RenameField("/nothing", "x"),
        RenameField("/b/0", "x"),
        RenameField("", "x"),
        Remove("/nothing"),
        Remove("/b/7"),
        Remove(""),
        Remove("/a/0"),
        Insert("/a", "x", "y"),
        Insert("", "a", "y"),
        Insert("/b", "x", "y"),
    ],
)
def test_an_edit_of_what_is_not_there_is_refused(edit: Edit) -> None:
    with pytest.raises(NotPossibleError):
        edited("a: 1\nb: [2]\n", edit)


def _pointers(source: Source) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    pending: list[tuple[str, object]] = [("", source.root)]
    while pending:
        pointer, span = pending.pop()
        found.append((pointer, span))
        if isinstance(span, BlockSpan):
            pending += ((f"{pointer}/{escape(name)}", span.fields[n][1]) for name, n in span.numbers.items())
        elif isinstance(span, ItemsSpan):
            pending += ((f"{pointer}/{n}", item) for n, item in enumerate(span.items))
    return found


@given(texts(), st.data())
def test_the_document_becomes_what_an_edit_promises(text: str, data: st.DataObject) -> None:
    source, tree = read_source(text), read_yaml(text, "")[0]
    assert source is not None
    assert tree is not None
    pointer, span = data.draw(st.sampled_from(_pointers(source)))
    word, name = data.draw(WORDS), data.draw(st.sampled_from(("new", "a: b", "x y")))
    above = pointer.rpartition("/")[0]
    kinds: list[Edit] = [
        RenameField(pointer, name),
        Remove(pointer),
        SetValue(pointer, word),
        Insert(pointer, name, word),
    ]
    edit = data.draw(st.sampled_from(kinds))
    try:
        changes = changes_of(source, edit, json=False)
    except NotPossibleError:
        assume(False)
    holder = dict(_pointers(source)).get(above)
    count = len(holder.fields if isinstance(holder, BlockSpan) else getattr(holder, "items", ()))
    assume(not isinstance(edit, Remove) or count > 1 or getattr(holder, "flow", False))  # nothing would be left

    new = applied(text, changes)

    after, findings = read_yaml(new, "")
    assert findings == []
    assert after is not None
    assert promised(after, ()) == promised(tree, [edit])
    kept = [source.text[a:b] for a, b in source.comments]
    renewed = read_source(new)
    assert renewed is not None
    if isinstance(edit, SetValue) and isinstance(span, ScalarSpan) and span.style in ("|", ">"):
        kept = [comment for comment in kept if comment in new]  # one behind the sign goes with it
    assert [new[a:b] for a, b in renewed.comments] == kept
