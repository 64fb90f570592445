"""Codes of the events in the history of a document."""

from archpack.findings.finding import Code, Severity

_TEXTS = (
    "languages: [sq]\ncontents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n"
    "  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq, of: scan}\n"
)
_TRANSLATION = (
    "languages: [sq]\ncontents:\n  - {id: transcript, kind: transcript, file: transcript/sq.md, language: sq}\n"
    "  - {id: translation, kind: translation, file: translation/en.md, language: en, of: transcript}\n"
)
_SCAN = "contents:\n  - {id: scan, kind: scan, files: scan/*.tif}\n"

WITHOUT_EVENT = Code(
    "PRV001",
    Severity.NOTE,
    "Content without its event",
    "The history tells how the other contents were made; of this one nobody will know by whom and when.",
    "PREMIS 3, Event; ISAD(G) 3.2.4",
    bad=f"{_TEXTS}provenance:\n  events:\n"
    "    - {kind: digitization, date: 2019-04, agent: Reading room, scope: [scan]}",
    good=f"{_TEXTS}provenance:\n  events:\n"
    "    - {kind: digitization, date: 2019-04, agent: Reading room, scope: [scan]}\n"
    "    - {kind: transcription, date: 2019-05, agent: Ada Inkwell, scope: [transcript]}",
)
OUT_OF_ORDER = Code(
    "PRV002",
    Severity.WARNING,
    "Events out of order",
    "The history is told from the oldest event on. An event at another place has a slip in its date, or was added.",
    "ISAD(G) 3.2.3; PREMIS 3, Event",
    bad='provenance:\n  events:\n    - {kind: review, date: "2019-04-02", agent: Ada Inkwell}\n'
    '    - {kind: acquisition, date: "1987", agent: Clara Federkiel}',
    good='provenance:\n  events:\n    - {kind: acquisition, date: "1987", agent: Clara Federkiel}\n'
    '    - {kind: review, date: "2019-04-02", agent: Ada Inkwell}',
)
FUTURE_EVENT = Code(
    "PRV003",
    Severity.WARNING,
    "Event in the future",
    "What has not happened yet is no part of the history: a digit was mistyped.",
    "PREMIS 3, Event",
    bad='provenance:\n  events:\n    - {kind: acquisition, date: "2987", agent: Clara Federkiel}',
    good='provenance:\n  events:\n    - {kind: acquisition, date: "1987", agent: Clara Federkiel}',
)
BEFORE_CREATION = Code(
    "PRV004",
    Severity.WARNING,
    "Event before the document was written",
    "Nothing can happen to a document that does not exist yet; one of the two dates is a slip.",
    "PREMIS 3, Event; ISAD(G) 3.1.3",
    bad='dates:\n  - {kind: created, display: "1963", edtf: "1963"}\n'
    'provenance:\n  events:\n    - {kind: acquisition, date: "1936", agent: Central State Archives}',
    good='dates:\n  - {kind: created, display: "1963", edtf: "1963"}\n'
    'provenance:\n  events:\n    - {kind: acquisition, date: "1965", agent: Central State Archives}',
)
BEFORE_ITS_SOURCE = Code(
    "PRV005",
    Severity.WARNING,
    "Made before what it was made from",
    "A translation is made from a transcript that exists; one of the dates, or `of`, is wrong.",
    "PREMIS 3, Event",
    bad=f"{_TRANSLATION}provenance:\n  events:\n"
    "    - {kind: translation, date: 2019-05, agent: Ada Inkwell, scope: [translation]}\n"
    "    - {kind: transcription, date: 2019-06, agent: Jonas Siegellack, scope: [transcript]}",
    good=f"{_TRANSLATION}provenance:\n  events:\n"
    "    - {kind: transcription, date: 2019-05, agent: Jonas Siegellack, scope: [transcript]}\n"
    "    - {kind: translation, date: 2019-06, agent: Ada Inkwell, scope: [translation]}",
)
SAYS_NOTHING = Code(
    "PRV006",
    Severity.WARNING,
    "Event without a date and without anybody",
    "That something happened once proves nothing. Say when, or who did it.",
    "PREMIS 3, eventDateTime and linkingAgentIdentifier",
    bad="provenance:\n  events:\n    - {kind: acquisition}",
    good='provenance:\n  events:\n    - {kind: acquisition, date: "1987"}',
)
TWO_DATES = Code(
    "PRV007",
    Severity.WARNING,
    "Event and date disagree",
    "The same thing is said to have happened at two times.",
    "PREMIS 3, Event",
    bad='dates:\n  - {kind: digitized, display: "2018", edtf: "2018"}\n'
    'provenance:\n  events:\n    - {kind: digitization, date: "2019", agent: Reading room}',
    good='dates:\n  - {kind: digitized, display: "2019", edtf: "2019"}\n'
    'provenance:\n  events:\n    - {kind: digitization, date: "2019", agent: Reading room}',
)
OTHER_KIND = Code(
    "PRV008",
    Severity.WARNING,
    "Event of another kind of content",
    "A scan is not translated and a translation not digitized: the event, or its `scope`, is another.",
    "PREMIS 3, linkingObjectIdentifier",
    bad=f"{_SCAN}provenance:\n  events:\n"
    "    - {kind: transcription, date: 2019-06, agent: Ada Inkwell, scope: [scan]}",
    good=f"{_SCAN}provenance:\n  events:\n"
    "    - {kind: digitization, date: 2019-06, agent: Ada Inkwell, scope: [scan]}",
)
