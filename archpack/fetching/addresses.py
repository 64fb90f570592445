"""Which addresses may be asked at all. Pure: nothing is looked up and nothing is opened here. RFC 8493 5.2."""

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

from archpack.bag.path import shown
from archpack.errors import UsageError
from archpack.fetching.problems import NotFetchedError
from archpack.findings.catalogue.fetching import HOST_NOT_NAMED, NOT_HTTPS, NOT_REACHED, WITH_PASSWORD

HTTPS = 443

_HOST = re.compile(r"(?:\[[0-9A-Fa-f:.]+\]|[^\s/?#@:]+)(?::[0-9]{1,5})?")

# The addresses that are given out so far (RFC 4291, IANA); ::1, fc00::/7, fe80::/10, ff00::/8, ::ffff:0:0/96 and
# 64:ff9b::/96 lie outside of it. 6to4 lies inside, and holds an IPv4 address that leads anywhere.
_PUBLIC_IPV6 = ipaddress.IPv6Network("2000::/3")


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address that may be asked. ``named`` is the host as people name it, with the port if that is unusual."""

    host: str
    port: int
    named: str
    target: str


def host_named(written: str) -> str:
    """Return a host as :func:`approve` compares it: in small letters, with the port if it is not 443.

    Raises :class:`UsageError` for what is no host, such as a whole address.
    """
    if not _HOST.fullmatch(written):
        raise UsageError(f'"{shown(written)}" is no host.', "Name it without https:// and path, as in example.org.")
    return written.lower().removesuffix(f":{HTTPS}")


def approve(url: str, hosts: Collection[str]) -> WebAddress:
    """Return the parts of an address, if it begins with https and its host is one of ``hosts``.

    ``hosts`` are as :func:`host_named` returns them: ``example.org``, ``example.org:8443``.
    Raises :class:`NotFetchedError` if the address is refused.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or HTTPS
    except ValueError:
        raise NotFetchedError(NOT_REACHED, f"{shown(url)} is no address.", "Ask the sender for the file.") from None
    if parts.scheme != "https":
        raise NotFetchedError(
            NOT_HTTPS, f"{shown(url)} does not begin with https.", "Ask the sender for a safe address, or for the file."
        )
    if "@" in parts.netloc:
        raise NotFetchedError(
            WITH_PASSWORD, f"{shown(url)} holds a name or a password.", "Ask the sender for the file itself."
        )
    named = _named(host, port)
    if named not in hosts:
        raise NotFetchedError(
            HOST_NOT_NAMED,
            f"{shown(url)} would be fetched from {shown(named)}, which you have not named.",
            f"If you trust this host, run the command again with `--from-host {shown(named)}`.",
        )
    return WebAddress(host, port, named, f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}")


def is_public(address: str) -> bool:
    """Return True if an IP address belongs to a computer in the public Internet.

    Private, loopback, link-local, multicast, reserved and documentation addresses do not, nor do those that hold
    another address inside.
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        return ip in _PUBLIC_IPV6 and ip.is_global and ip.sixtofour is None
    return ip.is_global and not ip.is_multicast


def _named(host: str, port: int) -> str:
    written = f"[{host}]" if ":" in host else host
    return written if port == HTTPS else f"{written}:{port}"
