"""What the tests of fetching share."""

from collections.abc import Iterator

import pytest

from tests.unit.fetching.server import Authority, Server, make_authority


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def server(authority: Authority) -> Iterator[Server]:
    with Server(authority) as running:
        yield running
