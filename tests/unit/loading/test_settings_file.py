import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.criteria import Selection
from archpack.errors import SourceError, UnsafeError, UsageError
from archpack.findings import FindingsError, Report, Severity
from archpack.loading.criteria_file import Choices, load_criteria
from archpack.loading.settings_file import read_settings
from archpack.loading.settings_search import find_settings
from archpack.loading.toml_places import place_of

PROFILE = 'archpack_profile: 1\nname: {}\nversion: "1"\n'


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "letters" / "1921-05").mkdir(parents=True)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def found(path: Path) -> list[str]:
    with pytest.raises(FindingsError) as caught:
        read_settings(path)
    assert set(caught.value.report.texts) == {f.place.file for f in caught.value.report}
    return [f"{f.place.line}:{f.place.column} {f.code} {f.text} {f.help}" for f in caught.value.report]


def test_the_nearest_settings_are_found_upwards(collection: Path) -> None:
    far = write(collection / "archpack.toml", "")
    deposit = collection / "letters" / "1921-05"
    assert find_settings(deposit) == far

    near = write(deposit.parent / "archpack.toml", "")
    assert find_settings(deposit) == near

    own = write(deposit / "archpack.toml", "")
    assert find_settings(deposit) == own


def test_a_pyproject_counts_only_if_it_speaks_of_archpack(collection: Path) -> None:
    pyproject = write(collection / "pyproject.toml", "[tool.archpack]\n")
    other = write(collection / "letters" / "pyproject.toml", "[tool.ruff]\n")
    assert find_settings(other.parent) == pyproject

    write(other, "broken [")
    assert find_settings(other.parent) == pyproject
    first = write(collection / "archpack.toml", "")
    assert find_settings(other.parent) == first


def test_a_pyproject_with_names_of_many_parts_is_not_waited_for(collection: Path) -> None:
    pyproject = write(collection / "pyproject.toml", "[tool.archpack]\n")
    write(collection / "letters" / "pyproject.toml", ".".join("a" * 30_000) + " = 1\n[tool.archpack]\n")

    assert find_settings(collection / "letters") == pyproject


def test_nothing_is_looked_for_above_a_git_repository(collection: Path) -> None:
    write(collection / "archpack.toml", "")
    (collection / "letters" / ".git").mkdir()

    assert find_settings(collection / "letters" / "1921-05") is None


def test_many_deposits_of_a_collection_ask_once_for_the_folders_above(collection: Path) -> None:
    settings = write(collection / "archpack.toml", "")
    seen: dict[Path, Path | None] = {}
    for name in ("1921-05", "1921-06", "1921-05"):
        (collection / "letters" / name).mkdir(exist_ok=True)
        assert find_settings(collection / "letters" / name, seen) == settings
    assert seen == {collection / "letters": settings}

    own = write(collection / "letters" / "1921-06" / "archpack.toml", "")
    assert find_settings(own.parent, seen) == own


def test_a_deep_folder_is_no_trouble() -> None:
    assert find_settings(Path("/" + "a/" * 2000)) is None


