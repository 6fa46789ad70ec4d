# Evaluation of alternatives: differences first, needs mapped, drawbacks included.
# A line without a Hebrew letter of its own begins with a right-to-left mark, so that it runs the right way.
# "עולה" and "עונה" are written alike for nouns of both genders, so any product may stand beside them.

compare-intro =
    .one = זה לצד זה: { $products }.
    .two = הנה ההשוואה: { $products }.

compare-row = { "\u200F" }• { $field }: { $values }
compare-said = { "\u200F" }• { $product }: ”{ $value }”
compare-joined = { "\u200F" }{ $left } · { $right }

compare-no-difference =
    .one = לפי מה שהחנות מציינת, אין ביניהם הבדל.

compare-what =
    .one = בשמחה. אילו שני מוצרים לשים זה לצד זה?
    .two = בין אילו מוצרים להשוות?

compare-with =
    .one = עם מה להשוות את { $product }?
    .two = אז { $product }, ומה עוד?

fit-fits = על ”{ $need }” עונה { $product }. החנות מציינת: ”{ $evidence }”
fit-price = על ”{ $need }” עונה { $product }, במחיר { $price }.
fit-price-all = מבחינת המחיר, כולם עונים על ”{ $need }”.
fit-price-not = על ”{ $need }” לא עונה { $product }: המחיר הוא { $price }.
fit-does-not = על ”{ $need }” לא עונה { $product }. החנות מציינת: ”{ $evidence }”
fit-none-stated = החנות לא ציינה לגבי אף אחד מהם אם יש התאמה ל־”{ $need }”.

against = החיסרון של { $product }: { $what }

judge-fits =
    .one = בשביל ”{ $need }” כדאי לבדוק קודם כול את { $product }: ”{ $evidence }”
    .two = כשמדובר ב־”{ $need }”, במקום הראשון אצלי: { $product }. ”{ $evidence }”

judge-cheapest = { "\u200F" }המחיר הכי נמוך: { $product }, { $price }.
judge-best-rated = הדירוג הכי גבוה אצל הקונים: { $product }, { $rating } מתוך 5.
judge-same-price = המחיר זהה: { $price }.

judge-what-matters =
    .one = מה הכי חשוב לך? כך אוכל לענות בצורה מדויקת יותר.
    .two = אפשר לספר לי בשביל מה זה, ואז אוכל לומר מה הייתה הבחירה שלי.

price-limit =
    .one = הבנתי. עד איזה סכום, ועל איזה מוצר מדובר?

price-understood =
    .one = מובן, זה סכום לא קטן.
    .two = לגמרי מובן.

price-difference =
    .one = הנה מה שעולה פחות מ־{ $product }, ומה ההבדל:
    .two = בפחות כסף מ־{ $product } אפשר למצוא את אלה; כדאי לשים לב מה משתנה:

chosen =
    .one = אז { $product }.
    .two = טוב, { $product }.

suits-by-yourself =
    .one = החנות לא אומרת על זה כן או לא. מה שכן כתוב על { $product }: ”{ $evidence }”

suits-not-stated =
    .one = החנות לא ציינה את זה לגבי { $product }, אז לא אבטיח. העברתי את השאלה הלאה.
    .two = לגבי { $product }, החנות לא ציינה אם זה מתאים. רשמתי את השאלה בשביל הצוות.

