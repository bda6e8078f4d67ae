import Records

extension MaterialFormat {
  /// Commits as `git log` prints them.
  static let gitLog = MaterialFormat(
    name: "Git log", kind: .deployments,
    samples: [
      """
      commit 4f1c2d3e5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d
      Author: Ann Example <ann@mail.example>
      Date:   Wed Mar 18 09:12:00 2026 +0000

          fix(payments): shorten the read limit

       payments/config/limits.yaml | 2 +-
       1 file changed, 1 insertion(+), 1 deletion(-)
      """
    ],
    fit: { sample in
      let lines = sample.lines.map { DisplayText.decode($0) }
      guard let first = lines.first, GitLog.commit(first) != nil,
        lines.contains(where: { $0.hasPrefix("Author:") })
      else { return .none }
      return Fit(score: 0.95, reason: "The first line names a commit, and authors follow.")
    },
    reading: .document { document, _ in GitLog.read(document) })

  /// Calendars of changes.
  static let changeCalendar = MaterialFormat(
    name: "Change calendar (CSV)", kind: .deployments,
    samples: [
      """
      start,end,change,system,reviewed_by
      2026-03-18 09:10,2026-03-18 09:25,Certificate renewal,web tier,Platform lead
      """
    ],
    fit: { sample in
      guard let table = RecordTable(sample), ChangeCalendar.fits(table.names) else { return .none }
      return Fit(
        score: 0.96, reason: "Columns for the time, the change, the system and its review.")
    },
    reading: .document { document, _ in ChangeCalendar.read(document) })

  /// Tickets as tables: ServiceNow, Zendesk, Jira and the like.
  static let ticketTable = MaterialFormat(
    name: "Service desk tickets (CSV)", kind: .tickets,
    samples: [
      """
      number,opened_at,short_description,description,caller_id,priority,state,category
      INC0010001,18/03/2026 09:23:45,Cannot book,It says try again,Ann Example,2 - High,New,Fault
      """,
      """
      ID,Requester,Requester email,Subject,Created at,Status,Priority
      35,Ann Example,ann@mail.example,Booking page is slow,2026-03-18 09:23,open,normal
      """,
    ],
    fit: { sample in
      guard let table = RecordTable(sample), table.rows.count > 0,
        !ChangeCalendar.fits(table.names)
      else { return .none }
      return Fit(
        score: TicketsExport.share(table.rows) * 0.95,
        reason: "Columns for the time, the subject and who reported.")
    },
    reading: .document { document, people in
      guard let table = RecordTable(document.bytes) else { return Harvest() }
      var known = people
      defer { people = known }
      return table.read(document) { TicketsExport.take($0, document, &known, &$1) }
    })

  /// Alerts as tables.
  static let alertTable = MaterialFormat(
    name: "Alerts export (CSV)", kind: .alerts,
    samples: [
      """
      alert_id,created_at,severity,metric,title,status
      A-1,2026-03-18T09:00:47Z,warning,query_time,Slow query on the main database server,resolved
      """,
      """
      incident_number,description,service_name,created_on,urgency,assigned_to_user_names
      41,Error rate above 5% on the booking service,Bookings,2026-03-18T09:32:15Z,high,Ann Example
      """,
    ],
    fit: { sample in
      guard let table = RecordTable(sample) else { return .none }
      return Fit(
        score: AlertsExport.tableShare(table.rows) * 0.94,
        reason: "Columns for the time, the severity and what is watched.")
    },
    reading: .document { document, _ in
      guard let table = RecordTable(document.bytes) else { return Harvest() }
      return table.read(document) { node, harvest in
        guard let (alert, time) = AlertsExport.alert(node, document) else { return false }
        let (clean, people) = AlertsExport.withoutPeople(alert)
        harvest.alerts.append(clean)
        harvest.personalData += people
        harvest.note(time)
        return true
      }
    })

  /// Issues of a tracker as JSON.
  static let issueTracker = MaterialFormat(
    name: "Issue tracker export (JSON)", kind: .tickets,
    samples: [
      """
      {"issues": [{"key": "DESK-1", "fields": {"summary": "Cannot pay", "description": "No answer",
        "created": "2026-03-18T09:23:45.000+0000", "priority": {"name": "High"},
        "status": {"name": "Open"}, "reporter": {"displayName": "Ann Example"}}}]}
      """
    ],
    fit: { sample in
      IssueTracker.fits(sample.jsonRecords)
        ? Fit(score: 0.96, reason: "Records with a key and fields, among them when it was created.")
        : .none
    },
    reading: .document { document, people in IssueTracker.read(document, people: &people) })

  /// E-mails as files.
  static let email = MaterialFormat(
    name: "E-mail", kind: .tickets,
    samples: [
      """
      From: Ann Example <ann@mail.example>
      To: help@council.example
      Subject: Cannot book
      Date: Wed, 18 Mar 2026 09:20:31 +0000

      The page says try again.
      """
    ],
    fit: { sample in
      let names = sample.lines.prefix(40).compactMap { line -> String? in
        line.firstIndex(of: 58).map { DisplayText.decode(Array(line[..<$0])).lowercased() }
      }
      let known = Set(names).intersection([
        "from", "to", "subject", "date", "message-id", "received", "mime-version", "return-path",
        "delivered-to",
      ])
      guard known.count >= 3, known.contains("from"), known.contains("date") else { return .none }
      return Fit(score: 0.92, reason: "The headers \(known.sorted().joined(separator: ", ")).")
    },
    reading: .document { document, people in MailMessage.read(document, people: &people) })

  /// Time lines of an operations team.
  static let timeline = MaterialFormat(
    name: "Operations timeline (Markdown)", kind: .notes,
    samples: [
      """
      # What we did on 18 March 2026

      - 09:15 on-call paged
      - 09:32 restarted the search
        and told the desk
      """,
      "| Time | What |\n|---|---|\n| 09:15 | on-call paged |\n| 09:40 | pool raised |\n",
    ],
    fit: { sample in
      let fitting = sample.lines.count { TimelineNotes.isEntry(DisplayText.decode($0)) }
      guard fitting >= 2 else { return .none }
      let share = Double(fitting) / Double(sample.lines.count)
      guard share >= 0.25 else { return .none }
      return Fit(
        score: 0.55 + 0.2 * min(1, share),
        reason: "\(fitting) elements of a list or table start with a time.")
    },
    reading: .undated { document, surroundings, _ in
      TimelineNotes.read(document, surroundings)
    })
}