def test_what_was_given_from_here_is_found_from_here(collection: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(collection / "archpack.toml", "")
    monkeypatch.chdir(collection / "letters")

    assert find_settings(Path("1921-05")) == Path("../archpack.toml")


def test_settings_become_selections(collection: Path) -> None:
    write(
        collection / "archpack.toml",
        'select = ["CNT"]\nignore = ["CNT012"]\nstrict = true\n[severity]\nCNT011 = "error"\n'
        '[per-deposit-ignore]\n"letters/1921-*" = ["CNT013"]\nletters = ["CNT007"]\n"reports/*" = ["CIT"]\n',
    )
    criteria = load_criteria(collection / "letters" / "1921-05", ignore=["CNT003"])

    assert criteria.selections == (
        Selection("archpack.toml", ("CNT",), ("CNT012",), (("CNT011", Severity.ERROR),), strict=True),
        Selection("archpack.toml, letters/1921-*", ignore=("CNT013",)),
        Selection("archpack.toml, letters", ignore=("CNT007",)),
        Selection("command line", ignore=("CNT003",)),
    )


def test_settings_of_a_pyproject(collection: Path) -> None:
    path = write(collection / "pyproject.toml", '[tool.archpack]\nignore = ["CIT003"]\n')
    assert read_settings(path)[0].settings.ignore == ("CIT003",)

    write(path, '[tool.archpack]\nignore = ["CIT003"]\n\n[tool.archpack.severity]\nCIT003 = "bad"\n')
    assert found(path) == [
        "5:1 SET002 `bad` cannot stand here. It is one of: error, warning, note.",
    ]


def test_settings_can_extend_others_and_go_beyond_them(collection: Path) -> None:
    write(collection / "archpack.toml", 'ignore = ["CIT003"]\nprofile = "p.yaml"\n')
    write(collection / "letters" / "archpack.toml", 'extend = "../archpack.toml"\nignore = ["CIT001"]\n')
    write(collection / "p.yaml", PROFILE.format("above"))
    criteria = load_criteria(collection / "letters" / "1921-05")

    assert [selection.ignore for selection in criteria.selections] == [("CIT003",), ("CIT001",)]
    assert criteria.profile is not None
    assert criteria.profile.written.name == "above"


def test_a_longer_circle_is_told_where_it_closes(collection: Path) -> None:
    path = write(collection / "a.toml", 'extend = "b.toml"\n')
    write(collection / "b.toml", '\nextend = "c.toml"\n')
    write(collection / "c.toml", '\n\nextend = "a.toml"\n')

    assert [line.partition(" `")[0] for line in found(path)] == ["3:10 SET006"]


def test_a_long_way_is_told_too(collection: Path) -> None:
    for number in range(10):
        write(collection / f"{number}.toml", f'extend = "{number + 1}.toml"\n')

    assert [line.partition(" `")[2][:8] for line in found(collection / "0.toml")] == ["8.toml` "]


def test_the_profile_that_is_given_counts_more_than_that_of_the_settings(collection: Path) -> None:
    write(collection / "archpack.toml", 'profile = "p.yaml"\n')
    write(collection / "p.yaml", PROFILE.format("of-settings"))
    given_ = write(collection / "q.yaml", PROFILE.format("given"))
    deposit = collection / "letters" / "1921-05"

    assert [
        criteria.profile and criteria.profile.written.name
        for criteria in (
            load_criteria(deposit),
            load_criteria(deposit, profile=given_),
            load_criteria(deposit, isolated=True),
            load_criteria(deposit, config=write(collection / "other.toml", "")),
        )
    ] == ["of-settings", "given", None, None]


@pytest.mark.parametrize("options", [{"select": ["XYZ"]}, {"ignore": ["CNT009"]}, {"config": "x", "isolated": True}])
def test_what_makes_no_sense_is_refused(options: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        Choices(**options)  # type: ignore[arg-type]  # as a command line gives them


def test_every_fault_is_told_with_its_place(collection: Path) -> None:
    path = write(
        collection / "archpack.toml",
        '# remarks = "ignore"\nselect = [\n  "CNT",\n  "CTN004",  # why\n]\nignore = ["FIL001"]\n\n[severity]\n'
        'CNT009 = "note"\n"XYZ" = "error"\n\n[per-deposit-ignore]\n"a/*" = ["CNT", "cnt"]\n',
    )

    assert [line.split(". ")[0] for line in found(path)] == [
        "4:3 SET003 There is no code `CTN004`",
        "6:11 SET004 `FIL001` always applies: with such a finding the package itself would be wrong",
        "9:1 SET004 `CNT009` always applies: with such a finding the package itself would be wrong",
        "10:1 SET003 There is no code `XYZ`",
        "13:17 SET003 There is no code `cnt`",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tool = 1", ["1:1 SET001"]),
        ("ignore = 3", ["1:1 SET002"]),
        ("ignore = [3]", ["1:1 SET002"]),
        ("severity = []", ["1:1 SET002"]),
        ('strict = "true"', ["1:1 SET002"]),
        ("profile = 1979-05-27", []),
        ("a = 1\na = 2", ["2:6 SET005"]),
        ("\n\n x", ["3:3 SET005"]),
        ("x = " + "[" * 3000, ["1:3005 SET005"]),
        ("ignore = [\n", ["2:1 SET005"]),
        ("\n[" + ".".join("a" * 3000) + "]", ["2:2 FIL007"]),
        (".".join("a" * 30_000) + " = 1", ["1:1 FIL007"]),
        ("[" + ".".join("a" * 65) + "]", ["1:2 FIL007"]),
        ("[" + ".".join("a" * 64) + "]", ["1:1 SET001"]),
        ("\nignore = " + "[" * 65 + "]" * 65, ["2:1 FIL007"]),
        ("\nignore = " + "[" * 64 + "]" * 64, ["2:1 SET002"]),
        ("x = {" + ".".join("a" * 100) + " = 1}", ["1:1 FIL007"]),
        ('strict = true\nextend = "a\\u0000b"', ["2:1 SET002"]),
        ('profile = "a\\u001bb.yaml"', ["1:1 SET002"]),
        ('profile = "/etc/hostname"', ["1:1 SET002"]),
        ('extend = "/etc/hostname"', ["1:1 SET002"]),
    ],
)
def test_what_is_no_setting_is_told(text: str, said: list[str], collection: Path) -> None:
    path = write(collection / "archpack.toml", text)
    if said:
        assert [" ".join(line.split()[:2]) for line in found(path)] == said
    else:
        assert read_settings(path)


def test_what_is_no_text_and_what_is_too_large_is_told(collection: Path) -> None:
    path = collection / "archpack.toml"
    path.write_bytes(b'x = 1\ny = "\xe9"\n')
    assert [line.split()[1] for line in found(path)] == ["FIL002"]
    path.write_bytes(b"#" * 1_000_001)
    assert [line.split()[1] for line in found(path)] == ["FIL001"]


def test_of_a_file_that_is_no_settings_nothing_is_shown(collection: Path) -> None:
    other = write(collection / "passwords.toml", 'password = "xyzzy"\n')
    path = write(collection / "letters" / "archpack.toml", 'extend = "../passwords.toml"\n')
    for text, code in (('password = "xyzzy"\n', "SET001"), ("password xyzzy\n", "SET005")):
        write(other, text)
        with pytest.raises(FindingsError) as caught:
            read_settings(path)
        (finding,) = caught.value.report

        assert (Path(finding.place.file).name, finding.place.line, str(finding.code)) == ("passwords.toml", 1, code)
        assert caught.value.report.texts == {}
        assert "xyzzy" not in finding.text + finding.help


def test_of_settings_above_the_line_is_shown(collection: Path) -> None:
    above = write(collection / "archpack.toml", "ignroe = []\n")
    path = write(collection / "letters" / "archpack.toml", 'extend = "../archpack.toml"\n')
    with pytest.raises(FindingsError) as caught:
        read_settings(path)

    assert caught.value.report.texts == {str(above): "ignroe = []\n"}


def test_a_pipe_is_not_waited_for(collection: Path) -> None:
    os.mkfifo(collection / "pyproject.toml")
    assert find_settings(collection / "letters") is None

    os.mkfifo(collection / "archpack.toml")
    with pytest.raises(UnsafeError):
        load_criteria(collection / "letters")


def test_links_and_what_is_not_there_are_refused(collection: Path) -> None:
    path = collection / "archpack.toml"
    path.symlink_to("/etc/passwd")
    with pytest.raises(UnsafeError):
        load_criteria(collection / "letters")
    with pytest.raises(SourceError):
        read_settings(collection / "none.toml")


@given(st.text(alphabet='ignore=[]"CT03\n.# ', max_size=40))
def test_any_text_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = write(tmp_path_factory.mktemp("any") / "archpack.toml", text)
    report = Report()
    try:
        read_settings(path)
    except FindingsError as error:
        report = error.report
    assert all(1 <= f.place.line <= text.count("\n") + 2 for f in report)


NAME = st.text(alphabet="ab-_1", min_size=1, max_size=4)


@given(st.dictionaries(NAME, st.dictionaries(NAME, st.lists(NAME, max_size=3), max_size=3), max_size=3))
def test_every_setting_is_found_where_it_stands(tables: dict[str, dict[str, list[str]]]) -> None:
    text = "".join(
        f"\n[{table}]\n" + "".join(f"  {name} = {values!r}\n" for name, values in settings.items())
        for table, settings in tables.items()
    )
    assert tomllib.loads(text) == tables
    for table, settings in tables.items():
        for name in settings:
            line, column = place_of(text, (table, name))
            assert text.split("\n")[line - 1][column - 1 :].startswith(f"{name} =")


def test_a_pattern_with_backslashes_is_told(collection: Path) -> None:
    path = write(collection / "archpack.toml", "[per-deposit-ignore]\n'letters\\1921-*' = [\"CNT\"]\n")

    said = "`letters\\1921-*` fits no deposit: folders are divided by /, also on Windows. Write 'letters/1921-*'."
    assert found(path) == [f"2:1 SET002 {said}"]


@pytest.mark.parametrize("setting", ["profile", "extend"])
def test_what_settings_name_and_is_not_there_is_told_with_its_place(collection: Path, setting: str) -> None:
    path = write(collection / "archpack.toml", f'{setting} = "nosuch.file"\n')

    with pytest.raises(SourceError) as refused:
        load_criteria(collection / "letters" / "1921-05")

    column = len(setting) + 4
    missing = collection / "nosuch.file"
    assert refused.value.message == f"{path}:1:{column} names {missing}, which is not there."
