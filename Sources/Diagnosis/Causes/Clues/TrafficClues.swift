import Records

/// Clues from how much was asked, by whom, and how often the same thing.
enum TrafficClues {
  /// Traffic that is half as much again is beyond the day's own ups and downs.
  private static let leastRise = 1.5

  static func answers(in context: ClueContext) -> [ClueAnswer] {
    rise(context) + [agents(context), attempts(context)]
  }

  private static func rise(_ context: ClueContext) -> [ClueAnswer] {
    guard let sign = context.firstSign,
      let traffic = context.signals.first(where: {
        $0.kind == .traffic && $0.samples.count >= 12
          && $0.samples.first.map { $0.time < sign.time } == true
      })
    else { return [] }
    let step = Double(traffic.stepSeconds ?? 60)
    let calm = traffic.samples.filter {
      $0.time.seconds(since: sign.time) < -1_500
    }.compactMap(\.value).sorted()
    guard calm.count >= 6 else { return [] }
    let usual = calm[calm.count / 2]
    let limit = max(usual * leastRise, calm[calm.count * 9 / 10] * 1.2)
    let samples = traffic.samples.filter { $0.value != nil }
    let risen = samples.indices.first { start in
      let next = samples[start...].prefix(4)
      return next.count >= 3 && (samples[start].value ?? 0) > limit
        && next.count { ($0.value ?? 0) > limit } >= 3
    }
    let steady = { (words: String) in
      [
        context.seen(.trafficSteady, 1, words, Basis(lines: [samples[0].line])),
        context.notSeen(.trafficRoseFirst, words, Basis(lines: [samples[0].line])),
        context.notSeen(.trafficInProportion, words, Basis(lines: [samples[0].line])),
      ]
    }
    guard let risen else { return steady("As much was asked of the service as before") }
    let sample = samples[risen]
    // A step of the measure may hide who came first.
    guard sample.time.seconds(since: sign.time) <= 2 * step else {
      return steady("More was asked of the service only after the first sign")
    }
    let basis = Basis(lines: [sample.line])
    let top = samples.compactMap(\.value).max() ?? 0
    return [
      context.seen(
        .trafficRoseFirst, min(1, (top / max(usual, 0.001) - 1) / 2),
        "\(traffic.title) rose from \(PlainNumber.reading(usual, traffic.unit)) to "
          + "\(PlainNumber.reading(top, traffic.unit)), from \(PlainTime.clock(sample.time)) on",
        basis),
      context.notSeen(.trafficSteady, "More was asked of the service", basis),
    ] + proportion(context, sample.time, basis)
  }

  /// Whether the mix of requests stayed the same while there were more of them.
  private static func proportion(
    _ context: ClueContext, _ from: Timestamp, _ basis: Basis
  ) -> [ClueAnswer] {
    let routes = context.evidence.operations.filter { $0.kind == .route && $0.total.count >= 40 }
    guard routes.count >= 3 else { return [] }
    let names = Dictionary(grouping: routes, by: \.name)
    let end = from.adding(seconds: 2_700)
    let start = from.adding(seconds: -3_600)
    let shares = names.sorted { $0.key < $1.key }.compactMap {
      _, own -> (before: Double, after: Double)? in
      let counts = MinuteCounts(own)
      let before = counts.sum(from: start, to: from).count
      return before < 10
        ? nil : (Double(before), Double(counts.sum(from: from, to: end).count))
    }
    let before = shares.reduce(0) { $0 + $1.before }
    let after = shares.reduce(0) { $0 + $1.after }
    guard shares.count >= 3, before > 0, after > 0 else { return [] }
    // Half the sum of differences of shares: 0 for the same mix, 1 for another one.
    let moved = shares.reduce(0) { $0 + abs($1.before / before - $1.after / after) } / 2
    return moved < 0.12
      ? [context.seen(.trafficInProportion, 1, "All kinds of request rose together", basis)]
      : [
        context.notSeen(.trafficInProportion, "Some kinds of request rose more than others", basis)
      ]
  }

