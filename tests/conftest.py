"""Fixtures that all tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.deposits import make_deposit

ROOT = Path(__file__).parents[1]

# No time limit in a test: a machine may be busy. Everybody gets the same examples, so that a change that is innocent
# never fails; `pytest --hypothesis-profile=exploring` looks for new ones.
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.register_profile("exploring", deadline=None, derandomize=False, max_examples=2000)
settings.load_profile("steady")


@pytest.fixture
def deposit(tmp_path: Path) -> Path:
    """A small deposit without findings."""
    return make_deposit(tmp_path / "deposit")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real record pages and bags, which is not part of the repository."""
    folder = Path(os.environ.get("ARCHPACK_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared corpus is not here; it stands beside the repository, or where ARCHPACK_SHARED says")
    return folder
