# Evaluation of alternatives: differences first, needs mapped, drawbacks included.
# Product names stand in the nominative: quoted after „prece”, after a colon, or after „nekā”.

compare-intro =
    .one = Salīdzinājums: { $products }.
    .two = Liekam blakus: { $products }.

compare-row = • { $field }: { $values }
compare-said = • { $product }: „{ $value }”
compare-joined = { $left } · { $right }

compare-no-difference =
    .one = Pēc veikala sniegtajām ziņām tās neatšķiras.

compare-what =
    .one = Labprāt. Kuras divas preces salīdzināt?
    .two = Kuras preces Jums nolikt blakus?

compare-with =
    .one = Ar ko salīdzināt preci „{ $product }”?
    .two = Viena ir „{ $product }”. Kura būs otra?

fit-fits = „{ $need }”: { $product } der, veikals raksta: „{ $evidence }”
fit-price = „{ $need }”: { $product } der, cena ir { $price }.
fit-price-all = „{ $need }”: cenas ziņā der visas.
fit-price-not = „{ $need }”: { $product } neder, cena ir { $price }.
fit-does-not = „{ $need }”: { $product } neder, veikals raksta: „{ $evidence }”
fit-none-stated = „{ $need }”: vai kāda no šīm precēm tam der, veikals nav norādījis.

against = { $product }, mīnuss: { $what }

judge-fits =
    .one = „{ $need }”: mana pirmā izvēle būtu { $product }, jo veikals raksta: „{ $evidence }”
    .two = Jūs teicāt „{ $need }”, un tad pirmajā vietā ir { $product }: „{ $evidence }”

judge-cheapest = Zemākā cena: { $product }, { $price }.
judge-best-rated = Augstākais pircēju vērtējums: { $product }, { $rating } no 5.
judge-same-price = Cena ir vienāda: { $price }.

judge-what-matters =
    .one = Kas Jums ir vissvarīgākais? Tad varēšu atbildēt noteiktāk.
    .two = Pastāstiet, kam Jums tas vajadzīgs, un es pateikšu, kuru ņemtu.

price-limit =
    .one = Saprotu. Ko meklējat, un kādu summu nevēlaties pārsniegt?

price-understood =
    .one = Saprotu, tā ir krietna summa.
    .two = Jā, to var saprast.

price-difference =
    .one = Lūk, kas maksā mazāk nekā { $product } un ar ko tas atšķiras:
    .two = Ir arī kas lētāks nekā { $product }; lūk, kas mainās:

chosen =
    .one = Tātad { $product }.
    .two = Labi, { $product }.

suits-by-yourself =
    .one = Veikals uz to nesaka ne jā, ne nē. Par preci „{ $product }” ir rakstīts: „{ $evidence }”

suits-not-stated =
    .one = Par preci „{ $product }” veikals to nav norādījis, tāpēc solīt nevaru. Nodevu Jūsu jautājumu tālāk.
    .two = Vai { $product } tam der, veikals nav norādījis. Pierakstīju jautājumu mūsu komandai.

