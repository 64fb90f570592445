"""A server that does what a test tells it, over TLS, with certificates of a made authority."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Self

import pytest

from archpack.fetching import Access, is_public

Behaviour = Callable[[socket.socket], object]

HOSTS = ("archive.test", "other.test", "inside.test")
LOOPBACK = "127.0.0.1"
_CURVE = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "3650")


class Authority:
    """An authority made for a test, and the certificate of the server."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.certificate = folder / "ca.pem"
        self._openssl(
            "ca", "/CN=Authority of a test", "basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign"
        )
        names = ",".join(f"DNS:{name}" for name in HOSTS)
        signed = ("-CA", str(self.certificate), "-CAkey", str(folder / "ca.key"))
        self._openssl("server", "/CN=Server of a test", "basicConstraints=CA:FALSE", f"subjectAltName={names}", *signed)

    def trust(self) -> ssl.SSLContext:
        """Return what trusts this authority and no other."""
        context = ssl.create_default_context(cafile=str(self.certificate))
        context.verify_flags |= ssl.VERIFY_X509_STRICT  # the default from Python 3.13 on
        return context

    def served(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._folder / "server.pem", self._folder / "server.key")
        return context

    def _openssl(self, name: str, subject: str, *extensions: str) -> None:
        options = [option for option in extensions if not option.partition("=")[1]]
        added = [word for option in extensions if "=" in option for word in ("-addext", option)]
        files = ("-keyout", str(self._folder / f"{name}.key"), "-out", str(self._folder / f"{name}.pem"))
        command = ["openssl", "req", "-x509", *_CURVE, *files, "-subj", subject, *options, *added]
        subprocess.run(command, check=True, capture_output=True, timeout=60)


def make_authority(folder: Path) -> Authority:
    """Return a new authority; the test is skipped where no openssl is."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl here, which makes the certificates of these tests")
    return Authority(folder)


class Server:
    """Serves each path as the test tells it. ``asked`` are the requests, as they came."""

    def __init__(self, authority: Authority, *, safe: bool = True) -> None:
        self.paths: dict[str, Behaviour] = {}
        self.asked: list[str] = []
        self.connections = 0
        self.looked_up: list[str] = []
        self.addresses = {host: [LOOPBACK] for host in HOSTS}
        self._context = authority.served() if safe else None
        self._authority = authority
        self._listening = socket.create_server((LOOPBACK, 0))
        self.port = self._listening.getsockname()[1]
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(timeout=10)

    def url(self, path: str, host: str = "archive.test") -> str:
        return f"https://{host}:{self.port}{path}"

    def access(self, *hosts: str, **changes: Any) -> Access:
        """Return access to these hosts, by default to the first one; this server alone may be in a private network."""
        return Access(
            **{
                "hosts": frozenset(f"{host}:{self.port}" for host in hosts or HOSTS[:1]),
                "timeout": 5.0,
                "trust": self._authority.trust(),
                "look_up": self._look_up,
                "may_connect": lambda address: address == LOOPBACK or is_public(address),
                **changes,
            }
        )

    def _look_up(self, host: str, port: int, **_: Any) -> list[Any]:
        self.looked_up.append(host)
        if host not in self.addresses:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return [
            (socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, port))
            for address in self.addresses[host]
        ]

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self.connections += 1
                thread = threading.Thread(target=self._answer, args=(connection,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _answer(self, connection: socket.socket) -> None:
        with closing(connection), suppress(OSError):
            connection.settimeout(5)
            stream = self._context.wrap_socket(connection, server_side=True) if self._context else connection
            with closing(stream):
                request = b""
                while b"\r\n\r\n" not in request:
                    data = stream.recv(4096)
                    if not data:
                        return
                    request += data
                self.asked.append(request.decode())
                self.paths[request.decode().split(" ")[1]](stream)


def answer(data: bytes, *headers: str, status: str = "200 OK", length: int | None = -1) -> Behaviour:
    """Return an answer with these bytes. ``length`` is announced; -1 for the right one, None for none."""
    announced = [] if length is None else [f"Content-Length: {len(data) if length == -1 else length}"]
    head = "\r\n".join([f"HTTP/1.1 {status}", *announced, *headers, "", ""])
    return lambda stream: stream.sendall(head.encode() + data)


def redirect(location: str, status: int = 302) -> Behaviour:
    return answer(b"look elsewhere", f"Location: {location}", status=f"{status} Found")


def endless(head: bytes, piece: bytes) -> Behaviour:
    """Return an answer that goes on until nobody listens any more."""

    def send(stream: socket.socket) -> None:
        stream.sendall(head)
        while True:
            stream.sendall(piece)

    return send
