package import Records

/// How much of one kind of harm was done, as a range, with the ways it was worked out.
package struct ImpactEstimate: Hashable, Sendable {
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    case people, failedRequests, failedBookings, lostBookings, paidWithoutBooking, revenue, cost
    /// Public posts about the incident.
    case mentions
  }

  package var subject: Subject
  /// Sentence case: "People affected".
  package var title: String
  /// `nil` when nothing sets a lower limit.
  package var low: Double?
  /// `nil` when nothing sets an upper limit.
  package var high: Double?
  package var unit: MeasureUnit
  /// What the range means and how sure it is.
  package var words: String
  /// Each way of working it out; empty when there is none.
  package var ways: [EstimateWay]
  /// What the materials claim, each held against the range.
  package var stated: [StatedComparison]

  package init(
    subject: Subject, title: String, low: Double?, high: Double?, unit: MeasureUnit, words: String,
    ways: [EstimateWay], stated: [StatedComparison] = []
  ) {
    self.subject = subject
    self.title = title
    self.low = low
    self.high = high
    self.unit = unit
    self.words = words
    self.ways = ways
    self.stated = stated
  }
}

/// One way of working out an estimate.
package struct EstimateWay: Hashable, Sendable {
  package var title: String
  package var low: Double?
  package var high: Double?
  /// How it was worked out and what it leaves open, in sentences.
  package var method: String
  package var basis: Basis

  package init(title: String, low: Double?, high: Double?, method: String, basis: Basis) {
    self.title = title
    self.low = low
    self.high = high
    self.method = method
    self.basis = basis
  }
}

/// A figure that the materials claim, held against what can be computed.
package struct StatedComparison: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The computed range is narrow and holds the stated figure.
    case agrees
    /// The computed range is wide: it allows the figure, and does not confirm it.
    case within
    case conflicts
    /// The materials hold nothing to compute it from.
    case cannotBeComputed
  }

  /// As the materials name it.
  package var name: String
  package var value: Double
  package var text: String
  /// `nil` when it speaks of the incident as a whole.
  package var time: Timestamp?
  package var verdict: Verdict
  /// Why, in one or two sentences.
  package var words: String
  package var basis: Basis

  package init(
    name: String, value: Double, text: String, time: Timestamp?, verdict: Verdict, words: String,
    basis: Basis
  ) {
    self.name = name
    self.value = value
    self.text = text
    self.time = time
    self.verdict = verdict
    self.words = words
    self.basis = basis
  }
}
