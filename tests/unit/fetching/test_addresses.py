"""Which addresses may be asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.fetching import is_public
from archpack.fetching.addresses import WebAddress, approve
from archpack.fetching.problems import NotFetchedError

HOSTS = frozenset({"archive.test", "archive.test:8443", "[2606:4700::1]"})


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2001:4860:4860::8888"])
def test_a_public_address(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",  # noqa: S104 - it is refused
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2002:808:808::1",
        "2001:0:53aa:64c:0:7a7f:f5ff:fffe",
        "2001:db8::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "ff02::1",
        "",
        "archive.test",
        "0x7f.1",
        "2130706433",
        "127.0.0.1 ",
    ],
)
def test_an_address_that_is_refused(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses(v=4).filter(lambda ip: ip.is_private))
def test_no_private_address_is_public(address: object) -> None:
    assert not is_public(str(address))
    assert not is_public(f"::ffff:{address}")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://archive.test/a/b.tif?x=1#here", WebAddress("archive.test", 443, "archive.test", "/a/b.tif?x=1")),
        ("HTTPS://ARCHIVE.TEST", WebAddress("archive.test", 443, "archive.test", "/")),
        ("https://archive.test:443/", WebAddress("archive.test", 443, "archive.test", "/")),
        ("https://archive.test:8443/", WebAddress("archive.test", 8443, "archive.test:8443", "/")),
        ("https://[2606:4700::1]/", WebAddress("2606:4700::1", 443, "[2606:4700::1]", "/")),
    ],
)
def test_an_address_of_a_named_host(url: str, expected: WebAddress) -> None:
    assert approve(url, HOSTS) == expected


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://archive.test/", "FET002"),
        ("ftp://archive.test/", "FET002"),
        ("file:///etc/passwd", "FET002"),
        ("//archive.test/", "FET002"),
        ("https://jane@archive.test/", "FET004"),
        ("https://jane:secret@archive.test/", "FET004"),
        ("https://archive.test@evil.test/", "FET004"),
        ("https://evil.test/", "FET001"),
        ("https://archive.test.evil.test/", "FET001"),
        ("https://sub.archive.test/", "FET001"),
        ("https://archive.test./", "FET001"),
        ("https://archive%2Etest/", "FET001"),
        ("https://archive.test:444/", "FET001"),
        ("https:///path", "FET001"),
        ("https://127.0.0.1/", "FET001"),
        ("https://archive.test:99999/", "FET101"),
        ("https://archive.test:x/", "FET101"),
        ("https://[::1/", "FET101"),
    ],
)
def test_a_refused_address(url: str, code: str) -> None:
    with pytest.raises(NotFetchedError) as refused:
        approve(url, HOSTS)

    assert str(refused.value.code) == code
    assert refused.value.text.endswith(".")
    assert refused.value.remedy.endswith(".")


def test_who_trusts_a_host_is_told_what_to_write() -> None:
    with pytest.raises(NotFetchedError) as refused:
        approve("https://Other.test:8443/a", HOSTS)

    assert "--from-host other.test:8443" in refused.value.remedy
