"""One file over TLS from a server that is good, bad, slow, endless or somebody else."""

import gzip
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from archpack.fetching.connection import fetch
from archpack.fetching.problems import NotFetchedError
from tests.unit.fetching.server import Authority, Behaviour, Server, answer, endless, redirect

DATA = b"the file " * 1000
OK = b"HTTP/1.1 200 OK\r\n"
Told = Callable[..., str]


def got(
    server: Server,
    url: str,
    *hosts: str,
    length: int | None = len(DATA),
    most: int = len(DATA),
    into: list[bytes] | None = None,
    **access: Any,
) -> bytes:
    pieces: list[bytes] = [] if into is None else into
    fetch(url, server.access(*hosts, **access), length=length, most=most, take=pieces.append)
    return b"".join(pieces)


def refused(server: Server, url: str, *hosts: str, **changes: Any) -> str:
    into: list[bytes] = []
    with pytest.raises(NotFetchedError) as error:
        got(server, url, *hosts, into=into, **changes)
    assert sum(map(len, into)) <= len(DATA)
    assert error.value.text.endswith(".")
    assert error.value.remedy.endswith(".")
    return str(error.value.code)


def chunked(*chunks: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in (*chunks, b""))


def test_a_file_is_fetched_as_it_is(server: Server) -> None:
    server.paths["/a%20b?x=1"] = answer(DATA)

    assert got(server, server.url("/a%20b?x=1")) == DATA
    assert server.looked_up == ["archive.test"]
    assert "".join(server.asked).split("\r\n") == [
        "GET /a%20b?x=1 HTTP/1.1",
        f"Host: archive.test:{server.port}",
        "Accept-Encoding: identity",
        "User-Agent: archpack",
        "Connection: close",
        "",
        "",
    ]


@pytest.mark.parametrize("length", [len(DATA), None])
@pytest.mark.parametrize(
    "behaviour",
    [
        answer(DATA, length=None),
        answer(DATA, "Content-Encoding: identity"),
        answer(chunked(DATA[:10], DATA[10:]), "Transfer-Encoding: chunked", length=None),
        lambda stream: [stream.sendall(b"HTTP/1.1 100 Continue\r\n\r\n"), answer(DATA)(stream)],
    ],
)
def test_the_length_need_not_be_announced(server: Server, behaviour: Behaviour, length: int | None) -> None:
    server.paths["/a"] = behaviour

    assert got(server, server.url("/a"), length=length) == DATA


def test_an_empty_file(server: Server) -> None:
    server.paths["/a"] = answer(b"")

    assert got(server, server.url("/a"), length=0, most=0) == b""


