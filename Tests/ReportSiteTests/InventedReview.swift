import Diagnosis
import Records

/// An invented incident: a library's reservation service, slow after a change of its search.
enum InventedReview {
  /// 12 May 2026, 9am UK time, is 8am UTC.
  static let nine = Timestamp(seconds: 1_778_572_800)

  static func at(_ minutes: Double) -> Timestamp { nine.adding(seconds: minutes * 60) }

  static func basis(_ file: Int, _ lines: Int..., calculation: String = "") -> Basis {
    Basis(
      lines: lines.map { SourceLine(FileID(file), line: $0) }, calculation: calculation)
  }

  static func moment(_ minutes: Double, _ words: String, _ basis: Basis) -> Moment {
    Moment(time: at(minutes), words: words, basis: basis)
  }

  static var empty: Review {
    Review(
      evidence: Evidence(folder: "nothing"), title: "Nothing known", service: "", organisation: "",
      period: nil, periodRule: "", firstSign: nil, worst: nil, phases: [], timeline: [],
      signals: [], history: ServiceHistory(spans: [], definition: ""), impact: CitizenImpact(),
      rules: [], notEstablished: [], missing: [])
  }

  static var rich: Review {
    var evidence = Evidence(
      folder: "Library reservations 2026", profile: IncidentProfile(marking: "OFFICIAL"))
    evidence.sources = sources
    evidence.problems = [
      Problem(
        path: "logs/app.log", line: 412, headline: "Hour in '25:61' is past 23",
        fix: "Write times as HH:MM:SS"),
      Problem(
        path: "notes/odd.bin", headline: "No format fits the file",
        fix: "Remove it or add a format",
        weight: .note),
    ]
    evidence.alerts = [
      Alert(
        time: at(31), line: SourceLine(FileID(3), line: 4), level: .warning,
        metric: "response_time_p95", title: "Response time above 2 seconds", text: "",
        status: "resolved", system: "Monitor", details: []),
      Alert(
        time: at(58), line: SourceLine(FileID(3), line: 12), level: .critical,
        metric: "error_rate", title: "Error rate above 5%", text: "", status: "", system: "",
        details: []),
    ]
    return Review(
      evidence: evidence, title: "Library reservations: slow and failing searches on 12 May 2026",
      service: "Library reservations", organisation: "Exampleshire Council",
      period: Span(start: at(2), end: at(150)),
      periodRule: "From the first sign to the return of all citizen measures to normal",
      firstSign: moment(
        2, "one search took 1.9 seconds, 11 times the usual", basis(0, 120, 98)),
      worst: moment(75, "62% of requests failed", basis(1, 28)), phases: phases,
      timeline: timeline, signals: signals,
      history: ServiceHistory(
        spans: spans,
        definition:
          "Judged by the share of requests that succeeded: below 99% is slower or less reliable, below 95% failing for many, below 50% not usable"
      ), impact: withPeople(impact), rules: rules,
      notEstablished: [
        "What caused the searches to slow down", "How many people gave up without a report",
        "Whether any reservation was lost",
      ],
      missing: [
        .init(kind: .deployments, consequence: "Whether a release came before it is not known")
      ])
  }

  private static var sources: [Source] {
    [
      ("logs/app.log", "Spring Boot application log", MaterialKind.applicationLog),
      ("metrics/metrics.csv", "Metrics CSV", .metrics),
      ("people/tickets.json", "Service desk tickets", .tickets),
      ("monitoring/alerts.json", "Alerts", .alerts),
      ("people/posts.txt", "Social report", .socialMedia),
    ].enumerated().map { index, file in
      Source(
        id: FileID(index), path: file.0, byteCount: 48_211 + index,
        sha256: String(repeating: "0\(index)", count: 32),
        recognition: Recognition(
          format: file.1, kind: file.2, confidence: 0.98,
          reason: "196 of 200 sampled lines fit"),
        lines: LineAccount(
          total: 1_400, understood: 1_350, joined: 30, blank: 19, notUnderstood: 1),
        clock: SourceClock(
          zone: "Europe/London", ground: .assumed, note: "Nothing in the file says"),
        recordCount: 1_350, span: Span(start: at(-60), end: at(240)))
    } + [
      Source(
        id: FileID(5), path: "notes/odd.bin", byteCount: 77,
        sha256: String(repeating: "ab", count: 32), recognition: nil, lines: LineAccount(total: 1),
        clock: SourceClock(zone: "UTC", ground: .none, note: ""), recordCount: 0, span: nil)
    ]
  }

