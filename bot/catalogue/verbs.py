"""English verbs (data/words/en/verbs.txt): behind the name of a thing they begin what is said of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.catalogue.things_file import BadThingsFile
from bot.catalogue.words import Word

BEFORE_IT = frozenset("do does did dont doesnt didnt will would can could should many".split())
"""Before a thing these let a verb follow: "does the food stick", "how many rackets rest"."""
FRAME = frozenset("a an the one any some new your these those this that".split())
OWN = frozenset("my our".split())
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verbs:
    """`firm` are forms that are no word for goods as well; `all` of them."""

    firm: frozenset[str] = frozenset()
    all: frozenset[str] = frozenset()

    @classmethod
    def read(cls, path: Path, names: Collection[str]) -> Verbs:
        """`names` are the words for goods, each as it stands in their names. Raises BadThingsFile."""
        try:
            lines = path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise BadThingsFile(f"{path} cannot be read: {error}") from error
        found: set[str] = set()
        for number, line in enumerate(lines, 1):
            if not line.strip() or line.startswith("#"):
                continue
            if not all(word.isalpha() and word.islower() for word in line.split()):
                raise BadThingsFile(
                    f"{path}:{number}: expected a verb and its irregular forms, in small letters"
                )
            verb, *irregular = line.split()
            found.update((*regular(verb), *irregular))
        return cls(frozenset(found - set(names)), frozenset(found))

    def begins_at(self, spoken: Sequence[Word], at: int, start: int) -> bool:
        """Whether the word at a place is a verb, be it a name of goods too: "does the food stick in it" where
        the thing in question starts at `start`."""
        form = spoken[at].form
        if form in self.firm:
            return True
        if form not in self.all or at <= start or at + 1 >= len(spoken) or spoken[at + 1].form in self.all:
            return False
        before = start - 1
        while before > 0 and spoken[before].form in FRAME | OWN:
            before -= 1
        return before >= 0 and spoken[before].form in BEFORE_IT


def regular(verb: str) -> Iterator[str]:
    """The forms of a verb that is not told to have others."""
    yield verb
    sibilant = verb.endswith(("s", "x", "z", "ch", "sh", "o"))
    consonant_y = verb.endswith("y") and verb[-2:-1] not in _VOWELS
    yield f"{verb[:-1]}ies" if consonant_y else f"{verb}es" if sibilant else f"{verb}s"
    if verb.endswith("ee"):
        yield from (f"{verb}d", f"{verb}ing")
    elif verb.endswith("e"):
        yield from (f"{verb}d", f"{verb[:-1]}ing")
    else:
        yield from (f"{verb[:-1]}ied" if consonant_y else f"{verb}ed", f"{verb}ing")
