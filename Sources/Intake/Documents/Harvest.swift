import Records

/// What one file gave, whichever kind it is.
struct Harvest: Sendable {
  var lines = LineAccount()
  var clock = SourceClock(zone: "UTC", ground: .none, note: "The file has no times that were read.")
  var recordCount = 0
  var span: Span?
  var problems: [Problem] = []
  var operations: [Operation] = []
  var series: [Series] = []
  var alerts: [Alert] = []
  var tickets: [Ticket] = []
  var posts: [Post] = []
  var changes: [Change] = []
  var notes: [Note] = []
  var statedFigures: [StatedFigure] = []
  var proposals: [ProposedHypothesis] = []
  var personalData: [PersonalDatum] = []
  var profile: IncidentProfile?
  /// `response.yaml`, to be read when the day of the incident is known.
  var response: Document?
  /// Formats that the folder itself describes.
  var houseFormats: [MaterialFormat] = []
  /// How many times stated their zone, and how many did not.
  var statedTimes = 0
  var unstatedTimes = 0

  /// Notes a time for the clock and the span of the file.
  mutating func note(_ time: AnyTime) {
    if time.statesZone { statedTimes += 1 } else { unstatedTimes += 1 }
    note(time.time)
  }

  mutating func note(_ time: Timestamp) {
    guard let known = span else {
      span = Span(start: time, end: time)
      return
    }
    span = Span(start: min(known.start, time), end: max(known.end, time))
  }
}

/// A file that is read whole, with what its reader needs to know.
struct Document: Sendable {
  let file: FileID
  /// Below the incident folder.
  let path: String
  let bytes: [UInt8]
  /// For times that state no zone.
  let zone: ClockZone
  /// Start and end of each line, without its line end.
  let lines: [Range<Int>]

  /// Files past this are not read whole.
  static let largest = 256 << 20

  init(file: FileID, path: String, bytes: [UInt8], zone: ClockZone) {
    self.file = file
    self.path = path
    self.bytes = bytes
    self.zone = zone
    var lines: [Range<Int>] = []
    let span = bytes.span
    var start = 0
    while start < span.count {
      let end = span.place(of: 10, from: start)
      let isCR = end > start && span[end - 1] == 13
      lines.append(start..<(isCR ? end - 1 : end))
      start = end + 1
    }
    self.lines = lines
  }

  func line(_ number: Int) -> SourceLine { SourceLine(file, line: number) }

  /// The text of a line, counted from 0, without a byte order mark.
  func text(_ index: Int) -> String {
    let range = lines[index]
    let start = index == 0 && bytes.span.has("\u{FEFF}", at: 0) ? 3 : 0
    return DisplayText.decode(bytes.span, range.lowerBound + start..<range.upperBound)
  }

  func isBlank(_ index: Int) -> Bool { bytes.span.extracting(lines[index]).isBlank }

  /// Lines up to `faultLine` (counted from 1) understood, from there on not; all when it is `nil`.
  func account(faultLine: Int?) -> LineAccount {
    var account = LineAccount(total: lines.count)
    for index in lines.indices {
      if isBlank(index) {
        account.blank += 1
      } else if let faultLine, index + 1 >= faultLine {
        account.notUnderstood += 1
      } else {
        account.understood += 1
      }
    }
    return account
  }

  func problem(
    line: Int?, _ headline: String, fix: String, weight: Problem.Weight = .loss
  ) -> Problem {
    Problem(path: path, line: line, headline: headline, fix: fix, weight: weight)
  }
}
