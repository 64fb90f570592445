"""When two language tags are of one language."""


def primary(tag: str) -> str:
    """Return the language of a tag without script and country, in small letters.

    >>> primary("zh-Hant-TW")
    'zh'
    """
    return tag.partition("-")[0].lower()
