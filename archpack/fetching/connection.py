"""Fetch one file over https. The only module that opens a connection.

The name of a host is looked up once; the very addresses that were checked are connected to, so that nobody can answer
differently a second time. No proxies, no cookies, no passwords, no unpacking, few redirects, each of them checked anew.
"""

import io
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from typing import Any
from urllib.parse import urljoin

from archpack.bag.path import shown
from archpack.fetching.addresses import WebAddress, approve, is_public
from archpack.fetching.problems import NotFetchedError
from archpack.findings.catalogue.fetching import BROKEN_OFF, COMPRESSED, NOT_PUBLIC, NOT_REACHED, OTHER_LENGTH

_CHUNK = 1 << 18
_REDIRECTS = {301, 302, 303, 307, 308}
_MOST_REDIRECTS = 5
_MOST_ADDRESSES = 4  # that are tried: a host could have a thousand, with nobody at any of them
_OK = 200
_OVERHEAD = 1 << 20
_LATER = "Try again later, or ask the sender for the file."


@dataclass(frozen=True)
class Access:
    """What may be reached, and how patiently.

    ``hosts`` are those that somebody named, see :func:`archpack.fetching.addresses.approve`. ``timeout`` is the
    longest silence in seconds; a whole answer may take ``patience`` seconds and one more for each ``slowest`` bytes.
    ``trust`` proves who a host is; by default by the certificates that the system trusts. ``look_up`` and
    ``may_connect`` (from an IP address) are other than the defaults only in tests.
    """

    hosts: frozenset[str]
    timeout: float = 30.0
    patience: float = 60.0
    slowest: int = 1000
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    look_up: Callable[..., list[Any]] = socket.getaddrinfo
    may_connect: Callable[[str], bool] = is_public
    clock: Callable[[], float] = time.monotonic


def fetch(url: str, access: Access, *, length: int | None, most: int, take: Callable[[bytes], None]) -> None:
    """Fetch a file and hand it to ``take`` piece by piece: not more than ``most`` bytes, and just ``length`` if given.

    Raises :class:`NotFetchedError` if it is refused, cannot be reached, or is not as long as it should be.
    """
    try:
        for _ in range(_MOST_REDIRECTS + 1):
            with _asked(approve(url, access.hosts), access, most) as response:
                if response.status not in _REDIRECTS:
                    _receive(response, url, length=length, most=most, take=take)
                    return
                url = urljoin(url, response.getheader("Location") or "")
    except (OSError, HTTPException, ValueError) as error:
        raise _failed(url, error) from error
    raise NotFetchedError(NOT_REACHED, f"{shown(url)} leads on and on to other addresses.", _LATER)


@contextmanager
def _asked(address: WebAddress, access: Access, most: int) -> Iterator[HTTPResponse]:
    """Ask for a file, and yield the answer."""
    with closing(_connected(address, access)) as stream:
        connection = HTTPConnection(address.host, address.port)
        connection.sock = _Channel(stream, _Patience(access, 2 * most + _OVERHEAD))
        connection.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
        for name, value in (("Host", address.named), ("Accept-Encoding", "identity"), ("User-Agent", "archpack")):
            connection.putheader(name, value)
        connection.putheader("Connection", "close")
        connection.endheaders()
        with closing(connection.getresponse()) as response:
            yield response


def _connected(address: WebAddress, access: Access) -> ssl.SSLSocket:
    last: OSError | None = None
    for family, kind, protocol, _, where in _checked(address, access)[:_MOST_ADDRESSES]:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(access.timeout)
            connection.connect(where)
            return access.trust.wrap_socket(connection, server_hostname=address.host)
        except OSError as error:
            connection.close()
            last = error
        except BaseException:
            connection.close()
            raise
    raise last or OSError("no address")


