# One reminder by e-mail: only after consent. Who changes the words of reminder-consent gives WORDING in
# bot/dialogue/reminding.py a new name. What stands in quotes is understood when it is written (FORGETS there).

button-remind = یادآوری با ایمیل
button-agree = بله، موافقم
button-refuse = نه، ممنون

reminder-consent =
    .one = اجازه می‌دهید فروشگاه نشانی ایمیلتان را نگه دارد تا یک یادآوری برایتان بفرستد؟ این نشانی رمزنگاری‌شده نگه داشته می‌شود، برای هیچ کار دیگری به کار نمی‌رود و پس از فرستادن یادآوری یا هر وقت بنویسید «ایمیل مرا پاک کن» پاک می‌شود.

reminder-address =
    .one = ممنون. به کدام نشانی ایمیل بفرستیم؟

reminder-unread =
    .one = در نوشته‌تان یک نشانی ایمیل روشن ندیدم. لطفاً آن را به شکل name@example.com بنویسید، یا بنویسید «نه».

reminder-set =
    .one = یادداشت شد: یک یادآوری در تاریخ { $day }. نشانی‌تان رمزنگاری‌شده نگه داشته می‌شود و در این گفتگو دیده نمی‌شود. هر وقت بنویسید «ایمیل مرا پاک کن» پاک می‌شود.

reminder-refused =
    .one = اشکالی ندارد. هیچ نشانی‌ای نگه داشته نمی‌شود.
    .two = باشد، چیزی نگه داشته نمی‌شود.

reminder-kept =
    .one = قبلاً برای یادآوری یک نشانی گذاشته‌اید. اگر بنویسید «ایمیل مرا پاک کن» پاک می‌شود.

address-forgotten =
    .one = انجام شد: نشانی‌تان و یادآوری پاک شدند.

address-none =
    .one = هیچ نشانی‌ای از شما اینجا نگه داشته نشده.
