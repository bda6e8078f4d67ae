import Records

extension AccessLog {
  func name(of line: Bytes, fields: LineFields) -> OperationName {
    let parts = parts(of: line)
    guard !parts.path.isEmpty else {
      return OperationName(kind: .route, name: "unreadable request", component: "")
    }
    let method = DisplayText.decode(line, parts.method)
    return OperationName(
      kind: .route, name: "\(method) \(RoutePattern.text(line, parts.path))", component: "")
  }

  func event(of line: Bytes, fields: LineFields) -> Event {
    let parts = parts(of: line)
    var attributes: [Attribute] = []
    for pair in QueryText.pairs(line, parts.query) { attributes.append(pair) }
    let bytes = DisplayText.decode(line, parts.bytes)
    if Int(bytes) != nil { attributes.append(Attribute("http.bytes", bytes)) }
    if let agent = agent(line, parts) { attributes.append(Attribute("http.agent", agent)) }
    return Event(
      time: Timestamp(microseconds: fields.time), line: SourceLine(FileID(0), line: 0),
      severity: fields.severity,
      message: DisplayText.decode(line, parts.path.isEmpty ? parts.request : parts.path),
      durationMicroseconds: fields.duration >= 0 ? fields.duration : nil,
      status: fields.status, attributes: attributes)
  }

  /// The second quoted text after the byte count.
  private func agent(_ line: Bytes, _ parts: Parts) -> String? {
    var quotes: [Int] = []
    var place = line.place(of: 34, from: parts.rest)
    while place < line.count, quotes.count < 4 {
      quotes.append(place)
      place = line.place(of: 34, from: place + 1)
    }
    guard quotes.count == 4, quotes[2] + 1 < quotes[3] else { return nil }
    let text = DisplayText.decode(line, quotes[2] + 1..<quotes[3])
    return text == "-" ? nil : text
  }

  /// The client's address and the signed-in user: held only so that they can be kept out.
  func personalData(in line: Bytes, fields: LineFields) -> [PersonalDatum] {
    let parts = parts(of: line)
    var data: [PersonalDatum] = []
    let client = DisplayText.decode(line, 0..<parts.clientEnd)
    if client.utf8.contains(where: { $0 == 46 || $0 == 58 }) {
      data.append(PersonalDatum(kind: .ipAddress, value: client, person: nil))
    }
    let user = DisplayText.decode(line, parts.user)
    if !user.isEmpty, user != "-", user != "\"\"" {
      data.append(PersonalDatum(kind: .account, value: user, person: nil))
    }
    return data
  }

  func clock(stated: Int, unstated: Int) -> SourceClock {
    ClockZone.assumedUTC.clock(stated: stated, unstated: unstated)
  }
}

/// The search criteria of a request: `area=north&date=2025-01-20`.
enum QueryText {
  /// At most 32 pairs, with `%20` and `+` decoded.
  static func pairs(_ line: Bytes, _ query: Range<Int>) -> [Attribute] {
    guard !query.isEmpty else { return [] }
    let bytes = line.extracting(query).copy()
    return bytes.split(separator: 38).prefix(32).map { pair in
      let parts = pair.split(separator: 61, maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? decoded(parts[1]) : ""
      return Attribute(decoded(parts[0]), value)
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == 37, place + 2 < bytes.endIndex, let high = hex(bytes[place + 1]),
        let low = hex(bytes[place + 2])
      {
        plain.append(high << 4 | low)
        place += 3
      } else {
        plain.append(byte == 43 ? 32 : byte)
        place += 1
      }
    }
    return DisplayText.decode(plain)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
