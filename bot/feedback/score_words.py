"""Words of scores in English, Hebrew, Persian (also in Latin letters) and Latvian (also without marks)."""

from __future__ import annotations

import re

_UNMARKED = str.maketrans("āčēģīķļņšūž", "acegiklnsuz")
_ROWS = (
    "zero one two three four five six seven eight nine ten",
    "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר",
    "אפס אחד שניים שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה",
    "אפס אחת שתים שלוש ארבע חמשה ששה שבע שמונה תשע עשר",
    "صفر یک دو سه چهار پنج شش هفت هشت نه ده",
    "صفر یک دو سه چار پنج شیش هفت هشت نه ده",
    "sefr yek do se chahar panj shesh haft hasht noh dah",
    "sefr yek do se char panj shish haft hasht noh dah",
    "nulle viens divi trīs četri pieci seši septiņi astoņi deviņi desmit",
    "nulle viena divas trīs četras piecas sešas septiņas astoņas deviņas desmit",
    "nulli vienu divus trīs četrus piecus sešus septiņus astoņus deviņus desmit",
    "nulles viena divu triju četru piecu sešu septiņu astoņu deviņu desmitu",
    "nulli vienam diviem trijiem četriem pieciem sešiem septiņiem astoņiem deviņiem desmitiem",
    "nullei vienai divām trim četrām piecām sešām septiņām astoņām deviņām desmit",
    "nullīte vieninieks divnieks trijnieks četrinieks piecinieks sešinieks septītnieks astotnieks deviņnieks "
    "desmitnieks",
    "nullīti vieninieku divnieku trijnieku četrinieku piecinieku sešinieku septītnieku astotnieku deviņnieku "
    "desmitnieku",
)
NUMBER_WORDS: dict[str, int] = {
    form: value
    for words in _ROWS
    for value, word in enumerate(words.split())
    for form in (word, word.translate(_UNMARKED))
} | {"שתי": 2, "שני": 2}
MORE_THAN_NUMBERS = {
    word: NUMBER_WORDS[word]
    for word in ("one", "אחת", "אחד", "یک", "yek", "viens", "viena", "vienu", "vienam", "vienai", "نه", "שני",
                 "שתי", "do", "se", "char", "trim")
} | {"no": 9}  # fmt: skip
"""Number words that mostly mean something else: "this one", "one of the best", Persian "no", Hebrew "the
second"."""
ALONE = frozenset(word for word, value in MORE_THAN_NUMBERS.items() if value == 1)
"""Those that count where they are the whole message."""
FILLERS = (
    r"(?:an?|i|i'd|i'll|i|would|will|say|give|it|rate|score|it's|is|number|just|only|please|thanks|thank|you"
    r"|ok|okay|well|hmm|um|maybe|probably|stars?|points?"
    r"|רק|זה|אני|אומר|אומרת|נותן|נותנת|אתן|לזה|לכם|בבקשה|תודה|אולי|נגיד|טוב"
    r"|فقط|بهش|میدم|دم|می|نمره|لطفا|مرسی|ممنون|فکر|کنم|شاید"
    r"|tikai|es|dodu|dotu|lieku|liktu|lūdzu|ludzu|paldies|teiktu|nu|labi|varbūt|varbut|laikam)"
)
OF = r"(?:/|out\s+of|of|from|מתוך|מ-?|از|no|az)"
STAR = r"(?:⭐|★|🌟|stars?\b|כוכבים|כוכב|ستاره|zvaigzn|setare)"
BETWEEN = r"(?:-|‐|–|—|\bto\b|\bor\b|או|עד|ל-?|تا|یا|līdz|lidz|vai|\bta\b|\bya\b)"
GIVEN = r"(?:give|rate|score|say|solid|נותן|נותנת|אתן|ציון|بهش|نمره|dodu|dotu|lieku|liktu|teiktu|stabils?)"
RATING_CUE = re.compile(
    r"\b(?:give|rate|rating|score|points?|say|maybe|make|solid|it'?s an?|would be)\b|/"
    r"|נותן|נותנת|אתן|ציון|דירוג|מדרג|נקודות|می ?دم|می ?دهم|نمره|امتیاز"
    r"|\b(?:dodu|dotu|lieku|liktu|vērtēj\w*|vertej\w*|novērtēj\w*|atzīm\w*|atzim\w*|punkt\w*|nomre|midam)\b"
)
PARTIAL = re.compile(
    r"\d\s*[.,٫]\s*\d|[½¼¾⁄]|\bhalf\b|וחצי|و\s*نیم|\bo\s*nim\b|\bar pusi\b|\bpus[ei]?\b|\bpusotr\w*"
)
RANGE = re.compile(
    rf"\d\s*{BETWEEN}\s*\d|\bbetween\b|(?<!\w)בין(?!\w)|(?<!\w)بین(?!\w)|\bstarp\b|\bbey?i?ne?\b"
)
RECKONED = re.compile(
    rf"\d(?:\s*{STAR})?\s*(?:[+*×·÷^=:&|\\]|(?:plus|minus|times|mīnus|reiz|ועוד|פלוס|מינוס|פחות|כפול"
    r"|به ?علاوه|بعلاوه|به ?اضافه|منهای|ضربدر)(?!\w))\s*\d"
    r"|\d[a-z]+\d|√\s*\d|\d\s+\d|\d\s*[+-]+(?!\s*\w)|(?:^|[^\d\s])\s*/\s*\d|/\s*\d+\s*/"
)
"""A sum ("1+1"), two numbers side by side, a mark with a plus or minus behind it, a fraction without its
upper half."""
COMPARED = re.compile(
    r"[<>≤≥]\s*\d|\b(?:at (?:least|most)|(?:more|less|fewer|lower|higher) than|under|below|above|over)\s+"
    r"(?:an?\s+)?\d"
    r"|(?:לפחות|לכל היותר|יותר מ-?|פחות מ-?|מתחת ל-?|מעל)\s*\d"
    r"|(?:حداقل|حداکثر|بیشتر از|کمتر از|زیر|بالای)\s*\d"
    r"|\b(?:vismaz|ne vairāk kā|vairāk (?:par|nekā)|mazāk (?:par|nekā)|zem|virs)\s+\d"
)
"""A bound is no score."""
REFUSED = re.compile(
    r"(?:\bnot|n't|\bnever)\s+(?:(?:give|rate|say)\s+)?(?:it\s+|you\s+|this\s+)?(?:an?\s+)?\d|\d\s*[%٪]"
    r"|(?<!\w)לא\s+(?:(?:אתן|נותן|נותנת|מגיע(?: לכם)?)\s+)?\d|\d\s*(?:ن(?:یست|می ?دم|می ?شه|بود)|درصد|אחוז|"
    r"procent)"
    r"|(?<!\w)(?:ne|nav|nedotu|nelikšu|neliktu)\s+\d"
)
_TIME_AND_THINGS = (
    r"(?:ימים|יום|שבוע\w*|שעות|שעה|חודש\w*|שנים|שנה|דקות|דקה|פעמים|ילדים|אנשים|יחידות|ס\"?מ|ק\"?ג"
    r"|روز\w*|هفته\w*|ماه\w*|ساعت\w*|سال\w*|دقیقه\w*|بار|نفر\w*|عدد|دونه|تا(?!\s*(?:\d|ستاره|ده|پنج))|"
    r"سانت\w*|کیلو\w*"
    r"|dien\w*|nedēļ\w*|nedel\w*|stund\w*|mēneš\w*|menes\w*|gad\w*|minūt\w*|minut\w*|reiz\w*|cilvēk\w*|"
    r"cilvek\w*"
    r"|gab\w*|bērn\w*|bern\w*)"
)
_MONEY = (
    r"(?:€|₪|\$|£|eur\b|usd\b|euros?\b|dollars?\b|pounds?\b|שקל\w*|ש\"?ח|דולר\w*|יורו|אירו|تومن\w*|تومان\w*|ریال|"
    r"دلار\w*|یورو\w*"
    r"|eiro\b|dolār\w*|dolar\w*|toman)"
)
OTHER_NUMBER = re.compile(
    rf"[€$£₪#№]\s*\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s*{_MONEY}"
    r"|\d+\s*(?:(?:business|working)\s+)?(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|times|kids"
    rf"|people|pieces|pcs|items?|cm|mm|kg|k|°|th|st|nd|rd|[ap]\.?m\.?|o'clock|{_TIME_AND_THINGS})(?!\w)"
    r"|\b(?!nps|csat)[a-z]{1,4}-\d+\b"
    r"|\b(?:order|parcel|ticket|invoice|room|flat|apartment|floor|house|size|street|extension|case"
    r"|הזמנה|חבילה|מידה|קומה|سفارش|سایز|طبقه|pasūtījum\w*|pasutijum\w*|sūtījum\w*|izmēr\w*|stāv\w*)"
    r"\s*(?:(?:no\.?|number|nr\.?|id|is|was|מספר|شماره|numur\w*)\s*)*[#:]?\s*\d+\b"
    r"|\b\d{1,4}(?P<sep>[/.-])\d{1,2}(?P=sep)\d{2,4}\b"
)
"""Sums, spans of time, counts of things, numbers of orders and rooms, and dates stand beside a score and are
none."""
