# Facts of products. Every figure comes from the feed.
# A message that would begin with a product's name begins with a right-to-left mark instead.

fact-price =
    .one = { "\u200F" }{ $product } עולה { $price }.
    .two = המחיר של { $product } הוא { $price }.

fact-price-reduced =
    .one = { "\u200F" }{ $product } עולה { $price } במקום { $was }.
    .two = המחיר של { $product } כרגע הוא { $price }, לפני כן { $was }.

fact-not-reduced =
    .one = אין כרגע הנחה על { $product }; המחיר הוא { $price }.
    .two = כרגע אין מבצע על { $product }. המחיר: { $price }.

fact-stock = { $state ->
        [in_stock] יש { $product } במלאי.
        [out_of_stock] כרגע אין { $product } במלאי. החנות לא ציינה מתי המלאי יתחדש.
        [preorder] אפשר להזמין מראש את { $product }; זה עדיין לא במלאי.
       *[backorder] המלאי של { $product } מתחדש; אפשר להזמין כבר עכשיו, והמשלוח יוצא כשהמלאי מגיע.
    }

fact-stock-count =
    .one = { $count ->
        [one] יש { $product } במלאי: יחידה אחת.
        [two] יש { $product } במלאי: שתי יחידות.
       *[other] יש { $product } במלאי: { $count } יחידות.
    }

fact-rating =
    .one = הקונים נותנים ל־{ $product } ציון { $rating } מתוך 5.

fact-rating-count =
    .one = { $count ->
        [one] הציון של { $product } הוא { $rating } מתוך 5, לפי חוות דעת אחת.
        [two] הציון של { $product } הוא { $rating } מתוך 5, לפי שתי חוות דעת.
       *[other] הציון של { $product } הוא { $rating } מתוך 5, לפי { $count } חוות דעת.
    }

fact-review-quote = באחת מחוות הדעת, עם ציון { $rating } מתוך 5, נכתב: ”{ $quote }”

fact-description = { "\u200F" }{ $product }: ”{ $description }”

fact-attribute =
    .one = { "\u200F" }{ $product }, { $name }: { $value }.
    .two = לגבי { $product } החנות מציינת { $name }: { $value }.

lead-yes = כן. { $told }
lead-no = לא. { $told }
fact-has = { $product }: { $name }.
fact-has-not = { $product }, { $name }: לא.

fact-quoted =
    .one = החנות אומרת על { $product }: ”{ $value }”
    .two = על { $product } החנות כותבת: ”{ $value }”

fact-returns =
    .one = החזרה של { $product }: { $stated }
    .two = { "\u200F" }{ $product }, החזרה: { $stated }

fact-returns-none =
    .one = לפי החנות, אי אפשר להחזיר את { $product }.
    .two = חשוב לדעת לפני שקונים: אי אפשר להחזיר את { $product }.

fact-warranty =
    .one = אחריות על { $product }: { $stated }
    .two = { "\u200F" }{ $product }, אחריות: { $stated }

fact-warranty-none =
    .one = לפי החנות, אין אחריות על { $product }.
    .two = חשוב לדעת לפני שקונים: אין אחריות על { $product }.

fact-delivery =
    .one = משלוח של { $product }: { $stated }
    .two = { "\u200F" }{ $product }, משלוח: { $stated }

fact-returns-same = לכל אחד מהם: { $stated }
fact-warranty-same = לכל אחד מהם: { $stated }
fact-delivery-same = לכל אחד מהם: { $stated }

shop-policy = החנות כותבת: { $stated }

not-stated =
    .one = החנות לא ציינה את זה לגבי { $product }, אז לא אנחש. העברתי את השאלה הלאה.
    .two = אין לי תשובה: החנות לא ציינה את זה לגבי { $product }. רשמתי את השאלה בשביל הצוות.

not-stated-nearest =
    .one = מה שכן כתוב: ”{ $value }”
    .two = זה מה שכן כתוב: ”{ $value }”

stated-near =
    .one = תשובה ישירה על זה החנות לא נותנת לגבי { $product }. זה מה שכתוב: ”{ $value }”
    .two = מה שהחנות כותבת בעניין הזה על { $product }: ”{ $value }” יותר מזה לא צוין.

not-stated-others =
    .one = לגבי האחרים החנות לא ציינה את זה. רשמתי את השאלה לצוות.
    .two = על האחרים החנות לא כתבה את זה, אז לא אנחש. רשמתי את השאלה.
not-stated-any =
    .one = החנות לא ציינה את זה לגבי אף אחד מהם. רשמתי את השאלה בשביל הצוות.
    .two = על אף אחד מהם החנות לא כתבה את זה, אז לא אנחש. רשמתי את השאלה.

not-stated-price =
    .one = החנות לא ציינה מחיר של { $product }.

not-stated-sale-price =
    .one = החנות לא ציינה מחיר של { $product }.

