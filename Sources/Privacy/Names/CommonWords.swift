/// Words that are not names although a sentence, a heading or a style may give them a capital.
enum CommonWords {
  static func contains(_ word: Word) -> Bool { all.contains(word) }

  static let all = WordSet(
    """
    a about above absolutely access account accounts across action actions active actually add added
    additional address admin advice affected after afternoon again against age ago agreed ahead alarm
    alarms alert alerts all allow almost alone already also alternative although always am amount an
    and another answer any anybody anyone anything anyway anywhere apart apologies appalling apparently
    appeal appears apply appointment appreciate approval approved april are area aren around arrived
    as ask asked asking asks at attempt attempts august available average avoid await awaiting aware
    away awful back bad badly badminton balance bank banking basically basketball be became because
    been before behind being believe below benefit best better between bill bin bins birthday bit
    blank block blocked board book booked booking bookings both bottom branch brilliant bring brings
    british broke broken brought browser budget bug build built bus business businesses busy but buy
    by cache call called caller callers calling calls came can cancel cancelled cannot capacity card
    care carefully carer carers case cases cause caused causes caution centre centres certainly change
    changed changes charge charged charity chart chased cheap check checked checking checks cheers
    child children choir choose christian christmas citizen citizens city clean clear clearly click
    clicked client close closed club clubs code coffee colleague colleagues come comes coming comment
    common communication communications company compare compared complaint complete completed
    completely computer concerned conclusion confirm confirmation confirmed confused confusing
    connected connection connections consider constant contact contacted continue contract copy
    correct cost could couldn council councillor councillors councils county couple course covid crash
    crashed crashes create created credit critical current currently customer customers cut daily
    dance dashboard data database date day days dead deadline dear debit december decided decision
    default definitely delay delayed delays demand department deploy deployed deployment deployments
    deputy description design desk despite detail details developer developers did didn different
    difficult digital direct direction directly director disabled disappointed disappointing disgrace
    disgraceful disk dismal do doctor document does doesn doing don done double doubt down download
    dozen drama draft drill driver drop dropped due duration during duty each earlier early easier
    easter easy eight either elderly electric eleven else email emailed emails emergency empty enable
    end ended ends energy engine engineer engineers english enough enquiries enquiry enter entered
    entire equally error errors escalated escalation especially essential estimate estimated etc even
    evening event events eventually ever every everybody everyone everything everywhere evidence
    exactly example excellent except expect expected expired explain extra extremely face facebook
    facilities facility fact failed failing fails failure failures fair fallback false families family
    far fast faster february fed feedback feel fees felt few field fifteen fifty figures file files
    filled final finally finance find findings fine finished finishing fire firefox first fitness five
    fix fixed fixing flow folks follow following football for forever forget form former forms forty
    forward found four fourth free frequently french friday friend friends from frozen frustrated
    frustrating frustration full fully fund further future gave general generally get gets getting
    give given glad go goes going gone good google got graph great greater green group groups guess
    guests guidance guide gym had half halfway hall halls handler happen happened happening happy
    hard hardware has hasn have haven having he head heading health hear heard height held help
    helpdesk helpful helping hence her here hers herself hey hi high higher highest him himself his
    hold holiday home homepage honest honestly hope hopefully hoping horrible hospital host hot hour
    hours house housing how however huge hundred hundreds i idea identified if ignore immediate
    immediately impact important impossible in inbox inc incident incidents include included
    including incorrect increase increased indeed index information informed initial initially inside
    instance instead insurance intermittent internal internet into investigate investigated
    investigating investigation invoice irish is isn issue issues it italian item items its itself
    january job join joint july jumped june junior just keep keeps kept key keys kids kind kindly
    know known lack lag large last late latency later latest launch law lead leaders leading learned
    least leave left legal leisure less lesson lessons let lets letter level library licence life
    light like likely limit limits line lines link links list listed little live living load loaded
    loading local locally location locked log logged login logs long longer look looked looking looks
    lose loss lost lot lots love low lower luckily lunch machine made mail main mainly maintenance
    major make makes making man manage managed management manager managers many march massive match
    matter may maybe me mean means meanwhile measure measured meet meeting meetings member members
    memory mention merged message messages met method metrics midday middle midnight might migration
    military million mind mine minimum minor minute minutes missed missing mistake mitigation mixed
    mobile moment monday money monitor monitoring month monthly months more morning most mostly mother
    mothers move moved moving much multiple mum mums music muslim must my myself name names national
    near nearly necessary need needed needs neighbour neighbours neither netball network never
    nevertheless new newer news next nice night nine no nobody noise non none noon nor normal normally
    not note noted notes nothing notice notification notified november now nowhere number numbers
    nursery observed obviously occurred october of off offer offered office officer officers offline
    often oh ok okay old older on once one ones ongoing online only onto open opened opening
    operational operations operator option options or orange order orders original other others
    otherwise our ours out outage outages outcome outside over overall overnight overview own owner
    owners packet page pages paid paper parent parents park parking part partial particular parties
    partly partner party pass passed password past patch patience patient patients pay paying payment
    payments peak pending pensioner people per percent perfect perhaps period permit person personal
    phase phone phoned photo pick picture place plan planned planning please plus point police polish
    pool poor popular portuguese possible possibly post posted posts potential practice present press
    presumably pretty prevent preventing previous previously price primary print prior priority
    privacy private probably problem problems process processed processing production progress
    project promised proper properly provide provided provider public put quality queries query
    question questions queue quick quickly quiet quite raised ran rang rate rather reach read ready
    real really reason receipt receive received recent recently record records recovered recovery red
    reduce reduced reduction reference refund refunded refunds regarding regards registered
    regression rehearsal release released remain remaining remember reminder remote removed renewal
    repair repeat repeated repeatedly replace replaced replica replied reply report reported reporting
    reports request requested requests require required research reset resident residents resolution
    resolve resolved resource response responses rest restart restarted restored result results retail
    retired retries retry return returned returning review reviewed ridiculous right ring risk role
    rolled rollback room rooms root roughly round route routine row run running rushed sadly safe
    safety said same sample saturday save saved saw say saying says scan scanned schedule scheduled
    school schools scope score scottish screen scrutiny search searched searches searching second
    seconds section security see seem seemed seems seen select self send sending senior sent september
    series serious seriously server servers service services session sessions set setting settings
    seven several severe severity shall share shared she shocked shocking short should shouldn show
    showed showing shows shut side sign signed significant silence similar simple simply since sincere
    single site six sixty slow slower slowly small so social software some somebody someone something
    sometimes soon sorry sort sounds source space spanish speak specialist specific spend spike spoke
    sport sports squash staff stage stages standard start started starting starts state statement
    status stay steady step steps still stop stopped storage story straight street strong stuck
    students stupid subject such sudden suddenly suggest suggested summary sunday supplier support
    suppose sure surely surprisingly suspect swimming switched system systems table take taken takes
    taking talk target tax teacher teachers team teams technical telephone tell ten tenants tennis
    term terms terrible test tested testing tests than thank thankfully thanks that the their them
    themselves then there therefore these they thing things think third thirty this those though
    thought thousand thousands thread three threshold through throughout thursday thus ticket tickets
    tidy time timed timeline timeout timeouts times to today toddler together told tomorrow tonight
    too took tool top total totally touch towards town track traffic train training transaction
    transactions transport travel tried trigger triggered trouble true try trying tuesday turn turned
    twelve twenty twice two type typically unable unacceptable under understand understood
    unfortunately unhappy unit unknown unless unlikely unresponsive until unusable up update updated
    updates upgrade upload upon upset urgent urgently us usage use used useful useless user users
    uses using usual usually vacuum value various vendor venue venues verified version very via video
    view visit visited visitor visitors volunteers vulnerable wait waited waiting waits walk want
    wanted wants ward warning warnings was wasn waste wasted watch water way we web webpage website
    wednesday week weekend weekly weeks welcome well welsh went were weren what whatever when whenever
    where whereas whether which while who whoever whole whom whose why wide wifi will window windows
    wish wishes with within without won wonder wonderful word words work worked worker workers working
    works world worried worrying worse worst worth would wouldn write writing wrong wrote yard year
    years yellow yes yesterday yet yoga you young your yours yourself youth zero zone eid diwali
    hanukkah ramadan vaisakhi bangladeshi indian pakistani chinese african asian caribbean european
    american german romanian ukrainian somali arabic hindu jewish sikh buddhist catholic deaf blind
    autistic diabetic pregnant anxious angry furious fuming livid annoyed gutted devastated stressed
    unsure based behalf afraid curious wheelchair dyslexic epileptic freelance bulk cloud legacy
    deployers sql api html css json xml csv pdf url http https tls ssl dns vpn cpu gpu ram io ui ux
    id ids faq gdpr ico sla slo sli kpi ceo cto cio dba sre qa hr it pr ok psa fyi asap eta rca
    faulty sprint stand agile beta alpha pilot phases trial guest guys gents ladies gentlemen sir
    madam mate both neither nope yep yeah fab awesome superb cool sweet wow ugh argh lol omg btw
    received spam attached enclosed regarding re fw fwd cc bcc eg ie nb ps urgentupdate hello hiya
    london england scotland wales britain uk ireland europe manchester birmingham leeds liverpool
    bristol cardiff glasgow edinburgh belfast sheffield newcastle nottingham leicester
    north south east west northern southern eastern western central upper
    microsoft apple amazon oracle aws azure gcp linux ubuntu debian mac macos macbook ios android
    iphone ipad chrome safari edge opera twitter instagram tiktok whatsapp telegram nextdoor slack
    zoom outlook gmail excel sharepoint jira confluence github gitlab jenkins docker kubernetes helm
    postgres postgresql mysql mariadb mongodb redis kafka rabbitmq elasticsearch kibana grafana
    prometheus datadog splunk nagios pagerduty opsgenie cloudwatch hikari hikaricp tomcat nginx apache
    spring hibernate java javascript python swift rust ruby terraform ansible varnish cloudflare
    akamai fastly stripe paypal worldpay capita vodafone bt ee barclays lloyds natwest hsbc santander
    monzo notify verify tesco asda argos mcdonald mcdonalds starbucks macmillan oxfam
    hikaripool jdbc jvm gc heap pods pod node nodes cluster shard partition tuple lock locks deadlock
    autovacuum analyze explain insert update delete join rollback commit begin null
    """)
}

