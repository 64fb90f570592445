import json

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archpack.drafting.blocks import entries, field
from archpack.scalars import WIDTH, lines_of, scalar
from tests.unit.model.strategies import TRAPS, texts

patiently = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Elidor Mëhilli", "Elidor Mëhilli"),
        ("Dos.", "Dos."),
        ("translation/en.md", "translation/en.md"),
        ("wcda-300022", "wcda-300022"),
        ("O'Driscoll (Cork)", "O'Driscoll (Cork)"),
        ("NO", '"NO"'),
        ("y", '"y"'),
        ("1963", '"1963"'),
        ("012", '"012"'),
        ("28-48", '"28-48"'),
        ("14/AP", '"14/AP"'),
        ("July 6, 1963", '"July 6, 1963"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("a  b", '"a  b"'),
        ('"Cable," he wrote', "'\"Cable,\" he wrote'"),
        ('it\'s "so"', '"it\'s \\"so\\""'),
        ("C:\\x", '"C:\\\\x"'),
        ("a\nb\tc\rd", '"a\\nb\\tc\\rd"'),
        ("a\x00\x85\u2028\ufeff\U000e0001", '"a\\x00\\x85\\u2028\\ufeff\\U000e0001"'),
        ("a\u202eb", '"a\\u202eb"'),
        ("📜", '"📜"'),
        ("", '""'),
    ],
)
def test_a_text_is_quoted_where_it_could_be_mistaken(text: str, written: str) -> None:
    assert scalar(text) == written


@patiently
@given(texts | st.text())
def test_a_scalar_is_read_back_exactly_in_a_block_and_in_braces(text: str) -> None:
    for document in (f"a: {scalar(text)}", f"{{a: {scalar(text)}, b: c}}", f"- [{scalar(text)}]"):
        (value,) = set(leaves(yaml.safe_load(document))) - {"c"} or {"c"}
        assert value == text


@patiently
@given(texts | st.text() | st.lists(texts).map(" ".join), st.integers(0, 8), st.integers(0, 60))
def test_a_long_text_is_read_back_exactly(text: str, indent: int, extra: int) -> None:
    name = "n" * (1 + extra)
    first, *others = lines_of(text, indent + 2, indent + len(name) + 2)
    document = "\n".join([f"{' ' * indent}{name}: {first}", *others, f"{' ' * indent}z: end"])
    assert yaml.safe_load(document) == {name: text, "z": "end"}


@patiently
@given(st.lists(st.sampled_from(["a", "of", "Marrëdhëniet", '"Cable,"', "it's", "(1963)"]), min_size=30).map(" ".join))
def test_lines_are_not_longer_than_they_need_be(text: str) -> None:
    assert all(len(line) <= WIDTH for line in lines_of(text, 4, 10))


names = st.from_regex(r"[b-m]{2,9}", fullmatch=True)
values = texts | st.lists(texts, min_size=1, max_size=3) | st.dictionaries(names, texts, min_size=1, max_size=3)


@patiently
@given(names, values | st.dictionaries(names, values, min_size=1, max_size=3), st.integers(0, 4))
def test_a_field_is_read_back_exactly(name: str, value: object, indent: int) -> None:
    assert yaml.safe_load("\n".join(field(name, value, indent))) == {name: value}


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_is_safe_in_a_list_of_entries(trap: str) -> None:
    lines = entries([{"text": trap, "roles": [trap]}, {"text": trap * 20}], 2)
    read = yaml.safe_load("a:\n" + "\n".join(lines))
    assert read == {"a": [{"text": trap, "roles": [trap]}, {"text": trap * 20}]}


def leaves(value: object) -> list[str]:
    """Return the texts in a value, by way of JSON, so that nothing but texts is let through."""
    document = json.loads(json.dumps(value))
    found = []
    stack = [document]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            stack += node.values()
        elif isinstance(node, list):
            stack += node
        else:
            assert isinstance(node, str)
            found.append(node)
    return found
