# Evaluation of alternatives: differences first, needs mapped, drawbacks included.

compare-intro =
    .one = مقایسه‌ی این‌ها: { $products }.
    .two = { $products }، در کنار هم:

compare-row = • { $field }: { $values }
compare-said = • { $product }: «{ $value }»
compare-joined = { $left } · { $right }

compare-no-difference =
    .one = طبق آنچه فروشگاه نوشته، فرقی با هم ندارند.

compare-what =
    .one = با کمال میل. کدام دو کالا را کنار هم بگذارم؟
    .two = کدام کالاها را می‌خواهید با هم مقایسه کنید؟

compare-with =
    .one = { $product } را با چه چیزی مقایسه کنم؟
    .two = { $product } و دیگر کدام؟

fit-fits = برای «{ $need }»: { $product } مناسب است؛ فروشگاه نوشته: «{ $evidence }»
fit-price = برای «{ $need }»: { $product } با قیمت { $price } مناسب است.
fit-price-all = برای «{ $need }»: از نظر قیمت همه‌شان مناسب‌اند.
fit-price-not = برای «{ $need }»: { $product } با قیمت { $price } مناسب نیست.
fit-does-not = برای «{ $need }»: { $product } مناسب نیست؛ فروشگاه نوشته: «{ $evidence }»
fit-none-stated = درباره‌ی «{ $need }» فروشگاه برای هیچ‌کدامشان چیزی ننوشته است.

against = نقطه‌ضعف { $product }: { $what }

judge-fits =
    .one = برای «{ $need }» من اول سراغ { $product } می‌روم: «{ $evidence }»
    .two = با توجه به «{ $need }»، { $product } جلوتر است: «{ $evidence }»

judge-cheapest = ارزان‌ترین { $product } است، { $price }.
judge-best-rated = خریداران به { $product } بیشترین امتیاز را داده‌اند، { $rating } از ۵.
judge-same-price = قیمتشان یکی است، { $price }.

judge-what-matters =
    .one = چه چیزی برایتان از همه مهم‌تر است؟ آن‌وقت دقیق‌تر می‌توانم بگویم.
    .two = بگویید برای چه کاری لازمش دارید تا بگویم من کدام را برمی‌داشتم.

price-limit =
    .one = متوجه شدم. برای چه کالایی و حداکثر تا چه قیمتی در نظر دارید؟

price-understood =
    .one = حق با شماست، پول کمی نیست.
    .two = درکتان می‌کنم.

price-difference =
    .one = این‌ها از { $product } ارزان‌ترند، با فرقی که دارند:
    .two = ارزان‌تر از { $product } این‌ها را داریم؛ ببینید چه چیزی فرق می‌کند:

chosen =
    .one = پس { $product }.
    .two = بسیار خوب، { $product }.

suits-by-yourself =
    .one = فروشگاه در این باره نه بله گفته و نه خیر. چیزی که درباره‌ی { $product } نوشته این است: «{ $evidence }»

suits-not-stated =
    .one = فروشگاه این را درباره‌ی { $product } ننوشته است، پس قولش را نمی‌دهم. سؤالتان را به همکارانم رساندم.
    .two = این‌که { $product } به این کار می‌آید یا نه، در نوشته‌های فروشگاه نیست. سؤالتان را برای همکارانم یادداشت کردم.

