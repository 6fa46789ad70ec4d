"""The columns of WooCommerce's product exporter, in the languages it writes them in."""

from __future__ import annotations

import re

from bot.catalogue.feeds.tables import plain_name

_COLUMNS = {
    "id": "ID; Identifikator; Identyfikator; Identifiant; Kennung; Produkt-ID; Product ID",
    "type": "Type; Typ; Tipo; Rodzaj; Tips; Тип; Tüüp; סוג; نوع; Tipas; Typ produktu",
    "sku": """SKU; Artikelnummer; UGS; COD; Stock Keeping Unit; REF; Артикул; מק"ט; שניבט; Artikelnr; SKU-kods
        Código; Tootekood; Prekės kodas; Art. nr.; شناسه محصول; رمز المنتج; Référence""",
    "title": """Name; Nom; Nombre; Nome; Naam; Nazwa; Nosaukums; Pavadinimas; Nimi; Имя; Название; שם
        نام; الاسم
        Namn; Navn; Produktname; Názov; Název""",
    "published": """Published; Veröffentlicht; Publié; Publicado; Pubblicato; Gepubliceerd; Opublikowany
        Opublikowane; Publicēts; Paskelbta; Avaldatud; Опубликован; Опубликовано; פורסם; منتشر شده; منشور
        Publicerad; Publiceret; Publisert; Publikované; Publikováno""",
    "visibility": """Visibility in catalog; Visibility in catalogue; Sichtbarkeit im Katalog
        Visibilité dans le
        catalogue; Visibilidad en el catálogo; Visibilità nel catalogo; Zichtbaarheid in catalogus; Widoczność
        w katalogu; Redzamība katalogā; Видимость в каталоге""",
    "short_description": """Short description; Kurzbeschreibung; Description courte; Descripción corta; Breve
        descrizione; Korte beschrijving; Krótki opis; Descrição curta; Īss apraksts; Trumpas aprašymas
        Lühikirjeldus; Краткое описание; תיאור קצר; توضیح کوتاه; توضیحات کوتاه; وصف قصير; Kort beskrivning
        Breve descrição; Descripción breve; Produktkurzbeschreibung""",
    "description": """Description; Beschreibung; Descripción; Descrizione; Beschrijving; Opis; Descrição
        Apraksts; Aprašymas; Kirjeldus; Описание; תיאור; توضیحات; الوصف; Beskrivning; Beskrivelse
        Produktbeschreibung; Popis""",
    "sale_begins": """Date sale price starts; Datum, an dem Angebotspreis beginnt; Angebotspreis beginnt am
        Date de début de promo; Día en que empieza el precio rebajado; Data di inizio del prezzo in offerta
        Startdatum actieprijs; Data rozpoczęcia ceny promocyjnej""",
    "sale_ends": """Date sale price ends; Datum, an dem Angebotspreis endet; Angebotspreis endet am
        Date de fin
        de promo; Día en que termina el precio rebajado; Data di fine del prezzo in offerta; Einddatum
        actieprijs; Data zakończenia ceny promocyjnej""",
    "in_stock": """In stock?; Auf Lager?; Vorrätig?; Vorrätig; Lagerstatus; En stock ?; ¿Existencias?; ¿En
        inventario?; Hay existencias; In stock; Op voorraad?; W magazynie?; Na stanie?; Em estoque?; Ir
        noliktavā?; Ar yra sandėlyje?; Laos?; В наличии?; Наличие; במלאי?; موجود در انبار؟; موجود؟; متوفر؟
        I lager?; På lager?; Disponibile?; Magazzino?; In magazzino?""",
    "quantity": """Stock; Lager; Lagerbestand; Bestand; Inventario; Existencias; Magazzino; Voorraad; Stan
        magazynowy; Estoque; Krājumi; Noliktavas atlikums; Atsargos; Laoseis; Запасы; Остаток; מלאי; موجودی
        موجودی انبار; المخزون; Lagersaldo; Lagerbeholdning""",
    "backorders": """Backorders allowed?; Lieferrückstände erlaubt?; Lieferrückstand erlaubt?; Autoriser les
        commandes de produits en rupture ?; ¿Permitir reservas de productos agotados?; Nabestellingen
        toestaan?; Permettere ordini arretrati?; Czy zamówienia oczekujące są dozwolone?""",
    "sale_price": """Sale price; Angebotspreis; Aktionspreis; Tarif promo; Prix promo; Precio rebajado
        Prezzo in
        offerta; Actieprijs; Aanbiedingsprijs; Cena promocyjna; Preço promocional; Izpārdošanas cena; Akcijas
        cena; Išpardavimo kaina; Soodushind; Цена распродажи; Акционная цена; מחיר מבצע; قیمت فروش ویژه
        قیمت حراج; سعر التخفيض; سعر البيع; Reapris; Udsalgspris; Salgspris; Promo price""",
    "price": """Regular price; Regulärer Preis; Normalpreis; Preis; Tarif régulier; Prix régulier
        Precio normal
        Precio; Prezzo di listino; Prezzo regolare; Reguliere prijs; Cena regularna; Cena; Preço normal; Preço
        Regulārā cena; Parastā cena; Įprasta kaina; Tavahind; Базовая цена; Обычная цена; מחיר רגיל
        قیمت عادی; قیمت اصلی; السعر الافتراضي; السعر العادي; Ordinarie pris; Normalpris
        Ordinær pris; Price""",
    "category": """Categories; Kategorien; Catégories; Categorías; Categorie; Categorieën; Kategorie
        Categorias
        Kategorijas; Kategorijos; Kategooriad; Категории; קטגוריות; دسته‌ها; دسته ها; التصنيفات; Kategorier
        Kategória; Produktkategorien""",
    "tags": """Tags; Schlagwörter; Schlagworte; Étiquettes; Etiquetas; Tag; Tagi; Znaczniki; Birkas
        Žymos; Sildid
        Метки; תגיות; برچسب‌ها; برچسب ها; الوسوم; Etiketter""",
    "images": """Images; Bilder; Bild; Imágenes; Immagini; Afbeeldingen; Obrazki; Imagens; Attēli
        Paveikslėliai
        Pildid; Изображения; תמונות; تصاویر; الصور; Billeder; Image""",
    "parent": """Parent; Übergeordnet; Übergeordnetes Produkt; Elternprodukt; Superior; Genitore; Hoofd
        Bovenliggend
        Hoofdproduct; Nadrzędny; Ascendente; Pai; Vecāks; Galvenais; Tėvinis; Ülem; Родительский; הורה
        אב; مادر
        والد; الأب; Förälder; Forælder; Overordnet""",
    "weight": """Weight; Gewicht; Poids; Peso; Waga; Svars; Svoris; Kaal; Вес; משקל; وزن; الوزن; Vikt
        Vægt""",
    "length": "Length; Länge; Longueur; Longitud; Lunghezza; Lengte; Długość; Garums; Ilgis; Pikkus; Длина",
    "width": "Width; Breite; Largeur; Anchura; Larghezza; Breedte; Szerokość; Platums; Plotis; Laius; Ширина",
    "height": "Height; Höhe; Hauteur; Altura; Altezza; Hoogte; Wysokość; Augstums; Aukštis; Kõrgus; Высота",
    "gtin": "GTIN, UPC, EAN, or ISBN; GTIN, UPC, EAN oder ISBN; GTIN; EAN; Barcode; GTIN, UPC, EAN ou ISBN",
    "brand": "Brands; Brand; Marken; Marke; Marques; Marque; Marcas; Marca; Merken; Merk; Hersteller",
    "link": "Permalink; Product URL; URL",
    "external": "External URL; Externe URL; URL externe; URL externa; URL esterno",
}  # fmt: skip
COLUMNS = {
    plain_name(word): ours
    for ours, words in reversed(_COLUMNS.items())
    for word in re.split(r"[;\n]", re.sub(r"\n\s+(?=[a-zäöü])", " ", words))
    if word.strip()
}
_UNIT = re.compile(r"^(.*?)\s*\(([^()]{1,8})\)\s*$")
_MEASURES = frozenset(("weight", "length", "width", "height"))
_PART = {
    "name": re.compile(
        r"\b(?:names?|nom|nombre|nome|naam|nazwa|nosaukums|pavadinimas|nimi|имя|название|שם|نام)\b"
    ),
    "value": re.compile(
        r"\b(?:value|values|wert|werte|valeur|valor|valores|valore|valori|waarde|waarden|wartość|wartości|"
        r"vērtība|vērtības|reikšmė|väärtus|значение|значения|ערך|ערכים|مقدار|قيمة)\b"
    ),
}  # fmt: skip
_ATTRIBUTE = re.compile(
    r"attribut|atribut|atrybut|eigenschap|omadus|savyb|атрибут|תכונה|ویژگی|سمة|خاصية|attributo|egenskap"
)
OWN = frozenset(("short_description", "published", "visibility", "backorders", "parent", "sale_begins"))
"""Columns that hardly another system's export has."""


def column(cell: str) -> tuple[str, str]:
    """(our name, the unit in brackets); attribute columns are "attribute 1 name" and "attribute 1 value". ""
    where the column says nothing to visitors."""
    cell = cell[:200]
    name = plain_name(cell)
    if name in COLUMNS:
        return COLUMNS[name], ""
    measured = _UNIT.match(cell.strip().strip("\ufeff"))
    if measured and COLUMNS.get(plain_name(measured.group(1))) in _MEASURES:
        return COLUMNS[plain_name(measured.group(1))], measured.group(2)
    number = re.search(r"\d+", name)
    if number and _ATTRIBUTE.search(name) and "default" not in name:
        for part, words in _PART.items():
            if words.search(name):
                return f"attribute {number.group()} {part}", ""
    return "", ""


def is_column(name: str) -> bool:
    return bool(column(name)[0])
