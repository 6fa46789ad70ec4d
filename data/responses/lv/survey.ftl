# The satisfaction survey. No adjective for the visitor („apmierināts”): it would have to guess a gender.

arrived =
    .one = Labi dzirdēt, ka tas ir saņemts.
    .two = Prieks, ka sūtījums ir pie Jums.

ask-csat =
    .one = Cik lielā mērā pirkums Jūs apmierina, no 1 (nemaz) līdz 5 (pilnībā)?
    .two = No 1 (nemaz) līdz 5 (pilnībā): cik lielā mērā tas Jūs apmierina?

ask-nps =
    .one = Cik droši Jūs ieteiktu mūs draugam, no 0 (noteikti nē) līdz 10 (noteikti jā)?
    .two = No 0 (noteikti nē) līdz 10 (noteikti jā): vai Jūs ieteiktu mūs draugam?

ask-expectation =
    .one = Un salīdzinājumā ar to, ko gaidījāt?
    .two = Kā tas bija, ja salīdzina ar gaidīto?

ask-comment =
    .one = Kas mums būtu jāzina? Pietiek ar vienu teikumu, vai arī varat to izlaist.
    .two = Vai ir kas tāds, ko mums vajadzētu zināt? Varat arī izlaist.

again-csat =
    .one = Lai man nav jāmin: kurš veselais skaitlis no 1 līdz 5 tas būtu?
    .two = Lūdzu, vienu veselu skaitli no 1 līdz 5, lai pierakstu pareizo.

again-nps =
    .one = Lai man nav jāmin: kurš veselais skaitlis no 0 līdz 10 tas būtu?
    .two = Lūdzu, vienu veselu skaitli no 0 līdz 10, lai pierakstu pareizo.

again-expectation =
    .one = Vai bija sliktāk, nekā gaidījāt, kā gaidīts vai labāk?
    .two = Lai pierakstu pareizi: sliktāk, nekā gaidīts, kā gaidīts vai labāk?

again-comment =
    .one = Vai ir kas tāds, ko mums vajadzētu zināt? Varat arī izlaist.

recorded-csat =
    .one = Paldies, pierakstīju.
    .two = Pierakstīju, paldies.

recorded-nps =
    .one = Paldies, tas ir pierakstīts.
    .two = Ir pierakstīts, paldies.

recorded-expectation =
    .one = Paldies.
    .two = Labi zināt, paldies.

recorded-comment =
    .one = Paldies par Jūsu vārdiem. Tos te lasa cilvēki.
    .two = Paldies, nodevu Jūsu vārdus tālāk tādus, kādi tie ir.

recorded-low =
    .one = Man žēl, ka nav labāk. Varu pieteikt problēmu mūsu komandai vai pieaicināt cilvēku.
    .two = Tādu pieredzi mēs Jums nevēlamies. Kā Jums labāk: pieteikt problēmu komandai vai pieaicināt cilvēku?

never-mind =
    .one = Nekas, šo izlaidīsim.
    .two = Nav problēmu, šo izlaidīsim.

survey-thanks =
    .one = Tas bija viss. Paldies par Jūsu laiku!
    .two = Paldies, tas mums palīdz. Tas bija pēdējais jautājums.

survey-stopped =
    .one = Protams, jautājumu vairs nebūs. Jau teiktais ir saglabāts. Paldies.
    .two = Saprotu, beidzu. Paldies par to, ko pastāstījāt.

score-noted =
    .one = Paldies, ka pateicāt.
    .two = Paldies, labi zināt.

score-replaced =
    .one = Izlaboju. Paldies.
    .two = Ir izlabots, paldies.

opinion-thanks =
    .one = Paldies, ka pastāstījāt. Ir vērtīgi dzirdēt, kā ar to iet ikdienā.
    .two = Paldies, ka padalījāties.

skip-nothing =
    .one = Nav problēmu.
    .two = Labi, to atstāsim.

stops =
    .one = Saprotu, klusēšu. Ja ko vajag, vienkārši uzrakstiet.
    .two = Protams. Vairāk neko nejautāšu.

comment-case =
    .one = Izklausās, ka ar to jānodarbojas mūsu komandai. Kā Jums labāk: pieteikt problēmu vai pieaicināt cilvēku?
    .two = Tā to atstāt nevajadzētu. Varu pieteikt problēmu mūsu komandai vai pieaicināt cilvēku.