not-stated-availability =
    .one = החנות לא ציינה אם יש { $product } במלאי. רשמתי את השאלה.

not-stated-reviews =
    .one = עוד אין דירוגים של { $product }.

not-stated-description =
    .one = החנות עוד לא כתבה תיאור של { $product }.

product-unknown =
    .one = לפי הקטלוג שלנו, אין לנו ”{ $name }”.
    .two = לא מצאתי ”{ $name }” בקטלוג שלנו, אז אין לי מה לספר על זה.

product-unknown-nearest =
    .one = אין לנו ”{ $name }”. הכי קרוב שיש לנו: { $nearest }.
    .two = בקטלוג שלנו אין ”{ $name }”. מה שהכי קרוב: { $nearest }.

which-product =
    .one = לאיזה מוצר הכוונה?
    .two = על איזה מוצר השאלה?

which-of =
    .one = { $count ->
        [one] הכוונה לזה?
        [two] לאיזה מהשניים הכוונה?
       *[other] לאיזה מבין { $count } אלה הכוונה?
    }
    .two = { $count ->
        [one] יש אפשרות אחת. זה מה שחיפשת?
        [two] יש שתי אפשרויות. איזו מהן?
       *[other] יש { $count } אפשרויות. איזו מהן?
    }

which-of-many =
    .one = יש לנו { $count } כאלה. זה אחד מאלה?
    .two = יש כאן { $count } כאלה; הנה הראשונים:

which-item = { "\u200F" }• { $product }, { $price }
which-item-unpriced = { "\u200F" }• { $product }

variants-intro =
    .one = { $count ->
        [one] יש גרסה אחת של { $product }:
        [two] יש שתי גרסאות של { $product }:
       *[other] יש { $count } גרסאות של { $product }:
    }
    .two = { $count ->
        [one] זו הגרסה היחידה:
        [two] אלה שתי הגרסאות:
       *[other] אלה { $count } הגרסאות:
    }

lead-gone = יש כזה, אבל כרגע אזל מהמלאי: { $told }
variant-none = לא, { $wanted } אין.
variants-there-are = מה שיש:
variant-item = { "\u200F" }{ $product }, { $price }, { $state }
variant-item-unpriced = { "\u200F" }{ $product }, { $state }
variants-bullet = { "\u200F" }• { $item }
item-gone = { $item } – אזל מהמלאי

variants-options =
    .one = { $count ->
        [one] יש גרסה אחת של { $product }:
        [two] יש שתי גרסאות של { $product }:
       *[other] יש { $count } גרסאות של { $product }:
    }
    .two = { $count ->
        [one] הגרסה היחידה של { $product }:
        [two] שתי הגרסאות של { $product }:
       *[other] { $count } הגרסאות של { $product }:
    }

variants-option = { "\u200F" }• { $name }: { $values }

source-age-days = { $count ->
        [one] (לפי הרשימה של החנות מלפני יום אחד; ייתכן שהמחירים והמלאי השתנו מאז.)
        [two] (לפי הרשימה של החנות מלפני יומיים; ייתכן שהמחירים והמלאי השתנו מאז.)
       *[other] (לפי הרשימה של החנות מלפני { $count } ימים; ייתכן שהמחירים והמלאי השתנו מאז.)
    }

source-age-hours = { $count ->
        [one] (לפי הרשימה של החנות מלפני שעה אחת; ייתכן שהמחירים והמלאי השתנו מאז.)
        [two] (לפי הרשימה של החנות מלפני שעתיים; ייתכן שהמחירים והמלאי השתנו מאז.)
       *[other] (לפי הרשימה של החנות מלפני { $count } שעות; ייתכן שהמחירים והמלאי השתנו מאז.)
    }

variants-not-stated =
    .one = החנות לא ציינה גרסאות אחרות של { $product }.
    .two = על מידות או צבעים אחרים של { $product } החנות לא כתבה כלום.

drawbacks-intro =
    .one = החסרונות של { $product }, לפי מה שצוין:
    .two = אלה נקודות החולשה של { $product } שמצאתי:

drawbacks-none =
    .one = לא מצאתי חיסרון של { $product } במה שכתבו החנות והקונים. זה לא אומר שאין.

# What a statement of the feed comes to, where all of it is understood; what is not stands in quotes.

as-written = ”{ $value }”

stated-rating = { $rating }

term-sentence = { $term }.

term-span = { $unit ->
        [hour] { $count ->
            [one] שעה
            [two] שעתיים
           *[other] { $count } שעות
        }
        [day] { $count ->
            [one] יום אחד
            [two] יומיים
           *[other] { $count } ימים
        }
        [business_day] { $count ->
            [one] יום עסקים אחד
            [two] שני ימי עסקים
           *[other] { $count } ימי עסקים
        }
        [week] { $count ->
            [one] שבוע
            [two] שבועיים
           *[other] { $count } שבועות
        }
        [month] { $count ->
            [one] חודש
            [two] חודשיים
           *[other] { $count } חודשים
        }
       *[year] { $count ->
            [one] שנה
            [two] שנתיים
           *[other] { $count } שנים
        }
    }

