import pytest

from archpack.model import NoteKind
from archpack.text.notes import with_footnotes


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Translator's note: a", NoteKind.TRANSLATOR),
        ("Translator\N{RIGHT SINGLE QUOTATION MARK}s note: a", NoteKind.TRANSLATOR),
        ("[Translators' notes] a", NoteKind.TRANSLATOR),
        ("Trans. note: a", NoteKind.TRANSLATOR),
        ("Transcriber's note. a", NoteKind.TRANSCRIBER),
        ("EDITOR'S NOTE: a", NoteKind.EDITOR),
        ("Ed. footnote: a", NoteKind.EDITOR),
        ("Archivist's note: a", NoteKind.ARCHIVIST),
        ("Author's note: a", NoteKind.AUTHOR),
        ("The translator's note says a", None),
        ("Translator: a", None),
        ("Notes of the editor", None),
    ],
)
def test_a_note_says_whose_it_is_or_does_not(note: str, kind: NoteKind | None) -> None:
    _, (found,) = with_footnotes(["Text<sup>[1]</sup>", f"<sup>[1]</sup> {note}"])
    assert (found.mark, found.kind, found.text) == ("1", kind, note)


@pytest.mark.parametrize(
    ("paragraphs", "written"),
    [
        (["A<sup>[1]</sup>.", "<sup>[1]</sup> N"], ["A[^1].", "[^1]: N"]),
        (["A<sup>1</sup>.", "<sup>1</sup>N"], ["A[^1].", "[^1]: N"]),
        (["A<sup>\\[1\\]</sup>.", "<sup>\\[1\\]</sup> N"], ["A[^1].", "[^1]: N"]),
        (["A<sup>*</sup>.", "<sup>*</sup> N"], ["A[^*].", "[^*]: N"]),
        (
            ["A<sup>1</sup><sup>2</sup>", "<sup>1</sup> N<sup>2</sup>", "<sup>2</sup> M"],
            ["A[^1][^2]", "[^1]: N[^2]", "[^2]: M"],
        ),
        (["A.", "<sup>[9]</sup> N"], ["A.", "[^9]: N"]),
        (["A<sup>1</sup>", "<sup>1</sup> N", "More of it."], ["A[^1]", "[^1]: N", "More of it."]),
        (["The 19<sup>th</sup> day"], ["The 19<sup>th</sup> day"]),
        (["A<sup>[1]</sup> without a note"], ["A<sup>[1]</sup> without a note"]),
        (["<sup>a</sup> begins, nobody refers", "The end"], ["<sup>a</sup> begins, nobody refers", "The end"]),
        (["A<sup>1</sup>", "<sup>1</sup>"], ["A<sup>1</sup>", "<sup>1</sup>"]),
        (["A<sup>1</sup>", "<sup>1</sup> N", "<sup>1</sup> again"], ["A[^1]", "[^1]: N", "[^1] again"]),
        ([], []),
    ],
)
def test_marks_become_footnotes_where_there_is_a_note(paragraphs: list[str], written: list[str]) -> None:
    assert with_footnotes(paragraphs)[0] == written
