import Records
import Testing

@testable import Diagnosis

@Suite struct PeopleNumbersTests {
  @Test(arguments: [
    ("We have 20 members depending on it.", 20.0, 20.0 as Double?, "20 members"),
    ("30+ elderly residents attend", 30, nil, "30+ elderly residents"),
    ("There are 30 or more residents", 30, nil, "30 or more residents"),
    ("This affects dozens of families and others", 24, nil, "dozens of families"),
    ("three different community groups use it", 3, 3, "three different community groups"),
    ("Over 1,200 customers wait", 1_200, nil, "Over 1,200 customers"),
    ("up to 40 children", 1, 40, "up to 40 children"),
    ("10 to 12 volunteers", 10, 12, "10 to 12 volunteers"),
    ("about 50 people came", 45, 55, "about 50 people"),
    ("nearly 100 pupils", 90, 100, "nearly 100 pupils"),
    ("fewer than 10 tenants", 1, 10, "fewer than 10 tenants"),
  ])
  func readsANumberWithWhatItCounts(text: String, low: Double, high: Double?, words: String) throws
  {
    let number = try #require(PeopleNumbers.numbers(in: text[...]).first)
    #expect(number.low == low)
    #expect(number.high == high)
    #expect(number.text == words)
  }

  @Test(arguments: [
    "I waited 20 minutes, people said", "It costs £30 members say", "Room 12, residents' entrance",
    "In 2 hours members arrive", "Members: 0 people", "99999999999999999999 people", "3.5 people",
    "",
  ])
  func readsNoPeopleIntoOtherNumbers(text: String) {
    #expect(PeopleNumbers.numbers(in: text[...]).isEmpty)
  }

  @Test func tellsGroupsFromPeople() {
    #expect(PeopleNumbers.numbers(in: "five clubs").map(\.countsGroups) == [true])
    #expect(PeopleNumbers.numbers(in: "five players").map(\.countsGroups) == [false])
  }

  @Test func keepsTheSentenceAndTheLineAndSaysItOnce() {
    let found = impact(
      evidence(tickets: [
        desk("9:00", "It fails. We have 20 members. Help!", person: 1, note: "20 members affected"),
        desk("9:30", "Still nothing for our 20 members", person: 1, line: 2),
      ])
    ).numbers
    #expect(found.map(\.sentence) == ["We have 20 members."])
    #expect(found.first?.basis.lines == [SourceLine(FileID(3), line: 1)])
  }
}
