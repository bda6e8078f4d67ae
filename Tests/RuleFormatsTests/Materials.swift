import Diagnosis
import Records

@testable import RuleFormats

/// "9:00" on 15 January 2026, when UK clocks show UTC.
func at(_ clock: String) -> Timestamp {
  let parts = clock.split(separator: ":").compactMap { Int($0) }
  let civil = CivilTime(
    year: 2026, month: 1, day: 15, hour: parts.first ?? 0, minute: parts.count > 1 ? parts[1] : 0)
  return civil?.timestamp(secondsEast: 0) ?? Timestamp(seconds: 0)
}

func series(
  _ name: String, unit: MeasureUnit = .percent, step: Int = 300, file: Int = 0, _ values: [Double?]
) -> Series {
  let samples = values.enumerated().map { place, value in
    Sample(
      time: at("8:00").adding(seconds: Double(place * step)), value: value,
      line: SourceLine(FileID(file), line: place + 2))
  }
  return Series(
    name: name, file: FileID(file), unit: unit, samples: samples, stepSeconds: step)
}

/// Three calm hours, then two in which errors and waiting rise, then an hour back to normal.
func incident(service: String = "Hall hire") -> Review {
  let calm = 36
  func shaped(_ usual: Double, _ worst: Double, late: Int = 0) -> [Double?] {
    let wobble = [0.0, 0.1, -0.1, 0.05]
    return (0..<72).map { place in
      let isBad = place >= calm + late && place < 60
      return isBad
        ? usual + (worst - usual) * Double(min(place - calm - late + 1, 6)) / 6
        : usual + usual * wobble[place % wobble.count]
    }
  }
  var evidence = Evidence(folder: "hall-hire")
  evidence.profile.service = service
  var gaps = shaped(0.2, 60, late: 2)
  gaps[50] = nil
  gaps[51] = nil
  evidence.series = [
    series("error_rate_percent", gaps),
    series("response_time_95th_ms", unit: .milliseconds, shaped(200, 9_000, late: 1)),
    series("db_connections_waiting", unit: .count, shaped(0, 90)),
    series("request_volume_per_min", unit: .perMinute, shaped(60, 60)),
    series("db_cpu_percent", shaped(20, 95)),
  ]
  return Diagnosis.review(of: evidence)
}
