/// Words for people and for groups of people that a number can count.
enum CountNouns {
  static let people: Set<Substring> = Set(
    """
    people person persons members member residents resident citizens customers users children kids
    pupils students parents carers volunteers staff patients tenants pensioners players girls boys
    attendees participants guests neighbours neighbors applicants claimants drivers passengers
    visitors adults employees colleagues learners elderly toddlers mums dads teenagers seniors
    individuals swimmers dancers singers
    """.split { $0 == " " || $0.isNewline })

  static let groups: Set<Substring> = Set(
    """
    groups group clubs club charities organisations organizations businesses companies schools classes
    teams families family households societies associations traders shops landlords
    """.split { $0 == " " || $0.isNewline })

  /// A number before one of these is a length, a price or a size.
  static let units: Set<Substring> = Set(
    """
    second seconds minute minutes min mins hour hours hrs day days week weeks month months year years
    times am pm pounds pence percent per miles km kb mb gb o'clock attempts tries likes shares
    """.split { $0 == " " || $0.isNewline })
}
