"""One conversation: what was said and believed, what stands behind it; a person's words into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response

from bot.records import handoffs, tickets
from bot.records.errors import AnsweredMeanwhile, ConversationUnknown
from bot.records.evidence import ClaimTold, HandoffRead, claims_told, handoffs_of, left_open
from bot.records.feedback_read import answers_given
from bot.records.folding import storable
from bot.records.handoffs import PersonMessage, Seen
from bot.records.transcripts import Transcript, TurnRead, read_transcript
from bot.web.console.visit import READERS, Page, Refused, Visit

PATH = "/console/conversation"
LONGEST_REPLY = 4_000
TURNS_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in the conversation's course: a turn, a person's message, or what became of a handoff.
    `said`: the visitor's text, or the title of the button tapped."""

    at: datetime
    turn: TurnRead | None = None
    said: str | None = None
    claims: Sequence[ClaimTold] = ()
    open_questions: Sequence[tuple[str | None, str | None]] = ()
    person: PersonMessage | None = None
    handoff: HandoffRead | None = None


def show(visit: Visit) -> Response:
    return draw(visit, storable(visit.query.get("id", "")))


def draw(
    visit: Visit, conversation_id: str, *, status: int = 200, problem: str | None = None, words: str = ""
) -> Response:
    """Raises Refused for an unknown conversation."""
    seen = handoffs.seen_now(visit.database, conversation_id)
    transcript = read_transcript(visit.database, conversation_id)
    if transcript is None:
        raise Refused(404, f"There is no conversation {conversation_id[:60]!r}; it may have been erased.")
    visit.record_read("conversation", conversation_id)
    taken = handoffs_of(visit.database, conversation_id)
    lines = list(course(visit, transcript, taken))
    everything = visit.query.get("all") == "1"
    return visit.show(
        "conversation",
        status=status,
        transcript=transcript,
        lines=lines if everything else lines[-TURNS_SHOWN:],
        left_out=0 if everything else max(0, len(lines) - TURNS_SHOWN),
        path=stage_path(transcript),
        answers=answers_given(visit.database, conversation_id),
        tickets=tickets.of_conversation(visit.database, conversation_id),
        handoff=next((one for one in taken if one.status != "released"), None),
        seen=seen,
        problem=problem,
        words=words,
        done=DONE.get(visit.query.get("done", "")) if problem is None else None,
        longest=LONGEST_REPLY,
    )


DONE = {
    "sent": "Sent. The bot stays silent until you release the conversation.",
    "released": "Released: the bot speaks again.",
    "was-released": "It was released already: the bot speaks there.",
}


def course(visit: Visit, transcript: Transcript, taken: Sequence[HandoffRead]) -> Iterator[Line]:
    """In the order it happened."""
    claims = claims_told(visit.database, transcript.conversation_id)
    questions = left_open(visit.database, transcript.conversation_id)
    offered: dict[str, str] = {}
    lines: list[Line] = []
    for turn in transcript.turns:
        said, button = turn.inbound.text, turn.inbound.button
        if button is not None:
            said = offered.get(button, said or button)
        lines.append(
            Line(
                turn.inbound.sent_at,
                turn,
                said,
                claims.get(turn.turn_id, ()),
                questions.get(turn.turn_id, ()),
            )
        )
        offered |= {
            button["payload"]: button["title"] for reply in turn.replies for button in reply["buttons"]
        }
    for message in transcript.from_people:
        lines.append(Line(message.sent_at, person=message))
    for one in taken:
        if one.released_at is not None:
            lines.append(Line(one.released_at, handoff=one))
    yield from sorted(lines, key=lambda line: line.at)


def stage_path(transcript: Transcript) -> list[str]:
    path: list[str] = []
    for turn in transcript.turns:
        if turn.stage is not None and path[-1:] != [turn.stage]:
            path.append(turn.stage)
    return path


def reply(visit: Visit) -> Response:
    conversation_id, words = storable(visit.form.get("id", "")), storable(visit.form.get("text", ""))
    if not words.strip():
        return draw(visit, conversation_id, status=400, problem="Nothing was written, nothing was sent.")
    if len(words) > LONGEST_REPLY:
        too_long = f"That is {len(words)} characters; at most {LONGEST_REPLY} are sent at once."
        return draw(visit, conversation_id, status=413, problem=too_long, words=words)
    try:
        handoffs.reply(
            visit.database,
            conversation_id,
            words.strip(),
            agent=visit.account.name,
            at=visit.now,
            seen=read_seen(visit),
        )
    except AnsweredMeanwhile as meanwhile:
        return draw(visit, conversation_id, status=409, problem=sentence(meanwhile), words=words)
    except ConversationUnknown as unknown:
        raise Refused(404, sentence(unknown)) from unknown
    return visit.go_to(PATH, id=conversation_id, done="sent")


def release(visit: Visit) -> Response:
    conversation_id = storable(visit.form.get("id", ""))
    try:
        released = handoffs.release(visit.database, conversation_id, at=visit.now)
    except ConversationUnknown as unknown:
        raise Refused(404, sentence(unknown)) from unknown
    return visit.go_to(PATH, id=conversation_id, done="released" if released else "was-released")


def read_seen(visit: Visit) -> Seen:
    """What stood on the page that the words were written on. Raises Refused."""
    handoff, last = visit.form.get("handoff", ""), visit.form.get("last", "")
    if not all(one == "" or (one.isascii() and one.isdigit() and len(one) < 16) for one in (handoff, last)):
        raise Refused(400, "This form cannot be read; open the conversation again.")
    return Seen(int(handoff) if handoff else None, int(last or 0))


def sentence(problem: Exception) -> str:
    said = str(problem)
    return f"{said[:1].upper()}{said[1:]}."


PAGES = (
    Page(PATH, READERS, show),
    Page(f"{PATH}/reply", READERS, reply, method="POST"),
    Page(f"{PATH}/release", READERS, release, method="POST"),
)
