"""The reference pages of the settings and of an institution's profile, from the models that read them."""

import re
from typing import Any

from archpack.criteria.essential import ESSENTIAL
from archpack.criteria.own_schema import KEYWORDS
from archpack.criteria.profile import WrittenProfile, profile_schema_text
from archpack.findings.catalogue import CODES
from archpack.loading.settings_file import settings_schema
from tests.generated.record_reference import page

_SETTINGS = """\
# The settings

`archpack.toml` says which rules apply to the deposits below its folder. [Choose which rules
apply](../how-to/choose-rules.md) shows how. This page is made from the model that reads the file.

- The file nearest to a deposit counts: in the deposit folder itself, or above it. archpack looks upwards until it
  finds one, and never above the folder of a git repository. `pyproject.toml` counts if it has `[tool.archpack]`; of
  two in one folder, `archpack.toml`.
- Only that one file counts, unless it says `extend`.
- Settings, a profile and the options of a command narrow each other: a finding is told if all of them want it.
- `--config FILE` uses another file, `--isolated` none. From Python, `archpack.load_criteria` reads the settings; the
  verbs by themselves look for none.
- What is unknown or wrong in it is told with its place (`SET001` to `SET006`), and nothing is checked before it is
  mended.
- Settings choose. They name files to read, and nothing to run.

"""
_ALWAYS = """\
## What always applies

With these findings the package itself would be wrong. They cannot be left out, weighed less, or accepted with a
reason:

"""
_PROFILE = """\
# The profile of an institution

What an institution asks of the records that it receives, as one YAML file. [Write a
profile](../how-to/write-a-profile.md) shows how. This page is made from the model that reads the file.

- `archpack check --profile FILE` holds a deposit against it; so do `plan` and `pack`, and `profile` in the
  [settings](settings.md).
- A field is named with those above it and full stops between: `original.repository.country`. `[]` stands for each
  entry of a list (`titles[].text`), `[kind=scan]` for those entries whose `kind` is `scan`, or holds it. `archpack
  profile fields` lists all names.
- What is asked below a list is asked of each entry that is there. Ask for the entries themselves on a line of its
  own: `{field: "contents[kind=scan]", min: 1}`.
- In a `pattern`, `*` stands for any signs, `?` for one, `#` for one digit, and everything else for itself. A value of
  more than 1,000 characters fits none. There are no regular expressions: one that is easily written can take for
  ever.

"""
_SCHEMA = """\
## The own JSON Schema

Draft 2020-12. It is judged before it is used, and it sees the record as `metadata/record.json` of a package has it.
References lead to parts of the schema itself (`#/$defs/name`). `pattern`, `patternProperties` and `format` are
refused, and so is every word that is not one of these:

"""


def outputs() -> dict[str, str]:
    """Return the two pages."""
    settings = settings_schema() | {"description": "All of them can be left out."}
    always = "\n".join(f"- `{begin}`{_titles(begin)}" for begin in ESSENTIAL if _titles(begin))
    return {
        "schemas/profile-v1.schema.json": profile_schema_text(),
        "docs/reference/settings.md": f"{_SETTINGS}{_joined('The settings', settings)}\n{_ALWAYS}{always}\n",
        "docs/reference/profile.md": (
            f"{_PROFILE}{_joined('The profile', _titled(WrittenProfile.model_json_schema()))}\n{_SCHEMA}"
            f"{', '.join(f'`{word}`' for word in sorted(KEYWORDS))}.\n"
        ),
    }


def _joined(title: str, schema: dict[str, Any]) -> str:
    return "\n".join(page(title, schema))


def _titles(begin: str) -> str:
    """Return what a whole code means, or that a group is one."""
    if begin in CODES:
        return f": {CODES[begin].title}"
    return ": all of this group" if any(code.startswith(begin) for code in CODES) else ""


def _titled(schema: dict[str, Any]) -> dict[str, Any]:
    for name, definition in schema["$defs"].items():
        definition["title"] = re.sub(r"(?<=[a-z])[A-Z]", lambda found: f" {found[0].lower()}", name)
    return schema
