# Information search: products found, with the reason for each.

found-intro =
    .one = { $count ->
        [1] Der šī:
        [zero] Der šīs { $count } preces:
        [one] Der šī { $count } prece:
       *[other] Der šīs { $count } preces:
    }
    .two = { $count ->
        [1] Lūk, viena, kas der:
        [zero] Lūk, { $count } preču, kas der:
        [one] Lūk, { $count } prece, kas der:
       *[other] Lūk, { $count } preces, kas der:
    }

offers-intro = Pašlaik visvairāk nocenots:

found-item = • { $product }, { $price } ({ $why })
found-item-reduced = • { $product }, { $price }, iepriekš { $was } ({ $why })
found-item-unpriced = • { $product } ({ $why })

why-attributes = { $words }
why-attribute = { $name }: { $value }
why-words = „{ $words }”
why-rating = { $count ->
        [1] vērtējums { $rating } no 5, viens pircējs
        [zero] vērtējums { $rating } no 5, { $count } pircēju
        [one] vērtējums { $rating } no 5, { $count } pircējs
       *[other] vērtējums { $rating } no 5, { $count } pircēji
    }
why-rating-only = vērtējums { $rating } no 5

found-none =
    .one = Pameklēju, bet nekā tāda mums nav: „{ $thing }”.
    .two = Diemžēl mums nav nekā, kas atbilstu vārdiem „{ $thing }”.

found-none-plain =
    .one = Diemžēl mums nav nekā, kas atbilstu visam minētajam.
    .two = Nekas no mūsu precēm neatbilst visam, ko minējāt.

found-none-near =
    .one = { $constraint ->
        [price] Par tādu cenu mums nekā nav. Vistuvāk ir { $product }, cena { $price }.
        [brand] No šī zīmola mums nekā nav. Vistuvāk ir { $product }, cena { $price }.
        [stock] Nekā tāda šobrīd noliktavā nav. Derētu { $product }; cena ir { $price }.
        [rating] Nekas tik augstu nav novērtēts. Vistuvāk ir { $product }, cena { $price }.
        [category] Šāda veida prece, kas derētu, neatradās. Vistuvāk ir { $product }, cena { $price }.
       *[other] Tieši tādas preces mums nav. Vistuvāk ir { $product }, cena { $price }.
    }

found-none-near-unpriced =
    .one = Tieši tādas preces mums nav. Vistuvāk ir { $product }.

found-nothing-yet =
    .one = Mūsu plaukti pašlaik ir tukši, tāpēc man nav ko parādīt.

assortment =
    .one = { $count ->
        [1] Mums ir viena prece, un tās kategorija ir: { $kinds }.
        [zero] Mums ir { $count } preču, tostarp šādās kategorijās: { $kinds }.
        [one] Mums ir { $count } prece, tostarp šādās kategorijās: { $kinds }.
       *[other] Mums ir { $count } preces, tostarp šādās kategorijās: { $kinds }.
    }
    .two = { $count ->
        [1] Šeit ir viena prece, kategorija: { $kinds }.
        [zero] Šeit atradīsiet: { $kinds }. Pavisam { $count } preču.
        [one] Šeit atradīsiet: { $kinds }. Pavisam { $count } prece.
       *[other] Šeit atradīsiet: { $kinds }. Pavisam { $count } preces.
    }

assortment-brands =
    .one = { $count ->
        [1] Mums ir viens zīmols: { $brands }.
        [zero] Mums ir { $count } zīmolu, starp tiem: { $brands }.
        [one] Mums ir { $count } zīmols, starp tiem: { $brands }.
       *[other] Mums ir { $count } zīmoli, starp tiem: { $brands }.
    }

brands-not-stated =
    .one = Savu preču zīmolus veikals nav norādījis.

alternatives-intro =
    .one = Precei „{ $product }” līdzīgas:
    .two = Ja { $product } nav gluži tas, ko meklējat, tuvas ir šīs:

alternatives-cheaper =
    .one = Lētāk nekā { $product }:
    .two = Par mazāku naudu nekā { $product }:

alternatives-none =
    .one = „{ $product }” pie mums ir vienīgā sava veida prece.
    .two = Nekā cita, kas līdzinātos precei „{ $product }”, mums nav.

alternatives-none-cheaper =
    .one = Nekā lētāka šajā grupā nav; „{ $product }” maksā vismazāk.
    .two = „{ $product }” jau ir lētākā sava veida prece pie mums.

price-of-what =
    .one = Labprāt, iekļausimies šajā summā. Ko meklējat?
    .two = Ko lai par šo cenu pameklēju?

needs-which-kind =
    .one = Kāda veida preci Jūs meklējat?
    .two = Kas Jums varētu noderēt? Pietiek ar vienu vārdu.
