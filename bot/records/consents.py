"""What visitors agreed to, and the address that one of them gave: kept only while the consent stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, delete, exists, insert, select, update

from bot.dialogue import notes
from bot.records.database import Database
from bot.records.errors import ConversationUnknown
from bot.records.folding import fold
from bot.records.models import Conversation, Turn
from bot.records.models_promises import AddressAwaited, Consent, Contact, Reminder
from bot.records.note_place import Place
from bot.records.private_addresses import AT, WORD_DOT, emails
from bot.records.sealing import Seal
from bot.records.upsert import insert_or

LONGEST_ADDRESS = 254
PLAIN = re.compile(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+")


def address_in(text: str) -> str | None:
    """The one e-mail address of a message, in plain spelling; None for none, or for several: which one is
    meant must not be guessed."""
    folded = fold(text).text
    if not AT.search(folded):
        return None
    found = {_plain(folded[start:end]) for start, end in emails(folded)}
    if len(found) != 1:
        return None
    (address,) = found
    return address if len(address) <= LONGEST_ADDRESS and PLAIN.fullmatch(address) else None


def keep_awaited(
    connection: Connection,
    seal: Callable[[], Seal],
    address: str,
    conversation_id: str,
    seq: int,
    at: datetime,
) -> bool:
    """Seal and store the address of the message number `seq`, if the one before asked for it after consent;
    whether it did. In the transaction that stores the message: afterwards nobody knows the address."""
    asked = select(AddressAwaited.seq).where(AddressAwaited.conversation_id == conversation_id)
    awaited_since = connection.execute(asked).scalar_one_or_none()
    if awaited_since is None:
        return False
    between = exists().where(
        Turn.conversation_id == conversation_id,
        Turn.kind.in_(("message", "button")),
        Turn.seq > awaited_since,
        Turn.seq < seq,
    )
    connection.execute(delete(AddressAwaited).where(AddressAwaited.conversation_id == conversation_id))
    visitor_id = _visitor(connection, conversation_id)
    if connection.execute(select(between)).scalar() or not _stands(connection, visitor_id, "reminder"):
        return False
    here = seal()
    row = {"sealed": here.seal(address), "lookup": here.lookup(address), "given_at": at}
    connection.execute(
        insert_or(connection, Contact).on_conflict_do_update(index_elements=["visitor_id"], set_=row),
        {"visitor_id": visitor_id, **row},
    )
    return True


def address_kept(database: Database, conversation_id: str) -> bool:
    """Whether the visitor of the conversation has left an address that is still there."""
    theirs = exists().where(Contact.visitor_id == Conversation.visitor_id, Conversation.id == conversation_id)
    with database.read() as connection:
        return bool(connection.execute(select(theirs)).scalar())


def agree(database: Database, conversation_id: str, kind: str, wording: str, *, at: datetime) -> None:
    """Outside a turn, as by a button of the panel. Agreed to already, it changes nothing. Raises
    ConversationUnknown."""
    with database.transaction() as connection:
        _give(connection, _visitor(connection, conversation_id), kind, wording, at)


def withdraw(database: Database, conversation_id: str, kind: str, *, at: datetime) -> None:
    """Raises ConversationUnknown."""
    with database.transaction() as connection:
        _withdraw(connection, _visitor(connection, conversation_id), kind, at)


def given(place: Place, told: notes.ConsentGiven) -> None:
    language = select(Turn.language).where(Turn.id == place.turn_id)
    wording = f"{told.wording} {place.connection.execute(language).scalar_one() or ''}".strip()
    _give(place.connection, _visitor(place.connection, place.conversation_id), told.kind, wording, place.at)


def address_asked(place: Place, told: notes.AddressAsked) -> None:
    seq = place.connection.execute(select(Turn.seq).where(Turn.id == place.turn_id)).scalar_one()
    place.connection.execute(
        insert_or(place.connection, AddressAwaited).on_conflict_do_update(
            index_elements=["conversation_id"], set_={"seq": seq}
        ),
        {"conversation_id": place.conversation_id, "seq": seq},
    )


def forgotten(place: Place, told: notes.AddressForgotten) -> None:
    connection, visitor_id = place.connection, _visitor(place.connection, place.conversation_id)
    _withdraw(connection, visitor_id, "reminder", place.at)
    connection.execute(delete(Contact).where(Contact.visitor_id == visitor_id))
    connection.execute(delete(Reminder).where(Reminder.visitor_id == visitor_id, Reminder.sent_at.is_(None)))
    awaited = AddressAwaited.conversation_id == place.conversation_id
    connection.execute(delete(AddressAwaited).where(awaited))


def reminder_asked(place: Place, told: notes.ReminderAsked) -> None:
    """At most one that is not sent yet: the last one asked for."""
    visitor_id = _visitor(place.connection, place.conversation_id)
    waiting = (Reminder.visitor_id == visitor_id) & Reminder.sent_at.is_(None)
    place.connection.execute(delete(Reminder).where(waiting))
    language = place.connection.execute(select(Turn.language).where(Turn.id == place.turn_id)).scalar_one()
    row = {
        "visitor_id": visitor_id,
        "product_id": told.product_id,
        "language": language or "en",
        "due_at": told.due_at,
        "sent_at": None,
    }
    place.connection.execute(insert(Reminder), row)


def hand_on(connection: Connection, before: str, after: str) -> None:
    """A visitor gets another id: what they agreed to goes with them."""
    has_one = select(Contact.id).where(Contact.visitor_id == after)
    if connection.execute(has_one).first() is not None:
        connection.execute(delete(Contact).where(Contact.visitor_id == before))
    for model in (Consent, Contact, Reminder):
        moved = update(model).where(model.visitor_id == before)
        connection.execute(moved.values(visitor_id=after))


def _plain(found: str) -> str:
    at = AT.sub("@", found, count=1)
    dots = re.sub(rf"{WORD_DOT}|%2e", ".", at, flags=re.IGNORECASE)
    return re.sub(r"\s", "", dots)


def _visitor(connection: Connection, conversation_id: str) -> str:
    whose = select(Conversation.visitor_id).where(Conversation.id == conversation_id)
    found: str | None = connection.execute(whose).scalar_one_or_none()
    if found is None:
        raise ConversationUnknown(f"there is no conversation {conversation_id!r}")
    return found


def _stands(connection: Connection, visitor_id: str, kind: str) -> bool:
    standing = exists().where(
        Consent.visitor_id == visitor_id, Consent.kind == kind, Consent.withdrawn_at.is_(None)
    )
    return bool(connection.execute(select(standing)).scalar())


def _give(connection: Connection, visitor_id: str, kind: str, wording: str, at: datetime) -> None:
    if not _stands(connection, visitor_id, kind):
        row = {
            "visitor_id": visitor_id,
            "kind": kind,
            "wording": wording,
            "given_at": at,
            "withdrawn_at": None,
        }
        connection.execute(insert(Consent), row)


def _withdraw(connection: Connection, visitor_id: str, kind: str, at: datetime) -> None:
    standing = (Consent.visitor_id == visitor_id) & (Consent.kind == kind) & Consent.withdrawn_at.is_(None)
    connection.execute(update(Consent).where(standing).values(withdrawn_at=at))
