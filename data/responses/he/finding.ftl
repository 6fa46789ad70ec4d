# Information search: products found, with the reason for each.

found-intro =
    .one = { $count ->
        [one] זה מתאים:
        [two] שני אלה מתאימים:
       *[other] הנה { $count } שמתאימים:
    }
    .two = { $count ->
        [one] מצאתי אחד שמתאים:
        [two] מצאתי שניים שמתאימים:
       *[other] מצאתי { $count } שמתאימים:
    }

offers-intro = ההנחות הגדולות ביותר כרגע:

found-item = { "\u200F" }• { $product }, { $price } ({ $why })
found-item-reduced = { "\u200F" }• { $product }, { $price } במקום { $was } ({ $why })
found-item-unpriced = { "\u200F" }• { $product } ({ $why })

why-attributes = { $words }
why-attribute = { $name }: { $value }
why-words = ”{ $words }”
why-rating = { $count ->
        [one] ציון { $rating } מתוך 5 בחוות דעת אחת
        [two] ציון { $rating } מתוך 5 בשתי חוות דעת
       *[other] ציון { $rating } מתוך 5 ב־{ $count } חוות דעת
    }
why-rating-only = ציון { $rating } מתוך 5

found-none =
    .one = חיפשתי, ואין לנו ”{ $thing }”.
    .two = לצערי אין לנו משהו שמתאים ל־”{ $thing }”.

found-none-plain =
    .one = לצערי אין לנו משהו שעונה על כל זה.
    .two = שום דבר אצלנו לא עונה על כל זה ביחד.

found-none-near =
    .one = { $constraint ->
        [price] אין לנו משהו במחיר הזה. הכי קרוב: { $product }, ב־{ $price }.
        [brand] אין לנו משהו מהמותג הזה. הכי קרוב: { $product }, ב־{ $price }.
        [stock] כרגע אין במלאי שום דבר כזה. מה שהיה יכול להתאים: { $product }, ב־{ $price }.
        [rating] אין לנו משהו עם דירוג כל כך גבוה. הכי קרוב: { $product }, ב־{ $price }.
        [category] אין לנו משהו מתאים מהסוג הזה. הכי קרוב: { $product }, ב־{ $price }.
       *[other] אין לנו בדיוק את זה. הכי קרוב: { $product }, ב־{ $price }.
    }

found-none-near-unpriced =
    .one = אין לנו בדיוק את זה. הכי קרוב: { $product }.

found-nothing-yet =
    .one = המדפים שלנו ריקים כרגע, אז אין לי מה להראות לך.

assortment =
    .one = { $count ->
        [one] יש לנו מוצר אחד, מתחום { $kinds }.
        [two] יש לנו שני מוצרים: { $kinds }.
       *[other] יש לנו { $count } מוצרים, בין השאר: { $kinds }.
    }
    .two = { $count ->
        [one] יש כאן מוצר אחד, מתחום { $kinds }.
        [two] אפשר למצוא כאן { $kinds }, בסך הכול שני מוצרים.
       *[other] אפשר למצוא כאן { $kinds } ועוד, בסך הכול { $count } מוצרים.
    }

assortment-brands =
    .one = { $count ->
        [one] יש לנו מותג אחד: { $brands }.
        [two] יש לנו שני מותגים: { $brands }.
       *[other] יש לנו { $count } מותגים, ביניהם { $brands }.
    }

brands-not-stated =
    .one = החנות לא ציינה את המותגים של המוצרים שלה.

alternatives-intro =
    .one = דומים ל־{ $product }:
    .two = אם { $product } זה לא בדיוק מה שחיפשת, אלה קרובים:

alternatives-cheaper =
    .one = יותר זולים מ־{ $product }:
    .two = בפחות כסף מ־{ $product }:

alternatives-none =
    .one = מהסוג הזה יש כאן רק { $product }.
    .two = אין לנו עוד משהו כמו { $product }.

alternatives-none-cheaper =
    .one = אין כאן משהו מהסוג הזה שעולה פחות מ־{ $product }.
    .two = המחיר של { $product } הוא כבר הכי נמוך מסוגו כאן.

price-of-what =
    .one = בשמחה, בגבולות הסכום הזה. מה לחפש?
    .two = מה לחפש במחיר הזה?

needs-which-kind =
    .one = על איזה סוג של מוצר חשבת?
    .two = איזה סוג של דבר יכול לעזור? מספיקה מילה אחת.
