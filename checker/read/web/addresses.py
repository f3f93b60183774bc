"""Addresses of the web: what is one, and which machines may be asked."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from checker.errors import UnreadArticle
from checker.messages import say

_SCHEMES = {"http": 80, "https": 443}
_FORM = say("http://… or https://…")
_LONGEST = 2000
# IPv6 networks that carry an IPv4 address: what they lead to is judged, not how it is written.
_TRANSLATED = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))
_SAFE = "%/:=&?~#+!$,;'@()*[]"
_TRACKERS = ("utm_", "fbclid=", "gclid=")
_ALLOW = say("if it is yours and meant, --allow-private-addresses")


@dataclass(frozen=True, slots=True)
class Address:
    """A web address taken apart: *host* as DNS writes it, *target* what its server is asked for."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port; as the ``Host`` line says it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _SCHEMES[self.scheme] else f"{host}:{self.port}"


def is_address(words: str) -> bool:
    """Return True for what a user means as a web address, whether or not it is a right one."""
    return words.lower().startswith(("http://", "https://"))


def normal_address(words: str) -> str:
    """
    Return an address as its server sees it: host in small letters, letters that are not ASCII escaped, no fragment, and
    none of what only tells where a reader came from: one page is one article.

    Raises:
        UnreadArticle: It is no web address, or it holds a password.
    """
    parts = _split(words)
    host = (parts.hostname or "").encode("idna").decode("ascii") if not _is_number(parts.hostname) else parts.hostname
    shown = f"[{host}]" if ":" in (host or "") else host
    port = f":{parts.port}" if parts.port and parts.port != _SCHEMES[parts.scheme] else ""
    path, query = quote(parts.path or "/", safe=_SAFE), quote(_untracked(parts.query), safe=_SAFE)
    return urlunsplit((parts.scheme, f"{shown}{port}", path, query, ""))


def host_of(address: str | None) -> str | None:
    """Return the host of an address without ``www.``, as a source is called; None where there is none."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:  # a bracket that is not closed
        return None
    return host.removeprefix("www.") if host else None


def address_of(words: str) -> Address:
    """Return the parts of an address; errors as `normal_address`."""
    parts = urlsplit(normal_address(words))
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return Address(parts.scheme, parts.hostname or "", parts.port or _SCHEMES[parts.scheme], target)


def machines_of(address: Address, *, allow_private: bool) -> tuple[str, ...]:
    """
    Return the IP addresses that a connection may be made to, all of them checked: no name is looked up again.

    Args:
        address: Whose host is looked up.
        allow_private: Take addresses of this machine and its network as well.

    Raises:
        UnreadArticle: There is no such host, or one of its addresses is not public.
    """
    import socket

    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadArticle(
            say("no such host: {host}", host=address.host), fix=say("mend the address, or see to the connection")
        ) from error
    machines = tuple(dict.fromkeys(str(one[4][0]) for one in found))
    refused = [one for one in machines if not allow_private and not is_public(one)]
    if refused or not machines:
        raise UnreadArticle(
            say("{host} is not on the public internet ({addresses})", host=address.host, addresses=", ".join(refused)),
            allowed=say("public addresses"),
            fix=_ALLOW,
        )
    return machines


def is_public(machine: str) -> bool:
    """Return True for an IP address of the public internet: not this machine's, its network's, or any reserved one."""
    if "%" in machine:  # an interface of this machine
        return False
    return all(one.is_global and not one.is_multicast for one in _led_to(ip_address(machine)))


def _led_to(machine: IPv4Address | IPv6Address) -> tuple[IPv4Address | IPv6Address, ...]:
    """The address and, where it is a way of writing IPv4 ones, those alone."""
    if isinstance(machine, IPv4Address):
        return (machine,)
    if machine.ipv4_mapped:
        return (machine.ipv4_mapped,)
    if any(machine in network for network in _TRANSLATED):
        return (IPv4Address(int(machine) & 0xFFFFFFFF),)
    if machine.sixtofour:
        return (machine.sixtofour,)
    return (machine, *(machine.teredo or ()))


def _split(words: str) -> SplitResult:
    try:
        parts = urlsplit(words.strip())
        port_is_one = parts.port is None or parts.port > 0
        (parts.hostname or "").encode("idna")
    except ValueError as error:  # a port of letters, a bracket that is not closed, a host that DNS cannot hold
        raise _no_address(words) from error
    if parts.scheme not in _SCHEMES or not parts.hostname or not port_is_one or len(words) > _LONGEST:
        raise _no_address(words)
    if any(character.isspace() or ord(character) < 32 for character in words.strip()):
        raise _no_address(words)
    if parts.username is not None:
        raise UnreadArticle(say("an address with a user name or password"), fix=say("take what stands before '@' out"))
    return parts


def _untracked(query: str) -> str:
    return "&".join(part for part in query.split("&") if not part.lower().startswith(_TRACKERS))


def _no_address(words: str) -> UnreadArticle:
    return UnreadArticle(
        say("'{words}' is no web address", words=words[:80]), allowed=_FORM, fix=say("write the whole address")
    )


def _is_number(host: str | None) -> bool:
    try:
        ip_address(host or "")
    except ValueError:
        return False
    return True
