# What kinds of things are called that many shops sell, on buttons and in lists; others stand as the feed names them.

stated-kind = { $kind ->
        [accessories] אביזרים
        [audio] שמע
        [baby-carriers] מנשאים לתינוקות
        [backpacks] תיקי גב
        [bags] תיקים
        [beauty] יופי
        [bike-helmets] קסדות אופניים
        [bike-lights] פנסי אופניים
        [blenders] בלנדרים
        [books] ספרים
        [cameras] מצלמות
        [clothing] בגדים
        [coffee-makers] מכונות קפה
        [computers] מחשבים
        [cycling] רכיבה על אופניים
        [desk-lamps] מנורות שולחן
        [dresses] שמלות
        [e-readers] קוראי ספרים אלקטרוניים
        [earbuds] אוזניות כפתור
        [electronics] אלקטרוניקה
        [family] משפחה
        [fragrances] בשמים
        [furniture] רהיטים
        [garden] גינה
        [gifts] מתנות
        [groceries] מוצרי מזון
        [headphones] אוזניות
        [hiking-boots] נעלי הליכה לשטח
        [home] בית
        [home-decoration] עיצוב הבית
        [jackets] ז׳קטים
        [jewellery] תכשיטים
        [kettles] קומקומים
        [kitchen] מטבח
        [kitchen-accessories] כלי מטבח
        [knives] סכינים
        [lamps] מנורות
        [laptops] מחשבים ניידים
        [lighting] תאורה
        [mens-shirts] חולצות לגברים
        [mens-shoes] נעלי גברים
        [mens-watches] שעוני גברים
        [mobile-accessories] אביזרים לנייד
        [motorcycle] אופנועים
        [office] משרד
        [office-chairs] כיסאות משרדיים
        [outdoors] טיולים ושטח
        [pans] מחבתות
        [phones] טלפונים
        [rain-jackets] מעילי גשם
        [running-shoes] נעלי ריצה
        [shirts] חולצות
        [shoes] נעליים
        [skin-care] טיפוח העור
        [sleeping-bags] שקי שינה
        [smart-watches] שעונים חכמים
        [smartphones] סמארטפונים
        [speakers] רמקולים
        [sports] ספורט
        [sports-accessories] ציוד ספורט
        [standing-desks] שולחנות עמידה
        [sunglasses] משקפי שמש
        [tablets] טאבלטים
        [tents] אוהלים
        [tools] כלי עבודה
        [tops] חולצות ושמלות
        [toys] צעצועים
        [trousers] מכנסיים
        [vacuum-cleaners] שואבי אבק
        [vehicle] כלי רכב
        [watches] שעונים
        [water-bottles] בקבוקי מים
        [womens-bags] תיקי נשים
        [womens-dresses] שמלות
        [womens-jewellery] תכשיטי נשים
        [womens-shoes] נעלי נשים
       *[womens-watches] שעוני נשים
    }
