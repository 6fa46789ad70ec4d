# Evaluation of alternatives: differences first, needs mapped, drawbacks included.

compare-intro =
    .one = Side by side: { $products }.
    .two = { $products }, next to each other:

compare-row = • { $field }: { $values }
compare-said = • { $product }: “{ $value }”
compare-joined = { $left } · { $right }

compare-no-difference =
    .one = By what the shop states, they do not differ.

compare-what =
    .one = Gladly. Which two would you like to see side by side?
    .two = Which products shall I put next to each other?

compare-with =
    .one = With what shall I compare { $product }?
    .two = { $product } and which other one?

fit-fits = For “{ $need }”: { $product } fits, the shop states “{ $evidence }”
fit-price = For “{ $need }”: { $product } fits, at { $price }.
fit-price-all = For “{ $need }”: by price all of them fit.
fit-price-not = For “{ $need }”: { $product } does not fit, at { $price }.
fit-does-not = For “{ $need }”: { $product } does not fit, the shop states “{ $evidence }”
fit-none-stated = Whether they suit “{ $need }” the shop has not stated for any of them.

against = A drawback of { $product }: { $what }

judge-fits =
    .one = For “{ $need }” I would look at { $product } first: “{ $evidence }”
    .two = With “{ $need }” in mind, { $product } comes first: “{ $evidence }”

judge-cheapest = The cheapest is { $product }, at { $price }.
judge-best-rated = Customers rate { $product } highest, { $rating } of 5.
judge-same-price = They cost the same, { $price }.

judge-what-matters =
    .one = What matters most to you? Then I can be more definite.
    .two = Tell me what you need it for, and I can say which one I would take.

price-limit =
    .one = Understood. What would you like to spend at most, and on what?

price-understood =
    .one = I understand, it is a good sum of money.
    .two = That is fair.

price-difference =
    .one = Here is what costs less than { $product }, and what the difference is:
    .two = For less than { $product } there is this; look at what changes:

chosen =
    .one = { $product }, then.
    .two = Good, { $product }.

suits-by-yourself =
    .one = The shop does not say yes or no to that. What it does state of { $product }: “{ $evidence }”

suits-not-stated =
    .one = The shop has not stated that for { $product }, so I will not promise it. I have passed your question on.
    .two = Whether { $product } is right for that, the shop has not stated. I have noted the question for the team.