label-price = sākotnējā cena
label-sale-price = cena
label-availability = pieejamība
label-quantity = skaits noliktavā
label-brand = zīmols
label-warranty = garantija
label-returns = atgriešana
label-shipping = piegāde
label-rating = vērtējums
label-review-count = atsauksmes
label-weight = svars
label-condition = stāvoklis
label-color = krāsa
label-length = garums
label-width = platums
label-height = augstums
label-size = izmērs
label-dimensions = izmēri
label-material = materiāls
label-pattern = raksts
label-gender = dzimums
label-age-group = vecuma grupa
label-type = veids
label-style = stils
label-model = modelis
label-minimum-order-quantity = mazākais pasūtāmais skaits
label-battery-life = baterijas darbības laiks
label-charging-time = uzlādes laiks
label-charging-port = uzlādes ligzda
label-power = jauda
label-capacity = ietilpība
label-volume = tilpums
label-storage = krātuve
label-memory = atmiņa
label-processor = procesors
label-ports = pieslēgvietas
label-screen-size = ekrāna izmērs
label-resolution = izšķirtspēja
label-water-protection = aizsardzība pret ūdeni
label-noise = troksnis
label-maximum-load = lielākā slodze
label-cable-length = kabeļa garums
label-dishwasher-safe = mazgājams trauku mašīnā
label-bluetooth-version = Bluetooth versija
label-washing = mazgāšana
label-country-of-origin = izcelsmes valsts
label-category = kategorija
label-sku = preces kods
label-surface = segums
label-packed-size = izmērs salocītā veidā
label-heel-drop = papēža pacēlums
label-standard = standarts
label-driver-size = skaļruņa izmērs
label-microphones = mikrofoni
label-automatic-switch-off = automātiska izslēgšanās
label-water-column = ūdens staba augstums
label-layers = kārtas
label-foldable = salokāms
label-output-power = izejas jauda
label-voltage = spriegums
label-rain-cover = lietus pārvalks
label-support = atbalsts
label-weight-per-shoe = vienas kurpes svars
label-membrane = membrāna
label-breathability = elpojamība
label-taped-seams = līmētas šuves
label-brightness = spilgtums
label-colour-temperature = krāsas temperatūra
label-insulated = ar siltumizolāciju
label-vents = ventilācijas atveres
label-floats = peld
label-temperature-control = temperatūras regulēšana
label-limescale-filter = kaļķakmens filtrs
label-dust-container = putekļu tvertne
label-bagless = bez maisiņa
label-filter = filtrs
label-webcam = tīmekļa kamera
label-keyboard-light = tastatūras apgaismojums
label-laptop-size = datora izmērs
label-dimmable = regulējams spilgtums
label-usb-port = USB ligzda
label-height-range = augstuma diapazons
label-suitable-for-induction = der indukcijas plītij
label-oven-safe = der cepeškrāsnij
label-keeps-hot = saglabā siltumu
label-keeps-cold = saglabā aukstumu
label-bpa-free = bez BPA
label-rear-light = aizmugurējais lukturis
label-waterproof = ūdensizturīgs
label-gps = GPS
label-heart-rate = pulsa mērīšana
label-contactless-payment = bezkontakta maksājumi
label-works-with = saderība
label-skin-type = ādas tips
label-contents = saturs
label-suitable-weight = piemērots svars
label-suitable-age = piemērots vecums
label-positions = pozīcijas
label-water-tank = ūdens tvertne
label-grinder = dzirnaviņas
label-milk-frother = piena putotājs
label-speeds = ātrumi
label-accessories = piederumi
label-suction-power = sūkšanas jauda
label-people = cilvēku skaits
label-comfort-temperature = komforta temperatūra
label-filling = pildījums
label-lumbar-support = jostasvietas atbalsts
label-seat-height = sēdekļa augstums
label-seat-depth = sēdekļa dziļums
label-armrests = roku balsti
label-motors = motori
label-coating = pārklājums
label-video = video
label-perfume = smaržvielas
label-vegan = vegānisks
label-noise-cancelling = trokšņu slāpēšana
label-wireless-charging = bezvadu uzlāde
label-plug = kontaktdakša
label-battery = baterija
label-timer = taimeris
label-assembly = montāža
label-pieces = gabalu skaits
label-diameter = diametrs
label-age = vecums
label-zoom = tālummaiņa
label-maximum-height = lielākais augstums
label-seasons = sezonas
label-other = „{ $field }”

drawback-item = • { $what }
drawback-out-of-stock = tās nav noliktavā.
drawback-dearest = tā maksā visvairāk, { $value }.
drawback-dearer = cena ir augstāka, { $value }.
drawback-low-rating = pircēju vērtējums ir { $value } no 5.
drawback-lower-rating = vērtējums ir zemāks, { $value } no 5.
drawback-no-returns = to nevar atgriezt („{ $value }”).
drawback-short-returns = atgriešanas termiņš ir īss ({ $value }).
drawback-no-warranty = tai nav garantijas („{ $value }”).
drawback-short-warranty = garantija ir īsa ({ $value }).
drawback-shorter-warranty = garantija ir īsāka ({ $value }).
drawback-slow-shipping = piegāde ir ilga ({ $value }).
drawback-slower-shipping = piegāde ir ilgāka ({ $value }).
drawback-caveat = veikals pats raksta: „{ $value }”
drawback-poor-review = kāds pircējs raksta: „{ $value }”

stock-state = { $state ->
        [in_stock] ir noliktavā
        [out_of_stock] nav noliktavā
        [preorder] var pasūtīt iepriekš
        [backorder] krājumi tiek papildināti
       *[unknown] nav norādīts
    }

# The end of a row that was asked for; of two the better one.

extreme-cheapest = Lētākā prece
extreme-dearest = Dārgākā prece
extreme-best-rated = Augstākais vērtējums
extreme-lightest = Vieglākā prece
extreme-heaviest = Smagākā prece
extreme-longest-battery = Visilgāk bez uzlādes
extreme-quietest = Klusākā prece
extreme-loudest = Skaļākā prece
extreme-smallest = Mazākā prece
extreme-largest = Lielākā prece
extreme-most-powerful = Jaudīgākā prece
extreme-brightest = Spilgtākā gaisma
extreme-largest-screen = Lielākais ekrāns
extreme-warmest = Siltākā prece
extreme-most-memory = Visvairāk atmiņas
extreme-most-storage = Lielākā krātuve
extreme-strongest = Lielākā slodze
extreme-most-waterproof = Vislabākā aizsardzība pret ūdeni
extreme-fastest-charging = Ātrākā uzlāde
extreme-first = { $which }: { $product }, { $value }.
extreme-tied = { $which }: { $product }, visām { $value }.
extreme-next = Tai seko { $product }, { $value }.
extreme-unstated = Par { $product } tas nav norādīts.
