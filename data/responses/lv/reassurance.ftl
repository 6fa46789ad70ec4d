# Purchase decision: the doubt voiced, with facts and policies; the need; the sum.

delivery-cost =
    .one = Piegāde maksā { $cost }.

delivery-cost-free-from =
    .one = Piegāde maksā { $cost }, bet, sākot no { $free_from }, tā ir bez maksas.
    .two = Par piegādi jāmaksā { $cost }; pirkumiem no { $free_from } tā ir bez maksas.

delivery-there =
    .one = { $country }: jā, uz turieni piegādājam.
    .two = Jā, { $country } ir starp valstīm, uz kurām piegādājam.

delivery-not-there =
    .one = Diemžēl { $country } nav starp valstīm, uz kurām piegādājam.
    .two = { $country }: uz turieni mēs diemžēl nepiegādājam.

total =
    .one = { $count ->
        [1] { $product }: { $goods }, piegāde { $delivery }, kopā { $sum }.
       *[other] { $count } × { $product }: { $goods }, piegāde { $delivery }, kopā { $sum }.
    }

total-free-delivery =
    .one = { $count ->
        [1] { $product }: kopā { $goods }; piegāde ir bez maksas.
       *[other] { $count } × { $product }: kopā { $goods }; piegāde ir bez maksas.
    }

total-without-delivery =
    .one = { $count ->
        [1] { $product }: { $sum }. Cik maksā piegāde, veikals nav norādījis; to redzēsiet, noformējot pasūtījumu, pirms maksājat.
       *[other] { $count } × { $product }: { $sum }. Cik maksā piegāde, veikals nav norādījis; to redzēsiet, noformējot pasūtījumu, pirms maksājat.
    }

reminds-need =
    .one = Jūs sākāt ar šo: „{ $need }”.
    .two = Jūs teicāt: „{ $need }”.

reminds-need-product =
    .one = Jūs teicāt: „{ $need }”. Tam Jūs tagad skatāties preci „{ $product }”.
    .two = Sākumā bija runa par šo: „{ $need }”, un tam Jūs skatāties preci „{ $product }”.

doubt-which =
    .one = Nav jāsteidzas. Kas Jūs attur?
    .two = Protams, izvēlei jābūt pa prātam. Par ko Jūs šaubāties?

doubt-which-product =
    .one = Nav jāsteidzas. Kas precē „{ $product }” liek vilcināties?
    .two = Protams, izvēlei jābūt pa prātam. Kuras šaubas par preci „{ $product }” varu kliedēt?

doubt-later = Apdomājiet, cik ilgi vajag. Šī saruna paliks tepat, kad atgriezīsieties.

not-stated-delivery =
    .one = Kā preces piegādā, veikals nav norādījis. Jautājumu pierakstīju; pateikt to var cilvēks.

not-stated-returns =
    .one = Vai to var atgriezt, veikals nav norādījis. Jautājumu pierakstīju; pateikt to var cilvēks.

not-stated-warranty =
    .one = Garantiju veikals nav norādījis. Jautājumu pierakstīju; pateikt to var cilvēks.

not-stated-payment =
    .one = Kā var maksāt, veikals nav norādījis. Jautājumu pierakstīju; maksājuma veidus redzēsiet, noformējot pasūtījumu.

not-stated-instalments =
    .one = Vai var maksāt pa daļām, veikals nav norādījis.

not-stated-authenticity =
    .one = No kurienes preces nāk, veikals nav norādījis, un izdomāt es neko negribu. Pateikt to var cilvēks.

not-stated-support =
    .one = Kas palīdz pēc pirkuma, veikals nav norādījis. Jautājumu pierakstīju.

not-stated-shop =
    .one = Veikals to nav norādījis. Jautājumu pierakstīju; pateikt to var cilvēks.

not-stated-service = { $service ->
        [assembly] Vai preci arī saliek vai uzstāda, veikals nav norādījis. Jautājumu pierakstīju; pateikt to var cilvēks.
       *[carrying] Vai sūtījumu uznes līdz dzīvoklim, veikals nav norādījis. Jautājumu pierakstīju; pateikt to var cilvēks.
    }

payment-not-listed =
    .one = „{ $method }” starp veikala norādītajiem maksājuma veidiem nav.

# Several products at once.

total-part = • { $product }: { $price }
total-joint-free = Kopā { $goods }; piegāde ir bez maksas.
total-joint = Kopā { $goods }, piegāde { $delivery }, pavisam { $sum }.
total-joint-goods = Kopā { $goods }. Piegādes cenu redzēsiet pirms apmaksas.
