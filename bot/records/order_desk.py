"""Where the engine asks about the shop's orders: whose they are, and whether somebody proves one."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from sqlalchemy import Connection, select

from bot.dialogue.values import Inbound
from bot.dialogue.verdict import Checked, Verdict
from bot.orders.order import OwnOrder, number_key
from bot.orders.proofs import email_of, keyed, postcode_of
from bot.records.database import Database
from bot.records.folding import fold
from bot.records.models import Conversation, Turn
from bot.records.private_addresses import AT, WORD_DOT, emails
from bot.records.redaction import NOTHING_SPARED, Spare
from bot.records.shop_orders import ProofAwaited, ProofTry, any_orders, bound_orders, known_order, whose

TRIES = 5
WITHIN = timedelta(hours=1)
MOST_EMAILS = 2
MOST_CODES = 3
"""More words with digits than this are no postcode: a message must not try many at once."""
LONGEST_CLUE_TEXT = 2_000

LONGEST_PART = 5  # characters of one of two words of a postcode
COUNTRIES = frozenset("lv lt ee se fi dk de nl fr pl cz sk hu ro bg es pt gb uk".split())
"""What may stand before a postcode as a word of its own."""
WORD = re.compile(r"[^\s,;:!?()\[\]\"'«»“”]+")
SAID_TO_BE = re.compile(
    r"(?:post ?(?:al )?code|postcode|zip(?: ?code)?|pasta indekss?|indekss?|מיקוד|کد ?پستی)"
    r"(?:\s+(?:is|ir|هست|הוא))?[\s:=,-]{1,3}$",
    re.IGNORECASE,
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Try:
    conversation_id: str
    message_id: str
    number_hash: str
    at: datetime


class OrderDesk:
    """`key` gives the secret of the keyed hashes when it is first needed. Raises DatabaseAway everywhere."""

    def __init__(self, database: Database, key: Callable[[], bytes], spare: Spare = NOTHING_SPARED) -> None:
        self._database = database
        self._ask_key = key
        self._spare = spare
        self._lock = threading.Lock()
        self._tries: dict[tuple[str, str], Try] = {}

    @cached_property
    def key(self) -> bytes:
        return self._ask_key()

    def at_the_door(self, inbound: Inbound) -> Inbound:
        """The inbound with the keyed hashes of what it might prove an order with, read before redaction, and
        its postcode taken out where one was asked for or is called one."""
        text = inbound.text
        if text is None or inbound.clues or len(text) > LONGEST_CLUE_TEXT:
            return inbound
        folded = fold(text)
        addresses = _addresses(folded.text)
        codes = list(_codes(folded.text, self._spare))
        clues = [keyed(self.key, "email", each) for each in addresses]
        clues += [keyed(self.key, "postcode", value) for _, value in codes]
        spans = [span for span, _ in codes if SAID_TO_BE.search(folded.text[: span[0]])]
        if codes and self._awaited(inbound.conversation_id):
            spans = [span for span, _ in codes]
        for start, end in sorted(_apart(spans), reverse=True):
            first, last = folded.span(start, end)
            text = f"{text[:first]}[postcode]{text[last:]}"
        return replace(inbound, text=text, clues=tuple(dict.fromkeys(clues)))

    def with_orders(self, inbound: Inbound, connection: Connection | None = None) -> Inbound:
        """The inbound with the orders that are its conversation's and its visitor's now; one that tells of an
        order itself stays as it is."""
        if inbound.order is not None:
            return inbound
        if connection is not None:
            return replace(inbound, orders=self._bound(connection, inbound))
        with self._database.read() as reading:
            return replace(inbound, orders=self._bound(reading, inbound))

    def _bound(self, connection: Connection, inbound: Inbound) -> tuple[OwnOrder, ...]:
        """As the shop last told of them. The records may know the visitor where the door does not."""
        if not any_orders(connection):
            return ()
        of = inbound.conversation_id
        known = select(Conversation.visitor_id).where(Conversation.id == of)
        visitors = {inbound.visitor_id, connection.execute(known).scalar()} - {None}
        mine = [whose(self.key, "conversation", of)]
        mine += [whose(self.key, "visitor", str(each)) for each in visitors]
        return tuple(OwnOrder(each.order, each.surveyed) for each in bound_orders(connection, mine))

    def check(
        self, number: str, clues: tuple[str, ...], conversation_id: str, message_id: str, at: datetime
    ) -> Checked:
        """Whether `clues` prove the order. A number that does not exist is answered like a wrong proof."""
        key = number_key(number)
        number_hash = keyed(self.key, "order", key)
        with self._database.read() as connection:
            if not any_orders(connection):
                return Checked(Verdict.nothing)
            with self._lock:
                if self._used_up(connection, number_hash, conversation_id, message_id, at):
                    return Checked(Verdict.stop)
                itself = postcode_of(number)
                real = set(clues) - ({keyed(self.key, "postcode", itself)} if itself else set())
                if not real:
                    return Checked(Verdict.needs_proof)
                self._tries[conversation_id, message_id] = Try(conversation_id, message_id, number_hash, at)
            known = known_order(connection, key)
        if known is None or not known.hashes & real:
            return Checked(Verdict.wrong, number_hash)
        with self._lock:
            self._tries.pop((conversation_id, message_id), None)
        mine = whose(self.key, "conversation", conversation_id)
        return Checked(Verdict.proven, number_hash, OwnOrder(known.order, known.surveyed), mine)

    def _used_up(
        self, connection: object, number_hash: str, conversation_id: str, message_id: str, at: datetime
    ) -> bool:
        """Whether the tries of the last hour are spent: those stored, and those whose turns are not yet."""
        since = at - WITHIN
        stored = (
            select(ProofTry.conversation_id, Turn.message_id, ProofTry.number_hash, ProofTry.at)
            .join(Turn, Turn.id == ProofTry.turn_id)
            .where(~ProofTry.proven, ProofTry.at > since)
            .where((ProofTry.number_hash == number_hash) | (ProofTry.conversation_id == conversation_id))
        )
        tries = {(row[0], row[1]): Try(*row) for row in connection.execute(stored)}  # type: ignore[attr-defined]
        self._tries = {each: one for each, one in self._tries.items() if one.at > since}
        tries |= self._tries
        tries.pop((conversation_id, message_id), None)  # this message itself, thought about again
        recent = [one for one in tries.values() if one.at > since]
        of_number = sum(one.number_hash == number_hash for one in recent)
        of_conversation = sum(one.conversation_id == conversation_id for one in recent)
        return of_number >= TRIES or of_conversation >= TRIES

    def _awaited(self, conversation_id: str) -> bool:
        asked = select(ProofAwaited.conversation_id).where(ProofAwaited.conversation_id == conversation_id)
        with self._database.read() as connection:
            return connection.execute(asked).one_or_none() is not None


def _addresses(text: str) -> list[str]:
    """The e-mail addresses of a message, in one spelling, also those that are lightly disguised."""
    found: list[str] = []
    if AT.search(text):
        for start, end in emails(text):
            plain = re.sub(WORD_DOT, ".", AT.sub("@", text[start:end], count=1), flags=re.IGNORECASE)
            address = email_of(re.sub(r"\s|%2e", lambda m: "." if m[0] == "%2e" else "", plain))
            if address is not None:
                found.append(address)
    return list(dict.fromkeys(found))[:MOST_EMAILS]


def _codes(text: str, spare: Spare) -> Iterator[tuple[Span, str]]:
    """What may be a postcode: a word with a digit, or two ("SW1A 1AA", "1012 AB"), order numbers aside."""
    pattern = spare.order_number
    apart = [match.span() for match in pattern.finditer(text)] if pattern else []
    apart += list(emails(text)) if AT.search(text) else []

    def free(start: int, end: int) -> bool:
        return not any(start < last and first < end for first, last in apart)

    words = [m for m in WORD.finditer(text) if free(m.start(), m.end())]
    telling = [m for m in words if any(c.isdigit() for c in m[0]) and len(m[0]) <= 12]
    if not 0 < len(telling) <= MOST_CODES:
        return
    for place, word in enumerate(words):
        follower = words[place + 1] if place + 1 < len(words) else None
        pairs = [(word.span(), word[0])] if word in telling else []
        if follower is not None and (word in telling or follower in telling):
            beside = re.fullmatch(r"\s", text[word.end() : follower.start()])
            if beside and _may_be_one(word[0], follower[0]):
                pairs.append(((word.start(), follower.end()), text[word.start() : follower.end()]))
        for span, written in pairs:
            value = postcode_of(written.strip(".-#"))
            if value is not None:
                yield span, value


def _may_be_one(first: str, second: str) -> bool:
    """ "SW1A 1AA", "1012 AB", "LV 1010", "123 45"; not "order 9999", which proves nothing of order 9999."""
    if max(len(first), len(second)) > LONGEST_PART:
        return False
    if first.isalpha():
        return first.casefold() in COUNTRIES
    return not second.isalpha() or (len(second) == 2 and len(first) == 4)


def _apart(spans: list[Span]) -> list[Span]:
    """Without those that lie in another one or overlap one before; the longer one stays."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if not any(start < last and first < end for first, last in kept):
            kept.append((start, end))
    return kept
