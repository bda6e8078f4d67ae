internal import Records

extension Evidence {
  /// The same evidence with its dated records in order of time, then line: stages may rely on it even
  /// when a reader of materials did not keep its promise.
  var inOrder: Evidence {
    var ordered = self
    ordered.alerts.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    ordered.tickets.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    ordered.posts.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    for index in ordered.operations.indices {
      let own = ordered.operations[index]
      // Looked at first: a sort would copy every bucket of a large log.
      if !zip(own.exemplars, own.exemplars.dropFirst()).allSatisfy({ $0.time <= $1.time }) {
        ordered.operations[index].exemplars.sort { ($0.time, $0.line) < ($1.time, $1.line) }
      }
      if !zip(own.buckets, own.buckets.dropFirst()).allSatisfy({ $0.start <= $1.start }) {
        ordered.operations[index].buckets.sort { $0.start < $1.start }
      }
    }
    return ordered
  }
}
