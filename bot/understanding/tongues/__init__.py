"""The languages whose numbers are read, a module each, and which of them a message may hold."""

from __future__ import annotations

import re

from bot.understanding.tongue import Tongue
from bot.understanding.tongues.finglish import FINGLISH
from bot.understanding.tongues.hebrew import HEBREW
from bot.understanding.tongues.latvian import LATVIAN
from bot.understanding.tongues.persian import PERSIAN

_HEBREW_LETTER = re.compile("[\u05d0-\u05ea]")
_PERSIAN_LETTER = re.compile("[\u0621-\u06d3]")
_LATVIAN_LETTER = re.compile("[āčēģīķļņšūž]", re.IGNORECASE)
# Words that no English message holds; a word alone tells less than its language's own letters do.
_LATVIAN_CUES = frozenset(
    """lidz apmeram aptuveni zem virs vairak mazak letak letaks letaki dargak vismaz starp maksimums eiro cik
    maksa vai viens viena vienu divi divas divus divam diviem tris cetri cetras cetrus pieci piecas piecus
    piecu sesi sesas sesus sesu septini septinas septinus septinu astoni astonas astonus astonu devini
    devinas devinus devinu desmit divpadsmit piecpadsmit divdesmit trisdesmit cetrdesmit piecdesmit
    sesdesmit septindesmit astondesmit devindesmit simts simti simtu simtiem divsimt piecsimt tukstotis
    tukstosi tukstosu tukstos pussimts pirmais pirmo pirma pirmie pirmos pirmas otrais otro otra tresais
    treso tresa ceturtais ceturto piektais piekto pedejais pedejo pedeja pedejie pedejos zvaigznes zvaigzne
    punkti nulle sveiki labdien labrit labvakar paldies varu varat gribetu vajadzetu piegade lieku dodu dotu
    gribu vajag otru otrs collas punktu atlaide procenti procentu procentiem budzets budzetu cena cenu
    lidzu""".split()
)
_FINGLISH_CUES = frozenset(
    """zire zir hodud hodude hodudan taghriban balaye balaie bishtar kamtar toman tomen tooman tumen hezar
    hezaar milion milyon beyne beine avali avalie dovomi dovvomi dovomie sevomi sevomie akhari aakhari
    akharie panj panjta shish haft hasht chahar panjah bist dah yek setare chande chand cheghadr gheymat
    gheymate ta yorooi nafar mishe darid salam chetor chetori darsad hadeaksar hadaksar hadaghal arzuntar
    arzoontar dolar yoro""".split()
)
_TOKEN = re.compile(r"[a-z]+")
_LATVIAN_SCORE, _FINGLISH_SCORE = re.compile(r"\d\s+no\s+\d"), re.compile(r"\d\s+az\s+\d")


def tongues_of(text: str, plain: str, language: str | None) -> tuple[Tongue, ...]:
    """Besides English, which is always read: by the letters of `text`, by words of its `plain` form, and by
    the `language` that the message was found to be in."""
    found: list[Tongue] = []
    latvian = language == "lv"
    if not text.isascii():
        if _HEBREW_LETTER.search(text):
            found.append(HEBREW)
        if _PERSIAN_LETTER.search(text):
            found.append(PERSIAN)
        latvian = latvian or _LATVIAN_LETTER.search(text) is not None
    words = set(_TOKEN.findall(plain.lower()))
    latvian = latvian or not _LATVIAN_CUES.isdisjoint(words)
    if latvian or ("no" in words and _LATVIAN_SCORE.search(plain)):
        return (*found, LATVIAN)
    finglish = (language == "fa" and not found) or not _FINGLISH_CUES.isdisjoint(words)
    if finglish or ("az" in words and _FINGLISH_SCORE.search(plain)):
        return (*found, FINGLISH)
    return tuple(found)