def _checked(address: WebAddress, access: Access) -> list[Any]:
    """Look a host up, once, and return its addresses if every one of them may be connected to."""
    try:
        found = access.look_up(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        text = f"The host {shown(address.host)} is not known."
        raise NotFetchedError(NOT_REACHED, text, "Check that this computer is online. " + _LATER) from None
    for *_, where in found:
        if not access.may_connect(where[0]):
            text = f"{shown(address.host)} leads to {shown(where[0])}, which is no address of the public Internet."
            remedy = "Do not complete this bag before the sender has explained it."
            raise NotFetchedError(NOT_PUBLIC, text, remedy)
    return found


def _receive(response: HTTPResponse, url: str, *, length: int | None, most: int, take: Callable[[bytes], None]) -> None:
    if response.status != _OK:
        raise NotFetchedError(NOT_REACHED, f"{shown(url)}: the host answered {response.status}.", _LATER)
    coding = response.getheader("Content-Encoding", "identity")
    if coding.strip().lower() != "identity":
        text = f"{shown(url)}: the host sends the file compressed ({shown(coding)}), though it was asked not to."
        raise NotFetchedError(COMPRESSED, text, "Ask the sender for the file.")
    announced = response.length
    if announced is not None and (announced > most or length not in {None, announced}):
        raise _other_length(url, f"the host announces {announced} bytes, and not {most}")
    received = 0
    while data := response.read(_CHUNK):
        received += len(data)
        if received > most:
            raise _other_length(url, f"the host sends more than {most} bytes")
        take(data)
    if announced is not None and received < announced:
        text = f"{shown(url)}: the connection was lost after {received} of {announced} bytes."
        raise NotFetchedError(BROKEN_OFF, text, _LATER)
    if length is not None and received != length:
        raise _other_length(url, f"the host sent {received} bytes, and fetch.txt says {length}")


def _other_length(url: str, what: str) -> NotFetchedError:
    return NotFetchedError(OTHER_LENGTH, f"{shown(url)}: {what}.", "Ask the sender for the right file.")


def _failed(url: str, error: Exception) -> NotFetchedError:
    code = NOT_REACHED
    match error:
        case ssl.SSLCertVerificationError():
            what = f"the host did not prove who it is ({error.verify_message})"
        case ssl.SSLError():
            what = "no safe connection to the host came about"
        case TimeoutError():
            code, what = BROKEN_OFF, "the host keeps this computer waiting too long"
        case _TooMuchError():
            code, what = OTHER_LENGTH, "the host sends much more than it should"
        case ConnectionError() | IncompleteRead():
            code, what = BROKEN_OFF, "the connection was lost"
        case OSError():
            what = "the host could not be reached"
        case _:
            what = "the host's answer makes no sense"
    return NotFetchedError(code, f"{shown(url)}: {what}.", _LATER)


class _TooMuchError(OSError):
    """More was sent than the file and everything around it can need."""


class _Patience:
    """Ends a transfer that is too slow or too long, whatever is sent: headers without end, or a byte now and then."""

    def __init__(self, access: Access, most: int) -> None:
        self._access = access
        self._most = most
        self._received = 0
        self._begun = access.clock()

    def seconds(self) -> float:
        """Return how long to wait for the next bytes. Raises ``TimeoutError`` if there was too much waiting."""
        access = self._access
        left = self._begun + access.patience + self._received / access.slowest - access.clock()
        if left <= 0:
            raise TimeoutError
        return min(left, access.timeout)

    def count(self, received: int) -> None:
        """Count bytes. Raises :class:`_TooMuchError` if they are too many."""
        self._received += received
        if self._received > self._most:
            raise _TooMuchError


class _Channel:
    """What ``http.client`` takes for a socket. Closing the real one is left to who opened it."""

    def __init__(self, stream: ssl.SSLSocket, patience: _Patience) -> None:
        self._stream = stream
        self._patience = patience

    def sendall(self, data: bytes) -> None:
        self._stream.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self._stream, self._patience))

    def close(self) -> None:
        pass


class _Incoming(io.RawIOBase):
    """The bytes that come in, with a watch on them."""

    def __init__(self, stream: ssl.SSLSocket, patience: _Patience) -> None:
        super().__init__()
        self._stream = stream
        self._patience = patience

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._stream.settimeout(self._patience.seconds())
        count = self._stream.recv_into(buffer)
        self._patience.count(count)
        return count
