/// Why a simulated request failed.
enum FaultFailure: Sendable {
  case poolTimeout, threadsFull, callTimeout, callRefused, callUnavailable, breakerOpen, limit
  case unknownHost, certificate, credentials, deadlock, lockTimeout, diskFull, outOfMemory
  case flag, release, backend, overload
}

/// One request on its way through the service.
struct FaultRequest: Sendable {
  let number: Int
  var arrival: Int
  let route: Int
  let host: Int
  let client: Int
  let agent: Int
  /// Positions in the plan's values: the first and second criterion.
  let first: Int
  let second: Int
  /// Days ahead that are asked for.
  let ahead: Int
  let size: Int
  let item: Int
  let attempt: Int
  let isBot: Bool
  var end: Int?
  var failure: FaultFailure?
  /// 404 for what a lagging copy does not know yet.
  var isMissing = false
  var calls = 0
  var connection: Int?
  var isWaiting = false
  var thread = 0

  var status: Int {
    switch failure {
    case nil: isMissing ? 404 : 200
    case .threadsFull, .overload, .breakerOpen: 503
    case .callTimeout: 504
    case .callRefused, .callUnavailable, .unknownHost, .certificate, .limit: 502
    default: 500
    }
  }
}

/// A statement that ended, or a line about one that waits.
struct FaultStatement: Sendable {
  enum Outcome: Sendable { case done, deadlock, lockTimeout, diskFull, waiting }

  let time: Int
  let session: Int
  let request: Int
  let milliseconds: Double
  let outcome: Outcome
  /// Which of several statements of the request it is.
  let place: Int
}

/// A line of the application log.
struct FaultEntry: Sendable {
  let time: Int
  let host: Int
  let thread: String
  let level: String
  let logger: String
  let message: String
  var trace: [String] = []
}

/// A line of the database log that is about no request.
struct FaultNote: Sendable {
  let time: Int
  let session: Int
  let text: String
}

/// What happened in one minute, for the measures.
struct FaultMinute: Sendable {
  var arrivals = 0
  var ended = 0
  var failures = 0
  var durations: [Int] = []
  var active = 0
  var waiting = 0
  var threads = 0
  var work = 0.0
  var queries = 0.0
  var statements = 0
  var hits = 0
  var misses = 0
  var evictions = 0
  var calls: [Int] = []
  var callFailures = 0
  var retries = 0
  var leaked = 0
}
