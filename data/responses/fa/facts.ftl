# Facts of products. Every figure comes from the feed.

fact-price =
    .one = قیمت { $product }: { $price }.
    .two = { $product } را { $price } می‌فروشیم.

fact-price-reduced =
    .one = قیمت { $product }: { $price }؛ قبلاً { $was } بود.
    .two = { $product } الان { $price } است، قیمت قبلی‌اش { $was } بود.

fact-not-reduced =
    .one = { $product } فعلاً تخفیف ندارد و قیمتش { $price } است.
    .two = الان روی { $product } تخفیفی نیست. قیمتش { $price } است.

fact-stock = { $state ->
        [in_stock] { $product } موجود است.
        [out_of_stock] { $product } فعلاً ناموجود است. فروشگاه اعلام نکرده کی دوباره موجود می‌شود.
        [preorder] { $product } هنوز نرسیده، ولی می‌توانید پیش‌سفارش بدهید.
       *[backorder] { $product } در حال تأمین است؛ می‌توانید همین حالا سفارش بدهید تا وقتی رسید برایتان فرستاده شود.
    }

fact-stock-count =
    .one = { $count ->
        [one] { $product } موجود است، { $count } عدد.
       *[other] { $product } موجود است، { $count } عدد.
    }

fact-rating =
    .one = خریداران به { $product } امتیاز { $rating } از ۵ داده‌اند.

fact-rating-count =
    .one = { $count ->
        [one] { $product } با نظر { $count } خریدار امتیاز { $rating } از ۵ دارد.
       *[other] { $product } با نظر { $count } خریدار امتیاز { $rating } از ۵ دارد.
    }

fact-review-quote = { $rating ->
        [one] یکی از خریداران { $rating } از ۵ داده و نوشته: «{ $quote }»
       *[other] یکی از خریداران { $rating } از ۵ داده و نوشته: «{ $quote }»
    }

fact-description = { $product }: «{ $description }»

fact-attribute =
    .one = { $product }، { $name }: { $value }.
    .two = فروشگاه برای { $product } نوشته است، { $name }: { $value }.

lead-yes = بله. { $told }
lead-no = نه. { $told }
fact-has = { $product }: { $name }.
fact-has-not = { $product }، { $name }: نه.

fact-quoted =
    .one = فروشگاه درباره‌ی { $product } می‌گوید: «{ $value }»
    .two = نوشته‌ی فروشگاه درباره‌ی { $product }: «{ $value }»

fact-returns =
    .one = شرایط پس دادن { $product }: { $stated }
    .two = { $product }، شرایط پس دادن: { $stated }

fact-returns-none =
    .one = طبق نوشته‌ی فروشگاه، { $product } را نمی‌شود پس داد.
    .two = پیش از خرید در جریان باشید: { $product } را نمی‌شود پس داد.

fact-warranty =
    .one = گارانتی { $product }: { $stated }
    .two = { $product }، گارانتی: { $stated }

fact-warranty-none =
    .one = طبق نوشته‌ی فروشگاه، { $product } گارانتی ندارد.
    .two = پیش از خرید در جریان باشید: { $product } گارانتی ندارد.

fact-delivery =
    .one = ارسال { $product }: { $stated }
    .two = { $product }، ارسال: { $stated }

fact-returns-same = برای همه‌شان: { $stated }
fact-warranty-same = برای همه‌شان: { $stated }
fact-delivery-same = برای همه‌شان: { $stated }

shop-policy = فروشگاه نوشته است: { $stated }

not-stated =
    .one = فروشگاه این را درباره‌ی { $product } ننوشته است و من حدس نمی‌زنم. سؤالتان را به همکارانم رساندم.
    .two = نمی‌دانم: فروشگاه این را درباره‌ی { $product } ننوشته است. سؤالتان را برای همکارانم یادداشت کردم.

not-stated-nearest =
    .one = چیزی که نوشته این است: «{ $value }»
    .two = آنچه نوشته این است: «{ $value }»

stated-near =
    .one = فروشگاه درباره‌ی { $product } پاسخ سرراستی به این نداده است. نوشته‌اش این است: «{ $value }»
    .two = آنچه فروشگاه در این باره از { $product } نوشته: «{ $value }» بیش از این چیزی نگفته است.

not-stated-others =
    .one = فروشگاه این را درباره‌ی بقیه ننوشته است. سؤالتان را برای همکارانم یادداشت کردم.
    .two = درباره‌ی بقیه چیزی نوشته نشده و من حدس نمی‌زنم. سؤالتان را یادداشت کردم.
