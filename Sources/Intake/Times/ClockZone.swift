import Records

/// How far a source's clock is ahead of UTC, for times that do not say so themselves.
struct ClockZone: Hashable, Sendable {
  enum Rule: Hashable, Sendable {
    case fixed(secondsEast: Int)
    /// UK legal time, with summer time.
    case uk

    /// The instant of a clock reading, given as microseconds as if the clock were on UTC.
    @inline(__always)
    func utc(local: Int64) -> Int64 {
      switch self {
      case .fixed(let east): local &- Int64(east) &* 1_000_000
      case .uk: ukTime(local)
      }
    }

    private func ukTime(_ local: Int64) -> Int64 {
      let asIfUTC = Timestamp(microseconds: local)
      let civil = CivilTime(asIfUTC, secondsEast: 0)
      let fraction = local - asIfUTC.seconds * 1_000_000
      return UKTime.timestamp(civil).microseconds + fraction
    }
  }

  /// "UTC", "Europe/London", "+01:00".
  let name: String
  let rule: Rule
  let ground: SourceClock.Ground
  /// How other sources show it, where they do.
  let note: String

  static let assumedUTC = ClockZone(name: "UTC", rule: .fixed(secondsEast: 0), ground: .assumed)

  init(name: String, rule: Rule, ground: SourceClock.Ground, note: String = "") {
    self.name = name
    self.rule = rule
    self.ground = ground
    self.note = note
  }

  /// A zone by its name: UTC and its other names, UK places, or an offset such as `+01:00`. `nil` for
  /// any other: the rules of other zones are not kept here, and a guess would move every time.
  init?(named name: String, ground: SourceClock.Ground) {
    let bytes = Array(name.utf8)
    if ["UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT", "Zulu", "Universal"].contains(name) {
      self.init(name: "UTC", rule: .fixed(secondsEast: 0), ground: ground)
    } else if [
      "Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey",
      "Europe/Isle_of_Man", "GB", "GB-Eire",
    ].contains(name) {
      self.init(name: "Europe/London", rule: .uk, ground: ground)
    } else if let (seconds, end) = ClockZone.offset(bytes.span, at: 0), end == bytes.count {
      self.init(name: name, rule: .fixed(secondsEast: seconds), ground: ground)
    } else {
      return nil
    }
  }

  /// The instant of a clock reading, given as microseconds as if the clock were on UTC.
  @inline(__always)
  func utc(local: Int64) -> Int64 { rule.utc(local: local) }

  /// `+0100`, `+01:00` or `-05` at a place: seconds east of UTC, and where it ends.
  static func offset(_ text: Bytes, at place: Int) -> (seconds: Int, end: Int)? {
    guard place + 3 <= text.count, text[place] == 43 || text[place] == 45,
      isDigit(text[place + 1]), isDigit(text[place + 2])
    else { return nil }
    let hours = Int(text[place + 1] - 48) * 10 + Int(text[place + 2] - 48)
    var minutes = 0
    var end = place + 3
    let next = end < text.count && text[end] == 58 ? end + 1 : end
    if next + 2 <= text.count, isDigit(text[next]), isDigit(text[next + 1]) {
      minutes = Int(text[next] - 48) * 10 + Int(text[next + 1] - 48)
      end = next + 2
    }
    guard hours <= 15, minutes <= 59 else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return (text[place] == 45 ? -seconds : seconds, end)
  }

  /// The clock of a source, given how many of its times state their zone.
  func clock(stated: Int, unstated: Int, statedZone: String = "UTC") -> SourceClock {
    if stated + unstated == 0 {
      return SourceClock(zone: name, ground: .none, note: "The file has no times that were read.")
    }
    if unstated == 0 {
      return SourceClock(
        zone: statedZone, ground: .stated, note: "Every time states its zone or offset.")
    }
    let share = stated == 0 ? "The times state no zone" : "\(unstated) times state no zone"
    switch ground {
    case .profile:
      return SourceClock(
        zone: name, ground: .profile, note: "\(share); \(name) is taken from incident.yaml.")
    case .evidence:
      return SourceClock(zone: name, ground: .evidence, note: "\(share); \(note).")
    default:
      return SourceClock(
        zone: name, ground: .assumed,
        note: "\(share), and nothing else in the folder does; \(name) is assumed.")
    }
  }
}
