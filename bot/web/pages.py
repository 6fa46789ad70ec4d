"""The demo shop's pages, rendered on the server from the catalogue in memory."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.catalogue.money import money
from bot.catalogue.product import Money, Product
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.wishes import Wishes
from bot.dialogue.shop import Shop
from bot.web.comparing import comparison_table
from bot.web.json_answer import json_answer
from bot.web.origin import same_origin
from bot.web.panel_words import direction, panel_words
from bot.web.shelf import Tile, aisles, in_aisle, one_per_group, price_text, slug, tile, tiles

TEMPLATES = Path(__file__).parent / "templates"
SHELF_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Pages:
    """`catalogue` gives the snapshot of now: it is swapped when a new feed was imported."""

    shop: Shop
    catalogue: Callable[[], Catalogue]
    templates: Environment

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/", self.home),
            Route("/c/{slug:path}", self.category),
            Route("/search", self.search),
            Route("/product/{id:path}", self.product),
            Route("/compare", self.compare),
            Route("/cart", self.cart),
            Route("/checkout", self.checkout, methods=["GET"]),
            Route("/checkout", self.place_order, methods=["POST"]),
            Route("/order/{number}", self.order),
            Route("/help", self.help),
            Route("/shop/products", self.products),
        ]

    async def home(self, request: Request) -> Response:
        catalogue = self.catalogue()
        offered = one_per_group(p for p in catalogue.products.values() if p.sale_price is not None)
        loved = sorted(one_per_group(catalogue.products.values()), key=loved_first)[:4]
        return self.page(
            "home",
            "home",
            aisles=aisles(catalogue.products.values()),
            offers=self.shelf(offered[:8]),
            loved=self.shelf(loved),
        )

    async def category(self, request: Request) -> Response:
        products = list(self.catalogue().products.values())
        path, inside = in_aisle(products, request.path_params["slug"].strip("/"))
        if not inside:
            raise HTTPException(404)
        shelf = self.shelf(one_per_group(inside)[:SHELF_LIMIT])
        return self.page(
            "listing",
            "category",
            title=path[-1],
            path=path,
            above=crumbs(path)[:-1],
            below=aisles(inside, path),
            tiles=shelf,
        )

    async def search(self, request: Request) -> Response:
        words = request.query_params.get("q", "").strip()[:200]
        hits = await run_in_threadpool(self.catalogue().search, words, Wishes(), 24) if words else []
        found = one_per_group(hit.product for hit in hits)
        return self.page(
            "listing", "search", title=None, words=words, above=[], below=[], tiles=self.shelf(found)
        )

    async def product(self, request: Request) -> Response:
        catalogue = self.catalogue()
        product = catalogue.get(request.path_params["id"])
        if product is None:
            raise HTTPException(404)
        variants = [other for other in catalogue.variants(product) if other.id != product.id]
        return self.page(
            "product",
            "product",
            product=product,
            tile=tile(product, self.shop.language),
            facts=stated_facts(product),
            variants=tiles(variants, self.shop.language),
            path=crumbs(product.category),
            policies={
                name: self.shop.policy(name, product)
                for name in ("delivery", "returns", "warranty", "payment")
            },
            product_id=product.id,
        )

    async def compare(self, request: Request) -> Response:
        wanted = list(dict.fromkeys(request.query_params.get("ids", "").split(",")))[:5]
        products = [product for product in map(self.catalogue().get, wanted) if product is not None]
        rows = comparison_table(products, self.shop.language) if len(products) > 1 else []
        return self.page("compare", "compare", tiles=self.shelf(products), rows=rows)

    async def cart(self, request: Request) -> Response:
        return self.page("cart", "cart", delivery=self.delivery_minor(), free_from=self.free_from_minor())

    async def checkout(self, request: Request) -> Response:
        product = self.catalogue().get(request.query_params.get("product", ""))
        to_pay = product.to_pay if product else None
        delivery = self.delivery_of(to_pay) if to_pay else None
        total = (
            Money(to_pay.minor + delivery.minor, to_pay.currency, to_pay.exponent)
            if to_pay and delivery
            else None
        )
        return self.page(
            "checkout",
            "checkout",
            tile=tile(product, self.shop.language) if product else None,
            delivery=price_text(delivery, self.shop.language) if delivery and delivery.minor else None,
            delivery_free=bool(delivery and not delivery.minor),
            total=price_text(total, self.shop.language),
            delivery_minor=self.delivery_minor(),
            free_from=self.free_from_minor(),
            payment=self.shop.policy("payment"),
            product_id=product.id if product else None,
        )

    async def place_order(self, request: Request) -> Response:
        if not same_origin(request):
            raise HTTPException(403)
        return RedirectResponse(f"/order/WS-{secrets.randbelow(90000) + 10000}", status_code=303)

    async def order(self, request: Request) -> Response:
        number = request.path_params["number"]
        if self.shop.order_number is None or not self.shop.order_number.fullmatch(number):
            raise HTTPException(404)
        return self.page("order", "order", number=number.upper())

    async def help(self, request: Request) -> Response:
        return self.page("help", "help")

    async def products(self, request: Request) -> Response:
        """What the cart in the visitor's browser holds, priced now."""
        wanted = list(dict.fromkeys(request.query_params.get("ids", "").split(",")))[:50]
        found = [product for product in map(self.catalogue().get, wanted) if product is not None]
        return json_answer({"currency": self.shop.currency, "products": tiles(found, self.shop.language)})

    def shelf(self, products: list[Product]) -> list[Tile]:
        return tiles(products, self.shop.language)

    def delivery_of(self, to_pay: Money) -> Money | None:
        if self.shop.delivery_price is None:
            return None
        free = self.shop.free_from is not None and Decimal(str(to_pay)) >= self.shop.free_from
        return money(Decimal(0) if free else self.shop.delivery_price, to_pay.currency)

    def delivery_minor(self) -> int | None:
        price = self.shop.delivery_price
        return None if price is None else money(price, self.shop.currency).minor

    def free_from_minor(self) -> int | None:
        return None if self.shop.free_from is None else money(self.shop.free_from, self.shop.currency).minor

    def page(self, template: str, page_type: str, *, status: int = 200, **shown: Any) -> HTMLResponse:
        language = self.shop.language
        context: Mapping[str, Any] = {
            "shop": self.shop,
            "language": language,
            "direction": direction(language),
            "page_type": page_type,
            "product_id": None,
            "panel": panel_words(language),
            "menu": aisles(self.catalogue().products.values()),
            **shown,
        }
        return HTMLResponse(
            self.templates.get_template(f"{template}.html").render(context), status_code=status
        )


def build_pages(shop: Shop, catalogue: Callable[[], Catalogue]) -> Pages:
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return Pages(shop, catalogue, templates)


def crumbs(path: tuple[str, ...]) -> list[tuple[str, str]]:
    """Every category on the way down, with its page."""
    return [(name, f"/c/{slug(path[: depth + 1])}") for depth, name in enumerate(path)]


def loved_first(product: Product) -> tuple[float, int]:
    """Best rated first among those many have rated."""
    enough = (product.review_count or 0) >= 100
    return (-(product.rating or 0) if enough else 0.0, -(product.review_count or 0))


def stated_facts(product: Product) -> list[tuple[str, str]]:
    """Everything the feed states beyond what the page shows elsewhere."""
    return [(name, value) for name, value in product.attributes.items() if value]
