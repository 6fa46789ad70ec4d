# Problem recognition: one question about the need, kinds of products, no prices.

needs-kinds =
    .one = בשביל זה יש לנו: { $kinds }.
    .two = מה שיכול לעזור בזה: { $kinds }.

needs-question =
    .one = מה הכי חשוב שזה יעשה?
    .two = מה הכי חשוב לך בזה?

needs-question-open =
    .one = בשביל מה זה? מספיקות כמה מילים.
    .two = אפשר לספר לי בשביל מה זה, ואחפש.

needs-differ =
    .one = מה שבעיקר שונה ביניהם: { $points }.
    .two = מה שמבדיל ביניהם: { $points }.

needs-show-offer =
    .one = להראות לך כמה?
    .two = בא לך לראות כמה מהם?

needs-look-around =
    .one = ברור, בנחת. אם זה בשביל משהו מסוים, אפשר לספר לי ואכוון אותך למדף הנכון.
    .two = אפשר להסתובב כאן חופשי. אם משהו הביא אותך לכאן, מספיקות כמה מילים ואעזור לחפש.

needs-take-time =
    .one = ברור. אני כאן אם צריך.
    .two = יש כל הזמן שבעולם. אם עולה שאלה, אפשר פשוט לכתוב.

needs-question-who =
    .one = בשביל מי זה, ומתי ישתמשו בזה?

might-suit =
    .one = אלה יכולים להתאים:
    .two = כמה אפשרויות:

gift-question-likes =
    .one = מה אוהבים שם לעשות? לפי זה אפשר להציע.
    .two = במה מתעניינים שם? מספיקה מילה.

gift-question-price =
    .one = כמה זה אמור לעלות, בערך?
    .two = מה התקציב, פחות או יותר?

gift-question-choice =
    .one = משהו מאלה בכיוון?
    .two = אחד מאלה קרוב, או שעדיף משהו אחר?
