"""What a message does, by its words in four languages: a person is called only when one is wanted, a fault is
a complaint whatever else stands in the message, and what has not come has not arrived."""

from __future__ import annotations

import pytest

from bot.dialogue.interpretation import interpret
from bot.dialogue.memory import Memory
from bot.dialogue.notes import ObstacleNamed, SurveyAnswered, TicketExtended, TicketFiled
from bot.dialogue.values import Meaning, Understanding
from bot.journey.acts import Act, Stage
from tests.dialogue.shelf import CATALOGUE
from tests.dialogue.talk import PHRASEBOOK, Talk

CASE = Memory(complaint="T-1", ticket="T-1", bought=True)


def heard(
    language: str,
    text: str,
    guess: str,
    confidence: float = 0.9,
    memory: Memory | None = None,
    second: str = "ask_feature",
) -> str:
    meaning = Meaning(guess, confidence, text, CATALOGUE.mentions(text))
    understanding = Understanding(text, language, (meaning,), ((guess, confidence), (second, 0.1)), 1.0)
    cues, stage = PHRASEBOOK.of(language), Stage.information_search

    def nothing(_: str) -> bool:
        return False

    meant = interpret(understanding, memory or Memory(), stage, None, nothing, lambda _: None, cues)
    return meant[0].intent


@pytest.mark.parametrize(
    ("language", "text", "means"),
    [
        ("en", "can one person put it together", "ask_feature"),
        ("en", "is it enough for 3 adults", "ask_feature"),
        ("en", "when will someone answer", "ask_support"),
        ("en", "no I don't want a person", "deny"),
        ("en", "I don't need a human, where is my parcel", "order_status"),
        ("en", "I don't want a robot, I want a human being", "ask_human"),
        ("en", "get me one person who can decide", "ask_human"),
        ("en", "what's your phone number", "ask_shop"),
        ("en", "could someone from the team call me", "ask_human"),
        ("he", "אדם אחד יכול להרכיב את זה", "ask_feature"),
        ("he", "מתי מישהו עונה", "ask_support"),
        ("he", "לא רוצה נציג", "deny"),
        ("he", "אני רוצה לדבר עם בן אדם", "ask_human"),
        ("he", "מה מספר הטלפון שלכם", "ask_shop"),
        ("fa", "یه نفر می‌تونه سر همش کنه", "ask_feature"),
        ("fa", "چادر دو نفره", "ask_feature"),
        ("fa", "کی جواب میدین", "ask_support"),
        ("fa", "کارشناس نمی‌خوام", "deny"),
        ("fa", "یه آدم بدید حرف بزنم", "ask_human"),
        ("fa", "شماره تلفنتون چنده", "ask_shop"),
        ("lv", "vai viens cilvēks var salikt", "ask_feature"),
        ("lv", "telts 2 cilvekiem", "ask_feature"),
        ("lv", "kad kāds atbildēs", "ask_support"),
        ("lv", "negribu cilvēku", "deny"),
        ("lv", "gribu runāt ar cilvēku", "ask_human"),
        ("lv", "kads jums telefona numurs, gribu piezvanit", "ask_shop"),
    ],
)
def test_a_person_is_called_only_when_one_is_wanted(language: str, text: str, means: str) -> None:
    assert heard(language, text, "ask_human") == means