term-range = { $unit ->
        [hour] { $low } עד { $count } שעות
        [day] { $low } עד { $count } ימים
        [business_day] { $low } עד { $count } ימי עסקים
        [week] { $low } עד { $count } שבועות
        [month] { $low } עד { $count } חודשים
       *[year] { $low } עד { $count } שנים
    }

term-by-maker = { $term }, אחריות של היצרן
term-and-more = { $term } (”{ $value }”)
term-lifetime = לכל החיים
term-no-returns = אין אפשרות להחזיר
term-no-warranty = אין אחריות
term-overnight = משלוח בן לילה
term-sent = יציאה למשלוח תוך { $term }
term-arrives = הגעה תוך { $term }
term-sent-arrives = יציאה למשלוח תוך { $term }, הגעה תוך { $then }

# כמו למעלה, על מוצר ששמו נזכר בשורה הקודמת.

fact-price-too = המחיר: { $price }.
fact-price-reduced-too = המחיר: { $price } במקום { $was }.
fact-stock-too = { $state ->
        [in_stock] יש במלאי.
        [out_of_stock] כרגע אזל מהמלאי. החנות לא ציינה מתי המלאי יתחדש.
        [preorder] אפשר להזמין מראש; עדיין לא במלאי.
       *[backorder] המלאי מתחדש; אפשר להזמין כבר עכשיו, והמשלוח יוצא כשהמלאי מגיע.
    }
fact-stock-count-too = { $count ->
        [one] במלאי: יחידה אחת.
        [two] במלאי: שתי יחידות.
       *[other] במלאי: { $count } יחידות.
    }
fact-rating-too = הדירוג של הקונים: { $rating } מתוך 5.
fact-rating-count-too = { $count ->
        [one] הדירוג: { $rating } מתוך 5, לפי חוות דעת אחת.
        [two] הדירוג: { $rating } מתוך 5, לפי שתי חוות דעת.
       *[other] הדירוג: { $rating } מתוך 5, לפי { $count } חוות דעת.
    }
fact-attribute-too = { "\u200F" }{ $name }: { $value }.
fact-quoted-too = החנות כותבת גם: ”{ $value }”
fact-returns-too = החזרה: { $stated }
fact-warranty-too = אחריות: { $stated }
fact-delivery-too = משלוח: { $stated }

# Short words that feeds state of a product, in the visitor's language; colours, materials, yes and no.
stated-word = { $word ->
        [no] לא
        [none] אין
        [new] חדש
        [refurbished] מחודש
        [used] משומש
        [included] כלול
        [not-included] לא כלול
        [sold-separately] נמכר בנפרד
        [removable] ניתן להסרה
        [automatic] אוטומטי
        [water-repellent] דוחה מים
        [black] שחור
        [white] לבן
        [grey] אפור
        [silver] כסוף
        [gold] זהב
        [yellow] צהוב
        [orange] כתום
        [brown] חום
        [blue] כחול
        [dark-blue] כחול כהה
        [light-blue] תכלת
        [red] אדום
        [green] ירוק
        [pink] ורוד
        [purple] סגול
        [beige] בז׳
        [cream] קרם
        [graphite] גרפיט
        [sand] חול
        [coral] קורל
        [clear] שקוף
        [anthracite] אנתרציט
        [teal] כחול־ירקרק
        [ocean-blue] כחול אוקיינוס
        [marigold] צהוב־כתום
        [bamboo] במבוק
        [sage] ירוק מרווה
        [forest-green] ירוק יער
        [walnut] אגוז
        [mint] מנטה
        [charcoal] אפור פחם
        [rust-red] אדום חלודה
        [moss] ירוק טחב
        [pine] ירוק אורן
        [copper] נחושת
        [slate] אפור צפחה
        [rose] ורוד עתיק
        [sea-green] ירוק ים
        [olive] ירוק זית
        [lilac] לילך
        [titanium] טיטניום
        [oat] שיבולת שועל
        [dusk-blue] כחול ערב
        [turquoise] טורקיז
        [multicolour] צבעוני
        [steel] פלדה
        [stainless-steel] נירוסטה
        [glass] זכוכית
        [plastic] פלסטיק
        [leather] עור
        [cotton] כותנה
        [wool] צמר
        [wood] עץ
        [aluminium] אלומיניום
        [cast-iron] ברזל יצוק
        [adult] מבוגרים
        [kids] ילדים
       *[yes] כן
    }

# Shades and mixtures of colours.

colour-shade = { $shade ->
        [dark] { $colour } כהה
        [light] { $colour } בהיר
        [deep] { $colour } עמוק
        [pale] { $colour } חיוור
        [bright] { $colour } עז
       *[matt] { $colour } מט
    }
colours-together = { $colours }
measure-range = { $low }–{ $high }
