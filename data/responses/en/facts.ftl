# Facts of products. Every figure comes from the feed.

fact-price =
    .one = { $product } costs { $price }.
    .two = The price of { $product } is { $price }.

fact-price-reduced =
    .one = { $product } costs { $price }, was { $was }.
    .two = { $product } is { $price } at the moment, was { $was }.

fact-not-reduced =
    .one = { $product } is not reduced at the moment; it costs { $price }.
    .two = There is no offer on { $product } right now. It costs { $price }.

fact-stock = { $state ->
        [in_stock] { $product } is in stock.
        [out_of_stock] { $product } is out of stock at the moment. The shop has not stated when it will be back.
        [preorder] { $product } can be ordered ahead; it is not in stock yet.
       *[backorder] { $product } is being restocked; you can order it now and it is sent when it is in.
    }

fact-stock-count =
    .one = { $count ->
        [one] { $product } is in stock: one piece.
       *[other] { $product } is in stock: { $count } pieces.
    }

fact-rating =
    .one = { $product } is rated { $rating } of 5 by customers.

fact-rating-count =
    .one = { $count ->
        [one] { $product } is rated { $rating } of 5, by one customer.
       *[other] { $product } is rated { $rating } of 5, by { $count } customers.
    }

fact-review-quote = { $rating ->
        [one] One customer gave it 1 of 5: “{ $quote }”
       *[other] One customer gave it { $rating } of 5: “{ $quote }”
    }

fact-description = { $product }: { $description }

fact-attribute =
    .one = { $product }, { $name }: { $value }.
    .two = For { $product } the shop states { $name }: { $value }.

lead-yes = Yes. { $told }
lead-no = No. { $told }
fact-has = { $product }: { $name }.
fact-has-not = { $product }, { $name }: no.

fact-quoted =
    .one = The shop says of { $product }: “{ $value }”
    .two = About { $product } the shop writes: “{ $value }”

fact-returns =
    .one = Returns of { $product }: { $stated }
    .two = { $product }, returns: { $stated }

fact-returns-none =
    .one = { $product } cannot be returned: the shop gives it “{ $stated }”
    .two = Please know before you buy: { $product } cannot be returned (“{ $stated }”)

fact-warranty =
    .one = Warranty of { $product }: { $stated }
    .two = { $product }, warranty: { $stated }

fact-warranty-none =
    .one = { $product } comes without a warranty: the shop states “{ $stated }”
    .two = Please know before you buy: { $product } has no warranty (“{ $stated }”)

fact-delivery =
    .one = Delivery of { $product }: { $stated }
    .two = { $product }, delivery: { $stated }

fact-returns-same = For each of them: { $stated }
fact-warranty-same = For each of them: { $stated }
fact-delivery-same = For each of them: { $stated }

shop-policy = { $stated }

not-stated =
    .one = The shop has not stated that for { $product }, so I will not guess. I have passed your question on.
    .two = I do not know: the shop has not stated that for { $product }. Your question is noted for the team.

not-stated-nearest =
    .one = What it does say: “{ $value }”
    .two = This is what it writes: “{ $value }”

stated-near =
    .one = The shop gives no plain answer to that for { $product }. What it writes: “{ $value }”
    .two = What the shop writes on that, of { $product }: “{ $value }” More than that it does not say.

not-stated-others =
    .one = The shop has not stated that for the others. I have noted the question for the team.
    .two = Of the others the shop does not say so, and I will not guess. Your question is noted.
not-stated-any =
    .one = The shop has not stated that for any of them. I have noted the question for the team.
    .two = For none of them has the shop stated that, so I will not guess. Your question is noted.

not-stated-price =
    .one = The shop has not stated a price for { $product }.

not-stated-sale-price =
    .one = The shop has not stated a price for { $product }.

not-stated-availability =
    .one = The shop has not stated whether { $product } is in stock. I have noted the question.

not-stated-reviews =
    .one = Nobody has rated { $product } yet.

not-stated-description =
    .one = The shop has not described { $product } yet.

product-unknown =
    .one = We do not have “{ $name }”, as far as our catalogue goes.
    .two = I cannot find “{ $name }” in our catalogue, so I cannot tell you about it.

product-unknown-nearest =
    .one = We do not have “{ $name }”. The nearest we have: { $nearest }.
    .two = “{ $name }” is not in our catalogue. What comes nearest: { $nearest }.

which-product =
    .one = Which product do you mean?
    .two = Which one are you asking about?

which-of =
    .one = Which of these { $count } do you mean?
    .two = There are { $count } it could be. Which one?

which-of-many =
    .one = We have { $count } of those. Is it one of these?
    .two = There are { $count } of those here; the first few:

which-item = • { $product }, { $price }
which-item-unpriced = • { $product }

variants-intro =
    .one = { $product } comes in these { $count } versions:
    .two = There are { $count } versions:

