/// The words around names: what people write before and behind one.
enum NameContexts {
  static let greetings = WordSet("dear hi hello hey hiya hullo")
  /// Also used without a name behind them, so that the name must end there or be a known one.
  static let looseGreetings = WordSet(
    "morning afternoon evening thanks cheers ta sorry congratulations congrats welcome you thankyou"
  )
  static let closings = WordSet(
    """
    regards thanks thankyou cheers sincerely faithfully wishes truly gratefully love best respectfully
    yours signed x xx xxx advance ta sent
    """)
  /// Closings behind which a name may stand without a comma.
  static let firmClosings = WordSet("regards sincerely faithfully wishes gratefully signed")
  static let relations = WordSet(
    """
    son daughter mother mum mam dad father wife husband partner brother sister nan nana nanny gran
    granny grandma grandad granddad grandpa grandmother grandfather grandson granddaughter neighbour
    neighbor friend carer colleague child baby boyfriend girlfriend aunt auntie uncle niece nephew
    cousin client tenant teacher coach instructor landlord landlady fiance fiancee stepson
    stepdaughter stepmum stepdad twin boss manager supervisor assistant flatmate housemate twins kids
    children sons daughters boys girls law worker student pupil lodger guide helper driver caretaker
    receptionist librarian cleaner lifeguard tutor warden clerk volunteer adviser advisor doctor nurse
    gp pastor vicar treasurer secretary chairman chairwoman chairperson
    """)
  static let possessives = WordSet("my our his her their your a an the")
  static let named = WordSet("called named is was")
  static let people = WordSet(
    """
    man woman lady gentleman person someone somebody girl boy child lad staff colleague guy operator
    receptionist adviser advisor agent volunteer student member resident one
    """)
  /// Verbs that put a person behind them, with the small word that belongs to some.
  static let towards = WordSet(
    """
    emailed contacted asked told phoned rang met paged pinged informed notified briefed messaged
    texted thanked emailing calling phoning asking cc ping ask thank helped contact attn
    """)
  static let towardsWithJoint = WordSet(
    """
    assigned spoke spoken speaking talked talking escalated handed allocated reassigned passed
    transferred reported raised approved handled signed deployed reviewed written sent led owned
    authorised authorized confirmed investigated answered according addressed emailed forwarded called
    submitted requested rolled restarted merged triaged logged thanks told ask asked
    fixed resolved opened closed acknowledged taken drafted authored chaired over message note letter
    appointment
    """)
  static let joints = WordSet("to by with from for")
  /// What only people do: the run before it is somebody.
  static let speech = WordSet(
    """
    said says told rang phoned emailed replied wrote writes apologised apologized promised explained
    shouted complained answered mentioned insisted texted commented posted asked suggested thinks
    confirmed noticed reported restarted rolled deployed approved agreed volunteered joined
    """)
  /// Of these, what a body or a machine hardly does: one unknown word before it is enough.
  static let personalSpeech = WordSet(
    "said told rang phoned emailed apologised apologized promised explained shouted texted wrote")
  static let labels = WordSet(
    """
    name customer caller citizen contact applicant resident tenant patient reporter requester owner
    author assignee lead commander chair engineer operator handler agent approver reviewer signed from
    to cc by attendees present oncall fullname full_name firstname first_name lastname last_name
    surname forename customer_name citizen_name contact_name reported_by reportedby created_by
    assigned_to assigned updated_by scribe parent guardian child student member witness minutes
    """)
  static let labelsOfNames = WordSet(
    """
    name fullname full_name firstname first_name lastname last_name surname forename customer_name
    citizen_name contact_name
    """)
  /// Words behind "I am Priya" and "this is Tom" that show a name went before.
  static let afterIntroduction = WordSet(
    """
    from and here calling writing speaking trying one your the who at in on again a an i my secretary
    chair treasurer
    """)
  static let royal = WordSet("st saint king queen prince princess duke the mount lake san santa")
  /// What belongs to a person rather than to a body.
  static let belongings = WordSet(
    """
    card phone daughter son mum mother father husband wife partner party wheelchair birthday
    address email name lesson lessons class mobile carer
    """)
  static let prepositions = WordSet(
    "at in on from to of for with by via through near into over using")
  static let areas = WordSet(
    "area resident ward estate tenant parent member local district village")
}
