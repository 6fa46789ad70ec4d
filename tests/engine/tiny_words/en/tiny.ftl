hello =
    .one = Hello, { $name }.
    .two = Good day, { $name }.
    .three = Hi, { $name }.
price-is = It costs { $price }.
buy-here = Buy it here.
buy = Buy
how-was-it = How was it?
