"""The texts that the property tests are made of are YAML, and of many kinds."""

from functools import partial

from hypothesis import Phase, find, given, settings

from archpack.loading.spans import read_source, scalars
from archpack.loading.yaml_tree import read_yaml
from tests.unit.fixing.texts import texts


@given(texts())
def test_every_text_is_yaml_without_findings(text: str) -> None:
    assert read_yaml(text, "")[1] == []


def holds(part: str, text: str) -> bool:
    return part in text


def test_there_are_texts_with_all_that_matters() -> None:
    for wanted in ("|-", "{", "'", "\r\n", "# comment", "- "):
        find(texts(), partial(holds, wanted), settings=settings(phases=[Phase.generate], derandomize=True))


@given(texts())
def test_every_value_stands_where_its_span_says(text: str) -> None:
    source = read_source(text)
    assert source is not None
    for span in scalars(source.root):
        written = text[span.start : span.end]
        if span.style == "":
            assert written == span.value
        elif span.style in "'\"":
            assert written[0] == written[-1] == span.style


@given(texts())
def test_every_comment_is_found_once(text: str) -> None:
    source = read_source(text)
    assert source is not None
    found = [text[start:end] for start, end in source.comments]
    assert sorted(found) == sorted(set(found))
    assert len(found) == text.count("# comment")
