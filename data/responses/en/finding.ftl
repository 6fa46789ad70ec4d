# Information search: products found, with the reason for each.

found-intro =
    .one = { $count ->
        [one] This one fits:
       *[other] These { $count } fit:
    }
    .two = { $count ->
        [one] Here is one that fits:
       *[other] Here are { $count } that fit:
    }

offers-intro = Reduced the most at the moment:

found-item = • { $product }, { $price } ({ $why })
found-item-reduced = • { $product }, { $price }, was { $was } ({ $why })
found-item-unpriced = • { $product } ({ $why })

why-attributes = { $words }
why-attribute = { $name }: { $value }
why-words = { $words }
why-rating = { $count ->
        [one] rated { $rating } of 5 by one customer
       *[other] rated { $rating } of 5 by { $count } customers
    }
why-rating-only = rated { $rating } of 5

found-none =
    .one = I looked, and we have nothing for “{ $thing }”.
    .two = We do not have anything that fits “{ $thing }”, I am afraid.

found-none-plain =
    .one = We have nothing that fits all of that, I am afraid.
    .two = Nothing of ours fits all of that.

found-none-near =
    .one = { $constraint ->
        [price] We have nothing at that price. The nearest is { $product } for { $price }.
        [brand] We have nothing of that brand. The nearest is { $product } for { $price }.
        [stock] Nothing of that kind is in stock right now. { $product } would fit; it costs { $price }.
        [rating] Nothing is rated that highly. The nearest is { $product } for { $price }.
        [category] Nothing of that kind fits. The nearest is { $product } for { $price }.
       *[other] Nothing fits that exactly. The nearest is { $product } for { $price }.
    }

found-none-near-unpriced =
    .one = Nothing fits that exactly. The nearest is { $product }.

found-nothing-yet =
    .one = Our shelves are empty at the moment, so I have nothing to show you.

assortment =
    .one = { $count ->
        [one] We sell one product, in { $kinds }.
       *[other] We sell { $count } products: { $kinds }, among others.
    }
    .two = { $count ->
        [one] There is one product here, in { $kinds }.
       *[other] You will find { $kinds } here, { $count } products in all.
    }

assortment-brands =
    .one = { $count ->
        [one] We carry one brand: { $brands }.
       *[other] We carry { $count } brands, among them { $brands }.
    }

brands-not-stated =
    .one = The shop has not stated the brands of its products.

alternatives-intro =
    .one = Close to { $product }:
    .two = If { $product } is not quite it, these come near:

alternatives-cheaper =
    .one = Cheaper than { $product }:
    .two = For less than { $product }:

alternatives-none =
    .one = { $product } is the only one of its kind here.
    .two = We have nothing else like { $product }.

alternatives-none-cheaper =
    .one = There is nothing cheaper of that kind here than { $product }.
    .two = { $product } is already the cheapest of its kind here.

price-of-what =
    .one = Gladly, within that. What are you looking for?
    .two = What shall I look for at that price?

needs-which-kind =
    .one = Which kind of thing do you have in mind?
    .two = What sort of thing would help you? A word is enough.
