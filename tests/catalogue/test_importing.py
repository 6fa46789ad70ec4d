"""`waystage catalogue import|show`: wholly or not at all, with everything odd reported."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import threading
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from bot.catalogue.importing import read_products
from bot.catalogue.product import Availability, Money
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.vectors import fill_vectors, product_text, text_hash
from bot.commands.catalogue import command
from bot.records.database import Database
from bot.records.products import (
    VectorShelf,
    current_version,
    from_document,
    load_catalogue,
    store_catalogue,
    to_document,
)
from tests.catalogue.shelves import DUMMYJSON, GOLDEN, product, real_catalogue


class Counter:
    """A shop counter with its own database and no settings but its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"sqlite:///{folder}/shop.sqlite"
        self.report = folder / "report.json"

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(
            command, [*words, "--database", self.url], env={"SHOP": str(self.folder / "none.yml")}
        )

    def take(self, feed: Path, *more: str) -> Result:
        return self.run("import", str(feed), "--report", str(self.report), *more)

    def write(self, text: str, name: str = "feed.tsv") -> Path:
        path = self.folder / name
        path.write_text(text)
        return path

    def titles(self) -> list[str]:
        stored = load_catalogue(Database(self.url))
        assert stored is not None
        return [p.title for p in stored.products]


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return Counter(tmp_path)


def test_the_real_catalogue_is_imported_whole_and_shown(counter: Counter) -> None:
    real_catalogue()
    done = counter.take(DUMMYJSON)
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1].startswith("imported 194 of 194 products (0 rejected) in ")
    assert (
        "MacBook" in counter.run("show", "78").stdout
        and "1906.19 (was 1999.99)" in counter.run("show", "78").stdout
    )
    summary = counter.run("show").stdout
    assert "194 products from products.json" in summary and "24 categories" in summary
    assert "Red Lipstick" in counter.run("show", "red", "lipstick").stdout
    assert counter.run("show", "lawn", "mower").exit_code == 1


def test_the_report_has_the_keys_of_the_contract(counter: Counter) -> None:
    done = counter.take(GOLDEN / "google.tsv")
    assert done.exit_code == 0 and done.stdout.splitlines()[-1].startswith(
        "imported 5 of 11 products (5 rejected) in "
    )
    report = json.loads(counter.report.read_text())
    assert {
        k: report[k] for k in ("file", "format", "encoding", "read", "imported", "rejected", "warnings")
    } == {
        "file": "google.tsv",
        "format": "google-tsv",
        "encoding": "utf-8",
        "read": 11,
        "imported": 5,
        "rejected": 5,
        "warnings": 5,
    }
    assert report["rejects"][2] == {
        "line": 10,
        "id": "OOPS",
        "field": "price",
        "value": "12,O0 EUR",
        "reason": "is no number; write it as 12.50 or 12.50 EUR",
    }


def test_of_a_repeated_id_the_later_row_is_kept_and_the_repetition_reported(counter: Counter) -> None:
    counter.take(GOLDEN / "google.tsv")
    assert "Mug Riga, 0.3 l" in counter.titles() and 'Mug "Rīga", 0.3 l' not in counter.titles()
    warned = json.loads(counter.report.read_text())["warned"]
    assert [(w["line"], w["id"], w["reason"]) for w in warned if w["field"] == "id"] == [
        (13, "MUG", "stands on line 6 too; the later row is kept")
    ]


def test_replacing_makes_absent_products_unavailable_and_keeps_them(counter: Counter) -> None:
    counter.take(counter.write("id\ttitle\tprice\n1\tKettle\t5\n2\tToaster\t6\n"))
    counter.take(counter.write("id\ttitle\tprice\n2\tToaster\t7\n3\tPan\t8\n"))
    stored = load_catalogue(Database(counter.url))
    assert stored is not None and stored.version == 2
    assert [(p.id, str(p.price)) for p in stored.products] == [("2", "7.00"), ("3", "8.00")]
    assert [p.id for p in stored.gone] == ["1"]
    catalogue = Catalogue.build(stored.products, stored.version, stored.imported_at, gone=stored.gone)
    kettle = catalogue.get("1")
    assert kettle is not None and kettle.availability is Availability.out_of_stock
    assert catalogue.search("kettle") == [] and catalogue.mentions("kettle") == ()


