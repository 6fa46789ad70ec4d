"""What a bot message does (its act), and which acts a stage or an overlay forbids (BEHAVIOUR)."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    problem_recognition = "problem_recognition"
    information_search = "information_search"
    evaluation_of_alternatives = "evaluation_of_alternatives"
    purchase_decision = "purchase_decision"
    post_purchase = "post_purchase"


class Overlay(StrEnum):
    """Rides on top of the stage and does not replace it."""

    leaving = "leaving"
    complaint = "complaint"
    handoff = "handoff"


class Act(StrEnum):
    greets = "greets"
    asks_need = "asks_need"
    gives_product_facts = "gives_product_facts"
    compares = "compares"
    recommends = "recommends"
    reassures = "reassures"
    reminds_need = "reminds_need"
    gives_checkout_link = "gives_checkout_link"
    win_back = "win_back"
    survey_question = "survey_question"
    records_score = "records_score"
    apologises_and_files_complaint = "apologises_and_files_complaint"
    hands_over = "hands_over"
    says_not_available = "says_not_available"
    clarifies = "clarifies"
    order_help = "order_help"
    acknowledges = "acknowledges"
    out_of_scope_redirect = "out_of_scope_redirect"
    thanks_and_closes = "thanks_and_closes"
