import Records
import Testing

@testable import Diagnosis

struct ExecutiveUpdateTests {
  private typealias Sample = PaymentsResponse

  /// Error rate calm for two hours, 45% from 9:32, falling by 2 points a minute from 9:40.
  private func evidence() -> Evidence {
    var evidence = Evidence(folder: "payments")
    let samples = (-120...40).map { minute -> Records.Sample in
      let value: Double =
        minute < 0
        ? 1 + Double((minute + 120) % 3) * 0.1
        : minute < 8 ? 45 : max(1, 45 - Double(minute - 8) * 2)
      return Records.Sample(
        time: Sample.at(Double(minute)), value: value, line: Sample.line(minute + 200))
    }
    evidence.series = [
      Series(
        name: "error_rate", file: FileID(1), unit: .percent, samples: samples, stepSeconds: 60)
    ]
    evidence.alerts = [Sample.alert(1, 1)]
    evidence.response = Sample.record()
    return evidence
  }

  @Test func staysUnder200WordsAtAnyMinute() {
    let evidence = evidence()
    for minute in stride(from: -10, through: 40, by: 5) {
      let update = ExecutiveUpdate(for: evidence, at: Sample.at(Double(minute)))
      #expect(update.wordCount < 200, "\(minute)")
      #expect(update.sections.count == 7 && update.sections.allSatisfy { !$0.sentences.isEmpty })
    }
  }

  @Test func knowsNothingOfWhatComesLater() {
    var cut = evidence()
    let whole = evidence()
    cut.series = whole.available(until: Sample.at(3)).series
    cut.response?.decisions = []
    let early = ExecutiveUpdate(for: whole, at: Sample.at(3))
    #expect(early == ExecutiveUpdate(for: cut, at: Sample.at(3)))
    #expect(early.text.contains("No action is recorded so far."))
    #expect(ExecutiveUpdate(for: whole, at: Sample.at(-20)).status == .nothingFound)
  }

  @Test func followsTheServiceFromTroubleToNormal() {
    let evidence = evidence()
    #expect(ExecutiveUpdate(for: evidence, at: Sample.at(6)).status == .investigating)
    #expect(ExecutiveUpdate(for: evidence, at: Sample.at(40)).status == .restored)
  }

  @Test func saysWhatTheTeamDidAndDoesNotKnow() {
    let text = ExecutiveUpdate(for: evidence(), at: Sample.at(6)).text
    #expect(text.contains("9:36am: Roll back the release."))
    #expect(text.contains("Root cause."))
    #expect(text.contains("Not established: no measure is coming back steadily."))
  }

  @Test func shortensWhateverIsWrittenToUnder200Words() {
    var evidence = evidence()
    let long = String(repeating: "word ", count: 400)
    let line = Sample.line(1)
    evidence.response?.triage = Triage(
      time: Sample.at(0), line: line, known: [],
      notKnown: Array(repeating: Remark(long, line: line), count: 9), priorities: [],
      notDoingYet: [])
    evidence.response?.decisions = (0..<50).map {
      Decision(time: Sample.at(Double($0) / 10), line: line, choice: long)
    }
    #expect(ExecutiveUpdate(for: evidence, at: Sample.at(6)).wordCount < 200)
  }
}

struct EndForecastTests {
  private typealias Sample = PaymentsResponse

  @Test func carriesASteadyRecoveryOnToTheUsualLevel() throws {
    // 41, 31, 21 and 11 at four minutes: 10 a minute, so 1 is reached at the fifth.
    let signal = Sample.signal([(0, 41), (1, 31), (2, 21), (3, 11)])
    let forecast = try #require(EndForecast(signals: [signal], at: Sample.at(3)))
    #expect(forecast.earliest == Sample.at(4) && forecast.latest == Sample.at(4))
  }

  @Test func widensTheRangeWhenTheRecoveryIsUneven() throws {
    let signal = Sample.signal([(0, 41), (1, 39), (2, 20), (3, 19), (4, 11)])
    let forecast = try #require(EndForecast(signals: [signal], at: Sample.at(4)))
    let latest = try #require(forecast.latest)
    #expect(forecast.earliest < latest)
  }

  @Test func namesNoEndWhileNothingComesBack() {
    let flat = Sample.signal([(0, 41), (1, 41), (2, 41), (3, 41), (4, 41)])
    let few = Sample.signal([(0, 41), (1, 30)])
    let back = Sample.signal([(0, 41), (1, 30), (2, 20), (3, 1)], recovery: 3)
    for signal in [flat, few, back] {
      #expect(EndForecast(signals: [signal], at: Sample.at(5)) == nil)
    }
  }

  @Test func looksAtNothingLaterThanTheMinute() {
    let signal = Sample.signal([(0, 41), (1, 31), (2, 21), (3, 11)])
    #expect(EndForecast(signals: [signal], at: Sample.at(1)) == nil)
  }
}
