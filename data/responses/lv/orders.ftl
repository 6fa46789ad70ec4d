# After the purchase.

bought =
    .one = Paldies par pasūtījumu! Ja kas nav skaidrs, esmu tepat.
    .two = Jauki, paldies, ka pasūtījāt. Ja par to ir kāds jautājums, esmu tepat.

bought-product =
    .one = Paldies, un lai „{ $product }” sagādā prieku! Ja gribat zināt, kā to lietot vai kur ir sūtījums, jautājiet.
    .two = Jauki, paldies. Droši jautājiet visu, kas interesē par preci „{ $product }” vai tās piegādi.

order-status = { $status ->
        [placed] Pasūtījums { $order } ir pieņemts.
        [paid] Pasūtījums { $order } ir apmaksāts, un to gatavo.
        [shipped] Pasūtījums { $order } ir ceļā.
        [delivered] Pasūtījums { $order } ir piegādāts.
        [cancelled] Pasūtījums { $order } ir atcelts.
       *[refunded] Par pasūtījumu { $order } nauda ir atmaksāta.
    }

order-status-products = { $status ->
        [placed] Pasūtījums { $order } ir pieņemts: { $products }.
        [paid] Pasūtījums { $order } ir apmaksāts, un to gatavo: { $products }.
        [shipped] Pasūtījums { $order } ir ceļā: { $products }.
        [delivered] Pasūtījums { $order } ir piegādāts: { $products }.
        [cancelled] Pasūtījums { $order } ir atcelts: { $products }.
       *[refunded] Par pasūtījumu { $order } nauda ir atmaksāta: { $products }.
    }

order-number-please =
    .one = Labprāt. Kāds ir pasūtījuma numurs? Tas ir apstiprinājuma e-pastā.
    .two = Paskatīsimies. Lūdzu, uzrakstiet pasūtījuma numuru no apstiprinājuma e-pasta.

order-not-here =
    .one = Pasūtījumu { $order } šajā sarunā neredzu, un minēt uz labu laimi negribu.
    .two = Pasūtījumu { $order } es no šejienes apskatīt nevaru.

order-ask-email =
    .one = To var pārbaudīt mūsu komanda: { $email }. Varu arī pieaicināt šeit cilvēku.

order-ask-person =
    .one = Ar to var palīdzēt mūsu komanda. Vai pieaicināt cilvēku?

return-how =
    .one = Lai preci nosūtītu atpakaļ, rakstiet uz { $email } un norādiet pasūtījuma numuru; komanda atsūtīs adresi un pastāstīs, kas jādara.

return-how-person =
    .one = Uz kurieni preci sūtīt atpakaļ, pateiks cilvēks no mūsu komandas. Vai pieaicināt kādu?

setup-not-stated =
    .one = Preces „{ $product }” lietošanas pamācību veikals katalogā nav ievietojis, un minēt uz labu laimi negribu. Palīdzēt var cilvēks.
    .two = Veikals man nav devis pamācību precei „{ $product }”. Labāk pajautāt cilvēkam nekā paļauties uz manu minējumu.

reorder-which =
    .one = Prieks, ka atkal esat šeit. Kuru preci vēlaties vēlreiz?
    .two = Labprāt. Ko pasūtām vēlreiz?

complaint =
    .one = Ļoti atvainojos. Tā nevajadzēja notikt. Pieteikums ir nodots mūsu komandai, tā numurs: { $number }.
    .two = Man patiešām žēl, lūdzu, piedodiet. Nodevu to mūsu komandai; Jūsu pieteikuma numurs ir { $number }.

complaint-product =
    .one = Atvainojiet par nepatikšanām ar preci „{ $product }”. Pieteikums ir nodots mūsu komandai, tā numurs: { $number }.
    .two = Man patiešām žēl, ka „{ $product }” Jūs pievīla, lūdzu, piedodiet. Tagad tas ir mūsu komandas ziņā; Jūsu pieteikuma numurs ir { $number }.

complaint-next =
    .one = To izlasīs cilvēks un Jums atbildēs. Ja gribat ar kādu runāt tūlīt, pieskarieties pogai zemāk.
    .two = Par to parūpēsies kāds no mūsu komandas. Varat arī tepat palūgt cilvēku.

complaint-added =
    .one = Atvainojiet. Pievienoju Jūsu teikto pieteikumam { $number }, un mūsu komanda ar to nodarbojas.
    .two = Paldies, ka pastāstījāt vairāk, un vēlreiz atvainojiet. Tas ir pievienots pieteikumam { $number }, kas jau ir pie mūsu komandas.

complaint-when =
    .one = Pieteikums { $number } ir pie mūsu komandas, un pierakstīju, ka gaidāt atbildi.
    .two = Mūsu komandai ir { $number }; tajā tagad ir arī Jūsu jautājums, kad atbildēs.

