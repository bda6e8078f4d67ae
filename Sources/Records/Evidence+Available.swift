private import Histogram

extension Evidence {
  /// What could be known at an instant: every record that is not later, and none of what was added
  /// with hindsight.
  ///
  /// Left out besides later records: figures that speak of the incident as a whole, notes and settings
  /// without a time (a setting stays once a release of the same part has gone out), the state of
  /// alerts and tickets and the counts on posts as they were at export, and in the team's own record
  /// whatever was judged afterwards. A bucket of a log that reaches past the instant is left out
  /// unless its events are known one by one. A log line counts as known at its own time.
  package func available(until time: Timestamp) -> Evidence {
    var known = self
    known.profile.period = profile.period.flatMap { period in
      period.start > time ? nil : Span(start: period.start, end: min(period.end, time))
    }
    known.operations = operations.compactMap { $0.available(until: time) }
    known.series = series.map { series in
      var cut = series
      cut.samples.removeAll { $0.time > time }
      return cut
    }
    known.alerts = alerts.filter { $0.time <= time }.map(\.withoutStatus)
    known.tickets = tickets.filter { $0.time <= time }.map(\.withoutStatus)
    known.posts = posts.filter { $0.time <= time }.map(\.withoutEngagement)
    known.changes = changes.filter { isKnown($0, at: time) }
    known.notes = notes.filter { note in note.time.map { $0 <= time } ?? false }
    known.statedFigures = statedFigures.filter { figure in
      figure.time.map { $0 <= time } ?? false
    }
    known.response = response?.available(until: time)
    return known
  }

  private func isKnown(_ change: Change, at time: Timestamp) -> Bool {
    if let own = change.time { return own <= time }
    return changes.contains { release in
      release.kind == .deployment && release.time.map { $0 <= time } ?? false
        && Self.sharesWord(release.component, change.component + " " + change.text)
    }
  }

  /// A word of five letters or more that is not one every part of a system is called by.
  private static func sharesWord(_ a: String, _ b: String) -> Bool {
    let common: Set<String> = ["service", "server", "config", "settings", "database"]
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count >= 5 })
        .subtracting(common)
    }
    return !words(a).isDisjoint(with: words(b))
  }
}

extension Operation {
  /// `nil` when nothing of it had happened.
  fileprivate func available(until time: Timestamp) -> Operation? {
    let end = buckets.last?.start.adding(seconds: Double(bucketSeconds)) ?? time
    if end <= time, exemplars.allSatisfy({ $0.time <= time }) { return self }
    var known = self
    known.exemplars.removeAll { $0.time > time }
    known.buckets.removeAll { $0.start.adding(seconds: Double(bucketSeconds)) > time }
    if isComplete {
      known.severity = known.exemplars.map(\.severity).max() ?? .unknown
      // The bucket that reaches past the instant, counted again from the events before it.
      let start = buckets.last { $0.start <= time }?.start
      if let start, known.buckets.last?.start != start {
        let events = known.exemplars.filter { $0.time >= start }
        if let first = events.map(\.line).min() {
          known.buckets.append(
            Bucket(start: start, tally: tally(of: events), firstLine: first))
        }
      }
    }
    guard !known.buckets.isEmpty || !known.exemplars.isEmpty else { return nil }
    known.total =
      known.buckets.isEmpty
      ? tally(of: known.exemplars)
      : known.buckets.reduce(into: Tally()) { $0.add($1.tally) }
    return known
  }

  /// The events counted, with durations as precise as in the rest of the operation.
  private func tally(of events: [Event]) -> Tally {
    var tally = Tally(count: events.count)
    let digits = total.durations?.numberOfSignificantValueDigits ?? .two
    var histogram = Histogram<UInt32>(numberOfSignificantValueDigits: digits)
    for event in events {
      switch kind {
      case .route:
        if let status = event.status, (500...599).contains(status) { tally.failures += 1 }
        if let status = event.status, (400...499).contains(status) { tally.refusals += 1 }
      case .statement, .message:
        if event.severity >= .error { tally.failures += 1 }
      }
      if let duration = event.durationMicroseconds, duration >= 0 {
        tally.timedCount += 1
        tally.totalMicroseconds &+= duration
        histogram.record(UInt64(duration))
      }
    }
    tally.durations = tally.timedCount > 0 ? histogram : nil
    return tally
  }
}

extension Alert {
  fileprivate var withoutStatus: Alert {
    Alert(
      time: time, line: line, level: level, metric: metric, title: title, text: text, status: "",
      system: system, details: details)
  }
}

extension Ticket {
  fileprivate var withoutStatus: Ticket {
    Ticket(
      time: time, line: line, priority: priority, category: category, subject: subject, text: text,
      status: "", statedEffect: statedEffect, person: person)
  }
}

extension Post {
  fileprivate var withoutEngagement: Post {
    Post(
      time: time, line: line, platform: platform, text: text, isOfficial: isOfficial,
      engagement: [], person: person)
  }
}
