"""A country named in a question about delivery gets a yes or a no, where the shop says where it delivers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.dialogue.shop import BadShopFile, read_shop
from bot.dialogue.values import Country
from bot.engine.countries import country_in
from bot.engine.wording import locale_of, native
from bot.journey.acts import Act
from tests.dialogue.shelf import SHOP
from tests.dialogue.talk import PHRASEBOOK, Talk


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "do you ship to the UK?", "GB"),
        ("en", "delivery to Norway", "NO"),
        ("en", "do you ship jersey shirts", None),
        ("en", "how long does delivery take", None),
        ("en", "to Latvia or to Estonia?", None),
        ("he", "אתם שולחים לישראל?", "IL"),
        ("he", "משלוח ללטביה", "LV"),
        ("fa", "به ایران ارسال دارید؟", "IR"),
        ("fa", "ارسال به آلمان چند روزه", "DE"),
        ("lv", "vai piegadajat uz Norvegiju", "NO"),
        ("lv", "Vai sūtāt uz Igauniju?", "EE"),
        ("lv", "cik ilgi jāgaida", None),
    ],
)
def test_a_country_is_found_by_its_name(language: str, text: str, code: str | None) -> None:
    assert country_in(PHRASEBOOK.of(language), text) == code


def test_a_country_is_called_as_its_reader_calls_it() -> None:
    assert [native(Country("DE"), locale_of(language)) for language in ("en", "lv")] == ["Germany", "Vācija"]


def test_delivery_elsewhere_is_declined_without_a_price() -> None:
    talk = Talk(shop=replace(SHOP, delivers_to=frozenset({"LV", "EE"})))
    turn = talk.says("do you deliver to Norway?", "ask_delivery")
    assert "Norway" in turn.text and Act.gives_checkout_link not in turn.acts
    assert (None, "delivers_to", "EE LV") in turn.claims
    assert not any(field == "delivery_cost" for _, field, _ in turn.claims)
    assert "Estonia" in talk.says("and to Estonia?", "ask_delivery").text


@pytest.mark.parametrize("stated", ["[lv]", "Latvia", "12", "{LV: EE}"])
def test_countries_that_are_no_codes_are_refused_by_name(tmp_path: Path, stated: str) -> None:
    (tmp_path / "shop.yml").write_text(f"name: Corner\ndelivers_to: {stated}\n")
    with pytest.raises(BadShopFile, match="delivers_to: expected codes of two capital letters"):
        read_shop(tmp_path / "shop.yml")
