import Records
import Testing

@testable import Intake

@Suite struct ResponseMaterialTests {
  private static let alert = "2025-01-15 09:32:15 ALERT: Payment errors 45% (limit 5%)\n"

  @Test func countsTheMinutesOfALogFromTheFirstAlert() throws {
    let evidence = try MaterialFolder([
      "a":
        "T+0:00 - Payment errors: 45%\nT+4:30 - Payment errors: 45% → 30%\nT+5:30 - DB pool: 50/50 → 12/50\n",
      "b": Self.alert,
    ]).evidence()
    #expect(
      evidence.notes.map(\.time) == [0, 270, 330].map { Timestamp(seconds: 1_736_933_535 + $0) })
    let errors = try #require(evidence.series.first { $0.name == "Payment errors" })
    #expect(errors.unit == .percent)
    #expect(errors.samples.map(\.value) == [45, 30])
    #expect(evidence.series.first { $0.name == "DB pool" }?.samples.map(\.value) == [12])
    #expect(evidence.statedFigures.map(\.value) == [50])
    #expect(evidence.problems.contains { $0.headline.contains("the first alert") })
  }

  @Test func prefersTheStatedStartOfTheResponse() throws {
    let evidence = try MaterialFolder([
      "a": "T+1:00 - looked\nT+2:00 - acted\n", "b": Self.alert,
      "incident.yaml": "service: Fees\nresponse_start: 2025-01-15T09:00:00Z\n",
    ]).evidence()
    #expect(evidence.notes.first?.time == Timestamp(seconds: 1_736_931_660))
  }

  @Test func takesNoFigureFromWordsThatGiveNoMeasure() {
    let texts = ["Suspect it, 70%", "Now 95%", "Settings read: both limits shorter", "12 calls"]
    for text in texts { #expect(StatedReading.all(in: text, known: { _ in false }).isEmpty) }
  }

  @Test(arguments: [
    ("T+4:30 - x", 270.0), ("T+1:04:30 x", 3_870), ("T+12m30s: x", 750), ("T+10 - x", 600),
    ("T-2:00 x", -120),
  ])
  func readsOffsetsInEveryForm(text: String, seconds: Double) {
    #expect(ResponderLog.offset(text)?.seconds == seconds)
    #expect(ResponderLog.offset(text)?.rest == "x")
  }

  @Test func neverTrapsOnOffsetsPastAllMeasure() {
    for text in ["T+99999999999999999999:1 x", "T+", "T+:", "T+1:", "T+9999999:9999999:9999999 x"] {
      _ = ResponderLog.offset(text)
    }
  }

  @Test func readsARollbackAndDatesItFromTheRespondersNotes() throws {
    let evidence = try MaterialFolder([
      "a": "$ kubectl -n fees rollout undo deployment/fees\ndeployment.apps/fees rolled back\n",
      "b": "- 2025-01-15 09:36 Rollback started\n- 2025-01-15 09:38 errors fall\n",
    ]).evidence()
    let change = try #require(evidence.changes.first)
    #expect(change.component == "fees")
    #expect(change.time == Timestamp(seconds: 1_736_933_760))
    #expect(evidence.sources.first?.lines == LineAccount(total: 2, understood: 1, joined: 1))
  }

  @Test func readsWhatTerraformAndHelmChanged() throws {
    let evidence = try evidence(
      of: """
        $ terraform apply
          # aws_db_parameter_group.main will be updated in-place
          ~ max_connections = "50" -> "20"
        $ helm history fees
        REVISION  UPDATED                   STATUS      CHART       APP VERSION  DESCRIPTION
        3         Wed Jan 15 09:30:00 2025  deployed    fees-1.2.3  5.2.1        Upgrade complete
        $ kubectl scale deployment/web --replicas=6 -n fees
        """)
    #expect(evidence.changes.map(\.kind) == [.deployment, .setting, .setting])
    #expect(evidence.changes.map(\.component) == ["fees", "aws_db_parameter_group.main", "web"])
    #expect(evidence.changes.map(\.after) == ["5.2.1", "20", "6"])
    #expect(evidence.changes.first?.time == Timestamp(seconds: 1_736_933_400))
  }

  @Test func takesTheStatusOfASupplierForWhatItIs() throws {
    let evidence = try evidence(
      of: #"{"status": "operational", "updated": "2025-01-15T09:30:00Z"}"#)
    #expect(evidence.sources.first?.recognition?.kind == .dependencyStatus)
    #expect(evidence.notes.map(\.text) == ["The supplier reports its status as: operational"])
    #expect(evidence.notes.first?.time == Timestamp(seconds: 1_736_933_400))
  }

  @Test func readsALetterWithEncodedWordsAndParts() throws {
    let evidence = try evidence(
      of: """
        From: "Ann Example" <ann@mail.example>
        To: help@council.example
        Subject: =?UTF-8?Q?Caf=C3=A9_booking?= fails
        Date: Wed, 15 Jul 2026 09:20:31 +0100
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        The caf=C3=A9 page says =
        try again.
        --b1
        Content-Type: text/html

        <p>The page</p>
        --b1--
        """)
    let ticket = try #require(evidence.tickets.first)
    #expect(ticket.subject == "Café booking fails")
    #expect(ticket.text == "The café page says try again.")
    #expect(ticket.time == Timestamp(seconds: 1_784_103_631))
    #expect(evidence.personalData.contains { $0.value == "Ann Example" })
    #expect(!ticket.text.contains("Ann"))
  }

  @Test func keepsPeopleOutOfAlertsAndChats() throws {
    let evidence = try MaterialFolder([
      "a": """
      {"data": [{"tinyId": "1", "alias": "p", "message": "Full", "createdAt": "2025-01-15T09:32:15Z",
        "priority": "P1", "owner": "ann@mail.example"}]}
      """,
      "b": """
      [{"type": "message", "user": "U1", "ts": "1736933535.000200", "text": "Up <@U2>",
        "user_profile": {"real_name": "Bob Sample"}}]
      """,
    ]).evidence()
    #expect(evidence.alerts.first?.details.contains { $0.value.contains("@") } == false)
    #expect(evidence.notes.map(\.text) == ["Up @someone"])
    let values = Set(evidence.personalData.map(\.value))
    #expect(values.isSuperset(of: ["ann@mail.example", "Bob Sample"]))
  }

  @Test func takesNoLogForAlertsBecauseItNamesItsLevels() throws {
    let evidence = try evidence(
      of: "2025-01-15 09:00:00 INFO: started\n2025-01-15 09:00:01 WARNING: slow disk\n")
    #expect(evidence.sources.first?.recognition?.kind != .alerts)
  }

  @Test func putsAlertsWithoutATimeAtTheStatedStartOfTheResponse() throws {
    let text = "ALERT: Error rate 45%\nALERT: Database connection pool exhausted\n"
    let evidence = try MaterialFolder([
      "a": text, "incident.yaml": "service: Fees\nresponse_start: 2025-01-15T09:32:15Z\n",
    ]).evidence()
    #expect(
      evidence.alerts.map(\.time) == Array(repeating: Timestamp(seconds: 1_736_933_535), count: 2))
    #expect(evidence.problems.contains { $0.headline.contains("response_start in incident.yaml") })
    let alone = try MaterialFolder(["a": text]).evidence()
    #expect(alone.alerts.isEmpty)
    #expect(
      alone.notes.map(\.text) == [
        "Alert: Error rate 45%", "Alert: Database connection pool exhausted",
      ])
  }

  @Test func readsNotesThatStandBetweenTheCommandsOfATranscript() throws {
    let evidence = try MaterialFolder([
      "a":
        "$ kubectl rollout status deployment/fees\nrolled out\n\nT+4:30 - Payment errors: 45% → 30%\n",
      "b": Self.alert,
    ]).evidence()
    #expect(evidence.notes.first?.text == "Payment errors: 45% → 30%")
    #expect(evidence.notes.first?.time == Timestamp(seconds: 1_736_933_805))
  }

  @Test func takesNoProgramsAccountForAPerson() throws {
    let evidence = try evidence(
      of: "deploy@web-1:~$ systemctl restart web\njsmith@web-1:~$ systemctl status web\n")
    #expect(evidence.personalData.map(\.value) == ["jsmith"])
    #expect(evidence.changes.map(\.kind) == [.restart])
  }

  @Test func keepsAnUndatedRollbackAsANoteAlone() throws {
    let evidence = try evidence(of: "$ helm rollback fees 3\nRollback was a success\n")
    #expect(evidence.changes.isEmpty)
    #expect(
      evidence.notes.map(\.text) == [
        "Command: helm rollback fees 3, answered: Rollback was a success"
      ])
  }

  @Test func readsAlertsWhoseSignsWereEncodedTwice() throws {
    let evidence = try evidence(
      of: "2025-01-15 09:32 ðŸš¨ ALERT: Error rate 45%\n- 50,000 users affected\n")
    #expect(evidence.alerts.map(\.title) == ["Error rate 45%"])
    #expect(evidence.notes.map(\.text) == ["50,000 users affected"])
  }

  @Test func readsATimelineOfPlainLinesAndTheDayOfItsHeading() throws {
    let evidence = try evidence(
      of: "What we did on 15 January 2025\n\n09:15 on-call paged\n09:32 pool raised\n")
    #expect(
      evidence.notes.compactMap(\.time)
        == [900, 1_920].map { Timestamp(seconds: 1_736_931_600 + $0) })
    #expect(
      evidence.notes.compactMap { $0.time == nil ? nil : $0.text } == [
        "on-call paged", "pool raised",
      ])
  }

  @Test func readsTheStateOfEveryPartOfAHealthCheck() throws {
    let evidence = try evidence(
      of: #"{"status": "DOWN", "components": {"db": {"status": "DOWN"}, "disk": {"status": "UP"}}}"#
    )
    #expect(
      evidence.notes.map(\.text) == [
        "The supplier reports its status as: DOWN", "The supplier, db: DOWN",
        "The supplier, disk: UP",
      ])
  }
}
