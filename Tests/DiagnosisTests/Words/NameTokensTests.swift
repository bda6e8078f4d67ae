import Testing

@testable import Diagnosis

@Suite struct NameTokensTests {
  @Test(arguments: ["db_connections_waiting", "dbConnectionsWaiting", "DB connections: waiting"])
  func findsTheSameWordsInEverySpelling(name: String) {
    #expect(NameTokens(name).words == ["db", "connections", "waiting"])
  }

  @Test func matchesWholeWordsOnlyUnlessTheTableSaysOtherwise() {
    let name = NameTokens("timeouts_total")
    #expect(!name.containsAny(of: ["time"]))
    #expect(name.containsAny(of: ["timeout*"]))
  }

  @Test func findsWordsThatFollowEachOther() {
    #expect(NameTokens("database system was shut down at noon").containsRun(["shut", "down"]))
    #expect(!NameTokens("shut the door down").containsRun(["shut", "down"]))
    #expect(!NameTokens("").containsRun(["shut"]))
  }

  @Test func cutsLongTextAtAWord() {
    #expect(Phrases.shortened("one two three four", to: 10) == "one two…")
    #expect(Phrases.shortened("first line\nsecond") == "first line")
    #expect(Phrases.list(["a", "b", "c"]) == "a, b and c")
  }
}
