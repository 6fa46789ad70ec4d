# Facts of products. Every figure comes from the feed.
# What a feed states in its own language stands in quotes, as it is.

fact-price =
    .one = „{ $product }” maksā { $price }.
    .two = Preces „{ $product }” cena ir { $price }.

fact-price-reduced =
    .one = „{ $product }” maksā { $price }, iepriekš { $was }.
    .two = „{ $product }” pašlaik maksā { $price } (iepriekš { $was }).

fact-not-reduced =
    .one = Precei „{ $product }” pašlaik nav atlaides; tā maksā { $price }.
    .two = Šobrīd precei „{ $product }” akcijas nav. Tā maksā { $price }.

fact-stock = { $state ->
        [in_stock] „{ $product }” ir noliktavā.
        [out_of_stock] Preces „{ $product }” pašlaik nav noliktavā. Kad tā atkal būs, veikals nav norādījis.
        [preorder] Preci „{ $product }” var pasūtīt iepriekš; noliktavā tās vēl nav.
       *[backorder] Preces „{ $product }” krājumi tiek papildināti; pasūtīt var jau tagad, un to nosūtīs, kad tā būs noliktavā.
    }

fact-stock-count =
    .one = { $count ->
        [1] „{ $product }” ir noliktavā: viens gabals.
        [zero] „{ $product }” ir noliktavā: { $count } gabalu.
        [one] „{ $product }” ir noliktavā: { $count } gabals.
       *[other] „{ $product }” ir noliktavā: { $count } gabali.
    }

fact-rating =
    .one = Preci „{ $product }” pircēji vērtē ar { $rating } no 5.

fact-rating-count =
    .one = { $count ->
        [1] Precei „{ $product }” ir viens pircēja vērtējums: { $rating } no 5.
        [zero] Preci „{ $product }” pircēji vērtē ar { $rating } no 5 ({ $count } vērtējumu).
        [one] Preci „{ $product }” pircēji vērtē ar { $rating } no 5 ({ $count } vērtējums).
       *[other] Preci „{ $product }” pircēji vērtē ar { $rating } no 5 ({ $count } vērtējumi).
    }

fact-review-quote = Kāds pircējs deva { $rating } no 5: „{ $quote }”

fact-description = { $product }: „{ $description }”

fact-attribute =
    .one = { $product }, { $name }: { $value }.
    .two = Par preci „{ $product }” veikals norāda: { $name } – { $value }.

lead-yes = Jā. { $told }
lead-no = Nē. { $told }
fact-has = { $product }: { $name }.
fact-has-not = { $product }, { $name }: nē.

fact-quoted =
    .one = Par preci „{ $product }” veikals raksta: „{ $value }”
    .two = Lūk, ko veikals saka par preci „{ $product }”: „{ $value }”

fact-returns =
    .one = { $product }, atgriešana: { $stated }
    .two = Par preces „{ $product }” atgriešanu veikals norāda: { $stated }

fact-returns-none =
    .one = Pēc veikala ziņām preci „{ $product }” nevar atgriezt.
    .two = Pirms pērkat, ņemiet vērā: preci „{ $product }” nevar atgriezt.

fact-warranty =
    .one = { $product }, garantija: { $stated }
    .two = Par preces „{ $product }” garantiju veikals norāda: { $stated }

fact-warranty-none =
    .one = Pēc veikala ziņām precei „{ $product }” garantijas nav.
    .two = Pirms pērkat, ņemiet vērā: precei „{ $product }” nav garantijas.

fact-delivery =
    .one = { $product }, piegāde: { $stated }
    .two = Par preces „{ $product }” piegādi veikals norāda: { $stated }

fact-returns-same = Visām vienādi: { $stated }
fact-warranty-same = Visām vienādi: { $stated }
fact-delivery-same = Visām vienādi: { $stated }

shop-policy = Veikals raksta: { $stated }

not-stated =
    .one = Par preci „{ $product }” veikals to nav norādījis, un minēt uz labu laimi negribu. Nodevu Jūsu jautājumu tālāk.
    .two = Nezinu: par preci „{ $product }” veikals to nav norādījis. Pierakstīju jautājumu mūsu komandai.

