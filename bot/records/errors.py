"""What can go wrong with the records.

RecordsError
├── DatabaseUrlWrong    DATABASE_URL cannot be used (names what is expected; never a password)
├── DatabaseAway        locked, absent, full, refused: try again later, nothing was written
│   └── DatabaseCorrupt the file is no database any more
├── DatabaseNewer       written by a newer Waystage than this one
├── StaleWriter         another process wrote this conversation in between; nothing was written
├── TurnUnknown         a turn that was never accepted
├── TicketNumberTaken   that number is another ticket's; nothing was written
├── InboundRefused      an identifier that cannot be kept
├── VisitorUnknown      nobody is known by that name, conversation or address
├── AddressUnreadable   an address that was sealed with a key that is not here
├── NoteOutsideTurn     a note told where no turn gathers it (any more)
├── ConversationUnknown no such conversation, or none that wants a person
├── AnsweredMeanwhile   another agent was quicker; nothing was written
├── TicketUnknown       no such ticket
└── AccountRefused      a console account that cannot be made, changed or removed
"""

from __future__ import annotations


class RecordsError(Exception):
    """The text is one sentence for people: what, where and, where known, what to do."""


class DatabaseUrlWrong(RecordsError):
    pass


class DatabaseAway(RecordsError):
    pass


class DatabaseCorrupt(DatabaseAway):
    pass


class DatabaseNewer(RecordsError):
    pass


class StaleWriter(RecordsError):
    pass


class TurnUnknown(RecordsError):
    pass


class TicketNumberTaken(RecordsError):
    pass


class InboundRefused(RecordsError):
    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field} {reason}")
        self.field = field
        self.reason = reason


class NoteOutsideTurn(RecordsError):
    pass


class ConversationUnknown(RecordsError):
    pass


class AnsweredMeanwhile(RecordsError):
    pass


class TicketUnknown(RecordsError):
    pass


class AccountRefused(RecordsError):
    pass


class VisitorUnknown(RecordsError):
    pass


class AddressUnreadable(RecordsError):
    pass
