"""Where a message in Hebrew, Persian or Latvian may part: the words that join clauses, what a clause that
says something of its own starts with, and what people say before they begin. Patterns are over
`numerals.plain`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.tongue import Tongue

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Joints:
    """`joint` matches what stands between two clauses and falls away. It parts nothing where `holds` fits the
    words before it ("I do not know whether ..."). `courtesy` and `opening` stand at the begin of a message:
    the first is a clause of its own, the second is left out."""

    joint: Pattern
    courtesy: Pattern
    opening: Pattern
    holds: Pattern


def _joints(joint: str, courtesy: str, opening: str, holds: str = r"(?!)") -> Joints:
    after = r"(?:\s*[,!.:…-]+\s*|\s+(?=(?:but|and|אבל|ו|ولی|اما|و|bet|un)\b)|\s+)"
    return Joints(
        re.compile(joint, re.IGNORECASE),
        re.compile(rf"^\W*(?:{courtesy}){after}", re.IGNORECASE),
        re.compile(rf"^\W*(?:(?:{opening})(?:\s*[,!.:…-]+\s*|\s+))+", re.IGNORECASE),
        re.compile(rf"(?:{holds})\W*$", re.IGNORECASE),
    )


_HE_START = (
    r"(?:כמה|מה|איך|מתי|איפה|האם|אפשר|יש|אני|אנחנו|רוצה|רוצים|צריך|צריכה|זה|זאת|תוך|אם|איזה|איזו|אילו|למה|מי|"
    r"תראה|תראי|תראו|תן|תני|תנו|תשלח|תשלחו|ניתן|אתם|אתה|את|הוא|היא|הם|מאיפה|לאן|לאיזה|עד מתי|בכמה|משלוח|"
    r"המשלוח|"
    r"מגיע|יגיע|תגיד|תגידי|תשוו|תשווה|לא|היה|הייתי|עולה|מתאים|אוכל|נוכל|תוסיפו?|תבטלו?|במה|מחפש|מחפשת|בא לי|"
    r"מחיר|"
    r"המחיר|מותר|כדאי)(?!\w)"
)
_FA_START = (
    r"(?:چند(?:ه|روزه|تا)?|چقد(?:ر|ره|ه)?|چه|چی|چیه|کی|کجا|چطور\w*|چجور\w*|چرا|کدوم\w*|کدام\w*|آیا|می ?ش\w+|"
    r"می ?تون\w+|"
    r"می ?توان\w+|می ?خوا\w+|دار(?:ه|ید|ین|ن|م)|هست\w*|من|لطفا|اگه|اگر|تا کی|از کجا|ارسال\w*|گارانتی\w*|"
    r"ضمانت\w*|"
    r"قیمت\w*|هزینه\w*|پس|موجود\w*|رنگ\w*|سایز\w*|نمی ?\w+|این|اون|آن|امکان\w*|ممکنه|پرداخت\w*|دنبال|"
    r"بفرست\w*|"
    r"نشون\w*|مقایسه|با چی|به|برای|واسه|کِی|تحویل\w*|مرجوع\w*|برگشت\w*)(?!\w)"
)
_FA_SAID = r"(?:(?<=ه)|(?<=د)|(?<=م)|(?<=ست)|(?<=ن)|(?<=ید)|(?<=\?)|(?<=ی))"
_LV_START = (
    r"(?:vai|cik|kas|kad|kur|ka|kads|kada|kadi|kadas|kadu|kapec|kurs|kura|kuru|man|es|mes|jus|jums|ir|var|"
    r"varu|"
    r"varam|varat|varetu|gribu|gribetu|vajag|ludzu|ja|paradi\w*|pasaki\w*|pastasti\w*|mekleju|nav|neder|der|"
    r"tas|ta|tie|sis|si|cienu|cena|piegad\w+|garantij\w+|atgriez\w*|nopirk\w+|panems\w+|salidzin\w+|velos|"
    r"domaju|"
    r"nezinu|negribu|neesmu|esmu|bija|atsut\w+|pieliec\w*|atcel\w*|maksa)(?!\w)"
)
_FI_START = (
    r"(?:chand(?:e|eh|ta|rooze)?|chegh?ad(?:r|re)?|chi|key|kei|koja|chetor\w*|chera|kodum\w*|kodoom\w*|"
    r"mishe|mish?avad|"
    r"mitun\w+|mitoon\w+|mikham|mikhay?m|dare|darid|darin|hast|man|lotfan|age|ersal\w*|garanti\w*|"
    r"gh?eymat\w*|pas|mojude?|"
    r"rang\w*|size?|nemi\w+|in|un|oon)(?!\w)"
)

HEBREW = _joints(
    joint=rf"\s*,?\s+(?:ו(?:גם\s+|אז\s+)?|וגם\s+|אבל\s+|גם\s+|ואז\s+|אז\s+|בנוסף,?\s+|חוץ\s+מזה,?\s+|"
    rf"אלא\s+)(?={_HE_START})"
    rf"|\s*,\s+(?={_HE_START})|\s+-+\s+(?={_HE_START})",
    courtesy=r"(?:שלום|היי|הי|אהלן|בוקר טוב|ערב טוב|צהריים טובים|תודה(?: רבה)?|אוקיי|אוקי|אוקיי?|סבבה|מעולה|"
    r"יופי|"
    r"כן|לא|סליחה|בטח|מצוין|אחלה|טוב)(?:\s+(?:תודה|רבה|לכם|לכולם|בבקשה))?(?=\s*[,!.:…-]|\s+(?:אבל|ו))",
    opening=r"(?:(?:שלום|היי|הי|אהלן)(?:\s+(?:לכם|לכולם))?(?=\s*[,!.:…-]|\s+(?:כמה|מה|אני|יש|איך|האם|אפשר))"
    r"|אממ+|אה|טוב אז|אז ככה|תגידו?(?=,|\s+(?:כמה|מה|יש|איך|האם|אפשר))|תגידי|שאלה(?:\s+(?:קטנה|קצרה|מהירה|"
    r"לי))?(?=\s*[,:-])|"
    r"יש לי שאלה(?=\s*[,:-])|רציתי לשאול|רק רציתי לשאול|אפשר לשאול(?=\s*[,:-]))",
)
PERSIAN = _joints(
    joint=rf"\s*,?\s+(?:ولی|اما|بعدش?|همچنین|ضمنا|در ضمن|راستی|همینطور|پس(?=\s+(?:چند|چه|کی|"
    rf"می)))\s+(?:هم\s+)?(?={_FA_START})"
    rf"|{_FA_SAID}\s*,?\s+و\s+(?:اینکه\s+|همچنین\s+|بعد\s+)?(?={_FA_START})|{_FA_SAID}\s*,\s+(?=(?:چند|چقد|"
    rf"چطور|چرا|کی|کجا|آیا|می ?ش|می ?تون|می ?خوا|دار[هین]|من|لطفا|اگه|اگر|نمی)\w*(?!\w))",
    courtesy=r"(?:سلام(?:\s+(?:علیکم|دوستان))?|درود|وقت بخیر|صبح بخیر|عصر بخیر|شب بخیر|روز بخیر|مرسی|"
    r"ممنون(?:م)?|متشکرم|"
    r"سپاس|باشه|اوکی|خوبه|عالی|عالیه|آره|اره|بله|نه|ببخشید|حتما|دمت گرم)(?:\s+(?:ممنون|مرسی|"
    r"خیلی))?(?=\s*[,!.:…-]|\s+(?:ولی|اما|و)\s)",
    opening=r"(?:سلام(?:\s+(?:علیکم|وقت بخیر|خسته نباشید|روز بخیر|وقتتون بخیر|دوستان|عزیزم))*|"
    r"درود(?:\s+بر شما)?|وقت(?:تون)? بخیر|"
    r"خسته نباشید|ببخشید|اممم*|خب|راستی|میگم|می گم|یه سوال(?:\s+داشتم)?|یک سوال(?:\s+داشتم)?|سوال|بگو ببینم|"
    r"میخواستم بپرسم|"
    r"می خواستم بپرسم)",
    holds=r"(?:نمی ?دونم|نمی ?دانم|بگو\w*|بگید|بدونم|ببینم|که)",
)
LATVIAN = _joints(
    joint=rf"\s*,?\s+(?:un|bet|ari|tad|ka ari|plus|turklat)\s+(?:ari\s+|tad\s+)?(?={_LV_START})"
    rf"|\s*,\s+(?=(?:vai|cik|kad|kur|es|man|mes)(?!\w))|\s+-+\s+(?={_LV_START})",
    courtesy=r"(?:sveiki|sveika|sveiks|labdien|cau|labrit|labvakar|paldies|ja|ne|labi|ok|forsi|super|"
    r"lieliski|piedod(?:iet)?|"
    r"atvainojiet|protams|skaidrs)(?:\s+(?:visiem|liels|jums|ludzu|paldies))?(?=\s*[,!.:…-]|\s+(?:bet|un)\s)",
    opening=r"(?:(?:sveiki|sveika|sveiks|labdien|cau|labrit|labvakar)(?:\s+visiem)?(?=\s*[,!.:…-]|\s+(?:cik|"
    r"vai|man|es|kad|kur|kas)\b)|"
    r"hm+|nu|ta|klau(?=\s*,)|(?:viens\s+|mazs\s+|atrs\s+)?jautajums(?=\s*[,:-])|sakiet(?=\s*,)|"
    r"pasakiet(?:,?\s+ludzu)?(?=\s*,)|"
    r"gribeju\s+(?:pa)?jautat|ludzu(?=\s*,))",
    holds=r"\b(?:nezin\w*|zin\w*|sak\w+|pasak\w*|pateik\w*|pastast\w*|jaut\w*|pajaut\w*|interes\w*|"
    r"saprot\w*|saprast|redz\w*|"
    r"\bja\s+\w[^,.!?]*|skat\w*|apskat\w*|domaj\w*|parbaud\w*|uzzin\w*|tas|ta|tie|tad|atkarigs|atkariba|"
    r"saubos|ludzu)",
)
FINGLISH = _joints(
    joint=rf"\s*,?\s+(?:va|o|vali|ama|badesh|rasti|zemnan)\s+(?={_FI_START})|\s*,\s+(?={_FI_START})",
    courtesy=r"(?:salam|mersi|merci|mamnun|mamnoon|bashe|ok|are|bale|na|bebakhshid)(?=\s*[,!.:…-]|"
    r"\s+(?:vali|ama|va)\s)",
    opening=r"(?:salam(?:\s+(?:khubi|khobid|vaght bekheir|khaste nabashid))?|doroud|bebakhshid|khob|rasti|"
    r"migam|ye soal(?:\s+dashtam)?)",
    holds=r"(?:nemidunam|nemidoonam|begu|bego)",
)
_BY_NAME = {"he": HEBREW, "fa": PERSIAN, "lv": LATVIAN, "fa-Latn": FINGLISH}


def joints_of(tongues: tuple[Tongue, ...]) -> tuple[Joints, ...]:
    return tuple(_BY_NAME[tongue.name] for tongue in tongues)