not-stated-nearest =
    .one = Norādīts ir šis: „{ $value }”
    .two = Lūk, ko tas raksta: „{ $value }”

stated-near =
    .one = Tiešas atbildes par preci „{ $product }” veikals nedod. Lūk, ko tas raksta: „{ $value }”
    .two = Par preci „{ $product }” veikals šajā sakarā raksta: „{ $value }” Vairāk nekas nav norādīts.

not-stated-others =
    .one = Par pārējām precēm veikals to nav norādījis. Jautājumu pierakstīju kolēģiem.
    .two = Par pārējām tas nav norādīts, un minēt negribu. Jautājums ir pierakstīts.
not-stated-any =
    .one = Ne par vienu no tām veikals to nav norādījis. Pierakstīju jautājumu mūsu komandai.
    .two = Veikals to nav norādījis ne par vienu no tām, tāpēc neko neizdomāšu. Jautājums ir pierakstīts.

not-stated-price =
    .one = Preces „{ $product }” cenu veikals nav norādījis.

not-stated-sale-price =
    .one = Preces „{ $product }” cenu veikals nav norādījis.

not-stated-availability =
    .one = Vai { $product } ir noliktavā, veikals nav norādījis. Jautājumu pierakstīju.

not-stated-reviews =
    .one = Preci „{ $product }” vēl neviens nav novērtējis.

not-stated-description =
    .one = Preces „{ $product }” aprakstu veikals vēl nav pievienojis.

product-unknown =
    .one = Cik redzu katalogā, „{ $name }” mums nav.
    .two = Mūsu katalogā neatrodu „{ $name }”, tāpēc neko par to pastāstīt nevaru.

product-unknown-nearest =
    .one = „{ $name }” mums nav. Tuvākais, kas mums ir: { $nearest }.
    .two = Mūsu katalogā neatrodu „{ $name }”. Vistuvāk tam ir: { $nearest }.

which-product =
    .one = Kuru preci Jūs domājat?
    .two = Par kuru preci Jūs jautājat?

which-of =
    .one = Kuru no šīm { $count } precēm Jūs domājat?
    .two = { $count ->
        [zero] Tas varētu attiekties uz { $count } precēm. Kura ir īstā?
        [one] Tas varētu attiekties uz { $count } preci. Kura ir īstā?
       *[other] Tas varētu attiekties uz { $count } precēm. Kura ir īstā?
    }

which-of-many =
    .one = Tādu preču mums ir { $count }. Vai tā ir kāda no šīm?
    .two = Tādu preču mums ir { $count }; lūk, dažas pirmās:

which-item = • { $product }, { $price }
which-item-unpriced = • { $product }

variants-intro =
    .one = { $product }, pieejamās versijas ({ $count }):
    .two = { $count ->
        [zero] Ir { $count } versiju:
        [one] Ir { $count } versija:
       *[other] Ir { $count } versijas:
    }

lead-gone = Tāda ir, bet pašlaik izpārdota: { $told }
variant-none = Nē, „{ $wanted }” nav.
variants-there-are = Ir šādas:
variant-item = { $product }, { $price }, { $state }
variant-item-unpriced = { $product }, { $state }
variants-bullet = • { $item }
item-gone = { $item } – izpārdota

variants-options =
    .one = { $product }, versiju skaits: { $count }
    .two = { $count ->
        [zero] Precei „{ $product }” ir { $count } versiju:
        [one] Precei „{ $product }” ir { $count } versija:
       *[other] Precei „{ $product }” ir { $count } versijas:
    }

variants-option = • { $name }: { $values }

source-age-days = { $count ->
        [1] (Pēc veikala saraksta, kas tapis pirms vienas dienas; cenas un krājumi kopš tā laika var būt mainījušies.)
        [one] (Pēc veikala saraksta, kas tapis pirms { $count } dienas; cenas un krājumi kopš tā laika var būt mainījušies.)
       *[other] (Pēc veikala saraksta, kas tapis pirms { $count } dienām; cenas un krājumi kopš tā laika var būt mainījušies.)
    }

