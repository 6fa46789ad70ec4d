"""How a name stands in its message: as what the message opens with, as what somebody owns, or beside another
name that is meant."""

from __future__ import annotations

import re

from bot.catalogue.english import ARTICLES
from bot.catalogue.partial_names import MODEST
from bot.catalogue.words import forms
from bot.dialogue.absent import IT, OF_ITS_OWN
from bot.dialogue.another_thing import WELL_NAMED
from bot.dialogue.cues import ENGLISH
from bot.dialogue.moment import Moment
from bot.dialogue.values import Meaning, Mention

DOER = re.compile(r"(?<!\bis )(?<!\bare )(?<!\bwas )\b(?:it|they|he|she|we|i)\s+$", re.IGNORECASE)


def pointed_at_before(moment: Moment, meaning: Meaning, mention: Mention) -> bool:
    """ "The Durango then, is it any good": what a name comes before is that; of "what does it weigh on the
    wrist" it is not. Languages without "the" may begin with "and" ("ומה עם הדורנגו, כמה הוא עולה")."""
    found = IT.search(meaning.text)
    definite = re.search(r"\b(?:the|that|this|your)\s+$", before(meaning, mention), re.IGNORECASE) or (
        moment.cues.language != ENGLISH and moment.cues.has("follows_up", moment.text)
    )
    return not definite or found is None or found.start() < len(before(meaning, mention))


def by_several_words(mention: Mention) -> bool:
    """ "HomePod Mini" of an Apple HomePod Mini Cosmic Grey."""
    return len(mention.candidates) == 1 and len(forms(mention.text)) > 1


def opens(moment: Moment, meaning: Meaning, mention: Mention) -> bool:
    """ "No, the commuter. Is it waterproof?", "a desk lamp, do you have that": a name that the message opens
    with is what "it" points at."""
    said = before(meaning, mention) if mention.text in meaning.text else moment.text[: mention.start]
    leads = " ".join(moment.cues.split("says_no_more", said))
    if meaning.intent in OF_ITS_OWN and not set(forms(leads)) - ARTICLES:
        return True  # "A basketball rim, do you have that in stock?", "cool and a ball to go with it"
    found = moment.cues.find("opening", said)
    alone = mention.score == 1 and ARTICLES.issuperset(forms(said))
    return alone or (found is not None and len(forms(said[found.end() :])) <= 1)


def before(meaning: Meaning, mention: Mention) -> str:
    """What stands before a name, also where the meaning is but a part of the message."""
    at = mention.start
    if not meaning.text.startswith(mention.text, at):
        at = max(meaning.text.find(mention.text), 0)
    return meaning.text[:at]


def of_interest(meaning: Meaning) -> tuple[Mention, ...]:
    """Without what is the visitor's own already, where another product is named ("by my bed a bedside
    table")."""
    products_named = [m for m in meaning.mentions if m.kind == "product"]
    own = [m for m in products_named if re.search(r"\b(?:my|our|his|her|their)\s+$", before(meaning, m))]
    return tuple(m for m in meaning.mentions if m not in own or len(own) == len(products_named))


def owned(meaning: Meaning, mention: Mention) -> bool:
    """ "Does it fit a 16 inch laptop", "my phone": what it is for, not what is asked about."""
    said = before(meaning, mention).rstrip().casefold()
    return re.search(r"\b(?:my|our|his|her|their|a|an|any|for)(?:\s+[\w.-]+){0,2}$", said) is not None


def says_what_it_does(moment: Moment, meaning: Meaning, mention: Mention) -> bool:
    """ "If it pops": a word right behind "it" is what that does, also where a thing is called so (a pop)."""
    one = moment.language == ENGLISH and mention.kind == "product" and len(forms(mention.text)) == 1
    return one and DOER.search(before(meaning, mention)) is not None


def of_the_story(moment: Moment, meaning: Meaning, mention: Mention) -> bool:
    """ "Are the potatoes floury? I make stovies": a part of a name behind the question, which has a thing of
    its own."""
    weak = mention.kind == "product" and mention.score < WELL_NAMED and not by_several_words(mention)
    weak = weak and moment.language == ENGLISH and meaning.text in moment.text
    outside = weak and mention.text in moment.text.partition(meaning.text)[2]
    return outside and moment.catalogue.thing_in(meaning.text) is not None


def beside_a_name(moment: Moment, meaning: Meaning, mention: Mention) -> bool:
    """ "The black whisk - silicone or metal?", "... My wrists are bad": a bare word, but a part of some name,
    says nothing of that, where another product is named in full and it is not joined to that name."""
    weak = mention.kind == "product" and mention.score < WELL_NAMED and len(forms(mention.text)) == 1
    others = [m for m in meaning.mentions if m.kind == "product" and m.candidates != mention.candidates]
    full = [m for m in others if m.score >= WELL_NAMED or by_several_words(m)]
    led = before(meaning, mention)
    if not weak or not full or re.search(r"\b(?:the|that|this|your|an?)\s+$", led, re.IGNORECASE):
        return False
    return not any(joined(moment, meaning.text, *sorted((m, mention), key=lambda n: n.start)) for m in full)


def joined(moment: Moment, text: str, one: Mention, other: Mention) -> bool:
    """ "The whisk or spatula": no more than "and", "or" or a comma stands between two names."""
    between = text.partition(one.text)[2].partition(other.text)[0]
    apart = moment.cues.split("between", between)
    return len(apart) > 1 and (ARTICLES | MODEST).issuperset(forms(" ".join(apart)))


def beside_it(meaning: Meaning, mention: Mention) -> bool:
    """ "Is it the kind eggs don't stick to?": a bare noun behind "it" is what that is for, or has."""
    said = before(meaning, mention)
    bare = re.search(r"\b(?:the|that|this|your|than|or|and)\s+$", said, re.IGNORECASE) is None
    return bare and meaning.intent in {"ask_feature", "ask_fit"} and IT.search(said) is not None


def definite(meaning: Meaning, mention: Mention) -> bool:
    """Whether a brand or kind stands for a product: "the rolex", "this laptop", or "Rolex price"."""
    return meaning.intent not in {"find_product", "ask_assortment", "ask_advice", "describe_need"}
