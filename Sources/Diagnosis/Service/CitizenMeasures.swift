internal import Records

/// The measures that say how the service was for people.
enum CitizenMeasures {
  private static let mostRoutes = 4

  /// Success rates where they are measured; otherwise error rates; otherwise the share of failed
  /// requests in the access log. Beside them, how long people waited for an answer.
  static func chosen(from signals: [Signal]) -> [Signal] {
    let success = signals.filter {
      $0.kind == .business && $0.polarity == .lowerIsWorse && isShare($0.unit)
        && $0.samples.count >= 2
    }
    let errors = signals.filter {
      $0.kind == .errors && isShare($0.unit) && [.citizen, .edge].contains($0.layer)
        && $0.samples.count >= 2 && isErrorRate($0)
    }
    let measured = errors.filter { $0.id != "requests-failed" }
    let logged = errors.filter { $0.id == "requests-failed" }
    let outcome = !success.isEmpty ? success : !measured.isEmpty ? finest(measured) : logged
    return outcome + answerTimes(signals, isOutcomeMeasured: !success.isEmpty || !measured.isEmpty)
  }

  /// How long people waited: measured response times at a step; else the slowest 5% by the log, of
  /// the steps that people take or else of the busiest routes; else, for a log with little traffic
  /// and nothing measured, all its requests together.
  private static func answerTimes(_ signals: [Signal], isOutcomeMeasured: Bool) -> [Signal] {
    let all = signals.filter {
      $0.kind == .latency && [.citizen, .edge, .client].contains($0.layer)
        && $0.polarity == .higherIsWorse && $0.stepSeconds != nil && $0.samples.count >= 2
    }
    let measured = all.filter {
      NameTokens($0.name).containsAny(of: ["response", "load", "page", "latency", "ttfb"])
        && !isLogged($0)
    }
    if !measured.isEmpty { return measured }
    let logged = all.filter { $0.id.hasSuffix("-route") && $0.id.contains("slowest") }
    let steps = logged.filter { $0.layer == .citizen }
    if !logged.isEmpty {
      let busiest = (steps.isEmpty ? logged : steps).sorted {
        ($1.samples.count, $0.id) < ($0.samples.count, $1.id)
      }
      return Array(busiest.prefix(mostRoutes))
    }
    return isOutcomeMeasured ? [] : all.filter { $0.id == FailureShare.timeID }
  }

  private static func isLogged(_ signal: Signal) -> Bool {
    signal.id.hasSuffix("-route") || signal.id == FailureShare.timeID
  }

  private static func isShare(_ unit: MeasureUnit) -> Bool { unit == .percent || unit == .ratio }

  private static func isErrorRate(_ signal: Signal) -> Bool {
    let words = NameTokens(signal.name)
    return words.containsAny(of: ["error*", "fail*", "5xx", "requests"])
      && !words.contains("session")
  }

  /// Those with the smallest step: coarser ones of the same kind would blur the times.
  private static func finest(_ signals: [Signal]) -> [Signal] {
    let step = signals.compactMap(\.stepSeconds).min()
    return signals.filter { $0.stepSeconds == step }
  }
}