source-age-hours = { $count ->
        [1] (Pēc veikala saraksta, kas tapis pirms vienas stundas; cenas un krājumi kopš tā laika var būt mainījušies.)
        [one] (Pēc veikala saraksta, kas tapis pirms { $count } stundas; cenas un krājumi kopš tā laika var būt mainījušies.)
       *[other] (Pēc veikala saraksta, kas tapis pirms { $count } stundām; cenas un krājumi kopš tā laika var būt mainījušies.)
    }

variants-not-stated =
    .one = Citas preces „{ $product }” versijas veikals nav norādījis.
    .two = Par citiem preces „{ $product }” izmēriem vai krāsām veikals neko neraksta.

drawbacks-intro =
    .one = Preces „{ $product }” mīnusi, cik par tiem zināms:
    .two = Vājās vietas, ko redzu precei „{ $product }”:

drawbacks-none =
    .one = Ne veikala, ne pircēju teiktajā neredzu precei „{ $product }” nekādu mīnusu. Tas nenozīmē, ka to nav.

# What a statement of the feed comes to, where all of it is understood; what is not stands in quotes.
# Lengths of time stand in the nominative, after a colon or a dash.

as-written = „{ $value }”

stated-rating = { $rating }

term-sentence = { $term }.

term-span = { $unit ->
        [hour] { $count ->
            [zero] { $count } stundu
            [one] { $count } stunda
           *[other] { $count } stundas
        }
        [day] { $count ->
            [zero] { $count } dienu
            [one] { $count } diena
           *[other] { $count } dienas
        }
        [business_day] { $count ->
            [zero] { $count } darba dienu
            [one] { $count } darba diena
           *[other] { $count } darba dienas
        }
        [week] { $count ->
            [zero] { $count } nedēļu
            [one] { $count } nedēļa
           *[other] { $count } nedēļas
        }
        [month] { $count ->
            [zero] { $count } mēnešu
            [one] { $count } mēnesis
           *[other] { $count } mēneši
        }
       *[year] { $count ->
            [zero] { $count } gadu
            [one] { $count } gads
           *[other] { $count } gadi
        }
    }

term-range = { $unit ->
        [hour] { $count ->
            [zero] { $low }–{ $count } stundu
            [one] { $low }–{ $count } stunda
           *[other] { $low }–{ $count } stundas
        }
        [day] { $count ->
            [zero] { $low }–{ $count } dienu
            [one] { $low }–{ $count } diena
           *[other] { $low }–{ $count } dienas
        }
        [business_day] { $count ->
            [zero] { $low }–{ $count } darba dienu
            [one] { $low }–{ $count } darba diena
           *[other] { $low }–{ $count } darba dienas
        }
        [week] { $count ->
            [zero] { $low }–{ $count } nedēļu
            [one] { $low }–{ $count } nedēļa
           *[other] { $low }–{ $count } nedēļas
        }
        [month] { $count ->
            [zero] { $low }–{ $count } mēnešu
            [one] { $low }–{ $count } mēnesis
           *[other] { $low }–{ $count } mēneši
        }
       *[year] { $count ->
            [zero] { $low }–{ $count } gadu
            [one] { $low }–{ $count } gads
           *[other] { $low }–{ $count } gadi
        }
    }

term-by-maker = { $term }, ražotāja garantija
term-and-more = { $term } („{ $value }”)
term-lifetime = uz visu mūžu
term-no-returns = atgriezt nevar
term-no-warranty = garantijas nav
term-overnight = piegāde pa nakti
term-sent = laiks līdz nosūtīšanai – { $term }
term-arrives = piegādes laiks – { $term }
term-sent-arrives = laiks līdz nosūtīšanai – { $term }, piegādes laiks – { $then }

# Tas pats par preci, kas nosaukta iepriekšējā rindā.

