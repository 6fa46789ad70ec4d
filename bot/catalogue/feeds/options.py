"""What the options of variants are called: a shop's "Farbe" or "Colour" is the canonical "color"."""

from __future__ import annotations

from functools import lru_cache

_NAMES = {
    "color": """color colour colors colours farbe couleur colore kleur cor kolor barva culoare färg farve
    farge
        väri värv krāsa spalva цвет колір צבע رنگ لون اللون renk χρώμα""",
    "size": """size sizes größe grösse groesse taille talla tamaño taglia maat tamanho rozmiar velikost mărime
        storlek størrelse koko suurus izmērs dydis размер розмір מידה سایز اندازه مقاس المقاس حجم beden
        μέγεθος""",
    "material": """material materials stoff matière matériau materiale materiaal materiál materiał materiāls
        medžiaga materjal материал матеріал חומר جنس مادة خامة malzeme""",
}
_CANONICAL = {word.casefold(): canonical for canonical, words in _NAMES.items() for word in words.split()}


@lru_cache(maxsize=4096)
def option_name(name: str) -> str:
    """Lower case with spaces; "pa_colour", as WooCommerce names a shop-wide attribute, is "color"."""
    bare = " ".join(name.casefold().removeprefix("pa_").replace("_", " ").replace("-", " ").split())
    return _CANONICAL.get(bare, bare)
