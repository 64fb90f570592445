"""Mending makes a record better, or leaves it as it is."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.checks import check_record
from archpack.findings import Finding, Fix, Place, Report
from archpack.findings.catalogue import shape as codes
from archpack.findings.fix import Edit, Insert, Remove, RenameField, Replace, SetValue
from archpack.fixing import Judged, mend
from archpack.loading import load_bytes
from archpack.package.deposit import placed

GOOD = """\
# yaml-language-server: $schema=record.json
archpack: 1
id: kapo-luo   # ours

titles:
  - {text: Notes from a conversation, language: en, kind: translated}
dates:
  - {kind: created, display: "July 6, 1963", edtf: "1963-07-06"}
languages: [sq]
summary:
  en: |
    Two officials
    discuss.
original:
  repository: {name: Arkivi, place: Tirana, country: AL}
  locator:
    # as printed
    - {label: Dos., value: "4", level: file}
contributors:
  - name: 'Elidor Mëhilli'
    roles: [translator]
    scope: [translation-en]
contents:
  - id: scan
    kind: scan   # all leaves
    files: "scan/*.tif"
  - {id: translation-en, kind: translation, file: translation/en.md, language: en, of: scan}
rights: [{statement: Public domain}]
access: {status: open}
provenance:
  events:
    - {kind: digitization, date: "1989", agent: Reading room, scope: [scan]}
    - {kind: translation, date: "1990", agent: Elidor Mëhilli, scope: [translation-en]}
