import Records
import Testing

@testable import Intake

@Suite struct ChangeMaterialTests {
  @Test func givesASettingTheTimeOfTheDeploymentOfItsService() throws {
    let evidence = try MaterialFolder([
      "a":
        "2025-01-15 09:30:00 - fees v1.0 -> v1.1 (limits)\n2025-01-15 09:40:00 - web v2.0 -> v2.1\n",
      "b": """
      --- a/fees/config/gateway.yaml
      +++ b/fees/config/gateway.yaml
      @@ -1,2 +1,2 @@
       gateway:
      -  read_timeout_ms: 3000
      +  read_timeout_ms: 300   # "sooner"
      """,
    ]).evidence()
    let setting = try #require(evidence.changes.first { $0.kind == .setting })
    #expect(setting.component == "fees")
    #expect(setting.text == "gateway.read_timeout_ms (sooner)")
    #expect((setting.before, setting.after) == ("3000", "300"))
    #expect(setting.time == Timestamp(seconds: 1_736_933_400))
    #expect(evidence.problems.contains { $0.path == "b" && $0.headline.contains("a:1") })
  }

  @Test func doesNotPairASettingWithOneOfTwoDeployments() throws {
    let evidence = try MaterialFolder([
      "a": "2025-01-15 09:30 - fees v1.0 -> v1.1\n2025-01-15 09:40 - fees v1.1 -> v1.2\n",
      "b": "--- a/fees/a.yaml\n+++ b/fees/a.yaml\n@@ -1 +1 @@\n-limit: 3\n+limit: 4\n",
    ]).evidence()
    #expect(evidence.changes.first { $0.kind == .setting }.map { $0.time == nil } == true)
  }

  @Test func readsADiffWithoutAHeaderThatNamesItsFileInAComment() throws {
    let evidence = try evidence(
      of:
        "# fees/config/limits.yaml\n\n- connect_timeout: 5000\n+ connect_timeout: 500   # \"faster\"\n"
    )
    let change = try #require(evidence.changes.first)
    #expect(change.component == "fees")
    #expect(change.text == "connect_timeout (faster)")
    #expect((change.before, change.after) == ("5000", "500"))
  }

  @Test func countsChangedCodeAndMakesNoSettingsOfIt() throws {
    let evidence = try evidence(
      of:
        "--- a/web/Main.swift\n+++ b/web/Main.swift\n@@ -1,2 +1,2 @@\n-let limit: Int = 3\n+let limit: Int = 4\n"
    )
    #expect(evidence.changes.map(\.kind) == [.other])
    #expect(evidence.changes.first?.text == "web/Main.swift: 1 lines removed, 1 added")
  }

  @Test func tellsThatASettingWasAddedOrRemoved() throws {
    let evidence = try evidence(
      of: "--- a/x.ini\n+++ b/x.ini\n@@ -1,2 +1,2 @@\n [pool]\n-old=1\n+new=2\n")
    #expect(evidence.changes.map(\.text) == ["pool.old", "pool.new"])
    #expect(evidence.changes.map(\.before) == ["1", nil])
    #expect(evidence.changes.map(\.after) == [nil, "2"])
  }

  @Test func keepsAuthorsOutOfDeploymentNotesAndSaysWhichTestsWereLeftOut() throws {
    let evidence = try evidence(
      of: """
        # Fees v1.1

        **Author:** Ann Example
        **Reviewed by:** (none - deployed directly)

        **Reason for change:**
        Retries took too long.

        **Testing:**
        - Local environment: ✓
        - Staging: (skipped - "minor")
        - Load test: (not done)
        """)
    let texts = evidence.notes.map(\.text)
    #expect(
      texts == [
        "Fees v1.1", "Author: a named person", "Reviewed by: (none - deployed directly): no review",
        "Reason for change: Retries took too long.", "Test: Local environment: passed",
        "Test: Staging: (skipped - \"minor\")", "Test: Load test: (not done): not performed",
      ])
    #expect(evidence.personalData.map(\.value) == ["Ann Example"])
  }

  @Test func keepsAuthorsOutOfAGitLog() throws {
    let evidence = try evidence(
      of: """
        commit 4f1c2d3e5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d
        Author: Ann Example <ann@mail.example>
        Date:   Wed Jul 15 09:12:00 2026 +0100

            Shorten the read limit

         fees/limits.yaml | 2 +-
        """)
    #expect(evidence.changes.map(\.text) == ["Shorten the read limit (commit 4f1c2d3e)"])
    #expect(evidence.changes.map(\.component) == ["fees"])
    #expect(evidence.changes.first?.time == Timestamp(seconds: 1_784_103_120))
    #expect(Set(evidence.personalData.map(\.value)) == ["Ann Example", "ann@mail.example"])
  }

  @Test func takesNoChangeFromALineThatSaysThereWasNone() throws {
    let evidence = try evidence(
      of:
        "2025-01-15 08:00 - users v3.1.0 (no changes today)\n2025-01-15 09:30 - fees v1.0 -> v1.1\n"
    )
    #expect(evidence.changes.map(\.component) == ["fees"])
    #expect(evidence.notes.map(\.time) == [nil])
  }

  @Test func readsReviewAndValuesOfAChangeCalendar() throws {
    let evidence = try evidence(
      of: "start,change,system,reviewed_by\n2025-01-15 09:10,Limit 5 s to 10 s,api,none\n")
    let change = try #require(evidence.changes.first)
    #expect((change.before, change.after, change.kind) == ("5 s", "10 s", .setting))
    #expect(evidence.notes.map(\.text) == ["Limit 5 s to 10 s: no review"])
  }
}
