"""Which topic answers which intent. Rules choose the action; for a second question in the same message the
same functions are found here."""

from __future__ import annotations

from collections.abc import Callable

from bot.dialogue import (
    about_shop,
    checkout,
    comparing,
    complaints,
    facts,
    handoff,
    judging,
    leaving,
    needs,
    orders,
    reassurance,
    searching,
    small_talk,
    surveys,
    variants,
)
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.values import Meaning
from bot.dialogue.weak_points import weak_points

Topic = Callable[[Moment, Meaning], Outcome]

FAMILIES: dict[str, dict[str, Topic]] = {
    "needs": {
        "describe_need": needs.hear_need,
        "just_looking": needs.let_look,
        "ask_advice": needs.advise,
    },
    "search": {
        "ask_assortment": variants.found_or_version,
        "find_product": variants.found_or_version,
        "ask_alternatives": searching.alternatives,
    },
    "facts": {
        "ask_price": variants.facts_or_version,
        "ask_discount": about_shop.discount,
        "ask_stock": variants.facts_or_version,
        "ask_feature": variants.facts_or_version,
        "ask_description": facts.answer,
        "ask_reviews": facts.answer,
        "ask_fit": judging.fit,
        "ask_variants": variants.variants,
        "ask_drawbacks": weak_points,
    },
    "comparison": {
        "compare_products": comparing.compare_side_by_side,
        "ask_which_better": judging.judge,
        "object_price": judging.meet_price,
        "choose_product": judging.choose,
    },
    "reassurance": {
        "ask_delivery": reassurance.reassure,
        "ask_returns": reassurance.reassure,
        "ask_warranty": reassurance.reassure,
        "ask_payment": reassurance.reassure,
        "ask_authenticity": reassurance.reassure,
        "ask_support": reassurance.reassure,
        "ask_total": reassurance.tell_total,
        "hesitate": reassurance.steady,
    },
    "checkout": {
        "buy": checkout.sell,
        "checkout_trouble": complaints.help_at_checkout,
    },
    "leaving": {
        "leave": leaving.win_back,
        "name_obstacle": leaving.take_obstacle,
        "ask_to_remember": leaving.keep_choice,
    },
    "orders": {
        "say_bought": orders.congratulate,
        "order_status": orders.tell_status,
        "manage_order": orders.change,
        "request_return": orders.send_back,
        "ask_setup": orders.set_up,
        "reorder": orders.again,
    },
    "complaint": {
        "complain": complaints.file_complaint,
    },
    "survey": {
        "report_arrival": surveys.take_arrival,
        "give_score": surveys.take_score,
        "give_opinion": surveys.take_opinion,
        "skip": surveys.skip,
        "stop": surveys.stop,
    },
    "person": {
        "ask_human": handoff.hand_over,
    },
    "shop": {
        "ask_shop": about_shop.tell,
        "ask_privacy": about_shop.privacy,
        "ask_loyalty": about_shop.loyalty,
    },
    "small_talk": {
        "affirm": small_talk.agree,
        "deny": small_talk.accept_no,
        "correct": small_talk.take_correction,
        "greet": small_talk.greet,
        "goodbye": small_talk.say_goodbye,
        "thank": small_talk.thank,
        "ask_bot": small_talk.introduce,
        "chitchat": small_talk.chat,
        "insult": small_talk.stay_calm,
        "out_of_scope": small_talk.redirect,
    },
}
"""By the action that answers them (`action_<family>`); data/rules.yml has one rule per intent."""

TOPICS: dict[str, Topic] = {intent: topic for family in FAMILIES.values() for intent, topic in family.items()}
