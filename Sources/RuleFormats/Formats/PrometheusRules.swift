internal import Diagnosis

/// The rules as a Prometheus rule file (2.42 or later).
enum PrometheusRules {
  static let path = "prometheus-rules.yml"

  static func text(_ rules: [ExportedRule], review: Review) -> String {
    var records: [PromQLText.Record] = []
    for record in rules.compactMap(\.text.record) where !records.contains(record) {
      records.append(record)
    }
    // Groups are evaluated side by side: a recording rule must stand in the group that uses it.
    let budgets = rules.filter { $0.text.record != nil }.map(alert)
    let others = rules.filter { $0.text.record == nil }.map(alert)
    var groups: [Document] = []
    if !others.isEmpty { groups.append(group("readings-and-counts", others)) }
    if !budgets.isEmpty {
      let indicators = records.map { record in
        Document.map([("record", .text(record.name)), ("expr", .text(record.expression))])
      }
      groups.append(group("error-budgets", indicators + budgets))
    }
    return """
      # Alert rules proposed after the incident “\(oneLine(review.title))”.
      # The measures have the names that they have in the incident’s materials: put the names of your
      # own in their place. A measure that ends in _per_minute counts lines of a log by the minute; with
      # a counter, write increase(name_total[15m]) for sum_over_time(name_per_minute[15m]).

      """ + YAMLText.write(.map([("groups", .list(groups))]))
  }

  /// Comments end with their line, whatever the title holds.
  static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control || $0.properties.isWhitespace ? " " : $0
        })
    )
  }

  private static func group(_ name: String, _ rules: [Document]) -> Document {
    .map([("name", .text(name)), ("interval", .text("1m")), ("rules", .list(rules))])
  }

  private static func alert(_ exported: ExportedRule) -> Document {
    var pairs: [(key: String, value: Document)] = [
      ("alert", .text(exported.name)), ("expr", .text(exported.text.expression)),
    ]
    if exported.rule.replay.forSeconds > 0 {
      pairs.append(
        ("for", .text(PromQLDuration.text(seconds: exported.rule.replay.forSeconds))))
    }
    if exported.rule.keepFiringSeconds > 0 {
      pairs.append(
        ("keep_firing_for", .text(PromQLDuration.text(seconds: exported.rule.keepFiringSeconds))))
    }
    pairs.append(("labels", .map(exported.labels.map { ($0.key, .text($0.value)) })))
    pairs.append(("annotations", .map(exported.annotations.map { ($0.key, .text($0.value)) })))
    return .map(pairs)
  }
}
