/// How bad a log line says things are, in rising order.
package enum Severity: Int, Hashable, Comparable, Sendable, CaseIterable {
  case unknown, trace, debug, info, notice, warning, error, fatal

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// A named value found in a line: `area=north`, `status=500`, a statement's literal.
package struct Attribute: Hashable, Sendable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// One line of a log (with the lines joined to it): a request, a statement or a message.
package struct Event: Hashable, Sendable {
  package var time: Timestamp
  package var line: SourceLine
  /// 1, or more when a stack trace or wrapped text was joined to the line.
  package var lineCount: Int
  package var severity: Severity
  /// Logger, program or server: who wrote the line. Empty when the format has none.
  package var component: String
  /// Thread name or process id: what ties the lines of one piece of work together.
  package var thread: String?
  /// For a request its path, for a statement its text, otherwise the message as written.
  package var message: String
  /// How long the work took; `nil` when the line does not say, never 0 for missing.
  package var durationMicroseconds: Int?
  /// HTTP status code, for requests.
  package var status: Int?
  /// Query parameters, `key=value` criteria, statement literals, pool counts, in line order.
  package var attributes: [Attribute]

  package init(
    time: Timestamp, line: SourceLine, lineCount: Int = 1, severity: Severity = .unknown,
    component: String = "", thread: String? = nil, message: String,
    durationMicroseconds: Int? = nil, status: Int? = nil, attributes: [Attribute] = []
  ) {
    self.time = time
    self.line = line
    self.lineCount = lineCount
    self.severity = severity
    self.component = component
    self.thread = thread
    self.message = message
    self.durationMicroseconds = durationMicroseconds
    self.status = status
    self.attributes = attributes
  }

  /// The first attribute of that name.
  package func value(of name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
