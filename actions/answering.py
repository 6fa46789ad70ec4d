"""What every action does: tracker in, events out. What is said is decided in bot.dialogue."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.dialogue import reply_form, turn_form
from bot.dialogue.conducting import conduct
from bot.dialogue.counter import AT_HAND, Counter, SurveyHistory
from bot.dialogue.memory import Memory
from bot.dialogue.moment import Moment
from bot.dialogue.reminding import ABOUT_ADDRESS
from bot.dialogue.topics import FAMILIES
from bot.journey.acts import Stage
from bot.records.writing import note


class Answer:
    """Answers one family of intents (bot.dialogue.topics.FAMILIES); the actions only name theirs."""

    family: str

    def name(self) -> str:
        return f"action_{self.family}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        told = turn_form.from_dict(tracker.latest_message[turn_form.KEY])
        moment = moment_of(told, Memory.from_dict(tracker.get_slot("memory")), AT_HAND.get())
        outcome = conduct(moment, FAMILIES[self.family][told.meanings[0].intent], told.asked)
        for reply in outcome.replies:
            dispatcher.utter_message(response=f"utter_{reply.act}", reply=reply_form.to_dict(reply))
        for noted in outcome.notes:
            note(noted)
        after = moment.remembering(**outcome.memory).memory
        events = [
            SlotSet("memory", after.to_dict()),
            SlotSet("need", after.need),
            SlotSet("focus_products", list(after.focus)),
        ]
        if outcome.hand_over:
            events.append(SlotSet("handed_over", True))
        return events


def moment_of(told: turn_form.TurnTold, memory: Memory, counter: Counter) -> Moment:
    asks_survey = told.stage is Stage.post_purchase and memory.survey is None and not memory.surveyed
    surveys = counter.survey_history(told.visitor_id) if asks_survey and told.visitor_id else SurveyHistory()
    about_address = any(meaning.intent in ABOUT_ADDRESS for meaning in told.meanings)
    return Moment(
        conversation_id=told.conversation_id,
        text=told.text,
        meanings=told.meanings,
        memory=memory,
        stage=told.stage,
        manner=told.stage if told.acted_on else None,
        overlays=told.overlays,
        page=told.page,
        shop=counter.shop,
        catalogue=counter.catalogue.heard_in(told.written_in),
        cues=counter.phrasebook.of(told.written_in),
        now=told.sent_at,
        surveys=surveys,
        answers=counter.answers,
        language=told.written_in,
        check_order=lambda number: counter.check_order(
            number, told.clues, told.conversation_id, told.message_id, told.sent_at
        ),
        feed_stale_hours=counter.feed_stale_hours,
        address_kept=about_address and counter.address_kept(told.conversation_id),
    )
