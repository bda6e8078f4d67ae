import Testing

@testable import Diagnosis

@Suite struct StandardsTests {
  @Test func hasFourteenPointsAndThirteen() {
    #expect(Standards.serviceStandard.count == 14)
    #expect(Standards.technologyCode.count == 13)
    #expect(Set(Standards.serviceStandard + Standards.technologyCode).count == 27)
  }

  /// Titles as published by the Government Digital Service.
  @Test func countsPointsFromOne() {
    let standard = Standards.serviceStandard
    #expect(Standards.title(of: 14, in: standard) == "Operate a reliable service")
    #expect(Standards.title(of: 8, in: standard) == "Iterate and improve frequently")
    #expect(Standards.title(of: 6, in: Standards.technologyCode) == "Make things secure")
    #expect(
      Standards.title(of: 9, in: Standards.technologyCode) == "Integrate and adapt technology")
  }

  @Test(arguments: [0, -1, 15, Int.max, Int.min])
  func knowsNoOtherPoint(point: Int) {
    #expect(Standards.title(of: point, in: Standards.serviceStandard) == nil)
  }
}
