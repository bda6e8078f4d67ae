import Records

extension MaterialFormat {
  /// Log lines with a time of day alone.
  static let undatedLog = MaterialFormat(
    name: "Application log without dates", kind: .applicationLog,
    samples: [
      """
      [ERROR] 09:32:15 - PaymentService: Connection timeout to payments.example.net
      [WARN]  09:32:20 - DBPool: Connection acquired after 8.5s wait
      """,
      "09:32:15.120 [main] WARN  c.e.Pool - Slow answer\n",
    ],
    fit: { sample in
      var fitting = 0
      var other = 0
      for line in sample.lines {
        if UndatedLog.fits(line.span) {
          fitting += 1
        } else if !UndatedLog.isContinuation(line.span) || fitting == 0 {
          other += 1
        }
      }
      guard fitting > 0 else { return .none }
      let share = Double(fitting) / Double(fitting + other)
      return Fit(
        score: share * 0.95,
        reason: "\(words(share)) have a level, a time of day, a component and a message.")
    },
    reading: .undatedLog { file, _, surroundings throws(ReadFault) in
      var result = try LogReading.read(file, as: UndatedLog(surroundings))
      if let problem = Problem.undated(path: file.path, surroundings.day) {
        result.problems.append(problem)
      }
      return result
    })

  /// Alerts as text.
  static let alertLines = MaterialFormat(
    name: "Alerts (text)", kind: .alerts,
    samples: [
      """
      10:32:15 ALERT: Payment error rate 29% (limit 5%)
      10:32:19 CRITICAL: Database connection pool exhausted (10/10)
      10:41:02 RESOLVED: Payment error rate 2%
      """,
      "2026-03-18 09:32:15 🚨 ALERT: API response time over 10 s\n",
      "🚨 ALERT: Error rate 45%\n🚨 ALERT: Database connection pool exhausted\n",
    ],
    fit: { sample in
      let fitting = AlertLines.fitting(sample.lines)
      return .lines(fitting, of: sample, "have a word such as ALERT before them.", times: 0.9)
    },
    reading: .undated { document, surroundings, _ in AlertLines.read(document, surroundings) })

  /// Logs of responders that count from the start.
  static let responderLog = MaterialFormat(
    name: "Responder log (minutes from the start)", kind: .notes,
    samples: [
      """
      T+0:00 - Alert taken by on-call engineer. Payment errors: 45%
      T+4:30 - Payment errors: 45% → 30%
      T+5:30 - DB pool: 50/50 → 35/50 → 12/50 (recovering)
      """,
      "T+0m: paged\nT+12m30s: restarted the queue\n",
    ],
    fit: { sample in
      let fitting = sample.lines.count { ResponderLog.offset(DisplayText.decode($0)) != nil }
      return .lines(fitting, of: sample, "start with a time such as T+4:30.", times: 0.95)
    },
    reading: .sinceResponse { document, surroundings, _ in
      ResponderLog.read(document, surroundings)
    })

  /// Transcripts of a shell.
  static let shellTranscript = MaterialFormat(
    name: "Shell transcript", kind: .notes,
    samples: [
      """
      $ kubectl -n fees rollout undo deployment/fees-service
      deployment.apps/fees-service rolled back
      """,
      "deploy@web-1:~$ systemctl restart bookings\ndeploy@web-1:~$ systemctl status bookings\n",
    ],
    fit: { sample in
      let commands = sample.lines.compactMap {
        ShellTranscript.prompt(DisplayText.decode($0))?.command
      }
      let known = commands.count(where: ShellCommand.isCommand)
      guard known > 0, known * 2 >= commands.count else { return .none }
      let starts = sample.lines.first.map {
        ShellTranscript.prompt(DisplayText.decode($0)) != nil
      }
      return Fit(
        score: starts == true ? 0.9 : 0.7,
        reason: "\(commands.count) lines have a prompt and a command.")
    },
    reading: .sinceResponse { document, surroundings, _ in
      ShellTranscript.read(document, surroundings)
    })

  /// What a supplier says about its own service.
  static let dependencyStatus = MaterialFormat(
    name: "Status of a dependency (JSON)", kind: .dependencyStatus,
    samples: [
      #"{"status": "operational", "updated": "2024-01-15T09:30:00Z"}"#,
      """
      {"page": {"name": "Example Cards", "updated_at": "2026-03-18T09:30:00Z"},
       "status": {"indicator": "minor", "description": "Partially degraded"},
       "components": [{"name": "Payments API", "status": "degraded_performance"}]}
      """,
    ],
    fit: { sample in
      guard let root = sample.json, !root.members.isEmpty, DependencyStatus.isStatus(root) else {
        return .none
      }
      return Fit(score: 0.93, reason: "One status, such as operational, with what it is of.")
    },
    reading: .document { document, _ in DependencyStatus.read(document) })
}
