/// One line of the list that is watched after a release or a change.
package struct WatchItem: Hashable, Sendable {
  package let measure: String
  /// What is usual; `nil` when the materials hold no calm reading.
  package let usual: Figure?
  /// The rule that says stop: above or below its limit.
  package let stopWhen: String
  package let ownerRole: String
  package let basis: Basis

  /// The measures of the recommended rules, in their order.
  package static func all(for review: Review, monitoring: MonitoringDesign) -> [WatchItem] {
    var seen: Set<String> = []
    return monitoring.recommended.compactMap { rule in
      guard let metric = rule.form.metric, seen.insert(metric.name).inserted else { return nil }
      let signal = metric.signal.flatMap { id in review.signals.first { $0.id == id } }
      return WatchItem(
        measure: metric.title,
        usual: signal?.baseline.map { Figure($0.median, metric.unit, basis: $0.basis) },
        stopWhen: rule.replay.title, ownerRole: rule.text.ownerRole, basis: rule.replay.basis)
    }
  }
}
