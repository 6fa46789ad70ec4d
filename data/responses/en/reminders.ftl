# One reminder by e-mail: only after consent. Who changes the words of reminder-consent gives WORDING in
# bot/dialogue/reminding.py a new name.

button-remind = Remind me by e-mail
button-agree = Yes, I agree
button-refuse = No, thank you

reminder-consent =
    .one = May the shop keep your e-mail address to send you one reminder? It is kept encrypted, used for nothing else, and removed once the reminder is sent or when you write “forget my address”.

reminder-address =
    .one = Thank you. Which e-mail address may I use?

reminder-unread =
    .one = I could not read one e-mail address in that. Please write it like name@example.com, or “no”.

reminder-set =
    .one = Noted: one reminder on { $day }. Your address is kept encrypted and does not stand in this chat. “Forget my address” removes it at any time.

reminder-refused =
    .one = That is fine. No address is kept.
    .two = All right, nothing is kept.

reminder-kept =
    .one = You have left an address for a reminder already. “Forget my address” removes it.

address-forgotten =
    .one = Done: your address and the reminder are removed.

address-none =
    .one = No address of yours is kept here.