not-stated-any =
    .one = فروشگاه این را درباره‌ی هیچ‌کدام ننوشته است. سؤالتان را برای همکارانم یادداشت کردم.
    .two = درباره‌ی هیچ‌کدامشان چنین چیزی نوشته نشده و من حدس نمی‌زنم. سؤالتان را یادداشت کردم.

not-stated-price =
    .one = فروشگاه قیمت { $product } را ننوشته است.

not-stated-sale-price =
    .one = فروشگاه قیمت { $product } را ننوشته است.

not-stated-availability =
    .one = فروشگاه ننوشته که { $product } موجود است یا نه. سؤالتان را یادداشت کردم.

not-stated-reviews =
    .one = هنوز کسی به { $product } امتیاز نداده است.

not-stated-description =
    .one = فروشگاه هنوز توضیحی برای { $product } ننوشته است.

product-unknown =
    .one = تا جایی که در فهرست کالاهایمان می‌بینم، «{ $name }» نداریم.
    .two = «{ $name }» را در فهرست کالاهایمان پیدا نکردم، پس چیزی هم نمی‌توانم درباره‌اش بگویم.

product-unknown-nearest =
    .one = «{ $name }» نداریم. نزدیک‌ترین چیزی که داریم: { $nearest }.
    .two = «{ $name }» در فهرست کالاهایمان نیست. از همه نزدیک‌تر: { $nearest }.

which-product =
    .one = منظورتان کدام کالاست؟
    .two = درباره‌ی کدام کالا می‌پرسید؟

which-of =
    .one = از این { $count } کالا منظورتان کدام است؟
    .two = { $count } کالا به این اسم می‌خورد. کدامشان؟

which-of-many =
    .one = از این نوع { $count } کالا داریم. یکی از این‌هاست؟
    .two = { $count } تا از این‌ها داریم؛ چندتای اول:

which-item = • { $product }، { $price }
which-item-unpriced = • { $product }

variants-intro =
    .one = { $product } در این { $count } مدل هست:
    .two = { $count } مدل دارد:

lead-gone = این مدل هست، ولی فعلاً ناموجود است: { $told }
variant-none = نه، { $wanted } نداریم.
variants-there-are = این‌ها را داریم:
variant-item = { $product }، { $price }، { $state }
variant-item-unpriced = { $product }، { $state }
variants-bullet = • { $item }
item-gone = { $item } – ناموجود

variants-options =
    .one = { $product } در { $count } مدل هست:
    .two = { $count } مدل از { $product } داریم:

variants-option = • { $name }: { $values }

source-age-days = { $count ->
        [one] (طبق فهرست { $count } روز پیش فروشگاه؛ شاید قیمت و موجودی از آن وقت تغییر کرده باشد.)
       *[other] (طبق فهرست { $count } روز پیش فروشگاه؛ شاید قیمت و موجودی از آن وقت تغییر کرده باشد.)
    }

source-age-hours = { $count ->
        [one] (طبق فهرست { $count } ساعت پیش فروشگاه؛ شاید قیمت و موجودی از آن وقت تغییر کرده باشد.)
       *[other] (طبق فهرست { $count } ساعت پیش فروشگاه؛ شاید قیمت و موجودی از آن وقت تغییر کرده باشد.)
    }

variants-not-stated =
    .one = فروشگاه مدل دیگری از { $product } ننوشته است.
    .two = درباره‌ی رنگ‌ها یا اندازه‌های دیگر { $product } فروشگاه چیزی ننوشته است.

drawbacks-intro =
    .one = طبق آنچه نوشته شده، این‌ها نقطه‌ضعف { $product } است:
    .two = نقطه‌ضعف‌هایی که در { $product } می‌بینم:

drawbacks-none =
    .one = در نوشته‌های فروشگاه و خریداران نقطه‌ضعفی برای { $product } نمی‌بینم. البته این به معنی بی‌عیب بودنش نیست.

# What a statement of the feed comes to, where all of it is understood; what is not stands in quotes.

as-written = «{ $value }»

stated-rating = { $rating }

term-sentence = { $term }.

term-span = { $unit ->
        [hour] { $count } ساعت
        [day] { $count } روز
        [business_day] { $count } روز کاری
        [week] { $count } هفته
        [month] { $count } ماه
       *[year] { $count } سال
    }

term-range = { $unit ->
        [hour] { $low } تا { $count } ساعت
        [day] { $low } تا { $count } روز
        [business_day] { $low } تا { $count } روز کاری
        [week] { $low } تا { $count } هفته
        [month] { $low } تا { $count } ماه
       *[year] { $low } تا { $count } سال
    }

