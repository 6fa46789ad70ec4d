"""The generated catalogue in the formats that shop systems export."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from html import escape
from pathlib import Path

from benchmarks.generated import Made


def amount(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def write_xml(path: Path, products: Iterable[Made]) -> None:
    with path.open("w", encoding="utf-8") as handle:
        handle.write(
            '<?xml version="1.0"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n'
        )
        for each in products:
            sale = f"<g:sale_price>{amount(each.sale_cents)} EUR</g:sale_price>" if each.sale_cents else ""
            handle.write(
                f"<item><g:id>{each.id}</g:id><title>{escape(each.title)}</title>"
                f"<description><![CDATA[<p>{each.description}</p>]]></description>"
                f"<link>https://shop.example/p?id={each.id}&amp;ref=feed</link>"
                f"<g:availability>{'in_stock' if each.in_stock else 'out_of_stock'}</g:availability>"
                f"<g:price>{amount(each.cents)} EUR</g:price>{sale}<g:brand>{each.brand}</g:brand>"
                f"<g:product_type>{escape(' > '.join(each.category))}</g:product_type>"
                f"<g:color>{each.colour}</g:color><g:shipping><g:country>LV</g:country>"
                f"<g:price>4.90 EUR</g:price></g:shipping></item>\n"
            )
        handle.write("</channel></rss>\n")


def write_shopify(path: Path, products: Iterable[Made]) -> None:
    """Two rows a product, the second with a further picture."""
    names = (
        "Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published", "Option1 Name",
        "Option1 Value",
        "Variant SKU", "Variant Inventory Tracker", "Variant Inventory Qty", "Variant Inventory Policy",
        "Variant Price", "Variant Compare At Price", "Image Src", "Status",
    )  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, quoting=csv.QUOTE_ALL)
        writer.writerow(names)
        for each in products:
            writer.writerow(
                (
                    f"h-{each.id}", each.title, f"<p>{each.description}</p>\n<p>More, in a second line.</p>",
                    each.brand, each.category[1], "new, tested", "true", "Color", each.colour, each.id,
                    "shopify",
                    5 if each.in_stock else 0, "deny", amount(each.sale_cents or each.cents),
                    amount(each.cents) if each.sale_cents else "", "https://cdn.example/1.jpg", "active",
                )
            )  # fmt: skip
            writer.writerow((f"h-{each.id}", *[""] * 14, "https://cdn.example/2.jpg", ""))


def write_woocommerce(path: Path, products: Iterable[Made]) -> None:
    """Half of them variations of a parent that every second row stands for."""
    names = (
        "ID", "Type", "SKU", "Name", "Published", "Short description", "Description", "In stock?", "Stock",
        "Sale price", "Regular price", "Categories", "Tags", "Images", "Parent", "Brands",
        "Attribute 1 name", "Attribute 1 value(s)", "Attribute 1 visible", "Attribute 1 global",
    )  # fmt: skip
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(names)
        for number, each in enumerate(products):
            shared = (
                f"<p>{each.description}</p>", " > ".join(each.category), each.brand
            )  # fmt: skip
            if number % 2 == 0:
                writer.writerow(
                    (
                        f"p{number}", "variable", f"P-{number}", "Parent", 1, "", shared[0], 1, "", "", "",
                        shared[1], "new", "https://cdn.example/1.jpg", "", shared[2], "Color",
                        "black, white", 1, 1,
                    )
                )  # fmt: skip
            child = number % 2 == 0
            writer.writerow(
                (
                    each.id, "variation" if child else "simple", f"S-{number}", each.title, 1, "",
                    "" if child else shared[0], 1 if each.in_stock else 0, "",
                    amount(each.sale_cents) if each.sale_cents else "", amount(each.cents),
                    "" if child else shared[1], "", "", f"id:p{number}" if child else "",
                    "" if child else shared[2], "Color", each.colour, 1, 1,
                )
            )  # fmt: skip


def linked(each: Made) -> dict[str, object]:
    """The product as schema.org has it."""
    price: dict[str, object] = {"price": amount(each.sale_cents or each.cents)}
    if each.sale_cents:
        list_price = {"priceType": "https://schema.org/ListPrice", "price": amount(each.cents)}
        price["priceSpecification"] = list_price
    return {
        "@type": "Product", "sku": each.id, "name": each.title, "description": each.description,
        "brand": {"@type": "Brand", "name": each.brand}, "category": " > ".join(each.category),
        "color": each.colour,
        "offers": {
            "@type": "Offer", **price, "priceCurrency": "EUR",
            "availability": f"https://schema.org/{'InStock' if each.in_stock else 'OutOfStock'}",
        },
        "aggregateRating": {"@type": "AggregateRating", "ratingValue": round(each.rating, 1),
        "reviewCount": 7},
    }  # fmt: skip


def write_graph(path: Path, products: Iterable[Made]) -> None:
    document = {"@context": "https://schema.org", "@graph": [linked(each) for each in products]}
    path.write_text(json.dumps(document), encoding="utf-8")


def write_pages(path: Path, products: Iterable[Made]) -> None:
    """A page a product, one behind the other."""
    with path.open("w", encoding="utf-8") as handle:
        for each in products:
            script = json.dumps({"@context": "https://schema.org", **linked(each)})
            handle.write(
                f"<!doctype html><html><head><title>{escape(each.title)}</title>"
                f'<script>var a = 1;</script><script type="application/ld+json">{script}</script></head>'
                f"<body>{'<p>words</p>' * 20}</body></html>\n"
            )
