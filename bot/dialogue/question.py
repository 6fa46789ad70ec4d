"""Whether words ask, and what of a product they ask for by themselves."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.dialogue.cues import Cues
from bot.dialogue.values import Mention

QUESTION_MARKS = "?؟"
IN_A_NAME = "·"
"""Between the words of a name: no pattern takes it for a blank."""
OF_ANY = "other"
"""The list of words whose property the catalogue tells."""
ABOUT_PRODUCT = frozenset(
    """ask_price ask_stock ask_feature ask_reviews ask_delivery ask_returns ask_warranty ask_description
    ask_fit""".split()
)


OWN_WORDS = 3
"""Words behind "my" that name what is theirs."""
WEIGHING = frozenset({"compare_products", "ask_which_better"})
OF_THE_OWNER = frozenset(
    """complain request_return order_status manage_order give_opinion give_score say_bought report_arrival
    reorder leave name_obstacle object_price insult stop""".split()
)
"""Said by those who have bought, or who turn away."""


def cues_of(part: str, cues: Cues, named: Sequence[Mention] = ()) -> tuple[str, ...]:
    """The one intent that a part of a message asks by its words, () for none or for several at once: "the
    price of delivery" asks for one thing, and which one is the classifier's to tell."""
    beside = without(part, named)
    if cues.among("property", beside):
        return ("ask_feature",)
    found = cues.among("asks", beside)
    if len(found) > 1 and "ask_price" in found:  # "its warranty is how much": no price is asked
        named_too = cues.among("asks", cues.without("how_much", beside))
        found = tuple(name for name in found if name != "ask_price" or name in named_too)
    if not found and cues.among("aspect", beside):
        return ("ask_feature",)
    if "ask_stock" in found and len(found) > 1 and cues.has("how_many", beside):
        return ("ask_stock",)  # "how many can you deliver from stock"
    return found if len(found) == 1 else ()


def without(text: str, named: Sequence[Mention]) -> str:
    """The words beside the names of products: an "iPhone X" asks for no phone that it works with."""
    for mention in named:
        text = text.replace(mention.text, " ")
    return " ".join(text.split()) if named else text


def asks(text: str) -> bool:
    return any(mark in text for mark in QUESTION_MARKS)


def is_question(text: str, cues: Cues) -> bool:
    return text.rstrip().endswith(tuple(QUESTION_MARKS)) or cues.has("question", text)


def asks_in_part(text: str, cues: Cues) -> bool:
    """ "The echo, has it got a clock": the whole or a part of it asks."""
    return any(is_question(part, cues) for part in (text, *cues.split("parts", text)))


def name_one(mentions: tuple[Mention, ...]) -> bool:
    """A brand or kind beside the name makes no second product ("the top speed of the Z800")."""
    found = {mention.candidates for mention in mentions if mention.kind == "product"}
    return len(found) == 1 and len(next(iter(found))) == 1


def name_few(mentions: tuple[Mention, ...]) -> bool:
    """Two or three products, each by a name of its own ("is the basketball heavier than the volleyball")."""
    found = [mention for mention in mentions if mention.kind == "product"]
    return 1 < len(found) <= 3 and all(len(mention.candidates) == 1 for mention in found)


def parts_of(text: str, named: Sequence[Mention], cues: Cues) -> list[str]:
    """The parts of a message, none of which ends within a name ("the S8 plus")."""
    whole = text
    for mention in named if IN_A_NAME not in text else ():
        whole = whole.replace(mention.text, mention.text.replace(" ", IN_A_NAME))
    parts = cues.split("parts", whole)
    return parts if whole == text else [part.replace(IN_A_NAME, " ") for part in parts]


def asked_apart(text: str, mentions: tuple[Mention, ...], cues: Cues) -> dict[str, str]:
    """What the parts of a message ask by their words, each with the first part that does; a property also
    where its words stand in several ("H, W and D")."""
    parts = list(reversed(parts_of(text, mentions, cues)))
    asking = [part for part in parts if cues.has("question", part)]
    plain = [part for part in parts if not asking or part in asking or words_ask(part, mentions, cues)]
    found = {intent: part for part in plain for intent in cues_of(part, cues, mentions)}
    if not found and cues.among("property", without(text, mentions)):
        return {"ask_feature": text}
    return found


def in_passing(parts: Collection[str], text: str, cues: Cues) -> bool:
    """ "I'm a delivery rider and wreck bikes. Is there a safety net?": words of sentences that ask nothing,
    beside one that asks."""
    sentences = [part for part in cues.split("sentence_end", text) if part.strip()]
    asking = [sentence for sentence in sentences if is_question(sentence, cues)]
    return bool(asking) and not any(part in sentence for part in parts for sentence in asking)


def speaks_of_own(text: str, mentions: tuple[Mention, ...], cues: Cues) -> bool:
    """Whether it is about something that they have: not where one product is named and nothing of it is
    called theirs ("will the mascara run down my cheeks")."""
    if not cues.exhaustive:
        return asks_of_own(text, mentions, cues)
    found = cues.find("my_own", text)
    if found is None or not name_one(mentions) or len(found[0].split()) > 1:
        return cues.has("my_own", text)
    theirs = " ".join(text[found.end() :].split()[:OWN_WORDS])
    return not is_question(text, cues) or any(m.text in theirs or theirs in m.text for m in mentions)


def words_ask(part: str, mentions: tuple[Mention, ...], cues: Cues) -> bool:
    """By more than a word of an aspect, which a story may have too ("the cat is on a diet")."""
    beside = without(part, mentions)
    return bool(cues.among("property", beside) or cues.among("asks", beside))


def asks_of_own(text: str, mentions: Sequence[Mention], cues: Cues) -> bool:
    """Whether what is asked is about what they have: "will it fit? my son has big feet" is not."""
    marked = [sentence for sentence in cues.split("sentence_end", text) if asks(sentence)]
    asking = marked or parts_of(text, mentions, cues)
    told = [part for s in asking for part in parts_of(s, mentions, cues) if cues_of(part, cues)]
    said = " ".join(told or marked)
    theirs = cues.has("my_own", text) and cues.has("own_order", text)
    return theirs or cues.has("my_own", said or text)