  /// One program's name for itself that hardly came before and is on a third of all requests now.
  private static func agents(_ context: ClueContext) -> ClueAnswer {
    var before: [String: Int] = [:]
    var after: [String: (count: Int, line: SourceLine)] = [:]
    guard let sign = context.firstSign else {
      return context.notAvailable(.fewClientsDominate, "A first sign")
    }
    // Load comes before its effect: the quarter of an hour before the sign is not taken as calm.
    let calmEnd = sign.time.adding(seconds: -900)
    let end = sign.time.adding(seconds: 3_600)
    for operation in context.evidence.operations where operation.kind == .route {
      for event in operation.exemplars {
        guard let agent = event.value(of: "http.agent") else { continue }
        if event.time < calmEnd {
          before[agent, default: 0] += 1
        } else if event.time >= sign.time, event.time < end {
          after[agent] = (after[agent].map { $0.count + 1 } ?? 1, after[agent]?.line ?? event.line)
        }
      }
    }
    let all = Double(after.values.reduce(0) { $0 + $1.count })
    let usual = Double(before.values.reduce(0, +))
    guard all >= 40, usual >= 40 else {
      return context.notAvailable(
        .fewClientsDominate, "An access log that names the visitors' programs")
    }
    let risen = after.filter { entry in
      Double(entry.value.count) / all > 0.1
        && Double(before[entry.key] ?? 0) / usual < 0.2 * Double(entry.value.count) / all
    }
    let share = Double(risen.values.reduce(0) { $0 + $1.count }) / all
    guard share >= 0.3 else {
      return context.notSeen(
        .fewClientsDominate, "The visitors' programs were the same as before the first sign")
    }
    return context.seen(
      .fewClientsDominate, min(1, share * 1.5),
      "\(PlainNumber.words((share * 100).rounded()))% of requests came from programs that had hardly "
        + "come before", Basis(lines: risen.values.map(\.line).sorted()))
  }

  /// The same request by the same program within half a minute is an attempt, not another wish.
  private static func attempts(_ context: ClueContext) -> ClueAnswer {
    guard let sign = context.firstSign else {
      return context.notAvailable(.attemptsPerUserRose, "A first sign")
    }
    var events: [Event] = []
    for operation in context.evidence.operations where operation.kind == .route {
      events += operation.exemplars.filter { $0.value(of: "http.agent") != nil }
    }
    events.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    guard events.count >= 200 else {
      return context.notAvailable(.attemptsPerUserRose, "An access log with every request")
    }
    var last: [Int: Timestamp] = [:]
    var counts = (before: 0, repeatedBefore: 0, after: 0, repeatedAfter: 0)
    let end = sign.time.adding(seconds: 3_600)
    for event in events {
      var hasher = StableHash()
      hasher.add(event.message)
      for attribute in event.attributes where attribute.name != "http.bytes" {
        hasher.add(attribute.value)
      }
      let isRepeated = last[hasher.value].map { event.time.seconds(since: $0) <= 30 } ?? false
      last[hasher.value] = event.time
      if event.time < sign.time {
        counts.before += 1
        counts.repeatedBefore += isRepeated ? 1 : 0
      } else if event.time < end {
        counts.after += 1
        counts.repeatedAfter += isRepeated ? 1 : 0
      }
    }
    guard counts.before >= 60, counts.after >= 60 else {
      return context.notAvailable(.attemptsPerUserRose, "Requests before and after the first sign")
    }
    let usual = Double(counts.repeatedBefore) / Double(counts.before)
    let now = Double(counts.repeatedAfter) / Double(counts.after)
    guard now >= 0.25, now >= usual + 0.2 else {
      return context.notSeen(.attemptsPerUserRose, "The same request was rarely sent again at once")
    }
    return context.seen(
      .attemptsPerUserRose, min(1, now * 1.5),
      "\(PlainNumber.words((now * 100).rounded()))% of requests repeated one of the half minute before",
      Basis(
        lines: [events[0].line], calculation: "Same path, criteria and program within 30 seconds"))
  }
}

/// FNV-1a over text: the same in every run.
struct StableHash {
  private(set) var value = Int(bitPattern: 0xCBF2_9CE4_8422_2325)

  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ Int(byte)) &* 0x100_0000_01B3 }
    value = (value ^ 255) &* 0x100_0000_01B3
  }
}
