import Records

/// When people began to respond: the zero of times such as `T+4:30`.
enum ResponseStart {
  /// The key of `incident.yaml`.
  static let key = "response_start"

  /// As stated, otherwise the first alert that is more than information; `nil` when neither is there.
  static func find(
    _ profile: IncidentProfile, alerts: [Alert], _ zone: ClockZone
  ) -> (time: Timestamp, words: String)? {
    if let text = profile.other.first(where: { $0.name == key })?.value,
      let stated = AnyTime.read(text, zone: zone)
    {
      return (stated.time, "\(key) in incident.yaml")
    }
    let first = alerts.filter { $0.level != .info }.min { ($0.time, $0.line) < ($1.time, $1.line) }
    return first.map { ($0.time, "the first alert of the folder") }
  }
}
