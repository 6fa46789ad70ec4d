# The one call to action.

checkout-link =
    .one = Preci „{ $product }” var pasūtīt šeit: { $link }
    .two = Pasūtījumu var noformēt šeit: { $link }

checkout-unknown =
    .one = Veikals man nav norādījis, kur noformē pasūtījumu. Lūdzu, ielieciet preci grozā tās lapā.

checkout-out-of-stock =
    .one = Preces „{ $product }” pašlaik nav noliktavā, tāpēc pasūtīt to nevar.
    .two = Diemžēl preces „{ $product }” šobrīd noliktavā nav.

offer-similar =
    .one = Vai parādīt ko līdzīgu?
    .two = Vai vēlaties apskatīt kaut ko līdzīgu?

checkout-trouble =
    .one = Atvainojiet, ka tas neizdodas. Kamēr neredzat apstiprinājumu, nauda netiek noņemta. Pārlādējiet lapu un pamēģiniet vēlreiz vai izvēlieties citu maksājuma veidu.
    .two = Saprotu, ka tas ir nepatīkami, un atvainojos. Pasūtījuma nav, kamēr neredzat apstiprinājumu, tāpēc droši mēģiniet vēlreiz, varbūt ar citu maksājuma veidu.

checkout-wanted =
    .one = Vai noformējam pasūtījumu: „{ $product }”?
    .two = Vai vēlaties pasūtīt preci „{ $product }”?

checkout-minimum =
    .one = { $count ->
        [zero] Mazākais pasūtījums ir { $count } gabalu.
        [one] Mazākais pasūtījums ir { $count } gabals.
       *[other] Mazākais pasūtījums ir { $count } gabali.
    }
    .two = { $count ->
        [zero] Ņemiet vērā: šo preci pārdod, sākot no { $count } gabaliem.
        [one] Ņemiet vērā: šo preci pārdod, sākot no { $count } gabala.
       *[other] Ņemiet vērā: šo preci pārdod, sākot no { $count } gabaliem.
    }
