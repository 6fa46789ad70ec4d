"""Actions of the tiny bot, one a behaviour that the engine has to live with."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from rasa_sdk import Action
from rasa_sdk.events import SlotSet

from bot.catalogue.claims import Claim, Source
from bot.catalogue.product import Money
from bot.dialogue import turn_form
from bot.dialogue.notes import NeedTold
from bot.dialogue.reply_form import to_dict
from bot.dialogue.values import Button, Line, Reply
from bot.journey.acts import Act
from bot.records.writing import note


def say(dispatcher: Any, reply: Reply) -> None:
    dispatcher.utter_message(response=f"utter_{reply.act}", reply=to_dict(reply))


class Greet(Action):
    def name(self) -> str:
        return "action_greet"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        told = turn_form.from_dict(tracker.latest_message[turn_form.KEY])
        note(NeedTold(told.text))
        say(dispatcher, Reply(Act.greets, (Line("hello", {"name": "Nobody"}),)))
        return [SlotSet("greeted", (tracker.get_slot("greeted") or 0) + 1)]


class Price(Action):
    def name(self) -> str:
        return "action_price"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        await asyncio.sleep(0)
        claim = Claim("83", "price", "49.99", Source.catalogue)
        button = Button(Line("buy"), '/buy{"product":"83"}')
        line = Line("price-is", {"price": Money(4999)})
        say(dispatcher, Reply(Act.gives_product_facts, (line,), (button,), None, (claim,)))
        return []


class Buy(Action):
    def name(self) -> str:
        return "action_buy"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        say(dispatcher, Reply(Act.gives_checkout_link, (Line("buy-here"),)))
        return [SlotSet("greeted", 100)]


class Survey(Action):
    """Says what is forbidden nearly everywhere."""

    def name(self) -> str:
        return "action_survey"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        say(dispatcher, Reply(Act.survey_question, (Line("how-was-it"),)))
        return []


class Hang(Action):
    """Blocks its thread, after it has noted something."""

    def name(self) -> str:
        return "action_hang"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        note(NeedTold("half done"))
        time.sleep(2)
        return [SlotSet("greeted", 1000)]


class Fail(Action):
    def name(self) -> str:
        return "action_fail"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        note(NeedTold("half done"))
        say(dispatcher, Reply(Act.greets, (Line("hello", {"name": "half done"}),)))
        raise RuntimeError("the action broke")
