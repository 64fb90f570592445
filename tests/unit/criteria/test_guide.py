import html.parser
import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from archpack.checks import check_record
from archpack.criteria import InstitutionProfile
from archpack.criteria.example import example_record
from archpack.criteria.guide import guide_of
from archpack.criteria.judging import judge_record
from archpack.criteria.profile import profile_schema_text
from archpack.loading.profile_file import read_profile
from archpack.render.guide import guide_html, guide_markdown
from tests.conftest import ROOT

PROFILES = sorted((ROOT / "examples" / "profiles").glob("*.yaml"))
HEAD = 'archpack_profile: 1\nname: example\nversion: "1"\n'
HOSTILE = "<script>alert(1)</script> | `x` ``` ](javascript:x) *a* \\u202e \x85 & <!-- https://evil.example"


def profile(folder: Path, text: str) -> InstitutionProfile:
    file = folder / "profile.yaml"
    file.write_text(HEAD + text, encoding="utf-8")
    return read_profile(file)


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_the_example_of_the_guide_meets_the_profile_and_every_rule_that_stops_packing(path: Path) -> None:
    asked = read_profile(path)
    record, findings = example_record(asked)

    assert record is not None
    assert findings == ()
    assert list(judge_record(asked, record)) == []
    assert [str(finding) for finding in check_record(record) if finding.severity == "error"] == []


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_the_schema_for_editors_accepts_the_profiles_and_sees_a_mistake(path: Path) -> None:
    validator = Draft202012Validator(json.loads(profile_schema_text()))
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [error.message for error in validator.iter_errors(document)] == []

    document["fields"][0]["requird"] = True
    assert [error.json_path for error in validator.iter_errors(document)] == ["$.fields[0]"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "fields: [{field: summary.sq, required: true}]",
        "fields: [{field: 'contents[kind=translation].of', required: true, example: scan}]",
        "fields: [{field: 'contents[kind=translation]', min: 3}]",
        "fields: [{field: 'contributors[roles=editor].identifiers[scheme=orcid].value', example: 00-1, pattern: '#*'}]",
        "fields: [{field: 'contributors[roles=editor].identifiers[scheme=orcid]', required: true}]",
        "fields: [{field: provenance.events, min: 2}, {field: provenance.custody, required: true}]",
        "fields: [{field: languages, min: 1, values: [de]}, {field: completeness, values: [full], required: true}]",
        "fields: [{field: id, pattern: 'letter-###', example: letter-001}, {field: access, required: true}]",
    ],
)
def test_an_example_is_made_of_what_is_asked(text: str, tmp_path: Path) -> None:
    asked = profile(tmp_path, text)
    record, findings = example_record(asked)

    assert findings == ()
    assert record is not None
    assert list(judge_record(asked, record)) == []


def test_where_no_example_can_be_made_that_is_told(tmp_path: Path) -> None:
    record, (finding,) = example_record(profile(tmp_path, "fields: [{field: archpack, required: true, example: two}]"))

    assert (record, str(finding.code)) == (None, "INS111")


def test_no_example_has_thousands_of_entries(tmp_path: Path) -> None:
    record, (finding,) = example_record(profile(tmp_path, "fields: [{field: contents, min: 200000}]"))

    assert record is not None
    assert (len(record.contents), str(finding.code)) == (20, "INS111")


def test_the_guide_tells_what_is_asked_and_every_field(tmp_path: Path) -> None:
    guide = guide_of(
        profile(tmp_path, "fields: [{field: 'titles[].language', required: true, values: [en], help: Ours}]")
    )
    text = guide_markdown(guide)

    assert (
        "| `titles[].language` | required in each | The language of the title: a BCP 47 tag such as `en` or `sq`. "
        "Ours. | `en` | `en` |"
    ) in text.splitlines()
    assert text.count("| `titles[].language` |") == 2
    assert "| `provenance.events[].agent` |" in text
    assert text.index("```yaml") < text.index("language: en\n")


def hostile(folder: Path) -> InstitutionProfile:
    said = HOSTILE.replace("\\u202e", "\u202e").replace("'", "''").replace("\x85", "")
    return profile(
        folder,
        f"title: '{said}'\ncontact: '{said}'\ndescription: '{said}'\n"
        f"fields:\n  - {{field: summary.en, required: true, help: '{said}', example: '{said}', values: ['{said}']}}\n"
        f"files: [{{kind: scan, formats: [image/tiff], help: '{said}'}}]\n"
        f"bag_info: [{{label: A, value: 'x'}}]\n",
    )


_BLOCKS = ("p", "table", "tr", "th", "td", "ul", "li", "code", "pre")


class Tags(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_comment(self, data: str) -> None:
        self.seen.add(f"comment {data}")


def test_nothing_that_a_profile_says_becomes_html(tmp_path: Path) -> None:
    page = Tags()
    text = guide_html(guide_of(hostile(tmp_path)))
    page.feed(text)

    assert page.seen == {*_BLOCKS, "html", "head", "meta", "title", "style", "body", "h1", "h2"}
    assert page.attributes == {"lang", "charset"}
    assert "\\u202e" in text
    assert text.partition("<pre>")[0].count("\u202e") == 0


def test_nothing_that_a_profile_says_becomes_markdown(tmp_path: Path) -> None:
    text = guide_markdown(guide_of(hostile(tmp_path)))
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    inline = [child.type for token in tokens for child in token.children or ()]
    rows = [token for token in tokens if token.type == "tr_open"]
    cells = [token for token in tokens if token.type in {"td_open", "th_open"}]

    assert set(inline) <= {"text", "code_inline", "softbreak", "text_special"}
    assert "html_block" not in {token.type for token in tokens}
    assert len(cells) == 5 * len(rows)
    assert [token.info for token in tokens if token.type == "fence"] == ["yaml"]
