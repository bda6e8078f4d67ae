import Records

extension ClockComparison {
  /// One sentence or two for the data page.
  /// - Parameters:
  ///   - path: of the other source.
  ///   - remedy: what was done about the offset.
  func words(path: String, _ remedy: ClockRemedy) -> String {
    guard isEnough else {
      let seen = count == 1 ? "1 piece of work was" : "\(count) pieces of work were"
      return "Whether its clock agrees with others is not established: \(seen) seen in \(path) too,"
        + " and \(Self.leastCount) are needed."
    }
    let basis =
      "\(count) pieces of work seen in both, the middle half within \(Self.seconds(spread)) s"
    guard isEstablished else {
      return "Whether its clock agrees with that of \(path) is not established: the times of"
        + " \(basis), vary too much."
    }
    let moment =
      switch stamp {
      case .alike: ""
      case .endAgainstStart:
        " It writes the end of work where \(path) writes the start: the times differ by the stated"
          + " durations."
      case .startAgainstEnd:
        " It writes the start of work where \(path) writes the end: the times differ by the stated"
          + " durations."
      }
    if agrees { return "Its clock agrees with that of \(path) (\(basis)).\(moment)" }
    return "Its times are \(Self.seconds(Int64(clamping: offset.magnitude))) s"
      + " \(offset < 0 ? "behind" : "ahead of") those of \(path) (\(basis); line \(example.own) here"
      + " and line \(example.other) there are about the same one);"
      + " \(remedy.words(path: path)).\(moment)"
  }

  /// `63.4`, without a point from a hundred on.
  static func seconds(_ microseconds: Int64) -> String {
    let tenths = (microseconds + 50_000) / 100_000
    return tenths >= 1_000 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
