"""Every word the bot says stands in a Fluent file: all of them exist, are used and can be spoken."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.catalogue.extremes import EXTREMES
from bot.catalogue.product import Money
from bot.dialogue.conducting import NAMED_BEFORE
from bot.dialogue.cues_file import read_phrasebook
from bot.dialogue.leaving import OBSTACLES
from bot.dialogue.reassurance import POLICY_OF
from bot.dialogue.reminding import forgets_address
from bot.dialogue.shop import CONTACTS
from bot.dialogue.telling import LABELLED, NONE_STATED, POLICY_FIELDS
from bot.dialogue.values import Line, Reply, Value
from bot.engine.responses import Responses
from bot.engine.wording import FALLBACK
from bot.feedback.survey import QUESTIONS, SCALES
from bot.journey.acts import Act
from tests.guards.source import ROOT, Module, modules, of

FOLDER = ROOT / "data" / "responses"
PHRASEBOOK = read_phrasebook(ROOT / "data" / "words")
RESPONSES = Responses(FOLDER)
SPOKEN = RESPONSES.messages(FALLBACK)
DRAWBACKS = """out-of-stock dearest low-rating lower-rating no-returns short-returns no-warranty
    short-warranty shorter-warranty slow-shipping slower-shipping poor-review caveat""".split()
FAMILIES: dict[str, list[str]] = {
    "button-": [*SCALES, "below", "met", "exceeded"],
    "button-obstacle-": [name.replace("_", "-") for name in OBSTACLES],
    "obstacle-": [*(name.replace("_", "-") for name in OBSTACLES), "trust"],
    "fact-": [
        *POLICY_FIELDS,
        *(f"{name}-same" for name in POLICY_FIELDS),
        *(f"{name}-none" for name in NONE_STATED),
    ],
    "shop-": [*CONTACTS],
    "ask-": [*QUESTIONS],
    "again-": [*QUESTIONS],
    "recorded-": [*QUESTIONS],
    "not-stated-": [*POLICY_OF.values(), "price", "sale-price", "availability", "reviews", "description"],
    "label-": [*LABELLED, "other"],
    "drawback-": [*DRAWBACKS, "dearer"],
    "extreme-": [name.replace(" ", "-") for name in EXTREMES],
    **{f"{name}-": ["too"] for name in NAMED_BEFORE},
}
"""Ids put together in Python: the beginning, and what may follow."""


def calls(module: Module, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def first_argument(call: ast.Call) -> ast.expr | None:
    return call.args[0] if call.args else None


def ids_of(stated: ast.expr) -> Iterator[str]:
    """The literal ids that an argument may be: "a", "a" if x else "b", x or "a"."""
    match stated:
        case ast.Constant(value=str(id)):
            yield id
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*ids_of(body), *ids_of(orelse))
        case ast.BoolOp(values=values):
            yield from (id for value in values for id in ids_of(value))


def literals() -> dict[str, str]:
    """Id -> where, for every literal first argument of Line and button."""
    return {
        id: f"{module.name}:{call.lineno}"
        for module in modules()
        for call in calls(module, "Line", "button")
        for stated in call.args[:1]
        for id in ids_of(stated)
    }


def beginnings() -> set[str]:
    """The constant beginnings of ids that are put together in f-strings."""
    found = set()
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                start = str(node.values[0].value)
                if start.endswith("-") and re.fullmatch(r"[a-z-]+", start):
                    found.add(start)
    return found


def test_every_id_named_in_python_exists() -> None:
    named = literals()
    assert len(named) > 60
    assert not {id: where for id, where in named.items() if id not in SPOKEN}


@pytest.mark.parametrize("beginning", FAMILIES)
def test_every_member_of_a_family_of_ids_exists(beginning: str) -> None:
    assert not [beginning + end for end in FAMILIES[beginning] if beginning + end not in SPOKEN]


def test_every_family_that_python_puts_together_is_listed_here() -> None:
    assert {b for b in beginnings() if any(id.startswith(b) for id in SPOKEN)} <= set(FAMILIES)


def test_no_message_is_unused() -> None:
    text = {
        node.value
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    families = {beginning + end for beginning, ends in FAMILIES.items() for end in ends}
    assert not sorted(set(SPOKEN) - text - families)


class Variables(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def variables(language: str) -> dict[str, set[str]]:
    found = {}
    for path in (FOLDER / language).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ftl.Message):
                seen = Variables()
                seen.visit(entry)
                found[entry.id.name] = seen.names
    return found


PLACEABLES = variables(FALLBACK)


def given_exactly() -> Iterator[tuple[str, set[str], str]]:
    """Lines whose id and arguments are all literal: id, names given, where."""
    for module in modules():
        for call in calls(module, "Line"):
            stated = first_argument(call)
            if not isinstance(stated, ast.Constant) or not isinstance(stated.value, str) or call.keywords:
                continue
            where = f"{module.name}:{call.lineno}"
            if len(call.args) == 1:
                yield stated.value, set(), where
            elif isinstance(call.args[1], ast.Dict) and all(
                isinstance(key, ast.Constant) for key in call.args[1].keys
            ):
                yield stated.value, {str(ast.literal_eval(k)) for k in call.args[1].keys if k}, where


def test_a_line_gives_everything_that_its_message_names() -> None:
    lines = list(given_exactly())
    assert len(lines) > 50
    assert not [(id, where) for id, given, where in lines if not PLACEABLES[id] <= given]


def test_every_placeable_is_something_that_python_gives() -> None:
    keys = {
        key.value
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    keys |= {
        node.slice.value
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant)
    }
    keys |= CONTACTS  # shop-<name> is given the contact under its own name
    named = set().union(*PLACEABLES.values())
    assert named <= keys, named - keys


UNDERSTOOD = {"fact-returns-none", "fact-warranty-none"}
"""The English words stand in quotes; what they mean is all that the other languages say."""
SAMPLES: dict[str, list[Value]] = {
    "count": [1, 2, 7],
    "rating": [1.0, 4.4],
    "score": [0, 10],
    "price": [Money(190619, "EUR")],
    "was": [Money(199999, "EUR")],
    "unit": ["hour", "day", "business_day", "week", "month", "year"],
    "term": [Line("term-span", {"unit": "month", "count": 10})],
    "products": [("Lumen X1", "Beam 2")],
    "status": ["placed", "paid", "shipped", "delivered", "cancelled", "refunded"],
    "state": ["in_stock", "out_of_stock", "preorder", "backorder"],
    "constraint": ["price", "brand", "stock", "rating", "category", "else"],
}


@pytest.mark.parametrize("language", RESPONSES.languages)
def test_every_wording_can_be_spoken_with_every_kind_of_argument(language: str) -> None:
    named = variables(language)
    spoken = 0
    for id, message in RESPONSES.messages(language).items():
        for turn in range(3 * len(message.wordings)):
            args = {name: pick(SAMPLES.get(name, ["Lumen X1"]), turn) for name in named[id]}
            said = RESPONSES.speak(Reply(Act.greets, (Line(id, args),)), language, "c", turn).text
            assert said.strip(), id
            assert "{" not in said, id
            spoken += 1
    assert spoken > 300


def pick(values: list[Value], turn: int) -> Value:
    return values[turn % len(values)]


@pytest.mark.parametrize("language", RESPONSES.languages)
def test_every_language_has_every_message_with_the_same_placeables(language: str) -> None:
    assert set(RESPONSES.messages(language)) == set(SPOKEN)
    own = variables(language)
    unquoted = {"stated"} if language != FALLBACK else set()
    assert not {id for id in SPOKEN if own[id] != PLACEABLES[id] - (unquoted if id in UNDERSTOOD else set())}


PRESSING = {
    "en": re.compile(
        r"\b(?:hurry|last chance|(?:only|just) today|today only|act now|buy now|limited time|don't miss"
        r"|while stocks? last|ends soon|selling fast|almost gone|now or never|only (?:\d+|\{[^}]*\}) left)\b"
    ),
    "he": re.compile(
        "(?<![א-ת])(?:מהרו|למהר|הזדמנות אחרונה|רק היום|היום בלבד|ל?זמן מוגבל|אל תפספסו|לא לפספס|חבל לפספס"
        "|עד גמר המלאי|המלאי אוזל|עכשיו או לעולם לא|אחרונ(?:ים|ות) במלאי|(?:נותרו|נשארו) רק"
        "|רק (?:\\d+|\\{[^}]*\\}) (?:נותרו|נשארו|יחידות)|כדאי להזדרז)(?![א-ת])"
    ),
    "fa": re.compile(
        "عجله کنید|بشتابید|زود باشید|آخرین فرصت|(?:فقط|تنها) (?:همین )?امروز|(?:زمان|مدت|فرصت)ِ? محدود"
        "|از دست ندهید|تا پایان موجودی|رو به اتمام|همین حالا بخرید|حالا یا هرگز"
        "|(?:فقط|تنها) (?:[0-9۰-۹]+|\\{[^}]*\\}) (?:عدد|تا|کالا)"
    ),
    "lv": re.compile(
        r"\b(?:pasteidz\w*|steidz(?:ieties|amies|ami)|pēdējā iespēja|tikai šodien|ierobežot[us]? laik\w*"
        r"|nepalaid\w* garām|kamēr (?:vēl )?(?:ir|pietiek) krājum\w*|drīz beig\w*|tagad vai nekad"
        r"|pērciet tūlīt|(?:atlikuš\w*|palik\w*) (?:tikai|vairs)"
        r"|(?:vairs )?tikai (?:\d+|\{[^}]*\}) (?:gabal\w*|prec\w*))\b"
    ),
}
"""What urges, or makes much of how little is left or how soon it ends."""
URGED = {
    "en": ["Hurry, it ends soon!", "Only { $count } left.", "Today only: act now", "Don't miss it"],
    "he": ["רק היום!", "כדאי להזדרז, המלאי אוזל", "נותרו רק { $count }", "מבצע לזמן מוגבל", "אל תפספסו"],
    "fa": ["همین حالا بخرید!", "فقط { $count } عدد", "فقط امروز", "آخرین فرصت است", "این را از دست ندهید"],
    "lv": [
        "Pasteidzieties!",
        "Tikai šodien",
        "Atlikušas tikai { $count }",
        "Nepalaidiet garām",
        "pēdējā iespēja",
    ],
}


@pytest.mark.parametrize("language", RESPONSES.languages)
def test_no_wording_presses_or_threatens(language: str) -> None:
    texts = {path.name: path.read_text("utf-8").lower() for path in (FOLDER / language).glob("*.ftl")}
    assert texts
    found = {name: PRESSING[language].findall(text.replace("no hurry", "")) for name, text in texts.items()}
    assert not {name: words for name, words in found.items() if words}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in URGED.items() for text in texts]
)
def test_the_guard_hears_pressing_words_in_every_language(language: str, text: str) -> None:
    assert PRESSING[language].search(text.lower())


@pytest.mark.parametrize("language", RESPONSES.languages)
def test_what_the_reminder_tells_to_write_is_understood(language: str) -> None:
    texts = (FOLDER / language / "reminders.ftl").read_text("utf-8").split("\n\n", 1)[1]
    quoted = [words for words in re.findall("[“„”«]([^“„”«»]+)[”»]", texts) if " " in words]
    assert len(quoted) >= 3
    cues = PHRASEBOOK.of(language)
    assert all(forgets_address(words, cues) for words in quoted)


def sentences(module: Module) -> Iterator[tuple[int, str]]:
    """What reads like a sentence: three words or more that begin with a capital or end with a full stop;
    docstrings, errors, log lines and regular expressions aside."""
    apart: set[int] = set()
    for node in ast.walk(module.tree):
        aside = isinstance(node, ast.Raise | ast.Assert)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            aside = True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            named = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
            aside = aside or named in {"re", "logger"}
        if aside:
            apart |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            text = node.value.strip()
            spoken = text[:1].isupper() or text.endswith((".", "!", "?", "…"))
            pattern = "\\b" in text or "(?:" in text or "\\w" in text
            if spoken and not pattern and len(re.findall(r"[A-Za-z']{2,}", text)) >= 3 and " " in text:
                yield node.lineno, text


@pytest.mark.parametrize("module", of("dialogue", "actions", "journey", "feedback"), ids=lambda m: m.name)
def test_no_sentence_for_visitors_stands_in_python(module: Module) -> None:
    assert not list(sentences(module))


def test_the_guard_sees_a_sentence_where_there_is_one() -> None:
    text = 'def f():\n    """A docstring of some words."""\n    return "We are sorry to hear that"\n'
    assert list(sentences(Module(Path("x.py"), "dialogue", text, ast.parse(text)))) == [
        (3, "We are sorry to hear that")
    ]
