# What stands on a button. Nouns and infinitives: a Hebrew imperative would have to guess the visitor's gender.

button-product = { $product }
button-kind = { $kind }
button-compare = { $count ->
        [one] השוואה
        [two] השוואה בין השניים
       *[other] השוואה בין { $count } המוצרים
    }
button-which = מה הכי מתאים לי?
button-reviews = מה אומרים הקונים?
button-about = עוד פרטים
button-similar = משהו דומה
button-person = לדבר עם נציג
button-look-around = רק מסתכלים
button-order-status = איפה ההזמנה שלי?
button-setup = איך מתחילים להשתמש?
button-checkout = לקופה
button-skip = לדלג
button-ticket = לפתוח פנייה
button-csat = { $score }
button-nps = { $score }
button-below = פחות ממה שציפיתי
button-met = כמו שציפיתי
button-exceeded = יותר ממה שציפיתי
button-doubt-price = המחיר
button-doubt-delivery = המשלוח
button-doubt-returns = החזרות
button-doubt-warranty = האחריות
button-doubt-trust = זה מקורי?
button-obstacle-price = המחיר
button-obstacle-delivery = המשלוח
button-obstacle-returns = תנאי ההחזרה
button-obstacle-not-found = לא מצאתי
button-obstacle-just-looking = רק הסתכלתי
button-obstacle-other = משהו אחר
