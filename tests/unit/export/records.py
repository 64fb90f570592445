"""Records of several traditions, made of real references and invented people."""
# ruff: noqa: RUF001 - the letters and quotation marks are what is tested

from typing import Any

from archpack.model import Record

WILSON = "https://digitalarchive.wilsoncenter.org/document"
KAPO_LOCATOR = [
    {"label": "Fondi", "value": "14/AP", "level": "fonds"},
    {"value": "Marrëdhëniet me Partinë Komuniste të Kinës", "level": "series"},
    {"label": "V.", "value": "1963", "level": "year"},
    {"label": "Dos.", "value": "4", "level": "file"},
    {"label": "Fl.", "value": "28-48", "level": "folio"},
]


def record(title: str | None = None, **fields: Any) -> Record:
    """Return a record of the given fields, and of what every record needs."""
    titles = {"titles": [{"text": title or "A title"}]}
    return Record.model_validate({"archpack": 1, "id": "x", **titles, **fields})


def created(display: str, edtf: str | None = None) -> list[dict[str, str]]:
    """Return the dates of a document of which one is known."""
    return [{"kind": "created", "display": display, **({"edtf": edtf} if edtf else {})}]


def steps(*labels_and_values: tuple[str, str]) -> list[dict[str, str]]:
    """Return a locator."""
    return [{"label": label, "value": value} if label else {"value": value} for label, value in labels_and_values]


def url(address: str) -> list[dict[str, str]]:
    """Return the identifiers of a document that has an address."""
    return [{"scheme": "url", "value": address}]


ALBANIAN = record(
    "Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao on 6 July 1963",
    id="wcda-300022",
    identifiers=url(f"{WILSON}/300022"),
    dates=created("July 6, 1963", "1963-07-06"),
    completeness="excerpt",
    original={
        "repository": {
            "name": "Arkivi Qendror Shtetëror",
            "name_translated": "Central State Archives",
            "abbreviation": "AQSH",
            "place": "Tirana",
            "country": "AL",
        },
        "locator": KAPO_LOCATOR,
    },
    contributors=[{"name": "Elidor Mëhilli", "roles": ["contributor", "translator"]}],
)
SOVIET = record(
    "Cable, Terebin to Stalin",
    id="cable",
    identifiers=url(f"{WILSON}/1"),
    dates=created("January 10, 1949", "1949-01-10"),
    original={
        "repository": {"name": "RGASPI"},
        "locator": steps(("f.", "558"), ("op.", "11"), ("d.", "97"), ("ll.", "67-70")),
    },
    contributors=[
        {"name": "Anna Contributor", "roles": ["contributor"]},
        {"name": "Gary Translator", "roles": ["translator"], "from_language": "Russian"},
    ],
)
CYRILLIC = record(
    "Телеграмма Теребина Сталину",
    id="телеграмма",
    titles=[
        {"text": "Телеграмма Теребина Сталину", "language": "ru", "kind": "original"},
        {"text": "Cable, Terebin to Stalin", "language": "en", "kind": "translated"},
    ],
    dates=created("10 января 1949 г.", "1949-01-10"),
    original={
        "repository": {
            "name": "Российский государственный архив социально-политической истории",
            "abbreviation": "РГАСПИ",
            "place": "Москва",
            "country": "RU",
        },
        "locator": steps(("Ф.", "558"), ("Оп.", "11"), ("Д.", "97"), ("Л.", "67–70")),
    },
)
HUNGARIAN = record(
    "Report, Embassy of Hungary in North Korea to the Hungarian Foreign Ministry",
    id="report",
    identifiers=url(f"{WILSON}/113395"),
    dates=created("circa February 1955", "1955-02~"),
    original={
        "repository": {"name": "Magyar Országos Levéltár", "abbreviation": "MOL", "place": "Budapest", "country": "HU"},
        "locator": [
            {"value": "XIX-J-1-j Korea"},
            {"label": "doboz", "value": "4.", "position": "after"},
            {"value": "5/a"},
            {"value": "004076/1955"},
        ],
    },
    contributors=[
        {"name": "Béla Finder", "roles": ["obtainer", "translator"], "on_behalf_of": "CWIHP"},
    ],
)
QUESTION = record(
    'What Is to Be Done about "the Box"?',
    id="question",
    identifiers=[{"scheme": "doi", "value": "10.1000/182"}],
    dates=created("26 March 1921", "1921-03-26"),
    original={
        "repository": {"name": "Museum of Papers", "place": "Leeds", "country": "GB"},
        "locator": steps(("MS", "50"), ("fol.", "12r-13v")),
    },
    contributors=[{"name": "Ottilie Federkiel", "roles": ["author"]}],
)
GERMAN = record(
    "Vermerk über das Gespräch",
    id="b-136",
    titles=[{"text": "Vermerk über das Gespräch", "language": "de", "kind": "original"}],
    dates=created("February 1974", "1974-02"),
    original={
        "repository": {"name": "Bundesarchiv", "abbreviation": "BArch", "place": "Koblenz", "country": "DE"},
        "locator": steps(("", "B 136/59748"), ("", "403-410")),
    },
    contributors=[{"name": "Stephan Finder", "roles": ["contributor", "transcriber", "translator"]}],
)
BRAZILIAN = record(
    "Telegram from the Brazilian Embassy in Havana (Bastian Pinto), 6:30 p.m., Friday",
    id="telegram",
    identifiers=url("https://example.org/115383"),
    dates=created("November 1962 to January 1963", "1962-11/1963-01"),
    original={
        "repository": {"name": "Ministry of External Relations Archives", "place": "Brasilia", "country": "BR"},
        "locator": steps(("Cx", "324")),
    },
    contributors=[{"name": "James G. Translator", "roles": ["translator"], "from_language": "Portuguese"}],
)
BARE = record("Untold Story", id="bare")

ALL = (ALBANIAN, SOVIET, CYRILLIC, HUNGARIAN, QUESTION, GERMAN, BRAZILIAN, BARE)
