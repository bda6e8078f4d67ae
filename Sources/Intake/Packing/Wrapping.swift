import Records

/// What a file's text is wrapped in, told by its first bytes or by its lines.
enum Wrapping: Hashable, Sendable {
  case packed(Packing)
  case utf16(isBigEndian: Bool)
  /// Docker: each line of a program as text in a JSON object.
  case docker
  /// Kubernetes: time, stream and a mark before each line of a program.
  case container

  /// For the reason of a recognition.
  var words: String {
    switch self {
    case .packed(let packing): "Unpacked from \(packing.name)."
    case .utf16: "Read from UTF-16."
    case .docker: "Each line stands in a JSON object that Docker wrote."
    case .container: "Each line has a time and a stream before it that Kubernetes wrote."
    }
  }

  static func ofBytes(_ head: [UInt8]) -> Wrapping? {
    if let packing = Packing.of(head) { return .packed(packing) }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false) }
    return head.starts(with: [0xFE, 0xFF]) ? .utf16(isBigEndian: true) : nil
  }

  /// A wrapper around the lines of a program whose own format is recognised.
  static func ofLines(_ sample: FileSample, path: String) -> Wrapping? {
    guard let first = sample.lines.first else { return nil }
    let wrapping: Wrapping
    if isDocker(first.span) {
      wrapping = .docker
    } else if containerText(first.span) != nil {
      wrapping = .container
    } else {
      return nil
    }
    var inner: [UInt8] = []
    var unwrapped = 0
    for line in sample.lines {
      if wrapping.appendText(of: line.span, to: &inner) { unwrapped += 1 }
    }
    guard unwrapped * 10 >= sample.lines.count * 9 else { return nil }
    let match = MaterialFormat.best(for: FileSample(text: DisplayText.decode(inner)), path: path)
    guard let match, match.1.confidence > MaterialFormat.leastScore else { return nil }
    return wrapping
  }

  private static func isDocker(_ line: Bytes) -> Bool {
    line.count > 0 && line[0] == 123 && line.place(of: "\"log\":") != nil
      && line.place(of: "\"stream\":") != nil && line.place(of: "\"time\":") != nil
      || line.count > 0 && line[0] == 123 && line.place(of: "\"log\": ") != nil
        && line.place(of: "\"stream\": ") != nil
  }

  /// `2026-03-18T08:30:23.123456789Z stdout F text`: where the text starts.
  private static func containerText(_ line: Bytes) -> (start: Int, isWhole: Bool)? {
    let end = line.near(32, from: 0)
    guard end >= 20, end <= 40, line.has("T", at: 10) else { return nil }
    guard line.has(" stdout ", at: end) || line.has(" stderr ", at: end) else { return nil }
    let flag = end + 8
    guard line.has("F", at: flag) || line.has("P", at: flag) else { return nil }
    return (min(flag + 2, line.count), line.has("F", at: flag))
  }

  private static let logKey = JSONKeys.hash("log")

  /// Appends the program's own text of a line, with its line end unless the line goes on. `false`, and
  /// nothing, for a line that is not wrapped.
  func appendText(of line: Bytes, to text: inout [UInt8]) -> Bool {
    switch self {
    case .docker:
      var log: Range<Int>?
      let key = Self.logKey
      _ = JSONWalk.walk(line, from: 0) { hash, range, isText in
        if hash == key, isText { log = range }
      }
      guard let log else { return false }
      JSONText.append(line, log, to: &text)
    case .container:
      guard let (start, isWhole) = Self.containerText(line) else { return false }
      line.extracting(start..<line.count).append(to: &text)
      if isWhole { text.append(10) }
    case .packed, .utf16: return false
    }
    return true
  }
}