complaint-refund =
    .one = Atvainojiet. Tas, ka vēlaties naudu atpakaļ, tagad ir pieteikumā { $number }; mūsu komanda to izlems un Jums atbildēs.
    .two = Saprotu, un man žēl. Jūsu vēlmi saņemt naudu atpakaļ ierakstīju pieteikumā { $number }; par to lemj mūsu komanda.

complaint-open =
    .one = Pieteikums jau ir atvērts, tā numurs: { $number }.
    .two = Jums jau ir pieteikums: { $number }.

complaint-more =
    .one = Ja tajā kaut kā trūkst, uzrakstiet, es pievienošu.
    .two = Viss, ko par to uzrakstīsiet, nonāks tajā.

complaint-withdrawn =
    .one = Piedodiet, pārpratu. Mūsu komanda pieteikumā { $number } redzēs, ka sūdzības nav.
    .two = Mana kļūda. Pieteikumā { $number } pierakstīju, ka Jūs nesūdzaties.

complaint-ask =
    .one = Kas nogāja greizi? Pietiek ar vienu teikumu; Jūsu vārdus ierakstīšu pieteikumā.
    .two = Vai varat vienā teikumā pastāstīt, kas notika? Jūsu vārdus ierakstīšu pieteikumā.

refund-when =
    .one = Kad nauda nonāks Jūsu kontā, es no šejienes neredzu. To var pārbaudīt cilvēks no mūsu komandas.
    .two = Šajā sarunā nav redzams, kad nauda būs Jūsu kontā; cilvēks no mūsu komandas to var apskatīt.

checkout-still-stuck =
    .one = Atvainojiet, ka joprojām neizdodas. To kopā ar Jums vajadzētu apskatīt cilvēkam; vai pieaicināt?
    .two = Joprojām nekā, atvainojiet. Vēl viena padoma vietā: vai pieaicināt cilvēku?

checkout-money-gone =
    .one = Atvainojiet; ja nauda ir noņemta, bet pasūtījuma nav, tas jāapskata cilvēkam. Vai pieaicināt?
    .two = Tā nedrīkst būt, bet maksājumus es no šejienes neredzu. Vai pieaicināt cilvēku?

checkout-write =
    .one = Varat arī rakstīt uz { $email }.

order-date = { $status ->
        [placed] Pasūtīšanas datums: { $date }.
        [paid] Apmaksas datums: { $date }.
        [shipped] Nosūtīšanas datums: { $date }.
        [delivered] Piegādes datums: { $date }.
        [cancelled] Atcelšanas datums: { $date }.
       *[refunded] Naudas atmaksas datums: { $date }.
    }

order-tracking = Sūtījuma izsekošana: { $tracking }

order-tracking-link = Sūtījumam varat sekot šeit: { $link }

order-expected = Gaidāmais piegādes datums: { $date }.

order-next = { $status ->
        [placed] Tālāk: pasūtījumu apmaksā un iesaiņo, tad sūtījumu nosūta.
        [paid] Tālāk: sūtījumu nodod pārvadātājam.
        [shipped] Tālāk: sūtījumu Jums piegādā.
        [delivered] Ja kaut kas nav kārtībā, pasakiet man, un es to nodošu tālāk.
        [cancelled] Nekas no tā netiks nosūtīts.
       *[refunded] Kad nauda būs redzama Jūsu kontā, atkarīgs no Jūsu bankas.
    }

order-proof-please =
    .one = Lai pārliecinātos, ka pasūtījums { $order } ir Jūsu: ar kādu e-pasta adresi vai pasta indeksu tas noformēts?
    .two = Labprāt. Lai par pasūtījumu { $order } neuzzinātu neviens cits, lūdzu, uzrakstiet e-pasta adresi vai pasta indeksu, ar ko tas noformēts.

order-not-matched =
    .one = Pēc šīm ziņām pasūtījumu neatradu. Lūdzu, pārbaudiet numuru un e-pasta adresi vai pasta indeksu, ar ko tas noformēts, un mēģiniet vēlreiz.
    .two = Šis numurs kopā ar šīm ziņām uz pasūtījumu nenorāda. Lūdzu, pārbaudiet abus, gan numuru, gan e-pasta adresi vai pasta indeksu, un pamēģiniet vēl.

order-proof-stop =
    .one = Vairākas reizes tas neizdevās, tāpēc pasūtījumu drošības dēļ pagaidām vairs nepārbaudu. Varat mēģināt vēlreiz pēc stundas.
    .two = Lai visu pasūtījumi būtu drošībā, pagaidām tālāk nepārbaudu; pēc stundas varat mēģināt vēlreiz.
