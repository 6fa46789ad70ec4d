"""What home-made tables call their columns, in the languages of their shops."""

from __future__ import annotations

import re
import unicodedata

from bot.catalogue.feeds.tables import plain_name

_WORDS = {
    "id": """Artikelnr; Artikel-Nr; Art-Nr; ArtNr; Artikel Nr; Bestellnummer; Produktnummer; Artikelcode
        Référence; Réf; Référence produit; Code article; Code produit; Identifiant; Numéro d'article
        Código; Codigo; Código de producto; Referencia; Código producto; Núm. de artículo; Identificador
        Codice; Codice articolo; Codice prodotto; Riferimento; Cod; Kod; Kod produktu; Indeks; Symbol
        Numer katalogowy; Identyfikator; Numer artykułu; ID produktu; Артикул; Арт; Код; Код товара
        ID товара; Идентификатор; Artikuls; Kods; Preces kods; Artikula numurs; Produkta kods; Preces ID
        Prekės kodas; Kodas; Artiklikood; Tootekood; Artikelnummer; Varenummer; Produktkod; Productcode
        מק"ט; מקט; מק״ט; מספר קטלוגי; קוד מוצר; קוד; מזהה; מספר פריט; ברקוד פנימי; קוד פריט; מק'ט
        מזהה מוצר; کد; کد محصول; کد کالا; شناسه; شناسه محصول; شناسه کالا; رمز المنتج; رقم المنتج; رمز""",
    "title": """Artikel; Artikelbezeichnung; Produkt; Produktbezeichnung; Warenbezeichnung; Produkttitel
        Titel; Nom; Nom du produit; Nom de l'article; Désignation; Produit; Libellé; Intitulé; Nombre
        Nombre del producto; Nombre de producto; Producto; Artículo; Denominación; Nome; Nome prodotto
        Nome del prodotto; Prodotto; Articolo; Denominazione; Nazwa; Nazwa produktu; Nazwa towaru; Towar
        Tytuł; Наименование; Название; Название товара; Наименование товара; Товар; Имя; Продукт
        Nosaukums; Preces nosaukums; Produkta nosaukums; Prece; Produkts; Prekės pavadinimas
        Toote nimetus; Nimetus; Nimi; Toode; Namn; Produktnamn; Benämning; Navn; Varenavn; Naam
        Productnaam; Omschrijving artikel; Tuote; Tuotteen nimi; שם; שם מוצר; שם המוצר; מוצר; שם פריט
        שם הפריט; פריט; כותרת; נام; نام; نام کالا; نام محصول; کالا; محصول; عنوان; عنوان محصول; عنوان کالا
        اسم المنتج; المنتج; الاسم""",
    "description": """Artikelbeschreibung; Produktbeschreibung; Langtext; Beschreibung; Descriptif
        Description du produit; Descripción del producto; Descripcion; Descrizione prodotto; Opis
        Opis produktu; Описание; Описание товара; Apraksts; Preces apraksts; Produkta apraksts; Aprašymas
        Kirjeldus; Beskrivning; Beskrivelse; Omschrijving; Beschrijving; Kuvaus; תיאור; תאור; תיאור מוצר
        תיאור המוצר; פירוט; توضیحات; توضیح; شرح; شرح کالا; مشخصات; توضیحات محصول; الوصف; وصف المنتج""",
    "price": """Verkaufspreis; VK-Preis; VK; Stückpreis; Endpreis; Preis €; Prix de vente; Prix public
        Tarif; Prix unitaire; PVP; Precio de venta; Precio unitario; Importe; Prezzo di vendita
        Prezzo al pubblico; Prezzo unitario; Cena sprzedaży; Cena brutto; Cena detaliczna; Цена
        Цена продажи; Розничная цена; Стоимость; Cena; Pārdošanas cena; Mazumtirdzniecības cena
        Cena ar PVN; Kaina; Hind; Pris; Prijs; Verkoopprijs; Hinta; מחיר; מחיר לצרכן; מחיר מכירה
        מחיר כולל מע"מ; מחיר ליחידה; מחיר סופי; قیمت; قیمت فروش; قیمت واحد; قیمت کالا; قیمت محصول; بها
        قیمت نهایی; السعر; سعر; سعر البيع""",
    "compare_at_price": """Alter Preis; Statt-Preis; Listenpreis; UVP; Ancien prix; Prix barré
        Prix conseillé; Precio anterior; Precio antes; Precio tachado; Prezzo precedente; Prezzo vecchio
        Prezzo di listino; Stara cena; Cena katalogowa; Cena regularna; Старая цена; Цена до скидки
        Vecā cena; Cena pirms atlaides; Sena kaina; Vana hind; Gammalt pris; Oude prijs; Adviesprijs
        מחיר מקורי; מחיר לפני הנחה; מחיר קודם; מחיר רגיל; מחיר מחירון; قیمت قبلی; قیمت قبل از تخفیف
        قیمت اصلی; قیمت قدیم""",
    "sale_price": """Aktionspreis; Sonderpreis; Reduzierter Preis; Prix promo; Prix promotionnel
        Prix remisé; Precio rebajado; Precio oferta; Precio de oferta; Precio especial; Prezzo scontato
        Prezzo in offerta; Prezzo promozionale; Cena promocyjna; Cena po rabacie; Цена со скидкой
        Акционная цена; Akcijas cena; Atlaides cena; Cena ar atlaidi; Akcijos kaina; Soodushind
        Kampanjpris; Aanbiedingsprijs; Actieprijs; מחיר מבצע; מחיר אחרי הנחה; מחיר לאחר הנחה; מבצע
        قیمت با تخفیف; قیمت ویژه; قیمت فروش ویژه; قیمت حراج""",
    "currency": """Devise; Monnaie; Moneda; Divisa; Valuta; Waluta; Валюта; Valūta; Valiuta; Valuuta; מטבע
        ارز; واحد پول; العملة""",
    "quantity": """Bestand; Lagerbestand; Lager; Menge; Stückzahl; Anzahl; Quantité; Quantité en stock
        Qté; Qte; Stocks; Stock disponible; Existencias; Cantidad; Cantidad en stock; Unidades; Inventario
        Giacenza; Quantità; Magazzino; Scorte; Disponibilità magazzino; Stan magazynowy; Ilość
        Ilość w magazynie; Magazyn; Остаток; Остатки; Количество; Кол-во; На складе; Склад; Noliktavā
        Noliktava; Atlikums; Daudzums; Skaits; Krājums; Likutis; Kiekis; Sandėlyje; Kogus; Laoseis; Laos
        Lagersaldo; Antal; Voorraad; Aantal; Varasto; Varastosaldo; מלאי; כמות; כמות במלאי; יתרה
        יתרת מלאי; تعداد; موجودی; موجودی انبار; تعداد موجود; موجودی کالا; مقدار; الكمية; المخزون""",
    "availability": """Lieferbarkeit; Verfügbar; Lieferstatus; Disponible; Disponibilité; Disponibilidad
        Disponibile; Dostępność; Dostępny; Наличие; В наличии; Доступность; Pieejamība; Pieejams
        Ir noliktavā; Prieinamumas; Saadavus; Tillgänglighet; Beschikbaarheid; זמינות; במלאי; סטטוס מלאי
        זמין; موجود; وضعیت موجودی; التوفر""",
    "brand": """Fabrikat; Producteur; Fabricant; Fabricante; Produttore; Marchio; Producent; Marka; Бренд
        Производитель; Марка; Zīmols; Ražotājs; Prekės ženklas; Gamintojas; Kaubamärk; Tootja; Märke
        Varumärke; Mærke; Merke; Merk; Fabrikant; Merkki; מותג; יצרן; برند; مارک; سازنده; تولید کننده
        تولیدکننده; العلامة التجارية""",
    "category": """Warengruppe; Produktgruppe; Rubrik; Catégorie; Rayon; Famille; Categoría; Familia
        Categoria; Reparto; Kategoria; Grupa; Dział; Категория; Раздел; Группа; Kategorija; Preču grupa
        Kategooria; Kategori; Categorie; קטגוריה; קטגוריית מוצר; מחלקה; دسته; دسته بندی; دسته‌بندی
        دسته بندی محصول; گروه; گروه کالا; گروه محصول; الفئة; التصنيف""",
    "gtin": """EAN-Code; EAN13; Strichcode; Code-barres; Code barres; Código de barras; Codice a barre
        Kod kreskowy; Штрихкод; Штрих-код; Svītrkods; Svītru kods; Brūkšninis kodas; Ribakood; Streckkod
        ברקוד; بارکد; الباركود""",
    "link": """Produktlink; Produkt-URL; Lien; Lien produit; Enlace; URL producto; Collegamento; Adres URL
        Ссылка; Saite; Nuoroda; Länk; קישור; לינק; קישור למוצר; لینک; پیوند; نشانی; لینک محصول; الرابط""",
    "image_link": """Bild; Bild-URL; Foto; Bildlink; Lien image; URL de l'image; Imagen; Foto del producto
        Immagine; Zdjęcie; Obraz; Изображение; Фото; Картинка; Attēls; Bilde; Nuotrauka; Pilt; Afbeelding
        תמונה; קישור לתמונה; عکس; تصویر; تصویر محصول; لینک عکس; الصورة""",
    "warranty": """Garantie; Garantía; Garanzia; Gwarancja; Гарантия; Garantija; Garantii; Garanti; אחריות
        گارانتی; ضمانت; الضمان""",
}


def _unaccented(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


_FIELDS: dict[str, str] = {}
for _field, _names in _WORDS.items():
    for _name in filter(None, map(plain_name, re.split(r"[;\n]", _names))):
        for _form in (_name, _unaccented(_name)):
            _FIELDS.setdefault(_form, _field)


def field_named(name: str) -> str | None:
    """The canonical field that a column of this name holds."""
    return _FIELDS.get(plain_name(name))
