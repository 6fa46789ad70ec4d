"""The columns of WooCommerce's product exporter, in the languages it writes them in."""

from __future__ import annotations

import re

from bot.catalogue.feeds.tables import plain_name

_COLUMNS = {
    "id": """ID; Identifikator; Identyfikator; Identifiant; Kennung; Produkt-ID; Product ID; شناسه; מזהה
        Kimlik; Azonosító; Ідентифікатор""",
    "type": """Type; Typ; Tipo; Rodzaj; Tips; Тип; Tüüp; סוג; نوع; Tipas; Typ produktu; Tip; Tür; Típus
        Tyyppi; Τύπος; النوع; Vrsta""",
    "sku": """SKU; Artikelnummer; UGS; COD; Stock Keeping Unit; REF; Артикул; מק"ט; שניבט; Artikelnr
        SKU-kods; Código; Tootekood; Prekės kodas; Art. nr.; شناسه محصول; رمز المنتج; Référence
        Stok kodu (SKU); Cikkszám; Katalogové číslo; Katalógové číslo; Varenummer; Varenummer (SKU)
        Tuotetunnus; Tuotetunnus (SKU); Artikelnummer (SKU); Cod produs; Cod produs (SKU); Κωδικός προϊόντος
        Šifra""",
    "title": """Name; Nom; Nombre; Nome; Naam; Nazwa; Nosaukums; Pavadinimas; Nimi; Имя; Название; שם; نام
        الاسم; Namn; Navn; Produktname; Názov; Název; Vārds; Nume; İsim; Név; Tuotenimi; Назва; Όνομα; Име
        Naziv; Ime""",
    "published": """Published; Veröffentlicht; Publié; Publicado; Pubblicato; Gepubliceerd; Opublikowany
        Opublikowane; Publicēts; Paskelbta; Avaldatud; Опубликован; Опубликовано; פורסם; منتشر شده; منشور
        Publicerad; Publiceret; Publisert; Publikované; Publikováno; Publicat; Yayımlanmış; Közzétéve
        Julkaistu; Udgivet; Опубліковано; Δημοσιευμένο; Objavljeno; Публикуван""",
    "visibility": """Visibility in catalog; Visibility in catalogue; Sichtbarkeit im Katalog
        Visibilité dans le catalogue; Visibilidad en el catálogo; Visibilità nel catalogo
        Zichtbaarheid in catalogus; Widoczność w katalogu; Redzamība katalogā; Видимость в каталоге
        Visibilidade no catálogo; Vizibilitate în catalog; Katalogda görünürlük; Synlighet i katalog
        Synlighed i katalog; Viditelnost v katalogu; Viditeľnosť v katalógu; Näkyvyys katalogissa
        Láthatóság a katalógusban; Видимість у каталозі; Vidljivost u katalogu; נראות בקטלוג
        قابل مشاهده در کاتالوگ; نمایش در فهرست""",
    "short_description": """Short description; Kurzbeschreibung; Description courte; Descripción corta
        Breve descrizione; Korte beschrijving; Krótki opis; Descrição curta; Īss apraksts; Trumpas aprašymas
        Lühikirjeldus; Краткое описание; תיאור קצר; توضیح کوتاه; توضیحات کوتاه; وصف قصير; Kort beskrivning
        Breve descrição; Descripción breve; Produktkurzbeschreibung; Korte omschrijving; Descriere scurtă
        Kısa açıklama; Rövid leírás; Lyhyt kuvaus; Kort beskrivelse; Krátký popis; Krátky popis
        Короткий опис; Σύντομη περιγραφή; Kratki opis; Кратко описание""",
    "description": """Description; Beschreibung; Descripción; Descrizione; Beschrijving; Opis; Descrição
        Apraksts; Aprašymas; Kirjeldus; Описание; תיאור; توضیحات; الوصف; Beskrivning; Beskrivelse
        Produktbeschreibung; Popis; Descriere; Açıklama; Leírás; Kuvaus; Опис; Περιγραφή""",
    "sale_begins": """Date sale price starts; Datum, an dem Angebotspreis beginnt; Angebotspreis beginnt am
        Date de début de promo; Día en que empieza el precio rebajado; Data di inizio del prezzo in offerta
        Startdatum actieprijs; Data rozpoczęcia ceny promocyjnej; Datum, an dem der Angebotspreis beginnt
        Angebotspreis gültig ab; Data rozpoczęcia promocji; Data di partenza del prezzo in saldo
        Data de preço promocional começa em; Datum när reapriset börjar; Akcijas cenas sākuma datums
        Дата начала действия скидки; İndirimli fiyatın başladığı tarih; תאריך התחלת מבצע
        تاریخ شروع فروش ویژه""",
    "sale_ends": """Date sale price ends; Datum, an dem Angebotspreis endet; Angebotspreis endet am
        Date de fin de promo; Día en que termina el precio rebajado; Data di fine del prezzo in offerta
        Einddatum actieprijs; Data zakończenia ceny promocyjnej; Datum, an dem der Angebotspreis endet
        Angebotspreis gültig bis; Data zakończenia promocji; Data in cui termina l'offerta
        Data de preço promocional termina em; Datum när reapriset slutar; Datum när reapriset upphör
        Akcijas cenas beigu datums; Дата окончания действия скидки; İndirimli fiyatın bittiği tarih
        תאריך סיום מבצע; تاریخ پایان فروش ویژه""",
    "in_stock": """In stock?; Auf Lager?; Vorrätig?; Vorrätig; Lagerstatus; En stock ?; ¿Existencias?
        ¿En inventario?; Hay existencias; In stock; Op voorraad?; W magazynie?; Na stanie?; Em estoque?
        Ir noliktavā?; Ar yra sandėlyje?; Laos?; В наличии?; Наличие; במלאי?; موجود در انبار؟; موجود؟
        متوفر؟; I lager?; På lager?; Disponibile?; In magazzino?; En inventaire?; În stoc?; Stokta?
        Készleten?; Skladem?; Na skladě?; Na sklade?; Varastossa?; Em stock?; У наявності?; В наявності?
        Σε απόθεμα""",
    "quantity": """Stock; Lager; Lagerbestand; Bestand; Inventario; Existencias; Magazzino; Voorraad
        Stan magazynowy; Estoque; Krājumi; Noliktavas atlikums; Atsargos; Laoseis; Запасы; Остаток; מלאי
        موجودی; موجودی انبار; المخزون; Lagersaldo; Lagerbeholdning; Noliktavā; Inventaire; Stoc; Stok
        Készlet; Varasto; Varastosaldo; Sklad; Zásoby; Запаси; Απόθεμα; Zaliha; انبار""",
    "backorders": """Backorders allowed?; Lieferrückstände erlaubt?; Lieferrückstand erlaubt?
        Autoriser les commandes de produits en rupture ?; ¿Permitir reservas de productos agotados?
        Nabestellingen toestaan?; Permettere ordini arretrati?; Czy zamówienia oczekujące są dozwolone?
        Lieferrückstande erlaubt?; Rückstände erlaubt?; Atļaut atpkaļpasūtījumus?; Возможен ли предзаказ?
        Задержанный заказ возможен?; Abilita gli ordini arretrati?; São permitidas encomendas?
        Pozwalać na zamówienia oczekujące (na dostawę do magazynu)?; Tillåt restnoteringar?
        Yok satmaya izin?; האם הזמנה חוזרת מותרת?; پیش‌فروش مجاز است؟; پیشفروش مجاز است؟""",
    "sale_price": """Sale price; Angebotspreis; Aktionspreis; Tarif promo; Prix promo; Precio rebajado
        Prezzo in offerta; Actieprijs; Aanbiedingsprijs; Cena promocyjna; Preço promocional
        Izpārdošanas cena; Akcijas cena; Išpardavimo kaina; Soodushind; Цена распродажи; Акционная цена
        מחיר מבצע; قیمت فروش ویژه; قیمت حراج; سعر التخفيض; سعر البيع; Reapris; Udsalgspris; Salgspris
        Promo price; Prezzo in saldo; Prezzo scontato; Preț promoțional; İndirimli satış fiyatı; Akciós ár
        Akční cena; Zľavnená cena; Alennushinta; Tilbudspris; Акційна ціна; Τιμή προσφοράς
        Akcijska cijena""",
    "price": """Regular price; Regulärer Preis; Normalpreis; Preis; Tarif régulier; Prix régulier
        Precio normal; Precio; Prezzo di listino; Prezzo regolare; Reguliere prijs; Cena regularna; Cena
        Preço normal; Preço; Regulārā cena; Parastā cena; Įprasta kaina; Tavahind; Базовая цена
        Обычная цена; מחיר רגיל; قیمت عادی; قیمت اصلی; السعر الافتراضي; السعر العادي; Ordinarie pris
        Normalpris; Ordinær pris; Price; Preț obișnuit; Preț normal; Normal fiyat; Normál ár; Běžná cena
        Bežná cena; Normaalihinta; Normaali hinta; Vanlig pris; Normal pris; Звичайна ціна; Κανονική τιμή
        Redovna cijena; Redna cena; Нормална цена; Редовна цена""",
    "category": """Categories; Kategorien; Catégories; Categorías; Categorie; Categorieën; Kategorie
        Categorias; Kategorijas; Kategorijos; Kategooriad; Категории; קטגוריות; دسته‌ها; دسته ها; التصنيفات
        Kategorier; Kategória; Produktkategorien; Kategorija; Categorii; Kategoriler; Kategóriák; Kategoriat
        Категорії; Κατηγορίες; Kategorije; دستهها""",
    "tags": """Tags; Schlagwörter; Schlagworte; Étiquettes; Etiquetas; Tag; Tagi; Znaczniki; Birkas; Žymos
        Sildid; Метки; תגיות; برچسب‌ها; برچسب ها; الوسوم; Etiketter; Etichete; Etiketler; Címkék; Štítky
        Avainsanat; Позначки; Ετικέτες; Oznake; Етикети; برچسبها""",
    "images": """Images; Bilder; Bild; Imágenes; Immagini; Afbeeldingen; Obrazki; Imagens; Attēli
        Paveikslėliai; Pildid; Изображения; תמונות; تصاویر; الصور; Billeder; Image; Immagine; Imagini
        Görseller; Képek; Obrázky; Kuvat; Зображення; Εικόνες; Slike""",
    "parent": """Parent; Übergeordnet; Übergeordnetes Produkt; Elternprodukt; Superior; Genitore; Hoofd
        Bovenliggend; Hoofdproduct; Nadrzędny; Ascendente; Pai; Vecāks; Galvenais; Tėvinis; Ülem
        Родительский; הורה; אב; مادر; والد; الأب; Förälder; Forælder; Overordnet; Element nadrzędny
        Överordnad; Părinte; Ebeveyn; Szülő; Nadřazený; Rodič; Nadradený; Батьківський; Γονέας; Nadređeni
        Родител; מוצר אב""",
    "weight": """Weight; Gewicht; Poids; Peso; Waga; Svars; Svoris; Kaal; Вес; משקל; وزن; الوزن; Vikt; Vægt
        Greutate; Ağırlık; Súly; Tömeg; Hmotnost; Hmotnosť; Paino; Vekt; Вага; Βάρος; Težina""",
    "length": """Length; Länge; Longueur; Longitud; Lunghezza; Lengte; Długość; Garums; Ilgis; Pikkus; Длина
        Comprimento; Längd; Længde; Lengde; Lungime; Uzunluk; Hosszúság; Délka; Dĺžka; Pituus; Довжина
        Μήκος; Duljina; אורך; درازا; طول""",
    "width": """Width; Breite; Largeur; Anchura; Larghezza; Breedte; Szerokość; Platums; Plotis; Laius
        Ширина; Largura; Bredd; Bredde; Lățime; Genişlik; Szélesség; Šířka; Šírka; Leveys; Πλάτος; Širina
        רוחב; پهنا; عرض""",
    "height": """Height; Höhe; Hauteur; Altura; Altezza; Hoogte; Wysokość; Augstums; Aukštis; Kõrgus; Высота
        Höjd; Højde; Høyde; Înălțime; Yükseklik; Magasság; Výška; Korkeus; Висота; Ύψος; Visina; גובה; بلندا
        ارتفاع""",
    "gtin": "GTIN; EAN; Barcode",
    "brand": """Brands; Brand; Marken; Marke; Marques; Marque; Marcas; Marca; Merken; Merk; Hersteller
        Marki; Marchi; Бренды; Бренди; Zīmoli; Zīmols; Varumärken; Mærker; Merker; Tuotemerkit; Markalar
        Mărci; Značky; Márkák; Μάρκες; Kaubamärgid; Prekių ženklai; מותגים; برندها; العلامات التجارية""",
    "link": "Permalink; Product URL; URL",
    "external": "External URL; Externe URL; URL externe; URL externa; URL esterno",
}  # fmt: skip
COLUMNS = {
    plain_name(word): ours
    for ours, words in reversed(_COLUMNS.items())
    for word in re.split(r"[;\n]", words)
    if word.strip()
}
UNIT = re.compile(r"^(.*?)\s*\(([^()]{1,16})\)\s*$")
MEASURES = frozenset(("weight", "length", "width", "height"))
_PART = {
    "name": re.compile(
        r"\b(?:names?|nom|nombre|nome|naam|nazwa|nosaukums|pavadinimas|nimi|имя|название|שם|نام|namn|navn|nume|"
        r"ismi|név|neve|název|názov|назва|όνομα|naziv|اسم)\b"
    ),
    "value": re.compile(
        r"\b(?:value|values|wert|werte|valeur|valor|valores|valore|valori|waarde|waarden|wartość|wartości|"
        r"vērtība|vērtības|reikšmė|väärtus|значение|значения|ערך|ערכים|مقدار|قيمة|valuta|värde|værdi|værdier|"
        r"verdi|verdier|arvo|arvot|hodnota|hodnoty|érték|értékek|valoare|değer|значення|τιμή|τιμές|vrijednost)\b"
    ),
}  # fmt: skip
_ATTRIBUTE = re.compile(
    r"att?rib[uū]t|atrybut|eigenschap|omadus|savyb|ат+рибут|תכונה|ویژگی|صفت|سمة|خاصية|egenskap|nitelik|vlastnost|"
    r"tulajdons|ominaisuu|ιδιότητ|svojstv|lastnost"
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
    if name.startswith("gtin upc ean"):
        return "gtin", ""
    measured = UNIT.match(cell.strip().strip("\ufeff"))
    if measured and COLUMNS.get(plain_name(measured.group(1))) in MEASURES:
        return COLUMNS[plain_name(measured.group(1))], measured.group(2)
    number = re.search(r"\d+", name)
    if number and _ATTRIBUTE.search(name) and "default" not in name:
        for part, words in _PART.items():
            if words.search(name):
                return f"attribute {number.group()} {part}", ""
    return "", ""


def is_column(name: str) -> bool:
    return bool(column(name)[0])
