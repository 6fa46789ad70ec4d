"""Ordinary English words: those that name no product, and those that are never mistaken spellings of one."""

from __future__ import annotations

DEFINITE = frozenset("the this that these those your both".split())
ARTICLES = frozenset("a an any some another each every".split()) | DEFINITE
PLACE_PREPOSITIONS = frozenset(
    "in into under underwater on onto inside through like as against without".split()
)

# Words that carry no search meaning.
STOP = frozenset(
    """a about above after again all also am an and any anything are as ask at available be because been
    before being below between both but buy by can cannot catalog catalogue come could dear did do does doing
    dont down
    during each else ever every few find for from further get getting give go good got great had has have
    having he hello help her here hers hey hi him his how i id if ill im in interested into is isnt it item
    items its itself ive
    just kind know let like list look looking lot make many may me might more most much must my myself need
    needs new nice no nor not now of off offer ok okay on once one ones only or order other our ours out over
    own particular please product products purchase recommend recommendation really same search see sell
    selling she should show sold
    so some someone something sort stock store shop stuff such suggest suggestion suggestions sure tell than
    thank thanks that the their theirs them then there these they thing things this those through to too under
    until up
    us use used useful using very want wanted wants was way we were what whats when where which while who whom
    why will with without wont would yes yet you your yours""".split()
)

# Words about price, rank and standing: they order or bound a search, they do not describe the product.
PRICE_WORDS = frozenset(
    """affordable best bottom budget cheap cheaper cheapest cost costs costly dearest discount dollar dollars
    eur euro euros expensive highest inexpensive least less low lowest max maximum min minimum pound pounds
    price priced prices pricey rated rating ratings sale top usd value worth bucks stars star""".split()
)
CHEAPEST_FIRST = frozenset("cheap cheaper cheapest affordable inexpensive budget lowest".split())
DEAREST_FIRST = frozenset("dearest priciest".split())

# Endings of model names: a different one is a different product, however alike the rest.
MODEL_WORDS = frozenset(
    """air fe flip fold lite max mini note plus prime pro se slim ultra xl xr xs""".split()
)

# Words around a one-word product name ("how much is the water?") that let it stand for the product.
BEFORE_NAME = (
    (
        STOP
        | PRICE_WORDS
        | frozenset(
            "add adding and buy buying cart compare describe ordered bought vs versus cost reviews".split()
        )
    )
    - PLACE_PREPOSITIONS
    - frozenset("for one made like without through through use using used make".split())
)
AFTER_NAME = (
    STOP
    | PRICE_WORDS
    | frozenset(
        """and vs versus review reviews weigh weighs warranty arrive arrived broke fit fits work works look
        looks feel
    heavier lighter bigger smaller larger longer shorter taller wider thicker stronger faster
    last lasts contain contains include includes support supports ship ships break breaks come
    comes burst broke packed died heavy light big small expensive cheap good fresh halal kosher organic
    returnable refundable durable washable keep keeps hold holds expire expires go goes smell smells
    taste tastes from sent shipped delivered posted dispatched made sold packed any really so too very
    still ripe sweet raw real perhaps maybe please probably each per turns turn arrives breaks stops stop
    gets get u ur ya ye yous youse yall they we he she i usually normally generally already currently actually
    today tomorrow tonight now then here there before after until if when because since but though outside
    inside outdoors indoors""".split()
    )
)

