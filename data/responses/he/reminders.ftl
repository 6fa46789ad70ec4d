# One reminder by e-mail: only after consent. Who changes the words of reminder-consent gives WORDING in
# bot/dialogue/reminding.py a new name. What stands in quotes is understood when it is written (FORGETS there).

button-remind = תזכורת במייל
button-agree = כן, זה מקובל עליי
button-refuse = לא, תודה

reminder-consent =
    .one = האם החנות יכולה לשמור את כתובת המייל שלך כדי לשלוח תזכורת אחת? היא נשמרת מוצפנת, לא משמשת לשום דבר אחר, ונמחקת אחרי שהתזכורת נשלחת או כשכותבים ”תמחקו את הכתובת שלי”.

reminder-address =
    .one = תודה. לאיזו כתובת מייל לשלוח?

reminder-unread =
    .one = לא מצאתי שם כתובת מייל אחת ברורה. אפשר לכתוב אותה כך: name@example.com, או לכתוב ”לא”.

reminder-set =
    .one = רשמתי: תזכורת אחת ב־{ $day }. הכתובת נשמרת מוצפנת ולא מופיעה בשיחה. המשפט ”תמחקו את הכתובת שלי” בצ׳אט ימחק אותה בכל רגע.

reminder-refused =
    .one = זה בסדר גמור. שום כתובת לא נשמרה.
    .two = אין בעיה, לא נשמר שום דבר.

reminder-kept =
    .one = כבר השארת כתובת לתזכורת. המשפט ”תמחקו את הכתובת שלי” ימחק אותה.

address-forgotten =
    .one = בוצע: הכתובת והתזכורת נמחקו.

address-none =
    .one = לא נשמרת כאן שום כתובת שלך.