fact-price-too = Cena: { $price }.
fact-price-reduced-too = Cena: { $price }, iepriekš { $was }.
fact-stock-too = { $state ->
        [in_stock] Ir noliktavā.
        [out_of_stock] Pašlaik nav noliktavā. Kad atkal būs, veikals nav norādījis.
        [preorder] Var pasūtīt iepriekš; noliktavā vēl nav.
       *[backorder] Krājumi tiek papildināti; pasūtīt var jau tagad, un preci nosūtīs, kad tā būs noliktavā.
    }
fact-stock-count-too = { $count ->
        [1] Noliktavā viens gabals.
        [zero] Noliktavā { $count } gabalu.
        [one] Noliktavā { $count } gabals.
       *[other] Noliktavā { $count } gabali.
    }
fact-rating-too = Pircēju vērtējums: { $rating } no 5.
fact-rating-count-too = { $count ->
        [1] Viens pircēja vērtējums: { $rating } no 5.
        [zero] Vērtējums { $rating } no 5 ({ $count } vērtējumu).
        [one] Vērtējums { $rating } no 5 ({ $count } vērtējums).
       *[other] Vērtējums { $rating } no 5 ({ $count } vērtējumi).
    }
fact-attribute-too = Vēl norādīts: { $name } – { $value }.
fact-quoted-too = Veikals raksta arī: „{ $value }”
fact-returns-too = Atgriešana: { $stated }
fact-warranty-too = Garantija: { $stated }
fact-delivery-too = Piegāde: { $stated }

# Short words that feeds state of a product, in the visitor's language; colours, materials, yes and no.
stated-word = { $word ->
        [no] nē
        [none] nav
        [new] jauns
        [refurbished] atjaunots
        [used] lietots
        [included] iekļauts komplektā
        [not-included] nav iekļauts komplektā
        [sold-separately] pārdod atsevišķi
        [removable] noņemams
        [automatic] automātisks
        [water-repellent] ūdeni atgrūdošs
        [black] melna
        [white] balta
        [grey] pelēka
        [silver] sudraba
        [gold] zelta
        [yellow] dzeltena
        [orange] oranža
        [brown] brūna
        [blue] zila
        [dark-blue] tumši zila
        [light-blue] gaiši zila
        [red] sarkana
        [green] zaļa
        [pink] rozā
        [purple] violeta
        [beige] bēša
        [cream] krēmkrāsa
        [graphite] grafīta
        [sand] smilšu
        [coral] koraļļu
        [clear] caurspīdīga
        [anthracite] antracīta
        [teal] zilganzaļa
        [ocean-blue] okeāna zila
        [marigold] kliņģerīšu dzeltena
        [bamboo] bambusa
        [sage] salvijas zaļa
        [forest-green] meža zaļa
        [walnut] riekstkoka
        [mint] piparmētru zaļa
        [charcoal] ogļu pelēka
        [rust-red] rūsas sarkana
        [moss] sūnu zaļa
        [pine] priežu zaļa
        [copper] vara
        [slate] šīfera pelēka
        [rose] rožu
        [sea-green] jūras zaļa
        [olive] olīvzaļa
        [lilac] ceriņkrāsas
        [titanium] titāna
        [oat] auzu
        [dusk-blue] krēslas zila
        [turquoise] tirkīza
        [multicolour] daudzkrāsaina
        [steel] tērauds
        [stainless-steel] nerūsējošais tērauds
        [glass] stikls
        [plastic] plastmasa
        [leather] āda
        [cotton] kokvilna
        [wool] vilna
        [wood] koks
        [aluminium] alumīnijs
        [cast-iron] čuguns
        [adult] pieaugušajiem
        [kids] bērniem
       *[yes] jā
    }

# Shades and mixtures of colours.

colour-shade = { $shade ->
        [dark] tumši { $colour }
        [light] gaiši { $colour }
        [deep] piesātināti { $colour }
        [pale] bāli { $colour }
        [bright] spilgti { $colour }
       *[matt] matēta { $colour }
    }
colours-together = { $colours }
measure-range = { $low }–{ $high }
