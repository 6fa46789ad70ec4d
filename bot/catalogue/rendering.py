"""A message of another language rendered word by word into the English of the catalogue ("how much cost
microwave oven"), so that it is looked up as English ones are. Words that no list has stay as they are; names
are recognised by their sound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.catalogue.english import ORDINARY, PRICE_WORDS, STOP
from bot.catalogue.hearing import Doubts, Hearing
from bot.catalogue.mention import Mention
from bot.catalogue.pieces import Piece, ascii_digits, begins, heard_beside, letters, refused_after
from bot.catalogue.sounds import GERESH
from bot.catalogue.tongue import NAMING as OF_LISTS
from bot.catalogue.tongue import SPELT_OTHERWISE, Found, Tongue
from bot.catalogue.words import Word, has_digit, words

MOST_WORDS = 400
LEAST_SPELT = 3  # letters of a thing's name in letters that are not the language's own
SHORT_WORD = 4  # letters: one such word alone tells no language
_MARKS = re.compile(r"[\u200c-\u200f]")
_EZAFE = re.compile(r"(?<=ه)[\u200c ]ی(?!\w)")
_IS = re.compile(r"(?<=\w)\u200cست(?!\w)")
_GERESH = re.compile(r"(?<=[גצזץת])['’׳`´]")
_GLUED = re.compile(r"([א-ת]{1,2})(\d+)")
_LETTERS_AND_FIGURES = re.compile(r"[\u0621-\u064a\u066e-\u06d3]+|\d+")
_BREAK = re.compile(r"[.,;:?!()\n؟،؛–—]")
_IN_ENGLISH = str.maketrans("؟،؛–—", "?,;,,")
PARTING = "parting"  # instead of "stop" for a word at which a name ends ("is")
NAMING = OF_LISTS | {"name", ""}
"""The lists whose words say what a thing is; "" are words that no list has."""
COMMON = STOP | ORDINARY  # English words that other languages write too


@dataclass(frozen=True, slots=True)
class Rendering:
    """`text` is all of it in English, `places` where its stretches stand: (start, end) there, (start, end) in
    the message."""

    source: str
    language: str
    text: str
    pieces: tuple[Piece, ...]
    places: tuple[tuple[int, int, int, int], ...]

    @property
    def wanted(self) -> str:
        """What is searched for: without words of asking and pointing; "size" belongs to its number."""
        aside = {"asking", "pointing", "stop", PARTING}
        return " ".join(p.english for p in self.pieces if p.section not in aside or p.english == "size")

    @property
    def whole(self) -> bool:
        """Whether no word in Latin letters was left as it was, digits and names of the catalogue apart."""
        return not any(piece.english.isascii() and not piece.section for piece in self.pieces)

    @property
    def wants(self) -> bool:
        """Whether the lists have a word that says what is wanted."""
        return not {piece.section for piece in self.pieces} <= {"", "name", "stop", PARTING}

    @property
    def told(self) -> str:
        """`text` without the words that no list has."""
        return " ".join(word for word in self.text.split() if word.isascii())

    @property
    def unknown(self) -> int:
        """How many words no list has, of those in letters of their own."""
        return sum(not word.isascii() for word in self.text.split())

    @property
    def known(self) -> float:
        """The share of its naming words that is English now."""
        naming = [p for p in self.pieces if p.section in NAMING]
        return sum(bool(p.section) for p in naming) / len(naming) if naming else 1.0

    @property
    def things(self) -> tuple[str, ...]:
        """The stretches that may name a thing, the longest first; what follows "for" comes last."""
        runs: list[tuple[bool, list[str]]] = []
        before, end = PARTING, -1
        for piece in self.pieces:
            if end >= 0 and _BREAK.search(self.source, end, piece.start) is not None:
                before = PARTING
            end = piece.end
            joins = piece.english == "with" and before in NAMING
            if piece.section in NAMING or joins:
                if not runs or before not in NAMING | {"with"}:
                    runs.append((before == "for", []))
                runs[-1][1].append(piece.english)
            if piece.section not in {"stop", "traits"}:
                before = piece.english if piece.english in {"with", "for"} else piece.section
        told = [(purpose, " ".join(run).removesuffix(" with")) for purpose, run in runs]
        return tuple(phrase for _, phrase in sorted(told, key=lambda one: (one[0], -len(one[1]))))

    @property
    def turned(self) -> tuple[tuple[str, str], ...]:
        """The stretches of `things` that begin with a word that says what it is, each with the same in the
        order of English, where that word comes last ("kettle electric", "electric kettle")."""
        return tuple(
            (thing, f"{thing[len(head) :]} {head}".strip())
            for thing in self.things
            if (head := next((p.english for p in self.pieces if begins(thing, p)), None)) is not None
        )

    @property
    def in_order(self) -> str:
        """`wanted` in the order of English where its language puts what it is first and all of it names a
        thing ("چهارپایه چوبی", a wooden stool)."""
        named = {p.section for p in self.pieces if p.english} == {"things"}
        told = dict(self.turned) if named and self.language in SPELT_OTHERWISE else {}
        return told.get(self.wanted, self.wanted)

    def bearer(self, thing: str) -> str:
        """What stands before "with", where something else is said to have a thing ("phone with fingerprint
        sensor"); "" for any other."""
        before, found, between = self.text[: max(self.text.find(thing), 0)].rpartition(" with ")
        bears = any(p.section == "things" and f" {p.english}" in f" {before}" for p in self.pieces)
        return before if found and bears and not between.count(" ") else ""

    def original(self, phrase: str) -> str:
        """The visitor's own words for a part of `text`."""
        at = self.text.find(phrase)
        if at < 0 or not phrase:
            return phrase
        start, end = self.span(at, at + len(phrase))
        return self.source[start:end] if end > start else phrase

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the message that a stretch of `text` stands for."""
        touched = [place for place in self.places if place[0] < end and start < place[1]]
        if not touched:
            return 0, 0
        return min(p[2] for p in touched), max(p[3] for p in touched)

    def is_name(self, mention: Mention) -> bool:
        """Whether a word of the catalogue stands in what a mention, found in `text`, was read from."""
        start, end = self.span(mention.start, mention.end)
        return any(p.section == "name" for p in self.pieces if p.start < end and start < p.end)

    def placed(self, mention: Mention) -> Mention:
        """A mention found in `text` where it stands in the message."""
        start, end = self.span(mention.start, mention.end)
        return replace(mention, text=self.source[start:end], start=start, end=end)


def tongue_of(text: str, tongues: Sequence[Tongue], language: str | None = None) -> Tongue | None:
    """The language of a text, None for English and what is unknown: by its letters, then by the words of
    which lists it has more. `language` settles what tells nothing."""
    for tongue in tongues:
        if tongue.writes(text) and (tongue.script != "latin"):
            return tongue
    said = words(text)[:MOST_WORDS]
    english = sum(w.form in STOP or w.form in PRICE_WORDS or w.form in ORDINARY for w in said)
    for tongue in tongues:
        if tongue.script != "latin":
            continue
        if tongue.has_own_letter(text):
            return tongue
        own = [w.form for w in said if w.form not in COMMON and tongue.knows(w.form)]
        telling = len(own) > 1 or any(len(form) > SHORT_WORD for form in own)
        if telling and len(own) > english and 2 * len(own) >= len(said):
            return tongue
        if tongue.language == language and len(own) >= english:
            return tongue
    return None


def render(text: str, tongue: Tongue, hearing: Hearing | None = None) -> Rendering:
    """`hearing` knows the words of a catalogue; without it only the lists speak."""
    spoken = [part for word in words(tongue.marked(_joined(text)))[:MOST_WORDS] for part in _unglued(word)]
    pieces: list[Piece] = []
    at, doubts = 0, Doubts()
    while at < len(spoken):
        piece, length = _piece(tongue, spoken, at, hearing, doubts)
        pieces.append(piece)
        at += length
    heard = pieces if hearing is None else heard_beside(pieces, tongue, hearing, spoken)
    pieces = _or_within(text, refused_after(heard))
    written, places = _written(text, pieces)
    return Rendering(text, tongue.language, written, tuple(pieces), places)


def _or_within(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Without an "or" that opens a part of the message: there it only asks ("vai jums ir")."""
    told: list[Piece] = []
    for piece in pieces:
        opens = not told or _BREAK.search(text, told[-1].end, piece.start) is not None
        told.append(replace(piece, english="", section="stop") if opens and piece.english == "or" else piece)
    return told


def _piece(
    tongue: Tongue, spoken: Sequence[Word], at: int, hearing: Hearing | None, doubts: Doubts
) -> tuple[Piece, int]:
    """The longest phrase of the lists, else a word of the catalogue, else a name by its sound."""
    word = spoken[at]
    if hearing is not None and (spelt := letters(tongue, spoken, at, hearing)) is not None:
        return spelt
    found = tongue.head(spoken, at)
    if found is not None and found.length > 1:
        return _told(tongue, found, spoken, at)
    if found is not None and _may_be_english(word.form, found.section, tongue):
        found = None
    if has_digit(word.form):
        return Piece(ascii_digits(word.form), "name", word.start, word.end), 1
    if hearing is not None and (found is None or not word.form.isascii() or tongue.script != "latin"):
        written = hearing.written(tongue, word.form)
        if written is not None:
            return Piece(written, "name", word.start, word.end), 1
    bared = found is not None and found.section == "stop" and not tongue.lists(word.form)  # "هوم پاد"
    following = spoken[at + 1] if at + 1 < len(spoken) and tongue.head(spoken, at + 1) is None else None
    if found is not None and not (bared and hearing is not None and following is not None):
        return _told(tongue, found, spoken, at)
    if hearing is not None:
        name = hearing.name(tongue, word.form, doubts) if found is None else None
        if name is None and following is not None and len(word.form) > 1:  # "ماک بوک", but "اندازه‌م نبود"
            together = hearing.name(tongue, word.form + following.form, doubts)
            if together is not None:
                return Piece(together, "name", word.start, following.end), 2
        if found is not None:
            return _told(tongue, found, spoken, at)
        if name is not None:
            return Piece(name, "name", word.start, word.end), 1
    if hearing is not None and tongue.script != "latin" and not hearing.knows(tongue, word.form):
        mended = tongue.mended(word.form)
        if mended is not None:
            return Piece(mended, "things", word.start, word.end), 1
    native = () if _may_be_english(word.form, "", tongue) else tongue.in_own_script(word.form)
    return Piece(native[0] if native else word.form, "", word.start, word.end), 1


def _may_be_english(form: str, section: str, tongue: Tongue) -> bool:
    """Whether a word in Latin letters is likelier English than one of a language that has other letters."""
    if tongue.script == "latin" or not form.isascii():
        return False
    if section in NAMING and (form in ORDINARY or len(form) < LEAST_SPELT):
        return True
    return len(form) >= SHORT_WORD and form in (ORDINARY | STOP) - PRICE_WORDS


def _told(tongue: Tongue, found: Found, spoken: Sequence[Word], at: int) -> tuple[Piece, int]:
    """A phrase of the lists; the name of a letter before a figure is a model ("اس ۸" is S8)."""
    end = spoken[at + found.length - 1].end
    if len(found.english) == 1 and at + 1 < len(spoken) and spoken[at + 1].form.isdigit():
        figure = ascii_digits(spoken[at + 1].form)
        return Piece(found.english + figure, "name", spoken[at].start, spoken[at + 1].end), 2
    if found.length == 1 and tongue.parts(spoken[at].form):
        return Piece("is", PARTING, spoken[at].start, end), 1
    return Piece(found.english, found.section, spoken[at].start, end), found.length


def _unglued(word: Word) -> tuple[Word, ...]:
    """ "ל4": a letter that is a word, and a number; "سی۳۵": in Persian any letters and a number."""
    if word.end - word.start != len(word.form):
        return (word,)
    apart = list(_LETTERS_AND_FIGURES.finditer(word.form)) if has_digit(word.form) else []
    if len(apart) > 1 and sum(map(len, (part[0] for part in apart))) == len(word.form):
        return tuple(Word(p[0], word.start + p.start(), word.start + p.end()) for p in apart)
    found = _GLUED.fullmatch(word.form)
    if found is None:
        return (word,)
    at = word.start + len(found[1])
    return Word(found[1], word.start, at), Word(found[2], at, word.end)


def _joined(text: str) -> str:
    """With zero-width marks as spaces, an apostrophe of Hebrew as a letter and without the Persian "of" and
    "is" after a vowel ("حلقه‌ی بسکتبال", "کدوم منطقه‌ست"); every place stays the same."""
    return _GERESH.sub(GERESH, _MARKS.sub(" ", _IS.sub("   ", _EZAFE.sub("  ", text))))


def _written(text: str, pieces: Sequence[Piece]) -> tuple[str, tuple[tuple[int, int, int, int], ...]]:
    """The English of the pieces, with the breaks between them, and the places of each."""
    written = ""
    places: list[tuple[int, int, int, int]] = []
    last = 0
    for piece in pieces:
        broken = _BREAK.search(text, last, piece.start)
        if broken is not None and written:
            written = written.rstrip() + broken.group().translate(_IN_ENGLISH) + " "
        last = piece.end
        if piece.english:
            places.append((len(written), len(written) + len(piece.english), piece.start, piece.end))
            written += piece.english + " "
    ending = _BREAK.search(text, last)
    return written.rstrip() + (ending.group().translate(_IN_ENGLISH).strip() if ending else ""), tuple(places)
