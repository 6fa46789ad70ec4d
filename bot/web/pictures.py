"""Hand-drawn product pictures: one SVG per kind of product, served in the product's own colour."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.catalogue.product import Product

FOLDER = Path(__file__).parent / "pictures"
BASE, SHADE = "#5f7d74", "#48615a"  # the colours the drawings are made in

# The first line whose word stands in the title or the category names the kind; narrow words come first.
KINDS: tuple[tuple[str, str], ...] = (
    ("hand blender", "handblender"), ("coffee grinder", "grinder"), ("robot vacuum", "robot"),
    ("bagged vacuum", "vacuumcylinder"), ("sharpening stone", "stone"), ("tripod", "tripod"),
    ("sleeve", "sleeve"), ("sleeping mat", "mat"), ("wired in-ear", "earphones"), ("earbud", "earbuds"),
    ("headphone", "headphones"), ("speaker", "speaker"), ("kettle", "kettle"), ("coffee", "coffee"),
    ("espresso", "coffee"), ("blender", "blender"), ("vacuum", "vacuum"), ("backpack", "backpack"),
    ("daypack", "backpack"), ("laptop", "laptop"), ("boot", "boot"), ("shoe", "shoe"), ("jacket", "jacket"),
    ("tent", "tent"), ("sleeping bag", "sleepingbag"),
    ("bike light", "bikelight"), ("rear light", "bikelight"),
    ("helmet", "helmet"), ("lamp", "lamp"), ("chair", "chair"), ("desk", "desk"), ("knife", "knife"),
    ("pan", "pan"), ("skillet", "pan"), ("bottle", "bottle"), ("camera", "camera"), ("e-reader", "ereader"),
    ("watch", "watch"), ("skin care", "skincare"), ("skincare", "skincare"), ("baby carrier", "carrier"),
)  # fmt: skip

# A colour name's word -> the base colour of the drawing; its shade is a quarter darker.
TINTS = {
    "graphite": "#59605f", "charcoal": "#4d5352", "anthracite": "#4f5758", "black": "#3f4644",
    "slate": "#5d6b75",
    "grey": "#8b918d", "silver": "#a9b1b0", "steel": "#9aa5a6", "titanium": "#8d8a83", "white": "#f7f4ee",
    "cream": "#ead9b5", "sand": "#cdb48a", "oat": "#d8c6a5", "bamboo": "#c79f63", "walnut": "#7d553a",
    "brown": "#86603f", "copper": "#bb7448", "orange": "#d9793a", "marigold": "#e0a02f", "yellow": "#e3b93c",
    "coral": "#e07a63", "red": "#b9493b", "rust": "#a8523a", "rose": "#d08c93", "lilac": "#a692c4",
    "blue": "#4a6f9c", "ocean": "#2f6f96", "navy": "#33476b", "dusk": "#6a7ea3", "teal": "#2f8583",
    "mint": "#86bba0", "sea": "#4d9a8c", "sage": "#93a585", "olive": "#78803f", "moss": "#6d7a45",
    "forest": "#3f6b4c", "pine": "#37624f", "green": "#4f8259", "clear": "#a9c6c9",
}  # fmt: skip


def kind_of(product: Product) -> str:
    """The drawing for a product: by its title, then by its category; a parcel where nothing fits."""
    for words in (product.title.lower(), " ".join(reversed(product.category)).lower().replace("-", " ")):
        for word, kind in KINDS:
            if word in words or word.replace("-", " ") in words:
                return kind
    return "parcel"


def tint_of(product: Product) -> str | None:
    stated = str(product.attributes.get("color") or product.attributes.get("colour") or "").lower()
    return next((word for word in stated.split() if word in TINTS), None)


def picture_path(product: Product) -> str:
    tint = tint_of(product)
    return f"/pictures/{kind_of(product)}{f'-{tint}' if tint else ''}.svg"


@cache
def drawn(kind: str, tint: str | None) -> bytes | None:
    file = FOLDER / f"{kind}.svg"
    if not kind.isalpha() or not file.is_file() or (tint is not None and tint not in TINTS):
        return None
    drawing = file.read_text("utf-8")
    if tint is not None:
        base = TINTS[tint]
        drawing = drawing.replace(SHADE, darker(base)).replace(BASE, base)
    return drawing.encode()


def darker(colour: str) -> str:
    return "#" + "".join(f"{int(int(colour[i : i + 2], 16) * 0.76):02x}" for i in (1, 3, 5))


async def picture(request: Request) -> Response:
    kind, _, tint = request.path_params["name"].partition("-")
    drawing = drawn(kind, tint or None)
    if drawing is None:
        raise HTTPException(404)
    return Response(drawing, media_type="image/svg+xml", headers={"Cache-Control": "public, max-age=86400"})
