import Records

/// The operations of very many small logs, counted as if a family of files were one log: what a
/// hundred thousand files say must fit into memory and on a page.
///
/// Bounded whatever the number of files. The same files in the same order give the same operations.
struct JoinedLogs {
  struct Limits: Sendable {
    var operations = 5_000
    var buckets = 32_768
    /// Events kept over all operations before fewer are kept of each.
    var events = 100_000
    var eventsOfOperation = 2_048
  }

  private struct Key: Hashable {
    /// `nil` for what is past the limit of operations.
    let family: FileFamily?
    let isHealthy: Bool
    let kind: Records.Operation.Kind
    let name: String
    let component: String
  }

  private let limits: Limits
  private var places: [Key: Int] = [:]
  private var joined: [Records.Operation] = []
  private var bucketCount = 0
  private var eventCount = 0
  /// Events kept of one operation; of more, exemplars.
  private var mostEvents: Int
  /// Logs that were added.
  private(set) var logCount = 0
  /// Records that are counted together because there were too many operations.
  private(set) var folded = 0

  init(limits: Limits = Limits()) {
    self.limits = limits
    mostEvents = limits.eventsOfOperation
  }

  /// Adds what one log says.
  mutating func add(_ operations: [Records.Operation], of family: FileFamily, isHealthy: Bool) {
    logCount += 1
    for operation in operations {
      let place = place(of: operation, family, isHealthy)
      if place == joined.count {
        joined.append(operation)
        bucketCount += operation.buckets.count
        eventCount += operation.exemplars.count
      } else {
        bucketCount -= joined[place].buckets.count
        eventCount -= joined[place].exemplars.count
        joined[place].join(operation)
        if joined[place].exemplars.count > mostEvents || !joined[place].isComplete {
          joined[place].thinIfDue()
        }
        bucketCount += joined[place].buckets.count
        eventCount += joined[place].exemplars.count
      }
      keepWithinLimits()
    }
  }

  /// The first file that any of them speaks of.
  var firstFile: FileID? { joined.map(\.file).min() }

  /// By file, kind, name and component; each with the first file that speaks of it.
  func operations() -> [Records.Operation] {
    joined.map { operation in
      var operation = operation
      if operation.isComplete {
        operation.exemplars.sort { $0.line < $1.line }
      } else {
        operation.thin()
      }
      return operation
    }.sorted(by: Self.isInOrder)
  }

  static func isInOrder(_ a: Records.Operation, _ b: Records.Operation) -> Bool {
    (a.file, a.kind.rawValue, a.name, a.component) < (b.file, b.kind.rawValue, b.name, b.component)
  }

  private mutating func place(
    of operation: Records.Operation, _ family: FileFamily, _ isHealthy: Bool
  ) -> Int {
    let key = Key(
      family: family, isHealthy: isHealthy, kind: operation.kind, name: operation.name,
      component: FileFamily.shape(of: operation.component))
    if let known = places[key] { return known }
    guard joined.count >= limits.operations else {
      places[key] = joined.count
      return joined.count
    }
    folded += operation.total.count
    let other = Key(
      family: nil, isHealthy: isHealthy, kind: operation.kind,
      name: "other \(operation.kind.rawValue)s", component: "")
    if let known = places[other] { return known }
    places[other] = joined.count
    var first = operation
    first = Records.Operation(
      kind: operation.kind, name: other.name, file: operation.file, component: "",
      severity: operation.severity, total: Tally(), bucketSeconds: operation.bucketSeconds,
      buckets: [], exemplars: [], isComplete: operation.isComplete)
    joined.append(first)
    return joined.count - 1
  }

  private mutating func keepWithinLimits() {
    while eventCount > limits.events, mostEvents > Records.Operation.mostExemplars {
      mostEvents = max(Records.Operation.mostExemplars, mostEvents / 2)
      for place in joined.indices where joined[place].exemplars.count > mostEvents {
        joined[place].thin()
      }
      eventCount = joined.reduce(0) { $0 + $1.exemplars.count }
    }
    while bucketCount > limits.buckets,
      let narrowest = joined.map(\.bucketSeconds).min(),
      let next = OperationTable.widths.first(where: { $0 > narrowest })
    {
      for place in joined.indices { joined[place].widen(to: Int(next)) }
      bucketCount = joined.reduce(0) { $0 + $1.buckets.count }
    }
  }
}
