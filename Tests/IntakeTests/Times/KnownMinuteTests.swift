import Records
import Testing

@testable import Intake

/// A reader that remembers the last minute must say what one says that remembers nothing.
@Suite struct KnownMinuteTests {
  private static let times: [(form: TimeForm, texts: [String])] = [
    (
      .access,
      [
        "18/Mar/2026:08:30:23 +0000", "18/Mar/2026:08:30:24 +0000", "18/Mar/2026:08:30:24.5 +0100",
        "18/Mar/2026:08:30:61 +0000", "18/Mar/2026:08:31:00 +0000", "18/Mar/2026:08:30",
      ]
    ),
    (
      .monthDay,
      ["Mar 18 08:30:23 a", "Mar 18 08:30:59", "Mar 18 2026 08:30:59 b", "Mar  8 08:30:1x"]
    ),
    (
      .weekday,
      [
        "Wed Mar 18 08:30:23.123456 2026", "Wed Mar 18 08:30:24.000001 2026",
        "Wed Mar 18 08:30:25.1 2027", "Wed Mar 18 08:30:26 20", "Wed Mar 18 08:30:27 2026",
      ]
    ),
    (.dayMonthName, ["18 Mar 2026 08:30:23.123", "18 Mar 2026 08:30:23,9", "18 Mar 2026 08:30:2"]),
    (
      .monthNameDay,
      [
        "Mar 18, 2026 8:30:23 AM", "Mar 18, 2026 8:30:23 PM", "Mar 18, 2026 8:30:23",
        "Mar 18, 2026 8:30:24 PM",
      ]
    ),
    (.dayFirst, ["18/03/2026 08:30:23", "18/03/2026 08:30:24pm", "18/03/2026 08:30:25 x"]),
    (.monthFirst, ["03/18/2026 8:30:23", "03/18/2026 8:30:24 PM", "03/18/2026 8:30:241"]),
    (.compact, ["20260318 08:30:23", "20260318 08:30:24.1234567Z", "20260318T083023Z"]),
    (.shortYear, ["260318  8:30:23", "260318  8:30:24", "260318 18:30:24"]),
    (.clock, ["08:30:23.123", "08:30:23", "08:30:24 +0100", "08:30:60", "08:30"]),
  ]

  @Test func readsEveryTimeAsAReaderWithoutMemoryDoes() throws {
    let zone = try #require(ClockZone(named: "Europe/London", ground: .profile))
    for (form, texts) in Self.times {
      for before in texts {
        for text in texts {
          let (first, second) = (Array("[\(before)".utf8), Array("> \(text)".utf8))
          var (old, fresh) = (FreeTime(form, zone: zone), FreeTime(form, zone: zone))
          var (known, plain) = (TimeReading(), TimeReading())
          _ = old.read(first.span, at: 1, into: &known)
          known = TimeReading()
          let own = old.read(second.span, at: 2, into: &known)
          let other = fresh.read(second.span, at: 2, into: &plain)
          #expect((own == nil) == (other == nil), "\(form): \(text) after \(before)")
          guard own == nil, other == nil else { continue }
          #expect(known.time == plain.time, "\(form): \(text) after \(before)")
          #expect(known.end == plain.end && known.statesZone == plain.statesZone)
        }
      }
    }
  }
}
