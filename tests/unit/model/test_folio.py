import pickle
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.model.folio import (
    MAX_CHARACTERS,
    MAX_NAMES,
    Folio,
    FolioError,
    FolioRun,
    FolioRuns,
    Side,
    format_folios,
    parse_folios,
)

RECTO, VERSO = Side.RECTO, Side.VERSO

# text, canonical spelling, image counts, leaves
READ: list[tuple[str, str, tuple[int, ...], int | None]] = [
    ("28", "28", (1, 2), 1),
    ("0", "0", (1, 2), 1),
    ("28-48", "28-48", (21, 42), 21),
    ("28\u201348", "28-48", (21, 42), 21),
    ("28\u201448", "28-48", (21, 42), 21),
    ("28\u201148", "28-48", (21, 42), 21),
    ("28\u221248", "28-48", (21, 42), 21),
    ("17- 18", "17-18", (2, 4), 2),
    ("17 \u2013\u00a018", "17-18", (2, 4), 2),
    ("17-17", "17-17", (1, 2), 1),
    (" 28 ", "28", (1, 2), 1),
    ("12r", "12r", (1,), 1),
    ("12v", "12v", (1,), 1),
    ("12V", "12v", (1,), 1),
    ("12 recto", "12r", (1,), 1),
    ("12 verso", "12v", (1,), 1),
    ("12Recto-13VERSO", "12r-13v", (4,), 2),
    ("12r-13v", "12r-13v", (4,), 2),
    ("12v-13r", "12v-13r", (2,), 2),
    ("12r-12r", "12r-12r", (1,), 1),
    ("5ob", "5v", (1,), 1),
    ("5ob.", "5v", (1,), 1),
    ("5 ob.", "5v", (1,), 1),
    ("5об", "5v", (1,), 1),  # noqa: RUF001 - Russian
    ("5об.", "5v", (1,), 1),  # noqa: RUF001 - Russian
    ("5 об.", "5v", (1,), 1),  # noqa: RUF001 - Russian
    ("5rev", "5v", (1,), 1),
    ("29 rev.", "29v", (1,), 1),
    ("29-rev.", "29v", (1,), 1),
    ("29-ob.", "29v", (1,), 1),
    ("29 - verso", "29v", (1,), 1),
    ("5 ob.-7 ob.", "5v-7v", (5,), 3),
    ("134r-v", "134r-134v", (2,), 1),
    ("419 r-v", "419r-419v", (2,), 1),
    ("419r\u2013v", "419r-419v", (2,), 1),
    ("13r-v, 16r-v", "13r-13v, 16r-16v", (4,), 2),
    ("134r-v, 137r-139v", "134r-134v, 137r-139v", (8,), 4),
    ("442, 445r-447v", "442, 445r-447v", (7, 8), 4),
    ("520r-521v, 524, 527", "520r-521v, 524, 527", (6, 8), 4),
    ("180r-182v, 185r-", "180r-182v, 185r-", (), None),
    ("185r-", "185r-", (), None),
    ("185 \u2013", "185-", (), None),
    ("521-22", "521-522", (2, 4), 2),
    ("134-5", "134-135", (2, 4), 2),
    ("128-31", "128-131", (4, 8), 4),
    ("521v-22r", "521v-522r", (2,), 2),
    ("99-101", "99-101", (3, 6), 3),
    ("0078", "0078", (1, 2), 1),
    ("0078-0081", "0078-0081", (4, 8), 4),
    ("0078-81", "0078-0081", (4, 8), 4),
    ("17a", "17a", (1, 2), 1),
    ("17A", "17A", (1, 2), 1),
    ("17a-17c", "17a-17c", (3, 6), 3),
    ("17ar-17bv", "17ar-17bv", (4,), 2),
    ("17q-17s", "17q-17s", (2, 4), 2),
    ("17а-17в", "17а-17в", (3, 6), 3),  # noqa: RUF001 - Russian
    ("17а об.", "17аv", (1,), 1),  # noqa: RUF001 - Russian
    ("17a-19", "17a-19", (), None),
    ("17-17c", "17-17c", (), None),
    ("16a-17a", "16a-17a", (), None),
    ("17a-17в", "17a-17в", (), None),
    ("17, 17a", "17, 17a", (2, 4), 2),
    ("16-18, 17a", "16-18, 17a", (4, 8), 4),
    ("12r-13", "12r-13", (3, 4), 2),
    ("12-13v", "12-13v", (3, 4), 2),
    ("12v-14", "12v-14", (4, 5), 3),
    ("12r-12", "12r-12", (), None),
    ("12-12v", "12-12v", (), None),
    ("48-28", "48-28", (), None),
    ("48-28, 50", "48-28, 50", (), None),
    ("5, 5ob.", "5, 5v", (2,), 1),
    ("4, 5, 5ob., 6", "4, 5, 5v, 6", (4,), 3),
    ("12r, 12v", "12r, 12v", (2,), 1),
    ("28-30, 29-31", "28-30, 29-31", (6,), 4),
    ("28-48, 40, 41", "28-48, 40, 41", (23,), 21),
    ("10, 21–23, 42–45, 80–81", "10, 21-23, 42-45, 80-81", (10, 20), 10),  # noqa: RUF001 - as printed
    ("28;30 ; 32", "28, 30, 32", (3, 6), 3),
    ("28 and 30", "28, 30", (2, 4), 2),
    ("28, and 30", "28, 30", (2, 4), 2),
    ("28 & 30, & 32", "28, 30, 32", (3, 6), 3),
    ("1-999999999", "1-999999999", (999_999_999, 1_999_999_998), 999_999_999),
]