lead-gone = It exists, but it is sold out at the moment: { $told }
variant-none = No, there is none in { $wanted }.
variants-there-are = What there is:
variant-item = { $product }, { $price }, { $state }
variant-item-unpriced = { $product }, { $state }
variants-bullet = • { $item }
item-gone = { $item } – out of stock

variants-options =
    .one = { $product } comes in { $count } versions:
    .two = There are { $count } versions of { $product }:

variants-option = • { $name }: { $values }

source-age-days = { $count ->
        [one] (By the shop's list of one day ago; prices and stock may have changed since.)
       *[other] (By the shop's list of { $count } days ago; prices and stock may have changed since.)
    }

source-age-hours = { $count ->
        [one] (By the shop's list of one hour ago; prices and stock may have changed since.)
       *[other] (By the shop's list of { $count } hours ago; prices and stock may have changed since.)
    }

variants-not-stated =
    .one = The shop has not stated other versions of { $product }.
    .two = Of other sizes or colours of { $product } the shop states nothing.

drawbacks-intro =
    .one = What speaks against { $product }, by what is stated:
    .two = The weak points of { $product } that I can see:

drawbacks-none =
    .one = I see no weak point of { $product } in what the shop and its customers state. That does not mean there is none.

# What a statement of the feed comes to, where all of it is understood; English visitors read it as it is.

as-written = { $value }

stated-rating = { $rating }

term-sentence = { $term }.

term-span = { $unit ->
        [hour] { $count ->
            [one] { $count } hour
           *[other] { $count } hours
        }
        [day] { $count ->
            [one] { $count } day
           *[other] { $count } days
        }
        [business_day] { $count ->
            [one] { $count } working day
           *[other] { $count } working days
        }
        [week] { $count ->
            [one] { $count } week
           *[other] { $count } weeks
        }
        [month] { $count ->
            [one] { $count } month
           *[other] { $count } months
        }
       *[year] { $count ->
            [one] { $count } year
           *[other] { $count } years
        }
    }

term-range = { $unit ->
        [hour] { $low } to { $count } hours
        [day] { $low } to { $count } days
        [business_day] { $low } to { $count } working days
        [week] { $low } to { $count } weeks
        [month] { $low } to { $count } months
       *[year] { $low } to { $count } years
    }

term-by-maker = { $term }, by the manufacturer
term-and-more = { $term } (“{ $value }”)
term-lifetime = for life
term-no-returns = no returns
term-no-warranty = no warranty
term-overnight = sent overnight
term-sent = sent within { $term }
term-arrives = delivered within { $term }
term-sent-arrives = sent within { $term }, delivered within { $then }

# The same of a product that the line before has named.

fact-price-too = Price: { $price }.
fact-price-reduced-too = Price: { $price }, was { $was }.
fact-stock-too = { $state ->
        [in_stock] In stock.
        [out_of_stock] Out of stock at the moment. The shop has not stated when it will be back.
        [preorder] Can be ordered ahead; not in stock yet.
       *[backorder] Being restocked; you can order now and it is sent when it is in.
    }
fact-stock-count-too = { $count ->
        [one] In stock: one piece.
       *[other] In stock: { $count } pieces.
    }
fact-rating-too = Rated { $rating } of 5 by customers.
fact-rating-count-too = { $count ->
        [one] Rated { $rating } of 5, by one customer.
       *[other] Rated { $rating } of 5, by { $count } customers.
    }
fact-attribute-too = Its { $name }: { $value }.
fact-quoted-too = The shop also writes: “{ $value }”
fact-returns-too = Returns: { $stated }
fact-warranty-too = Warranty: { $stated }
fact-delivery-too = Delivery: { $stated }

# Short words that feeds state of a product, in the visitor's language; colours, materials, yes and no.
stated-word = { $word ->
        [no] no
        [none] none
        [new] new
        [refurbished] refurbished
        [used] used
        [included] included
        [not-included] not included
        [sold-separately] sold separately
        [removable] removable
        [automatic] automatic
        [water-repellent] water-repellent
        [black] black
        [white] white
        [grey] grey
        [silver] silver
        [gold] gold
        [yellow] yellow
        [orange] orange
        [brown] brown
        [blue] blue
        [dark-blue] dark blue
        [light-blue] light blue
        [red] red
        [green] green
        [pink] pink
        [purple] purple
        [beige] beige
        [cream] cream
        [steel] steel
        [stainless-steel] stainless steel
        [glass] glass
        [plastic] plastic
        [leather] leather
        [cotton] cotton
        [wool] wool
        [wood] wood
        [aluminium] aluminium
        [cast-iron] cast iron
        [adult] adults
        [kids] children
       *[yes] yes
    }

# Shades and mixtures of colours.

colour-shade = { $shade } { $colour }
colours-together = { $colours }
measure-range = { $low }–{ $high }