label-price = قیمت بدون تخفیف
label-sale-price = قیمت
label-availability = موجودی
label-quantity = تعداد موجود
label-brand = برند
label-warranty = گارانتی
label-returns = شرایط پس دادن
label-shipping = ارسال
label-rating = امتیاز خریداران
label-review-count = تعداد نظرها
label-weight = وزن
label-condition = وضعیت کالا
label-color = رنگ
label-length = طول
label-width = عرض
label-height = ارتفاع
label-size = اندازه
label-dimensions = ابعاد
label-material = جنس
label-pattern = طرح
label-gender = جنسیت
label-age-group = گروه سنی
label-type = نوع
label-style = سبک
label-model = مدل
label-minimum-order-quantity = حداقل تعداد سفارش
label-battery-life = ماندگاری باتری
label-charging-time = زمان شارژ
label-charging-port = درگاه شارژ
label-power = توان
label-capacity = ظرفیت
label-volume = حجم
label-storage = فضای ذخیره‌سازی
label-memory = حافظه
label-processor = پردازنده
label-ports = درگاه‌ها
label-screen-size = اندازه‌ی صفحه
label-resolution = وضوح تصویر
label-water-protection = مقاومت در برابر آب
label-noise = میزان صدا
label-maximum-load = حداکثر بار
label-cable-length = طول کابل
label-dishwasher-safe = قابل شستشو در ماشین ظرفشویی
label-bluetooth-version = نسخه‌ی بلوتوث
label-washing = شستشو
label-country-of-origin = کشور سازنده
label-category = دسته‌بندی
label-sku = کد کالا
label-surface = نوع مسیر
label-packed-size = اندازه‌ی جمع‌شده
label-heel-drop = اختلاف ارتفاع پاشنه
label-standard = استاندارد
label-driver-size = اندازه‌ی درایور
label-microphones = میکروفون
label-automatic-switch-off = خاموشی خودکار
label-water-column = ستون آب
label-layers = لایه‌ها
label-foldable = تاشو
label-output-power = توان خروجی
label-voltage = ولتاژ
label-rain-cover = روکش باران
label-support = حمایت پا
label-weight-per-shoe = وزن هر لنگه
label-membrane = غشا
label-breathability = تنفس‌پذیری
label-taped-seams = درزهای نواردوزی‌شده
label-brightness = روشنایی
label-colour-temperature = دمای رنگ
label-insulated = عایق حرارتی
label-vents = دریچه‌های هوا
label-floats = روی آب می‌ماند
label-temperature-control = تنظیم دما
label-limescale-filter = فیلتر رسوب
label-dust-container = مخزن گردوغبار
label-bagless = بدون کیسه
label-filter = فیلتر
label-webcam = وب‌کم
label-keyboard-light = نور صفحه‌کلید
label-laptop-size = اندازه‌ی لپ‌تاپ
label-dimmable = با نور قابل تنظیم
label-usb-port = درگاه USB
label-height-range = محدوده‌ی ارتفاع
label-suitable-for-induction = مناسب اجاق القایی
label-oven-safe = مناسب فر
label-keeps-hot = گرم نگه می‌دارد
label-keeps-cold = سرد نگه می‌دارد
label-bpa-free = بدون BPA
label-rear-light = چراغ عقب
label-waterproof = ضد آب
label-gps = GPS
label-heart-rate = سنجش ضربان قلب
label-contactless-payment = پرداخت بدون تماس
label-works-with = سازگار با
label-skin-type = نوع پوست
label-contents = محتویات
label-suitable-weight = وزن مناسب
label-suitable-age = سن مناسب
label-positions = حالت‌ها
label-water-tank = مخزن آب
label-grinder = آسیاب
label-milk-frother = کف‌ساز شیر
label-speeds = سرعت‌ها
label-accessories = لوازم همراه
label-suction-power = قدرت مکش
label-people = تعداد نفرات
label-comfort-temperature = دمای راحتی
label-filling = پُرشدگی
label-lumbar-support = پشتیبان کمر
label-seat-height = ارتفاع نشیمن
label-seat-depth = عمق نشیمن
label-armrests = دسته‌ها
label-motors = موتورها
label-coating = پوشش
label-video = فیلم‌برداری
label-perfume = عطر
label-vegan = وگان
label-noise-cancelling = حذف نویز
label-wireless-charging = شارژ بی‌سیم
label-plug = دوشاخه
label-battery = باتری
label-timer = تایمر
label-assembly = نصب و سرهم‌کردن
label-pieces = تعداد قطعه
label-diameter = قطر
label-age = سن
label-zoom = زوم
label-maximum-height = بیشترین ارتفاع
label-seasons = فصل‌ها
label-other = «{ $field }»

drawback-item = • { $what }
drawback-out-of-stock = ناموجود است.
drawback-dearest = از بقیه گران‌تر است، { $value }.
drawback-dearer = گران‌تر است، { $value }.
drawback-low-rating = خریداران به آن امتیاز { $value } از ۵ داده‌اند.
drawback-lower-rating = امتیازش کمتر است، { $value } از ۵.
drawback-no-returns = نمی‌شود پسش داد («{ $value }»).
drawback-short-returns = مهلت پس دادنش کوتاه است ({ $value }).
drawback-no-warranty = گارانتی ندارد («{ $value }»).
drawback-short-warranty = گارانتی‌اش کوتاه است ({ $value }).
drawback-shorter-warranty = گارانتی‌اش کوتاه‌تر است ({ $value }).
drawback-slow-shipping = دیر به دستتان می‌رسد ({ $value }).
drawback-slower-shipping = دیرتر به دستتان می‌رسد ({ $value }).
drawback-caveat = خود فروشگاه نوشته: «{ $value }»
drawback-poor-review = یکی از خریداران نوشته: «{ $value }»

stock-state = { $state ->
        [in_stock] موجود
        [out_of_stock] ناموجود
        [preorder] پیش‌سفارش
        [backorder] در حال تأمین
       *[unknown] اعلام نشده
    }

# The end of a row that was asked for; of two the better one.

extreme-cheapest = ارزان‌ترین
extreme-dearest = گران‌ترین
extreme-best-rated = بیشترین امتیاز
extreme-lightest = سبک‌ترین
extreme-heaviest = سنگین‌ترین
extreme-longest-battery = بیشترین عمر باتری
extreme-quietest = کم‌صداترین
extreme-loudest = پرصداترین
extreme-smallest = کوچک‌ترین
extreme-largest = بزرگ‌ترین
extreme-most-powerful = پرقدرت‌ترین
extreme-brightest = پرنورترین
extreme-largest-screen = بزرگ‌ترین صفحه
extreme-warmest = گرم‌ترین
extreme-most-memory = بیشترین حافظه
extreme-most-storage = بیشترین فضای ذخیره
extreme-strongest = بیشترین تحمل وزن
extreme-most-waterproof = مقاوم‌ترین در برابر آب
extreme-fastest-charging = سریع‌ترین شارژ
extreme-first = { $which }: { $product }، { $value }.
extreme-tied = { $which }: { $product }، همه با { $value }.
extreme-next = بعد از آن: { $product }، { $value }.
extreme-unstated = برای { $product } این را ننوشته‌اند.
