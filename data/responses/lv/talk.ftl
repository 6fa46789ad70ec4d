# Hello, thanks, goodbye; a person; what is not the shop's business.

discloses =
    .one = Es esmu veikala „{ $shop }” virtuālais palīgs. Ja labāk gribat runāt ar cilvēku, uzrakstiet „cilvēks”.
    .two = Šeit veikala „{ $shop }” virtuālais palīgs. Ja vajag cilvēku, jebkurā brīdī uzrakstiet „cilvēks”.

greets =
    .one = Labdien un laipni lūdzam!
    .two = Labdien, prieks, ka iegriezāties.

greets-ask =
    .one = Kas Jūs pie mums atved?
    .two = Kā varu palīdzēt?

greets-again =
    .one = Sveiki vēlreiz. Kur turpinām?
    .two = Sveiki! Ar ko varu palīdzēt?

thanks-back =
    .one = Lūdzu.
    .two = Labprāt.
    .three = Nav par ko.

goodbye =
    .one = Uz redzēšanos, un paldies, ka iegriezāties.
    .two = Visu labu, un uz tikšanos citreiz.

goodbye-customer =
    .one = Uz redzēšanos, un paldies, ka iepērkaties pie mums.
    .two = Visu labu, un lai pirkums sagādā prieku.

introduces =
    .one = Es esmu veikala „{ $shop }” virtuālais palīgs, tātad programma. Pārzinu katalogu un veikala noteikumus, salīdzinu preces un palīdzu ar pasūtījumiem. Līdz cilvēkam ir viens pieskāriens.
    .two = Es esmu programma, nevis cilvēks: veikala „{ $shop }” virtuālais palīgs. Jautājiet man par precēm, piegādi, atgriešanu vai pasūtījumu, vai arī palūdziet cilvēku.

chitchat =
    .one = Vislabāk man padodas preces un pasūtījumi; ko Jums pameklēt?
    .two = Tērzēšana nav mana stiprā puse, toties meklēt gan es protu. Ko Jūs meklējat?

stays-calm =
    .one = Atvainojiet, ka nespēju palīdzēt. Pastāstiet, kas nogāja greizi, un es mēģināšu vēlreiz, vai palūdziet cilvēku.
    .two = Saprotu Jūs. Pasakiet, kas vajadzīgs, un es mēģināšu vēlreiz, vai arī varu pieaicināt cilvēku.

agrees =
    .one = Labi. Ko Jums pameklēt?
    .two = Labi. Kas tālāk?

no-then-fine =
    .one = Labi, viss kārtībā.
    .two = Nav nekādu problēmu.

no-anything-else =
    .one = Labi. Ja kas ienāk prātā, esmu tepat.
    .two = Labi. Ja ko vajag, vienkārši uzrakstiet.

misunderstood =
    .one = Piedodiet, nesapratu pareizi. Ko Jūs domājāt?
    .two = Pārpratu Jūs, atvainojiet. Vai varat pateikt citiem vārdiem?

not-sure =
    .one = Nezinu, vai sapratu pareizi. Vai varat to pateikt citādi?
    .two = Atvainojiet, īsti nesapratu. Vai varat pateikt citiem vārdiem?

out-of-scope =
    .one = Ar to es palīdzēt nevaru. Pārzinu veikala „{ $shop }” preces, piegādi, atgriešanu un pasūtījumus.
    .two = Mana joma ir tikai veikals „{ $shop }”: preces, piegāde, atgriešana, pasūtījumi. Ar to varu palīdzēt.

person-wanted =
    .one = Vai vēlaties, lai sarunu šeit pārņem cilvēks?
    .two = Vai pieaicināt šeit cilvēku?

hands-over =
    .one = Pieaicinu cilvēku šajā sarunā. Līdz tam klusēšu.
    .two = Sarunu šeit pārņems cilvēks. No šī brīža klusēju.

hands-over-hours-email =
    .one = Mūsu komandas darba laiks: { $hours }; citā laikā varat arī rakstīt uz { $email }.

hands-over-hours =
    .one = Mūsu komandas darba laiks: { $hours }.

hands-over-email =
    .one = Varat arī rakstīt uz { $email }.

shop-intro = Tas ir veikals „{ $shop }”:
shop-hours = Mūsu darba laiks: { $hours }.
shop-address = Mūsu adrese: { $address }.
shop-phone = Mūsu tālrunis: { $phone }.
shop-email = Rakstīt mums varat uz { $email }.

shop-answer =
    .one = Veikals saka: „{ $answer }”
    .two = Veikala atbilde uz to: „{ $answer }”

speaks-four-languages =
    .one = Atvainojiet, šo valodu es neprotu. Varat rakstīt latviešu, angļu (English), ivrita (עברית) vai persiešu (فارسی) valodā.

# Opening hours.

weekday = { $day ->
        [monday] pirmdiena
        [tuesday] otrdiena
        [wednesday] trešdiena
        [thursday] ceturtdiena
        [friday] piektdiena
        [saturday] sestdiena
       *[sunday] svētdiena
    }
opening-days = { $first }–{ $last }, plkst. { $opens }–{ $closes }
opening-day = { $first }, plkst. { $opens }–{ $closes }
opening-there = { $hours } (laika josla: { $city })
opening-several = { $spans }
