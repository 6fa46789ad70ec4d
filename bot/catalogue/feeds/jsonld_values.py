"""Values of schema.org: a text where it allows a text, an object, or a list of either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

Node = Mapping[str, Any]
UNITS = {
    "KGM": "kg", "GRM": "g", "MGM": "mg", "LBR": "lb", "ONZ": "oz", "MTR": "m", "CMT": "cm", "MMT": "mm",
    "INH": "in", "FOT": "ft", "LTR": "l", "MLT": "ml", "CLT": "cl", "WTT": "W", "KWT": "kW", "VLT": "V",
    "AMP": "A", "HUR": "hours", "MIN": "minutes", "SEC": "seconds", "DAY": "days", "WEE": "weeks", "MON":
    "months", "ANN": "years", "GB": "GB", "E34": "GB", "4L": "MB", "E35": "TB", "DD": "°", "P1": "%",
    "C62": "",
    "H87": "", "PCE": "", "INK": "sq in", "MTK": "m²", "MTQ": "m³", "CEL": "°C", "HTZ": "Hz", "KHZ": "kHz",
    "MHZ":
    "MHz", "A86": "GHz",
}  # fmt: skip
DEEPEST = 40


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """ "https://schema.org/Product", "schema:Product" and "Product" are one."""
    return name.rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1].removeprefix("schema:")


def plain(value: Any, depth: int = 0) -> Any:
    """The document with bare property names and without @value wrappers, so that one name finds a
    property."""
    if depth > DEEPEST:
        return None
    if isinstance(value, list):
        return [plain(each, depth + 1) for each in value]
    if not isinstance(value, dict):
        return value
    if "@value" in value:
        return value["@value"]
    if "@list" in value or "@set" in value:
        return plain(value.get("@list", value.get("@set")), depth + 1)
    return {name if name[:1] == "@" else bare(name): plain(each, depth + 1) for name, each in value.items()}


def listed(value: Any) -> list[Any]:
    """Its elements, flat; nothing of None."""
    if value is None:
        return []
    if isinstance(value, list):
        return [each for part in value for each in listed(part)]
    return [value]


def first(value: Any) -> Any:
    return next(iter(listed(value)), None)


def types(node: Node) -> set[str]:
    return {bare(each) for each in listed(node.get("@type")) if isinstance(each, str)}


def text(value: Any, *names: str) -> str:
    """Of a list the first that says something; of an object its name, or what `names` names."""
    if isinstance(value, str):
        return value.strip()
    for each in listed(value):
        if isinstance(each, dict):
            said = next((text(each[n], *names) for n in (*names, "name", "value", "@id") if each.get(n)), "")
        elif isinstance(each, bool):
            said = "yes" if each else "no"
        elif isinstance(each, float) and each.is_integer() and abs(each) < 1e15:
            said = str(int(each))
        else:
            said = str(each).strip()
        if said:
            return said
    return ""


def measured(value: Any) -> str:
    """A QuantitativeValue with its unit, or the text that stands for it."""
    each = first(value)
    if not isinstance(each, dict):
        return text(each)
    amount = text(each.get("value"))
    if not amount and each.get("minValue") is not None:
        low, high = text(each["minValue"]), text(each.get("maxValue"))
        amount = f"{low} to {high}" if high and high != low else low
    code = text(each.get("unitText")) or text(each.get("unitCode"))
    unit = UNITS.get(bare(code).upper(), bare(code))
    return f"{amount} {unit}".strip() if amount else text(each.get("name"))


def properties(value: Any) -> Iterator[tuple[str, str]]:
    """(name, value) of each additionalProperty."""
    for each in listed(value):
        if isinstance(each, dict):
            name = text(each.get("name")) or text(each.get("propertyID"))
            values = ", ".join(
                filter(None, (measured({**each, "value": v, "name": ""}) for v in listed(each.get("value"))))
            ) or measured({**each, "name": ""})
            if name and values:
                yield name, values
