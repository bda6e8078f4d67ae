/// Words by which a report speaks of a group of people. Generic for public services: no service's,
/// place's or incident's name stands here. Every row says why its words were chosen.
enum GroupLexicon {
  struct Entry: Sendable {
    let kind: AffectedGroup.Kind
    let name: String
    /// As in `ThemeLexicon`: runs of whole words, `*` for any ending.
    let phrases: [[String]]
    /// Why these words, and which were left out.
    let reason: String

    init(_ kind: AffectedGroup.Kind, _ name: String, _ reason: String, _ phrases: String) {
      self.kind = kind
      self.name = name
      self.reason = reason
      self.phrases = PhraseList.phrases(phrases)
    }
  }

  private static let older = """
    elderly, older people, older residents, older adults, pensioner*, senior citizen*, seniors,
    retired, retiree*, care home*, over 60s, over 65s, over 70s, grandparent*, grandmother*,
    grandfather*
    """
  private static let young = """
    children, child, child's, children's, childcare, kid, kids, toddler*, baby, babies, son, son's,
    sons, daughter, daughter's, daughters, nursery, pupil*, young people, youth, teenager*
    """
  private static let disabled = """
    disabled, disability, disabilities, wheelchair*, visually impaired, partially sighted, i'm blind,
    am blind, blind people, screen reader*, deaf, hard of hearing, autistic, autism, dyslexi*,
    learning difficult*, learning disab*, mental health, limited mobility, mobility scooter*,
    blue badge*
    """

  static let entries: [Entry] = [
    Entry(
      .group, "Older people",
      "Words for people by their later age, and for the places where they live.", older),
    Entry(
      .group, "Children and families",
      "Words for children and for families; 'parents' alone is left out, for it also means the "
        + "parents of grown people.",
      young + ", family, families, mum, mums, dad, dads, parents and, school, schools"),
    Entry(
      .group, "Disabled people",
      "Words that people use of themselves, and for the aids they use; 'access' is left out, for it "
        + "mostly means opening a page.",
      disabled),
    Entry(
      .group, "Carers", "Words for people who look after somebody; 'care' alone is left out.",
      "carer, carers, carer's, caring for my, care for my, look after my, looking after my"),
    Entry(
      .group, "Charities and community groups",
      "Words for work that is not for profit, and for the groups that do it.",
      """
      charity, charities, charitable, volunteer, volunteers, voluntary, community group*,
      community social group*, support network, food bank*, fundrais*, coffee morning*, toddler group*,
      tenants association, residents association
      """),
    Entry(
      .group, "Clubs, classes and teams",
      "Words for people who meet for sport, art or study; 'team' is left out, for it mostly means "
        + "the organisation's own.",
      """
      club, clubs, club's, league, leagues, choir*, scouts, brownies, fitness class*, yoga, dance group*,
      dance class*, rehears*, drama, art group*, practice cancelled, my classes, our classes
      """),
    Entry(
      .group, "Small businesses",
      "Words for people whose work depends on the service; 'business' alone is left out.",
      """
      my business, our business, local business*, small business*, business owner*, sole trader*,
      self employed, costing us business, costing me business, my customers, our customers,
      my clients, client presentation*, multiple businesses, business meeting*
      """),
    Entry(
      .group, "Staff",
      "Words for the people who run the service; they are affected too.",
      "our staff, staff are, staff were, staff had, call handler*, front desk, receptionist*, "
        + "duty manager*, officers had"),
    Entry(
      .protectedCharacteristic, "Age", "The words for older people and for children.",
      older + ", " + young),
    Entry(
      .protectedCharacteristic, "Disability", "The words for disabled people.", disabled),
    Entry(
      .protectedCharacteristic, "Gender reassignment", "Words that people use of themselves.",
      "transgender, trans, gender reassignment, gender identity, non binary"),
    Entry(
      .protectedCharacteristic, "Marriage and civil partnership",
      "Words for the event and for its registration.",
      "wedding, weddings, getting married, marriage, civil partnership*, register office"),
    Entry(
      .protectedCharacteristic, "Pregnancy and maternity",
      "Words for the time before and after a birth.",
      "pregnan*, maternity, antenatal, midwife, midwives, breastfeed*, newborn*, expecting a baby"),
    Entry(
      .protectedCharacteristic, "Race",
      "Words for ethnic and national origin, and for needing another language.",
      "ethnic, ethnicity, ethnic minority, racial, racism, racist, refugee*, asylum, interpreter*, "
        + "my first language, speak english, gypsy, roma"),
    Entry(
      .protectedCharacteristic, "Religion or belief",
      "Words for worship and its places; 'faith' alone is left out.",
      "church, mosque, synagogue, gurdwara, prayer*, worship, religious, faith group*, bible, eid, "
        + "diwali, ramadan, christian*, muslim*, jewish, hindu*, sikh*, humanist*"),
    Entry(
      .protectedCharacteristic, "Sex",
      "Words for groups of one sex; 'girls' and 'boys' are left out, for they mostly mean children.",
      "women, women's, ladies, men's group, men's shed, domestic abuse"),
    Entry(
      .protectedCharacteristic, "Sexual orientation", "Words that people use of themselves.",
      "lgbt*, gay, lesbian*, bisexual*, same sex"),
  ]
}
