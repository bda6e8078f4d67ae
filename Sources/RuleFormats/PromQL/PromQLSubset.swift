/// What a team’s own rules may contain, for readers.
package enum PromQLSubset {
  /// Lines for a help text or a page.
  package static let words = [
    "Series by name, as the folder’s measures are called: db_connections_waiting. They have no "
      + "labels, so there are no braces and nothing to group or match by.",
    "Counts made from logs end in _per_minute: take their sum_over_time.",
    "Arithmetic with + - * /, comparisons with == != > < >= <=, with or without bool, and the words "
      + "and, or, unless.",
    "Ranges such as [5m] and offset 5m.",
    "Functions: \(PromQLFunction.allCases.map(\.rawValue).joined(separator: ", ")).",
    "Recording rules, above the alerts that use them.",
    "Every rule is evaluated every minute. A measure that is read more rarely holds its last reading "
      + "for one step; after that Prometheus’s own look-back of 5 minutes applies.",
    "Alerts wait for their “for”, and stay on for their “keep_firing_for”, as in Prometheus.",
  ]
}
