# Purchase decision: the doubt voiced, with facts and policies; the need; the sum.

delivery-cost =
    .one = Delivery costs { $cost }.

delivery-cost-free-from =
    .one = Delivery costs { $cost } and is free from { $free_from }.
    .two = It is { $cost } for delivery, and free from { $free_from }.

delivery-there =
    .one = { $country }: yes, we deliver there.
    .two = Yes, { $country } is among the countries we deliver to.

delivery-not-there =
    .one = I am sorry, { $country } is not among the countries we deliver to.
    .two = We do not deliver there, sadly: { $country } is not among our countries.

total =
    .one = { $count ->
        [one] { $product }: { $goods }, delivery { $delivery }, { $sum } in all.
       *[other] { $count } × { $product }: { $goods }, delivery { $delivery }, { $sum } in all.
    }

total-free-delivery =
    .one = { $count ->
        [one] { $product }: { $goods } in all; delivery is free.
       *[other] { $count } × { $product }: { $goods } in all; delivery is free.
    }

total-without-delivery =
    .one = { $count ->
        [one] { $product }: { $sum }. The shop has not stated what delivery costs; you see it at the checkout before you pay.
       *[other] { $count } × { $product }: { $sum }. The shop has not stated what delivery costs; you see it at the checkout before you pay.
    }

reminds-need =
    .one = You came for this: “{ $need }”.
    .two = What you told me: “{ $need }”.

reminds-need-product =
    .one = You told me: “{ $need }”. { $product } is the one you are looking at for that.
    .two = It was about this: “{ $need }”, and you are looking at { $product } for it.

doubt-which =
    .one = No hurry. What is holding you back?
    .two = That is fine, it should feel right. What is the doubt about?

doubt-which-product =
    .one = No hurry. What about { $product } makes you hesitate?
    .two = That is fine, it should feel right. Which doubt about { $product } can I clear up?

doubt-later = Take all the time you need. This chat stays here for when you come back.

not-stated-delivery =
    .one = The shop has not stated how it delivers. I have noted the question; a person can tell you.

not-stated-returns =
    .one = The shop has not stated whether this can be returned. I have noted the question; a person can tell you.

not-stated-warranty =
    .one = The shop has not stated a warranty. I have noted the question; a person can tell you.

not-stated-payment =
    .one = The shop has not stated how one can pay. I have noted the question; you see the ways to pay at the checkout.

not-stated-instalments =
    .one = The shop has not stated whether one can pay in instalments.

not-stated-authenticity =
    .one = The shop has not stated where its products come from, and I will not make it up. A person can tell you.

not-stated-support =
    .one = The shop has not stated who helps after the purchase. I have noted the question.

not-stated-shop =
    .one = The shop has not stated that. I have noted the question; a person can tell you.

not-stated-service = { $service ->
        [assembly] Whether we assemble or install it for you, the shop has not stated. I have noted the question; a person can tell you.
       *[carrying] Whether it is carried up to your floor, the shop has not stated. I have noted the question; a person can tell you.
    }

payment-not-listed =
    .one = “{ $method }” is not among them, as far as the shop has stated.

# Several products at once.

total-part = • { $product }: { $price }
total-joint-free = Together { $goods }; delivery is free.
total-joint = Together { $goods }, delivery { $delivery }, { $sum } in all.
total-joint-goods = Together { $goods }. Delivery is shown at the checkout before you pay.
