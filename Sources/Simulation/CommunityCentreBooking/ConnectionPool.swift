/// A fixed number of database connections and the requests that wait for one, first come first
/// served. A leaked connection stays in use for ever.
struct ConnectionPool: Sendable {
  let size: Int
  /// Number of this pool's first connection; pools after a restart count on.
  let firstConnection: Int
  private var idle: [Int]
  private var waiting: [Int] = []
  private(set) var leaked: [Int] = []

  init(size: Int, firstConnection: Int) {
    self.size = size
    self.firstConnection = firstConnection
    idle = (0..<size).map { firstConnection + $0 }.reversed()
  }

  var active: Int { size - idle.count }
  var waiters: Int { waiting.count }

  /// A free connection, or `nil`: then the request stands in line.
  mutating func acquire(for request: Int) -> Int? {
    if let connection = idle.popLast() { return connection }
    waiting.append(request)
    return nil
  }

  /// Takes a request out of the line; `false` when it was no longer there.
  mutating func abandon(_ request: Int) -> Bool {
    guard let place = waiting.firstIndex(of: request) else { return false }
    waiting.remove(at: place)
    return true
  }

  /// Gives a connection back. The next request in line, if any, has it at once and is returned.
  mutating func release(_ connection: Int) -> Int? {
    guard waiting.isEmpty else { return waiting.removeFirst() }
    idle.append(connection)
    return nil
  }

  /// Loses a connection: its request is over, but nothing gave it back.
  mutating func leak(_ connection: Int) {
    leaked.append(connection)
  }

  /// Whether a connection belongs to this pool, not to one before a restart.
  func owns(_ connection: Int) -> Bool {
    connection >= firstConnection && connection < firstConnection + size
  }

  /// Everybody in line, taken out of it.
  mutating func dismissWaiters() -> [Int] {
    defer { waiting = [] }
    return waiting
  }
}
