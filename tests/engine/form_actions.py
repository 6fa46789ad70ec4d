"""Custom actions of the form bot, as anybody would write them for an action server."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action
from rasa_sdk.events import SlotSet

ORDERS = {"AB1234": "shipped", "CX9981": "processing"}


class OrderStatus(Action):
    def name(self) -> str:
        return "action_order_status"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        order_id = tracker.get_slot("order_id")
        dispatcher.utter_message(text=f"Order {order_id}: {ORDERS.get(order_id, 'unknown')}")
        return [SlotSet("looked_up", {"order": order_id, "by": self.name()})]


class CancelOrder(Action):
    def name(self) -> str:
        return "action_cancel_order"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        dispatcher.utter_message(response="utter_called_off")
        return [SlotSet("order_id", None)]


class Price(Action):
    def name(self) -> str:
        return "action_price"

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        product = tracker.get_slot("product")
        buttons = [{"title": "Return", "payload": "/start_return"}]
        dispatcher.utter_message(text=f"{product}: 49.90", buttons=buttons)
        seen = (tracker.get_slot("looked_up") or {}).get("seen", 0)
        return [SlotSet("looked_up", {"product": product, "seen": seen + 1})]