def test_merging_keeps_absent_products(counter: Counter) -> None:
    counter.take(counter.write("id\ttitle\tprice\n1\tKettle\t5\n"))
    counter.take(counter.write("id\ttitle\tprice\n2\tPan\t6\n"), "--merge")
    assert counter.titles() == ["Kettle", "Pan"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        ("id\ttitle\tprice\n", "it holds no product"),
        ("id\ttitle\tprice\n1\tA\tdear\n", "none of 1 rows is good"),
        ("id\ttitle\tprice\n1\tA\tx\n2\tB\ty\n3\tC\t5\n", "2 of 3 rows are rejected"),
        ('[{"id": 1, "title": "A", "pr', "line 1, column 26: .*truncated"),
        ("<rss></rss>", "it holds no product"),
        ("Handle,Title,Body\n", "the header has no column Price"),
        ("just some words", "looks like no known feed"),
        ("PK\x03\x04zip", "its zip is damaged"),
        ("%PDF-1.7", "archive or a picture"),
        ("<!doctype html><html><body>Please log in</body></html>", "holds no product.*a page to log in"),
        ("id\tsale_price\n1\t5\n", "no column title and no column price.*A supplemental feed only adds"),
    ],
)
def test_a_bad_feed_is_refused_and_the_old_one_stays(counter: Counter, text: str, said: str) -> None:
    counter.take(counter.write("id\ttitle\tprice\n1\tKettle\t5\n"))
    done = counter.take(counter.write(text, "bad.txt"))
    assert done.exit_code == 1
    assert re.search(said, done.stderr), done.stderr
    assert counter.titles() == ["Kettle"]
    assert current_version(Database(counter.url)) == 1


def test_nothing_of_a_feed_steers_the_terminal(counter: Counter) -> None:
    odd = counter.write("id\ttitle\tprice\n1\x1b[2J\tA\tx\x1b[2J\n1\x1b[2J\tA\t5\n3\tC\t5\n")
    done = counter.take(odd)
    assert done.exit_code == 0 and "\x1b" not in done.stdout + done.stderr
    done = counter.take(counter.write("id\ttitle\tpr\x1b[2Jice\n1\tA\t5\n"))
    assert done.exit_code == 1 and "pr\\x1b[2jice" in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        '{"A": {"label": "One", "costs": 1}, "B": {"label": "Two", "costs": 2}}',
        '{"products": [{"id": 1, "title": "A", "models": [{"costs": 5}]}]}',
        '[{"id": 1, "title": "A", "price": {"tier one": 5}}]',
    ],
)
def test_a_json_feed_of_another_layout_is_refused_with_a_word_of_the_mapping(
    counter: Counter, text: str
) -> None:
    done = counter.take(counter.write(text, "feed.json"))
    assert done.exit_code == 1 and "--mapping FILE" in done.stderr


def test_a_table_is_refused_without_a_word_of_the_mapping(counter: Counter) -> None:
    assert "--mapping" not in counter.take(counter.write("id\ttitle\tprice\n1\tA\tdear\n")).stderr


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("id\ttitle\tprice\n1\tKettle\t5\n", 0, "imported 1 of 1"),
        ("", 1, "pipe: the file is empty"),
        ("id\ttitle\tprice\n1\tA\t5\n2\tB", 1, "pipe: line 3: the file ends in the middle of a row"),
    ],
)
def test_a_feed_may_come_from_a_pipe(counter: Counter, text: str, code: int, said: str) -> None:
    pipe = counter.folder / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(text,), daemon=True)
    writer.start()
    done = counter.take(pipe)
    writer.join()
    assert done.exit_code == code and said in done.output + done.stderr


def test_rejects_are_accepted_when_asked_for(counter: Counter) -> None:
    feed = counter.write("id\ttitle\tprice\n1\tA\tx\n2\tB\ty\n3\tC\t5\n")
    assert counter.take(feed, "--accept-rejects").exit_code == 0
    assert counter.titles() == ["C"]


def test_a_write_that_fails_half_way_leaves_the_old_catalogue(counter: Counter) -> None:
    counter.take(counter.write("id\ttitle\tprice\n1\tKettle\t5\n"))
    database = Database(counter.url)
    version = {"imported_at": datetime.now(UTC), "file": "f", "format": "json", "encoding": "utf-8",
               "read": 2, "imported": 2, "rejected": 0}  # fmt: skip

    def documents():  # type: ignore[no-untyped-def]
        yield "2", to_document(product("2", "Pan"))
        raise RuntimeError("the disk is gone")

    with pytest.raises(RuntimeError), database.transaction() as connection:
        store_catalogue(connection, documents(), version, replace=True)
    assert counter.titles() == ["Kettle"] and current_version(database) == 1


