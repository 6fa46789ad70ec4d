"""What people ask in words of their own is answered by what the demo shop states about exactly that."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from bot.catalogue.drawbacks import drawbacks
from bot.catalogue.facts import find_attribute, find_attributes
from bot.catalogue.fitting import Verdict, fit
from bot.catalogue.importing import read_products
from bot.catalogue.product import Product

DEMO = Path(__file__).parents[2] / "data" / "shop" / "catalogue.tsv"


@lru_cache(maxsize=1)
def shelf() -> dict[str, Product]:
    return {product.id: product for product in read_products(DEMO)[0]}


@pytest.mark.parametrize(
    ("id_", "question", "stated"),
    [
        ("WD-1064", "how wide is it", {"product width": "66 cm"}),
        ("WD-1064", "max weight for both chairs?", {"maximum load": "130 kg"}),
        ("WD-1064", "how heavy is it", {"product weight": "17.5 kg"}),
        ("WD-1037", "how much can it carry", {"recommended load": "Up to 14 kg"}),
        ("WD-1038", "how big is the pico", {"product length": "42 cm", "product width": "25 cm",
         "product height": "12 cm", "volume": "12 l", "packed size": "14 x 12 x 4 cm"}),
        ("WD-1028", "how big is it", {"product length": "29.8 cm", "product width": "20.9 cm",
         "product height": "1.5 cm"}),
        ("WD-1028", "how big is the screen", {"screen size": "13.3 inch"}),
        ("WD-1002", "hows the battery", {"battery life": "32 hours with noise cancelling"}),
        ("WD-1030", "how much ram in the second one", {"memory": "16 GB"}),
        ("WD-1045", "is it waterproof?", {"water protection": "No"}),
        ("WD-1026", "how loud is it", {"noise": "62 dB"}),
        ("WD-1019", "how noisy is it?", {"noise while grinding": "72 dB"}),
        ("WD-1060", "how bright is it", {"brightness": "800 lm"}),
        ("WD-1060", "can i dim it", {"dimmable": "Yes"}),
        ("WD-1018", "does the piccolo froth milk", {"milk frother": "Steam wand"}),
        ("WD-1083", "will the sprout fit a 50cm head", {"size": "48 to 54 cm"}),
        ("WD-1001", "is this the one with noise cancelling?", {"highlights": "Active noise cancelling"}),
        ("WD-1005", "does it have noise cancelling", {"noise cancelling": "No"}),
        ("WD-1084", "is it rechargeable?", {"charging port": "USB-C"}),
        ("WD-1084", "is it legal in germany?", {"road approval": "StVZO"}),
        ("WD-1075", "how long does it keep hot", {"keeps hot": "12 hours"}),
        ("WD-1031", "does it have hdmi", {"ports": "2 x USB4 and HDMI and SD card"}),
    ],
)  # fmt: skip
def test_the_property_meant_is_told_and_no_other(id_: str, question: str, stated: dict[str, str]) -> None:
    assert {f.field: f.value for f in find_attributes(shelf()[id_], question)} == stated


@pytest.mark.parametrize(
    ("id_", "question"),
    [
        ("WD-1060", "max weight"),  # its own weight is no load
        ("WD-1006", "how wide is it"),
        ("WD-1086", "does it come with a tripod"),
        ("WD-1075", "how loud is it"),
        ("WD-1031", "does the battery explode"),
    ],
)
def test_what_is_not_stated_is_not_made_up_from_its_neighbour(id_: str, question: str) -> None:
    assert find_attributes(shelf()[id_], question) == ()
    assert find_attribute(shelf()[id_], question) is None


@pytest.mark.parametrize(
    ("id_", "need", "verdict"),
    [
        ("WD-1064", "i'm 190 cm tall", Verdict.fits),
        ("WD-1064", "i am 2.05 m tall", Verdict.does_not),
        ("WD-1083", "50cm head", Verdict.fits),
        ("WD-1083", "58 cm head", Verdict.does_not),
        ("WD-1064", "can it hold 140 kg", Verdict.does_not),
        ("WD-1034", "will a 15 inch laptop fit", Verdict.fits),
        ("WD-1034", "will a 16 inch laptop fit", Verdict.does_not),
        ("WD-1100", "for a 3 month old", Verdict.does_not),
        ("WD-1098", "for a 3 month old", Verdict.fits),
    ],
)
def test_a_measure_is_held_against_the_range_stated(id_: str, need: str, verdict: Verdict) -> None:
    assert fit(shelf()[id_], need).verdict is verdict


def test_a_carrier_that_refuses_newborns_does_not_fit_one() -> None:
    judged = fit(shelf()["WD-1100"], "baby carrier for a newborn")
    assert judged.verdict is Verdict.does_not
    assert judged.evidence is not None and judged.evidence.value.startswith("From five months only")
    assert fit(shelf()["WD-1098"], "baby carrier for a newborn").verdict is Verdict.fits


def test_a_sentence_refuses_only_what_its_clause_speaks_of() -> None:
    earbuds, cream, backpack = (shelf()[i] for i in ("WD-1005", "WD-1096", "WD-1034"))
    assert fit(earbuds, "swimming").verdict is Verdict.does_not
    assert fit(earbuds, "sweat").verdict is Verdict.fits
    assert fit(cream, "oily skin").verdict is Verdict.does_not
    assert fit(backpack, "steady rain").verdict is Verdict.unknown  # it needs a cover, sold separately


def test_the_shop_s_own_caveats_are_drawbacks() -> None:
    def caveats(id_: str) -> list[str]:
        return [d.value for d in drawbacks(shelf()[id_]) if d.kind == "caveat"]

    assert "It runs small: take half a size more." in caveats("WD-1043")
    assert "No grinder is built in." in caveats("WD-1018")
    assert caveats("WD-1100") == [
        "From five months only, because the mesh does not support a newborn's neck."
    ]
    assert not any("does not leak" in c or "does not flicker" in c for i in shelf() for c in caveats(i))


def test_only_what_has_a_motor_has_a_warranty_on_it() -> None:
    kinds = {p.category[-1] for p in shelf().values() if "motor" in (p.warranty or "")}
    assert kinds == {"Blenders", "Vacuum cleaners", "Standing desks"}