@pytest.mark.parametrize(("text", "canonical", "counts", "leaves"), READ, ids=[row[0] for row in READ])
def test_printed_folios_are_read(text: str, canonical: str, counts: tuple[int, ...], leaves: int | None) -> None:
    folios = parse_folios(text)
    assert str(folios) == folios.text == text
    assert format_folios(folios.runs) == canonical
    assert parse_folios(canonical).runs == folios.runs
    assert folios.image_counts() == counts
    assert folios.leaves() == leaves


def test_the_parts_of_a_run_are_known() -> None:
    assert parse_folios("0078-81ob., 17a verso").runs == (
        FolioRun(Folio(78, "0078"), Folio(81, "0081", side=VERSO)),
        FolioRun(Folio(17, "17", "a", VERSO)),
    )
    assert parse_folios("185r-").runs == (FolioRun(Folio(185, "185", side=RECTO), open_end=True),)


@pytest.mark.parametrize(
    ("text", "count", "names"),
    [
        ("28-30", 3, ("28", "29", "30")),
        ("28-30", 6, ("28r", "28v", "29r", "29v", "30r", "30v")),
        ("28-30", 4, None),
        ("28-30", 0, None),
        ("28-30", -3, None),
        ("98-101", 4, ("98", "99", "100", "101")),
        ("0098-101", 4, ("0098", "0099", "0100", "0101")),
        ("0078", 2, ("0078r", "0078v")),
        ("12v-13v", 3, ("12v", "13r", "13v")),
        ("12v-13v", 4, None),
        ("442, 445r-446v", 5, ("442", "445r", "445v", "446r", "446v")),
        ("442, 445r-446v", 6, ("442r", "442v", "445r", "445v", "446r", "446v")),
        ("12-13v", 3, ("12", "13r", "13v")),
        ("12-13v", 4, ("12r", "12v", "13r", "13v")),
        ("12r-13", 3, ("12r", "12v", "13")),
        ("17a-17c", 3, ("17a", "17b", "17c")),
        ("17A-17B", 4, ("17Ar", "17Av", "17Br", "17Bv")),
        ("17u-17w", 2, ("17u", "17w")),
        ("5, 5ob.", 2, ("5", "5v")),
        ("5, 5ob.", 3, None),
        ("13, 12", 2, ("13", "12")),
        ("185r-", 1, None),
        ("48-28", 21, None),
        ("1-999999999", 999_999_999, None),
    ],
)
def test_images_get_the_names_of_their_sides(text: str, count: int, names: tuple[str, ...] | None) -> None:
    assert parse_folios(text).side_names(count) == names