  private static var phases: [Phase] {
    let parts: [(Phase.Name, Double, Double, String)] = [
      (.normal, -60, 2, "No measure had left its usual range"),
      (.earlyWarning, 2, 30, "The first slow search, before people were affected"),
      (.overload, 30, 70, "Fewer than 99% of requests succeeded"),
      (.failure, 70, 110, "Fewer than 50% of requests succeeded"),
      (.recovery, 110, 150, "Requests succeeded again after the restart"),
      (.after, 150, 240, "All measures were back at their usual range"),
    ]
    return parts.enumerated().map { index, part in
      Phase(
        name: part.0, span: Span(start: at(part.1), end: at(part.2)), reason: part.3,
        basis: basis(1, 10 + index))
    }
  }

  private static var spans: [ServiceSpan] {
    let parts: [(ServiceSpan.State, Double, Double)] = [
      (.normal, -60, 30), (.degraded, 30, 50), (.impaired, 50, 70), (.unusable, 70, 110),
      (.impaired, 110, 150), (.normal, 150, 240),
    ]
    return parts.enumerated().map { index, part in
      ServiceSpan(
        state: part.0, span: Span(start: at(part.1), end: at(part.2)), basis: basis(1, 20 + index))
    }
  }

  private static var timeline: [TimelineRow] {
    typealias Row = (Double, Double?, TimelineRow.Lane, TimelineRow.Role, String, Bool)
    let rows: [Row] = [
      (-20, nil, .technical, .unknown, "The application started with its usual settings", false),
      (2, nil, .technical, .symptom, "One search took 1.9 seconds, 11 times the usual", true),
      (9, nil, .technical, .symptom, "Database connections waiting left their usual range", false),
      (
        21, nil, .people, .report, "A person told the service desk: search page does not load", true
      ),
      (31, nil, .technical, .symptom, "An alert fired: response time above 2 seconds", false),
      (35, 68, .response, .gap, "No action is recorded for 33 minutes", true),
      (58, nil, .technical, .symptom, "An alert fired: error rate above 5%", false),
      (68, nil, .response, .response, "The team doubled the connection pool", true),
      (75, nil, .service, .symptom, "62% of requests failed", true),
      (80, nil, .communication, .communication, "The council wrote: all systems are working", true),
      (110, nil, .response, .recovery, "The team restarted the database", true),
      (150, nil, .service, .recovery, "All requests succeeded again", true),
    ]
    return rows.enumerated().map { index, row in
      TimelineRow(
        time: at(row.0), end: row.1.map { at($0) }, lane: row.2, role: row.3, words: row.4,
        detail: index == 1 ? "SearchService : search completed in 1889ms for days=90 room=any" : "",
        isKey: row.5, basis: basis(0, 100 + index * 20))
    }
  }

  private static func signal(
    _ id: String, _ title: String, _ unit: MeasureUnit, layer: Signal.Layer, onset: Double?,
    calm: Double, peak: Double, worse: Signal.Polarity = .higherIsWorse
  ) -> Signal {
    let samples = (0..<60).map { step -> Sample in
      let minute = Double(step * 5 - 60)
      let distance = abs(minute - 80)
      let isBad = onset.map { minute >= $0 && minute < 150 } ?? false
      let value = isBad ? calm + (peak - calm) * max(0.15, 1 - distance / 90) : calm
      return Sample(
        time: at(minute), value: step == 7 ? nil : value,
        line: SourceLine(FileID(1), line: step + 2))
    }
    return Signal(
      id: id, title: title, name: id.replacing("-", with: "_"), kind: .saturation, layer: layer,
      polarity: worse, unit: unit, samples: samples, stepSeconds: 300,
      thresholds: id == "success"
        ? [Threshold(level: .critical, value: 95, line: SourceLine(FileID(1), line: 1))] : [],
      baseline: Baseline(
        median: calm, spread: calm / 20, span: Span(start: at(-60), end: at(0)), sampleCount: 12,
        caveat: "", basis: basis(1, 2, 13, calculation: "Median of the 12 samples before 9am")),
      onset: onset.map { moment($0, "it left its usual range", basis(1, 15)) },
      peak: onset == nil ? nil : samples[28],
      recovery: onset.map { _ in moment(150, "it came back", basis(1, 43)) },
      notes: id == "waiting" ? ["constant from 10am to 10:30am: the meter is at its limit"] : [])
  }

  private static var signals: [Signal] {
    [
      signal(
        "waiting", "Database connections waiting", .count, layer: .pool, onset: 5, calm: 0, peak: 48
      ),
      signal(
        "p95", "95th percentile response time", .milliseconds, layer: .edge, onset: 10, calm: 180,
        peak: 14_300),
      signal(
        "success", "Requests that succeeded", .percent, layer: .citizen, onset: 30, calm: 99.8,
        peak: 38, worse: .lowerIsWorse),
      signal("cpu", "Processor use", .percent, layer: .host, onset: nil, calm: 32, peak: 34),
      signal(
        "memory", "Memory in use", .megabytes, layer: .host, onset: nil, calm: 2_100, peak: 2_200),
    ]
  }