# Frequent words that are never read as a misspelt name ("okay" is not Olay, "like" not Nike).
ORDINARY = (
    STOP
    | PRICE_WORDS
    | frozenset(
        """able accept across act actual add address afraid age ago agree alone already although always amount
        angry animal answer apart app appeal appear apple apply area arrive arrived aside asleep away awful
        baby back bad bag
        bank base basic bath beach bear beat beats beautiful become bed begin behind believe belong best
        better big bill birthday bit black blank block blood blue board boat body book boots born borrow boss
        bottle bought box boy
        brand bread break bright bring broken brother brown build burn bus business busy button cafe call came
        camera camp cancel car card care carry cart case cash cat catch cause center central chain chair
        chance change charge
        charger chat cheer check chef child children choice choose church city class clean clear click climb
        close cloth clothes cloud code coffee cold collect college color colour comfort common company compare
        complain complete computer confirm consider contact contain contract control cook cool copy corner
        correct count
        country couple course court cover crazy create credit cross cup current customer cut daily damage
        dance dark date daughter day days dead deal death decide deep deliver delivered delivery depend
        describe desk details
        die different difficult dinner direct dirty discuss dish dog done door double doubt draw dream dress
        drink drive driver dropped dry dust duty early earn earth easily east easy eat edge eight either
        electric empty end
        enjoy enough enter entire equal error escape even evening event everyone everything exact example
        excellent except exchange excited exist expect explain extra eye face fact fail fair fall family
        famous fan far farm
        fast father favorite favourite fear feature features feel feet female fight figure fill final fine
        finger finish fire first fish fit five fix flat floor flow flower fly follow food foot force forget
        form four frame
        free fresh friend friends front fruit full fun funny future game garden gas gave general gentle gift
        girl glad glass goal gold gone grand grass gray green grey ground group grow guarantee guess guest
        guide guy hair
        half hand handle hang happen happy hard hat hate head health hear heart heat heavy heavier held hide
        high hill hit hold hole holiday home honest hope horse hot hotel hour hours house huge human hundred
        hungry hurry hurt
        husband ice idea image imagine important improve inch include includes information inside instead
        intend internet invite iron issue its jacket job join joke juice jump keep kept key kick kid kids kill
        kitchen knee knew knife lady lamp land laptop large last late later laugh law lay lead learn least
        leave leaving left leg
        lemon length lens less lesson letter level life lift light likely limit line lip little live load loan
        local lock long longer loose lose loss lost loud love lovely lower luck lunch machine made mail main
        male man manager
        map march mark market married match material matter maybe meal mean means meat medium meet member
        memory mention message metal middle mile milk mind minor minute miss missing mistake mix mobile model
        modern mom
        moment money month months mood moon morning mother motor mount mouth move movie mum music name narrow
        nature near nearly neck never news next night nine nobody noise none noon normal north nose note
        nothing notice
        number nurse object obvious ocean odd office often oil old online open opinion option options orange
        ordered others ought outside oven pack package page paid pain paint pair pan paper parcel parents park
        part partner
        party pass past path pay paying payment peace pen people perfect perhaps period person phone photo
        pick picture piece pink pizza place plain plan plane plant plate play player pleasure plenty plug
        pocket point
        police policy polite pool poor popular port possible post potato pound power practice prefer prepare
        present press pretty prize problem process produce promise proof proper protect proud prove provide
        public pull pure
        push put quality question questions quick quickly quiet quite race radio rain raise ran range rate
        rather reach read ready real reason receipt receive received recent record red refund regular remain
        remember remind
        remove rent repair repeat replace reply report request require rest result return returns returned
        review reviews rice rich ride right ring rise river road rock role roll room round row rule run runner
        running rush sad safe safety said sail salad salt sand sat save saw say scared school score screen sea
        season seat second
        secret secure seem seen self send sense sent separate serious serve service set settle seven several
        shade shake shall shape share sharp shelf shine ship shipped shipping shirt shoe shoes short shot
        shoulder shout
        shower shut sick side sign silent silver similar simple since sing single sink sister sit six size
        skill skin sky sleep slept slow small smart smell smile smoke smooth snow soap social soft sold solid
        solve somebody
        sometimes son song soon sorry sound soup south space spare speak special speed spend split spoke spoon
        sport sports spread spring square staff stage stand star start state station stay steal steel step
        stick still
        stone stop stopped storm story straight strange street stress strong student study stupid style sugar
        suit suitable summer sun support surprise sweet swim switch table take talk tall tape task taste tax
        tea teach
        teacher team teeth telephone television ten tennis term terrible test text third thick thin think
        third thought thousand three threw throw thus ticket tie tight till time times tiny tip tired today
        together toilet told
        tomorrow tongue tonight tool tools tooth total touch toward towel town toy track trade train training
        travel tray tree trip trouble truck true trust truth try turn twelve twenty twice two type ugly uncle
        understand unit unless upper upset usual usually valid vary video view village visit voice wait
        waiting walk wall war
        warm warn warranty wash waste watch water wear weather wedding week weeks weigh weight weighs welcome
        went west wet wheel whether white whole wide wife wild win wind window wine winter wire wise wish
        woman women wonder wood
        word words wore work working works world worried worry worse worst write wrong yard year years yellow
        yesterday young zero zone""".split()
    )
)