# the end
"""
DAMAGES = {
    "titles:": "titels:",
    "kind: translated": "kind: Translated",
    'display: "July 6, 1963"': "display: July 6, 1963",
    'edtf: "1963-07-06"': "edtf: 1963-7-6",
    "languages: [sq]": "languages: sq",
    "languages: [sq]\n": "languages: [sq]\nlanguages:\n  - sq  # again\n",
    "  en: |": "  English: |",
    "country: AL": "country: Albania",
    "level: file": "level: flie",
    "roles: [translator]": "roles: [Translater]",
    "scope: [translation-en]": "scope: [translation_en]",
    "kind: scan   #": "knid: scan   #",
    "kind: translation,": "kind:translation,",
    "language: en, of": "language: eng, of",
    "access: {status: open}": "access: {status: open, reason: }",
    "archpack: 1": 'archpack: "1"',
    "id: kapo-luo": "id:kapo-luo",
    "text: Notes from a conversation": "text: Notes: a conversation",
    "    files: ": "\tfiles: ",
    "name: 'Elidor Mëhilli'": "name: 'Elidor's friend'",
    "# the end\n": "completeness:\n# the end\n",
    "archpack: 1\n": "archpak: 1\n",
}


def judged(data: bytes, file: str = "record.yaml") -> Judged:
    loaded = load_bytes(data, file)
    found = placed(check_record(loaded.readable) if loaded.readable else (), loaded)
    return Judged(loaded, Report.of([*loaded.report, *found]))


def mended(text: str, *, unsafe: bool = False) -> str:
    return mend(text.encode(), judged, unsafe=unsafe).after.decode()


def counts(report: Report) -> Counter[str]:
    return Counter(str(finding.code) for finding in report)


def comments(text: str) -> list[str]:
    return re.findall(r"# .*", text)


def test_with_a_record_without_findings_nothing_is_done() -> None:
    done = mend(GOOD.encode(), judged, unsafe=True)

    assert (done.mended, len(done.report), done.changed) == ((), 0, False)


@pytest.mark.parametrize(("old", "new"), DAMAGES.items())
def test_each_damage_is_mended_and_nothing_else_changes(old: str, new: str) -> None:
    damaged = GOOD.replace(old, new, 1)

    done = mend(damaged.encode(), judged)

    assert len(judged(damaged.encode()).report) > 0
    assert list(done.report) == []
    assert done.mended
    assert comments(done.after.decode()) == comments(damaged)
    lines = zip(done.after.decode().splitlines(), damaged.splitlines(), strict=False)
    touched = len(new.splitlines()) + abs(damaged.count("\n") - done.after.count(b"\n"))
    assert sum(a != b for a, b in lines) <= touched or "again" in new or "completeness" in new


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["", "\n"])
def test_line_breaks_and_the_byte_order_mark_stay(line_break: str, mark: bytes, end: str) -> None:
    def written(text: str) -> bytes:
        return mark + (text.rstrip("\n") + end).replace("\n", line_break).encode()

    damaged = GOOD.replace("kind: translated", "kind: translatde").replace("country: AL", "country: Albania")

    assert mend(written(damaged), judged).after == written(GOOD)


@settings(max_examples=60)
@given(st.sets(st.sampled_from(sorted(DAMAGES)), min_size=1, max_size=4), st.booleans(), st.booleans())
def test_mending_twice_is_mending_once_and_no_finding_is_new(which: set[str], unsafe: bool, crlf: bool) -> None:
    damaged = GOOD
    for old in sorted(which, key=lambda old: -len(old)):
        damaged = damaged.replace(old, DAMAGES[old], 1)
    data = (damaged.replace("\n", "\r\n") if crlf else damaged).encode()

    done = mend(data, judged, unsafe=unsafe)

    again = mend(done.after, judged, unsafe=unsafe)
    assert (again.after, again.mended) == (done.after, ())
    assert comments(done.after.decode()) == comments(data.decode())
    before = judged(data)
    if before.loaded.tree is not None:
        assert counts(done.report) <= counts(before.report)
    assert done.report == judged(done.after).report


def finding(*edits: Edit, safe: bool = True, code: int = 0) -> Finding:
    kinds = (codes.UNKNOWN_FIELD, codes.NOT_ALLOWED, codes.BLANK)
    return Finding(kinds[code], f"Wrong {edits}.", "Mend it.", Place("record.yaml", 1, 1), Fix("Mend.", edits, safe))


def judge_by(found: Callable[[str], list[Finding]]) -> Callable[[bytes], Judged]:
    def judge(data: bytes) -> Judged:
        return Judged(load_bytes(data), Report.of(found(data.decode())))

    return judge


def test_a_fix_that_makes_another_finding_is_dropped() -> None:
    bad = finding(SetValue("/id", "other"))
    new = finding(code=1)

    done = mend(GOOD.encode(), judge_by(lambda text: [new] if "id: other" in text else [bad]))

    assert (done.changed, done.mended, list(done.report), done.held_back) == (False, (), [bad], (bad,))


def test_what_a_fix_brings_to_light_is_mended_in_turn() -> None:
    text = GOOD.replace("access: {status: open}", "acess: {status: Open}")

    done = mend(text.encode(), judged)

    assert (done.after.decode(), list(done.report)) == (GOOD, [])
    assert [str(finding.code) for finding in done.mended] == ["REC001", "REC005"]


def test_a_fix_that_brings_to_light_what_cannot_be_mended_is_dropped() -> None:
    text = GOOD.replace("access: {status: open}", "acess: {status: nobody}")

    assert mended(text, unsafe=True) == text


def test_what_is_in_the_way_of_the_second_step_is_in_the_way_of_the_first() -> None:
    first, second = finding(RenameField("/id", "ident")), finding(SetValue("/ident", "other"), code=1)
    last = Finding(codes.WRONG_SHAPE, "Wrong.", "Mend it.", Place("record.yaml", 1, 1))

    def found(text: str) -> list[Finding]:
        return [last] if "ident: other" in text else [second] if "ident:" in text else [first]

    done = mend(GOOD.encode(), judge_by(found))

    assert (done.changed, done.held_back, done.in_the_way) == (False, (first,), (("REC003",),))


def test_a_fix_after_which_its_finding_is_still_there_is_dropped() -> None:
    bad = finding(SetValue("/id", "other"))

    assert not mend(GOOD.encode(), judge_by(lambda _: [bad])).changed


def test_of_many_fixes_only_the_bad_one_is_dropped() -> None:
    fixes = {name: finding(SetValue(f"/{name}", "new")) for name in "abcdefgh"}
    text = "".join(f"{name}: old\n" for name in fixes)

    def found(text: str) -> list[Finding]:
        wrong = [fix for name, fix in fixes.items() if f"{name}: old" in text]
        return [*wrong, finding(code=1)] if "e: new" in text else wrong

    done = mend(text.encode(), judge_by(found))

    assert done.after.decode() == text.replace("old", "new").replace("e: new", "e: old")
    assert len(done.mended) == 7


def test_a_fix_that_does_not_keep_its_promise_is_dropped() -> None:
    # Of a field that is the last of its block nothing would be left that is a block.
    bad = finding(Remove("/access/status"))
    text = GOOD.replace("access: {status: open}", "access:\n  status: open")

    assert not mend(text.encode(), judge_by(lambda text: [bad] if "status" in text else [])).changed


def test_fixes_that_overlap_are_applied_one_after_the_other() -> None:
    first, second = (
        finding(RenameField("/id", "ident")),
        finding(Replace(GOOD.index("id: "), GOOD.index("kapo"), "id:  ")),
    )

    def found(text: str) -> list[Finding]:
        return [] if "ident" in text and "id:  " not in text else [first, second] if "id: kapo" in text else [second]

    assert "ident: kapo-luo" in mend(GOOD.encode(), judge_by(found)).after.decode()


def test_of_two_fixes_of_one_place_the_first_is_applied() -> None:
    first, second = finding(SetValue("/id", "one")), finding(SetValue("/id", "two"), code=1)

    done = mend(GOOD.encode(), judge_by(lambda text: [first, second] if "kapo-luo" in text else []))

    assert b"id: one   # ours\n" in done.after


def test_an_unsafe_fix_waits_until_somebody_asks() -> None:
    text = GOOD.replace("roles: [translator]", 'roles: ["transl."]')

    assert mended(text) == text
    assert mended(text, unsafe=True) == GOOD.replace("roles: [translator]", 'roles: ["translator"]')


def test_one_fix_of_two_findings_is_applied_once() -> None:
    text = GOOD.replace('display: "July 6, 1963"', "display: July 6, 1963, at noon")

    done = mend(text.encode(), judged)

    assert len(done.mended) == 2
    assert done.after.decode() == GOOD.replace("July 6, 1963", "July 6, 1963, at noon")


def test_a_file_in_another_encoding_is_read_as_what_it_probably_is_only_if_asked() -> None:
    data = GOOD.encode("cp1252")

    assert mend(data, judged).after == data
    assert mend(data, judged, unsafe=True).after == GOOD.encode()


def test_utf_16_is_known_by_its_mark() -> None:
    assert mend(GOOD.encode("utf-16"), judged).after == GOOD.encode()


def test_a_file_that_is_not_utf_8_is_never_written_with_question_marks() -> None:
    data = GOOD.encode("cp1252")
    bad = finding(Replace(0, 1, "x"))

    assert not mend(data, lambda given: Judged(load_bytes(given), Report((bad,)))).changed


def test_json_is_mended_too() -> None:
    text = '{"archpack": "1", "id": "x", "titels": [{"text": "A", "language": "eng"}],\n "completeness": ""}\n'

    done = mend(text.encode(), lambda data: judged(data, "record.json"))

    assert done.after.decode() == '{"archpack": 1, "id": "x", "titles": [{"text": "A", "language": "en"}]}\n'


@pytest.mark.parametrize("edits", [(SetValue("/nothing", "x"),), (Replace(5, 2, ""),), (Replace(0, 10**9, ""),), ()])
def test_a_fix_that_fits_nothing_is_dropped(edits: tuple[Edit, ...]) -> None:
    bad = finding(*edits)

    assert not mend(GOOD.encode(), judge_by(lambda _: [bad])).changed


def test_half_a_character_is_never_written() -> None:
    bad = finding(Insert("", "note", "\ud800"), Replace(0, 0, "\ud800"))

    assert not mend(GOOD.encode(), judge_by(lambda text: [bad] if "note" not in text else [])).changed


@given(st.binary(max_size=60))
def test_whatever_the_file_holds_nothing_goes_wrong(data: bytes) -> None:
    done = mend(data, judged, unsafe=True)

    assert mend(done.after, judged, unsafe=True).after == done.after


@settings(max_examples=30)
@given(
    st.integers(0, len(GOOD) - 1), st.sampled_from(("\t", ":", "'", '"', "{", "]", ",", "- ", "#", "\n", "&", "|", "é"))
)
def test_a_record_with_a_sign_too_many_gets_better_or_stays(at: int, sign: str) -> None:
    text = GOOD[:at] + sign + GOOD[at:]

    done = mend(text.encode(), judged, unsafe=True)

    assert mend(done.after, judged, unsafe=True).after == done.after
    assert len(done.report) <= len(judged(text.encode()).report) or judged(text.encode()).loaded.tree is None


def test_the_work_is_bounded_by_the_size_of_the_record() -> None:
    # Hundreds of fixes, none of which makes anything better.
    wrong = [finding(SetValue(f"/titles/{n}/text", "new")) for n in range(300)]
    asked: list[int] = []

    def judge(data: bytes) -> Judged:
        asked.append(len(data))
        return Judged(load_bytes(data), Report.of(wrong))

    text = "titles:\n" + "".join(f"  - text: title {n} {'x' * 4000}\n" for n in range(300))
    mend(text.encode(), judge)

    assert len(asked) < 40


@pytest.mark.parametrize(("count", "most"), [(10, 12), (20, 14), (30, 14)])
def test_what_cannot_stay_is_looked_for_by_halves_and_not_in_every_round_anew(count: int, most: int) -> None:
    # All dates but one can be mended, with their other slips: then they contradict each other.
    slips = '  - {{kind: creatd, display: "July {0}, 1963 ", edtf: 1963-7-{0}}}\n'
    dates = "".join(slips.format(day + 1) for day in range(count))
    text = GOOD.replace('  - {kind: created, display: "July 6, 1963", edtf: "1963-07-06"}\n', dates)
    asked: list[bytes] = []

    def judge(data: bytes) -> Judged:
        asked.append(data)
        return judged(data)

    done = mend(text.encode(), judge)

    assert (len(done.mended), len(done.held_back), done.not_tried) == (3 * count - 3, 1, ())
    assert len(asked) == most


def test_a_search_that_is_stopped_tells_what_was_not_tried() -> None:
    # No fix can stay, and what comes to light with each has many fixes of its own, none of which can stay either.
    bad = [finding(SetValue(f"/titles/{n}/text", "new")) for n in range(20)]
    more = [finding(SetValue(f"/titles/{n}/text", "newer"), code=1) for n in range(20)]
    asked: list[str] = []

    def found(text: str) -> list[Finding]:
        asked.append(text)
        return [*bad, *(more if "new" in text else []), *([finding(code=2)] if "newer" in text else [])]

    text = "titles:\n" + "".join(f"  - text: title {n}\n" for n in range(20))
    done = mend(text.encode(), judge_by(found))

    assert (done.changed, len(asked)) == (False, 1 + 4 * 20 + 20)
    assert {finding.text for finding in done.held_back} == {finding.text for finding in bad[:2]}
    assert {finding.text for finding in done.not_tried} == {finding.text for finding in bad[2:]}


def test_a_field_given_four_times_is_left_once() -> None:
    text = GOOD.replace("languages: [sq]\n", "languages: [sq]\n" * 4)

    done = mend(text.encode(), judged)

    assert done.after.decode() == GOOD
    assert [finding.place.line for finding in done.mended] == [12, 11, 10]
    assert (list(done.report), done.held_back, done.not_tried) == ([], (), ())


def test_a_fix_that_was_refused_is_tried_again_after_others() -> None:
    # The first stays only with the last, which is seen only after the second.
    first, second = finding(SetValue("/id", "one")), finding(SetValue("/completeness", "full"), code=1)
    last = finding(SetValue("/access/status", "closed"), code=1)

    def found(text: str) -> list[Finding]:
        left = [*([first] if "id: k" in text else []), *([second] if "excerpt" in text else [])]
        left += [last] if "full" in text and "open" in text else []
        return [*left, replace(finding(code=2), fix=None)] if "id: one" in text and "open" in text else left

    done = mend(f"{GOOD}completeness: excerpt\n".encode(), judge_by(found))

    assert (done.mended, list(done.report), done.held_back) == ((second, last, first), [], ())


def test_every_place_of_a_large_record_is_found_once() -> None:
    lines = "".join(f"  - {{name: Person {n}, roles: [Translater]}}\n" for n in range(3000))
    done = mend(f"{GOOD.replace('contributors:', 'contributors:' + chr(10) + lines.rstrip())}".encode(), judged)

    assert b"Translater" not in done.after
