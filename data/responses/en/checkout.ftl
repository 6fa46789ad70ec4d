# The one call to action.

checkout-link =
    .one = You can order { $product } here: { $link }
    .two = Here is the way to the checkout: { $link }

checkout-unknown =
    .one = The shop has not told me its checkout address. Please put it into your cart on the product's page.

checkout-out-of-stock =
    .one = { $product } is out of stock, so it cannot be ordered at the moment.
    .two = I am sorry, { $product } is out of stock right now.

offer-similar =
    .one = Shall I show you something similar?
    .two = Would you like to see something like it?

checkout-trouble =
    .one = I am sorry that it does not go through. Nothing is charged before you see the confirmation. Try once more with a fresh page, or with another way to pay.
    .two = That is annoying, sorry. No order is placed until you see the confirmation, so you can safely try again, perhaps with another way to pay.

checkout-wanted =
    .one = Shall I take you to the checkout with { $product }?
    .two = Would you like to order { $product }?

checkout-minimum =
    .one = The smallest order of it is { $count } pieces.
    .two = Please know that it is sold from { $count } pieces.
