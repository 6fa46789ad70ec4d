"""What speaks against a product, told plainly to whoever asks."""

from __future__ import annotations

from bot.catalogue.claims import Claim
from bot.catalogue.drawbacks import drawbacks
from bot.dialogue import side_by_side, telling
from bot.dialogue.facts import settle
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.reference import refer
from bot.dialogue.tellers import by_meaning, touched
from bot.dialogue.values import Line, Meaning, Reply
from bot.journey.acts import Act


def weak_points(moment: Moment, meaning: Meaning) -> Outcome:
    """Drawbacks that the feed states: asked for, told plainly."""
    reference = refer(moment, meaning, property_asked=True)
    settled = settle(moment, meaning, reference)
    if settled is not None:
        return settled
    lines: list[Line] = []
    claims: list[Claim] = []
    for product in reference.products[:3]:
        found = drawbacks(product)
        lines.append(Line("drawbacks-intro" if found else "drawbacks-none", {"product": product.title}))
        lines += [Line("drawback-item", {"what": side_by_side.drawback_line(product, d)}) for d in found]
        near = by_meaning(moment, product, meaning) or (
            touched(moment, product, meaning.text) if not found else []
        )
        lines += [t.line for t in near]
        claims += [c for t in near for c in t.claims]
        harsh = telling.harshest(moment, product)
        if harsh is not None and not any(d.kind == "poor_review" for d in found):
            lines.append(harsh.line)
            claims += harsh.claims
        claims += [telling.claim(moment, product, d.field, d.value) for d in found]
    ids = tuple(p.id for p in reference.products)
    memory = {"focus": ids, "pending": None, "last": {"intent": meaning.intent, "text": meaning.text}}
    return Outcome((Reply(Act.gives_product_facts, tuple(lines), (), None, tuple(claims)),), memory)
