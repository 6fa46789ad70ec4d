# Purchase decision: the doubt voiced, with facts and policies; the need; the sum.

delivery-cost =
    .one = هزینه‌ی ارسال { $cost } است.

delivery-cost-free-from =
    .one = هزینه‌ی ارسال { $cost } است و برای خرید از { $free_from } به بالا رایگان.
    .two = ارسال { $cost } هزینه دارد و از { $free_from } به بالا رایگان است.

delivery-there =
    .one = بله، به { $country } ارسال داریم.
    .two = { $country }: بله، به آنجا هم می‌فرستیم.

delivery-not-there =
    .one = متأسفانه به { $country } ارسال نداریم.
    .two = { $country } جزو کشورهایی که به آن‌ها می‌فرستیم نیست، متأسفم.

total =
    .one = { $count ->
        [one] { $product }: { $goods }، ارسال { $delivery }، روی هم { $sum }.
       *[other] { $count } عدد { $product }: { $goods }، ارسال { $delivery }، روی هم { $sum }.
    }

total-free-delivery =
    .one = { $count ->
        [one] { $product }: روی هم { $goods }؛ ارسالش رایگان است.
       *[other] { $count } عدد { $product }: روی هم { $goods }؛ ارسالش رایگان است.
    }

total-without-delivery =
    .one = { $count ->
        [one] { $product }: { $sum }. فروشگاه هزینه‌ی ارسال را ننوشته است؛ پیش از پرداخت در صفحه‌ی تکمیل خرید می‌بینیدش.
       *[other] { $count } عدد { $product }: { $sum }. فروشگاه هزینه‌ی ارسال را ننوشته است؛ پیش از پرداخت در صفحه‌ی تکمیل خرید می‌بینیدش.
    }

reminds-need =
    .one = برای این آمده بودید: «{ $need }».
    .two = خودتان گفته بودید: «{ $need }».

reminds-need-product =
    .one = گفته بودید: «{ $need }». برای همین { $product } را نگاه می‌کنید.
    .two = موضوع این بود: «{ $need }»، و برایش نگاهتان به { $product } است.

doubt-which =
    .one = عجله‌ای نیست. چه چیزی دودلتان کرده؟
    .two = حق دارید، باید دلتان راضی باشد. تردیدتان سر چیست؟

doubt-which-product =
    .one = عجله‌ای نیست. چه چیز { $product } دودلتان کرده؟
    .two = حق دارید، باید دلتان راضی باشد. کدام تردیدتان را درباره‌ی { $product } برطرف کنم؟

doubt-later = هر چقدر لازم است فکر کنید. این گفت‌وگو همین‌جا می‌ماند تا برگردید.

not-stated-delivery =
    .one = فروشگاه ننوشته که چطور ارسال می‌کند. سؤالتان را یادداشت کردم؛ یک کارشناس می‌تواند جواب بدهد.

not-stated-returns =
    .one = فروشگاه ننوشته که می‌شود این را پس داد یا نه. سؤالتان را یادداشت کردم؛ یک کارشناس می‌تواند جواب بدهد.

not-stated-warranty =
    .one = فروشگاه درباره‌ی گارانتی چیزی ننوشته است. سؤالتان را یادداشت کردم؛ یک کارشناس می‌تواند جواب بدهد.

not-stated-payment =
    .one = فروشگاه ننوشته که چطور می‌شود پرداخت کرد. سؤالتان را یادداشت کردم؛ روش‌های پرداخت را در صفحه‌ی تکمیل خرید می‌بینید.

not-stated-instalments =
    .one = فروشگاه ننوشته که خرید قسطی ممکن است یا نه.

not-stated-authenticity =
    .one = فروشگاه ننوشته که کالاهایش را از کجا تهیه می‌کند و من هم از خودم چیزی نمی‌سازم. یک کارشناس می‌تواند جواب بدهد.

not-stated-support =
    .one = فروشگاه ننوشته که بعد از خرید چه کسی کمک می‌کند. سؤالتان را یادداشت کردم.

not-stated-shop =
    .one = فروشگاه در این باره چیزی ننوشته است. سؤالتان را یادداشت کردم؛ یک کارشناس می‌تواند جواب بدهد.

not-stated-service = { $service ->
        [assembly] فروشگاه ننوشته که نصب و سرهم‌کردن هم انجام می‌دهد یا نه. سؤالتان را یادداشت کردم؛ یک کارشناس می‌تواند جواب بدهد.
       *[carrying] فروشگاه ننوشته که بسته را تا طبقه‌ی شما بالا می‌آورند یا نه. سؤالتان را یادداشت کردم؛ یک کارشناس می‌تواند جواب بدهد.
    }

payment-not-listed =
    .one = تا جایی که فروشگاه نوشته، «{ $method }» جزو روش‌های پرداخت نیست.

# Several products at once.

total-part = • { $product }: { $price }
total-joint-free = روی هم { $goods }؛ ارسال رایگان است.
total-joint = روی هم { $goods }، هزینه‌ی ارسال { $delivery }، جمعاً { $sum }.
total-joint-goods = روی هم { $goods }. هزینه‌ی ارسال را پیش از پرداخت در صفحه‌ی پرداخت می‌بینید.
