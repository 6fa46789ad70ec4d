# What stands on a button.

button-product = { $product }
button-kind = { $kind }
button-compare = { $count ->
        [one] مقایسه‌اش کنیم
        [2] مقایسه‌ی این دو
       *[other] مقایسه‌ی این { $count } کالا
    }
button-which = کدام به کار من می‌آید؟
button-reviews = نظر خریداران
button-about = توضیح بیشتر
button-similar = کالاهای مشابه
button-person = گفتگو با کارشناس
button-look-around = فقط نگاه می‌کنم
button-order-status = سفارشم کجاست؟
button-setup = چطور راهش بیندازم؟
button-checkout = تکمیل خرید
button-skip = رد شدن
button-ticket = ثبت برای پیگیری
button-csat = { $score }
button-nps = { $score }
button-below = پایین‌تر از انتظار
button-met = در حد انتظار
button-exceeded = بهتر از انتظار
button-doubt-price = قیمت
button-doubt-delivery = ارسال
button-doubt-returns = پس دادن کالا
button-doubt-warranty = گارانتی
button-doubt-trust = اصل است؟
button-obstacle-price = قیمت
button-obstacle-delivery = ارسال
button-obstacle-returns = شرایط پس دادن
button-obstacle-not-found = پیدا نکردم
button-obstacle-just-looking = فقط نگاه می‌کردم
button-obstacle-other = چیز دیگری