def test_names_are_built_up_to_a_limit() -> None:
    at_limit = parse_folios(f"1-{MAX_NAMES}")
    assert len(at_limit.side_names(MAX_NAMES) or ()) == MAX_NAMES
    assert at_limit.side_names(2 * MAX_NAMES) is None
    assert parse_folios(f"0-{MAX_NAMES}").side_names(MAX_NAMES + 1) is None


@pytest.mark.parametrize(
    ("text", "backwards"),
    [
        ("48-28", ["48-28"]),
        ("28-48", []),
        ("28-28", []),
        ("13v-13r", ["13v-13r"]),
        ("13v-r", ["13v-13r"]),
        ("13v-13", []),
        ("13-13r", []),
        ("17c-17a", ["17c-17a"]),
        ("17a-17", ["17a-17"]),
        ("17-17a", []),
        ("198-03", ["198-03"]),
        ("12-2", ["12-2"]),
        ("1, 48-28, 9-8, 50-", ["48-28", "9-8"]),
        ("185r-", []),
    ],
)
def test_a_run_that_ends_before_it_starts_is_told(text: str, backwards: list[str]) -> None:
    assert [str(run) for run in parse_folios(text).backwards] == backwards


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("28, 28", True),
        ("28-48, 40", True),
        ("40, 28-48", True),
        ("28-30, 30-31", True),
        ("12r-13v, 13r", True),
        ("28-48, 48r", True),
        ("17a-17c, 17b", True),
        ("1-50, 2, 90", True),
        ("28-30, 31", False),
        ("12r, 12v", False),
        ("12r-v, 13r", False),
        ("5, 5ob.", False),
        ("28-48, 48v", False),
        ("16-18, 17a", False),
        ("17a, 18a", False),
        ("17a, 17а", False),  # noqa: RUF001 - Latin, then Russian
        ("185r-, 190", False),
        ("48-28, 30", False),
    ],
)
def test_a_side_that_is_named_twice_is_told(text: str, repeated: bool) -> None:
    assert parse_folios(text).repeated is repeated


REFUSED = [
    ("", "No folio is written here."),
    (" \n", "No folio is written here."),
    ("38 folios", "“38 folios” (character 1) says how many leaves there are, not which."),
    ("28, 38 ff.", "“38 ff.” (character 5) says how many leaves there are, not which."),
    ("21 листов", "“21 листов” (character 1) says how many leaves there are, not which."),
    ("f. 12r", "“f. 12r” (character 1) begins with a label."),
    ("28-48, fol. 50", "“fol. 50” (character 8) begins with a label."),
    ("л. 5", "“л. 5” (character 1) begins with a label."),
    ("28,", "A folio is missing at character 4, beside a comma or an “and”."),
    (",28", "A folio is missing at character 1, beside a comma or an “and”."),
    ("28 and", "A folio is missing at character 7, beside a comma or an “and”."),
    ("28,,30", "A folio is missing at character 4, beside a comma or an “and”."),
    ("1234567890", "The number 123456789... is too long for a folio."),
    ("1-" + "9" * 5000, "The number 999999999... is too long for a folio."),
    ("1," * 5001, "A text of 10002 characters is too long for folios."),
    ("12, foo", "“foo” (character 5) cannot be read as folios."),
    *(
        (text, f"“{text}” (character 1) cannot be read as folios.")
        for text in ("- 48", "-", "r", "12rv", "12x y", "28.", "28--48", "12-13-14", "28/48", "12:30", "17r2")
    ),
    *(
        (text, f"“{text}” (character 1) cannot be read as folios.")
        for text in ("17 a", "17ab", "17-a", "12 v.", "17and18", "1.5", "+5", "25 of the book", "xii", "١٢", "１２")  # noqa: RUF001 - not ASCII digits
    ),
    ("x" * 50, f"“{'x' * 40}...” (character 1) cannot be read as folios."),
]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[row[0][:20] for row in REFUSED])
def test_anything_else_is_refused_with_what_and_where(text: str, message: str) -> None:
    with pytest.raises(FolioError) as caught:
        parse_folios(text)
    assert caught.value.message == message
    assert caught.value.remedy.endswith(".")
    assert str(caught.value) == f"{message} {caught.value.remedy}"


