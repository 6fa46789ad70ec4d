# Problem recognition: one question about the need, kinds of products, no prices.

needs-kinds =
    .one = Tam mums ir: { $kinds }.
    .two = Te varētu noderēt: { $kinds }.

needs-question =
    .one = Kas tam noteikti būtu jāspēj?
    .two = Kas Jums tajā ir vissvarīgākais?

needs-question-open =
    .one = Kādam nolūkam tas vajadzīgs? Pietiek ar dažiem vārdiem.
    .two = Pastāstiet, kam Jums tas vajadzīgs, un es pameklēšu.

needs-differ =
    .one = Galvenās atšķirības: { $points }.
    .two = Tās atšķiras galvenokārt šajā ziņā: { $points }.

needs-show-offer =
    .one = Vai parādīt dažas?
    .two = Vai vēlaties dažas apskatīt?

needs-look-around =
    .one = Protams, skatieties mierīgi. Ja kaut ko vajag kādam noteiktam nolūkam, pasakiet, un es parādīšu īsto plauktu.
    .two = Droši apskatieties. Ja Jūs šurp atveda kas konkrēts, pietiek ar dažiem vārdiem, un es palīdzēšu meklēt.

needs-take-time =
    .one = Protams. Ja vajag, esmu tepat.
    .two = Nesteidzieties. Ja radīsies kāds jautājums, vienkārši uzrakstiet.

needs-question-who =
    .one = Kam tas būs, un kad to lietos?

might-suit =
    .one = Varētu derēt:
    .two = Padomam:

gift-question-likes =
    .one = Kas šim cilvēkam patīk? Tad varēšu ko ieteikt.
    .two = Ar ko šis cilvēks labprāt nodarbojas? Pietiek ar vārdu.

gift-question-price =
    .one = Cik aptuveni drīkst maksāt?
    .two = Kādu summu aptuveni esat paredzējuši?

gift-question-choice =
    .one = Vai kaut kas no šī ir tuvu?
    .two = Vai šis virziens der, vai meklēt ko citu?
