internal import Diagnosis

/// Unit tests for the rule file, made from the incident's own readings: run them with
/// `promtool test rules`.
///
/// What is expected comes from this program's own evaluation, under the rules of Prometheus 2 and of
/// Prometheus 3; a minute on which the two differ is not asserted.
enum PrometheusTests {
  static let path = "prometheus-rules-test.yml"

  static func text(
    _ rules: [ExportedRule], rulesText: String, ground: ReplayGround
  ) throws(RuleFileError) -> String {
    let file = try RuleFile(yaml: rulesText)
    let closed = file.states(on: ground, edge: .closed)
    let open = file.states(on: ground, edge: .open)
    var tests: [Document] = []
    for (place, rule) in file.rules.enumerated() where rule.kind == .alert {
      guard let a = closed[place], let b = open[place],
        let exported = rules.first(where: { $0.name == rule.name })
      else { continue }
      tests += moments(a, b).map { test(exported, at: $0.minute, fires: $0.fires) }
    }
    let names = Set(file.rules.flatMap(\.expression.seriesNames))
    let series = ground.seriesNames.filter(names.contains).map { name in
      Document.map([
        ("series", .text(name)),
        ("values", .text(SeriesText.write(ground.series[name], minutes: ground.minutes))),
      ])
    }
    return YAMLText.write(
      .map([
        ("rule_files", .list([.text(PrometheusRules.path)])),
        ("evaluation_interval", .text("1m")),
        (
          "tests",
          .list([
            .map([
              ("name", .text("The incident, minute by minute")), ("interval", .text("1m")),
              ("input_series", .list(series)), ("alert_rule_test", .list(tests)),
            ])
          ])
        ),
      ]))
  }

  /// The last quiet minute before each firing and the first minute of it, the last minute of it and
  /// the first quiet one after; at most the first three firings; the last minute of the data.
  static func moments(
    _ a: AlertStates, _ b: AlertStates
  ) -> [(minute: Int, fires: Bool)] {
    let both = zip(a.states, b.states).map { first, second -> Bool? in
      (first == .firing) == (second == .firing) ? first == .firing : nil
    }
    let edges = (0..<max(1, both.count)).dropFirst().filter { both[$0] != both[$0 - 1] }
    var minutes = Set(edges.prefix(12).flatMap { [$0 - 1, $0] })
    if let last = both.indices.last { minutes.insert(last) }
    return minutes.sorted().compactMap { minute in both[minute].map { (minute, $0) } }
  }

  private static func test(_ exported: ExportedRule, at minute: Int, fires: Bool) -> Document {
    let expected: [Document] =
      fires
      ? [
        .map([
          ("exp_labels", .map(exported.labels.map { ($0.key, .text($0.value)) })),
          ("exp_annotations", .map(exported.annotations.map { ($0.key, .text($0.value)) })),
        ])
      ] : []
    return .map([
      ("eval_time", .text("\(minute)m")), ("alertname", .text(exported.name)),
      ("exp_alerts", .list(expected)),
    ])
  }
}

/// A series in promtool's notation: `5x3` for four fives, `_` for a minute without a reading.
enum SeriesText {
  static func write(_ series: PromQLSeries?, minutes: Int) -> String {
    var values = [Double?](repeating: nil, count: minutes)
    for point in series?.points ?? [] where values.indices.contains(point.time / 60_000) {
      values[point.time / 60_000] = point.value
    }
    var parts: [String] = []
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, values[end] == values[start] { end += 1 }
      let length = end - start
      if let value = values[start] {
        // The shortest form that reads back as the same value.
        let number = "\(value)"
        // A sign would be read as a step, an exponent is not taken in a run.
        if length > 1, value.sign == .plus, !number.contains("e") {
          parts.append("\(number)x\(length - 1)")
        } else {
          parts += [String](repeating: number, count: length)
        }
      } else {
        parts.append(length > 1 ? "_x\(length)" : "_")
      }
      start = end
    }
    return parts.joined(separator: " ")
  }
}
