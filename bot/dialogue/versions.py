"""The versions of a thing that all have one name: told by what sets them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.catalogue.product import Product
from bot.dialogue import telling
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.reference import MOST
from bot.dialogue.values import Line, Reply
from bot.journey.acts import Act


def told_apart(moment: Moment, family: Sequence[Product], last: Mapping[str, object]) -> Outcome:
    """Each option with its values ("color: red, blue"), in the order of the feed."""
    lines = [Line("variants-options", {"product": family[0].title, "count": len(family)})]
    claims = []
    for name in setting_apart(family):
        stated = [(p, p.attributes[name]) for p in family if name in p.attributes]
        values = ", ".join(dict.fromkeys(value for _, value in stated))
        lines.append(Line("variants-option", {"name": telling.label(name), "values": values}))
        claims += [telling.claim(moment, p, name, value) for p, value in stated]
    custom = {"type": "product_list", "products": [telling.card(p) for p in family[:MOST]]}
    reply = Reply(Act.gives_product_facts, tuple(lines), (), custom, tuple(claims))
    return Outcome((reply,), {**last, "shown": tuple(p.id for p in family[:MOST])})


def setting_apart(family: Sequence[Product]) -> list[str]:
    """The attributes in which the versions differ, as the feed orders them."""
    names = dict.fromkeys(name for p in family for name in p.attributes)
    return [name for name in names if len({p.attributes.get(name) for p in family}) > 1]
