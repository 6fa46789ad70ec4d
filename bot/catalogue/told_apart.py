"""Variants that a feed gives one name: each gets its options behind it, so that people can tell them apart.

Only in the snapshot that is talked about; what is stored keeps the feed's own title.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.catalogue.product import Product

SHORTEST = 8
"""Letters of a name that versions share."""


def told_apart(products: Iterable[Product]) -> list[Product]:
    """ "Linen Shirt" in red and blue becomes "Linen Shirt (Red)" and "Linen Shirt (Blue)"."""
    listed = list(products)
    families: dict[tuple[str, str], list[int]] = {}
    for place, product in enumerate(listed):
        if product.item_group_id:
            families.setdefault((product.item_group_id, product.title), []).append(place)
    for places in families.values():
        family = [listed[place] for place in places]
        names = setting_apart(family) if len(family) > 1 else ()
        for place in places:
            product = listed[place]
            if options := options_of(product, names):
                listed[place] = replace(product, title=f"{product.title} ({options})")
    return listed


def setting_apart(family: Sequence[Product]) -> list[str]:
    """The attributes in which variants differ, as the feed orders them."""
    names = dict.fromkeys(name for product in family for name in product.attributes)
    return [name for name in names if len({product.attributes.get(name) for product in family}) > 1]


def options_of(product: Product, names: Iterable[str]) -> str:
    return ", ".join(product.attributes[name] for name in names if name in product.attributes)


def common_name(family: Sequence[Product]) -> str:
    """How the titles of versions all begin ("Trail Fox" of "Trail Fox, 41"), or the first one's title."""
    common = os.path.commonprefix([p.title for p in family])
    if len(family) > 1:
        common = common.rsplit(",", 1)[0].strip(" (,")
    return common if len(common) >= SHORTEST else family[0].title


def shared_name(family: Sequence[Product]) -> str | None:
    """The one name that all of these were given by their feed; None where each has its own."""
    names = setting_apart(family)
    bare = {
        product.title.removesuffix(f" ({options})")
        if (options := options_of(product, names))
        else product.title
        for product in family
    }
    return bare.pop() if len(bare) == 1 else None
