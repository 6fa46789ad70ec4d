# Leaving: one short win-back, then silence.

win-back =
    .one = Pirms dodaties prom: Jūsu atbilde palīdzētu mums kļūt labākiem.
    .two = Labi. Viens īss jautājums, ja drīkst.

win-back-interest =
    .one = Jūs interesēja „{ $interest }”; tas paliek šajā sarunā, ja atgriezīsieties.
    .two = „{ $interest }” paliek tepat, šajā sarunā, ja gribēsiet pie tā atgriezties.

win-back-obstacle =
    .one = Kas Jūs atturēja? Pietiek ar vienu pieskārienu.
    .two = Vai drīkstu jautāt, kā pietrūka? Pietiek ar vienu pieskārienu.

obstacle-price =
    .one = Paldies, tas palīdz. Pierakstīju: cena.
    .two = Saprotu, cena. Paldies, ka pateicāt.

obstacle-delivery =
    .one = Paldies, tas palīdz. Pierakstīju: piegāde.
    .two = Saprotu, piegāde. Paldies, ka pateicāt.

obstacle-returns =
    .one = Paldies, tas palīdz. Pierakstīju: atgriešanas noteikumi.
    .two = Saprotu, atgriešanas noteikumi. Paldies, ka pateicāt.

obstacle-not-found =
    .one = Paldies, tas palīdz. Pierakstīju: īstā prece neatradās.
    .two = Saprotu, īstās preces te nebija. Paldies, ka pateicāt.

obstacle-trust =
    .one = Paldies par atklātību: pietrūka uzticības. Pierakstīju.
    .two = Saprotu, un ir labi to zināt. Paldies, ka pateicāt.

obstacle-just-looking =
    .one = Arī tas ir jauki. Paldies, ka iegriezāties.
    .two = Apskatīties vienmēr var. Uz tikšanos citreiz.

obstacle-other =
    .one = Paldies, ka pastāstījāt. Pierakstīju.
    .two = Saprotu. Paldies, ka pateicāt.

keeps-choice =
    .one = Darīts: „{ $interest }” paliek šajā sarunā. Nāciet atpakaļ, kad vēlaties, un turpināsim no šīs vietas.
    .two = „{ $interest }” Jums paliks tepat, šajā sarunā. Kad atgriezīsieties, vienkārši uzrakstiet.

keeps-no-notice =
    .one = Uzrakstīt Jums, kad kaut kas mainās, es nevaru un negribu izlikties, ka varu.

keeps-nothing-yet =
    .one = Labprāt, tikai nekas vēl nav izvēlēts. Šī saruna paliek tepat, un turpināt varat, kad vien vēlaties.

closes-quietly =
    .one = Labi. Visu to labāko.
    .two = Saprotu. Lai Jums jauka diena.