term-by-maker = { $term }، گارانتی سازنده
term-and-more = { $term } («{ $value }»)
term-lifetime = مادام‌العمر
term-no-returns = نمی‌شود پس داد
term-no-warranty = بدون گارانتی
term-overnight = ارسال یک‌شبه
term-sent = ظرف { $term } فرستاده می‌شود
term-arrives = ظرف { $term } تحویل داده می‌شود
term-sent-arrives = ظرف { $term } فرستاده و ظرف { $then } تحویل داده می‌شود

# همان‌ها درباره‌ی کالایی که نامش در سطر پیش آمده است.

fact-price-too = قیمت: { $price }.
fact-price-reduced-too = قیمت: { $price }، قبلاً { $was }.
fact-stock-too = { $state ->
        [in_stock] موجود است.
        [out_of_stock] فعلاً ناموجود است. فروشگاه اعلام نکرده کی دوباره موجود می‌شود.
        [preorder] هنوز نرسیده، ولی می‌توانید پیش‌سفارش بدهید.
       *[backorder] در حال تأمین است؛ می‌توانید همین حالا سفارش بدهید تا وقتی رسید برایتان فرستاده شود.
    }
fact-stock-count-too = { $count ->
        [one] موجود است، { $count } عدد.
       *[other] موجود است، { $count } عدد.
    }
fact-rating-too = امتیاز خریداران: { $rating } از ۵.
fact-rating-count-too = { $count ->
        [one] امتیاز: { $rating } از ۵ با نظر { $count } خریدار.
       *[other] امتیاز: { $rating } از ۵ با نظر { $count } خریدار.
    }
fact-attribute-too = { $name }: { $value }.
fact-quoted-too = فروشگاه این را هم نوشته است: «{ $value }»
fact-returns-too = شرایط پس دادن: { $stated }
fact-warranty-too = گارانتی: { $stated }
fact-delivery-too = ارسال: { $stated }

# Short words that feeds state of a product, in the visitor's language; colours, materials, yes and no.
stated-word = { $word ->
        [no] خیر
        [none] ندارد
        [new] نو
        [refurbished] بازسازی‌شده
        [used] کارکرده
        [included] همراه کالا
        [not-included] همراه کالا نیست
        [sold-separately] جداگانه فروخته می‌شود
        [removable] جداشدنی
        [automatic] خودکار
        [water-repellent] آب‌گریز
        [black] مشکی
        [white] سفید
        [grey] خاکستری
        [silver] نقره‌ای
        [gold] طلایی
        [yellow] زرد
        [orange] نارنجی
        [brown] قهوه‌ای
        [blue] آبی
        [dark-blue] سرمه‌ای
        [light-blue] آبی روشن
        [red] قرمز
        [green] سبز
        [pink] صورتی
        [purple] بنفش
        [beige] بژ
        [cream] کرم
        [graphite] گرافیتی
        [sand] شنی
        [coral] مرجانی
        [clear] شفاف
        [anthracite] نوک‌مدادی
        [teal] سبزآبی
        [ocean-blue] آبی اقیانوسی
        [marigold] زرد نارنجی
        [bamboo] بامبو
        [sage] سبز مریم‌گلی
        [forest-green] سبز جنگلی
        [walnut] گردویی
        [mint] سبز نعنایی
        [charcoal] زغالی
        [rust-red] قرمز آجری
        [moss] سبز خزه‌ای
        [pine] سبز کاجی
        [copper] مسی
        [slate] خاکستری سنگی
        [rose] صورتی گل‌رزی
        [sea-green] سبز دریایی
        [olive] زیتونی
        [lilac] یاسی
        [titanium] تیتانیومی
        [oat] جو دوسری
        [dusk-blue] آبی غروب
        [turquoise] فیروزه‌ای
        [multicolour] چندرنگ
        [steel] فولاد
        [stainless-steel] استیل ضدزنگ
        [glass] شیشه
        [plastic] پلاستیک
        [leather] چرم
        [cotton] پنبه
        [wool] پشم
        [wood] چوب
        [aluminium] آلومینیوم
        [cast-iron] چدن
        [adult] بزرگسال
        [kids] کودک
       *[yes] بله
    }

# Shades and mixtures of colours.

colour-shade = { $shade ->
        [dark] { $colour } تیره
        [light] { $colour } روشن
        [deep] { $colour } پررنگ
        [pale] { $colour } کم‌رنگ
        [bright] { $colour } جیغ
       *[matt] { $colour } مات
    }
colours-together = { $colours }
measure-range = { $low }–{ $high }
