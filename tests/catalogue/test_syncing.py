"""`waystage catalogue sync URL`: only what has changed, within limits, and never where nobody sent it."""

from __future__ import annotations

import gzip
import io
import socket
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import Result

from bot.commands import fetching
from bot.records.database import Database
from bot.records.feed_sources import confirmed_at
from bot.records.products import current_version
from tests.catalogue.test_importing import Counter

FEED = "id\ttitle\tprice\n1\tKettle\t5 EUR\n"
Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A shop's server on the loopback; `answer` is what it does, `asked` the requests it got."""

    def __init__(self) -> None:
        self.answer: Answer = sends(FEED.encode())
        self.asked: list[dict[str, str]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:  # noqa: N802  http.server calls it so
                outer.asked.append({"path": self.path, **dict(self.headers.items())})
                outer.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/feed"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def sends(body: bytes, status: int = 200, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


@pytest.fixture
def server() -> Iterator[Server]:
    started = Server()
    yield started
    started.stop()


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return Counter(tmp_path)


def sync(counter: Counter, url: str, *more: str) -> Result:
    return counter.run("sync", url, *more)


def test_a_feed_is_fetched_once_and_then_only_when_it_has_changed(counter: Counter, server: Server) -> None:
    server.answer = sends(FEED.encode(), ETag='"v1"', Last_Modified="Fri, 01 May 2026 10:00:00 GMT")
    assert sync(counter, server.url).stdout.startswith("imported 1 of 1 products (0 rejected) in ")
    server.answer = sends(b"", 304)
    before = datetime.now(UTC)
    done = sync(counter, server.url)
    assert done.exit_code == 0 and "has not changed; the catalogue stays" in done.stdout
    assert server.asked[1]["If-None-Match"] == '"v1"'
    assert server.asked[1]["If-Modified-Since"] == "Fri, 01 May 2026 10:00:00 GMT"
    confirmed = confirmed_at(Database(counter.url))
    assert confirmed is not None and confirmed >= before
    assert current_version(Database(counter.url)) == 1


def test_what_another_import_replaced_is_fetched_again(counter: Counter, server: Server) -> None:
    server.answer = sends(FEED.encode(), ETag='"v1"')
    sync(counter, server.url)
    counter.take(counter.write("id\ttitle\tprice\n9\tOther\t5\n"))
    sync(counter, server.url)
    assert "If-None-Match" not in server.asked[1] and counter.titles() == ["Kettle"]
    sync(counter, server.url, "--always")
    assert "If-None-Match" not in server.asked[2]


@pytest.mark.parametrize("packed", ["gzip file", "zip file", "gzip transfer", "gzip file, gzip transfer"])
def test_packed_feeds_are_unpacked(counter: Counter, server: Server, packed: str) -> None:
    body = gzip.compress(FEED.encode())
    if packed == "zip file":
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("folder/feed.tsv", FEED)
            archive.writestr("__MACOSX/feed.tsv", "x")
        body = memory.getvalue()
    if packed == "gzip file, gzip transfer":
        body = gzip.compress(body)
    sent_packed = packed.endswith("gzip transfer")
    server.answer = sends(body, Content_Encoding="gzip") if sent_packed else sends(body)
    assert sync(counter, server.url).exit_code == 0
    assert counter.titles() == ["Kettle"]


def test_the_server_s_word_for_the_encoding_is_believed_where_it_fits(
    counter: Counter, server: Server
) -> None:
    body = "id;title;price\n1;Krēsls;5\n".encode("cp1257")
    server.answer = sends(body, Content_Type='text/csv; charset="windows-1257"')
    sync(counter, server.url)
    assert counter.titles() == ["Krēsls"]


def bombs() -> dict[str, bytes]:
    zeros = b"0" * 30_000_000
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("feed.tsv", zeros)
    two = io.BytesIO()
    with zipfile.ZipFile(two, "w") as archive:
        archive.writestr("a.tsv", "x")
        archive.writestr("b.tsv", "x")
    return {"gzip": gzip.compress(zeros), "zip": memory.getvalue(), "two": two.getvalue()}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (sends(b"gone", 404), "answered 404"),
        (sends(b"", 500), "answered 500"),
        (sends(b"x" * 3_000_000), "is larger than 2 MB"),
        (sends(bombs()["gzip"]), "unpacks to more than 2 MB"),
        (sends(bombs()["zip"]), "unpacks to more than 2 MB"),
        (sends(gzip.compress(b"0" * 30_000_000), Content_Encoding="gzip"), "unpacks to more than 2 MB"),
        (sends(gzip.compress(FEED.encode())[:-8], Content_Encoding="gzip"), "gzip is damaged or cut off"),
        (sends(bombs()["two"]), "its zip holds 2 files"),
        (sends(gzip.compress(FEED.encode())[:-9]), "gzip is damaged or cut off"),
        (sends(FEED.encode()[:9], Content_Length="5000"), "broke off"),
        (sends(b"", 302, Location="file:///etc/passwd"), "redirects to what is no http"),
        (sends(b"", 302, Location="/feed"), "redirects more than 5 times"),
        (sends(b"<html><body>please log in</body></html>"), "it holds no product"),
        (sends(b""), "the file is empty"),
    ],
)  # fmt: skip
def test_what_is_not_a_feed_or_too_much_leaves_the_old_catalogue(
    counter: Counter, server: Server, answer: Answer, said: str
) -> None:
    sync(counter, server.url)
    server.answer = answer
    done = sync(counter, server.url, "--most-megabytes", "2")
    assert done.exit_code == 1
    assert said in done.stderr, done.stderr
    assert counter.titles() == ["Kettle"] and current_version(Database(counter.url)) == 1


