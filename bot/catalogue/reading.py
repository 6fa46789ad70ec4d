"""Products, brands and categories named in a message, resolved against the catalogue at run time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalogue.english import ARTICLES, BEFORE_NAME, DEFINITE, MODEL_WORDS, STOP
from bot.catalogue.kind_names import KindNames
from bot.catalogue.listing import ListReader
from bot.catalogue.mention import Mention
from bot.catalogue.names import COLOURS, FILLERS, KINDS, NameIndex, key
from bot.catalogue.partial_names import (
    by_its_name,
    described,
    joined,
    main_kind,
    most_of_one,
    plainest,
    stands_among_others,
)
from bot.catalogue.product import Product
from bot.catalogue.surroundings import (
    ASKED_OF,
    ASKING,
    DOING,
    ORDERING,
    asked_what_it_does,
    asks_price,
    begins_sentence,
    counts,
    ends_part,
    followed_well,
    in_place,
    two_colours,
    without_asides,
)
from bot.catalogue.words import Word, has_digit, words
from bot.catalogue.written_together import as_numbers

LONGEST = 10  # words of one name
MOST_WORDS = 400  # of one message
MOST_CANDIDATES = 50
JOINS = FILLERS - {"de"}  # "watches for men" are not the one Watch for Women


@dataclass(frozen=True, slots=True)
class Reading:
    """`mentions` are names of what the shop has, in the order of the message; `absent` are names of a model
    it does not have ("iphone 14" where there is a 13), with the nearest products as candidates."""

    mentions: tuple[Mention, ...]
    absent: tuple[Mention, ...] = ()


@dataclass(slots=True)
class _Span:
    start: int  # place of the first word
    end: int  # one after the last
    rows: set[int]
    matched: list[str]
    mended: int


class Reader:
    def __init__(self, products: Sequence[Product], names: NameIndex) -> None:
        self._products, self._names = products, names
        self._kinds, self._firm = KindNames(names), names.verbs.firm
        self._lists = ListReader(products, names, self._names_in)

    def read(self, text: str) -> Reading:
        found, missing = self._lists.read(text)
        return Reading(without_asides(text, found), missing)

    def _names_in(self, text: str) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        spoken = joined(self._names, self._names.shop_words.joined(words(text)[:MOST_WORDS]))
        options = [self._options(word) for word in spoken]
        found: list[Mention] = []
        absent: list[Mention] = []
        brands = self._kinds.brands(text, spoken)
        categories = self._kinds.categories(text, spoken)
        place = 0
        while place < len(spoken):
            span = self._longest(spoken, options, place)
            if span is None:
                place += 1
                continue
            mention, missing = self._judge(text, spoken, span, brands, categories)
            found += [mention] if mention is not None else []
            absent += [missing] if missing is not None else []
            place = span.end if mention or missing else place + 1
        taken = [(m.start, m.end) for m in (*found, *absent)]
        for group in (brands, categories):
            for mention in group:
                if not any(start < mention.end and mention.start < end for start, end in taken):
                    found.append(mention)
                    taken.append((mention.start, mention.end))
        return tuple(sorted(found, key=lambda m: m.start)), tuple(absent)

    def _options(self, word: Word) -> tuple[tuple[str, ...], bool]:
        """(title words this one may stand for, whether it had to be mended)."""
        form = key(word.form)
        if form in self._names.rows and word.form != "ones":
            return (form,), False
        if form in self._names.known or word.form == "ones":
            return (), False
        if has_digit(form) and form.endswith("s") and form[:-1] in self._names.rows:
            return (form[:-1],), False  # "the S8s"
        return tuple(m for m in self._names.mended(form) if m in self._names.rows), True

    def _longest(
        self, spoken: list[Word], options: list[tuple[tuple[str, ...], bool]], place: int
    ) -> _Span | None:
        """From here, as many words as some title holds together; fillers in between do not count."""
        found, mended = options[place]
        if not found or (spoken[place].form in STOP and not has_digit(spoken[place].form)):
            return None
        if place and spoken[place].form in self._names.verbs.all and spoken[place - 1].form in DOING:
            return None  # "can't swing a leg"
        rows = set().union(*(self._names.rows[w] for w in found))
        span = _Span(place, place + 1, rows, list(found[:1]), int(mended))
        at = place + 1
        while at < min(len(spoken), place + LONGEST):
            form = spoken[at].form
            choices, fixed = options[at]
            choices = (*choices, *(n for n in as_numbers(form) if n in self._names.rows))
            narrowed = set[int]().union(*(span.rows & self._names.rows[w] for w in choices))
            joins = form == "and" and two_colours(spoken, at)
            if narrowed and not joins and form not in JOINS:
                word = next(w for w in choices if span.rows & self._names.rows[w])
                span.rows, span.end = narrowed, at + 1
                span.matched.append(word)
                span.mended += fixed
            elif not joins and (form not in FILLERS or form == "and"):
                break
            at += 1
        if span.matched[0].isdigit() and not self._begins(span):
            return None  # a count before a name ("13 apples"), not the 13 of some title
        return span

    def _begins(self, span: _Span) -> bool:
        first = tuple(span.matched[:2])
        return any(
            first == self._names.titles[row].words[at : at + 2] for row in span.rows for at in (0, 1, 2)
        )

    def _judge(
        self, text: str, spoken: list[Word], span: _Span, brands: list[Mention], categories: list[Mention]
    ) -> tuple[Mention | None, Mention | None]:
        """Whether a span names products, or a model that the shop does not have."""
        matched = set(span.matched)
        names = self._names
        whole = {row for row in span.rows if names.titles[row].core <= matched}
        start, end = spoken[span.start].start, spoken[span.end - 1].end
        shelf = any(m.start <= start and end <= m.end for m in categories)
        whole = set() if shelf and stands_among_others(names, span.rows, whole, matched) else whole
        proper = any(names.is_proper(w) and w not in names.brand_words for w in matched)
        if not whole and matched <= KINDS | COLOURS | FILLERS:
            return None, None  # "for women" names nothing
        rows = whole or span.rows
        branded = self._brand_and_more(matched, span.rows) and not self._kind_of_brand(
            spoken, span, categories
        )
        if proper or branded:
            missing = self._other_model(text, spoken, span, rows)
            if missing is not None:
                nearest = main_kind(names, self._products, span.rows, matched)
                return None, self._mention(text, spoken, span, nearest, "product", end=missing)
        accepted = (
            proper
            or branded
            or (bool(whole) and self._stands_alone(text, spoken, span, matched, categories))
            or (not whole and self._definite(spoken, span, matched, categories))
            or (not whole and most_of_one(names, span.rows, matched))
        )
        if not accepted:
            return None, None
        if not whole:
            first = spoken[span.start]
            begins = span.start == 0 or begins_sentence(text, spoken, span.start)
            span.rows = (
                by_its_name(names, span.rows, matched, text[first.start : first.end], begins) or span.rows
            )
            rows = rows & span.rows or span.rows
            of_kind = {row for row in rows if names.kinds[row] & matched} or rows
            rows = (
                plainest(names, main_kind(names, self._products, rows, matched), matched)
                if proper
                else of_kind
            )
        if self._is_brand_here(spoken, span, matched, whole, brands):
            return None, None
        return self._mention(text, spoken, span, rows, "product"), None

    def _other_model(self, text: str, spoken: list[Word], span: _Span, rows: set[int]) -> int | None:
        """The end of a model designation that follows a name and belongs to none of its products."""
        if span.end >= len(spoken) or begins_sentence(text, spoken, span.end):
            return None  # "Coco Noir? Note of what?"
        if self._names.verbs.begins_at(spoken, span.end, span.start):
            return None  # "does the Yoga fold"
        following = spoken[span.end]
        mixed = has_digit(following.form) and not following.form.isdigit()
        number = following.form.isdigit() and len(following.form) <= 4 and not counts(spoken, span.end)
        other = following.form in MODEL_WORDS and following.form not in STOP
        if not (mixed or number or other):
            return None
        if any(following.form in self._names.titles[row].words for row in rows):
            return None
        return span.end + 1

    def _brand_and_more(self, matched: set[str], rows: set[int]) -> bool:
        """ "apple charger": a brand with a word that says which of its products."""
        beside = matched - self._names.brand_words - FILLERS - COLOURS
        of_brand = any(
            matched & {key(w.form) for w in words(self._products[row].brand or "")} for row in list(rows)[:50]
        )
        return of_brand and bool(beside - STOP - KINDS)

    def _kind_of_brand(self, spoken: list[Word], span: _Span, categories: list[Mention]) -> bool:
        """ "auvelle headphones": a brand and a category, to be searched, not one product's name."""
        start, end = spoken[span.start].start, spoken[span.end - 1].end
        inside = {key(w.form) for m in categories if start <= m.start and m.end <= end for w in words(m.text)}
        return bool(inside) and set(span.matched) <= inside | self._names.brand_words | FILLERS

    def _definite(
        self, spoken: list[Word], span: _Span, matched: set[str], categories: list[Mention]
    ) -> bool:
        """ "the mascara": what a product is, with an article that points at one."""
        at = span.start - 1
        if at < 0 or spoken[at].form not in DEFINITE:
            return False
        start, end = spoken[span.start].start, spoken[span.end - 1].end
        if any(m.start <= start and m.end >= end for m in categories):
            return False
        if not any(self._names.kinds[row] & matched for row in span.rows):
            return False
        if span.end < len(spoken) and spoken[span.end].form == "of":
            return False  # "is the case of the watch steel": a part of another thing
        asks = at > 0 and spoken[at - 1].form in ASKING  # "is the mascara waterproof?"
        return (asks or followed_well(spoken, span.end, self._firm)) and not in_place(spoken, at)

    def _stands_alone(
        self, text: str, spoken: list[Word], span: _Span, matched: set[str], categories: list[Mention]
    ) -> bool:
        """A whole title of ordinary words: always of two words and more, of one only where nothing around it
        makes it part of something else ("a glass of", "apple juice", "water resistant")."""
        start, end = spoken[span.start].start, spoken[span.end - 1].end
        if len(matched) > 1 or " " in text[start:end]:  # "dinner plates" of a Plate
            return True
        definite = span.start > 0 and spoken[span.start - 1].form in DEFINITE
        if not definite and any(m.start == start and m.end == end for m in categories):
            return False
        if span.end < len(spoken) and spoken[span.end].form in {"it", "them", "this"}:
            return False  # "do I have to water it"
        ends = followed_well(spoken, span.end, self._firm) or ends_part(text, spoken, span.end)
        if not ends and not asked_what_it_does(spoken, span.start, span.end, self._names.lower):
            return False
        at = span.start - 1
        if at < 0 or begins_sentence(text, spoken, span.start):
            return True
        before = spoken[at].form
        if before in ARTICLES:
            return not in_place(spoken, at)
        if before in {"of", "for"}:
            return at > 0 and spoken[at - 1].form in ASKED_OF | {"and"}
        if before == "one" and (asks_price(spoken) or any(word.form in ORDERING for word in spoken)):
            return True
        if described(self._products[min(span.rows)], spoken, at):
            return True
        return before in BEFORE_NAME or before in {"and", "or", "with", "vs"}

    def _is_brand_here(
        self, spoken: list[Word], span: _Span, matched: set[str], whole: set[int], brands: list[Mention]
    ) -> bool:
        """A word that is both a brand and a whole title (Apple): the brand where another brand or a kind of
        product stands beside it, the product otherwise."""
        if not matched <= self._names.brand_words:
            return False
        start = spoken[span.start].start
        if not any(m.start == start for m in brands):
            return False
        if not whole or any(m.start != start for m in brands):
            return True
        plural = spoken[span.start].form != key(spoken[span.start].form)
        preceded = span.start > 0 and spoken[span.start - 1].form in ARTICLES
        return not (plural or preceded or asks_price(spoken))

    def _mention(
        self, text: str, spoken: list[Word], span: _Span, rows: set[int], kind: str, end: int | None = None
    ) -> Mention:
        first, last = spoken[span.start].start, spoken[(end or span.end) - 1].end
        names = self._names
        matched = set(span.matched)
        ordered = sorted(rows, key=lambda row: (len(names.titles[row].core - matched), row))[:MOST_CANDIDATES]
        title = names.titles[ordered[0]]
        total = sum(names.weight(w) for w in title.core) or 1.0
        share = sum(names.weight(w) for w in title.core & matched) / total
        score = round((0.5 + 0.5 * share) * 0.9**span.mended, 3)
        ids = tuple(self._products[row].id for row in ordered)
        return Mention(kind, text[first:last], first, last, ids, score)
