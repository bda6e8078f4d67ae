import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Hostile text in every field that comes from materials must come out visible and inert.
@Suite struct HostileTextTests {
  static let hostile =
    "\"\u{301} onload=alert(1) <\u{FE0F}script>alert(2)</script>\u{20E3} {{title}} ]]> \u{1B}[2J\u{0}\u{202E}'&amp;"

  private static func basis() -> Basis {
    Basis(lines: [SourceLine(FileID(0), line: 1)], calculation: hostile)
  }

  private static var review: Review {
    var review = InventedReview.rich
    review.title = hostile
    review.service = hostile
    review.organisation = hostile
    review.periodRule = hostile
    review.notEstablished = [hostile]
    review.missing = [.init(kind: .notes, consequence: hostile)]
    review.history.definition = hostile
    review.firstSign?.words = hostile
    review.worst?.words = hostile
    for index in review.timeline.indices {
      review.timeline[index].words = hostile
      review.timeline[index].detail = hostile + " "
      review.timeline[index].basis = basis()
    }
    for index in review.phases.indices { review.phases[index].reason = hostile }
    for index in review.signals.indices {
      review.signals[index].title = hostile
      review.signals[index].name = hostile
      review.signals[index].notes = [hostile]
    }
    for index in review.rules.indices {
      review.rules[index].title = hostile
      review.rules[index].notes = [hostile]
    }
    for index in review.impact.tickets.indices {
      review.impact.tickets[index].words = hostile
      review.impact.tickets[index].channel = hostile
    }
    review.impact.themes = [Theme(name: hostile, ticketCount: 1, postCount: 1, basis: basis())]
    for index in review.impact.statements.indices {
      review.impact.statements[index].words = hostile
      review.impact.statements[index].platform = hostile
      review.impact.statements[index].reason = hostile
    }
    for index in review.impact.journeys.indices { review.impact.journeys[index].name = hostile }
    for index in review.impact.numbers.indices {
      review.impact.numbers[index].text = hostile
      review.impact.numbers[index].what = hostile
      review.impact.numbers[index].sentence = hostile
    }
    review.impact.heard.engagement = [Engagement(name: hostile, total: 3, basis: basis())]
    for index in review.impact.links.indices { review.impact.links[index].signalTitle = hostile }
    review.impact.estimates[0].stated[0].name = hostile
    review.impact.estimates[0].stated[0].text = hostile
    review.impact.statedFigures = [
      StatedFigure(
        name: hostile, value: .nan, text: hostile, line: SourceLine(FileID(99), line: -4))
    ]
    let time = InventedReview.at(3)
    let line = SourceLine(FileID(0), line: 1)
    review.evidence.alerts = [
      Alert(
        time: time, line: line, level: .critical, metric: hostile, title: hostile, text: hostile,
        status: hostile, system: hostile, details: [])
    ]
    review.evidence.problems = [
      Problem(path: hostile, line: 1, headline: hostile, fix: hostile)
    ]
    review.evidence.folder = hostile
    review.evidence.profile.marking = hostile
    review.evidence.sources = review.evidence.sources.map { source in
      Source(
        id: source.id, path: hostile, byteCount: 1, sha256: source.sha256,
        recognition: source.recognition.map {
          Recognition(format: hostile, kind: $0.kind, confidence: .nan, reason: hostile)
        }, lines: source.lines,
        clock: SourceClock(zone: hostile, ground: .stated, note: hostile), recordCount: 1,
        span: nil)
    }
    return review
  }

  @Test func comesOutVisibleAndInertOnEveryPage() throws {
    let pages = try ReportSiteTests.pages([Self.review])
    #expect(pages.count == 15)
    for (path, page) in pages {
      for scalars in ["<\u{FE0F}", "<script", "\u{1B}", "\u{0}", "\u{202E}"] {
        #expect(page.utf8.firstRange(of: scalars.utf8) == nil, "\(path)")
      }
      let parser = XMLParser(data: Data(page.utf8))
      let names = AttributeNames()
      parser.delegate = names
      #expect(parser.parse(), "\(path): \(String(describing: parser.parserError))")
      #expect(!names.seen.contains("onload"), "\(path)")
      #expect(!names.elements.contains("script"), "\(path)")
    }
    #expect(pages.values.contains { $0.contains("␛[2J␀[U+202E]") })
    #expect(pages.values.contains { $0.contains("{{title}}") })
  }

  @Test func endsALineOfAMillionBytesWithAStatement() throws {
    var review = InventedReview.rich
    review.evidence.problems = [
      Problem(
        path: "a.log", line: 1, headline: String(repeating: "<", count: 1_048_576), fix: "Cut it")
    ]
    let page = try #require(
      try ReportSiteTests.pages([review])["library-reservations-2026/data.html"])
    #expect(page.contains("[cut here: the text is"))
    #expect(page.utf8.count < 150_000)
  }

  private final class AttributeNames: NSObject, XMLParserDelegate {
    var seen: Set<String> = []
    var elements: Set<String> = []

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      elements.insert(element)
      seen.formUnion(attributes.keys)
    }
  }
}
