internal import Records

/// Divides the incident into phases, each start by a stated rule.
enum PhaseFinder {
  /// An act this long before people's state got better counts as its likely start.
  private static let actReachSeconds = 1_800.0

  /// Empty without any data; phases without length are left out.
  static func phases(
    data: Span?, firstSign: Moment?, history: ServiceHistory, firstReport: Moment?,
    acts: [ResponseAct]
  ) -> [Phase] {
    guard let data else { return [] }
    guard let firstSign else {
      return [
        Phase(
          name: .normal, span: data, reason: "Nothing left its usual level.", basis: Basis())
      ]
    }
    var starts: [Start] = [
      Start(.normal, data.start, "The materials start here.", Basis()),
      Start(.earlyWarning, firstSign.time, "First sign: \(firstSign.words).", firstSign.basis),
    ]
    // A coarse measure may start its stretch before the first sign: no phase starts earlier than it.
    let spans = history.spans.filter { $0.span.end > firstSign.time && $0.state > .normal }
      .map { span in
        var span = span
        span.span.start = max(span.span.start, firstSign.time)
        return span
      }
    let felt = [spans.first?.span.start, firstReport?.time].compactMap(\.self).min()
    if let felt {
      let isReport = felt == firstReport?.time && felt != spans.first?.span.start
      starts.append(
        Start(
          .buildUp, felt,
          isReport
            ? "The first report by a person." : "People were affected: the service was degraded.",
          isReport ? firstReport?.basis ?? Basis() : spans.first?.basis ?? Basis()))
    }
    if let span = spans.first(where: { $0.state >= .impaired }) {
      starts.append(
        Start(.overload, span.span.start, "The service was impaired.", span.basis))
    }
    if let span = spans.first(where: { $0.state == .unusable }) {
      starts.append(
        Start(.failure, span.span.start, "The service was unusable.", span.basis))
    }
    if let recovery = recovery(spans: spans, acts: acts) { starts.append(recovery) }
    if let after = after(history: history, since: firstSign.time) { starts.append(after) }
    return joined(starts, to: data.end)
  }

  /// When the worst state of the incident ended: at the last act shortly before, else when the
  /// measure got better.
  private static func recovery(spans: [ServiceSpan], acts: [ResponseAct]) -> Start? {
    guard let worst = spans.map(\.state).max(),
      let last = spans.last(where: { $0.state == worst })
    else { return nil }
    let act = acts.last {
      $0.time > last.span.start && $0.time <= last.span.end
        && last.span.end.seconds(since: $0.time) <= actReachSeconds
    }
    if let act {
      return Start(
        .recovery, act.time,
        "\(act.words); people's measures got better at the next reading.",
        Basis(lines: [act.line]))
    }
    return Start(
      .recovery, last.span.end, "The service stopped being \(worst).", last.basis)
  }

  private static func after(history: ServiceHistory, since: Timestamp) -> Start? {
    guard let last = HistoryFinder.returnToNormal(in: history, after: since) else { return nil }
    return Start(
      .after, last.span.start,
      "The service was back to normal for people, for an hour or to the end of the data.",
      last.basis)
  }

  private struct Start {
    let name: Phase.Name
    let time: Timestamp
    let reason: String
    let basis: Basis

    init(_ name: Phase.Name, _ time: Timestamp, _ reason: String, _ basis: Basis) {
      self.name = name
      self.time = time
      self.reason = reason
      self.basis = basis
    }
  }

  /// A later phase takes over at its start, even where an earlier one would have started after it.
  private static func joined(_ starts: [Start], to end: Timestamp) -> [Phase] {
    starts.indices.compactMap { index in
      let next = starts[(index + 1)...].map(\.time).min() ?? end
      guard next > starts[index].time else { return nil }
      return Phase(
        name: starts[index].name, span: Span(start: starts[index].time, end: next),
        reason: starts[index].reason, basis: starts[index].basis)
    }
  }
}