def test_a_server_that_drips_is_left_when_the_time_is_over(counter: Counter, server: Server) -> None:
    def drips(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(100):
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.1)

    server.answer = drips
    began = time.monotonic()
    done = sync(counter, server.url, "--timeout-seconds", "1")
    assert done.exit_code == 1 and "not fetched within" in done.stderr
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://shop.example/feed", "only http and https"),
        ("feed.tsv", "only http and https"),
        ("http://", "only http and https"),
        ("http://[::1", "is no address"),
        ("http://127.0.0.1:1/feed", "cannot be reached"),
    ],
)
def test_only_http_addresses_are_fetched(counter: Counter, url: str, said: str) -> None:
    done = sync(counter, url)
    assert done.exit_code == 1 and said in done.stderr


def test_a_public_address_does_not_lead_into_the_house(
    counter: Counter, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = server.url.split(":")[2].split("/")[0]
    real = socket.getaddrinfo

    def resolve(host: str, where: object, *rest: object, **more: object) -> object:
        if host == "shop.example" and where is None:  # asked for its standing, not to connect
            return real("93.184.216.34", None, *rest, **more)  # type: ignore[arg-type]
        return real("127.0.0.1" if host == "shop.example" else host, where, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(fetching.socket, "getaddrinfo", resolve)
    server.answer = sends(b"", 302, Location=f"http://127.0.0.1:{port}/admin")
    done = sync(counter, f"http://shop.example:{port}/feed")
    assert done.exit_code == 1 and "redirects to a private address (127.0.0.1)" in done.stderr
    assert [each["path"] for each in server.asked] == ["/feed"]


def test_secrets_of_the_address_are_neither_shown_nor_stored(counter: Counter, server: Server) -> None:
    secret = server.url.replace("http://", "http://name:hunter2@") + "?token=s3cret"
    done = sync(counter, secret)
    server.answer = sends(b"", 404)
    failed = sync(counter, secret)
    stored = (counter.folder / "shop.sqlite").read_bytes()
    wal = counter.folder / "shop.sqlite-wal"
    stored += wal.read_bytes() if wal.exists() else b""
    for word in ("hunter2", "s3cret"):
        assert word not in done.output + failed.output and word.encode() not in stored


@pytest.mark.parametrize("packed", [False, True])
def test_what_is_wrong_with_a_feed_is_told_of_its_address(
    counter: Counter, server: Server, packed: bool
) -> None:
    body = b"id\ttitle\tprice\n1\tA\t5\n2\tB"
    server.answer = sends(gzip.compress(body) if packed else body)
    done = sync(counter, server.url)
    assert done.exit_code == 1
    assert f"{server.url}: line 3: the file ends in the middle of a row" in done.stderr
