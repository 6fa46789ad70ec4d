# Hello, thanks, goodbye; a person; what is not the shop's business.
# The bot speaks in the past and the future ("רשמתי", "אבדוק"), where Hebrew verbs have no gender, and to the
# visitor without imperatives.

discloses =
    .one = כאן העוזר הווירטואלי של { $shop }. כדי לדבר עם בן אדם, מספיק לכתוב ”נציג”.
    .two = זה העוזר הווירטואלי של { $shop }. למענה אנושי אפשר לכתוב ”נציג” בכל רגע.

greets =
    .one = שלום וברוכים הבאים!
    .two = שלום, טוב שבאת.

greets-ask =
    .one = מה מביא אותך לכאן?
    .two = איך אפשר לעזור?

greets-again =
    .one = שלום שוב. מאיפה ממשיכים?
    .two = היי! במה אפשר לעזור?

thanks-back =
    .one = אין בעד מה.
    .two = בשמחה.
    .three = בכיף.

goodbye =
    .one = להתראות, ותודה על הביקור.
    .two = כל טוב, ונתראה בפעם אחרת.

goodbye-customer =
    .one = להתראות, ותודה שקנית אצלנו.
    .two = כל טוב, ושיהיה בהנאה.

introduces =
    .one = אני העוזר הווירטואלי של { $shop }, כלומר תוכנה. אפשר לשאול אותי על הקטלוג ועל תנאי החנות, להשוות מוצרים ולקבל עזרה בהזמנות. נציג נמצא במרחק לחיצה.
    .two = אני תוכנה ולא בן אדם: העוזר הווירטואלי של { $shop }. אפשר לשאול אותי על מוצרים, משלוח, החזרות או הזמנה, או לבקש נציג.

chitchat =
    .one = הצד החזק שלי הוא מוצרים והזמנות; מה לחפש בשבילך?
    .two = שיחות חולין זה לא הצד החזק שלי, אבל למצוא דברים דווקא כן. מה לחפש?

stays-calm =
    .one = סליחה שלא הצלחתי לעזור. אפשר לספר לי מה השתבש ואנסה שוב, או לבקש נציג.
    .two = הבנתי. אפשר לכתוב לי מה צריך ואנסה שוב, או לבקש מנציג להצטרף.

agrees =
    .one = יופי. מה לבדוק בשבילך?
    .two = בסדר. מה עכשיו?

no-then-fine =
    .one = זה בסדר.
    .two = אין שום בעיה.

no-anything-else =
    .one = בסדר. אני כאן אם יעלה משהו.
    .two = טוב. אם צריך משהו, אפשר פשוט לכתוב.

misunderstood =
    .one = סליחה, טעיתי. מה הייתה הכוונה?
    .two = לא הבנתי נכון, סליחה. אפשר לומר את זה שוב במילים אחרות?

not-sure =
    .one = נדמה לי שלא הבנתי. אפשר לנסח את זה אחרת?
    .two = סליחה, לא לגמרי הבנתי. אפשר לומר את זה במילים אחרות?

out-of-scope =
    .one = בזה אין לי איך לעזור. התחום שלי הוא { $shop }: מוצרים, משלוחים, החזרות והזמנות.
    .two = זה כבר מחוץ לתחום שלי. במוצרים, במשלוחים, בהחזרות ובהזמנות של { $shop } אשמח לעזור.

person-wanted =
    .one = לבקש מנציג להמשיך מכאן?
    .two = לבקש מנציג להצטרף אלינו לכאן?

hands-over =
    .one = ביקשתי מנציג להצטרף לכאן. עד אז לא אפריע.
    .two = נציג ימשיך מכאן. מעכשיו אני בשקט.

hands-over-hours-email =
    .one = שעות הפעילות של הצוות: { $hours }. בשאר הזמן אפשר גם לכתוב ל־{ $email }.

hands-over-hours =
    .one = שעות הפעילות של הצוות: { $hours }.

hands-over-email =
    .one = אפשר גם לכתוב ל־{ $email }.

shop-intro = אלה הפרטים של { $shop }:
shop-hours = שעות הפעילות: { $hours }.
shop-address = הכתובת שלנו: { $address }.
shop-phone = הטלפון שלנו: { $phone }.
shop-email = אפשר לכתוב לנו ל־{ $email }.

shop-answer =
    .one = החנות אומרת: ”{ $answer }”
    .two = התשובה של החנות על זה: ”{ $answer }”

speaks-four-languages =
    .one = סליחה, את השפה הזאת אין לי. אפשר לכתוב אליי בעברית, באנגלית (English), בפרסית (فارسی) או בלטבית (latviešu).

# Opening hours.

weekday = { $day ->
        [monday] שני
        [tuesday] שלישי
        [wednesday] רביעי
        [thursday] חמישי
        [friday] שישי
        [saturday] שבת
       *[sunday] ראשון
    }
opening-days = { $first } עד { $last }, { $opens }–{ $closes }
opening-day = { $first }, { $opens }–{ $closes }
opening-there = { $hours } (שעון { $city })
opening-several = { $spans }
