"""The columns of Shopify's product CSV, in the templates of all its generations."""

from __future__ import annotations

import re

# Plain column name -> our name for it. "product": stated on a product's first row and true for its others.
COLUMNS = {
    "handle": "handle", "url handle": "handle", "title": "title", "body html": "description", "body":
    "description", "description": "description", "vendor": "brand", "product category": "category",
    "standard product type": "category", "standardized product type": "category", "standard product type id":
    "", "google shopping google product category": "google_category", "type": "type", "product type": "type",
    "custom product type": "type", "tags": "tags", "published": "published", "published on online store":
    "published", "status": "status", "option1 name": "option1_name", "option1 value": "option1_value",
    "option2 name": "option2_name", "option2 value": "option2_value", "option3 name": "option3_name",
    "option3 value": "option3_value", "option 1 name": "option1_name", "option 1 value": "option1_value",
    "option 2 name": "option2_name", "option 2 value": "option2_value", "option 3 name": "option3_name",
    "option 3 value": "option3_value", "variant sku": "sku", "sku": "sku", "variant grams": "grams",
    "weight value grams": "grams", "variant weight": "weight", "variant weight unit": "weight_unit", "weight":
    "weight", "weight unit": "weight_unit", "weight unit for display": "weight_unit",
    "variant inventory tracker": "tracker", "inventory tracker": "tracker", "variant inventory qty":
    "quantity", "variant inventory quantity": "quantity", "inventory quantity": "quantity", "inventory qty":
    "quantity", "total inventory qty": "quantity", "variant inventory policy": "policy", "inventory policy":
    "policy", "continue selling when out of stock": "policy", "variant price": "price", "price": "price",
    "variant compare at price": "compare_at_price", "compare at price": "compare_at_price", "variant barcode":
    "gtin", "barcode": "gtin", "image src": "image_link", "product image url": "image_link", "image url":
    "image_link", "variant image": "variant_image", "variant image url": "variant_image",
    "google shopping condition": "condition", "google shopping mpn": "mpn", "google shopping gender":
    "gender", "google shopping age group": "age group", "gift card": "gift_card", "variant id": "variant_id",
}  # fmt: skip
SHARED = (
    "title", "description", "brand", "category", "google_category", "type", "tags", "published", "status",
    "option1_name", "option2_name", "option3_name", "image_link", "condition", "mpn", "gender", "age group",
)  # fmt: skip
OF_A_VARIANT = ("price", "sku", "option1_value", "quantity", "gtin", "grams")
LEFT_OUT = re.compile(
    r"image (?:position|alt text)|variant (?:fulfillment service|requires shipping|taxable|tax code)|"
    r"fulfillment service|requires shipping|charge tax|tax code|cost per item|seo .*|google shopping .*|"
    r"collection|unit price .*|option ?\d linked to|included .*|price .+|compare at price .+|"
    r"variant .*|template suffix|published scope|command|row .*|.* id|metafield.*|inventory .*"
)
METAFIELD = re.compile(r"^(.*?)\s*\((?:product|variant)\.metafields\..*\)\s*$", re.IGNORECASE)


def is_column(name: str) -> bool:
    return name in COLUMNS
