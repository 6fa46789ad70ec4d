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
_NOISY = r"(?:trains?|planes?|flights?|bus|metro|subway|tram|offices?|commute|colleagues?)"
_HAVE = r"\b(?:hair|hairs|fur|shedding|sheds)\b"
SITUATIONS = tuple(
    (re.compile(situation, re.IGNORECASE), tuple(kind.strip() for kind in kinds.split(",")))
    for situation, kinds in (
        (r"\b(?:baby|newborn|infant)\b.*\b(?:back|arms?|carry|carrying|hold|hands)\b"
         r"|\bcarry\w*\b.*\b(?:baby|newborn|infant)\b", "baby carrier"),
        (rf"\b(?:noises?|noisy|loud)\b.*\b{_NOISY}\b|\b{_NOISY}\b.*\b(?:noises?|noisy|loud)\b",
         "headphones"),
        (r"\bclean\w*\b.*\b(?:floors?|house|flat|carpets?|rugs?|home|rooms?|night)\b"
         r"|\b(?:hoover\w*|dust|crumbs)\b", "vacuum cleaner"),
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
        (r"\b(?:lectures?|essays?|homework|thesis|stud(?:y|ies|ying)|studen(?:t|ts)|university|college|uni)\b",
         "laptop"),
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


FANS = tuple(
    (re.compile(interest, re.IGNORECASE), tuple(kind.strip() for kind in kinds.split(",")))
    for interest, kinds in (
        (r"\b(?:hik\w+|trek\w*|mountain\w*|outdoors?)\b",
         "daypack, filter bottle, hiking boots, hiking backpack"),
        (r"\bcamp\w*\b", "sleeping mat, sleeping bag, tent"),
        (r"\b(?:run|runs|runner|running|jog\w*|marathons?)\b", "running shoes, smart watch, earbuds"),
        (r"\b(?:cook\w*|chef|kitchen|bak(?:e|es|ing))\b", "chef's knife, frying pan, blender, knife set"),
        (r"\b(?:coffee|espresso|barista)\b", "coffee grinder, coffee maker, espresso machine"),
        (r"\btea\b", "kettle, mug"),
        (r"\b(?:read|reads|reader|reading|books?|novels?)\b", "e reader, reading lamp"),
        (r"\b(?:music|podcasts?|songs?)\b", "headphones, portable speaker, earbuds"),
        (r"\b(?:cycl\w+|bik(?:e|es|er|ing)|bicycl\w*)\b", "bike light, bike helmet"),
        (r"\b(?:photo\w*|camera|pictures)\b", "compact camera, tripod"),
        (r"\btravel\w*\b", "travel kettle, daypack, headphones"),
        (r"\b(?:baby|newborn|new (?:mum|mom|mother|parents))\b", "baby carrier"),
        (r"\b(?:skin|beauty|make-?up|cosmetics)\b", "moisturiser, night cream, lipstick, perfume"),
        (r"\b(?:sports?|gym|fitness|workouts?)\b", "smart watch, insulated bottle, earbuds"),
        (r"\b(?:tech\w*|gadgets?)\b", "smart watch, portable speaker, earbuds"),
    )
)  # fmt: skip
"""What people like who like something, for a gift."""


def kinds_for_fans(text: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for interest, kinds in FANS:
        if interest.search(text):
            found.update(dict.fromkeys(kinds))
    return tuple(found)
