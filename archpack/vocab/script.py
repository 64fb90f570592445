"""Scripts: ISO 15924 codes and their English names."""

from collections.abc import Mapping
from functools import cache

from archpack.vocab.spelling import AMONG_MANY, folded, nearest
from archpack.vocab.subtag import PRIVATE_USE, Kind, entries, subtag


def script_name(code: str) -> str | None:
    """Return the English name of a script by its code, spelled as in ISO 15924 ("Cyrl"), or None.

    >>> script_name("Latn"), script_name("Hant")
    ('Latin', 'Han (Traditional variant)')
    """
    script = subtag(Kind.SCRIPT, code)
    if script is None or script.code != code or PRIVATE_USE in script.names:
        return None
    return script.names[0]


def nearest_script(text: str) -> str | None:
    """Return the code of the script that somebody who wrote this most likely meant, by its code or name, or None.

    >>> nearest_script("Cyrillic"), nearest_script("latn"), nearest_script("Cyrilic")
    ('Cyrl', 'Latn', 'Cyrl')
    """
    by_code = subtag(Kind.SCRIPT, text.strip())
    if by_code is not None and PRIVATE_USE not in by_code.names:
        return by_code.code
    name = nearest(text, _by_name(), alike=AMONG_MANY)
    return _by_name()[name] if name else None


@cache
def _by_name() -> Mapping[str, str]:
    """Return the scripts by their names, also without what the registry adds in brackets."""
    named = [(name, entry.code) for entry in entries(Kind.SCRIPT) for name in entry.names if name != PRIVATE_USE]
    shorter = {folded(name.partition(" (")[0]): code for name, code in reversed(named)}
    return shorter | {folded(name): code for name, code in named}
