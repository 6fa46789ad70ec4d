"""JSON read element by element: lists at the root or under a key, or one document a line, however many follow
each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.json_window import Window
from bot.catalogue.feeds.rows import UnreadableFeed

CONTAINERS = ("products", "items", "data", "results", "entries", "catalog", "catalogue", "offers", "rows",
              "edges", "nodes")  # fmt: skip
DEEPEST = 6
TRIED = 5  # elements of a list that tell whether it is the list of products
Element = tuple[int, Any]
Tells = Callable[[Mapping[str, Any]], bool]


def _always(_: Mapping[str, Any]) -> bool:
    return True


def _never(_: Mapping[str, Any]) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Layout:
    """How lists stand in objects: under which keys, which objects are no wrappers but elements themselves,
    which elements make a list the one that is meant. `guesses`: a list under any other key counts as well
    where it is the only one; else what stands beside the lists is a document too."""

    containers: Sequence[str] = CONTAINERS
    is_whole: Tells = _never
    is_element: Tells = _always
    guesses: bool = True


USUAL = Layout()


def documents(
    path: Path,
    encoding: str,
    keys: Sequence[str] = (),
    layout: Layout = USUAL,
    around: dict[str, Any] | None = None,
) -> Iterator[Element]:
    """(line, document) for every element; `keys` is the path to the list, empty to find it by `layout`. What
    stands before a list in the object that wraps it is put into `around`. Raises UnreadableFeed."""
    with path.open(encoding=encoding, errors="replace", newline="") as handle:
        window = Window(handle, path.name)
        if not window.peek():
            raise UnreadableFeed(f"{path.name}: the file is empty")
        begun = False
        while mark := window.peek():
            if mark == "[":
                yield from _elements(window)
            elif mark == "{":
                yield from _under(window, list(keys)) if keys else _object(window, layout, around)
            elif begun:
                raise window.broken(f"{window.left()!r} follows, which is no JSON; take it out")
            else:
                raise window.broken(f"JSON begins with a list or an object, found {mark!r}")
            begun = True


def _elements(window: Window) -> Iterator[Element]:
    window.take("[")
    if window.peek() == "]":
        window.take("]")
        return
    while True:
        if not window.peek():
            raise window.broken("the file ends in the middle (truncated?)")
        line = window.line
        yield line, window.value()
        if window.peek() == "]":
            window.take("]")
            return
        window.take(",")


def _members(window: Window) -> Iterator[str]:
    """The keys of an object; the caller takes each value."""
    window.take("{")
    while window.peek() != "}":
        key = window.value()
        window.take(":")
        yield str(key)
        if window.peek() == "}":
            break
        window.take(",")
    window.take("}")


def _under(window: Window, keys: list[str]) -> Iterator[Element]:
    found = False
    for key in _members(window):
        if key != keys[0]:
            window.value()
            continue
        found = True
        if len(keys) > 1 and window.peek() == "{":
            yield from _under(window, keys[1:])
        elif len(keys) == 1 and window.peek() == "[":
            yield from _elements(window)
        else:
            raise window.broken(f"there is no list under {'.'.join(keys)!r}")
    if not found:
        raise window.broken(f"there is no key {keys[0]!r}")


def _object(window: Window, layout: Layout, around: dict[str, Any] | None) -> Iterator[Element]:
    """An element, or what wraps lists of them. Only an object that is longer than a part of the file is
    judged by what stands before its lists."""
    line = window.line
    whole = window.ahead()
    usual = whole is not None and _wraps(whole, layout, unusual=False)
    if whole is None or usual or _wraps(whole, layout, unusual=layout.guesses):
        rest = around if around is not None else {}
        rest.clear()
        wrapper = _Wrapper(window, layout, rest, known=whole is not None, unusual=not usual)
        yield from wrapper.elements(wrapper.rest)
        yield from wrapper.remains(line)
    else:
        window.skip()
        yield from _only_list(window, line, whole, layout)


def _wraps(whole: Mapping[str, Any], layout: Layout, unusual: bool, depth: int = 0) -> bool:
    """`unusual`: a list of whole elements makes it a wrapper under any key."""
    if depth > DEEPEST or layout.is_whole(whole):
        return False
    found = [whole[key] for key in layout.containers if key in whole]
    lists = [value for value in found if isinstance(value, list)]
    if any(isinstance(e, dict) and layout.is_element(e) for value in lists for e in value[:TRIED]):
        return True
    if layout.guesses and any(isinstance(v, dict) and _wraps(v, layout, unusual, depth + 1) for v in found):
        return True
    if depth == 0 and lists and not layout.is_element(whole):
        return not unusual
    return unusual and not layout.is_element(whole) and any(_holds(v, layout, depth) for v in whole.values())


def _holds(value: Any, layout: Layout, depth: int) -> bool:
    if isinstance(value, list):
        return any(isinstance(each, dict) and layout.is_whole(each) for each in value[:TRIED])
    return isinstance(value, dict) and _wraps(value, layout, unusual=True, depth=depth + 1)


def _keyed(whole: Mapping[str, Any], layout: Layout, depth: int = 0) -> list[dict[str, Any]]:
    """The elements of an object that has each of them under its id."""
    if depth > DEEPEST or layout.is_element(whole):
        return []
    objects = {key: value for key, value in whole.items() if isinstance(value, dict)}
    if objects and len(objects) == len(whole) and all(map(layout.is_whole, objects.values())):
        return [{"id": key, **value} for key, value in objects.items()]
    return next((found for v in objects.values() if (found := _keyed(v, layout, depth + 1))), [])


def _only_list(window: Window, line: int, whole: dict[str, Any], layout: Layout) -> Iterator[Element]:
    """The elements of the one list of objects in an object that is no element itself; else the object."""
    lists = [v for v in whole.values() if isinstance(v, list) and v and all(isinstance(e, dict) for e in v)]
    guessed = layout.guesses and len(lists) == 1 and not layout.is_element(whole)
    if guessed and (any(map(layout.is_element, lists[0][:TRIED])) or not window.peek()):
        yield from ((line, element) for element in lists[0])
    elif layout.guesses and (keyed := _keyed(whole, layout)):
        yield from ((line, element) for element in keyed)
    else:
        yield line, whole


@dataclass(slots=True)
class _Wrapper:
    """An object with lists under usual keys. A list without a fitting element is passed over, its first
    element kept to be told of where nothing else is found. `known`: that it is a wrapper is settled;
    `unusual`: lists of whole elements count under any key."""

    window: Window
    layout: Layout
    rest: dict[str, Any]
    known: bool
    unusual: bool
    listed: bool = False
    found: bool = False
    odd: list[Element] = field(default_factory=list)

    def elements(self, rest: dict[str, Any], depth: int = 0) -> Iterator[Element]:
        named = False
        for key in _members(self.window):
            mark = self.window.peek()
            usual = key in self.layout.containers and (self.known or not self.layout.is_whole(rest))
            if usual and mark == "[":
                self.listed = True
                yield from self._list()
            elif mark in ("[", "{") and self._opens(usual, named, depth):
                rest[key] = {} if mark == "{" else []
                yield from self.elements(rest[key], depth + 1) if mark == "{" else self._unusual(rest[key])
            else:
                rest[key] = self.window.value()
                named = named or self.layout.is_element({key: rest[key]})

    def _opens(self, usual: bool, named: bool, depth: int) -> bool:
        """Whether what stands under a key may hold the list; it is no list of an element's own."""
        if not self.layout.guesses or depth >= DEEPEST:
            return False
        return usual or (self.unusual and not self.found and not named)

    def _unusual(self, passed: list[Any]) -> Iterator[Element]:
        """The elements of a list whose key says nothing, where they are whole; else they go to `passed`."""
        fits = False
        for element in _elements(self.window):
            if fits:
                yield element
                continue
            passed.append(element[1])
            if len(passed) <= TRIED and isinstance(element[1], dict) and self.layout.is_whole(element[1]):
                fits = self.found = self.listed = True
                yield from ((element[0], each) for each in passed)
                passed.clear()

    def _list(self) -> Iterator[Element]:
        tried: list[Element] = []
        fits = False
        wanted = self.layout.is_whole if self.found and self.layout.guesses else self.layout.is_element
        for element in _elements(self.window):
            if fits:
                yield element
            elif len(tried) < TRIED:
                tried.append(element)
                if isinstance(element[1], dict) and wanted(element[1]):
                    fits = self.found = True
                    yield from tried
        if not fits and not self.odd:
            self.odd = tried[:1]

    def remains(self, line: int) -> Iterator[Element]:
        """What to tell of where no list was the one, and for a layout that keeps it what stands beside."""
        if self.listed and not self.layout.guesses:
            if not set(self.rest) <= {"@context", "@id", "@type"}:
                yield line, self.rest
        elif not self.listed:
            yield from _only_list(self.window, line, self.rest, self.layout)
        elif not self.found:
            yield from self.odd
