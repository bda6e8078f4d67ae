import Records
import Testing

@testable import Intake

struct ResponseClockTests {
  private let clock = ResponseClock(
    zone: ClockZone(name: "Europe/London", rule: .uk, ground: .stated),
    day: CivilTime(year: 2026, month: 6, day: 12),
    start: Timestamp(seconds: 1_781_256_720))  // 10:32 in the UK

  @Test(arguments: [
    ("09:35", 1_781_253_300), ("9:35am", 1_781_253_300), ("2:05 pm", 1_781_269_500),
    ("2026-06-12 09:35", 1_781_253_300), ("2026-06-12T08:35:00Z", 1_781_253_300),
    ("2026-06-12T09:35:00+01:00", 1_781_253_300), ("T+4:30", 1_781_256_990), ("T+2", 1_781_256_840),
    ("t+1:00:05", 1_781_260_325), ("12am", 1_781_218_800),
  ])
  func readsTimesAsPeopleWriteThem(text: String, seconds: Int64) throws {
    #expect(try clock.instant(text) == Timestamp(seconds: seconds))
  }

  @Test func takesATimeAfterMidnightAsTheNextDay() throws {
    var late = clock
    late.start = Timestamp(seconds: 1_781_303_400)  // 23:30 in the UK
    #expect(try late.instant("00:10") == Timestamp(seconds: 1_781_305_800))
  }

  @Test(arguments: [
    "", "soon", "24:00", "9", "13pm", "09:35:61", "2026-02-30 09:00", "T+", "T+-1", "T+1:2:3:4",
    "T+99999999999999999999", "09:35+1", "99999999999:00",
  ])
  func refusesWhatIsNoTime(text: String) {
    #expect(throws: ResponseClock.Fault.notATime) { try clock.instant(text) }
  }

  @Test(arguments: ["2026-06-12", "12 June 2026", "12 jun 2026", "12/06/2026"])
  func readsDatesInUKOrder(text: String) {
    #expect(ResponseClock.day(text) == CivilTime(year: 2026, month: 6, day: 12))
  }
}
