"""What a feed lists and the shop does not sell: drafts, what is switched off, hidden or not published."""

from __future__ import annotations

from typing import Any

from bot.catalogue.availability_words import availability_named
from bot.catalogue.product import Availability

# Names without case and separators -> the field in which a row keeps it.
NAMES = {
    "status": "status", "productstatus": "status", "published": "published", "ispublished": "published",
    "publishedonline": "published", "visible": "visible", "isvisible": "visible", "productvisible": "visible",
    "enabled": "enabled", "isenabled": "enabled", "active": "active", "isactive": "active",
    "productonline": "product_online", "visibility": "visibility", "catalogvisibility": "visibility",
}  # fmt: skip
FIELDS = frozenset(NAMES.values())
NO = frozenset(
    """0 f false n no off falsch faux falso fals nein non nee nie ne nē nei nej ei não onwaar fałsz falskt
    falsk usann nepravda hamis epätosi väär netiesa aplams yanlış hayır ложь нет ні לא שקר نادرست خیر لا
    """.split()
)
OFF = frozenset(
    word.strip()
    for word in """draft; auto-draft; disabled; inactive; archived; unlisted; unpublished; pending; private
    trash; deleted; hidden; offline; suspended; 0; false; entwurf; inaktiv; deaktiviert; archiviert; brouillon
    inactif; borrador; inactivo; bozza; inattivo; rascunho; inativo; concept; inactief; szkic; nieaktywny
    melnraksts; neaktīvs; juodraštis; neaktyvus; mustand; черновик; неактивен; отключен; скрыт; טיוטה; לא פעיל
    מושבת; מוסתר; پیش نویس; پیش‌نویس; غیرفعال; مسودة; غير نشط""".replace("\n", ";").split(";")
)  # fmt: skip
YES = frozenset(
    """1 t true y yes on x wahr vrai verdadero verdadeiro vero ja oui si sí sì sim adevărat waar prawda tak
    sant sann pravda ano áno igaz igen tosi kyllä tõene jah patiess jā tiesa taip doğru evet да истина так
    כן אמת بله درست نعم""".split()
)
_ON = YES | frozenset("active enabled publish published online live visible aktiv actif activo".split())
_HIDDEN = frozenset(("hidden", "none"))
_SHOWN = frozenset(
    ("visible", "catalog", "search", "catalog, search", "both", "not visible individually", *"1234")
)
# Fields of Magento's products, whose status 2 is "disabled".
_MAGENTO = frozenset(
    ("type_id", "attribute_set_id", "attribute_set_code", "extension_attributes", "custom_attributes")
)


def why_not_sold(raw: dict[str, Any]) -> tuple[str, str, str] | None:
    """(field, value, reason) where a row says that its product is not on sale, else None. What only says that
    it is goes out of the row; any other word becomes an attribute."""
    for name in FIELDS & raw.keys():
        value = raw.pop(name)
        text = str(value).lower() if isinstance(value, bool) else "" if value is None else str(value).strip()
        word = text.casefold()
        if _says_no(name, word, raw):
            return name, text, "is not on sale; left out"
        if word and word not in (_SHOWN if name == "visibility" else _ON) and word != "2":
            _keep(raw, name, text)
    return None


def _says_no(name: str, word: str, raw: dict[str, Any]) -> bool:
    if name == "status":
        return word in OFF or (word == "2" and not _MAGENTO.isdisjoint(raw.get("attributes") or ()))
    if name == "visibility":
        return word in _HIDDEN
    return word in NO or word in OFF or word in ("-1", "-2") or (name == "product_online" and word == "2")


def _keep(raw: dict[str, Any], name: str, text: str) -> None:
    """What says nothing of being on sale, such as the year in which a book was published: the product's
    availability where it is one, else an attribute."""
    told = availability_named(text) not in (None, Availability.unknown)
    if name == "status" and told and not raw.get("availability"):
        raw["availability"] = text
    else:
        raw.setdefault("attributes", {}).setdefault(name, text)