def test_without_any_word_for_a_person_it_is_asked_first() -> None:
    talk = Talk()
    assert talk.says("sort this out", "ask_human", 0.8).acts == [Act.clarifies]
    assert not talk.slots["handed_over"]


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("en", "my blender died after 1 week", "describe_need"),
        ("en", "the lamp you sent me flickers, I bought it in May", "ask_feature"),
        ("en", "got the mug but the handle is cracked", "report_arrival"),
        ("en", "it came in the wrong colour", "report_arrival"),
        ("en", "worst shop ever, never again", "give_opinion"),
        ("en", "the parcel never came", "report_arrival"),
        ("he", "קניתי אצלכם קומקום והוא מטפטף", "say_bought"),
        ("he", "הזמנתי אוזניות ואחת לא עובדת", "say_bought"),
        ("he", "הגיע בצבע לא נכון", "report_arrival"),
        ("he", "לא קיבלתי את החבילה", "report_arrival"),
        ("he", "השירות הכי גרוע שראיתי, לעולם לא שוב", "give_opinion"),
        ("fa", "کتری که ازتون خریدم چکه می‌کنه", "say_bought"),
        ("fa", "رسید ولی روشن نمیشه", "checkout_trouble"),
        ("fa", "بسته رسید ولی رنگش اشتباهه", "report_arrival"),
        ("fa", "بسته به دستم نرسید", "report_arrival"),
        ("fa", "افتضاح‌ترین فروشگاه، دیگه ازتون نمی‌خرم", "give_opinion"),
        ("lv", "atnāca paciņa, bet sprādze ieplīsusi", "report_arrival"),
        ("lv", "nopirku pie jums tējkannu un tā tek", "say_bought"),
        ("lv", "sanemu pasutijumu, truksts vacins", "report_arrival"),
        ("lv", "sūtījums neatnāca", "report_arrival"),
        ("lv", "sliktākais veikals, nekad vairs", "give_opinion"),
    ],
)
def test_what_is_wrong_with_something_bought_is_a_complaint(language: str, text: str, guess: str) -> None:
    assert heard(language, text, guess, 0.85) == "complain"


@pytest.mark.parametrize(
    ("language", "text", "guess", "means"),
    [
        ("en", "my old kettle broke, I need a new one", "describe_need", "describe_need"),
        ("en", "does it leak?", "ask_feature", "ask_feature"),
        ("en", "what if it arrives broken", "ask_returns", "ask_returns"),
        ("en", "backpack!!", "complain", "find_product"),
        ("en", "my order has still not arrived", "report_arrival", "order_status"),
        ("he", "הקומקום הישן שלי נשבר, מחפשת חדש", "describe_need", "describe_need"),
        ("he", "ההזמנה עדיין לא הגיעה", "report_arrival", "order_status"),
        ("fa", "سفارشم هنوز نرسیده", "report_arrival", "order_status"),
        ("fa", "سفارشم کجاست", "order_status", "order_status"),
        ("lv", "mans sutijums vel nav pienacis", "report_arrival", "order_status"),
    ],
)
def test_a_need_a_question_and_a_wait_are_no_complaint(
    language: str, text: str, guess: str, means: str
) -> None:
    assert heard(language, text, guess, 0.85) == means


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("en", "yes open a case", "affirm"),
        ("he", "כן תפתחו פנייה", "affirm"),
        ("fa", "بله لطفاً پرونده باز کنید", "affirm"),
        ("lv", "jā, atveriet pieteikumu", "affirm"),
    ],
)
def test_a_case_is_opened_when_one_is_asked_for(language: str, text: str, guess: str) -> None:
    assert heard(language, text, guess) == "complain"


def complained() -> Talk:
    talk = Talk()
    talk.order("delivered")
    talk.says("the lumen x1 arrived broken", "complain")
    return talk


def test_an_open_case_is_named_and_answers_what_is_asked_of_it() -> None:
    talk = complained()
    opened = talk.says("yes open a case", "affirm")
    assert opened.line_ids == ["complaint-open", "complaint-more"] and not opened.noted(TicketFiled)
    when = talk.says("when will someone answer", "ask_human")
    assert when.line_ids[0] == "complaint-when" and when.noted(TicketExtended)
    money = talk.says("I want my money back", "request_return")
    assert money.line_ids[0] == "complaint-refund" and money.noted(TicketExtended)
    assert not talk.slots["handed_over"]


def test_a_complaint_lets_go_when_there_is_none_or_products_are_asked_for() -> None:
    talk = complained()
    taken = talk.says("what complaint, I did not complain", "correct")
    assert taken.line_ids[0] == "complaint-withdrawn" and taken.noted(TicketExtended)
    assert talk.memory.complaint is None
    talk = complained()
    assert Act.recommends in talk.says("show me kettles", "find_product", 0.6).acts
    assert talk.memory.complaint is None


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("he", "אני לא מתלוננת", "complain"),
        ("fa", "من شکایتی ندارم", "complain"),
        ("lv", "kāda sūdzība, es nesūdzos", "complain"),
    ],
)
def test_a_complaint_is_taken_back_in_other_languages(language: str, text: str, guess: str) -> None:
    assert heard(language, text, guess, memory=CASE) == "correct"


