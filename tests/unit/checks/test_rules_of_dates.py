"""Dates, events and embargoes, at the edges of their rules."""

from datetime import date as day

import pytest

from archpack.checks.conditions.access import access, embargoes, openness
from archpack.checks.context.events import events
from archpack.checks.identity.chronology import (
    before_scanners,
    dates_in_titles,
    early_years,
    future_dates,
    order_of_dates,
    printed_dates,
    two_creations,
)
from archpack.model import Record
from tests.unit.checks.records import places, record

TODAY = day(2026, 11, 23)


def dated(**kinds: str) -> Record:
    return record(dates=[{"kind": kind, "display": "x", "edtf": edtf} for kind, edtf in kinds.items()])


@pytest.mark.parametrize(
    ("created", "received"),
    [
        ("1963-07-06", "1963-07-06"),
        ("1963-07-06", "1963-07"),
        ("1963-07-06", "1963"),
        ("1963-07-06", "1962~"),
        ("1963-07-06", "1962?"),
        ("1963?", "1962"),
        ("1963/1965", "1964"),
        ("1963/..", "1964"),
        ("196X", "1960"),
        ("not a date", "1960"),
    ],
)
def test_dates_that_can_be_in_order(created: str, received: str) -> None:
    assert places(order_of_dates(dated(created=created, received=received))) == []


@pytest.mark.parametrize("kind", ["sent", "received", "copied", "published", "transcribed", "translated", "digitized"])
def test_nothing_happens_before_a_document_is_written(kind: str) -> None:
    assert places(order_of_dates(dated(created="1963-07-06", **{kind: "1963-06"}))) == [("/dates/1/edtf", "DAT002")]


def test_a_letter_is_received_after_it_was_sent_and_told_once() -> None:
    wrong = dated(received="1963-06-01", created="1963-06-02", sent="1963-06-03")

    assert places(order_of_dates(wrong)) == [("/dates/0/edtf", "DAT002")]


@pytest.mark.parametrize(
    ("display", "edtf", "code"),
    [
        ("July 6, 1963", "1963-07-06", None),
        ("July 6, 1963", "1963-07", None),
        ("July 6, 1963", "1963-07-06?", None),
        ("July 1963", "1963-07-06", None),
        ("undated", "1963", None),
        ("undated", None, None),
        ("January 26, 1918", "1918-02-08", None),  # the old calendar and the new
        ("July 6, 1963", "1963-07-07", "DAT003"),
        ("1949-1950", "1963", "DAT003"),
        ("July 6, 1963", None, "DAT009"),
        ("6 korrik 1963", None, "DAT009"),
        ("3/4/1963", None, "DAT010"),
        ("3. 4. 63", None, "DAT010"),
        ("13/4/1963", None, "DAT009"),
        ("ca. 1963", "1963", "DAT011"),
        ("1963?", "1963", "DAT011"),
        ("ca. 1963", "1963~", None),
        ("ca. 1963", "1963-07", None),
        ("July 6, 1963", "not a date", None),
        ("x" * 1000, None, None),
    ],
)
def test_printed_dates(display: str, edtf: str | None, code: str | None) -> None:
    date = {"kind": "created", "display": display} | ({"edtf": edtf} if edtf else {})

    assert [found for _, found in places(printed_dates(record(dates=[date])))] == ([code] if code else [])


@pytest.mark.parametrize(
    ("title", "created", "told"),
    [
        ("Notes on 6 July 1963", "1963-07-06", False),
        ("Notes on 6 July 1963", "1963-07", False),
        ("Notes on 6 July 1963", "1963-07-08", False),  # written afterwards
        ("Notes on 6 July 1963", "1963-06-07", True),  # day and month exchanged
        ("Notes on 6 July 1963", "1963-07-05", True),
        ("Notes on 6 July 1963", "1936-07-06", True),
        ("Notes on July 6, 1963", "1936-07-06", True),
        ("Notes on 1963-07-06", "1936-07-06", True),
        ("Shënime, 6 korrik 1963", "1936-07-06", True),
        ("Plan for the 1 October 1964 celebrations", "1963-07-06", False),  # another day altogether
        ("Notes on 6-8 July 1963", "1936-07-08", False),
        ("Notes on 6 to 8 July 1963", "1936-07-08", False),
        ("Notes on 6 July 1963 on the events of 1936", "1936-07-06", False),
        ("Notes on 6 July 1963 and 8 July 1963", "1936-07-06", False),
        ("Notes on 6 July 1963", "1936-07-06?", False),
        ("File 6/1963", "1936", False),
    ],
)
def test_the_date_in_a_title(title: str, created: str, told: bool) -> None:
    dates = [{"kind": "created", "display": "x", "edtf": created}]
    found = places(dates_in_titles(record(titles=[{"text": title, "language": "en"}], dates=dates)))

    assert found == ([("/titles/0/text", "DAT004")] if told else [])


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2026-11-23", False),
        ("2026-11-24", False),  # it is tomorrow elsewhere
        ("2026-11-25", True),
        ("2026", False),
        ("2026-12", True),
        ("2027", True),
        ("2026/2028", False),
        ("[2027,2028]", True),
        ("Y170000002", False),  # beyond what a calendar of computers holds
        ("1963-07-06", False),
    ],
)
def test_dates_to_come(edtf: str, told: bool) -> None:
    assert bool(list(future_dates(dated(created=edtf), TODAY))) is told


@pytest.mark.parametrize(
    ("edtf", "told"), [("0499", True), ("0196", True), ("-0044", False), ("0500", False), ("0963", False)]
)
def test_early_years(edtf: str, told: bool) -> None:
    assert bool(list(early_years(dated(created=edtf)))) is told


