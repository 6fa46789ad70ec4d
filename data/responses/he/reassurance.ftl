# Purchase decision: the doubt voiced, with facts and policies; the need; the sum.

delivery-cost =
    .one = המשלוח עולה { $cost }.

delivery-cost-free-from =
    .one = המשלוח עולה { $cost }, והחל מ־{ $free_from } הוא חינם.
    .two = דמי המשלוח הם { $cost }, ובקנייה של { $free_from } ומעלה המשלוח חינם.

delivery-there =
    .one = { $country }: כן, יש משלוח לשם.
    .two = כן, { $country } ברשימת המדינות שאליהן אנחנו שולחים.

delivery-not-there =
    .one = לצערנו { $country } לא ברשימת המדינות שאליהן אנחנו שולחים.
    .two = אין לנו משלוח לשם: { $country } לא ברשימת המדינות שלנו.

total =
    .one = { $count ->
        [one] { "\u200F" }{ $product }: { $goods }, משלוח { $delivery }, סך הכול { $sum }.
        [two] שתי יחידות של { $product }: { $goods }, משלוח { $delivery }, סך הכול { $sum }.
       *[other] { "\u200F" }{ $count } יחידות של { $product }: { $goods }, משלוח { $delivery }, סך הכול { $sum }.
    }

total-free-delivery =
    .one = { $count ->
        [one] { "\u200F" }{ $product }: סך הכול { $goods }; המשלוח חינם.
        [two] שתי יחידות של { $product }: סך הכול { $goods }; המשלוח חינם.
       *[other] { "\u200F" }{ $count } יחידות של { $product }: סך הכול { $goods }; המשלוח חינם.
    }

total-without-delivery =
    .one = { $count ->
        [one] { "\u200F" }{ $product }: { $sum }. החנות לא ציינה כמה עולה המשלוח; זה מופיע בקופה לפני התשלום.
        [two] שתי יחידות של { $product }: { $sum }. החנות לא ציינה כמה עולה המשלוח; זה מופיע בקופה לפני התשלום.
       *[other] { "\u200F" }{ $count } יחידות של { $product }: { $sum }. החנות לא ציינה כמה עולה המשלוח; זה מופיע בקופה לפני התשלום.
    }

reminds-need =
    .one = בשביל זה הגעת לכאן: ”{ $need }”.
    .two = זה מה שסיפרת לי: ”{ $need }”.

reminds-need-product =
    .one = סיפרת לי: ”{ $need }”. המוצר שבדקת בשביל זה: { $product }.
    .two = הכול התחיל מזה: ”{ $need }”, ובשביל זה בדקת את { $product }.

doubt-which =
    .one = אין לחץ. מה עוצר אותך?
    .two = זה בסדר, צריך להרגיש עם זה טוב. על מה ההתלבטות?

doubt-which-product =
    .one = אין לחץ. מה לא סגור לך לגבי { $product }?
    .two = זה בסדר, צריך להרגיש עם זה טוב. מה אפשר להבהיר לגבי { $product }?

doubt-later = אפשר לחשוב על זה בנחת. השיחה נשמרת כאן ואפשר לחזור אליה בכל רגע.

not-stated-delivery =
    .one = החנות לא ציינה איך היא שולחת. רשמתי את השאלה; נציג יכול לענות לך.

not-stated-returns =
    .one = החנות לא ציינה אם אפשר להחזיר את זה. רשמתי את השאלה; נציג יכול לענות לך.

not-stated-warranty =
    .one = החנות לא ציינה אחריות. רשמתי את השאלה; נציג יכול לענות לך.

not-stated-payment =
    .one = החנות לא ציינה איך אפשר לשלם. רשמתי את השאלה; אמצעי התשלום מופיעים בקופה.

not-stated-instalments =
    .one = החנות לא ציינה אם אפשר לפרוס לתשלומים.

not-stated-authenticity =
    .one = החנות לא ציינה מאיפה מגיעים המוצרים שלה, ולא אמציא. נציג יכול לענות לך.

not-stated-support =
    .one = החנות לא ציינה מי עוזר אחרי הקנייה. רשמתי את השאלה.

not-stated-shop =
    .one = החנות לא ציינה את זה. רשמתי את השאלה; נציג יכול לענות לך.

not-stated-service = { $service ->
        [assembly] החנות לא ציינה אם היא מציעה הרכבה או התקנה. רשמתי את השאלה; נציג יכול לענות לך.
       *[carrying] החנות לא ציינה אם מעלים את המשלוח עד הדירה. רשמתי את השאלה; נציג יכול לענות לך.
    }

payment-not-listed =
    .one = לפי מה שהחנות ציינה, ”{ $method }” לא נמצא ביניהם.

# Several products at once.

total-part = { "\u200F" }• { $product }: { $price }
total-joint-free = ביחד { $goods }; המשלוח חינם.
total-joint = ביחד { $goods }, משלוח { $delivery }, סך הכול { $sum }.
total-joint-goods = ביחד { $goods }. מחיר המשלוח מופיע בקופה לפני התשלום.
