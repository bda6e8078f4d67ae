import Records

extension MaterialFormat {
  /// Common and combined access logs, with or without a duration at the end.
  static let accessLog = MaterialFormat(
    name: "Web server access log", kind: .accessLog,
    samples: [
      #"10.0.0.1 - - [18/Mar/2026:08:30:23 +0000] "GET /a?b=c HTTP/1.1" 200 12 "-" "curl/8" 156ms"#,
      #"2001:db8::1 - ann [18/Mar/2026:08:30:23 +0100] "POST /b HTTP/2.0" 503 0"#,
      #"host.example - - [18/Mar/2026:08:30:23 -0500] "\x16\x03\x01" 400 157 "-" "-" 0.003"#,
    ],
    fit: { sample in
      let share = AccessLog(duration: .none).share(of: sample)
      guard share > 0 else { return .none }
      return Fit(
        score: AccessOrderScanner.isCustom(sample) ? share * 0.9 : share,
        reason: "\(words(share)) have a time in brackets, a request in quotes and a status.")
    },
    reading: .log { file, sample, _ throws(ReadFault) in
      let format = AccessLog(duration: AccessLog.duration(in: sample))
      return try LogReading.read(file, as: format, sample: sample)
    },
    lines: { sample, _ in AccessLog(duration: AccessLog.duration(in: sample)) })
}

extension AccessLog {
  /// Decides from the sampled lines how the file states durations.
  static func duration(in sample: FileSample) -> AccessDuration {
    var format = AccessLog(duration: .none)
    var numbers: [Double] = []
    var withUnit = 0
    var anyPoint = false
    for line in sample.lines {
      var fields = LineFields()
      guard format.read(line.span, into: &fields) == nil else { continue }
      let parts = format.parts(of: line.span)
      guard let token = lastToken(line.span, after: parts.request.upperBound + 5) else { continue }
      if AccessDuration.withUnit.microseconds(line.span, token.lowerBound, token.upperBound) >= 0 {
        withUnit += 1
      } else if let number = NumberText.plain(DisplayText.decode(line.span, token)) {
        numbers.append(number)
        anyPoint = anyPoint || line[token].contains(46)
      }
    }
    return withUnit > 0 && withUnit >= numbers.count
      ? .withUnit : .ofBareNumbers(numbers, anyPoint: anyPoint)
  }
}