  private static var impact: CitizenImpact {
    let words = [
      "The search page does not load. I have tried for half an hour.",
      "I paid but have no confirmation of my room for Saturday.",
      "Our reading group of 20 people cannot book.",
      "Is there a telephone number? I cannot wait at the computer.",
    ]
    let tickets = words.enumerated().map { index, text in
      Voice(
        time: at(21 + Double(index) * 14), line: SourceLine(FileID(2), line: 3 + index * 12),
        channel: "Service desk", priority: index == 1 ? .high : .medium,
        themes: ["Slow pages"], mood: .problem, words: text, person: index)
    }
    let posts = (0..<5).map { index in
      Voice(
        time: at(44 + Double(index) * 9), line: SourceLine(FileID(4), line: 5 + index * 4),
        channel: "Local community groups", priority: nil, themes: ["Slow pages"], mood: .problem,
        words: "Is anyone else waiting for the library site? Attempt \(index + 1).",
        person: 10 + index)
    }
    return CitizenImpact(
      tickets: tickets, posts: posts,
      statements: [
        StatementCheck(
          time: at(80), platform: "Twitter", words: "All our systems are working as normal.",
          verdict: .conflicts, reason: "58% of requests failed at 10:20am",
          basis: basis(4, 40))
      ],
      themes: [
        Theme(name: "Slow pages", ticketCount: 3, postCount: 5, basis: basis(2, 3, 15, 27)),
        Theme(name: "Paid, but no booking", ticketCount: 1, postCount: 0, basis: basis(2, 15)),
      ],
      priorities: [
        PriorityCount(priority: .high, count: 1, basis: basis(2, 15)),
        PriorityCount(priority: .medium, count: 3, basis: basis(2, 3, 27, 39)),
      ],
      journeys: [
        JourneyImpact(
          name: "search", attempts: 4_210, failures: 811,
          firstFailure: moment(31, "first failure", basis(0, 300)),
          lastFailure: moment(139, "last failure", basis(0, 900)),
          before: .init(
            requests: 900, failures: 0, medianMilliseconds: 160, p95Milliseconds: 240),
          during: .init(
            requests: 2_900, failures: 811, medianMilliseconds: 8_400, p95Milliseconds: 30_000),
          after: nil, basis: basis(0, 300, 900, calculation: "Requests to the search route")),
        JourneyImpact(name: "pay", attempts: 120, failures: 0, basis: basis(0, 350)),
      ],
      firstReport: moment(21, "search page does not load", basis(2, 3)),
      lastReport: moment(84, "still waiting", basis(4, 21)), reportLagSeconds: 19 * 60,
      statedFigures: [
        StatedFigure(
          name: "affected_users_estimated", value: 1_247, text: "1247",
          line: SourceLine(FileID(3), line: 30))
      ])
  }

  private static var rules: [RuleReplay] {
    [
      RuleReplay(
        id: "waiting", title: "Database connections waiting above 0 for 5 minutes", aim: .cause,
        origin: .commonPractice, signal: "waiting", isAbove: true, threshold: 0, unit: .count,
        forSeconds: 300, episodes: [Span(start: at(10), end: at(150))], outcome: .fired,
        leadOverFirstReportSeconds: 660, delayAfterFirstSignSeconds: 480,
        notes: ["the data has a step of 5 minutes: tested at one sample"], basis: basis(1, 16)),
      RuleReplay(
        id: "errors", title: "Error rate above 5% for 2 minutes", aim: .symptom,
        origin: .materials, signal: "success", isAbove: true, threshold: 5, unit: .percent,
        forSeconds: 120, episodes: [Span(start: at(40), end: at(140))], outcome: .fired,
        leadOverFirstReportSeconds: -1_140, basis: basis(1, 22)),
      RuleReplay(
        id: "cpu", title: "Processor use above 90% for 10 minutes", aim: .cause,
        origin: .commonPractice, signal: "cpu", isAbove: true, threshold: 90, unit: .percent,
        forSeconds: 600, episodes: [], outcome: .silent, basis: basis(1, 2)),
      RuleReplay(
        id: "disk", title: "Disk above 90%", aim: .cause, origin: .commonPractice, signal: nil,
        isAbove: true, threshold: 90, unit: .percent, forSeconds: 0, episodes: [],
        outcome: .notEvaluable("No file measures the disk"), basis: Basis()),
    ]
  }
}
