"""A field mapping: a small YAML file that says where a JSON feed keeps each canonical field.

items: data.products          # path to the list; leave out when it is the root
currency: EUR                 # where prices name none
price_unit: minor             # prices are whole cents; default: major
fields:
  id: sku
  title: name.en              # a path, parts joined by dots, list places by number (images.0)
  category: [department, group]   # several paths, widest first
attributes:
  battery life: specs.battery
attributes_from: specs        # every member of this object becomes an attribute
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from bot.catalogue.feeds.canonical import FIELDS
from bot.catalogue.feeds.rows import BadFeedRow, BadMapping
from bot.catalogue.money import exponent

Path_ = tuple[str, ...]
KEYS = ("items", "currency", "price_unit", "fields", "attributes", "attributes_from")


@dataclass(frozen=True, slots=True)
class FieldMapping:
    items: Path_ = ()
    currency: str | None = None
    prices_are_minor: bool = False
    fields: Mapping[str, tuple[Path_, ...]] = field(default_factory=dict)
    attributes: Mapping[str, Path_] = field(default_factory=dict)
    attributes_from: Path_ = ()

    def apply(self, document: Mapping[str, Any], line: int) -> dict[str, Any]:
        raw: dict[str, Any] = {}
        for name, paths in self.fields.items():
            found = [v for path in paths if (v := at(document, path)) is not None]
            if found:
                raw[name] = found[0] if len(found) == 1 else found
        if self.prices_are_minor:
            for name in ("price", "sale_price"):
                if raw.get(name) is not None:
                    raw[name] = self._major(raw[name], name, raw, line)
        stated = at(document, self.attributes_from) if self.attributes_from else None
        attributes = dict(stated) if isinstance(stated, dict) else {}
        attributes.update({name: at(document, path) for name, path in self.attributes.items()})
        raw["attributes"] = attributes
        return raw

    def _major(self, value: object, name: str, raw: Mapping[str, Any], line: int) -> str:
        try:
            minor = Decimal(str(value))
        except InvalidOperation:
            raise BadFeedRow(line, str(raw.get("id")), name, value, "is no number of minor units") from None
        written_whole = "." not in value if isinstance(value, str) else minor == minor.to_integral_value()
        if not minor.is_finite() or minor.adjusted() > 30 or not written_whole:
            reason = "is no whole number of minor units; is price_unit: major meant?"
            raise BadFeedRow(line, str(raw.get("id")), name, value, reason)
        decimals = exponent(str(raw.get("currency") or self.currency or ""))
        return f"{minor.scaleb(-decimals):.{decimals}f}"


def at(document: Any, path: Path_) -> Any:
    """The value under a path, None where it is missing."""
    for part in path:
        if isinstance(document, dict):
            document = document.get(part)
        elif isinstance(document, list) and part.isdigit() and int(part) < len(document):
            document = document[int(part)]
        else:
            return None
    return document


def read_mapping(path: Path) -> FieldMapping:
    """Raises BadMapping naming file, line, field and value."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except OSError as bad:
        raise BadMapping(f"{path}: cannot be read: {bad.strerror or bad}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as bad:
        mark = getattr(bad, "problem_mark", None)
        line = f" line {mark.line + 1}:" if mark else ""
        raise BadMapping(f"{path}:{line} is no YAML: {getattr(bad, 'problem', bad)}") from None
    return _Reader(path).mapping(root)


class _Reader:
    def __init__(self, path: Path) -> None:
        self.path = path

    def wrong(self, node: yaml.Node | None, name: str, value: object, expected: str) -> BadMapping:
        line = node.start_mark.line + 1 if node is not None else 1
        return BadMapping(f"{self.path}: line {line}: {name} {value!r} is wrong; expected {expected}")

    def members(self, node: yaml.Node | None, name: str) -> list[tuple[str, yaml.Node, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, name, getattr(node, "value", None), "names with values (name: value)")
        return [(str(key.value), key, value) for key, value in node.value]

    def scalar(self, node: yaml.Node, name: str) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise self.wrong(node, name, getattr(node, "value", None), "a text")
        return str(node.value).strip()

    def route(self, node: yaml.Node, name: str) -> Path_:
        parts = tuple(self.scalar(node, name).split("."))
        if not all(parts):
            raise self.wrong(node, name, ".".join(parts), "a path such as price.amount")
        return parts

    def routes(self, node: yaml.Node, name: str) -> tuple[Path_, ...]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.route(part, name) for part in node.value)
        return (self.route(node, name),)

    def mapping(self, root: yaml.Node | None) -> FieldMapping:
        found: dict[str, yaml.Node] = {}
        for name, key, value in self.members(root, "mapping"):
            if name not in KEYS:
                raise self.wrong(key, "key", name, "one of " + ", ".join(KEYS))
            found[name] = value
        if "fields" not in found:
            raise self.wrong(root, "fields", None, "fields: with at least id, title and price")
        fields = {}
        for name, key, value in self.members(found["fields"], "fields"):
            if name not in FIELDS - {"attributes"}:
                raise self.wrong(key, "field", name, "one of " + ", ".join(sorted(FIELDS - {"attributes"})))
            fields[name] = self.routes(value, name)
        for name in ("id", "title", "price"):
            if name not in fields:
                raise self.wrong(found["fields"], "fields", sorted(fields), f"a line for {name}")
        unit = self.scalar(found["price_unit"], "price_unit") if "price_unit" in found else "major"
        if unit not in ("major", "minor"):
            raise self.wrong(found["price_unit"], "price_unit", unit, "major or minor")
        currency = self.scalar(found["currency"], "currency").upper() if "currency" in found else None
        if currency is not None and not (len(currency) == 3 and currency.isalpha()):
            raise self.wrong(found["currency"], "currency", currency, "an ISO 4217 code such as EUR")
        attributes = self.members(found["attributes"], "attributes") if "attributes" in found else []
        return FieldMapping(
            items=self.route(found["items"], "items") if "items" in found else (),
            currency=currency,
            prices_are_minor=unit == "minor",
            fields=fields,
            attributes={name: self.route(value, name) for name, _, value in attributes},
            attributes_from=self.route(found["attributes_from"], "attributes_from")
            if "attributes_from" in found
            else (),
        )