/// Words that make a run of capitalised words a body, a place or a role, not a person.
enum BodyWords {
  static let all = WordSet(
    """
    academy agency ambulance arts association authority board borough branch bureau cafe castle
    cathedral centre center central chapel charity church city clinic club college commission
    committee community company consortium corporation council county court crescent department
    desk development directorate district division enquiries executive facilities federation festival
    finance forum foundation garden gardens gate green ground grounds group hall helpdesk hill
    hospital hotel house housing institute island it lane league leisure library limited line links
    ltd llp plc management market memorial ministry museum network networks nursery office operations
    park parks parish partnership place pitch pitches platform playground police pool practice primary
    programme project quarter region rise river road room royal rooms school scouts secondary section
    security service services society solutions sports square station store street studio studios
    suite support surgery systems team teams technical technology terrace theatre town tower trust
    union unit university user users valley venue village ward way widening wing works workshop
    digital server cluster database api app application engineering infrastructure data cloud
    engineer engineers developer developers manager managers supervisor officer officers director
    lead owner administrator admin analyst coordinator coordinators responder commander specialist
    palace pavilion stadium arena complex lodge manor mill marina pier lido baths gymnasium pub inn
    mayor mayoress media act acts bill regulations fields playing anonymous award awards week month
    supplier vendor residents tenants volunteers members members instructors owners mums dads
    brigade rangers united rovers wanderers athletic tigers lions reading avenue close drive
    """)
  /// Of these, words that are family names too: they end a name after "my name is" or a title.
  static let surnames = WordSet(
    """
    hall hill park green church castle court house garden lane marsh wood woods field fields banks
    bridge brook north south west east street town young long short brown white black gray grey king
    price rose day may bell cook baker potter carter mason page bishop knight abbott best good noble
    strong small little bird fox wolf stone rice cross love lord power summers winter winters frost
    snow rain read reading wise sharp savage sweet moody monday friday bush berry rivers waters
    burns law post bond cash pound marks book booker head foot hand hands legg cotton silk gold silver
    steel parish ward market royal place post mills holiday crisp case chambers key keys list
    """)
}