BAD: dict[str, tuple[Behaviour, str]] = {
    "not there": (answer(b"no", status="404 Not Found"), "FET101"),
    "only for members": (answer(b"no", "WWW-Authenticate: Basic", status="401 Unauthorized"), "FET101"),
    "a part": (answer(DATA, status="206 Partial Content"), "FET101"),
    "an error of the host": (answer(b"", status="500 Oops"), "FET101"),
    "too long": (answer(DATA + b"x"), "FET201"),
    "too long, not announced": (answer(DATA + b"x", length=None), "FET201"),
    "too short": (answer(DATA[:-1]), "FET201"),
    "too short, not announced": (answer(DATA[:-1], length=None), "FET201"),
    "cut off": (answer(DATA[:-1], length=len(DATA)), "FET102"),
    "cut off in a chunk": (answer(b"ffff\r\nabc", "Transfer-Encoding: chunked", length=None), "FET102"),
    "chunks that are none": (answer(b"zz\r\nabc", "Transfer-Encoding: chunked", length=None), "FET102"),
    "dropped at once": (lambda _: None, "FET102"),
    "no answer of the web": (lambda stream: stream.sendall(b"SSH-2.0-x\r\n"), "FET101"),
    "compressed": (answer(gzip.compress(DATA), "Content-Encoding: gzip", length=None), "FET103"),
    "compressed to the right length": (answer(DATA, "Content-Encoding: br"), "FET103"),
    "endless": (endless(OK + b"\r\n", b"x" * 65536), "FET201"),
    "endless chunks": (endless(OK + b"Transfer-Encoding: chunked\r\n\r\n", chunked(b"x" * 65536)[:-5]), "FET201"),
    "endless headers": (endless(OK, b"X-A: b\r\n" * 1000), "FET101"),
    "an endless header": (endless(OK + b"X-A: ", b"b" * 65536), "FET101"),
    "endless patience": (endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1000), "FET201"),
    "endless trailers": (
        endless(OK + b"Transfer-Encoding: chunked\r\n\r\n" + chunked(DATA)[:-2], b"X-A: b\r\n" * 1000),
        "FET201",
    ),
    "a redirect to nowhere": (answer(b"", status="302 Found"), "FET101"),
    "a redirect to no address": (redirect("https://[/"), "FET101"),
    "a redirect to http": (redirect("http://archive.test/a"), "FET002"),
    "a redirect to a file": (redirect("file:///etc/passwd"), "FET002"),
    "a redirect to another host": (redirect("https://other.test/a"), "FET001"),
    "a redirect to a number": (redirect("https://127.0.0.1/a"), "FET001"),
    "a redirect with a password": (redirect("https://jane:secret@archive.test/a"), "FET004"),
    "a redirect to itself": (redirect("/a"), "FET101"),
    "a redirect with a space": (redirect("/b c"), "FET101"),
    "a redirect in letters that no address has": (redirect("/r\xe9sum\xe9"), "FET101"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_a_server_can_do_wrong(server: Server, case: str) -> None:
    server.paths["/a"], expected = BAD[case]

    assert refused(server, server.url("/a")) == expected


@pytest.mark.parametrize(("length", "announced"), [(len(DATA), len(DATA) - 1), (None, len(DATA) + 1)])
def test_of_a_file_that_is_announced_with_another_length_nothing_is_taken(
    server: Server, length: int | None, announced: int
) -> None:
    into: list[bytes] = []
    server.paths["/a"] = answer(DATA[:announced], length=announced)

    assert refused(server, server.url("/a"), length=length) == "FET201"
    with pytest.raises(NotFetchedError):
        got(server, server.url("/a"), length=length, into=into)
    assert into == []


def test_a_redirect_is_followed_to_a_named_host(server: Server) -> None:
    server.paths["/a"] = redirect(server.url("/b", "other.test"), 307)
    server.paths["/b"] = redirect("c?d", 301)
    server.paths["/c?d"] = answer(DATA)

    assert got(server, server.url("/a"), "archive.test", "other.test") == DATA
    assert server.looked_up == ["archive.test", "other.test", "other.test"]


def test_not_too_many_redirects_are_followed(server: Server) -> None:
    server.paths["/a"] = redirect("/a")

    assert refused(server, server.url("/a")) == "FET101"
    assert server.connections == 6


def test_a_redirect_into_a_private_network_is_refused_though_the_host_is_named(server: Server) -> None:
    server.addresses["inside.test"] = ["10.0.0.1"]
    server.paths["/a"] = redirect(server.url("/b", "inside.test"))

    assert refused(server, server.url("/a"), "archive.test", "inside.test") == "FET003"
    assert server.connections == 1


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], ["10.1.2.3"], ["169.254.169.254"], ["::1"], ["::ffff:10.0.0.1"], ["8.8.8.8", "10.0.0.1"]],
    ids=str,
)
def test_a_name_that_leads_into_a_private_network_is_refused_before_anything_is_connected(
    server: Server, addresses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from archpack.fetching import is_public

    monkeypatch.setattr(socket, "socket", None)  # whoever opens one fails
    server.addresses["archive.test"] = addresses

    assert refused(server, server.url("/a"), may_connect=is_public) == "FET003"


def test_what_was_checked_is_connected_to_whatever_the_second_answer_would_be(server: Server) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    server.paths["/a"] = answer(DATA)

    def look_up(_host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, port)) for address in next(answers)]

    assert got(server, server.url("/a"), look_up=look_up) == DATA
    assert next(answers) == ["10.0.0.1"]


