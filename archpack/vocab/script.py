"""Scripts: ISO 15924 codes and their English names."""

from archpack.vocab.subtag import PRIVATE_USE, Kind, subtag


def script_name(code: str) -> str | None:
    """Return the English name of a script by its code, spelled as in ISO 15924 ("Cyrl"), or None.

    >>> script_name("Latn"), script_name("Hant")
    ('Latin', 'Han (Traditional variant)')
    """
    script = subtag(Kind.SCRIPT, code)
    if script is None or script.code != code or PRIVATE_USE in script.names:
        return None
    return script.names[0]
