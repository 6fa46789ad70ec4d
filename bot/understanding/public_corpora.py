"""Public messages that have nothing to do with a shop, out of packages that `make eval-public` installs.

- home-assistant-intents (Apache-2.0): what people say to their homes, in English, Hebrew, Persian, Latvian.
- chatterbot-corpus (BSD): questions of general knowledge and small talk, in English, Hebrew, Persian.

Nothing of it is in the repository, and nothing is ever trained on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bot.understanding.errors import UnderstandingError
from bot.understanding.templates import Unsaid, Wording, lists_of

HOME, KNOWLEDGE, CHAT = "home commands", "general knowledge", "small talk"
TRIES = 40
AT_MOST = 400
"""Sentences of a corpus and language: a template makes thousands that are nearly one."""

CHATTER_FOLDERS = {"en": "english", "he": "hebrew", "fa": "persian"}
KNOWING = frozenset("history literature movies politics science sports trivia".split())
CHATTING = frozenset("ai botprofile conversations emotion gossip greetings humor profile psychology".split())
SAME_AS_OURS = frozenset(("HassNevermind", "HassRespond", "HassShoppingListAddItem", "HassListAddItem"))
"""Left out: "never mind", "hello" and "put milk on the list" are said in shops as well."""

PLACES = {
    "en": {
        "area": ["kitchen", "bedroom", "hall"],
        "name": ["lamp", "fan", "gate"],
        "floor": ["ground floor"],
    },
    "he": {"area": ["במטבח", "בסלון", "בחדר השינה"], "name": ["המנורה", "המאוורר", "השער"]},
    "fa": {"area": ["آشپزخانه", "اتاق خواب", "پذیرایی"], "name": ["لامپ", "پنکه", "دروازه"]},
    "lv": {"area": ["virtuvē", "guļamistabā", "gaitenī"], "name": ["lampu", "ventilatoru", "vārtus"]},
}
"""Names that every home gives its own rooms and things; the package has none."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """`texts` in one language, each once."""

    name: str
    package: str
    language: str
    texts: tuple[str, ...]


def read_corpora(folder: Path, language: str) -> list[Corpus]:
    """What the packages under `folder` have in a language. Raises UnderstandingError where a package is
    missing or of another form."""
    home = folder / "home_assistant_intents/data" / f"{language}.json"
    chatter = folder / "chatterbot_corpus/data"
    for needed in (home.parent, chatter):
        if not needed.is_dir():
            raise UnderstandingError(f"{needed}: not installed; run: make eval-public")
    found = []
    try:
        if home.exists() and language in PLACES:
            texts = _home_sentences(json.loads(home.read_text("utf-8")), language)
            found.append(Corpus(HOME, "home-assistant-intents", language, texts))
        if language in CHATTER_FOLDERS:
            own = chatter / CHATTER_FOLDERS[language]
            for name, topics in ((KNOWLEDGE, KNOWING), (CHAT, CHATTING)):
                texts = _openings(own, topics)
                found.append(Corpus(name, "chatterbot-corpus", language, texts))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise UnderstandingError(f"{folder}: a corpus has another form than expected ({error})") from error
    return [corpus for corpus in found if corpus.texts]


def _home_sentences(stated: Any, language: str) -> tuple[str, ...]:
    """The same sentences every time, as many of each intent."""
    wording = Wording(stated["expansion_rules"], lists_of(stated["lists"], PLACES[language]))
    intents = {name: entry for name, entry in stated["intents"].items() if name not in SAME_AS_OURS}
    of_each = max(1, AT_MOST // max(1, len(intents)))
    found: dict[str, None] = {}
    for name in sorted(intents):
        templates = [template for block in intents[name]["data"] for template in block["sentences"]]
        dice, own = Random(f"{language} {name}"), dict[str, None]()  # noqa: S311 - a sample, not a secret
        for _ in range(TRIES * of_each):
            if len(own) >= of_each or not templates:
                break
            try:
                own[wording.said(dice.choice(templates), dice)] = None
            except Unsaid:
                continue
        found |= own
    return tuple(found)


def _openings(folder: Path, topics: frozenset[str]) -> tuple[str, ...]:
    """The first line of each exchange: what a person says to a bot."""
    found = dict.fromkeys(text for topic in sorted(topics) for text in _first_lines(folder / f"{topic}.yml"))
    texts = list(found)
    if len(texts) > AT_MOST:
        texts = Random(AT_MOST).sample(texts, AT_MOST)  # noqa: S311
    return tuple(texts)


def _first_lines(path: Path) -> Iterator[str]:
    if path.exists():
        for exchange in yaml.safe_load(path.read_text("utf-8")).get("conversations") or ():
            text = str(exchange[0]).strip() if exchange else ""
            if text:
                yield text
