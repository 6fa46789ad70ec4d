"""Schema.org products: in the scripts of pages, in graphs, lists and groups."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.catalogue.feeds.rows import BadFeedRow, UnreadableFeed, Warned
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability, Money, Product, Review
from tests.catalogue.shelves import GOLDEN, sorted_out


def read(path: Path) -> tuple[dict[str, Product], list[BadFeedRow], list[Warned]]:
    name, _, feed = open_feed(path)
    assert name == "jsonld"
    products, rejects, warned = sorted_out(feed)
    return {product.id: product for product in products}, rejects, warned


def from_document(folder: Path, document: Any) -> dict[str, Product]:
    feed = folder / "feed.json"
    feed.write_text(json.dumps(document))
    return read(feed)[0]


def test_a_page_s_products_are_read_and_nothing_beside_them() -> None:
    products, rejects, warned = read(GOLDEN / "pages.html")
    assert set(products) == {"K-1", "TEE-R", "TEE-B", "L-1", "L-4-S", "L-4-L"}
    assert [(r.line, r.id, r.field) for r in rejects] == [
        (39, None, "json-ld"),
        (40, None, "id"),
        (40, "L-3", "price"),
    ]
    assert [(w.id, w.field) for w in warned] == [("K-1", "rating"), ("L-1", "price")]


def test_what_a_product_refers_to_is_put_in_its_place() -> None:
    kettle = read(GOLDEN / "pages.html")[0]["K-1"]
    assert (kettle.title, kettle.brand, kettle.category) == ("Kettle", "Norvik", ("Home", "Kitchen"))
    assert kettle.description == "Boils & whistles"
    assert (kettle.price, kettle.sale_price) == (Money(149900, "EUR"), Money(129900, "EUR"))
    assert (kettle.availability, kettle.quantity, kettle.condition) == (Availability.in_stock, 3, "new")
    assert (kettle.link, kettle.image_link) == ("https://shop.example/kettle", "https://cdn.example/k.jpg")


def test_ratings_of_another_scale_are_told_on_ours_and_reviewers_are_left_behind() -> None:
    kettle = read(GOLDEN / "pages.html")[0]["K-1"]
    assert (kettle.rating, kettle.review_count) == (4.3, 1204)
    assert kettle.reviews == (Review(4.0, "Whistles well.", date(2025, 4, 30)),)
    assert "Jane" not in repr(kettle)


def test_terms_are_told_in_words() -> None:
    products = read(GOLDEN / "pages.html")[0]
    assert products["K-1"].returns == "Returns within 30 days, by mail, free of charge"
    assert products["K-1"].shipping == "LV, EE: 4.9 EUR, handling 0 to 1 days, transit 1 to 3 days"
    assert products["K-1"].warranty == "2 years"
    assert products["K-1"].attributes == {"weight": "1.2 kg", "capacity": "1.7 l"}
    assert products["TEE-B"].returns == "No return policy"


def test_a_group_s_variants_share_its_name_and_are_told_apart() -> None:
    products = read(GOLDEN / "pages.html")[0]
    red, blue = products["TEE-R"], products["TEE-B"]
    assert (red.title, blue.title) == ("Tee red", "Tee")
    assert red.item_group_id == blue.item_group_id == "TEE"
    assert (red.attributes["color"], blue.attributes["color"]) == ("Red", "Blue")
    assert red.availability is Availability.out_of_stock and blue.availability is Availability.unknown


def test_several_offers() -> None:
    products = read(GOLDEN / "pages.html")[0]
    assert products["L-1"].price == Money(1999, "USD")
    assert products["L-1"].attributes["price range"] == "19.99 to 49.99 USD"
    assert (products["L-4-S"].price, products["L-4-L"].price) == (Money(4000, "EUR"), Money(6000, "EUR"))
    assert products["L-4-S"].item_group_id == products["L-4-L"].item_group_id == "L-4"


OFFER = {"@type": "Offer", "price": "5.00", "priceCurrency": "EUR"}
PRODUCT = {"@context": "https://schema.org", "@type": "Product", "sku": "1", "name": "A", "offers": OFFER}
OTHER = {**PRODUCT, "sku": "2", "name": "B"}


@pytest.mark.parametrize(
    "document",
    [
        PRODUCT,
        [PRODUCT],
        {"@context": "https://schema.org", "@graph": [PRODUCT]},
        {"@type": "WebPage", "mainEntity": PRODUCT},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": PRODUCT}]},
        {"@type": "Offer", "itemOffered": PRODUCT},
        {**PRODUCT, "@type": "https://schema.org/Product"},
        {
            "@type": "schema:Product",
            "schema:sku": "1",
            "schema:name": {"@value": "A"},
            "schema:offers": [OFFER],
        },
        {**PRODUCT, "name": ["A", "B"], "sku": 1, "offers": {"priceSpecification": [OFFER]}},
    ],
)
def test_one_product_in_every_shape(tmp_path: Path, document: Any) -> None:
    (product,) = from_document(tmp_path, document).values()
    assert (product.id, product.title, product.price) == ("1", "A", Money(500, "EUR"))


def test_documents_a_line_and_variants_that_name_their_group(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    group = {"@type": "ProductGroup", "@id": "#g", "productGroupID": "G", "name": "Tee", "brand": "N"}
    variant = {"@type": "Product", "sku": "V", "isVariantOf": {"@id": "#g"}, "color": "Red", "offers": OFFER}
    feed.write_text(f"{json.dumps(variant)}\n{json.dumps(group)}\n")
    products = read(feed)[0]
    assert (products["V"].title, products["V"].item_group_id, products["V"].brand) == ("Tee", "G", "N")


@pytest.mark.parametrize(
    "documents",
    [
        [{"@graph": [PRODUCT]}, {"@graph": [OTHER]}],
        [
            {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": each}]}
            for each in (PRODUCT, OTHER)
        ],
        [[PRODUCT], [OTHER]],
        [
            {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Home"}]},
            PRODUCT,
            OTHER,
        ],
        [{"@type": "ItemList", "itemListElement": [{"item": PRODUCT}], "mainEntity": OTHER}],
    ],
)
def test_what_follows_a_list_is_read(tmp_path: Path, documents: list[Any]) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text("\n".join(map(json.dumps, documents)))
    assert read(feed)[0].keys() == {"1", "2"}


def test_graphs_that_run_in_circles_or_too_deep_end(tmp_path: Path) -> None:
    circle = {"@type": "ProductGroup", "@id": "#a", "name": "A", "hasVariant": [{"@id": "#a"}]}
    assert from_document(tmp_path, {"@context": "x", "@graph": [circle, PRODUCT]}).keys() == {"1"}
    feed = tmp_path / "deep.html"
    deep = '{"@type":"Product","a":' * 50_000
    feed.write_text(f'<html><script type="application/ld+json">{deep}</script></html>')
    assert [r.field for r in read(feed)[1]] == ["json-ld"]


@pytest.mark.parametrize(
    "type_", ["application/ld&#x2B;json", "application/ld&plus;json", "APPLICATION/LD+JSON"]
)
def test_the_type_of_a_script_may_be_written_with_entities(tmp_path: Path, type_: str) -> None:
    feed = tmp_path / "page.html"
    feed.write_text(f'<html><script id="x" type="{type_}">{json.dumps(PRODUCT)}</script></html>')
    assert read(feed)[0].keys() == {"1"}


@pytest.mark.parametrize(
    "part", ["<script ", "<script", "<script>", "<script x=", "</script ", "<!doctype ", "type =  "]
)
def test_a_megabyte_of_tags_that_never_end_takes_no_long_time(tmp_path: Path, part: str) -> None:
    import time

    feed = tmp_path / "page.html"
    feed.write_text("<html>" + part * (1_000_000 // len(part)))
    began = time.process_time()
    assert read(feed)[0] == {}
    assert time.process_time() - began < 3


def test_pages_behind_each_other_keep_their_references_apart(tmp_path: Path) -> None:
    feed = tmp_path / "pages.html"
    page = (
        '<!doctype html><html><script type="application/ld+json">{{"@graph": [{{"@type": "Product", "sku": '
        '"{0}", "name": "P", "offers": {{"@id": "#o"}}}}, {{"@type": "Offer", "@id": "#o", "price": {0}}}]}}'
        "</script></html>"
    )
    feed.write_text("".join(page.format(number) for number in (5, 6)))
    assert {id_: p.price for id_, p in read(feed)[0].items()} == {"5": Money(500), "6": Money(600)}


def test_a_page_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    feed = tmp_path / "page.html"
    feed.write_text((GOLDEN / "pages.html").read_text()[:2500])
    with pytest.raises(UnreadableFeed, match="ends inside a script"):
        read(feed)
    whole = json.dumps({"@context": "x", "@graph": [PRODUCT, PRODUCT]})
    feed.write_text(whole[:-30])
    with pytest.raises(UnreadableFeed, match="truncated"):
        read(feed)
