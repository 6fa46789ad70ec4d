"""`waystage catalogue export`: what is written imports back as it was."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.feeds.texts import one_line, plain
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Money, Product, Review
from bot.catalogue.writing_out import FORMATS
from bot.records.database import Database
from bot.records.products import load_catalogue
from tests.catalogue.shelves import GOLDEN, sorted_out
from tests.catalogue.test_importing import Counter

SHELF = Path(__file__).parents[2] / "data/shop/catalogue.tsv"
FEEDS = [
    SHELF,
    *(GOLDEN / n for n in ("google.tsv", "google.xml", "shopify.csv", "woocommerce.csv", "pages.html")),
]


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return Counter(tmp_path)


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
@pytest.mark.parametrize("name", ["out.tsv", "out.json"])
def test_every_feed_comes_back_identically(counter: Counter, feed: Path, name: str) -> None:
    assert counter.take(feed).exit_code == 0
    before = load_catalogue(Database(counter.url))
    out = counter.folder / name
    done = counter.run("export", str(out), "--report", str(counter.report))
    assert before is not None and done.exit_code == 0
    assert done.stdout.startswith(f"exported {len(before.products)} products to ")
    assert json.loads(counter.report.read_text())["exported"] == len(before.products)
    other = Counter(counter.folder)
    other.url = f"sqlite:///{counter.folder}/other.sqlite"
    assert other.take(out).exit_code == 0
    after = load_catalogue(Database(other.url))
    assert after is not None and after.products == before.products


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
LINES = WORDS.map(plain)
NAMES = WORDS.map(one_line)
FULL = NAMES.filter(bool)
KEYS = st.text("abcxyz ,:|&<;#1", min_size=1, max_size=10).map(
    lambda t: " ".join(one_line(t).lower().split())
)


@st.composite
def sold(draw: st.DrawFn) -> Product:
    price = draw(st.integers(2, 10**7))
    return Product(
        id=draw(st.text("abcABC019-_./", min_size=1, max_size=8)),
        title=draw(FULL),
        description=draw(LINES),
        brand=draw(NAMES) or None,
        price=Money(price, "EUR"),
        sale_price=Money(price - 1, "EUR") if draw(st.booleans()) else None,
        availability=draw(st.sampled_from([a for a in Availability if a is not Availability.unknown])),
        quantity=draw(st.none() | st.integers(0, 99)),
        category=tuple(draw(st.lists(FULL, max_size=3))),
        returns=draw(NAMES) or None,
        shipping=draw(NAMES) or None,
        rating=draw(st.none() | st.floats(0, 5)),
        reviews=tuple(
            Review(draw(st.floats(0, 5)), draw(LINES), draw(st.none() | st.dates(date(1990, 1, 1))))
            for _ in range(draw(st.integers(0, 2)))
        ),
        highlights=tuple(dict.fromkeys(draw(st.lists(FULL, max_size=3)))),
        tags=tuple(dict.fromkeys(draw(st.lists(FULL, max_size=3)))),
        attributes=draw(st.dictionaries(KEYS.filter(bool), FULL, max_size=3)),
    )


def is_settled(product: Product) -> bool:
    """Texts that the import itself would leave as they are: what is read once is always so."""
    texts = [product.title, product.brand or "", *product.category, *product.tags, *product.highlights]
    texts += [
        product.returns or "",
        product.shipping or "",
        *product.attributes,
        *product.attributes.values(),
    ]
    lines = [product.description, *(review.comment for review in product.reviews)]
    return all(one_line(t) == t for t in texts) and all(plain(t) == t for t in lines)


@settings(max_examples=150, deadline=None)
@given(product=sold(), name=st.sampled_from(sorted(FORMATS)))
def test_any_product_comes_back_as_it_was(product: Product, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        feed = Path(folder) / "feed"
        feed.write_text("".join(FORMATS[name](iter([product]))), encoding="utf-8", newline="")
        products, rejects, _ = sorted_out(open_feed(feed, name)[2])
    assert rejects == []
    if is_settled(product):
        assert products == [product]


@pytest.mark.parametrize("text", ["<b>bold</b>", "AT&amp;T", "&lt;p&gt;", "a < b & c", "&#38;", "<!-- x -->"])
@pytest.mark.parametrize("name", sorted(FORMATS))
def test_text_that_looks_like_html_stays_text(tmp_path: Path, text: str, name: str) -> None:
    product = Product(
        id="1", title=text, price=Money(500, "EUR"), tags=(text, "a,b"), attributes={"x": f"{text},:|"}
    )
    feed = tmp_path / "feed"
    feed.write_text("".join(FORMATS[name](iter([product]))), encoding="utf-8", newline="")
    assert sorted_out(open_feed(feed, name)[2])[0] == [product]


def test_a_file_s_ending_names_the_format_or_it_is_asked_for(counter: Counter) -> None:
    counter.take(SHELF)
    done = counter.run("export", str(counter.folder / "feed.xyz"))
    assert done.exit_code == 1 and "end it with .tsv or .json" in done.stderr
    assert counter.run("export", str(counter.folder / "feed.xyz"), "--format", "json").exit_code == 0


def test_without_a_catalogue_nothing_is_written(counter: Counter) -> None:
    out = counter.folder / "out.tsv"
    done = counter.run("export", str(out))
    assert done.exit_code == 1 and "the catalogue is empty" in done.stderr and not out.exists()


def test_a_file_that_was_there_stays_when_writing_fails(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.take(SHELF)
    out = counter.folder / "out.tsv"
    out.write_text("before")
    monkeypatch.setattr(
        "os.replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    )
    done = counter.run("export", str(out))
    assert done.exit_code == 1 and "No space left" in done.stderr
    assert out.read_text() == "before" and list(counter.folder.glob(".out*")) == []


@pytest.mark.parametrize("name", ["out.tsv", "out.json"])
def test_an_id_that_would_be_read_as_an_entity_comes_back(counter: Counter, name: str) -> None:
    counter.take(counter.write("id\ttitle\tprice\tmpn\nD&amp;amp;4\tA\t5\tx&#38;lt;\n"))
    out = counter.folder / name
    assert counter.run("export", str(out)).exit_code == 0
    (product,) = sorted_out(open_feed(out)[2])[0]
    assert (product.id, product.mpn) == ("D&amp;4", "x&lt;")
