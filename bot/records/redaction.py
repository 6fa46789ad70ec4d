"""Personal numbers and addresses, taken out before anything is written.

Cards become [card], IBANs [iban], e-mail addresses [email], phone numbers [phone], network addresses [ip],
in every digit script, also with hidden characters or look-alikes in between. The time taken is linear in the
length of the text.
"""

from __future__ import annotations

import hashlib
import ipaddress
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bot.dialogue.values import PAGE_TYPES, Inbound, OrderEvent, Page
from bot.records.errors import InboundRefused
from bot.records.folding import fold, storable
from bot.records.page_url import cut_url
from bot.records.private_addresses import AT, emails
from bot.records.private_numbers import cards, ibans, phones

LEAST_DIGITS = 7  # fewer are no phone number, card or IBAN
LONGEST_ID = 200
LOCALE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,3}")
AMOUNT = re.compile(r"[\d.,' ]{1,20}(?: ?[A-Za-z]{3})?")
WORD_EDGES = ".,;:!?\"'()[]{}<>"

NEWER_ADDRESS = re.compile(r"(?<![\w:.])[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}(?![0-9A-Fa-f:])", re.ASCII)
NETWORK_ADDRESS = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spare:
    """What is never redacted: numbers that lie wholly within a match of `order_number` (the shop's own form),
    and what `is_identifier` calls a product of the catalogue (it gets the number, and the word around it)."""

    order_number: re.Pattern[str] | None = None
    is_identifier: Callable[[str], bool] | None = None


NOTHING_SPARED = Spare()


def redact(text: str, spare: Spare = NOTHING_SPARED) -> str:
    folded = fold(text)
    plain = folded.text
    found: list[tuple[Span, str]] = []
    plain = _take_out(plain, addresses(plain), "[ip]", found, None)
    if AT.search(plain):
        plain = _take_out(plain, emails(plain), "[email]", found, None)
    if sum(map(str.isdigit, plain)) >= LEAST_DIGITS:
        kept = _Kept(plain, spare)
        plain = _take_out(plain, ibans(plain), "[iban]", found, kept)
        plain = _take_out(plain, cards(plain), "[card]", found, kept)
        _take_out(plain, phones(plain), "[phone]", found, kept)
    if not found:
        return text
    pieces, done = [], 0
    for (first, last), label in sorted(found):
        start, end = folded.span(first, last)
        pieces += [text[done:start], label]
        done = end
    return "".join([*pieces, text[done:]])


class _Kept:
    """Looks up only when there is something to spare, and the order numbers only once."""

    def __init__(self, text: str, spare: Spare) -> None:
        self.text, self.spare = text, spare
        self.orders: list[Span] | None = None

    def __call__(self, start: int, end: int) -> bool:
        if self.spare.order_number is not None:
            if self.orders is None:
                self.orders = [match.span() for match in self.spare.order_number.finditer(self.text)]
            if any(first <= start and end <= last for first, last in self.orders):
                return True
        is_identifier = self.spare.is_identifier
        if is_identifier is None:
            return False
        return is_identifier(self.text[start:end]) or is_identifier(self._word(start, end))

    def _word(self, start: int, end: int) -> str:
        while start > 0 and end - start < LONGEST_ID and not self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and end - start < LONGEST_ID and not self.text[end].isspace():
            end += 1
        return self.text[start:end].strip(WORD_EDGES)


def addresses(text: str) -> Iterable[Span]:
    """Network addresses of both forms; a date, a time or `std::vector` is not one."""
    for match in NETWORK_ADDRESS.finditer(text):
        if all(int(part) <= 255 for part in match[0].split(".")):
            yield match.span()
    for match in NEWER_ADDRESS.finditer(text):
        plain = match[0].rstrip(".:")
        if plain.count(":") > 1 and any(map(str.isdigit, plain)) and _is_ipv6(plain):
            yield match.start(), match.start() + len(plain)


def _is_ipv6(text: str) -> bool:
    try:
        return ipaddress.ip_address(text).version == 6
    except ValueError:
        return False


def _take_out(
    text: str, spans: Iterable[Span], label: str, found: list[tuple[Span, str]], kept: _Kept | None
) -> str:
    """The text with what was found blanked, so that no later finder reads it as part of something else."""
    pieces, done = [], 0
    for start, end in sorted(spans):
        if start < done:
            if end <= done:
                continue
            start = done  # the rest of an overlapping find goes too
        if kept is not None and kept(start, end):
            continue
        found.append(((start, end), label))
        pieces += [text[done:start], "\x00" * (end - start)]
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def private_id(identifier: str) -> str:
    """The identifier itself; where it is somebody's e-mail address, phone number or network address, a name
    made from it that is always the same and cannot be read back."""
    identifier = storable(identifier)
    telling = "@" in identifier or "%40" in identifier or identifier.startswith("+")
    telling = telling or any(addresses(fold(identifier).text))
    if not telling or redact(identifier) == identifier:
        return identifier
    return "private-" + hashlib.sha256(identifier.casefold().encode()).hexdigest()[:32]


def redact_inbound(inbound: Inbound, spare: Spare = NOTHING_SPARED) -> Inbound:
    """The inbound as it may be stored and worked with. Doing it twice changes nothing more.

    Raises InboundRefused for an empty or very long id, and for a time without zone."""
    for field, value in (
        ("conversation_id", inbound.conversation_id),
        ("message_id", inbound.message_id),
        ("visitor_id", inbound.visitor_id),
    ):
        if value == "" or (value is not None and len(value) > LONGEST_ID):
            raise InboundRefused(field, f"must have 1 to {LONGEST_ID} characters, has {len(value)}")
    if inbound.sent_at.tzinfo is None:
        raise InboundRefused("sent_at", f"{inbound.sent_at.isoformat()} has no time zone")
    locale = inbound.locale
    return replace(
        inbound,
        conversation_id=private_id(inbound.conversation_id),
        message_id=private_id(inbound.message_id),
        visitor_id=None if inbound.visitor_id is None else private_id(inbound.visitor_id),
        text=None if inbound.text is None else redact(storable(inbound.text), spare),
        button=None if inbound.button is None else redact(storable(inbound.button), spare),
        order=None if inbound.order is None else _redact_order(inbound.order),
        page=None if inbound.page is None else _redact_page(inbound.page, spare),
        locale=locale if locale is not None and LOCALE.fullmatch(locale) else None,
    )


def _redact_order(order: OrderEvent) -> OrderEvent:
    """Its numbers are the shop's own, however much they look like a card's."""
    products = tuple(private_id(product) for product in order.products)
    return replace(order, order_id=private_id(order.order_id), products=products)


def _redact_page(page: Page, spare: Spare) -> Page:
    product_id, cart_value = page.product_id, page.cart_value
    url = None if page.url is None else cut_url(storable(page.url), lambda text: redact(text, spare))
    return Page(
        type=page.type if page.type in PAGE_TYPES else "other",
        url=url,
        product_id=None if product_id is None else private_id(product_id)[:LONGEST_ID],
        cart_value=cart_value if cart_value is not None and AMOUNT.fullmatch(cart_value) else None,
    )
