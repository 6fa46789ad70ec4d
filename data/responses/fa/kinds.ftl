# What kinds of things are called that many shops sell, on buttons and in lists; others stand as the feed names them.

stated-kind = { $kind ->
        [accessories] لوازم جانبی
        [audio] صوتی
        [baby-carriers] آغوشی نوزاد
        [backpacks] کوله‌پشتی
        [bags] کیف
        [beauty] زیبایی
        [bike-helmets] کلاه ایمنی دوچرخه
        [bike-lights] چراغ دوچرخه
        [blenders] مخلوط‌کن
        [books] کتاب
        [cameras] دوربین
        [clothing] پوشاک
        [coffee-makers] قهوه‌ساز
        [computers] رایانه
        [cycling] دوچرخه‌سواری
        [desk-lamps] چراغ مطالعه
        [dresses] پیراهن زنانه
        [e-readers] کتاب‌خوان الکترونیکی
        [earbuds] ایربادز
        [electronics] لوازم الکترونیکی
        [family] خانواده
        [fragrances] عطر
        [furniture] مبلمان
        [garden] باغبانی
        [gifts] هدیه
        [groceries] مواد غذایی
        [headphones] هدفون
        [hiking-boots] پوتین کوهنوردی
        [home] خانه
        [home-decoration] دکور خانه
        [jackets] کاپشن
        [jewellery] زیورآلات
        [kettles] کتری
        [kitchen] آشپزخانه
        [kitchen-accessories] لوازم آشپزخانه
        [knives] چاقو
        [lamps] چراغ
        [laptops] لپ‌تاپ
        [lighting] روشنایی
        [mens-shirts] پیراهن مردانه
        [mens-shoes] کفش مردانه
        [mens-watches] ساعت مردانه
        [mobile-accessories] لوازم جانبی موبایل
        [motorcycle] موتورسیکلت
        [office] اداری
        [office-chairs] صندلی اداری
        [outdoors] طبیعت‌گردی
        [pans] ماهیتابه
        [phones] تلفن
        [rain-jackets] بارانی
        [running-shoes] کفش دویدن
        [shirts] پیراهن
        [shoes] کفش
        [skin-care] مراقبت از پوست
        [sleeping-bags] کیسه‌خواب
        [smart-watches] ساعت هوشمند
        [smartphones] گوشی هوشمند
        [speakers] اسپیکر
        [sports] ورزش
        [sports-accessories] لوازم ورزشی
        [standing-desks] میز ایستاده
        [sunglasses] عینک آفتابی
        [tablets] تبلت
        [tents] چادر
        [tools] ابزار
        [tops] بلوز و پیراهن
        [toys] اسباب‌بازی
        [trousers] شلوار
        [vacuum-cleaners] جاروبرقی
        [vehicle] خودرو
        [watches] ساعت
        [water-bottles] قمقمه و بطری آب
        [womens-bags] کیف زنانه
        [womens-dresses] لباس زنانه
        [womens-jewellery] زیورآلات زنانه
        [womens-shoes] کفش زنانه
       *[womens-watches] ساعت زنانه
    }
