"""When two language tags are of one language, or of languages that are often called by one name."""

from collections.abc import Iterable, Mapping

from archpack.vocab.language import language_problem

_FAMILIES: Mapping[str, str] = {
    member: family
    for family, members in {
        "sh": ("bs", "cnr", "hr", "sr"),
        "no": ("nb", "nn"),
        "zh": ("cmn", "gan", "hak", "nan", "wuu", "yue"),
        "ar": ("acm", "ajp", "apc", "apd", "arb", "ary", "arz"),
        "fa": ("pes", "prs"),
        "sq": ("aln", "als"),
        "ms": ("id", "zlm", "zsm"),
        "az": ("azb", "azj"),
        "ku": ("ckb", "kmr", "sdh"),
        "et": ("ekk",),
        "lv": ("lvs",),
        "mn": ("khk",),
        "uz": ("uzn", "uzs"),
        "ro": ("mo",),
        "tl": ("fil",),
    }.items()
    for member in members
}
"""Languages by the wider one that a catalogue may have in their place. ISO 639-3, macrolanguages."""


def primary(tag: str) -> str:
    """Return the language of a tag without script and country, in small letters.

    >>> primary("zh-Hant-TW")
    'zh'
    """
    return tag.partition("-")[0].lower()


def family(tag: str) -> str:
    """Return the wider language of a tag: what is Serbian to one archivist is Serbo-Croatian to another.

    >>> family("sr-Latn"), family("sh"), family("sq-AL")
    ('sh', 'sh', 'sq')
    """
    language = primary(tag)
    return _FAMILIES.get(language, language)


def sound(tags: Iterable[str]) -> bool:
    """Tell whether each is a language tag. What is none is LNG001's: nobody knows what it would be the same as.

    >>> sound(["de", "zh-Hant"]), sound(["de", "German"])
    (True, False)
    """
    return not any(map(language_problem, tags))
