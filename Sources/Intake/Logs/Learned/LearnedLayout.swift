import Records

/// The layout of a log never seen before, learned from its own lines: where the time stands, then
/// step by step the level, the component and the message, as long as nine lines in ten agree.
struct LearnedLayout: Sendable {
  let form: TimeForm
  /// `nil` when only the time is certain: lines are then kept whole.
  let pattern: LinePattern?
  let hasLevel: Bool
  let share: Double

  /// Share of the lines that must agree on a step.
  static let agreement = 0.9

  static func learn(from sample: FileSample) -> LearnedLayout? {
    if let json = sample.json, !json.members.isEmpty || !json.elements.isEmpty { return nil }
    let lines = sample.lines.filter { !TraceLines.isContinuation($0.span) }.prefix(100)
    guard lines.count >= 2, let (form, share) = TimeFinder.form(of: Array(lines), day: sample.day)
    else { return nil }
    guard share >= 0.5 else { return nil }
    var learner = Learner(lines: Array(lines), form: form, day: sample.day)
    let pattern = learner.learn()
    return LearnedLayout(
      form: form, pattern: pattern, hasLevel: learner.hasLevel, share: share)
  }

  /// Reads lines of this layout; `nil` when only the time is certain.
  func format(zone: ClockZone, day: CivilTime?) -> ScannedLog<PatternScanner<TraceLines>>? {
    pattern.map { ScannedLog(PatternScanner<TraceLines>([$0], form: form, zone: zone, day: day)) }
  }

  private struct Learner {
    let lines: [[UInt8]]
    let form: TimeForm
    let day: CivilTime?
    var hasLevel = false
    private var hasComponent = false

    init(lines: [[UInt8]], form: TimeForm, day: CivilTime?) {
      self.lines = lines
      self.form = form
      self.day = day
    }

    private static let heads = [
      "{time}", "[{time}]", "({time})", "<{time}>", "{level}[{time}]", "{level} [{time}]",
      "{level} {time}", "{level}: {time}", "[{level}] {time}", "[{level}] [{time}]",
      "[{level}][{time}]", "<{level}> {time}", "{level}|{time}", "{level} | {time}",
      "{level},{time}", "{level};{time}",
    ]
    private static let separators = [
      " | ", " - ", " : ", ": ", "; ", ";", "|", "\t", ", ", ",", " ", "",
    ]

    mutating func learn() -> LinePattern? {
      guard let head = Self.heads.first(where: { fits($0 + "{message}") }) else { return nil }
      hasLevel = head.contains("{level}")
      var text = head
      while let next = step(after: text) { text += next }
      for separator in Self.separators where fits(text + separator + "{message}") {
        return LinePattern(text + separator + "{message}")
      }
      return LinePattern(text + "{message}")
    }

    /// The next part that nine lines in ten have: a level, then something in brackets, then a word
    /// between separators.
    private mutating func step(after text: String) -> String? {
      if !hasLevel {
        for separator in Self.separators {
          for part in ["{level}", "[{level}]", "({level})", "<{level}>"]
          where fits(text + separator + part + "{message}", isWordEnd: true) {
            hasLevel = true
            return separator + part
          }
        }
      }
      guard !hasComponent else { return nil }
      for separator in Self.separators {
        for part in ["[{component}]", "({component})", "<{component}>"]
        where fits(text + separator + part + "{message}", isFew: true) {
          hasComponent = true
          return separator + part
        }
        let isMark = separator.count { $0 != " " } > 0
        let part = isMark ? "{component}" + separator : "{component}: "
        if !separator.isEmpty, fits(text + separator + part + "{message}", isFew: true) {
          hasComponent = true
          return separator + (isMark ? "{component}" : "{component}:")
        }
      }
      return nil
    }

    /// Whether the lines agree; `isFew` asks that the component is one of a few words, `isWordEnd`
    /// that no letter follows the level.
    private func fits(_ text: String, isFew: Bool = false, isWordEnd: Bool = false) -> Bool {
      var scanner = PatternScanner<SingleLines>(
        [LinePattern(text)], form: form, zone: .assumedUTC, day: day)
      var seen = 0
      var words: Set<[UInt8]> = []
      for line in lines {
        var parts = LineParts()
        guard scanner.scan(line.span, into: &parts) == nil else { continue }
        if isWordEnd,
          let byte = line.indices.contains(parts.message.lowerBound)
            ? line[parts.message.lowerBound] : nil, isLetter(byte)
        {
          continue
        }
        if isFew {
          guard !parts.component.isEmpty, line[parts.component].contains(where: { isLetter($0) })
          else { continue }
          words.insert(Array(line[parts.component]))
        }
        seen += 1
      }
      let isAgreed = Double(seen) >= LearnedLayout.agreement * Double(lines.count)
      return isAgreed && (!isFew || words.count * 2 <= lines.count)
    }
  }
}

/// Lines of which only the time is known: each is an event with its whole text.
struct PlainEventScanner: LineScanner {
  private var time: FreeTime
  let zone: ClockZone

  init(form: TimeForm, zone: ClockZone, day: CivilTime?) {
    self.zone = zone
    time = FreeTime(form, zone: zone, day: day)
  }

  static let joinsLines = true
  static func isContinuation(_ line: Bytes) -> Bool { TraceLines.isContinuation(line) }

  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault? {
    guard let (start, reading) = TimeFinder.place(in: record, &time) else { return .time }
    parts.time = reading
    var end = LinePattern.textEnd(record)
    var first = 0
    // The time itself is taken off where it starts or ends the line.
    if start == 0 {
      first = reading.end
      while first < end, record[first] == 32 || record[first] == 45 || record[first] == 58 {
        first += 1
      }
    } else if reading.end >= end {
      end = start
    }
    parts.message = min(first, end)..<end
    return nil
  }
}