def test_a_missing_file_and_a_missing_folder_are_named(counter: Counter) -> None:
    gone = counter.run("import", str(counter.folder / "nowhere.json"))
    assert gone.exit_code == 1 and "nowhere.json: cannot be read" in gone.stderr
    feed = counter.write("id\ttitle\tprice\n1\tKettle\t5\n")
    done = counter.run("import", str(feed), "--report", str(counter.folder / "no" / "r.json"))
    assert done.exit_code == 1 and "does not exist; nothing was imported" in done.stderr
    assert counter.run("show").exit_code == 1


def test_a_stored_product_comes_back_as_it_was() -> None:
    for stored in real_catalogue().products.values():
        assert from_document(to_document(stored)) == stored


def test_vectors_are_filled_once_per_text_and_model(counter: Counter) -> None:
    database = Database(counter.url)
    database.migrate()
    shelf = VectorShelf(database, "model-a")
    products = [product(str(n), f"Thing {n % 40}") for n in range(50)]
    asked: list[str] = []

    def embed(texts: list[str]) -> np.ndarray:  # type: ignore[type-arg]
        asked.extend(texts)
        return np.ones((len(texts), 384), np.float32) / 2

    assert fill_vectors(shelf, map(product_text, products), embed, stop=lambda: False) == 40  # type: ignore[arg-type]
    assert fill_vectors(shelf, map(product_text, products), embed, stop=lambda: False) == 0  # type: ignore[arg-type]
    assert len(asked) == 40
    vector = shelf.vectors([text_hash(product_text(products[0]))])
    assert np.array_equal(next(iter(vector.values())), np.full(384, 0.5, np.float16))
    assert VectorShelf(database, "model-b").vectors([text_hash(product_text(products[0]))]) == {}


def test_filling_stops_when_told_and_goes_on_later(counter: Counter) -> None:
    database = Database(counter.url)
    database.migrate()
    shelf = VectorShelf(database, "m")
    products = [product(str(n), f"Thing {n}") for n in range(70)]
    answers = iter([False, True])
    embed = lambda texts: np.zeros((len(texts), 384), np.float32)  # noqa: E731
    assert fill_vectors(shelf, map(product_text, products), embed, stop=lambda: next(answers)) == 32
    assert fill_vectors(shelf, map(product_text, products), embed, stop=lambda: False) == 38


def test_a_price_that_can_be_read_in_two_ways_is_never_a_thousandth_in_silence(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("id;title;price\n1;A;12.50 €\n2;B;1.299 €\n3;C;19.99 €\n4;D;1.299,00 €\n")
    products, report = read_products(feed)
    assert [str(product.price) for product in products] == ["12.50", "1299.00", "19.99", "1299.00"]
    (warned,) = report.warned
    assert (warned.line, warned.id, warned.field, warned.value) == (3, "2", "price", "1.299 €")
    assert warned.reason.startswith("can be read in two ways; taken as 1299.00")


def test_prices_of_two_currencies_have_each_their_own_decimal_mark(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text("id;title;price\n1;A;$12.50\n2;B;1.299 €\n3;C;19,99 €\n4;D;$13.50\n")
    products, report = read_products(feed)
    assert [str(product.price) for product in products] == ["12.50", "1299.00", "19.99", "13.50"]
    assert report.warnings == 0


def test_crowns_that_may_be_those_of_three_countries_are_not_the_shop_s_euros(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text('id;title;price\n1;A;"1 234,50 kr"\n')
    (product,), report = read_products(feed, currency="EUR")
    assert product.price == Money(123450)
    assert [(w.field, w.value) for w in report.warned] == [("price", "1 234,50 kr")]


def zipped(**members: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize("pack", [gzip.compress, lambda raw: zipped(feed=raw.decode())])
def test_a_packed_feed_is_unpacked(counter: Counter, pack: Callable[[bytes], bytes]) -> None:
    feed = counter.folder / "feed.packed"
    feed.write_bytes(pack(b"id,title,price\n1,Kettle,5\n"))
    assert counter.take(feed).exit_code == 0
    assert [each.name for each in counter.folder.iterdir() if each.name == "unpacked"] == []


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (
            gzip.compress(b"id,title,price\n" + os.urandom(4000))[:-20],
            "f.bin: its gzip is damaged or cut off",
        ),
        (zipped(a="x", b="y"), "f.bin: its zip holds 2 files; expected one, the feed"),
        (
            zipped(**{"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}),
            "f.bin: this is a workbook .* CSV",
        ),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "f.bin: this is a workbook .* save it there as CSV"),
    ],
)
def test_what_cannot_be_unpacked_or_is_a_workbook_is_refused(counter: Counter, raw: bytes, said: str) -> None:
    feed = counter.folder / "f.bin"
    feed.write_bytes(raw)
    done = counter.take(feed)
    assert done.exit_code == 1 and re.search(said, done.stderr), done.stderr
