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
      return fit(layout, share: layout.share)
    },
    reading: .log { file, sample, zone throws(ReadFault) in
      guard let format = LearnedLayout.learn(from: sample)?.format(zone: zone, day: sample.day)
      else { throw ReadFault(reason: "it changed while it was read") }
      return try LogReading.read(file, as: format, sample: sample)
    },
    lines: { sample, zone in
      LearnedLayout.learn(from: sample)?.format(zone: zone, day: sample.day)
    })

  private static func fit(_ layout: LearnedLayout, share: Double) -> Fit {
    let level = layout.hasLevel ? ", a level" : ""
    return Fit(
      score: (layout.hasLevel ? 0.7 : 0.6) * share,
      reason: "\(words(share)) have a time\(level) and a message, found by comparing them.")
  }

  /// The same format for files like the one that `sample` is of, with what was learned from that one;
  /// `nil` for formats that learn nothing.
  func settled(on sample: FileSample) -> MaterialFormat? {
    guard name == Self.learnedLog.name, let layout = LearnedLayout.learn(from: sample),
      layout.pattern != nil
    else { return nil }
    return MaterialFormat(
      name: name, kind: kind, samples: [], mostScore: mostScore,
      fit: { sample in
        guard let format = layout.format(zone: .assumedUTC, day: sample.day) else { return .none }
        return Self.fit(layout, share: format.share(of: sample))
      },
      reading: .log { file, sample, zone throws(ReadFault) in
        guard let format = layout.format(zone: zone, day: sample.day) else {
          throw ReadFault(reason: "it changed while it was read")
        }
        return try LogReading.read(file, as: format, sample: sample)
      }, lines: { sample, zone in layout.format(zone: zone, day: sample.day) },
      lacksDates: layout.form.needsDate)
  }

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
      return try LogReading.read(file, as: format, sample: sample)
    })
}