def test_the_next_address_is_tried_if_nobody_listens_at_the_first(server: Server) -> None:
    server.addresses["archive.test"] = ["127.0.0.9", "127.0.0.1"]
    server.paths["/a"] = answer(DATA)

    assert got(server, server.url("/a"), may_connect=lambda _: True) == DATA


def test_not_every_one_of_very_many_addresses_is_tried(server: Server) -> None:
    server.addresses["archive.test"] = [*["127.0.0.9"] * 4, "127.0.0.1"]
    server.paths["/a"] = answer(DATA)

    assert refused(server, server.url("/a"), may_connect=lambda _: True) in {"FET101", "FET102"}
    assert server.connections == 0


def test_an_unknown_host(server: Server) -> None:
    del server.addresses["archive.test"]

    assert refused(server, server.url("/a")) == "FET101"


def test_nobody_listens(server: Server) -> None:
    server.addresses["archive.test"] = ["127.0.0.9"]

    assert refused(server, server.url("/a"), may_connect=lambda _: True) in {"FET101", "FET102"}


def test_a_host_that_cannot_prove_who_it_is(server: Server) -> None:
    server.paths["/a"] = answer(DATA)

    assert refused(server, server.url("/a"), trust=ssl.create_default_context()) == "FET101"
    assert server.asked == []


def test_a_certificate_of_another_host(server: Server) -> None:
    server.addresses["stranger.test"] = ["127.0.0.1"]

    assert refused(server, server.url("/a", "stranger.test"), "stranger.test") == "FET101"
    assert server.asked == []


@pytest.fixture
def unsafe(authority: Authority) -> Iterator[Server]:
    with Server(authority, safe=False) as running:
        yield running


def test_a_host_that_speaks_no_tls(unsafe: Server) -> None:
    unsafe.paths["/a"] = answer(DATA)

    assert refused(unsafe, unsafe.url("/a"), timeout=0.5) in {"FET101", "FET102"}
    assert unsafe.asked == []


def test_silence_ends(server: Server) -> None:
    done = threading.Event()
    server.paths["/a"] = lambda _: done.wait(5)

    try:
        assert refused(server, server.url("/a"), timeout=0.2) == "FET102"
    finally:
        done.set()


@pytest.mark.parametrize("head", [OK + b"\r\n", OK, b"HTTP/1.1 "])
def test_a_byte_now_and_then_is_no_progress(server: Server, head: bytes) -> None:
    done = threading.Event()

    def drip(stream: socket.socket) -> None:
        stream.sendall(head)
        while not done.wait(0.05):
            stream.sendall(b"x")

    server.paths["/a"] = drip
    try:
        assert refused(server, server.url("/a"), patience=0.5, slowest=1000) == "FET102"
    finally:
        done.set()


def test_a_large_file_may_take_its_time(server: Server) -> None:
    ticks = iter(range(1, 10_000))
    server.paths["/a"] = answer(DATA)

    assert got(server, server.url("/a"), clock=lambda: next(ticks) * 0.1, patience=1.0) == DATA
    assert refused(server, server.url("/a"), clock=lambda: next(ticks) * 10.0, patience=1.0) == "FET102"


def test_the_surroundings_name_no_proxy(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.paths["/a"] = answer(DATA)

    assert got(server, server.url("/a")) == DATA


def test_a_mistake_of_whoever_takes_the_bytes_is_not_the_server_s(server: Server) -> None:
    server.paths["/a"] = answer(DATA)

    def take(_: bytes) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        fetch(server.url("/a"), server.access(), length=None, most=len(DATA), take=take)
