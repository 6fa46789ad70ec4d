"""The versions of a thing that all have one name: told by what sets them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.catalogue.product import Product
from bot.catalogue.told_apart import setting_apart
from bot.dialogue import telling, terms
from bot.dialogue.by_name import MOST
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.values import Line, Reply
from bot.journey.acts import Act


def by_options(moment: Moment, name: str, family: Sequence[Product], last: Mapping[str, object]) -> Outcome:
    """Each option with its values ("color: red, blue"), in the order of the feed."""
    lines = [Line("variants-options", {"product": name, "count": len(family)})]
    claims = []
    for option in setting_apart(family):
        stated = [(p, p.attributes[option]) for p in family if option in p.attributes]
        values = tuple(terms.as_said(option, value) for value in dict.fromkeys(value for _, value in stated))
        lines.append(Line("variants-option", {"name": telling.label(option), "values": values}))
        claims += [telling.claim(moment, p, option, value) for p, value in stated]
    custom = {"type": "product_list", "products": [telling.card(p) for p in family[:MOST]]}
    reply = Reply(Act.gives_product_facts, tuple(lines), (), custom, tuple(claims))
    return Outcome((reply,), {**last, "shown": tuple(p.id for p in family[:MOST])})
