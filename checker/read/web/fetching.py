"""
Fetching what an address holds: one request at a time, with limits, from public machines alone (the extra ``fetch``).

A host's name is looked up once; each of its addresses is checked, and the connection goes to the one that was checked, so
that no second answer of a name server leads elsewhere. That holds for every redirect as for the first address.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from checker.errors import MissingExtra, UnreadArticle
from checker.messages import say
from checker.read.web.addresses import Address, address_of, machines_of, normal_address

if TYPE_CHECKING:
    from socket import socket

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_CHUNK = 65_536
_OK = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchOptions:
    """
    How addresses are fetched.

    Attributes:
        allow_private: Machines that are not on the public internet may be asked.
        delay: Between two requests to one host [s].
        patience: For one address with all its redirects [s].
        largest: Of one answer, unpacked [bytes].
        redirects: Followed for one address.
        most: Addresses in one run.
    """

    allow_private: bool = False
    delay: float = 1.0
    patience: float = 30.0
    largest: int = 50_000_000
    redirects: int = 5
    most: int = 1000


DEFAULT_FETCHING = FetchOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer: where it came from in the end, and what its server says it is (``text/html``, in small letters)."""

    address: str
    media: str
    charset: str | None
    content: bytes


@dataclass(frozen=True, slots=True)
class _Hop:
    """Another address, or the same after a while [s]."""

    address: str
    wait: int = 0


class Fetcher:
    """Fetches addresses one after another, no host too often."""

    def __init__(self, options: FetchOptions) -> None:
        self._options = options
        self._asked: dict[str, float] = {}
        self._count = 0

    @property
    def spent(self) -> bool:
        """True where as many addresses were fetched as one run may."""
        return self._count >= self._options.most

    def fetch(self, given: str) -> Fetched:
        """
        Return what *given* holds.

        Raises:
            UnreadArticle: It is no address, may not be asked, does not answer in time, or answers with anything but a
                document of fitting size.
            MissingExtra: urllib3 is not installed.
        """
        self._count += 1
        address = normal_address(given)
        self._wait(address_of(address).host)
        deadline = time.monotonic() + self._options.patience
        for _ in range(self._options.redirects + 1):
            answer = self._ask(address, deadline)
            if isinstance(answer, Fetched):
                return answer
            if answer.wait:
                time.sleep(answer.wait)
            address = answer.address
        raise UnreadArticle(
            say(
                "redirected more than {count} times, last to {address}", count=self._options.redirects, address=address
            ),
            fix=say("give the address it ends at"),
        )

    def _wait(self, host: str) -> None:
        now = time.monotonic()
        ready = max(now, self._asked.get(host, 0.0) + self._options.delay) if host in self._asked else now
        self._asked[host] = ready
        time.sleep(ready - now)

    def _ask(self, given: str, deadline: float) -> Fetched | _Hop:
        """The answer of one request, or where and when it says to ask instead."""
        faults, address = _faults(), address_of(given)
        machines = machines_of(address, allow_private=self._options.allow_private)
        try:
            with _connected(address, machines, deadline) as connection:
                headers = {
                    "Host": address.authority,
                    "User-Agent": _agent(),
                    "Accept": "*/*",
                    "Accept-Encoding": "gzip",
                }
                connection.request("GET", address.target, headers=headers, preload_content=False)
                answer = self._answer(given, connection.getresponse(), deadline)
        except faults as error:
            raise _fault(error, deadline, self._options.patience) from error
        # An answer of no stated length ends where it is cut.
        if time.monotonic() >= deadline:
            raise _late(self._options.patience)
        return answer

    def _answer(self, address: str, response: Any, deadline: float) -> Fetched | _Hop:
        if response.status in _REDIRECTS and response.headers.get("Location"):
            return _Hop(_joined(address, response.headers["Location"]))
        later = response.headers.get("Retry-After", "")
        if response.status in _BUSY and later.isdecimal() and time.monotonic() + int(later) < deadline:
            return _Hop(address, int(later))
        if response.status != _OK:
            raise UnreadArticle(
                say("the server answered {status}", status=f"{response.status} {response.reason or ''}".rstrip()),
                fix=say("see whether the address is right"),
            )
        media, _, more = response.headers.get("Content-Type", "").partition(";")
        _, _, charset = more.partition("charset=")
        return Fetched(
            address=address, media=media.strip().lower(),
            charset=charset.split(";")[0].strip(" \"'") or None, content=self._body(response),
        )  # fmt: skip  # one parameter a field

    def _body(self, response: Any) -> bytes:
        found = bytearray()
        for chunk in response.stream(_CHUNK, decode_content=True):
            found += chunk
            if len(found) > self._options.largest:
                raise UnreadArticle(
                    say("larger than {most} bytes", most=self._options.largest),
                    fix=say("download it, and read the file"),
                )
        return bytes(found)


def _joined(address: str, location: str) -> str:
    """Where a redirect leads; its letters come as bytes of UTF-8, whatever the protocol says."""
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return normal_address(urljoin(address, location))
    except ValueError:  # a bracket that is not closed
        return normal_address(location)


def _faults() -> tuple[type[Exception], ...]:
    """What a request raises where the other side fails."""
    from http.client import HTTPException

    try:
        from urllib3 import exceptions
    except ImportError as error:
        raise MissingExtra(say("a web address"), "fetch") from error
    return (exceptions.HTTPError, HTTPException, OSError)


@contextmanager
def _connected(address: Address, machines: tuple[str, ...], deadline: float) -> Iterator[Any]:
    """A connection to the first machine that takes one; cut at *deadline*, however slowly the answer drips."""
    from threading import Timer

    connection = _connection(address, machines, deadline)
    # The connection lets go of its socket where the server says that it will close it.
    watch = Timer(max(0.0, deadline - time.monotonic()), _cut, (connection.sock,))
    watch.daemon = True
    watch.start()
    try:
        yield connection
    finally:
        watch.cancel()
        connection.close()


def _connection(address: Address, machines: tuple[str, ...], deadline: float) -> Any:
    from ssl import CERT_REQUIRED

    from urllib3.connection import HTTPConnection, HTTPSConnection

    fault: Exception = TimeoutError()
    for machine in machines:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        connection = (
            HTTPSConnection(
                machine, address.port, timeout=left, cert_reqs=CERT_REQUIRED,
                server_hostname=address.host,
            )
            if address.scheme == "https"
            else HTTPConnection(machine, address.port, timeout=left)
        )  # fmt: skip  # one parameter a line would hide the choice
        try:
            connection.connect()
        except _faults() as error:
            connection.close()
            fault = error
        else:
            return connection
    raise fault


def _cut(open_socket: socket) -> None:
    from socket import SHUT_RDWR

    with suppress(OSError):  # the other side may have gone by now
        open_socket.shutdown(SHUT_RDWR)


def _fault(error: Exception, deadline: float, patience: float) -> UnreadArticle:
    if time.monotonic() >= deadline:
        return _late(patience)
    if "certificate" in str(error).lower():
        return UnreadArticle(
            say("its certificate is not trusted: {error}", error=str(error)),
            fix=say("see whether the address is right"),
        )
    return UnreadArticle(
        say("the server does not answer as one should: {error}", error=str(error)), fix=say("try again later")
    )


def _late(patience: float) -> UnreadArticle:
    return UnreadArticle(
        say("no whole answer within {count} seconds", count=f"{patience:g}"), fix=say("try again later")
    )


def _agent() -> str:
    from importlib.metadata import version

    return f"doichieu/{version('doichieu')} (newsroom fact checker; asks one page at a time)"
