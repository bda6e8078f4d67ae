import Records

/// Looks for a time near the start of a line, in any form.
enum TimeFinder {
  /// A time further along belongs to the message.
  static let reach = 80

  /// The form most sampled lines write their time in, and how many do; `nil` without any.
  static func form(of lines: [[UInt8]], day: CivilTime?) -> (form: TimeForm, share: Double)? {
    guard !lines.isEmpty else { return nil }
    var best: (form: TimeForm, seen: Int)?
    for form in TimeForm.allCases {
      var reader = FreeTime(form, zone: .assumedUTC, day: day)
      let seen = lines.count { place(in: $0.span, &reader) != nil }
      if seen > best?.seen ?? 0 { best = (form, seen) }
    }
    return best.map { ($0.form, Double($0.seen) / Double(lines.count)) }
  }

  /// Where the first time of a line stands.
  static func place(in line: Bytes, _ reader: inout FreeTime) -> (start: Int, TimeReading)? {
    let end = min(line.count, reach)
    var place = 0
    while place < end {
      let byte = line[place]
      let isStart = place == 0 || !isDigit(line[place - 1]) && !isLetter(line[place - 1])
      if isStart || isDigit(byte) && !isDigit(line[place - 1]), isDigit(byte) || isLetter(byte) {
        var reading = TimeReading()
        if reader.read(line, at: place, into: &reading) == nil { return (place, reading) }
      }
      place += 1
    }
    return nil
  }
}

extension FileSample {
  /// Most lines write their times without a year or without a date.
  var lacksDates: Bool {
    guard json == nil || lines.first?.first == 91 else { return false }
    let some = Array(lines.prefix(40))
    return TimeFinder.form(of: some, day: nil).map { $0.form.needsDate && $0.share >= 0.5 } ?? false
  }
}
