"""What feeds call a product's availability, in the languages and systems that shops export from."""

from __future__ import annotations

import re

from bot.catalogue.product import Availability

_WORDS = {
    Availability.in_stock: """
        in stock; instock; available; available now; available for order; ready to ship; low stock; lowstock;
        limited availability; limitedavailability; limited stock; few left; onlineonly; online only;
        instoreonly; in store only; yes; y; true; 1; on stock; in store; stock
        auf lager; an lager; lagernd; lieferbar; sofort lieferbar; sofort verfügbar; verfügbar; vorrätig; ja
        en stock; disponible; disponible en stock; oui
        en existencia; en existencias; hay existencias; si; sí; in magazzino; disponibile; sì
        op voorraad; voorradig; leverbaar; em estoque; em stock; disponível; sim
        i lager; finns i lager; på lager; på lagret; varastossa; saatavilla; saadaval; laos; laos olemas
        dostępny; dostępne; dostępna; w magazynie; na stanie; skladem; na sklade; raktáron; în stoc; tak
        ir; ir noliktavā; noliktavā; pieejams; pieejama; ir pieejams; ir uz vietas; jā
        yra sandėlyje; sandėlyje; turime; yra; prekyboje; taip
        в наличии; есть в наличии; есть; на складе; доступно; доступен; да; в наявності; є в наявності
        במלאי; יש במלאי; קיים במלאי; זמין; זמין במלאי; כן
        موجود; موجود است; موجود در انبار; بله; متوفر; متاح; متوفر في المخزون; في المخزون; نعم
        stokta; stokta var; mevcut; evet; σε απόθεμα; διαθέσιμο""",
    Availability.out_of_stock: """
        out of stock; outofstock; oos; sold out; soldout; unavailable; not available; currently unavailable;
        not in stock; no stock; discontinued; reserved; no; n; false; 0; none
        nicht auf lager; nicht lieferbar; nicht verfügbar; nicht vorrätig; ausverkauft; vergriffen; nein
        rupture de stock; en rupture de stock; en rupture; épuisé; indisponible; non disponible; non
        agotado; sin existencias; sin stock; no disponible; no hay existencias
        esaurito; non in magazzino; uitverkocht; niet op voorraad; niet leverbaar; nee
        esgotado; fora de estoque; sem estoque; indisponível; não disponível; não
        slut i lager; slutsåld; ej i lager; ikke på lager; udsolgt; utsolgt; loppu; loppuunmyyty
        ei varastossa; läbi müüdud; otsas; pole laos; ei ole laos
        niedostępny; niedostępne; niedostępna; brak w magazynie; brak; wyprzedane; nie; vyprodáno
        není skladem
        elfogyott; stoc epuizat; indisponibil
        nav; nav noliktavā; nav pieejams; nav pieejama; izpārdots; izpārdota; nē
        nėra sandėlyje; nėra; išparduota; neturime; ne
        нет в наличии; нет; распродано; продано; отсутствует; недоступно; закончился; немає в наявності
        אזל; אזל מהמלאי; אזל המלאי; לא במלאי; לא זמין; אין במלאי; לא
        ناموجود; موجود نیست; تمام شد; اتمام موجودی; خیر; غير متوفر; غير متاح; نفد; نفد المخزون; نفذ المخزون
        نفدت الكمية; نفذت الكمية; لا
        stokta yok; tükendi; hayır; εξαντλημένο; μη διαθέσιμο""",
    Availability.preorder: """
        preorder; pre order; presale; pre sale; coming soon; vorbestellung; vorbestellbar; vorverkauf
        précommande; en précommande; preventa; reserva; preordine; prevendita; pré venda; voorbestelling
        pre order mogelijk; przedsprzedaż; priekšpasūtījums; išankstinis užsakymas; eeltellimus; предзаказ
        передзамовлення; הזמנה מוקדמת; מכירה מוקדמת; پیش فروش; پیش سفارش; طلب مسبق; ön sipariş; förbeställning
        forudbestilling; forhåndsbestilling; ennakkotilaus""",
    Availability.backorder: """
        backorder; back order; on backorder; onbackorder; backordered; available on backorder; on order
        made to order; madetoorder; notify; nachbestellung; nachbestellt; lieferrückstand; auf bestellung
        sur commande; en réapprovisionnement; bajo pedido; su ordinazione; in arrivo; sob encomenda
        in nabestelling; na zamówienie; pēc pasūtījuma; pagal užsakymą; tellimisel; под заказ; під замовлення
        בהזמנה; לפי הזמנה; به سفارش; تحت الطلب; sipariş üzerine; beställningsvara; bestillingsvare""",
    Availability.unknown: "; unknown; n/a; na; -; unbekannt",
}
LONGEST = 200
_KNOWN = {
    word.strip(): availability for availability, words in _WORDS.items() for word in re.split(r"[;\n]", words)
}
_ODD = re.compile(r"[_\-\u200c\u200b\u00a0\s]+")
_AFTER = re.compile(r"\s*\(.*\)$|[.!:]+$")


def availability_named(text: str) -> Availability | None:
    """The availability that a cell names, None where it is no known word. Schema.org addresses count too."""
    if len(text) > LONGEST:
        return None
    bare = text.strip().rstrip("/").rsplit("/", 1)[-1] if "schema.org" in text.lower() else text
    bare = bare.removeprefix("schema:").casefold()
    found = _KNOWN.get(bare.strip())
    if found is None:
        found = _KNOWN.get(_AFTER.sub("", _ODD.sub(" ", bare).strip()))
    return found
