# One reminder by e-mail: only after consent. Who changes the words of reminder-consent gives WORDING in
# bot/dialogue/reminding.py a new name. What stands in quotes is understood when it is written (FORGETS there).

button-remind = Atgādināt e-pastā
button-agree = Jā, piekrītu
button-refuse = Nē, paldies

reminder-consent =
    .one = Vai veikals drīkst saglabāt Jūsu e-pasta adresi, lai nosūtītu vienu atgādinājumu? Adresi glabāsim šifrētu, citiem nolūkiem neizmantosim un izdzēsīsim, kad atgādinājums būs nosūtīts vai kad uzrakstīsiet „dzēsiet manu adresi”.

reminder-address =
    .one = Paldies. Uz kuru e-pasta adresi sūtīt?

reminder-unread =
    .one = Neatradu tur vienu skaidru e-pasta adresi. Lūdzu, rakstiet tā: name@example.com, vai arī „nē”.

reminder-set =
    .one = Pierakstīju: viens atgādinājums, datums: { $day }. Adresi glabājam šifrētu, un šajā sarunā tā nav redzama. Uzrakstiet „dzēsiet manu adresi”, un tā tiks izdzēsta jebkurā brīdī.

reminder-refused =
    .one = Viss kārtībā. Nekādu adresi neglabājam.
    .two = Labi, nekas nav saglabāts.

reminder-kept =
    .one = Adrese atgādinājumam mums jau ir. Uzrakstiet „dzēsiet manu adresi”, un tā tiks izdzēsta.

address-forgotten =
    .one = Gatavs: Jūsu adrese un atgādinājums ir izdzēsti.

address-none =
    .one = Jūsu adrese šeit netiek glabāta.
