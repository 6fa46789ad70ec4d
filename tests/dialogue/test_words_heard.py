"""In Hebrew, Persian and Latvian the words of a message are heard, and where they tell nothing the classifier
is believed: each sentence is fed with what a classifier may well make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue.interpretation import interpret
from bot.dialogue.memory import Memory
from bot.dialogue.values import Meaning, Understanding
from bot.journey.acts import Stage
from tests.dialogue.shelf import CATALOGUE
from tests.dialogue.talk import PHRASEBOOK

PHONE, KETTLE = "11", "21"
TALKING = Memory(focus=(PHONE,), shown=(PHONE,))


def heard(
    language: str,
    text: str,
    guess: str,
    confidence: float = 0.6,
    memory: Memory = TALKING,
    stage: Stage = Stage.information_search,
    second: str = "find_product",
) -> tuple[Meaning, ...]:
    ranking = ((guess, confidence), (second, 0.1))
    meaning = Meaning(guess, confidence, text, CATALOGUE.mentions(text))
    understanding = Understanding(text, language, (meaning,), ranking, 1.0)
    cues = PHRASEBOOK.of(language)
    return interpret(understanding, memory, stage, None, lambda _: False, lambda _: None, cues)


def intents(*args: object, **options: object) -> list[str]:
    return [m.intent for m in heard(*args, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "guess", "means"),
    [
        ("he", "כמה עולה Lumen X1", "find_product", "ask_price"),
        ("he", "מה המחיר של Lumen X1?", "out_of_scope", "ask_price"),
        ("he", "המחיר?", "chitchat", "ask_price"),
        ("he", "בכמה Lumen X1", "ask_discount", "ask_price"),
        ("he", "Lumen X1 מתחת ל-500 שקל?", "find_product", "ask_price"),
        ("he", "נשאר עוד?", "ask_variants", "ask_stock"),
        ("he", "Lumen X1 במלאי?", "find_product", "ask_stock"),
        ("he", "זה זמין?", "ask_bot", "ask_stock"),
        ("he", "Lumen X1 אזל?", "chitchat", "ask_stock"),
        ("he", "תוך כמה זמן Lumen X1 מגיע אליי", "order_status", "ask_delivery"),
        ("he", "יש משלוח?", "ask_assortment", "ask_delivery"),
        ("he", "זה יגיע עד שבת?", "order_status", "ask_delivery"),
        ("he", "אפשר להחזיר את זה?", "ask_support", "ask_returns"),
        ("he", "והחלפה אפשרית?", "ask_variants", "ask_returns"),
        ("he", "מקבלים זיכוי על Lumen X1?", "ask_payment", "ask_returns"),
        ("he", "כמה אחריות יש לו", "ask_price", "ask_warranty"),
        ("he", "Lumen X1 עם אחריות?", "find_product", "ask_warranty"),
        ("he", "מה אומרים על Lumen X1", "find_product", "ask_reviews"),
        ("he", "יש ביקורות עליו?", "ask_assortment", "ask_reviews"),
        ("he", "הדירוג של Lumen X1?", "out_of_scope", "ask_reviews"),
        ("he", "כמה שוקל Lumen X1", "ask_price", "ask_feature"),
        ("he", "הוא כבד?", "ask_fit", "ask_feature"),
        ("he", "מה הגובה שלו", "ask_variants", "ask_feature"),
        ("he", "איזו חברה מייצרת את Lumen X1", "ask_shop", "ask_feature"),
        ("he", "מה כמות מינימלית להזמנה", "buy", "ask_feature"),
        ("he", "Lumen X1 במבצע כרגע?", "ask_discount", "ask_price"),
        ("he", "Lumen X1, כמה?", "ask_feature", "ask_price"),
        ("he", "Lumen X1 עדיין קיים אצלכם?", "ask_assortment", "ask_stock"),
        ("he", "באיזה גודל Lumen X1", "ask_variants", "ask_feature"),
        ("fa", "قیمت Lumen X1 چنده", "find_product", "ask_price"),
        ("fa", "این چنده؟", "out_of_scope", "ask_price"),
        ("fa", "قيمتش چقدره", "chitchat", "ask_price"),
        ("fa", "Lumen X1 زیر ۵۰۰ دلار", "find_product", "ask_price"),
        ("fa", "Lumen X1 موجوده؟", "find_product", "ask_stock"),
        ("fa", "تموم شده؟", "chitchat", "ask_stock"),
        ("fa", "چند تا ازش مونده", "ask_variants", "ask_stock"),
        ("fa", "ارسالش چند روزه؟", "order_status", "ask_delivery"),
        ("fa", "تا جمعه می‌رسه؟", "order_status", "ask_delivery"),
        ("fa", "Lumen X1 رو کی میفرستین", "order_status", "ask_delivery"),
        ("fa", "می‌شه پسش بدم؟", "ask_support", "ask_returns"),
        ("fa", "تعویض داره؟", "ask_variants", "ask_returns"),
        ("fa", "Lumen X1 مرجوعی داره", "find_product", "ask_returns"),
        ("fa", "گارانتی داره؟", "ask_setup", "ask_warranty"),
        ("fa", "ضمانتش چند ساله", "ask_authenticity", "ask_warranty"),
        ("fa", "نظرات Lumen X1", "find_product", "ask_reviews"),
        ("fa", "بقیه راضی بودن ازش؟", "ask_bot", "ask_reviews"),
        ("fa", "چند ستاره داره این", "ask_price", "ask_reviews"),
        ("fa", "وزنش چقدره", "ask_price", "ask_feature"),
        ("fa", "Lumen X1 چند گرمه", "ask_price", "ask_feature"),
        ("fa", "ابعادش چیه", "ask_variants", "ask_feature"),
        ("fa", "کدوم شرکت Lumen X1 رو ساخته", "ask_shop", "ask_feature"),
        ("fa", "حداقل سفارشش چندتاست", "buy", "ask_feature"),
        ("fa", "Lumen X1 چند است؟", "ask_feature", "ask_price"),
        ("fa", "با تخفیف چقدر واسم درمیاد", "ask_discount", "ask_price"),
        ("fa", "Lumen X1 چندتا مونده", "ask_feature", "ask_stock"),
        ("fa", "Lumen X1 کی راه میفته", "ask_support", "ask_delivery"),
        ("fa", "Lumen X1 چه امتیازی گرفته", "ask_loyalty", "ask_reviews"),
        ("fa", "یه دونه ای هم می فروشین؟", "ask_discount", "ask_feature"),
        ("lv", "cik maksā Lumen X1", "find_product", "ask_price"),
        ("lv", "kada cena tam?", "out_of_scope", "ask_price"),
        ("lv", "par cik atdodat Lumen X1?", "ask_discount", "ask_price"),
        ("lv", "Lumen X1 zem 500 eiro?", "find_product", "ask_price"),
        ("lv", "vai Lumen X1 ir noliktavā", "find_product", "ask_stock"),
        ("lv", "vēl ir?", "chitchat", "ask_stock"),
        ("lv", "cik vinu atlicis", "ask_variants", "ask_stock"),
        ("lv", "cik ilga piegāde Lumen X1", "order_status", "ask_delivery"),
        ("lv", "vai šo sūtat ar kurjeru?", "ask_payment", "ask_delivery"),
        ("lv", "kad es to saņemšu", "order_status", "ask_delivery"),
        ("lv", "vai var atgriezt?", "ask_support", "ask_returns"),
        ("lv", "ja nepatīk, vai to var apmainīt", "ask_variants", "ask_returns"),
        ("lv", "naudu atpakaļ dod?", "ask_payment", "ask_returns"),
        ("lv", "garantija Lumen X1?", "find_product", "ask_warranty"),
        ("lv", "kada ir garantija sim", "ask_support", "ask_warranty"),
        ("lv", "atsauksmes par Lumen X1", "find_product", "ask_reviews"),
        ("lv", "ko cilvēki saka par to", "ask_bot", "ask_reviews"),
        ("lv", "kāds reitings tam ir", "ask_price", "ask_reviews"),
        ("lv", "cik sver Lumen X1", "ask_price", "ask_feature"),
        ("lv", "vai tas ir smags?", "ask_fit", "ask_feature"),
        ("lv", "kāds augstums?", "ask_variants", "ask_feature"),
        ("lv", "kas ražo Lumen X1", "ask_shop", "ask_feature"),
        ("lv", "minimālais pasūtījums?", "buy", "ask_feature"),
    ],
)
def test_the_words_tell_which_property_is_asked(language: str, text: str, guess: str, means: str) -> None:
    assert intents(language, text, guess) == [means]


@pytest.mark.parametrize(
    ("language", "text", "field"),
    [
        ("he", "כמה שוקל Lumen X1", "weight"),
        ("he", "מה הרוחב שלו", "dimensions"),
        ("he", "מי היצרן של Lumen X1", "brand"),
        ("he", "מינימום הזמנה?", "minimum order quantity"),
        ("fa", "وزن Lumen X1", "weight"),
        ("fa", "ارتفاعش چقدره", "dimensions"),
        ("fa", "برندش چیه", "brand"),
        ("fa", "حداقل خرید چقدره", "minimum order quantity"),
        ("lv", "svars?", "weight"),
        ("lv", "kādi ir tā izmēri", "dimensions"),
        ("lv", "kas ir ražotājs Lumen X1", "brand"),
        ("lv", "cik vismaz jāpērk", "minimum order quantity"),
    ],
)
def test_a_plain_property_is_looked_up_by_its_name(language: str, text: str, field: str) -> None:
    (meaning,) = heard(language, text, "ask_feature")
    assert (meaning.intent, meaning.entities.get("field")) == ("ask_feature", field)


@pytest.mark.parametrize(
    ("language", "text", "guess", "means"),
    [
        ("he", "מה המחיר והאחריות של Lumen X1", "ask_price", ["ask_price", "ask_warranty"]),
        ("he", "כמה עולה Lumen X1 ומה עם משלוח?", "ask_price", ["ask_price", "ask_delivery"]),
        ("he", "Lumen X1 במלאי? יש ביקורות?", "ask_stock", ["ask_stock", "ask_reviews"]),
        ("he", "משקל ומחיר של Lumen X1", "ask_feature", ["ask_feature", "ask_price"]),
        ("fa", "قیمت و گارانتی Lumen X1", "ask_warranty", ["ask_price", "ask_warranty"]),
        ("fa", "Lumen X1 موجوده؟ ارسالش چند روزه؟", "ask_stock", ["ask_stock", "ask_delivery"]),
        ("fa", "وزنش چقدره و نظراتش چیه؟", "ask_feature", ["ask_feature", "ask_reviews"]),
        ("fa", "Lumen X1 قیمتش چنده، مرجوعی داره؟", "ask_price", ["ask_price", "ask_returns"]),
        ("lv", "cena un garantija Lumen X1", "ask_price", ["ask_price", "ask_warranty"]),
        ("lv", "vai Lumen X1 ir noliktavā un cik ilga piegāde?", "ask_stock", ["ask_stock", "ask_delivery"]),
        ("lv", "cik sver Lumen X1? kādas atsauksmes?", "ask_feature", ["ask_feature", "ask_reviews"]),
        ("lv", "cik maksā Lumen X1, vai var atgriezt?", "ask_price", ["ask_price", "ask_returns"]),
    ],
)
def test_two_questions_of_one_product_are_both_heard(
    language: str, text: str, guess: str, means: list[str]
) -> None:
    assert intents(language, text, guess) == means


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("he", "אפשר לשלם לשליח במזומן?", "ask_payment"),
        ("he", "תוריד לי קצת מהמחיר", "ask_discount"),
        ("he", "באילו מידות זה מגיע", "ask_variants"),
        ("he", "מתי ההזמנה שלי מגיעה", "order_status"),
        ("he", "קניתי את זה והאחריות נגמרה", "complain"),
        ("fa", "نصف پولشو موقع تحویل میدم میشه؟", "ask_payment"),
        ("fa", "قیمتش جا داره کم کنی؟", "ask_discount"),
        ("fa", "سفارشم کی میرسه", "order_status"),
        ("fa", "چه سایزهایی داره این", "ask_variants"),
        ("lv", "vai var maksāt kurjeram?", "ask_payment"),
        ("lv", "kad atnāks mans pasūtījums", "order_status"),
        ("lv", "kādos izmēros tas ir", "ask_variants"),
        ("lv", "vai cenu var nolaist", "ask_discount"),
    ],
)
def test_a_sure_classifier_is_believed_beside_words_of_a_property(
    language: str, text: str, guess: str
) -> None:
    assert intents(language, text, guess, 0.97) == [guess]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "תפסיק"),
        ("he", "די כבר"),
        ("he", "תעזבו אותי במנוחה"),
        ("he", "רד ממני"),
        ("fa", "بس کن"),
        ("fa", "دیگه پیام نده"),
        ("fa", "خفه"),
        ("fa", "تمومش کنید لطفا"),
        ("lv", "beidz"),
        ("lv", "liec mieru"),
        ("lv", "nerakstiet man"),
        ("lv", "atsienies"),
        ("he", "אין לי כוח אליך"),
        ("fa", "حوصله‌تو ندارم"),
        ("lv", "apnika"),
    ],
)
def test_quiet_is_kept_when_it_is_asked_for(language: str, text: str) -> None:
    assert intents(language, text, "stop") == ["stop"]


@pytest.mark.parametrize(
    ("language", "text", "means"),
    [
        ("he", "מה המחיר של Lumen X1", "ask_price"),
        ("fa", "قیمت Lumen X1 چنده", "ask_price"),
        ("lv", "cik maksā Lumen X1", "ask_price"),
        ("en", "weather report please", "find_product"),
    ],
)
def test_a_guess_at_quiet_is_refused_where_the_words_say_otherwise(
    language: str, text: str, means: str
) -> None:
    assert intents(language, text, "stop") == [means]


@pytest.mark.parametrize(
    ("language", "text", "guess", "confidence", "means"),
    [
        ("he", "אני רוצה להחזיר את הנעליים", "request_return", 0.9, "request_return"),
        ("he", "ההזמנה שלי, אפשר להחזיר?", "request_return", 0.6, "request_return"),
        ("he", "אפשר להחזיר?", "request_return", 0.6, "ask_returns"),
        ("he", "אם אקנה, אפשר להחזיר?", "request_return", 0.9, "ask_returns"),
        ("he", "איפה החבילה", "order_status", 0.9, "order_status"),
        ("he", "ואם אזמין, מתי זה מגיע", "order_status", 0.9, "ask_delivery"),
        ("fa", "می‌خوام پسش بدم", "request_return", 0.9, "request_return"),
        ("fa", "سفارشم رو پس می‌دم", "request_return", 0.6, "request_return"),
        ("fa", "میشه پس داد؟", "request_return", 0.6, "ask_returns"),
        ("fa", "اگه بخرم می‌تونم پس بدم؟", "request_return", 0.9, "ask_returns"),
        ("fa", "سفارشم کجاست", "order_status", 0.6, "order_status"),
        ("fa", "اگه سفارش بدم کی میرسه", "order_status", 0.9, "ask_delivery"),
        ("lv", "gribu atdot zābakus", "request_return", 0.9, "request_return"),
        ("lv", "gribu atgriezt pasūtījumu", "request_return", 0.6, "request_return"),
        ("lv", "vai var atgriezt?", "request_return", 0.6, "ask_returns"),
        ("lv", "ja nopirkšu, vai varēšu atdot", "request_return", 0.9, "ask_returns"),
        ("lv", "kur ir mana paciņa", "order_status", 0.6, "order_status"),
        ("lv", "ja pasūtīšu šodien, kad būs", "order_status", 0.9, "ask_delivery"),
    ],
)
def test_what_is_only_supposed_is_asked_before_buying(
    language: str, text: str, guess: str, confidence: float, means: str
) -> None:
    assert intents(language, text, guess, confidence) == [means]


@pytest.mark.parametrize(
    ("language", "text", "guess", "means"),
    [
        ("he", "אם אקנה את Lumen X1, מתי הוא יגיע?", "buy", "ask_delivery"),
        ("he", "אם אני מזמין את Lumen X1, יש אחריות?", "buy", "ask_warranty"),
        ("fa", "اگه Lumen X1 رو بخرم گارانتی داره؟", "buy", "ask_warranty"),
        ("fa", "اگه بخرمش کی میرسه؟", "buy", "ask_delivery"),
        ("lv", "ja pirkšu Lumen X1, kāda garantija?", "buy", "ask_warranty"),
        ("lv", "ja nopērku to, kad atvedīs?", "buy", "ask_delivery"),
    ],
)
def test_buying_that_is_supposed_buys_nothing(language: str, text: str, guess: str, means: str) -> None:
    assert intents(language, text, guess, 0.9) == [means]


@pytest.mark.parametrize(
    ("language", "text", "guess"),
    [
        ("he", "יקר לי, ביי", "object_price"),
        ("he", "יותר מדי כסף, לא אקנה", "object_price"),
        ("he", "לא בטוח בזה, אני יוצא", "hesitate"),
        ("fa", "گرونه، خداحافظ", "object_price"),
        ("fa", "زیادی گرونه نمی‌خرم", "object_price"),
        ("fa", "مطمئن نیستم، بی‌خیال", "hesitate"),
        ("lv", "par dārgu, čau", "object_price"),
        ("lv", "pārāk dārgi, nepirkšu", "object_price"),
        ("lv", "neesmu drošs, eju prom", "hesitate"),
    ],
)
def test_a_reason_with_a_farewell_is_leaving(language: str, text: str, guess: str) -> None:
    assert intents(language, text, guess, 0.9) == ["leave"]


def test_a_latvian_hello_is_no_farewell() -> None:
    assert intents("lv", "čau, tas ir par dārgu", "object_price", 0.9) == ["object_price"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "נותן תשע"), ("fa", "نه از ده میدم"), ("lv", "lieku deviņi"), ("lv", "desmitnieks")],
)
def test_a_score_in_words_is_believed(language: str, text: str) -> None:
    assert intents(language, text, "give_score", 0.9) == ["give_score"]


BOUGHT = Memory(bought=True, focus=(PHONE,))


@pytest.mark.parametrize(
    ("language", "text", "guess", "means", "refund"),
    [
        ("he", "מתי ההחזר הכספי נכנס?", "request_return", "order_status", True),
        ("he", "הכסף עדיין לא הגיע לחשבון", "request_return", "order_status", True),
        ("he", "קיבלתי את ההחזר, תודה", "request_return", "thank", None),
        ("fa", "پولم کی برمیگرده؟", "request_return", "order_status", True),
        ("fa", "پولم واریز شد ممنون", "request_return", "thank", None),
        ("lv", "kad būs atmaksa?", "request_return", "order_status", True),
        ("lv", "saņēmu atmaksu, paldies", "request_return", "thank", None),
        ("lv", "vēl neesmu saņēmis naudu, kad būs", "ask_returns", "order_status", True),
    ],
)
def test_a_refund_is_awaited_or_has_come(
    language: str, text: str, guess: str, means: str, refund: bool | None
) -> None:
    (meaning,) = heard(language, text, guess, memory=BOUGHT, stage=Stage.post_purchase)
    assert (meaning.intent, meaning.entities.get("refund")) == (means, refund)


ASKED = Memory(focus=(KETTLE,), shown=(KETTLE,), last={"intent": "ask_warranty", "text": ""})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "ומה לגבי Lumen X1?"),
        ("he", "מה עם Lumen X1"),
        ("he", "ו-Lumen X1?"),
        ("fa", "و Lumen X1؟"),
        ("fa", "Lumen X1 چی؟"),
        ("lv", "un Lumen X1?"),
        ("lv", "kā ar Lumen X1"),
        ("lv", "labi, un Lumen X1?"),
    ],
)
def test_the_same_is_asked_of_another_product(language: str, text: str) -> None:
    assert intents(language, text, "find_product", memory=ASKED) == ["ask_warranty"]


@pytest.mark.parametrize(
    ("language", "text", "guess", "means"),
    [
        ("he", "אילו רכיבים יש ב Lumen X1", "find_product", "ask_feature"),
        ("he", "איפה מיוצר Lumen X1", "ask_description", "ask_feature"),
        ("fa", "Lumen X1 ساخت کجاست", "find_product", "ask_feature"),
        ("fa", "ترکیبات Lumen X1", "ask_description", "ask_feature"),
        ("lv", "kāds sastāvs ir Lumen X1", "find_product", "ask_feature"),
        ("lv", "kur ražots Lumen X1", "ask_description", "ask_feature"),
        ("he", "הכלב שלי קטן. כמה שוקל Lumen X1?", "describe_need", "ask_feature"),
        ("fa", "سفر زیاد میرم. گارانتی Lumen X1 چطوره؟", "describe_need", "ask_warranty"),
        ("lv", "daudz braucu. cik sver Lumen X1?", "describe_need", "ask_feature"),
    ],
)
def test_what_a_product_holds_is_a_property(language: str, text: str, guess: str, means: str) -> None:
    assert intents(language, text, guess, 0.5)[0] == means


@pytest.mark.parametrize(
    ("language", "text", "means"),
    [
        ("he", "החבילה לא הגיעה, רוצה כסף", "complain"),
        ("fa", "بسته‌م نرسید پولمو پس بدین", "complain"),
        ("lv", "sūtījums neatnāca, gribu naudu", "complain"),
        ("fa", "خوشم نیومد، می‌خوام پسش بدم", "request_return"),
    ],
)
def test_what_never_came_cannot_be_sent_back(language: str, text: str, means: str) -> None:
    assert intents(language, text, "request_return", memory=Memory()) == [means]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "ירד לי כסף מהכרטיס ואין הזמנה"),
        ("fa", "از حسابم کم شد ولی سفارش ثبت نشد"),
        ("lv", "naudu noņēma, bet nav pasūtījuma"),
    ],
)
def test_money_without_an_order_is_trouble_at_the_checkout(language: str, text: str) -> None:
    assert intents(language, text, "say_bought", 0.9, memory=Memory()) == ["checkout_trouble"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "תמחק את המייל שלי"), ("fa", "ایمیل من رو حذف کن"), ("lv", "izdzēs manu e-pastu")],
)
def test_an_address_is_forgotten_when_asked(language: str, text: str) -> None:
    assert intents(language, text, "manage_order", 0.9, memory=Memory()) == ["ask_privacy"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "תמחק את כתובת המשלוח שלי"), ("fa", "آدرس ارسال رو پاک کن"), ("lv", "izdzēs piegādes adresi")],
)
def test_where_an_order_goes_is_another_address(language: str, text: str) -> None:
    assert intents(language, text, "manage_order", 0.9, memory=Memory()) == ["manage_order"]


def test_a_suit_is_no_exchange_and_calories_are_no_weight() -> None:
    hebrew = PHRASEBOOK.of("he")
    assert hebrew.among("asks", "החליפה האדומה מהממת") == ()
    assert hebrew.among("asks", "אפשר להחליף אותה?") == ("ask_returns",)
    assert hebrew.among("property", "כמה קלוריות יש בזה") == ()


def test_each_clause_that_was_surely_heard_is_answered_though_its_word_is_mistyped() -> None:
    text = "Lumen X1 כמה עולהה ותוך כמה זמן שולחים"
    price = Meaning("ask_price", 0.95, "Lumen X1 כמה עולהה", CATALOGUE.mentions(text))
    delivery = Meaning("ask_delivery", 0.99, "תוך כמה זמן שולחים")
    understanding = Understanding(text, "he", (price, delivery), (("ask_delivery", 0.5),), 1.0)
    cues = PHRASEBOOK.of("he")
    stage = Stage.information_search
    told = interpret(understanding, Memory(), stage, None, lambda _: False, lambda _: None, cues)
    assert [m.intent for m in told] == ["ask_price", "ask_delivery"]
    assert all(m.mentions for m in told)


def test_a_doubtful_question_about_a_kind_that_is_sold_asks_what_its_words_ask() -> None:
    text = "گوشی سامسونگ رو کی میفرستین؟"
    meaning = Meaning("find_product", 0.3, text)
    understanding = Understanding(text, "fa", (meaning,), (("find_product", 0.3),), 1.0)
    cues = PHRASEBOOK.of("fa")
    stage = Stage.information_search
    for sold, means in ((True, "ask_delivery"), (False, "find_product")):
        told = interpret(understanding, Memory(), stage, None, lambda _, s=sold: s, lambda _: None, cues)  # type: ignore[misc]
        assert [m.intent for m in told] == [means]


@pytest.mark.parametrize(
    ("language", "text", "means"),
    [
        ("he", "האורז שלכם בסמטי או עגול?", "ask_feature"),
        ("he", "זה מקורי או חיקוי?", "ask_authenticity"),
        ("fa", "برنجتون ایرانیه یا هندی؟", "ask_feature"),
        ("fa", "این اصله یا تقلبی؟", "ask_authenticity"),
    ],
)
def test_which_of_two_it_is_asks_for_a_property_unless_one_is_a_copy(
    language: str, text: str, means: str
) -> None:
    assert intents(language, text, "ask_authenticity", 0.7, memory=Memory()) == [means]


def test_a_product_named_without_an_order_asks_when_it_is_sent_and_tracks_none() -> None:
    assert intents("he", "מתי Lumen X1 נשלח", "order_status", 0.97) == ["ask_delivery"]
    assert intents("he", "איפה Lumen X1 שהזמנתי", "order_status", 0.97) == ["order_status"]


def test_words_in_latin_letters_are_heard_in_their_own_script() -> None:
    cues = replace(PHRASEBOOK.of("he"), spelt=lambda text: text.replace("hadirug", "דירוג"))
    plain = replace(cues, spelt=None)
    assert cues.among("asks", "ma hadirug shelo") == plain.among("asks", "ma דירוג shelo") == ("ask_reviews",)
    assert cues.has("asks.ask_reviews", "hadirug")
    assert cues.find("asks.ask_warranty", "hadirug") is None
