# What stands on a button.

button-product = { $product }
button-kind = { $kind }
button-compare = { $count ->
        [2] Salīdzināt abas
        [one] Salīdzināt šo preci
        [zero] Salīdzināt šīs { $count }
       *[other] Salīdzināt šīs { $count }
    }
button-which = Kura man derēs?
button-reviews = Ko saka citi?
button-about = Pastāstiet vairāk
button-similar = Kaut ko līdzīgu
button-person = Runāt ar cilvēku
button-look-around = Tikai apskatos
button-order-status = Kur ir mans pasūtījums?
button-setup = Kā to lietot?
button-checkout = Noformēt pasūtījumu
button-skip = Izlaist
button-ticket = Pieteikt problēmu
button-csat = { $score }
button-nps = { $score }
button-below = Sliktāk
button-met = Kā gaidīts
button-exceeded = Labāk
button-doubt-price = Cena
button-doubt-delivery = Piegāde
button-doubt-returns = Atgriešana
button-doubt-warranty = Garantija
button-doubt-trust = Vai ir oriģināls?
button-obstacle-price = Cena
button-obstacle-delivery = Piegāde
button-obstacle-returns = Atgriešana
button-obstacle-not-found = Neatradu vajadzīgo
button-obstacle-just-looking = Tikai apskatos
button-obstacle-other = Kaut kas cits
