"""What schema.org offers say of delivery, returns and warranty, in a few plain words."""

from __future__ import annotations

from typing import Any

from bot.catalogue.feeds.jsonld_values import bare, first, listed, measured, text


def shipping(value: Any) -> str:
    """OfferShippingDetails: "LV: 4.99 EUR, handling 0 to 1 days, transit 1 to 3 days"."""
    parts = []
    for each in listed(value):
        if not isinstance(each, dict):
            parts.append(text(each))
            continue
        said = []
        rate = first(each.get("shippingRate"))
        if isinstance(rate, dict):
            amount = text(rate.get("value")) or text(rate.get("maxValue"))
            if amount:
                said.append(f"{amount} {text(rate.get('currency'))}".strip())
        elif rate is not None:
            said.append(text(rate))
        time = first(each.get("deliveryTime"))
        if isinstance(time, dict):
            for name, word in (("handlingTime", "handling"), ("transitTime", "transit")):
                if span := measured(time.get(name)):
                    said.append(f"{word} {span}")
        places = [
            code
            for place in listed(each.get("shippingDestination"))
            for code in (listed(place.get("addressCountry")) if isinstance(place, dict) else [place])
        ]
        where = ", ".join(filter(None, (text(place) for place in places)))
        if where and said:
            parts.append(f"{where}: {', '.join(said)}")
        elif said:
            parts.append(", ".join(said))
    return "; ".join(dict.fromkeys(parts))


def returns(value: Any) -> str:
    """MerchantReturnPolicy; what may not be returned is said as plainly as the shop says it."""
    for each in listed(value):
        if not isinstance(each, dict):
            continue
        category = bare(text(each.get("returnPolicyCategory")))
        if category == "MerchantReturnNotPermitted":
            return "No return policy"
        days = text(each.get("merchantReturnDays"))
        said = ""
        if category == "MerchantReturnUnlimitedWindow":
            said = "Returns without a time limit"
        elif days and days not in {"0", "-1"}:
            said = f"Returns within {days} days"
        if said:
            method = bare(text(each.get("returnMethod")))
            ways = {"ReturnByMail": "by mail", "ReturnInStore": "in store", "ReturnAtKiosk": "at a kiosk"}
            fees = bare(text(each.get("returnFees")))
            fee = {
                "FreeReturn": "free of charge",
                "ReturnFeesCustomerResponsibility": "at the customer's cost",
            }
            cost = first(each.get("returnShippingFeesAmount"))
            paid = f"return postage {text(cost.get('value'))} {text(cost.get('currency'))}" if isinstance(
                cost, dict) and cost.get("value") else fee.get(fees, "")  # fmt: skip
            return ", ".join(filter(None, (said, ways.get(method, ""), paid.strip())))
        if stated := text(each.get("description")) or text(each.get("name")):
            return stated
    return text(value) if isinstance(first(value), str) else ""


def warranty(value: Any) -> str:
    each = first(value)
    if isinstance(each, dict):
        return (
            measured(each.get("durationOfWarranty"))
            or text(each.get("description"))
            or text(each.get("name"))
        )
    return text(each)
