"""What short answers look like in Hebrew, Persian and Latvian: obstacles, doubts, a decision to buy, a
question, words of somebody who has bought. English stands in the modules that ask; patterns are over
folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.feedback.folding import folded

Patterns = tuple[tuple[str, re.Pattern[str]], ...]


def _named(rows: Sequence[tuple[str, Sequence[str]]]) -> Patterns:
    return tuple((name, re.compile("|".join(sources))) for name, sources in rows)


_NOT_HE = r"(?<!לא )(?<!לא אני )"
OBSTACLES = _named((
    ("price", (
        r"יקר\w*|(?<!\w)\w?ה?מחיר\w*|(?<!\w)כסף|תקציב\w*|(?<!\w)זול\w*|הנחה|להרשות לעצמי",
        r"گر[او]ن\w*|قیمت\w*|(?<!\w)پول\w*|بودجه\w*|ارز[او]ن\w*|تخفیف\w*|وسعم|\bger(?:u|oo)n\w*|"
        r"\bgh?eymat\w*|\bpoolam\b|\bbudje\w*",
        r"\bdarg\w*|\bcen(?:a|u|as|am)\b|\bnaudas? (?:nav|trukst\w*|par maz)|\bnaudu\b|\bbudz[ei]t\w*|"
        r"\bletak\w*|\batlaid\w*|atlauties",
    )),
    ("delivery", (
        r"משלוח\w*|שליח(?:ים|ות)?(?!\w)|זמן אספקה|(?<!\w)לחכות|לוקח (?:\w+ ){0,2}זמן|מגיע (?:מאוחר|לאט)",
        r"ارسال\w*|تحویل\w*|(?<!\w)پست(?!\w)|دیر (?:می ?رس\w*|میاد)|طول (?:می ?کش\w*|میکشه)|پیک(?!\w)|"
        r"صبر کن\w*|\bersal\w*",
        r"\bpiegad\w*|\bsut(?:is|ij)\w*|\bkurjer\w*|\bpakomat\w*|\bpar ilgu\b|\bilgi jagaida|\bjagaida ilgi",
    )),
    ("returns", (
        r"להחזיר|החזר\w*|(?<!\w)\w?החלפ\w*|להחליף",
        r"مرجوع\w*|پس (?:دادن|بدم|داد|بگیر|می ?گیر)\w*|پسش|برگشت\w*|عودت|تعویض\w*|\bpas dad\w*",
        r"\batgriez\w*|\batgriesan\w*|\batdot\b|\batmaks\w*|\bapmain\w*",
    )),
    ("not_found", (
        r"לא (?:מצאתי|מוצא\w*|ראיתי)|אין (?:לכם|את|לי|במידה|בצבע|במלאי|מה)|(?<!\w)\w?מידה|(?<!\w)\w?צבע|"
        r"(?<!\w)\w?דגם|מלאי|מבחר",
        r"پیدا ن\w+|ندار(?:ید|ین|ه)|نداشت\w*|سایز\w*|رنگ\w*|(?<!\w)مدل\w*|موجود ن\w+|ناموجود|تنوع|"
        r"\bpeyda na\w+|\bsaizam\w*",
        r"\bneatrad\w*|\bnevar\w* atrast|\bnav (?:mana|manu|man|izmera|krasas|noliktava|tas|ta)\b|"
        r"\bizmer\w*|\bkras\w*|\bmodel(?:is|a|i|u)\b|\bizvel\w*",
    )),
    ("trust", (
        r"סומכ\w*|סומך|אמינ\w*|אמין|מזויפ?\w*|זיוף|הונאה|עוקץ|מאובטח\w*|פרטי (?:ה)?אשראי|מקורי\w*|"
        r"בטוח (?:לקנות|לשלם)",
        r"اعتماد\w*|کلاهبردار\w*|تقلبی|(?<!\w)فیک|(?<!\w)امن(?!\w)|اصالت|(?<!\w)اصل(?:ه|ی)?(?!\w)|"
        r"\betemad\w*|\btaghalobi",
        r"\bneuztic\w*|\buztic\w*|\bkrapsan\w*|\bkrapnie\w*|\bvilto\w*|\bdros(?:s|i|a|u|iba|ibu)\b|"
        r"\boriginal(?:s|a|i)\b|\bkartes dat\w*",
    )),
    ("just_looking", (
        r"רק (?:מסתכל\w*|מציצ\w*|בודק\w*|בודקת|סקרנ\w*)|(?<!\w)סתם|מסתכל\w*|משוטט\w*|מסתובב\w*|אין סיבה|"
        r"סקרן|סקרנות",
        r"فقط (?:نگاه|می ?دید|داشتم|کنجکاو)\w*|همین ?(?:جوری|طوری)|نگاه می ?کن\w*|الکی|دلیل خاصی|می ?گردم|"
        r"می ?چرخم|کنجکاو\w*"
        r"|\bfaghat negah|\bhamint?ori|\balaki",
        r"\b(?:tikai|vienkarsi|tapat|tik) (?:\w+ )?(?:skat\w*|apskat\w*|paskat\w*)|\bskatos\b|\bziekar\w*|"
        r"\bintereses pec|\bbez iemesla|\bparluko\w*",
    )),
))  # fmt: skip
DOUBTS = _named((
    ("ask_warranty", (
        r"אחריות|(?:יי?הרס|יי?שבר|נשבר|יתקלקל|מתקלקל|תקול|יחזיק|יחזיקו|מחזיק)\w*",
        r"گارانتی\w*|ضمانت\w*|خراب\w*|بشکن\w*|شکست\w*|دوام\w*|(?<!\w)عمر",
        r"\bgarantij\w*|\bsaluz\w*|\bsabojas\w*|\bsaplis\w*|\bdefekt\w*|\bkalpo\w*|\bizturi\w*",
    )),
    ("ask_authenticity", (
        r"מזויפ?\w*|זיוף|מקורי\w*|אמיתי\w*|חיקוי|אמין|אמינ\w*|סומך|סומכ\w*",
        r"(?<!\w)اصل(?:ه|ی)?(?!\w)|اصالت|تقلبی|(?<!\w)فیک|(?<!\w)کپی|اورجینال|\baslie?\b|\btaghalobi",
        r"\boriginal\w*|\bvilto\w*|\bists\b|\bista\b|\bkopij\w*|\bautentisk\w*",
    )),
    ("ask_returns", (
        r"להחזיר|החזר\w*|להחליף|לא (?:יתאים|תתאים|מתאים|מתאימה|אוהב|אהבתי|אוהב\w*)",
        r"پس (?:بد|داد|می)\w*|پسش|مرجوع\w*|برگشت\w*|تعویض\w*|انداز\w* ن\w+|خوشم ن\w+",
        r"\batgriez\w*|\batdot\b|\bapmain\w*|\bneder\w*|\bnepati\w*",
    )),
    ("ask_payment", (
        r"(?<!\w)\w?תשלום\w*|אשראי|(?<!\w)\w?כרטיס|לשלם|מאובטח\w*",
        r"پرداخت\w*|(?<!\w)کارت\w*|(?<!\w)امن\w*|درگاه",
        r"\bmaksajum\w*|\bsamaks\w*|\bkart(?:e|i|es)\b|\bdrosi\b|\bnorekin\w*",
    )),
    ("ask_delivery", (
        r"משלוח\w*|(?<!\w)יגיע\w*|(?<!\w)מגיע\w*|שליח|(?<!\w)בזמן",
        r"ارسال\w*|تحویل\w*|برسه|می ?رس\w*|(?<!\w)پست(?!\w)|به موقع",
        r"\bpiegad\w*|\batnaks\b|\bsutij\w*|\bkurjer\w*|\blaikus\b|\bcik ilgi",
    )),
    ("price", (
        r"יקר\w*|מחיר\w*|(?<!\w)כסף|תקציב\w*|(?<!\w)שווה",
        r"گر[او]ن\w*|قیمت\w*|(?<!\w)پول\w*|بودجه\w*|(?:می ?)?ارزه|ارزش\w*",
        r"\bdarg\w*|\bcen(?:a|u|as)\b|\bnaud\w*|\bbudz[ei]t\w*|\bverts\b|\bverta\b",
    )),
    ("ask_support", (
        r"שירות|תמיכה|עזרה|תיקון|לתקן",
        r"پشتیبانی|خدمات|تعمیر\w*|کمک",
        r"\batbalst\w*|\bpalidz\w*|\bremont\w*|\bservis\w*|\blabo(?:t|s|jat)\b",
    )),
))  # fmt: skip
_TAKES_IT = re.compile(
    rf"{_NOT_HE}(?<!\w)(?:אני )?(?:לוקח|לוקחת|אקח|אקנה|קונה|מזמין|מזמינה|אזמין) (?:את )?"
    r"(?:זה|זאת|זו|אותו|אותה|אותם|אותן|שניהם|שתיהן|ה\w+|אחד|אחת)(?!\w)|סגרנו|(?<!\w)עסקה"
    r"|(?<!ن)(?<!ن )(?:می ?خرم|برم?ی? ?می ?دارم|بر ?می ?دارم|سفارش می ?دم|سفارشش می ?دم)(?:ش|شون)?|(?:همین|"
    r"همون|این|اینو|دومی|اولی)\w* (?:رو |را )?(?:می ?خوام|می ?برم)(?!\w)"
    r"|\b(?:nemu|nemsu|panemsu|pirksu|nopirksu|pasutisu)\b(?: (?:to|so|tos|sos|abus|abas|vinu|otro|pirmo|"
    r"treso))?|\bsarunats\b"
)
_ELSEWHERE = re.compile(
    r"במקום אחר|בחנות אחרת|באמזון|אמזון|جای دیگ\w*|آمازون|دیجی ?کالا|\bcitur\b|\bcita (?:veikala|vieta)\b|"
    r"\bamazon"
)
_QUESTION = re.compile(
    r"^\W*ו?(?:האם|כמה|מה|איך|מתי|איפה|למה|איזה|איזו|מי|אפשר|מאיפה|תוך כמה|עד מתי|יש (?:לכם|לך|את|לזה|לו|"
    r"לה))(?!\w)"
    r"|^\W*(?:آیا|چند\w*|چقد\w*|چه|چی|کی|کجا\w*|چطور\w*|چجور\w*|چرا|کدوم\w*|کدام\w*|می ?شه|می ?تون\w+)(?!\w)"
    r"|(?:چنده|چقدره|چیه|کجاست|(?<!ن)دار(?:ید|ین)|چطوره)\W*$"
    r"|^\W*(?:vai|cik|kas|kad|kur|kapec|kads|kada|kadi|kurs|kura|ka(?= (?:var|es|tas|to|jus|man|lai)))\b"
)
_OWNED = re.compile(
    r"(?<!\w)(?:ש?הזמנתי|ש?קניתי|ש?קיבלתי|רכשתי|(?:זה |הכול |הכל |זה כבר )?הגיע(?:ה|ו)?(?: (?:לי|היום|אתמול|"
    r"בשלום|בזמן|מהר))?"
    r"|(?:ה?הזמנה|ה?חבילה|ה?משלוח) (?:שלי|הגיע\w*))(?!\w)"
    r"|(?:خریدم|خریده بودم|خریدیم|سفارش (?:داد|داده)\w*|سفارشم\w*|گرفتم|گرفتمش|رسید(?:ه|ش|ن)?|به دستم|"
    r"تحویل گرفت\w*|بسته\w*)(?!\w)"
    r"|\b(?:nopirk(?:u|am)|pirku|pasutij(?:u|am)|sanem(?:u|am)|(?:mans|manu|musu) (?:pasutijum|sutijum|"
    r"pak)\w*|atnaca|piegadaja|atveda|pienaca)\b"
)
_HEARSAY = re.compile(
    r"(?<!\w)(?:חבר(?:ה|ים|ות)?(?: שלי)?|שכנ(?:ה|ים)?|שכן|אח שלי|אחותי|אחות שלי|מישהו|אנשים|קולגה)(?!\w)"
    r"|(?:دوستم|دوستام|همسایه\w*|همکارم|برادرم|خواهرم|داداشم|یکی از|مردم)(?!\w)"
    r"|\b(?:draug\w*|draudzen\w*|kaimin\w*|koleg\w*|bralis|bralim|masa|masai|kads|cilveki)\b"
)
_LIKELY = re.compile(r"סביר|סיכוי|احتمال|بعید|\bmaz ?ticam\w*|\bticam\w*")
_PASSES: Mapping[str, re.Pattern[str]] = {
    "stop": re.compile(
        r"\W*(?:(?:די|מספיק|תפסיק\w*|עצור|עצרי|לא רוצה לענות יותר|להפסיק|בלי שאלות)(?: בבקשה| תודה|"
        r" עם השאלות| לשאול)?"
        r"|(?:بسه|بس کن\w*|کافیه|کافی است|تمومش کن\w*|ادامه نده\w*|دیگه نپرس\w*|نپرس)(?: لطفا| ممنون| مرسی|"
        r" دیگه)?"
        r"|(?:pietiek|beidz\w*|stop|partrauc\w*|apstaj\w*|beigt|nejauta\w*(?: vairs| vairak)?)(?: ludzu|"
        r" paldies| jautat| jautajumus)?)\W*"
    ),
    "skip": re.compile(
        r"\W*(?:(?:דלג\w*|דלגי|לדלג|תדלג\w*|הלאה|הבא|הבאה|השאלה הבאה|עבור|עבורי|אפשר לדלג|פאס)(?: בבקשה|"
        r" הלאה| על זה)?"
        r"|(?:رد کن\w*|رد می ?کنم|رد شو\w*|ردش کن|بعدی|سوال بعدی|برو بعدی|بگذر\w*|بیخیال(?:ش)?|بی خیال|"
        r"جواب نمی ?دم|نظری ندارم)(?: لطفا| مرسی)?"
        r"|(?:izlaist|izlaiz\w*|izlaidisim|talak|nakam(?:ais|o|a)(?: jautajums| jautajumu)?|"
        r"lec(?:iet)? (?:talak|pari)|parlec\w*|garam|ejam talak)(?: ludzu| so)?)\W*"
    ),
}  # fmt: skip


def obstacle_elsewhere(text: str) -> str | None:
    """The obstacle that words of one of these languages name."""
    plain = folded(text)
    return next((name for name, words in OBSTACLES if words.search(plain)), None)


def doubt_elsewhere(text: str) -> str | None:
    """The intent that clears up the doubt that words of one of these languages name."""
    plain = folded(text)
    return next((name for name, words in DOUBTS if words.search(plain)), None)


def takes_it_elsewhere(text: str) -> bool:
    plain = folded(text)
    return _TAKES_IT.search(plain) is not None and _ELSEWHERE.search(plain) is None


def asks_elsewhere(text: str) -> bool:
    return text.rstrip().endswith("؟") or _QUESTION.search(folded(text)) is not None


def owns_elsewhere(text: str) -> bool:
    """Whether the words are of somebody who has bought or received it."""
    return _OWNED.search(folded(text)) is not None


def hearsay_elsewhere(text: str) -> bool:
    return _HEARSAY.search(folded(text)) is not None


def likely_elsewhere(text: str) -> bool:
    return _LIKELY.search(folded(text)) is not None


def passes_elsewhere(text: str) -> str | None:
    """stop or skip, where the whole message says nothing else."""
    plain = folded(text)
    return next((name for name, words in _PASSES.items() if words.fullmatch(plain)), None)
