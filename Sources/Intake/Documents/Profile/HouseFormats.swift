import Records
internal import Yams

/// `formats.yaml`: layouts of logs that only this house has, each a pattern with named parts and lines
/// that must fit it.
struct HouseFormats {
  private let document: Document
  private var harvest = Harvest()

  /// Formats read past this are not used: each is tried on each file.
  private static let most = 100

  static func read(_ document: Document) -> Harvest {
    var file = HouseFormats(document: document)
    file.read()
    return file.harvest
  }

  private init(document: Document) { self.document = document }

  private mutating func read() {
    harvest.lines = document.account(faultLine: nil)
    do {
      guard let root = try Yams.compose(yaml: DisplayText.decode(document.bytes)) else { return }
      let list = root.mapping?.first { $0.key.string == "formats" }?.value.sequence
      guard let list else {
        fault(
          root, "formats.yaml holds a list named formats",
          "Write 'formats:' and below it '- name: …', pattern and samples")
        return
      }
      for node in list.prefix(Self.most) { take(node) }
    } catch {
      harvest.lines = document.account(faultLine: 1)
      harvest.problems.append(
        document.problem(
          line: nil, "The YAML of this file is broken",
          fix: "Correct the file; put patterns and samples in single quotes"))
    }
  }

  private mutating func fault(_ node: Node, _ headline: String, _ fix: String) {
    harvest.problems.append(document.problem(line: node.mark?.line, headline, fix: fix))
  }

  private mutating func take(_ node: Node) {
    guard let mapping = node.mapping,
      let name = mapping["name"]?.scalar?.string, !name.isEmpty,
      let text = mapping["pattern"]?.scalar?.string
    else {
      fault(
        node, "A format has a name and a pattern",
        "Write name: and pattern:, the pattern such as '{time} {level} {component}: {message}'")
      return
    }
    let pattern = LinePattern(text)
    guard pattern.hasTime else {
      fault(node, "The pattern of '\(name.prefix(60))' has no {time}", "Add where the time stands")
      return
    }
    let nodes = mapping["samples"]?.sequence.map(Array.init) ?? []
    let samples = nodes.compactMap { $0.scalar?.string }
    guard !samples.isEmpty, samples.count == nodes.count else {
      fault(
        node, "'\(name.prefix(60))' has no samples",
        "Add samples: with at least one line of the log, in single quotes")
      return
    }
    let forms = TimeForm.allCases.map { form in
      (form, samples.map { Self.fits($0, pattern, form) })
    }
    guard let (form, fitting) = forms.max(by: { $0.1.count { $0 } < $1.1.count { $0 } }) else {
      return
    }
    if fitting.contains(false) {
      for (sample, isFit) in zip(nodes, fitting) where !isFit {
        fault(
          sample, "A sample of '\(name.prefix(60))' does not fit its pattern, so it is not used",
          "Correct the pattern or the sample")
      }
      return
    }
    harvest.recordCount += 1
    harvest.houseFormats.append(
      Self.format(name: name, kind: kind(mapping["kind"]), pattern: pattern, form, samples))
  }

  private func kind(_ node: Node?) -> MaterialKind {
    let known = MaterialKind.allCases.first {
      KeyName.plain($0.rawValue) == KeyName.plain(node?.scalar?.string ?? "")
    }
    return known ?? .applicationLog
  }

  private static func fits(_ sample: String, _ pattern: LinePattern, _ form: TimeForm) -> Bool {
    var scanner = PatternScanner<SingleLines>([pattern], form: form, zone: .assumedUTC)
    var parts = LineParts()
    return scanner.scan(Array(sample.utf8).span, into: &parts) == nil
  }

  private static func format(
    name: String, kind: MaterialKind, pattern: LinePattern, _ form: TimeForm, _ samples: [String]
  ) -> MaterialFormat {
    // A house's own word goes before everything that is recognised.
    .scanned(
      name: name, kind: kind, samples: samples,
      seen: "the layout that formats.yaml gives", certainty: 2
    ) { sample, zone in
      PatternScanner<TraceLines>([pattern], form: form, zone: zone, day: sample.day)
    }
  }
}

extension MaterialFormat {
  static let houseFormats = MaterialFormat(
    name: "House formats (YAML)", kind: .profile,
    samples: [
      """
      formats:
        - name: Booking engine log
          pattern: '{time} ~ {level} ~ {component} ~ {message}'
          samples:
            - '2026-03-18 08:30:23 ~ WARN ~ halls ~ slow answer'
      """
    ],
    fit: { sample in
      let starts = ["formats:", "  - name:", "    pattern:"]
      let found = sample.lines.prefix(20).map { DisplayText.decode($0) }
      let seen = starts.count { start in
        found.contains { $0.trimmingSpaces.hasPrefix(start.trimmingSpaces) }
      }
      return seen == starts.count
        ? Fit(score: 0.9, reason: "A list of formats with names and patterns.") : .none
    },
    reading: .document { document, _ in HouseFormats.read(document) })
}

extension String {
  fileprivate var trimmingSpaces: Substring { drop { $0 == " " || $0 == "-" } }
}
