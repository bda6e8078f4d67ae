import Records
import Testing

@testable import Intake

@Suite struct MaterialFormatTests {
  @Test(arguments: MaterialFormat.all.map(\.name))
  func recognisesItsOwnSamplesBest(name: String) throws {
    let format = try #require(MaterialFormat.all.first { $0.name == name })
    #expect(!format.samples.isEmpty)
    for text in format.samples {
      let sample = FileSample(text: text)
      let own = format.fit(sample).score
      #expect(own >= MaterialFormat.leastScore, "\(name) does not know: \(text)")
      for other in MaterialFormat.all where other.name != name {
        #expect(other.fit(sample).score < own, "\(other.name) takes a sample of \(name): \(text)")
      }
    }
  }

  @Test(arguments: MaterialFormat.all.map(\.name))
  func accountsForEveryLineOfItsSamples(name: String) throws {
    let format = try #require(MaterialFormat.all.first { $0.name == name })
    for text in format.samples {
      let source = try #require(try evidence(of: text).sources.first)
      #expect(source.recognition?.format == name)
      #expect(source.lines.addsUp)
      #expect(source.lines.notUnderstood == 0)
      #expect(source.lines.understood > 0)
    }
  }

  @Test func doesNotGuessWhenNothingFits() throws {
    let evidence = try evidence(of: "once upon a time\nthere was a log\n")
    #expect(evidence.sources.first?.recognition == nil)
    #expect(evidence.sources.first?.lines.total == 2)
    #expect(evidence.problems.map(\.headline).first?.contains("not recognised") == true)
  }

  @Test func goesByContentWhateverTheName() throws {
    let line = #"::1 - - [15/Jan/2025:08:30:23 +0000] "GET / HTTP/1.1" 200 12"# + "\n"
    let evidence = try MaterialFolder(["tickets.json": line]).evidence()
    #expect(evidence.sources.first?.recognition?.kind == .accessLog)
  }

  @Test func refusesPackedBytesAsText() {
    let sample = FileSample(text: String(repeating: "\u{1}\u{2}\n", count: 100))
    #expect(sample.isBinary)
    #expect(MaterialFormat.best(for: sample, path: "a.log") == nil)
  }
}
