"""Countries: ISO 3166-1 alpha-2 codes of today, and their English names.

The code says where an archive stands today. States that are no more (the Soviet Union, Yugoslavia, the German
Democratic Republic) have no code here: they belong into the text of a record.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from archpack.vocab.spelling import AMONG_MANY, folded, nearest, shown
from archpack.vocab.subtag import PRIVATE_USE, Kind, Subtag, entries, subtag

# In the IANA registry but not in ISO 3166-1: "exceptionally reserved" for others than countries.
_EXCEPTIONALLY_RESERVED = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN"})

# Not in ISO 3166-1: taken from the codes that it leaves to users, by the European Union and by Unicode.
_USER_ASSIGNED = {"XK": "Kosovo"}

# Names that people write and the registry does not have.
_EVERYDAY_NAMES = {
    "bosnia": "BA",
    "bosnia-herzegovina": "BA",
    "britain": "GB",
    "brunei": "BN",
    "burma": "MM",
    "dprk": "KP",
    "east timor": "TL",
    "england": "GB",
    "great britain": "GB",
    "holland": "NL",
    "holy see": "VA",
    "iran": "IR",
    "ivory coast": "CI",
    "laos": "LA",
    "macau": "MO",
    "macedonia": "MK",
    "micronesia": "FM",
    "north korea": "KP",
    "palestine": "PS",
    "people's republic of china": "CN",
    "prc": "CN",
    "republic of the congo": "CG",
    "russia": "RU",
    "scotland": "GB",
    "south korea": "KR",
    "syria": "SY",
    "taiwan": "TW",
    "tanzania": "TZ",
    "uk": "GB",
    "united states of america": "US",
    "usa": "US",
    "vatican": "VA",
    "vatican city": "VA",
    "vietnam": "VN",
    "wales": "GB",
}


# German and French names, and abbreviations, of the countries that archives stand in, for suggestions.
_IN_OTHER_LANGUAGES = {
    "albanie": "AL",
    "albanien": "AL",
    "allemagne": "DE",
    "angleterre": "GB",
    "autriche": "AT",
    "belgien": "BE",
    "belgique": "BE",
    "bresil": "BR",
    "brasilien": "BR",
    "bulgarie": "BG",
    "bulgarien": "BG",
    "chine": "CN",
    "deutschland": "DE",
    "espagne": "ES",
    "etats-unis": "US",
    "frankreich": "FR",
    "grece": "GR",
    "griechenland": "GR",
    "hongrie": "HU",
    "inde": "IN",
    "indien": "IN",
    "italie": "IT",
    "italien": "IT",
    "japon": "JP",
    "kanada": "CA",
    "mexique": "MX",
    "mexiko": "MX",
    "niederlande": "NL",
    "osterreich": "AT",
    "pays-bas": "NL",
    "polen": "PL",
    "pologne": "PL",
    "roumanie": "RO",
    "rumanien": "RO",
    "russie": "RU",
    "russland": "RU",
    "schweiz": "CH",
    "spanien": "ES",
    "suisse": "CH",
    "tschechien": "CZ",
    "ungarn": "HU",
    "vereinigte staaten": "US",
    "aut": "AT",
    "bgr": "BG",
    "che": "CH",
    "deu": "DE",
    "esp": "ES",
    "fra": "FR",
    "gbr": "GB",
    "ger": "DE",
    "hun": "HU",
    "ita": "IT",
    "pol": "PL",
    "rom": "RO",
    "rus": "RU",
    "alb": "AL",
}


_SHORTEST_GUESSED = 4
"""Letters of a name that may be misspelt: abbreviations are all too much alike."""

# Where the registry's name is not the one that people write.
_USUAL_NAMES = {
    "CD": "Democratic Republic of the Congo",
    "IR": "Iran",
    "KP": "North Korea",
    "KR": "South Korea",
    "LA": "Laos",
    "RU": "Russia",
    "SY": "Syria",
    "VA": "Vatican City",
    "VN": "Vietnam",
}


def is_country(code: str) -> bool:
    """Return whether this is the code of a country of today, in capitals: ISO 3166-1 alpha-2, or XK for Kosovo."""
    return code in _names()


def country_name(code: str) -> str | None:
    """Return the English name of a country by its code in capitals, or None.

    >>> country_name("AL"), country_name("SU")
    ('Albania', None)
    """
    return _names().get(code)


def usual_country_name(code: str) -> str | None:
    """Return the name of a country as people write it, by its code in capitals, or None.

    >>> usual_country_name("RU"), usual_country_name("TW"), usual_country_name("AL")
    ('Russia', 'Taiwan', 'Albania')
    """
    name = _USUAL_NAMES.get(code) or country_name(code)
    short = name.partition(",")[0].partition(" (")[0] if name else None
    return short if short and country_code(short) == code else name


def country_code(name: str) -> str | None:
    """Return the code of a country by its English name, or None when it is unknown or no longer a country.

    >>> country_code("Albania"), country_code("Russia"), country_code("Soviet Union")
    ('AL', 'RU', None)
    """
    return _codes().get(folded(name))


@lru_cache(maxsize=1024)
def nearest_country(text: str) -> str | None:
    """Return the code of the country whose English, German or French name is nearest to a text, or None.

    It is a guess, for a question only.

    >>> nearest_country("Albanai"), nearest_country("Frankreich"), nearest_country("Utopia")
    ('AL', 'FR', None)
    """
    typed = text.strip()
    if is_country(typed.upper()):
        return typed.upper()
    known = {**_codes(), **_IN_OTHER_LANGUAGES}
    if len(typed) < _SHORTEST_GUESSED:
        return known.get(folded(typed))
    name = nearest(text, known, alike=AMONG_MANY)
    return known[name] if name else None


def country_problem(code: str) -> str | None:
    """Return what is wrong with the code of a country and, where known, what to write; None when it is right.

    >>> country_problem("UK")
    'UK is not an ISO 3166-1 country code; write GB'
    """
    if is_country(code):
        return None
    if not code.strip():
        return "The country is empty: write its code, such as AL"
    typed = code.strip()
    better = typed.upper() if is_country(typed.upper()) else country_code(typed)
    if better:
        return f"{shown(typed)} is not an ISO 3166-1 country code; write {better}"
    former = subtag(Kind.REGION, typed)
    if former and former.deprecated:
        return (
            f"{former.code} ({former.names[0]}) has been out of use since {former.deprecated}; "
            f"write the code of the country where the archive stands today"
        )
    return f"{shown(typed)} is not an ISO 3166-1 country code; write two capital letters, such as AL"


@cache
def _countries() -> tuple[Subtag, ...]:
    """Return the regions that are countries of today: two letters, not deprecated, not for private use."""
    return tuple(
        region
        for region in entries(Kind.REGION)
        if region.code.isalpha() and region.code not in _EXCEPTIONALLY_RESERVED
        if not region.deprecated and PRIVATE_USE not in region.names
    )


@cache
def _names() -> Mapping[str, str]:
    return {country.code: country.names[0] for country in _countries()} | _USER_ASSIGNED


@cache
def _codes() -> Mapping[str, str]:
    listed = {folded(name): country.code for country in _countries() for name in country.names}
    return listed | {folded(name): code for code, name in _USER_ASSIGNED.items()} | _EVERYDAY_NAMES
