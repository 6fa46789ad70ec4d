"""A file fetched over http(s) into a folder: with one limit of time and one of size for all of it, few
redirects, none of them to where the first address would not have led.

FetchError
├── BadAddress      the address is none that is fetched
├── Refused         the server's answer is none that is taken
└── TooSlow, TooBig the limits
"""

from __future__ import annotations

import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests

MOST_REDIRECTS = 5
CHUNK = 1 << 16
QUIET_SECONDS = 20.0
REDIRECTS = frozenset((301, 302, 303, 307, 308))


class FetchError(Exception):
    """The text says what was fetched and what to do; never a password or a query of the address."""


class BadAddress(FetchError):
    pass


class Refused(FetchError):
    pass


class TooSlow(FetchError):
    pass


class TooBig(FetchError):
    pass


@dataclass(frozen=True, slots=True)
class Fetched:
    """`file` is None where the server says that nothing has changed. `charset` is what it called the text."""

    file: Path | None
    etag: str | None = None
    last_modified: str | None = None
    charset: str | None = None


def shown(url: str) -> str:
    """The address without name, password and query, which may be secrets."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return f"{parts.scheme}://{host}{f':{parts.port}' if parts.port else ''}{parts.path}"


def fetch(
    url: str, folder: Path, known: Mapping[str, str], timeout_seconds: float, most_bytes: int
) -> Fetched:
    """`known` are the headers of a conditional request. Raises FetchError.

    The work is done in a thread of its own that is left behind when the time is over: a server that sends a
    byte a second holds up that thread, and not the command."""
    found: list[Fetched] = []
    failed: list[BaseException] = []
    deadline = time.monotonic() + timeout_seconds

    def work() -> None:
        try:
            found.append(_fetch(url, folder, known, deadline, most_bytes))
        except BaseException as error:  # handed to the caller below
            failed.append(error)

    thread = threading.Thread(target=work, name="fetch", daemon=True)
    thread.start()
    thread.join(timeout_seconds)
    if thread.is_alive():
        raise TooSlow(f"{shown(url)}: not fetched within {timeout_seconds:g} s (--timeout-seconds)")
    if failed:
        raise _explained(url, failed[0], timeout_seconds) from failed[0]
    return found[0]


def _explained(url: str, error: BaseException, timeout_seconds: float) -> BaseException:
    if isinstance(error, requests.Timeout):
        return TooSlow(f"{shown(url)}: the server fell silent (in all {timeout_seconds:g} s are allowed)")
    if isinstance(error, requests.exceptions.SSLError):
        return Refused(f"{shown(url)}: its certificate is not trusted")
    if isinstance(error, requests.exceptions.ChunkedEncodingError | requests.exceptions.ContentDecodingError):
        return Refused(f"{shown(url)}: the answer broke off or is damaged; try again")
    if isinstance(error, requests.RequestException | UnicodeError):
        return Refused(f"{shown(url)}: cannot be reached ({type(error).__name__})")
    return error


def _fetch(url: str, folder: Path, known: Mapping[str, str], deadline: float, most_bytes: int) -> Fetched:
    private = _is_private(_checked(url))
    at = url
    with requests.Session() as web:
        web.trust_env = False  # no .netrc, no proxy that nobody named
        for _ in range(MOST_REDIRECTS + 1):
            with web.get(
                at,
                headers={"User-Agent": "waystage", "Accept-Encoding": "gzip, deflate", **known},
                stream=True,
                allow_redirects=False,
                timeout=max(0.1, min(QUIET_SECONDS, deadline - time.monotonic())),
            ) as answer:
                if answer.status_code not in REDIRECTS:
                    return _taken(url, answer, folder, deadline, most_bytes)
                at = _next(url, at, answer.headers.get("Location", ""), private)
    raise Refused(f"{shown(url)}: redirects more than {MOST_REDIRECTS} times")


def _checked(url: str) -> str:
    """The host of an address that may be fetched."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise BadAddress(
            f"{url[:80]!r} is no address; expected one like https://shop.example/feed.xml"
        ) from None
    if parts.scheme not in ("http", "https") or not host:
        raise BadAddress(
            f"{parts.scheme or url[:40]!r}: only http and https are fetched, like https://shop.example/feed.xml"
        )
    return host


def _next(first: str, at: str, location: str, private: bool) -> str:
    """Where a redirect leads. A public address may not lead into the house, nor https to http."""
    target = urljoin(at, location)
    try:
        host = _checked(target)
    except BadAddress:
        raise Refused(f"{shown(first)}: redirects to what is no http(s) address") from None
    if urlsplit(at).scheme == "https" and urlsplit(target).scheme == "http":
        raise Refused(f"{shown(first)}: redirects from https to http")
    if not private and _is_private(host):
        raise Refused(
            f"{shown(first)}: redirects to a private address ({host}); fetch that one if you mean it"
        )
    return target


def _is_private(host: str) -> bool:
    """Whether a name leads anywhere but to the public net: this machine, its network, a cloud's own pages."""
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        return False  # it will not be reached either, and that is said then
    return any(not ipaddress.ip_address(str(each).partition("%")[0]).is_global for each in found)


def _taken(url: str, answer: requests.Response, folder: Path, deadline: float, most_bytes: int) -> Fetched:
    headers = answer.headers
    etag, changed = headers.get("ETag"), headers.get("Last-Modified")
    if answer.status_code == 304:
        return Fetched(None, etag, changed)
    if answer.status_code != 200:
        raise Refused(
            f"{shown(url)}: the server answered {answer.status_code} {answer.reason or ''}".rstrip()
        )
    length = headers.get("Content-Length", "")
    if length.isdigit() and int(length) > most_bytes:
        raise _too_big(url, most_bytes)
    if headers.get("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip"):
        del answer.raw.headers["Content-Encoding"]  # left packed: only its own end tells that it is whole
    file = folder / "fetched"
    size = 0
    with file.open("wb") as out:
        for part in answer.iter_content(CHUNK):
            size += len(part)
            if size > most_bytes:
                raise _too_big(url, most_bytes)
            if time.monotonic() > deadline:
                raise TooSlow(f"{shown(url)}: not fetched within the time allowed (--timeout-seconds)")
            out.write(part)
    _, _, said = headers.get("Content-Type", "").partition("charset=")
    charset = said.split(";")[0].strip().strip("\"'") or None
    return Fetched(file, etag, changed, charset)


def _too_big(url: str, most_bytes: int) -> TooBig:
    return TooBig(f"{shown(url)}: is larger than {most_bytes / 1e6:g} MB (--most-megabytes)")


def limited_copy(read: Callable[[int], bytes], out: Path, most_bytes: int, name: str) -> None:
    """Copies what `read` gives, as far as the limit. Raises TooBig."""
    size = 0
    with out.open("wb") as handle:
        while part := read(CHUNK):
            size += len(part)
            if size > most_bytes:
                raise TooBig(f"{name}: unpacks to more than {most_bytes / 1e6:g} MB (--most-megabytes)")
            handle.write(part)
