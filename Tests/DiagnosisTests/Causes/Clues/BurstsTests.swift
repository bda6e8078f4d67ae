import Testing

@testable import Diagnosis

struct BurstsTests {
  @Test func findsThePeriodOfTroubleThatComesBack() {
    #expect(Bursts([0, 1, 2, 15, 16, 30, 31, 45]).period == 15)
  }

  @Test func findsNoPeriodInIrregularTrouble() {
    #expect(Bursts([0, 9, 40, 52, 53]).period == nil)
  }

  @Test func findsNoPeriodInFewerThanThreeSpells() {
    #expect(Bursts([0, 1, 20, 21]).period == nil)
    #expect(Bursts([]).period == nil)
  }
}
