"""Fields that stand under the wrong parent."""

from tests.unit.loading.damages.damage import damage

DAMAGES = (
    damage(
        "the country beside the archive",
        "    country: DE                              # two letters\n",
        "  country: DE\n",
        "36:3 REC001 `country` belongs under `original.repository`.",
    ),
    damage(
        "the country at the top",
        "completeness: full\n",
        "completeness: full\ncountry: DE\n",
        "24:1 REC001 `country` belongs under `original.repository`.",
    ),
    damage(
        "the folios beside the locator",
        "  extent: 2 leaves, ink\n",
        "  folios: 12r-13v\n",
        "44:3 REC001 `folios` belongs under `contents`.",
    ),
    damage(
        "the repository at the top",
        "original:\n  repository:\n    name: Fam",
        "repository:\n    name: Fam",
        "36:3 FIL003 Begin it behind 4 spaces, as in line 35 or in the first column, as in line 31.",
    ),
    damage(
        "the roles at the top",
        "credits:\n",
        "roles: [editor]\ncredits:\n",
        "56:1 REC001 `roles` belongs under `contributors`.",
    ),
    damage(
        "the embargo at the top",
        "access: {status: open}",
        "access: {status: open}\nembargo: 2041-01-01",
        "97:1 REC001 `embargo` belongs under `access` or under `contents.access`.",
    ),
    damage(
        "the status at the top",
        "access: {status: open}",
        "status: open",
        "96:1 REC001 `status` belongs under `access` or under `contents.access`.",
    ),
    damage(
        "the events at the top",
        "provenance:\n  custody: Anselm kept the letter until 1950.\n  events:\n    - {kind",
        "events:\n    - {kind",
        "98:1 REC001 `events` belongs under `provenance`.",
    ),
    damage(
        "the scope of a credit",
        "    role: funder\n",
        "    role: funder\n    scope: [scan]\n",
        "59:5 REC001 `scope` belongs under `contributors`,",
    ),
    damage(
        "the folder in the locator step",
        "label: Karton, value",
        "label: Karton, box: 2, value",
        "40:23 REC001 `box` is a value and no field: write `level: box` in `original.locator`.",
    ),
    damage(
        "edtf at the top",
        "languages: [de]\n",
        "languages: [de]\nedtf: 1921-05-06\n",
        "25:1 REC001 `edtf` belongs under `dates`.",
    ),
    damage(
        "the level in a content",
        "    language: en\n    of:",
        "    level: item\n    language: en\n    of:",
        "73:5 REC001 `level` belongs under `original.locator`.",
    ),
    damage(
        "the citation's text beside it",
        "citation:\n  text: >-",
        "citation: {}\ntext: >-",
        "107:1 REC002 Add it, such as `text: ...`.",
        "108:1 REC001 `text` belongs under `titles`, under `notes` or under `citation`.",
    ),
    damage(
        "a repository given as its name",
        "  repository:\n    name: Familienarchiv Federkiel\n    name_translated: Federkiel Family Archive\n    place: Musterstadt\n    country: DE                              # two letters\n",
        "  repository: Familienarchiv Federkiel\n",
        "32:15 REC003 Write `repository: {name: Familienarchiv Federkiel}`, or a field on each line.",
    ),
    damage(
        "the holder in access",
        "access: {status: open}",
        "access: {status: open, holder: Ada}",
        "96:24 REC001 `holder` belongs under `rights`.",
    ),
    damage(
        "custody at the top",
        "provenance:\n  custody: Anselm kept the letter until 1950.\n",
        "custody: Anselm\nprovenance:\n",
        "98:1 REC001 `custody` belongs under `provenance`.",
    ),
)
