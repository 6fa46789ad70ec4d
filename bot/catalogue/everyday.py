"""Everyday situations and the kinds of things they call for; used only for kinds that the catalogue holds."""

from __future__ import annotations

import re

# An activity calls for its things only where it ends what is said, or things in general follow: of "camping
# stove" the stove is asked for.
_ALONE = (
    r"(?=\s*(?:$|[,.!?;:]|\b(?:gear|stuff|equipment|things?|kit|trip|trips|holiday|weekend|and|or|with"
    r"|this|next|"
    r"in|on|at|every|again|lately|recently|a lot|together|for|soon|tomorrow|when|because|so|too|as"
    r"|daily|mostly|mainly|only|all day)\b))"
)
_HAVE = r"\b(?:hair|hairs|fur|shedding|sheds)\b"
SITUATIONS = tuple(
    (re.compile(situation, re.IGNORECASE), tuple(kind.strip() for kind in kinds.split(",")))
    for situation, kinds in (
        (r"\b(?:track|measure|log)\s+(?:my|our|his|her)\s+(?:runs?|workouts?|sleep|pulse|steps"
         r"|training)\b", "smart watch"),
        (rf"\b(?:camping|camp out|sleep outdoors){_ALONE}", "tent, sleeping bag"),
        (rf"\b(?:jogging|jogs?|jogger|running|runs|marathons?"
         rf"|runner){_ALONE}", "running shoes, sports shoes, sneakers"),
        (rf"\b(?:hiking|hikes?|hiker|trekking|mountains?){_ALONE}", "hiking boots, hiking backpack"),
        (r"\bback\b.*\b(?:hurts?|pain|aches?|aching|sore)\b|\b(?:sore|bad|aching)\s+back\b"
         r"|\bback\s*-?(?:ache|pain)\b"
         r"|\bsit(?:ting)?\s+all\s+day\b", "office chair, standing desk"),
        (rf"\b(?:pupp(?:y|ies)|dogs?|cats?|kitten|pets?)\b.*{_HAVE}|{_HAVE}.*\b(?:pupp(?:y|ies)|dogs?"
         rf"|cats?|pets?|floor|carpet)\b",
         "vacuum cleaner"),
        (rf"\b(?:for|in|against)\s+(?:the\s+)?(?:heavy\s+|bad\s+)?(?:rain|rainy (?:days?|weather)"
         rf"|wet weather){_ALONE}"
         r"|\bgot\s+(?:soaked|drenched)\b", "rain jacket, umbrella"),
        (r"\b(?:listen(?:ing)?\s+to\s+(?:music|podcasts?|audiobooks?)|(?:noisy|loud)\s+(?:commute|train"
         r"|office|colleagues?))\b",
         "headphones, earbuds, AirPods"),
        (rf"\b(?:lattes?|cappuccinos?|espressos?"
         rf"|flat whites?){_ALONE}", "espresso machine, bean-to-cup machine"),
        (rf"\b(?:cyclists?|cycling|bike to work|biking){_ALONE}", "bike helmet, bike light"),
        (r"\b(?:smoothies?)\b", "blender"),
        (r"\bsun\s?(?:screen|block|cream)\b", "moisturiser SPF"),
    )
)  # fmt: skip


def kinds_called_for(text: str) -> tuple[tuple[str, ...], str]:
    """The kinds that the situations in a text call for, and the text without the words that told so."""
    kinds: dict[str, None] = {}
    rest = text
    for situation, called in SITUATIONS:
        if situation.search(rest):
            kinds.update(dict.fromkeys(called))
            rest = situation.sub(" ", rest)
    return tuple(kinds), rest