def test_dates_of_scans_and_their_events() -> None:
    found = before_scanners(
        record(
            dates=[{"kind": "digitized", "display": "x", "edtf": edtf} for edtf in ("1956", "1957", "1956~", "19XX")],
            provenance={"events": [{"kind": "digitization", "date": "1919"}, {"kind": "review", "date": "1919"}]},
        )
    )

    assert places(found) == [("/dates/0/edtf", "DAT007"), ("/provenance/events/0/date", "DAT007")]


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [("1949", "1963", True), ("1949", "1949-07", False), ("1949~", "1963", False), ("1918-01-26", "1918-02-08", False)],
)
def test_two_dates_of_creation(one: str, two: str, told: bool) -> None:
    dates = [{"kind": "created", "display": "x", "edtf": edtf} for edtf in (one, two)]

    assert bool(list(two_creations(record(dates=dates)))) is told


TEXTS = [
    {"id": "scan", "kind": "scan", "file": "a"},
    {"id": "transcript", "kind": "transcript", "file": "b", "of": "scan"},
    {"id": "translation", "kind": "translation", "file": "c", "of": "transcript"},
]


def history(*told: dict[str, object], **fields: object) -> list[tuple[str, str]]:
    return places(events(record(contents=TEXTS, provenance={"events": list(told)}, **fields)))


def test_a_history_that_can_be_true() -> None:
    assert (
        history(
            {"kind": "acquisition", "date": "1987"},
            {"kind": "digitization", "date": "2019-04", "scope": ["scan"]},
            {"kind": "transcription", "date": "2019-04", "scope": ["transcript"]},
            {"kind": "translation", "date": "2019", "scope": ["translation"]},
            {"kind": "review", "agent": "Ada"},
            dates=[
                {"kind": "created", "display": "x", "edtf": "1963"},
                {"kind": "translated", "display": "x", "edtf": "2019-06"},
            ],
        )
        == []
    )


def test_who_tells_of_no_making_owes_no_event() -> None:
    assert history({"kind": "acquisition", "date": "1987"}) == []


def test_an_event_without_scope_tells_of_all_contents_of_its_kind() -> None:
    assert history({"kind": "digitization", "date": "2019"}) == [("/contents/1", "PRV001"), ("/contents/2", "PRV001")]


def test_a_scope_that_names_nothing_is_told_elsewhere() -> None:
    assert history({"kind": "digitization", "date": "2019", "scope": ["scans"]}) == []


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ({"status": "open"}, None),
        ({"status": "closed", "reason": "x"}, None),
        ({"status": "embargoed", "reason": "x", "embargo": "2031"}, None),
        ({"status": "embargoed", "reason": "x", "embargo": "2031-01"}, None),
        ({"status": "restricted"}, "RGT009"),
        ({"status": "open", "embargo": "2031"}, "RGT007"),
        ({"status": "embargoed", "reason": "x"}, "RGT008"),
        ({"status": "embargoed", "reason": "x", "embargo": "1962"}, "RGT014"),
        ({"status": "embargoed", "reason": "x", "embargo": "2031/2041"}, "RGT015"),
        ({"status": "embargoed", "reason": "x", "embargo": "2031?"}, "RGT015"),
        ({"status": "embargoed", "reason": "x", "embargo": "soon"}, None),  # DAT001 tells it
    ],
)
def test_access(part: dict[str, str], code: str | None) -> None:
    dates = [{"kind": "created", "display": "x", "edtf": "1963"}]

    assert [found for _, found in places(access(record(access=part, dates=dates)))] == ([code] if code else [])


@pytest.mark.parametrize(
    ("embargo", "code"),
    [
        ("2026-11-23", "RGT010"),
        ("2026-11-24", None),
        ("2026", None),
        ("2025", "RGT010"),
        ("2025?", None),
        ("2031", None),
        ("2176", None),
        ("2931", "RGT013"),
        ("1962", None),  # RGT014 tells it
    ],
)
def test_embargoes(embargo: str, code: str | None) -> None:
    dates = [{"kind": "created", "display": "x", "edtf": "1963"}]
    part = {"status": "embargoed", "reason": "x", "embargo": embargo}
    found = places(embargoes(record(access=part, dates=dates), TODAY))

    assert found == ([("/access/embargo", code)] if code else [])


CLOSED = {"status": "closed", "reason": "x"}


@pytest.mark.parametrize(
    ("scan", "transcript", "translation", "found"),
    [
        (None, None, None, []),
        (CLOSED, CLOSED, CLOSED, []),
        (None, CLOSED, CLOSED, []),
        (CLOSED, None, None, [("/contents/1", "RGT012"), ("/contents/2", "RGT012")]),
        (CLOSED, CLOSED, None, [("/contents/2", "RGT012")]),
        (None, CLOSED, None, [("/contents/2", "RGT012")]),
    ],
)
def test_what_is_made_from_a_closed_scan(
    scan: object, transcript: object, translation: object, found: list[tuple[str, str]]
) -> None:
    contents = [
        text | ({"access": part} if part else {})
        for text, part in zip(TEXTS, (scan, transcript, translation), strict=True)
    ]

    assert places(openness(record(contents=contents))) == found


def test_an_open_text_of_a_closed_document_is_told_once() -> None:
    contents = [TEXTS[0], TEXTS[1] | {"access": {"status": "open"}}, TEXTS[2]]

    assert places(openness(record(contents=contents, access=CLOSED))) == [("/contents/1/access", "RGT011")]


def test_a_circle_of_sources_ends() -> None:
    circle = [{"id": "a", "kind": "scan", "file": "a", "of": "b"}, {"id": "b", "kind": "scan", "file": "b", "of": "a"}]
    contents = [*circle, {"id": "c", "kind": "scan", "file": "c", "access": CLOSED}]

    assert places(openness(record(contents=contents))) == []
