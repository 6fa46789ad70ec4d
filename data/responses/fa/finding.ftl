# Information search: products found, with the reason for each.

found-intro =
    .one = { $count ->
        [one] این یکی مناسب است:
       *[other] این { $count } کالا مناسب‌اند:
    }
    .two = { $count ->
        [one] یک کالای مناسب پیدا کردم:
       *[other] { $count } کالای مناسب پیدا کردم:
    }

offers-intro = بیشترین تخفیف‌ها در حال حاضر:

found-item = • { $product }، { $price } ({ $why })
found-item-reduced = • { $product }، { $price }، قبلاً { $was } ({ $why })
found-item-unpriced = • { $product } ({ $why })

why-attributes = { $words }
why-attribute = { $name }: { $value }
why-words = «{ $words }»
why-rating = { $count ->
        [one] امتیاز { $rating } از ۵ با نظر { $count } خریدار
       *[other] امتیاز { $rating } از ۵ با نظر { $count } خریدار
    }
why-rating-only = امتیاز { $rating } از ۵

found-none =
    .one = گشتم، ولی برای «{ $thing }» چیزی نداریم.
    .two = متأسفانه چیزی که با «{ $thing }» جور باشد نداریم.

found-none-plain =
    .one = متأسفانه چیزی که همه‌ی این‌ها را با هم داشته باشد نداریم.
    .two = هیچ‌کدام از کالاهایمان همه‌ی این‌ها را با هم ندارد.

found-none-near =
    .one = { $constraint ->
        [price] به این قیمت چیزی نداریم. نزدیک‌ترینش { $product } است با قیمت { $price }.
        [brand] از این برند چیزی نداریم. نزدیک‌ترینش { $product } است با قیمت { $price }.
        [stock] از این نوع کالا الان چیزی موجود نیست. { $product } به کارتان می‌آمد؛ قیمتش { $price } است.
        [rating] کالایی با این امتیاز نداریم. نزدیک‌ترینش { $product } است با قیمت { $price }.
        [category] از این نوع چیزی جور نیست. نزدیک‌ترینش { $product } است با قیمت { $price }.
       *[other] چیزی که دقیقاً همین باشد نداریم. نزدیک‌ترینش { $product } است با قیمت { $price }.
    }

found-none-near-unpriced =
    .one = چیزی که دقیقاً همین باشد نداریم. نزدیک‌ترینش { $product } است.

found-nothing-yet =
    .one = فعلاً قفسه‌هایمان خالی است و چیزی ندارم که نشانتان بدهم.

assortment =
    .one = { $count ->
        [one] یک کالا می‌فروشیم، در بخش { $kinds }.
       *[other] { $count } کالا داریم، از جمله در این بخش‌ها: { $kinds }.
    }
    .two = { $count ->
        [one] اینجا یک کالا هست، در بخش { $kinds }.
       *[other] اینجا این بخش‌ها را پیدا می‌کنید: { $kinds } و چند بخش دیگر؛ روی هم { $count } کالا.
    }

assortment-brands =
    .one = { $count ->
        [one] یک برند داریم: { $brands }.
       *[other] { $count } برند داریم، از جمله: { $brands }.
    }

brands-not-stated =
    .one = فروشگاه برند کالاهایش را ننوشته است.

alternatives-intro =
    .one = نزدیک به { $product } این‌ها را داریم:
    .two = اگر { $product } دقیقاً همانی نیست که می‌خواهید، این‌ها به آن نزدیک‌اند:

alternatives-cheaper =
    .one = ارزان‌تر از { $product }:
    .two = با قیمتی کمتر از { $product }:

alternatives-none =
    .one = { $product } اینجا تنها کالای نوع خودش است.
    .two = شبیه { $product } چیز دیگری نداریم.

alternatives-none-cheaper =
    .one = از این نوع، ارزان‌تر از { $product } نداریم.
    .two = { $product } خودش ارزان‌ترین کالای نوع خودش است.

price-of-what =
    .one = با کمال میل، در همین محدوده. دنبال چه کالایی هستید؟
    .two = با این قیمت برایتان دنبال چه بگردم؟

needs-which-kind =
    .one = چه جور کالایی در نظر دارید؟
    .two = چه جور چیزی به کارتان می‌آید؟ یک کلمه هم کافی است.