label-price = מחיר מחירון
label-sale-price = מחיר
label-availability = זמינות
label-quantity = יחידות במלאי
label-brand = מותג
label-warranty = אחריות
label-returns = החזרה
label-shipping = משלוח
label-rating = דירוג
label-review-count = מספר חוות הדעת
label-weight = משקל
label-condition = מצב
label-color = צבע
label-length = אורך
label-width = רוחב
label-height = גובה
label-size = מידה
label-dimensions = מידות
label-material = חומר
label-pattern = דוגמה
label-gender = מגדר
label-age-group = קבוצת גיל
label-type = סוג
label-style = סגנון
label-model = דגם
label-minimum-order-quantity = כמות מינימלית להזמנה
label-battery-life = זמן פעולת הסוללה
label-charging-time = זמן טעינה
label-charging-port = שקע טעינה
label-power = הספק
label-capacity = קיבולת
label-volume = נפח
label-storage = נפח אחסון
label-memory = זיכרון
label-processor = מעבד
label-ports = יציאות
label-screen-size = גודל מסך
label-resolution = רזולוציה
label-water-protection = הגנה מפני מים
label-noise = רמת רעש
label-maximum-load = עומס מרבי
label-cable-length = אורך הכבל
label-dishwasher-safe = מתאים למדיח כלים
label-bluetooth-version = גרסת בלוטות׳
label-washing = כביסה
label-country-of-origin = ארץ ייצור
label-category = קטגוריה
label-sku = מק״ט
label-surface = סוג משטח
label-packed-size = מידות באריזה
label-heel-drop = הפרש גובה עקב
label-standard = תקן
label-driver-size = קוטר הדרייבר
label-microphones = מיקרופונים
label-automatic-switch-off = כיבוי אוטומטי
label-water-column = עמודת מים
label-layers = שכבות
label-foldable = מתקפל
label-output-power = הספק מוצא
label-voltage = מתח
label-rain-cover = כיסוי גשם
label-support = תמיכה
label-weight-per-shoe = משקל לנעל
label-membrane = ממברנה
label-breathability = נשימות
label-taped-seams = תפרים אטומים
label-brightness = בהירות
label-colour-temperature = טמפרטורת צבע
label-insulated = בידוד תרמי
label-vents = פתחי אוורור
label-floats = צף במים
label-temperature-control = בקרת טמפרטורה
label-limescale-filter = מסנן אבנית
label-dust-container = מיכל אבק
label-bagless = ללא שקית
label-filter = מסנן
label-webcam = מצלמת רשת
label-keyboard-light = תאורת מקלדת
label-laptop-size = גודל מחשב מתאים
label-dimmable = ניתן לעמעום
label-usb-port = יציאת USB
label-height-range = טווח גובה
label-suitable-for-induction = מתאים לאינדוקציה
label-oven-safe = מתאים לתנור
label-keeps-hot = שומר על חום
label-keeps-cold = שומר על קור
label-bpa-free = ללא BPA
label-rear-light = פנס אחורי
label-waterproof = עמיד במים
label-gps = GPS
label-heart-rate = מדידת דופק
label-contactless-payment = תשלום ללא מגע
label-works-with = מתאים ל־
label-skin-type = סוג עור
label-contents = תכולה
label-suitable-weight = משקל מתאים
label-suitable-age = גיל מתאים
label-positions = תנוחות
label-water-tank = מיכל מים
label-grinder = מטחנה
label-milk-frother = מקציף חלב
label-speeds = מהירויות
label-accessories = אביזרים
label-suction-power = עוצמת שאיבה
label-people = מספר אנשים
label-comfort-temperature = טמפרטורת נוחות
label-filling = מילוי
label-lumbar-support = תמיכה לגב התחתון
label-seat-height = גובה המושב
label-seat-depth = עומק המושב
label-armrests = משענות ידיים
label-motors = מנועים
label-coating = ציפוי
label-video = וידאו
label-perfume = בישום
label-vegan = טבעוני
label-noise-cancelling = סינון רעשים
label-wireless-charging = טעינה אלחוטית
label-plug = תקע
label-battery = סוללה
label-timer = טיימר
label-assembly = הרכבה
label-pieces = מספר חלקים
label-diameter = קוטר
label-age = גיל
label-zoom = זום
label-maximum-height = גובה מרבי
label-seasons = עונות
label-other = ”{ $field }”

drawback-item = { "\u200F" }• { $what }
drawback-out-of-stock = כרגע אין במלאי.
drawback-dearest = המחיר הגבוה ביותר, { $value }.
drawback-dearer = המחיר גבוה יותר, { $value }.
drawback-low-rating = הדירוג של הקונים נמוך, { $value } מתוך 5.
drawback-lower-rating = הדירוג נמוך יותר, { $value } מתוך 5.
drawback-no-returns = אין אפשרות להחזיר (”{ $value }”).
drawback-short-returns = הזמן להחזרה קצר ({ $value }).
drawback-no-warranty = אין אחריות (”{ $value }”).
drawback-short-warranty = האחריות קצרה ({ $value }).
drawback-shorter-warranty = האחריות קצרה יותר ({ $value }).
drawback-slow-shipping = המשלוח לוקח הרבה זמן ({ $value }).
drawback-slower-shipping = המשלוח לוקח יותר זמן ({ $value }).
drawback-caveat = החנות עצמה כותבת: ”{ $value }”
drawback-poor-review = באחת מחוות הדעת נכתב: ”{ $value }”

stock-state = { $state ->
        [in_stock] במלאי
        [out_of_stock] אזל מהמלאי
        [preorder] בהזמנה מראש
        [backorder] המלאי מתחדש
       *[unknown] לא צוין
    }

# The end of a row that was asked for; of two the better one.

extreme-cheapest = הזול ביותר
extreme-dearest = היקר ביותר
extreme-best-rated = הדירוג הגבוה ביותר
extreme-lightest = הקל ביותר
extreme-heaviest = הכבד ביותר
extreme-longest-battery = הסוללה הארוכה ביותר
extreme-quietest = השקט ביותר
extreme-loudest = הרועש ביותר
extreme-smallest = הקטן ביותר
extreme-largest = הגדול ביותר
extreme-most-powerful = ההספק הגבוה ביותר
extreme-brightest = האור החזק ביותר
extreme-largest-screen = המסך הגדול ביותר
extreme-warmest = החם ביותר
extreme-most-memory = הכי הרבה זיכרון
extreme-most-storage = הכי הרבה אחסון
extreme-strongest = העומס הגבוה ביותר
extreme-most-waterproof = העמידות הגבוהה ביותר במים
extreme-fastest-charging = הטעינה המהירה ביותר
extreme-first = { "\u200F" }{ $which }: { $product }, { $value }.
extreme-tied = { "\u200F" }{ $which }: { $product }, { $value } בכולם.
extreme-next = אחר כך: { $product }, { $value }.
extreme-unstated = לגבי { $product } זה לא צוין.