label-price = list price
label-sale-price = price
label-availability = availability
label-quantity = pieces in stock
label-brand = brand
label-warranty = warranty
label-returns = returns
label-shipping = delivery
label-rating = rating
label-review-count = reviews
label-weight = weight
label-condition = condition
label-color = colour
label-length = length
label-width = width
label-height = height
label-size = size
label-dimensions = dimensions
label-material = material
label-pattern = pattern
label-gender = gender
label-age-group = age group
label-type = type
label-style = style
label-model = model
label-minimum-order-quantity = minimum order quantity
label-battery-life = battery life
label-charging-time = charging time
label-charging-port = charging port
label-power = power
label-capacity = capacity
label-volume = volume
label-storage = storage
label-memory = memory
label-processor = processor
label-ports = ports
label-screen-size = screen size
label-resolution = resolution
label-water-protection = water protection
label-noise = noise
label-maximum-load = maximum load
label-cable-length = cable length
label-dishwasher-safe = dishwasher-safe
label-bluetooth-version = bluetooth version
label-washing = washing
label-country-of-origin = country of origin
label-category = category
label-sku = sku
label-surface = surface
label-packed-size = packed size
label-heel-drop = heel drop
label-standard = standard
label-driver-size = driver size
label-microphones = microphones
label-automatic-switch-off = automatic switch-off
label-water-column = water column
label-layers = layers
label-foldable = foldable
label-output-power = output power
label-voltage = voltage
label-rain-cover = rain cover
label-support = support
label-weight-per-shoe = weight per shoe
label-membrane = membrane
label-breathability = breathability
label-taped-seams = taped seams
label-brightness = brightness
label-colour-temperature = colour temperature
label-insulated = insulated
label-vents = vents
label-floats = floats
label-temperature-control = temperature control
label-limescale-filter = limescale filter
label-dust-container = dust container
label-bagless = bagless
label-filter = filter
label-webcam = webcam
label-keyboard-light = keyboard light
label-laptop-size = laptop size
label-dimmable = dimmable
label-usb-port = USB port
label-height-range = height range
label-suitable-for-induction = suitable for induction
label-oven-safe = oven-safe
label-keeps-hot = keeps hot
label-keeps-cold = keeps cold
label-bpa-free = BPA-free
label-rear-light = rear light
label-waterproof = waterproof
label-gps = GPS
label-heart-rate = heart rate
label-contactless-payment = contactless payment
label-works-with = works with
label-skin-type = skin type
label-contents = contents
label-suitable-weight = suitable weight
label-suitable-age = suitable age
label-positions = positions
label-water-tank = water tank
label-grinder = grinder
label-milk-frother = milk frother
label-speeds = speeds
label-accessories = accessories
label-suction-power = suction power
label-people = people
label-comfort-temperature = comfort temperature
label-filling = filling
label-lumbar-support = lumbar support
label-seat-height = seat height
label-seat-depth = seat depth
label-armrests = armrests
label-motors = motors
label-coating = coating
label-video = video
label-perfume = perfume
label-vegan = vegan
label-noise-cancelling = noise cancelling
label-wireless-charging = wireless charging
label-plug = plug
label-battery = battery
label-timer = timer
label-assembly = assembly
label-pieces = pieces
label-diameter = diameter
label-age = age
label-zoom = zoom
label-maximum-height = maximum height
label-seasons = seasons
label-other = { $field }

drawback-item = • { $what }
drawback-out-of-stock = it is out of stock.
drawback-dearest = it costs the most, { $value }.
drawback-dearer = it costs more, { $value }.
drawback-low-rating = customers rate it { $value } of 5.
drawback-lower-rating = it is rated lower, { $value } of 5.
drawback-no-returns = it cannot be returned (“{ $value }”).
drawback-short-returns = the time to return it is short (“{ $value }”).
drawback-no-warranty = it has no warranty (“{ $value }”).
drawback-short-warranty = the warranty is short (“{ $value }”).
drawback-shorter-warranty = its warranty is shorter (“{ $value }”).
drawback-slow-shipping = it takes long to arrive (“{ $value }”).
drawback-slower-shipping = it takes longer to arrive (“{ $value }”).
drawback-caveat = the shop itself says: “{ $value }”
drawback-poor-review = a customer wrote: “{ $value }”

stock-state = { $state ->
        [in_stock] in stock
        [out_of_stock] out of stock
        [preorder] to be ordered ahead
        [backorder] being restocked
       *[unknown] not stated
    }

# The end of a row that was asked for; of two the better one.

extreme-cheapest = The cheapest
extreme-dearest = The dearest
extreme-best-rated = The best rated
extreme-lightest = The lightest
extreme-heaviest = The heaviest
extreme-longest-battery = The one with the longest battery life
extreme-quietest = The quietest
extreme-loudest = The loudest
extreme-smallest = The smallest
extreme-largest = The largest
extreme-most-powerful = The most powerful
extreme-brightest = The brightest
extreme-largest-screen = The one with the largest screen
extreme-warmest = The warmest
extreme-most-memory = The one with the most memory
extreme-most-storage = The one with the most storage
extreme-strongest = The one that carries most
extreme-most-waterproof = The most waterproof
extreme-fastest-charging = The one that charges fastest
extreme-first = { $which } is { $product }, at { $value }.
extreme-tied = { $which }: { $product }, each at { $value }.
extreme-next = Next is { $product }, at { $value }.
extreme-unstated = Of { $product } the shop has not stated it.
