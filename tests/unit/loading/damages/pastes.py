"""What comes along when text is copied from elsewhere."""

from tests.unit.loading.damages.damage import damage

DAMAGES = (
    damage(
        "a Markdown fence",
        "# A letter of",
        "```yaml\n# A letter of",
        "1:1 FIL003 Delete this line and the one like it at the other end.",
    ),
    damage(
        "a Markdown fence at the end",
        "letters/12\n",
        "letters/12\n```\n",
        "111:1 FIL003 Delete this line and the one like it at the other end.",
    ),
    damage(
        "a tag of HTML at the beginning",
        "archpack: 1 ",
        "<pre>\narchpack: 1 ",
        "2:1 FIL003 Delete it, and copy the text without its markup.",
    ),
    damage(
        "lines of HTML",
        "  custody: Anselm",
        "<br>\n  custody: Anselm",
        "99:1 FIL003 Delete it, and copy the text without its markup.",
    ),
    damage(
        "an entity of HTML in a value",
        "    place: Musterstadt",
        "    place: &Uuml;bersee",
        "35:12 FIL003 Put the text in quotes.",
    ),
    damage(
        "three dashes in the middle",
        "relations:\n",
        "---\nrelations:\n",
        "87:1 FIL009 Remove the line of three dashes, or write a file for each document.",
    ),
    damage(
        "three dashes at the end",
        "letters/12\n",
        "letters/12\n---\n",
        "111:1 FIL009 Remove the line of three dashes, or write a file for each document.",
    ),
    damage(
        "a line of dashes", "relations:\n", "----------\nrelations:\n", "87:1 FIL003 Delete it, or put # before it."
    ),
    damage(
        "a line of equals signs",
        "relations:\n",
        "==========\nrelations:\n",
        "87:1 FIL003 Delete it, or put # before it.",
    ),
    damage("three dots in the middle", "relations:\n", "...\nrelations:\n", "87:1 FIL003 Delete the line."),
    damage(
        "merge conflict: ours",
        "completeness: full\n",
        "<<<<<<< HEAD\ncompleteness: full\n=======\ncompleteness: excerpt\n>>>>>>> other\n",
        "23:1 FIL003 Keep the lines of one version, and delete those that begin with <<<<<<<,",
    ),
    damage(
        "merge conflict within a block",
        "    place: Musterstadt\n",
        "<<<<<<< HEAD\n    place: Musterstadt\n=======\n    place: Berlin\n>>>>>>> other\n",
        "35:1 FIL003 Keep the lines of one version, and delete those that begin with <<<<<<<,",
    ),
    damage(
        "merge conflict: one line left over",
        "completeness: full\n",
        "completeness: full\n>>>>>>> other\n",
        "24:1 FIL003 Keep the lines of one version, and delete those that begin with <<<<<<<,",
    ),
    damage(
        "merge conflict: the middle left over",
        "completeness: full\n",
        "completeness: full\n=======\n",
        "24:1 FIL003 Keep the lines of one version, and delete those that begin with <<<<<<<,",
    ),
    damage(
        "a line of Python",
        "completeness: full\n",
        "import yaml\ncompleteness: full\n",
        "23:1 FIL003 Write `name: value`. Put # before a remark,",
    ),
    damage(
        "a bold name of Markdown",
        "completeness: full",
        "**completeness**: full",
        "23:1 FIL003 Write the name alone: `completeness: ...`.",
    ),
    damage(
        "a list with numbers",
        "      - translator\n      - editor\n",
        "      1. translator\n      2. editor\n",
        "50:7 REC003 Begin each entry with `- ` in place of `1.`.",
    ),
    damage(
        "a line of a letter",
        "relations:\n",
        "Dear colleague, here is the record.\nrelations:\n",
        "87:1 FIL003 If it goes on with the text above,",
    ),
    damage(
        "a comment of C",
        "completeness: full",
        "completeness: full // whole",
        "23:15 REC005 It is one of: full, excerpt, abridged, s",
    ),
    damage(
        "a line that is a comment of C",
        "relations:\n",
        "// related documents\nrelations:\n",
        "87:1 FIL003 Begin it with #.",
    ),
    damage(
        "a comment of HTML", "relations:\n", "<!-- related documents -->\nrelations:\n", "87:1 FIL003 Begin it with #."
    ),
    damage(
        "a semicolon at the end", "completeness: full\n", "completeness: full;\n", "23:15 REC005 Write `full` alone."
    ),
    damage("line numbers", "relations:\n", "85 relations:\n", "87:1 REC001 Did you mean `relations`?"),
    damage(
        "a diff",
        "completeness: full\n",
        "-completeness: full\n+completeness: excerpt\n",
        "23:1 REC001 Did you mean `completeness`?",
        "24:1 REC001 Did you mean `completeness`?",
    ),
    damage(
        "a merge key",
        "access: {status: open}",
        "access: {<<: *open, status: open}",
        "96:10 REC001 Fields here: embargo,",
        "96:14 FIL005 Put the text in quotes, or write the value again in full.",
    ),
    damage(
        "a tag of another tool",
        "access: {status: open}",
        "access: !include access.yaml",
        "96:9 FIL006 Put the text in quotes.",
        "96:9 REC003 Write `access: {status: open}`, or a field on each line.",
    ),
    damage(
        "a placeholder of a template",
        "    place: Musterstadt",
        "    place: {{ place }}",
        "35:5 REC003 If the text holds a colon, a comma, a bracket or a brace, put it in quotes.",
        "35:13 FIL011 Write the name of the field, a colon,",
    ),
    damage(
        "a line of YAML version",
        "# A letter of",
        "%YAML 3.0\n---\n# A letter of",
        "1:1 FIL003 Delete the line that begins with %YAML.",
    ),
    damage(
        "quotes of an e-mail",
        "completeness: full\n",
        "> completeness: full\n",
        "23:1 FIL003 Delete the sign before each line.",
    ),
)