def test_an_error_survives_pickling() -> None:
    error = FolioError("A.", "B.")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (copy.message, copy.remedy) == ("A.", "B.")


@pytest.mark.parametrize(
    "unit", [" ", "1", "1 ", "1-", "1, ", ", ", ",and", "a", "1ob", "r", "\u00a0-", "and ", "1r-", "12 -  "]
)
def test_hostile_texts_take_no_time(unit: str) -> None:
    text = (unit * MAX_CHARACTERS)[: MAX_CHARACTERS - 3]
    started = time.perf_counter()
    for hostile in (text, f"1{text}", f"{text}x", f"1{text}x"):
        try:
            folios = parse_folios(hostile)
        except FolioError:
            continue
        folios.image_counts()
        assert folios.text == hostile
    assert time.perf_counter() - started < 2


@st.composite
def folio(draw: st.DrawFn) -> Folio:
    digits = draw(st.from_regex(r"[0-9]{1,9}", fullmatch=True))
    suffix = draw(st.sampled_from(["", "", "", "a", "c", "o", "u", "z", "B", "а", "о", "Б", "я"]))  # noqa: RUF001 - Russian
    return Folio(int(digits), digits, suffix, draw(st.sampled_from([None, RECTO, VERSO])))


@st.composite
def run(draw: st.DrawFn) -> FolioRun:
    first, last = draw(folio()), draw(folio())
    last = draw(st.sampled_from([last, Folio(first.number, first.digits, first.suffix, last.side)]))
    if len(last.digits) < len(first.digits):  # it would be read as elided
        digits = last.digits.zfill(len(first.digits))
        last = Folio(last.number, digits, last.suffix, last.side)
    return draw(st.sampled_from([FolioRun(first), FolioRun(first, last), FolioRun(first, open_end=True)]))


RUNS = st.lists(run(), min_size=1, max_size=6).map(tuple)


@given(RUNS)
def test_every_value_is_written_and_read_back(runs: tuple[FolioRun, ...]) -> None:
    assert parse_folios(format_folios(runs)).runs == runs


@settings(deadline=None)  # up to 100,000 names are built
@given(RUNS)
def test_facts_agree_with_each_other(runs: tuple[FolioRun, ...]) -> None:
    folios = FolioRuns(runs, format_folios(runs))
    counts, leaves = folios.image_counts(), folios.leaves()
    assert (counts == ()) == (leaves is None)
    assert list(counts) == sorted(set(counts))
    assert not (counts and folios.backwards)
    for count in counts:
        names = folios.side_names(count)
        assert (names is None) == (count > MAX_NAMES)
        assert names is None or len(names) == count


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 10)), min_size=1, max_size=5))
def test_counts_are_those_of_the_leaves_one_by_one(ranges: list[tuple[int, int]]) -> None:
    folios = parse_folios(", ".join(f"{start}-{start + length}" for start, length in ranges))
    leaves = [leaf for start, length in ranges for leaf in range(start, start + length + 1)]
    assert folios.leaves() == len(set(leaves))
    assert folios.repeated == (len(set(leaves)) < len(leaves))
    assert folios.image_counts()[0] == len(leaves)
    assert folios.side_names(len(leaves)) == tuple(map(str, leaves))


@settings(deadline=None)  # up to 100,000 names are built
@given(st.one_of(st.text(), st.text("0123456789rvob.-–, ;&andeрoб")))  # noqa: RUF001 - as printed
def test_any_text_is_read_or_refused_with_our_own_error(text: str) -> None:
    try:
        folios = parse_folios(text)
    except FolioError:
        return
    assert str(folios) == text
    assert parse_folios(format_folios(folios.runs)).runs == folios.runs
    for count in folios.image_counts():
        folios.side_names(count)
