/// One file of the materials and the account of its reading: what it was taken for, which clock it
/// uses, and what became of every line.
package struct Source: Sendable {
  package let id: FileID
  /// Below the incident folder, with `/` between parts.
  package let path: String
  package let byteCount: Int
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  package let sha256: String
  /// `nil` when no format fits: the file is listed as not recognised.
  package var recognition: Recognition?
  package var lines: LineAccount
  package var clock: SourceClock
  /// Records made from the file: requests, statements, samples, tickets.
  package var recordCount: Int
  /// First and last time that the file itself speaks of; `nil` when it has none.
  package var span: Span?
  /// Whether it shows days on which nothing was wrong, not the incident.
  package var isHealthy: Bool

  package init(
    id: FileID, path: String, byteCount: Int, sha256: String, recognition: Recognition?,
    lines: LineAccount, clock: SourceClock, recordCount: Int, span: Span?, isHealthy: Bool = false
  ) {
    self.id = id
    self.path = path
    self.byteCount = byteCount
    self.sha256 = sha256
    self.recognition = recognition
    self.lines = lines
    self.clock = clock
    self.recordCount = recordCount
    self.span = span
    self.isHealthy = isHealthy
  }
}

/// What a file was taken for, and why.
package struct Recognition: Hashable, Sendable {
  /// Name of the format in plain words: "PostgreSQL server log".
  package let format: String
  package let kind: MaterialKind
  /// 0 to 1: share of the sampled lines or keys that fit.
  package let confidence: Double
  /// One sentence: what was seen that decided it.
  package let reason: String

  package init(format: String, kind: MaterialKind, confidence: Double, reason: String) {
    self.format = format
    self.kind = kind
    self.confidence = confidence
    self.reason = reason
  }
}

/// The kinds of material that a review can stand on.
package enum MaterialKind: String, Hashable, Sendable, CaseIterable {
  case applicationLog, databaseLog, accessLog, metrics, dashboard, alerts, tickets, socialMedia
  case deployments, configurationChange, notes, dependencyStatus, response, profile
}

/// What became of the lines of a file. The parts add up to `total`.
package struct LineAccount: Hashable, Sendable {
  package var total: Int
  /// Lines that became a record, or part of one where a format spreads records over lines.
  package var understood: Int
  /// Lines that belong to the record before them: stack traces, wrapped statements.
  package var joined: Int
  package var blank: Int
  package var notUnderstood: Int

  package init(
    total: Int = 0, understood: Int = 0, joined: Int = 0, blank: Int = 0, notUnderstood: Int = 0
  ) {
    self.total = total
    self.understood = understood
    self.joined = joined
    self.blank = blank
    self.notUnderstood = notUnderstood
  }
}

/// Which clock a file's times were read by, and how that is known.
package struct SourceClock: Hashable, Sendable {
  package enum Ground: String, Hashable, Sendable {
    /// Every time carries its zone or offset.
    case stated
    /// Taken from `incident.yaml`.
    case profile
    /// Found by comparing with another file.
    case evidence
    /// Nothing says; the default was used.
    case assumed
    /// The file has no times.
    case none
  }

  /// "UTC", "Europe/London", "+01:00".
  package let zone: String
  package let ground: Ground
  /// One sentence for the data page.
  package let note: String

  package init(zone: String, ground: Ground, note: String) {
    self.zone = zone
    self.ground = ground
    self.note = note
  }
}
