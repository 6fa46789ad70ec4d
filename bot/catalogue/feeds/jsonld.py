"""Schema.org products as JSON-LD: in pages, graphs, lists, and groups with variants
(schema.org/Product, schema.org/ProductGroup, developers.google.com/search/docs)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.drawer import Drawer
from bot.catalogue.feeds.jsonld_offers import offers_of, one_of
from bot.catalogue.feeds.jsonld_pages import Page, pages
from bot.catalogue.feeds.jsonld_product import Family, fields_of, group_id, inherited
from bot.catalogue.feeds.jsonld_values import DEEPEST, Node, listed, plain, text, types
from bot.catalogue.feeds.rows import BadFeedRow, Feed, Warned

PRODUCTS = frozenset(
    """Product IndividualProduct SomeProducts ProductModel Vehicle Car Motorcycle DietarySupplement Drug
    ProductCollection""".split()
)
INTO = (
    "@graph", "itemListElement", "item", "mainEntity", "itemOffered", "hasOfferCatalog", "makesOffer",
    "about",
    "mainEntityOfPage", "hasPart",
)  # fmt: skip


def read(path: Path, encoding: str, currency: str | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed."""
    with Drawer() as drawer:
        if _is_json(path, encoding) and _has_references(path, encoding):
            for page in pages(path, encoding):
                if isinstance(page, list):
                    for _, node in _nodes(page):
                        _lay(node, drawer)
        yield from feed_of(lambda: _raws(path, encoding, drawer), currency)


def _is_json(path: Path, encoding: str) -> bool:
    with path.open(encoding=encoding, errors="replace") as handle:
        return handle.read(4096).lstrip("\ufeff \t\r\n").startswith(("{", "["))


def _has_references(path: Path, encoding: str) -> bool:
    with path.open(encoding=encoding, errors="replace") as handle:
        before = ""
        while part := handle.read(1 << 20):
            if '"@id"' in before + part:
                return True
            before = part[-8:]
    return False


def _lay(node: Node, drawer: Drawer) -> None:
    id_ = node.get("@id")
    if isinstance(id_, str) and len(node) > 2:
        drawer.lay(id_, node)


def _nodes(page: Page) -> Iterator[tuple[int, Node]]:
    """Every object of a page's documents that may be a product, a group, or be referred to."""
    for line, document in page:
        stack: list[tuple[Any, int]] = [(plain(document), 0)]
        while stack:
            value, depth = stack.pop()
            if isinstance(value, list):
                stack += [(each, depth) for each in reversed(value)]
            elif isinstance(value, dict) and depth <= DEEPEST:
                yield line, value
                stack += [(value[name], depth + 1) for name in reversed(INTO) if name in value]


def _raws(path: Path, encoding: str, drawer: Drawer) -> Iterator[Found]:
    for page in pages(path, encoding):
        if isinstance(page, BadFeedRow):
            yield page
            continue
        near: dict[str, Node] = {}
        nodes = list(_nodes(page))
        for _, node in nodes:
            if isinstance(node.get("@id"), str) and len(node) > 2:
                near.setdefault(node["@id"], node)
        yield from _Found(near, drawer).products(nodes)


class _Found:
    """What one page holds, with what it refers to."""

    def __init__(self, near: dict[str, Node], drawer: Drawer) -> None:
        self._near, self._drawer = near, drawer
        self._told: set[int] = set()

    def products(self, nodes: list[tuple[int, Node]]) -> Iterator[Found]:
        in_groups = {
            each["@id"] for _, node in nodes for each in listed(node.get("hasVariant"))
            if isinstance(each, dict) and isinstance(each.get("@id"), str)
        }  # fmt: skip
        for line, node in nodes:
            kinds = types(node)
            if not (kinds & PRODUCTS or "ProductGroup" in kinds) or id(node) in self._told:
                continue
            if set(node) <= {"@type", "@id", "@context"}:
                continue  # only a reference
            self._told.add(id(node))
            if "ProductGroup" in kinds or node.get("hasVariant"):
                yield from self._group(line, node)
            elif node.get("@id") not in in_groups:
                yield from self._product(line, node, self._family_of(node))

    def _group(self, line: int, node: Node) -> Iterator[Found]:
        group = self._resolved(node)
        family = Family(group, group_id(group))
        variants = [self._whole(each) for each in listed(group.get("hasVariant"))]
        for variant in variants:
            if isinstance(variant, dict):
                yield from self._product(line, variant, family)
        if not variants and group.get("offers"):
            yield from self._product(line, group, None)

    def _family_of(self, node: Node) -> Family | None:
        """The group that a variant names itself as its own."""
        for each in listed(node.get("isVariantOf")):
            if isinstance(each, dict):
                group = self._resolved(self._whole(each))
                return Family(group, group_id(group))
        named = text(node.get("inProductGroupWithID"))
        return Family({}, named) if named else None

    def _product(self, line: int, node: Node, family: Family | None) -> Iterator[Found]:
        product = inherited(self._resolved(node), family)
        offers = offers_of(product)
        numbered = {offer.sku for offer in offers if offer.sku}
        if family is None and len(numbered) == len(offers) > 1:
            named = (
                text(product.get("productGroupID"))
                or text(product.get("sku"))
                or text(product.get("productID"))
            )
            own = Family({}, named or text(product.get("name")))
            for offer in offers:
                yield self._raw(line, {**product, "sku": offer.sku, "name": product.get("name")}, offer, own)
            return
        yield self._raw(line, product, one_of(offers) if offers else None, family)

    def _raw(self, line: int, product: Node, offer: Any, family: Family | None) -> Raw:
        warnings: list[Warned] = []
        fields = fields_of(product, offer, family, line, warnings)
        return Raw(line, fields, warnings)

    def _resolved(self, node: Node) -> Node:
        """With what it refers to by @id in place: brand, offers, policies."""
        if not self._near and not self._drawer:
            return node
        made: dict[str, Any] = {}
        for name, value in node.items():
            many = [self._whole(each) for each in listed(value)] if name != "@id" else []
            made[name] = many if isinstance(value, list) else many[0] if many else value
        if "offers" in made:
            made["offers"] = [
                {n: self._whole(v) if not isinstance(v, list) else [self._whole(e) for e in v]
                 for n, v in offer.items()} if isinstance(offer, dict) else offer
                for offer in listed(made["offers"])
            ]  # fmt: skip
        return made

    def _whole(self, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and len(set(value) - {"@type"}) == 1:
            return self._near.get(value["@id"]) or self._drawer.get(value["@id"]) or value
        return value