def surveyed(*answers: str) -> Talk:
    talk = Talk()
    talk.order("delivered")
    talk.says("it arrived", "report_arrival")
    for answer in answers:
        talk.says(answer, "give_score")
    return talk


def test_help_is_offered_alone_and_a_yes_to_it_opens_the_case() -> None:
    talk = surveyed()
    low = talk.says("2", "give_score")
    assert low.line_ids == ["recorded-low"]
    assert talk.says("yes", "affirm").noted(TicketFiled)
    assert talk.memory.complaint is not None


def test_a_no_to_the_help_goes_on_with_the_survey_and_help_is_offered_once() -> None:
    talk = surveyed("2")
    assert "ask-nps" in talk.says("no", "deny").line_ids
    assert talk.says("3", "give_score").line_ids == ["recorded-nps", "ask-expectation"]


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("en", "got the lumen x1, love it, 10/10!!", "give_opinion"),
        ("en", "the parcel came, great, 10 out of 10", "report_arrival"),
        ("fa", "بسته رسید، عالی بود ۱۰ از ۱۰", "report_arrival"),
        ("he", "קיבלתי את החבילה, מושלם, 10 מתוך 10", "report_arrival"),
        ("lv", "saņēmu paciņu, super, 10 no 10", "report_arrival"),
    ],
)
def test_a_score_told_with_the_arrival_counts(language: str, text: str, guess: str) -> None:
    talk = Talk(language=language)
    turn = talk.says(text, guess)
    assert [(n.question, n.value) for n in turn.noted(SurveyAnswered)] == [("nps", "10")]
    assert turn.line_ids[-1] == "ask-csat"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("יותר", "exceeded"),
        ("הרבה יותר", "exceeded"),
        ("פחות", "below"),
        ("بیشتر", "exceeded"),
        ("کمتر", "below"),
        ("vairāk", "exceeded"),
        ("mazāk", "below"),
        ("more", "exceeded"),
        ("less", "below"),
    ],
)
def test_more_and_less_answer_the_question_about_expectations(text: str, value: str) -> None:
    turn = surveyed("5", "9").says(text, "stop")
    assert [n.value for n in turn.noted(SurveyAnswered)] == [value]


def looking(language: str = "en") -> Talk:
    """A visitor who has been shown the backpacks and is in the middle of choosing."""
    talk = Talk(language=language)
    talk.says("backpack", "find_product")
    return talk


TRAIL, CITY = "31", "32"


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("en", "no, the city backpack", "deny"),
        ("en", "not the trail backpack, the city backpack", "correct"),
        ("en", "i mean the city backpack", "correct"),
        ("en", "ok the city backpack", "affirm"),
        ("he", "לא, התכוונתי ל City Backpack", "correct"),
        ("fa", "نه، منظورم City Backpack بود", "deny"),
        ("lv", "nē, ne Trail Backpack, City Backpack", "deny"),
    ],
)
def test_after_a_no_the_product_named_is_the_one_talked_about(language: str, text: str, guess: str) -> None:
    talk = looking(language)
    talk.says(text, guess)
    assert talk.memory.focus == (CITY,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "no cheaper"),
        ("en", "nope, something cheaper"),
        ("he", "נה יותר זול"),
        ("fa", "نه ارزونتر"),
        ("lv", "nē, lētāk"),
    ],
)
def test_no_cheaper_searches_for_what_costs_less(language: str, text: str) -> None:
    assert Act.recommends in looking(language).says(text, "deny").acts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "not the trail backpack"),
        ("en", "no i don't want the trail backpack"),
        ("en", "no, not the trail one"),
        ("he", "לא את Trail Backpack"),
        ("fa", "غیر از Trail Backpack"),
        ("lv", "nevis Trail Backpack"),
    ],
)
def test_what_is_turned_down_is_left_out_of_the_same_search(language: str, text: str) -> None:
    talk = looking(language)
    assert Act.recommends in talk.says(text, "deny").acts
    assert TRAIL not in talk.memory.shown and CITY in talk.memory.shown


