import Records

/// One e-mail as a file (RFC 5322, with the parts of RFC 2045 to 2047 that letters to a service use).
struct MailMessage {
  private(set) var headers: [(name: String, value: String)] = []
  /// The index of the first line of the body.
  private var bodyStart = 0

  init(_ document: Document) {
    for index in document.lines.indices {
      bodyStart = index + 1
      if document.isBlank(index) { break }
      let text = document.text(index)
      if text.hasPrefix(" ") || text.hasPrefix("\t"), let last = headers.popLast() {
        headers.append((last.name, last.value + " " + text.drop { $0 == " " || $0 == "\t" }))
      } else if let colon = text.firstIndex(of: ":") {
        let value = text[text.index(after: colon)...].drop { $0 == " " }
        headers.append((text[..<colon].lowercased(), String(value)))
      }
    }
  }

  func header(_ name: String) -> String {
    MailText.words(headers.first { $0.name == name }?.value ?? "")
  }

  static func read(_ document: Document, people: inout People) -> Harvest {
    var harvest = Harvest()
    harvest.lines = document.account(faultLine: nil)
    let mail = MailMessage(document)
    guard let time = MailDate.read(mail.header("date")) else {
      harvest.problems.append(
        document.problem(
          line: 1, "An e-mail has a date that exists, and this one has none",
          fix: "Export the message with its headers"))
      return harvest
    }
    let (name, address) = MailText.sender(mail.header("from"))
    let person = people.person([(.name, name), (.email, address)])
    for field in ["to", "cc", "reply-to"] {
      let (name, address) = MailText.sender(mail.header(field))
      if !address.isEmpty { _ = people.person([(.name, name), (.email, address)]) }
    }
    harvest.tickets.append(
      Ticket(
        time: time.time, line: document.line(1), priority: .unknown, category: "E-mail",
        subject: mail.header("subject"), text: mail.body(document), status: "", statedEffect: "",
        person: person))
    harvest.note(time)
    harvest.recordCount = 1
    harvest.clock = document.zone.clock(stated: 1, unstated: 0)
    return harvest
  }

  /// The text of the letter; of several parts the first plain one.
  private func body(_ document: Document) -> String {
    var lines = document.lines.indices.dropFirst(bodyStart).map { document.text($0) }
    var encoding = header("content-transfer-encoding").lowercased()
    if let boundary = MailText.parameter("boundary", of: header("content-type")) {
      let part = Self.plainPart(lines, boundary)
      lines = part.lines
      encoding = part.encoding
    }
    switch encoding {
    case "quoted-printable": return MailText.quotedPrintable(lines)
    case "base64":
      let text = MailText.base64(lines.joined()).map { DisplayText.decode($0) } ?? ""
      return MailText.joined(
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
    default: return MailText.joined(lines)
    }
  }

  private static func plainPart(
    _ lines: [String], _ boundary: String
  ) -> (lines: [String], encoding: String) {
    // Parts may hold parts of their own, between boundaries that their heads name.
    var marks = ["--\(boundary)"]
    var isHeader = false
    // What stands before the first boundary is for programs that know no parts.
    var isPlain = false
    var encoding = ""
    var body: [String] = []
    for line in lines {
      if marks.contains(where: line.hasPrefix) {
        if isPlain, !body.isEmpty { break }
        isHeader = true
        isPlain = true
        encoding = ""
        body = []
      } else if isHeader {
        let lower = line.lowercased()
        if line.isEmpty { isHeader = false }
        if lower.hasPrefix("content-type:") { isPlain = lower.contains("text/plain") }
        if let inner = MailText.parameter("boundary", of: line) { marks.append("--\(inner)") }
        if lower.hasPrefix("content-transfer-encoding:") {
          encoding = lower.dropFirst(26).filter { $0 != " " }
        }
      } else if isPlain {
        body.append(line)
      }
    }
    return (isPlain ? body : [], encoding)
  }
}

/// Dates of e-mails: `Wed, 18 Mar 2026 09:20:31 +0000`.
enum MailDate {
  static func read(_ text: String) -> AnyTime? {
    var words = text.split { $0 == " " || $0 == "," }.map(String.init)
    if let first = words.first, !(first.first?.isNumber ?? false) { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]), let year = Int(words[2]),
      let month = MonthName.number(Array(words[1].utf8).span, at: 0),
      let date = CivilTime(year: year, month: month, day: day)
    else { return nil }
    let clock = words[3].utf8.count == 5 ? words[3] + ":00" : words[3]
    let zone = words.count > 4 ? words[4] : "+0000"
    return AnyTime.read("\(DayText.iso(date)) \(clock) \(zone)", zone: .assumedUTC)
  }
}

/// Encodings of e-mail.
enum MailText {
  /// Name and address of `"Ann Example" <ann@mail.example>`.
  static func sender(_ text: String) -> (name: String, address: String) {
    guard let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") else {
      let plain = text.filter { $0 != " " }
      return plain.contains("@") ? ("", plain) : (text, "")
    }
    let name = text[..<open].filter { $0 != "\"" }.split(separator: " ").joined(separator: " ")
    return (name, String(text[text.index(after: open)..<close]))
  }

  static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map {
        $0.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
      }
      if pair.count == 2, pair[0].lowercased() == name {
        return pair[1].filter { $0 != "\"" }
      }
    }
    return nil
  }

  /// Paragraphs as lines of their own, wrapped lines joined.
  static func joined(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      if line.isEmpty {
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      } else {
        text += (text.isEmpty || text.hasSuffix("\n") ? "" : " ") + line
      }
    }
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  static func quotedPrintable(_ lines: [String]) -> String {
    var whole: [String] = []
    var isSoft = false
    for line in lines {
      let isNextSoft = line.hasSuffix("=")
      let part = isNextSoft ? String(line.dropLast()) : line
      if isSoft, let last = whole.popLast() {
        whole.append(last + part)
      } else {
        whole.append(part)
      }
      isSoft = isNextSoft
    }
    return joined(whole.map { DisplayText.decode(unescaped(Array($0.utf8))) })
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var made: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == 61, place + 2 < bytes.count,
        let byte = UInt8(DisplayText.decode(Array(bytes[place + 1...place + 2])), radix: 16)
      {
        made.append(byte)
        place += 3
      } else {
        made.append(bytes[place])
        place += 1
      }
    }
    return made
  }

  /// `nil` when the text is no base64.
  static func base64(_ text: String) -> [UInt8]? {
    var made: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 where byte != 61 && byte != 32 && byte != 9 {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case 43: value = 62
      case 47: value = 63
      default: return nil
      }
      bits = bits << 6 & 0xFF_FFFF | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        made.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return made
  }

  /// A header with its encoded words (`=?UTF-8?Q?…?=`) put into letters.
  static func words(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    return text.split(separator: " ").map { word -> String in
      let parts = word.split(separator: "?", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, parts[0] == "=", parts[4] == "=" else { return String(word) }
      if parts[2].lowercased() == "b" {
        return base64(parts[3]).map { DisplayText.decode($0) } ?? String(word)
      }
      let spaced = parts[3].utf8.map { $0 == 95 ? UInt8(32) : $0 }
      return DisplayText.decode(unescaped(spaced))
    }.joined(separator: " ")
  }
}
