import Testing

@testable import Simulation

@Suite struct LineBufferTests {
  private func text(_ write: (inout LineBuffer) -> Void) -> String {
    var buffer = LineBuffer(capacity: 16)
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [0, 7, 10, 99, 1_000, 123_456_789, Int.max, -1, -905, Int.min])
  func writesNumbersAsSwiftDoes(number: Int) {
    #expect(text { $0.number(number) } == "\(number)")
  }

  @Test func fillsUpWithZeros() {
    #expect(text { $0.number(7, width: 4) } == "0007")
    #expect(text { $0.number(12_345, width: 3) } == "12345")
    #expect(text { $0.thousandths(1_823_006) } == "1823.006")
  }

  @Test func writesTimesOfDay() {
    #expect(text { $0.preciseTimeOfDay(30_623_156) } == "08:30:23.156")
    #expect(text { $0.timeOfDay(86_399_999) } == "23:59:59")
  }
}