@pytest.mark.parametrize("text", ["no", "no thanks", "not really", "not interested", "hm no"])
def test_a_plain_no_stays_one(text: str) -> None:
    assert looking().says(text, "deny").acts == [Act.acknowledges]


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("en", "actually i do want it", "affirm"),
        ("en", "ok i'll take it", "affirm"),
        ("en", "send me that", "find_product"),
        ("he", "טוב אז לוקחת", "affirm"),
        ("he", "תשלחו לי אותו", "request_return"),
        ("fa", "باشه میخرمش", "find_product"),
        ("fa", "دمت گرم میخوامش", "thank"),
        ("fa", "همین رو بفرستید", "request_return"),
        ("lv", "labi, ņemu", "affirm"),
    ],
)
def test_a_decision_leads_to_the_checkout_of_the_product_talked_about(
    language: str, text: str, guess: str
) -> None:
    talk = looking(language)
    talk.says("City Backpack", "choose_product")
    turn = talk.says(text, guess, 0.55)
    assert Act.gives_checkout_link in turn.acts
    assert talk.memory.linked == CITY


@pytest.mark.parametrize("said", [("thanks, bye", "goodbye"), ("thank you", "thank")])
def test_thanks_after_the_link_are_no_leaving(said: tuple[str, str]) -> None:
    talk = looking()
    talk.says("i take the city backpack", "buy")
    assert talk.says(*said).acts == [Act.thanks_and_closes]


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("en", "i'll wait", "hesitate"),
        ("en", "maybe later", "hesitate"),
        ("he", "אני אחכה", "hesitate"),
        ("fa", "فعلا صبر می‌کنم", "hesitate"),
        ("lv", "labāk pagaidīšu", "manage_order"),
    ],
)
def test_who_waits_leaves_without_a_reason_that_nobody_gave(language: str, text: str, guess: str) -> None:
    talk = looking(language)
    talk.says("City Backpack", "choose_product")
    turn = talk.says(text, guess, 0.7)
    assert turn.acts == [Act.win_back] and not turn.noted(ObstacleNamed)


def test_who_waits_for_a_sale_finds_it_too_dear() -> None:
    (note,) = looking().says("i'll wait for black friday", "hesitate", 0.5).noted(ObstacleNamed)
    assert note.obstacle == "price"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i want to complain"),
        ("he", "אני רוצה להתלונן"),
        ("fa", "شکایت دارم"),
        ("lv", "gribu sūdzēties"),
    ],
)
def test_who_says_that_they_complain_complains(language: str, text: str) -> None:
    assert heard(language, text, "manage_order", 0.8) == "complain"


def test_better_ones_and_others_are_searched_for_after_several() -> None:
    talk = looking()
    assert Act.recommends in talk.says("no better", "deny").acts


def test_an_opinion_beside_the_arrival_is_the_first_answer_and_one_question_follows() -> None:
    turn = Talk().says_both(("my parcel arrived", "report_arrival"), ("it is wonderful", "give_opinion"))
    assert [n.question for n in turn.noted(SurveyAnswered)] == ["comment"]
    assert turn.acts.count(Act.survey_question) == 1


def test_who_does_not_know_the_order_number_is_told_who_can_look_it_up() -> None:
    talk = Talk()
    talk.says("where is my order", "order_status")
    turn = talk.says("I don't know it", "deny")
    assert turn.acts == [Act.order_help] and "order-ask-email" in turn.line_ids


def test_a_complaint_names_no_product_that_nobody_named() -> None:
    (filed,) = Talk().says("the backpack i bought is torn", "complain").noted(TicketFiled)
    assert filed.product_id is None


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("i bought a brisk kettle from you last month", "say_bought"),
        ("i bought a brisk kettle from you and it leaks", "complain"),
    ],
)
def test_a_purchase_told_without_a_fault_is_no_complaint(text: str, means: str) -> None:
    assert heard("en", text, "complain", 0.76) == means


def test_what_was_bought_is_asked_about_though_a_new_journey_begins() -> None:
    talk = Talk()
    talk.says("i bought a brisk kettle from you last month", "say_bought")
    turn = talk.says("how much does it cost now?", "ask_price")
    assert ("21", "price", "39.90") in turn.claims
