"""What visitors of every shop ask, and the assistant answers by itself: by language.

They show where sentence vectors of such messages lie (their mean is taken out before vectors are compared),
and a message that is nearer to one of them than to a question of the shop's asks for no answer of the shop's.
"""

from __future__ import annotations

from collections.abc import Mapping

EVERYDAY: Mapping[str, tuple[str, ...]] = {
    "en": (
        "where is my order?", "when will my parcel arrive?", "how much is delivery?",
        "how long does delivery take?", "do you deliver to my country?", "can I return this?",
        "how do I send it back?", "when do I get my money back?", "what warranty does it have?",
        "how can I pay?", "do you take credit cards?", "can I pay in instalments?", "is it safe to pay here?",
        "how much does it cost?", "is it in stock?", "is there a discount?", "do you have a coupon code?",
        "this is too expensive", "do you have something cheaper?", "which one is better?",
        "compare these two", "what are the reviews like?", "how big is it?", "how heavy is it?",
        "what colours does it come in?", "what material is it made of?", "does it fit a small kitchen?",
        "I am looking for headphones", "I need a present for my mother", "do you sell laptops?",
        "show me your tents", "I want to buy it", "put it in my cart", "can I change my order?",
        "I want to cancel my order", "can I get an invoice?", "what are your opening hours?",
        "where is your shop?", "how can I reach you?", "I want to talk to a person", "it arrived broken",
        "how do I set it up?", "can you repair it?", "can somebody install it?", "is it original?",
        "what do you store about me?", "hello", "thank you", "goodbye", "tell me a joke",
        "what is the weather like?", "who are you?", "yes please", "no thanks", "just looking",
    ),
    "lv": (
        "kur ir mans pasūtījums?", "kad pienāks mana paka?", "cik maksā piegāde?", "cik ilga ir piegāde?",
        "vai var atgriezt preci?", "kā atgriezt preci?", "kāda ir garantija?", "kā var samaksāt?",
        "vai var maksāt ar karti?", "cik tas maksā?", "vai tas ir noliktavā?", "vai ir atlaide?",
        "tas ir pārāk dārgi", "kurš ir labāks?", "kādas ir atsauksmes?", "cik liels tas ir?",
        "meklēju austiņas", "vajag dāvanu mammai", "vai jūs pārdodat datorus?", "gribu nopirkt",
        "vai var mainīt pasūtījumu?", "gribu atcelt pasūtījumu", "vai varu saņemt rēķinu?",
        "kāds ir darba laiks?", "kur atrodas jūsu veikals?", "gribu runāt ar cilvēku",
        "prece atnāca salauzta", "vai jūs to varat salabot?", "sveiki", "paldies", "kas tu esi?",
        "kāds šodien laiks?",
    ),
    "he": (
        "איפה ההזמנה שלי?", "מתי החבילה תגיע?", "כמה עולה משלוח?", "כמה זמן לוקח המשלוח?",
        "אפשר להחזיר את המוצר?", "איך מחזירים?", "מה האחריות?", "איך אפשר לשלם?", "אפשר לשלם בכרטיס אשראי?",
        "כמה זה עולה?", "זה במלאי?", "יש הנחה?", "זה יקר מדי", "מה עדיף?", "מה אומרות הביקורות?",
        "מה הגודל?", "אני מחפש אוזניות", "צריך מתנה לאמא", "אתם מוכרים מחשבים?", "אני רוצה לקנות",
        "אפשר לשנות את ההזמנה?", "אני רוצה לבטל הזמנה", "אפשר לקבל חשבונית?", "מה שעות הפתיחה?",
        "איפה החנות שלכם?", "אני רוצה לדבר עם נציג", "המוצר הגיע שבור", "אתם יכולים לתקן?", "שלום", "תודה",
        "מי אתה?", "מה מזג האוויר?",
    ),
    "fa": (
        "سفارش من کجاست؟", "بسته من کی می‌رسد؟", "هزینه ارسال چقدر است؟", "ارسال چقدر طول می‌کشد؟",
        "می‌توانم پس بدهم؟", "چطور مرجوع کنم؟", "گارانتی دارد؟", "چطور پرداخت کنم؟",
        "با کارت می‌شود پرداخت کرد؟", "قیمتش چقدر است؟", "موجود است؟", "تخفیف دارد؟", "خیلی گران است",
        "کدام بهتر است؟", "نظرات چطور است؟", "اندازه‌اش چقدر است؟", "دنبال هدفون هستم",
        "هدیه برای مادرم می‌خواهم", "لپ‌تاپ می‌فروشید؟", "می‌خواهم بخرم", "می‌توانم سفارش را عوض کنم؟",
        "می‌خواهم سفارش را لغو کنم", "فاکتور می‌دهید؟", "ساعت کاری شما چیست؟", "فروشگاه شما کجاست؟",
        "می‌خواهم با یک نفر صحبت کنم", "کالا شکسته رسید", "تعمیر می‌کنید؟", "سلام", "ممنون", "تو کی هستی؟",
        "هوا چطور است؟",
    ),
}  # fmt: skip
