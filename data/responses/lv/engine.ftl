# What the engine says on its own, when a turn cannot be answered as usual.

please-try-again =
    .one = Atvainojiet, manā pusē kaut kas nogāja greizi, un Jūsu ziņu neizdevās apstrādāt. Lūdzu, pēc brīža nosūtiet to vēlreiz.
    .two = Piedodiet, tas tagad neizdevās, un vaina ir manā pusē. Lūdzu, pēc brīža mēģiniet vēlreiz.

please-shorten =
    .one = Ziņa ir gara, un negribas kaut ko no tās palaist garām. Vai varat to saīsināt līdz { $limit } rakstzīmēm?
    .two = Vienā reizē varu izlasīt ne vairāk kā { $limit } rakstzīmju. Lūdzu, uzrakstiet īsāk.

did-not-catch =
    .one = To es neuztvēru. Vai varat uzrakstīt dažos vārdos?
    .two = Šajā ziņā nebija nekā, ko varētu izlasīt. Ko vēlaties uzzināt?

noted =
    .one = Labi, pierakstīju.
    .two = Paldies, tas ir pierakstīts.

choice-closed =
    .one = Šī izvēle vairs nav spēkā. Vienkārši uzrakstiet saviem vārdiem, ko vēlaties.
    .two = Šī poga ir no agrākas ziņas un vairs nedarbojas. Ko Jūs vēlaties?
