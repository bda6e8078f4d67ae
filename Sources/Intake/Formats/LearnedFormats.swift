import Records

extension MaterialFormat {
  /// A text log of a layout that its own lines teach.
  static let learnedLog = MaterialFormat(
    name: "Text log (layout learned from its lines)", kind: .applicationLog,
    samples: [
      """
      18.03.2026 08:30:23 | WARN | halls | slow answer
      18.03.2026 08:30:24 | INFO | halls | booked
      """
    ],
    mostScore: 0.7,
    fit: { sample in
      guard let layout = LearnedLayout.learn(from: sample), layout.pattern != nil else {
        return .none
      }
      let level = layout.hasLevel ? ", a level" : ""
      return Fit(
        score: (layout.hasLevel ? 0.7 : 0.6) * layout.share,
        reason: "\(words(layout.share)) have a time\(level) and a message, found by comparing them."
      )
    },
    reading: .log { file, sample, zone throws(ReadFault) in
      guard let layout = LearnedLayout.learn(from: sample), let pattern = layout.pattern else {
        throw ReadFault(reason: "it changed while it was read")
      }
      let format = ScannedLog(
        PatternScanner<TraceLines>([pattern], form: layout.form, zone: zone, day: sample.day))
      var file = file
      file.bucketSeconds = format.bucketSeconds(for: sample)
      return try LogReading.read(file, as: format)
    },
    lines: { sample, zone in
      guard let layout = LearnedLayout.learn(from: sample), let pattern = layout.pattern else {
        return nil
      }
      return ScannedLog(
        PatternScanner<TraceLines>([pattern], form: layout.form, zone: zone, day: sample.day))
    })

  /// Any text whose lines have times: the lines as they stand.
  static let timedText = MaterialFormat(
    name: "Text with times", kind: .applicationLog,
    samples: [
      """
      restarted the pool at 2026-03-18 08:30:23
      == 2026-03-18 08:31:10 waiting
      """
    ],
    mostScore: 0.5,
    fit: { sample in
      guard let layout = LearnedLayout.learn(from: sample) else { return .none }
      return Fit(
        score: 0.5,
        reason: "\(words(layout.share)) have a time; the rest of them has no common layout.")
    },
    reading: .log { file, sample, zone throws(ReadFault) in
      guard let layout = LearnedLayout.learn(from: sample) else {
        throw ReadFault(reason: "it changed while it was read")
      }
      let format = ScannedLog(
        PlainEventScanner(form: layout.form, zone: zone, day: sample.day))
      var file = file
      file.bucketSeconds = format.bucketSeconds(for: sample)
      return try LogReading.read(file, as: format)
    })
}
