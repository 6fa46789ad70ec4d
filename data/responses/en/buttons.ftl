# What stands on a button.

button-product = { $product }
button-kind = { $kind }
button-compare = { $count ->
        [one] Compare it
        [2] Compare the two
       *[other] Compare these { $count }
    }
button-which = Which one fits me?
button-reviews = What do others say?
button-about = Tell me more
button-similar = Something similar
button-person = Talk to a person
button-look-around = Just looking
button-order-status = Where is my order?
button-setup = How do I set it up?
button-checkout = To the checkout
button-skip = Skip
button-ticket = Open a case
button-csat = { $score }
button-nps = { $score }
button-below = Below
button-met = As expected
button-exceeded = Better
button-doubt-price = The price
button-doubt-delivery = Delivery
button-doubt-returns = Returns
button-doubt-warranty = Warranty
button-doubt-trust = Is it genuine?
button-obstacle-price = The price
button-obstacle-delivery = Delivery
button-obstacle-returns = Returns
button-obstacle-not-found = Not found
button-obstacle-just-looking = Just looking
button-obstacle-other = Something else
