// Foundation and libxml2 side by side: their two copies of ICU once clashed here.
import CLibXML2
import Foundation
import Testing

@testable import PageCheck

/// Bytes nobody meant as a page: each must end in a violation, never in a crash or a request.
@Suite struct DocumentTests {
  @Test func refusesWhatIsNotAPage() {
    for text in ["", " ", "words", "<", "\u{0}", "{\"a\": 1}", "<!DOCTYPE html>", "<html>"] {
      #expect(rules(Array(text.utf8)) == ["well-formed"], "\(text)")
    }
  }

  @Test func refusesNULBytesAndLatin1() {
    #expect(rules(Array("<p>a".utf8) + [0] + Array("b</p>".utf8)) == ["well-formed"])
    #expect(rules(Array("<p>caf".utf8) + [0xE9] + Array("</p>".utf8)) == ["well-formed"])
  }

  @Test func obeysNoEncodingButUTF8() {
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><p>caf"
    #expect(rules(Array(head.utf8) + [0xE9] + Array("</p>".utf8)).contains("well-formed"))
  }

  @Test func refusesNestingBeyondLibxml2Limits() {
    let deep = String(repeating: "<div>", count: 300) + String(repeating: "</div>", count: 300)
    #expect(rules(Array(Sample.model(main: deep).utf8)) == ["well-formed"])
  }

  @Test func readsNestingWithinThem() {
    let deep = String(repeating: "<div>", count: 200) + String(repeating: "</div>", count: 200)
    #expect(rules(Array(Sample.model(main: deep).utf8)) == [])
  }

  @Test func expandsNoEntities() {
    var doctype = "<!DOCTYPE html [<!ENTITY a0 \"ha\">"
    for step in 1...20 { doctype += "<!ENTITY a\(step) \"&a\(step - 1);&a\(step - 1);\">" }
    let page = Sample.model(main: "<p>&a20;</p>")
      .replacing("<!DOCTYPE html>", with: doctype + "]>")
    #expect(!rules(Array(page.utf8)).isEmpty)
  }

  @Test func opensNoFileThatAPageNames() throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("</p><script>secret</script><p>".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let doctype = "<!DOCTYPE html [<!ENTITY x SYSTEM \"\(secret.absoluteString)\">]>"
    let page = Sample.model(main: "<p>&x;</p>").replacing("<!DOCTYPE html>", with: doctype)
    let found = PageChecker().violations(pages: [("a.html", Array(page.utf8))], otherFiles: [])
    #expect(found.contains { $0.rule == "tag-forms" })
    #expect(!found.contains { $0.rule == "no-scripts" || $0.message.contains("secret") })
  }

  @Test func countsLinesPastSixtyFiveThousand() {
    let many = String(repeating: "<p>x</p>\n", count: 70_000)
    for broken in ["<blink></blink>", "<p id=\"main-content\"></p>", "<div/>", "<p>&</p>"] {
      let page = Sample.model(main: many + broken)
      let found = PageChecker().violations(
        pages: [("index.html", Array(page.utf8))], otherFiles: ["site.css"])
      #expect(found.map(\.line) == [70_017], "\(broken)")
    }
  }

  @Test func survivesAHugeAttribute() {
    let huge = String(repeating: "x", count: 2_000_000)
    #expect(rules(Array(Sample.model(main: "<p title=\"\(huge)\">x</p>").utf8)) == [])
    #expect(!rules(Array(Sample.model(main: "<p id=\" \(huge)\">x</p>").utf8)).isEmpty)
    #expect(!rules(Array(Sample.model(main: "<p>\(huge)<\(huge)/></p>").utf8)).isEmpty)
  }

  @Test func stopsCollectingComplaintsBeforeTheyFillTheMemory() {
    let many = String(repeating: "<p nonsense=\"\">x</p>", count: 5_000)
    let found = PageChecker().violations(
      pages: [("index.html", Array(Sample.model(main: many).utf8))], otherFiles: ["site.css"])
    #expect(found.count == 500)
  }

  @Test func survivesTwoThousandMutations() {
    let chart = Rule.figure() + "<p><a href=\"#main-content\" title=\"a\">Words &amp; more</a></p>"
    let page = Array(Sample.model(main: chart).utf8)
    let tokens = [
      "<", ">", "/>", "</", "\"", "&", "&#0;", "<p>", "<svg>", "<!--", "]]>", "xmlns=\"\"",
    ]
    var random = Mutation(state: 20_250_304)
    let pages = (0..<2_000).map { index in
      var mutant = page
      for _ in 0...random.below(3) {
        let place = random.below(mutant.count)
        switch random.below(5) {
        case 0: mutant[place] = UInt8(truncatingIfNeeded: random.below(256))
        case 1: mutant.removeSubrange(place..<min(mutant.count, place + 1 + random.below(40)))
        case 2: mutant.insert(contentsOf: tokens[random.below(tokens.count)].utf8, at: place)
        case 3: mutant.insert(contentsOf: mutant[..<place].suffix(60), at: random.below(place + 1))
        default: mutant.removeLast(random.below(mutant.count / 8))
        }
      }
      return (path: "\(index).html", bytes: mutant)
    }
    let found = PageChecker(jobs: 2).violations(pages: pages, otherFiles: ["site.css"])
    #expect(!found.contains { $0.rule == "page-checker" })
    #expect(found.contains { $0.rule == "well-formed" })
    #expect(Set(found.map(\.rule)).count > 5)
  }

  private func rules(_ bytes: [UInt8]) -> Set<String> {
    let found = PageChecker().violations(
      pages: [("index.html", bytes)], otherFiles: ["site.css"])
    return Set(found.map(\.rule))
  }
}

/// A small linear congruential generator (Knuth's MMIX constants), so that a failure comes again.
private struct Mutation {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
