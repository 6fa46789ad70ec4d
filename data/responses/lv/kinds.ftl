# What kinds of things are called that many shops sell, on buttons and in lists; others stand as the feed names them.

stated-kind = { $kind ->
        [accessories] aksesuāri
        [audio] audio
        [baby-carriers] bērnu ķengursomas
        [backpacks] mugursomas
        [bags] somas
        [beauty] skaistumkopšana
        [bike-helmets] velosipēdistu ķiveres
        [bike-lights] velosipēdu lukturi
        [blenders] blenderi
        [books] grāmatas
        [cameras] fotoaparāti
        [clothing] apģērbs
        [coffee-makers] kafijas automāti
        [computers] datori
        [cycling] riteņbraukšana
        [desk-lamps] galda lampas
        [dresses] kleitas
        [e-readers] e-grāmatu lasītāji
        [earbuds] ieliekamās austiņas
        [electronics] elektronika
        [family] ģimene
        [fragrances] smaržas
        [furniture] mēbeles
        [garden] dārzs
        [gifts] dāvanas
        [groceries] pārtika
        [headphones] austiņas
        [hiking-boots] pārgājienu zābaki
        [home] mājoklis
        [home-decoration] mājas dekori
        [jackets] jakas
        [jewellery] rotaslietas
        [kettles] tējkannas
        [kitchen] virtuve
        [kitchen-accessories] virtuves piederumi
        [knives] naži
        [lamps] lampas
        [laptops] klēpjdatori
        [lighting] apgaismojums
        [mens-shirts] vīriešu krekli
        [mens-shoes] vīriešu apavi
        [mens-watches] vīriešu pulksteņi
        [mobile-accessories] mobilo tālruņu piederumi
        [motorcycle] motocikli
        [office] birojs
        [office-chairs] biroja krēsli
        [outdoors] āra atpūta
        [pans] pannas
        [phones] tālruņi
        [rain-jackets] lietusjakas
        [running-shoes] skriešanas apavi
        [shirts] krekli
        [shoes] apavi
        [skin-care] ādas kopšana
        [sleeping-bags] guļammaisi
        [smart-watches] viedpulksteņi
        [smartphones] viedtālruņi
        [speakers] skaļruņi
        [sports] sports
        [sports-accessories] sporta piederumi
        [standing-desks] stāvgaldi
        [sunglasses] saulesbrilles
        [tablets] planšetdatori
        [tents] teltis
        [tools] instrumenti
        [tops] blūzes un kleitas
        [toys] rotaļlietas
        [trousers] bikses
        [vacuum-cleaners] putekļsūcēji
        [vehicle] automobiļi
        [watches] pulksteņi
        [water-bottles] ūdens pudeles
        [womens-bags] sieviešu somas
        [womens-dresses] sieviešu kleitas
        [womens-jewellery] sieviešu rotaslietas
        [womens-shoes] sieviešu apavi
       *[womens-watches] sieviešu pulksteņi
    }
