"""What is derived from code and public lists is committed as it would be made today."""

from pathlib import Path

import pytest

from tests.generated import outputs

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("name", "text"), outputs().items(), ids=list(outputs()))
def test_a_derived_file_is_up_to_date(name: str, text: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == text, "run `make generate` and commit the difference"
