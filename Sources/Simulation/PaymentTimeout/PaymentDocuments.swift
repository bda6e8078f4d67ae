/// The materials of the payment incident, each in the form in which such things are kept.
struct PaymentDocuments {
  let day: PaymentDay
  private let clock = LocalClock(date: PaymentService.date, aheadOfUTC: 3_600_000)

  init(day: PaymentDay) {
    self.day = day
  }

  /// Times without dates, level in brackets, component before a colon.
  var errorLog: String {
    day.entries.map { entry in
      "\(entry.isError ? "[ERROR]" : "[WARN] ") \(clock.timeOfDay(entry.time)) - "
        + "\(entry.component): \(entry.message)"
    }.joined(separator: "\n")
  }

  var deployments: String {
    """
    10:30:00 - fees-service v5.2.0 -> v5.2.1 (minor: gateway limits)
    10:21:00 - web-gateway v2.11.3 -> v2.11.4 (patch: log format)
    08:30:00 - address-lookup v1.4.0 (no changes today)

    """
  }

  var settingsChange: String {
    let (connect, read) = (PaymentService.connectLimits, PaymentService.readLimits)
    return """
      --- a/fees-service/config/gateway.yaml
      +++ b/fees-service/config/gateway.yaml
      @@ -4,7 +4,7 @@
       gateway:
         host: cards.example.net
      -  connect_timeout_ms: \(connect.before)
      -  read_timeout_ms: \(read.before)
      +  connect_timeout_ms: \(connect.after)   # give up sooner
      +  read_timeout_ms: \(read.after)      # give up sooner
         attempts: \(PaymentService.attempts)
         pause_ms: [1000, 2000, 4000]

      """
  }

  /// The ticks were UTF-8 and have been read as Windows-1252 once, as happens on the way.
  var deploymentNotes: String {
    """
    # fees-service v5.2.1

    **Author:** Developer, payments team
    **Reviewed by:** (nobody, released directly)

    **Why:** Card payments that hang keep people waiting. Shorter limits let the next attempt start
    sooner. Settings only, no code.

    **Testing:**
    - Own machine: âœ“ (gateway stand-in that answers at once)
    - Staging: (skipped, settings only)
    - Load test: (not done)

    **Back-out:** redeploy v5.2.0

    """
  }

  var gatewayStatus: [UInt8] {
    Json.object([
      ("supplier", .text("Example Cards")), ("status", .text("operational")),
      ("updated", .text(clock.utc(PaymentService.alerted + 60_000))),
      ("incidents", .array([])),
    ]).bytes
  }

  var alerts: String {
    let share = day.errorShare(at: PaymentService.alerted)
    return """
      \(clock.timeOfDay(PaymentService.alerted)) ALERT: Payment error rate \(share)% (limit 5%)
      \(clock.timeOfDay(PaymentService.alerted + 4_000)) ALERT: Database connection pool exhausted \
      (\(PaymentService.poolSize)/\(PaymentService.poolSize))
      \(clock.timeOfDay(PaymentService.alerted + 31_000)) ALERT: Web requests waiting over 10 s

      """
  }

  /// Minutes and seconds since the alert; figures are those of the service at that moment.
  var responderLog: String {
    func at(_ seconds: Int, _ words: String) -> String {
      let padded = seconds % 60 < 10 ? "0\(seconds % 60)" : "\(seconds % 60)"
      return "T+\(seconds / 60):\(padded) - \(words)"
    }
    func share(_ seconds: Int) -> Int {
      day.errorShare(at: PaymentService.alerted + seconds * 1_000)
    }
    func pool(_ seconds: Int) -> String {
      "\(day.active(at: PaymentService.alerted + seconds * 1_000))/\(PaymentService.poolSize)"
    }
    return [
      at(0, "Alert taken by on-call engineer. Payment errors: \(share(0))%"),
      at(45, "Known: payments fail, pool full. Not known: which came first"),
      at(80, "Supplier's status page says operational"),
      at(125, "fees-service v5.2.1 went out just before. Suspect it, 70%"),
      at(170, "Settings change read: both gateway limits ten times shorter. Now 95%"),
      at(205, "Decided: roll back fees-service. If worse: forward again, open breaker by hand"),
      at(240, "Rollback started"),
      at(260, "Rollback complete"),
      at(290, "Payment errors: \(share(255))% → \(share(290))%"),
      at(320, "Payment errors: \(share(290))% → \(share(320))%"),
      at(350, "DB pool: \(pool(255)) → \(pool(320)) → \(pool(350))"),
      at(600, "Payment errors \(share(600))%, DB pool \(pool(600)). Incident stable"),
    ].joined(separator: "\n") + "\n"
  }

  var transcript: String {
    """
    $ kubectl -n fees get deployment fees-service -o jsonpath='{..image}'
    registry.example.net/fees-service:5.2.1
    $ kubectl -n fees rollout undo deployment/fees-service
    deployment.apps/fees-service rolled back
    $ kubectl -n fees rollout status deployment/fees-service
    deployment "fees-service" successfully rolled out

    """
  }

  /// One row a minute, local time.
  var measures: String {
    var text =
      "time,payments,payments_failed,payment_p95_ms,pool_in_use,pool_waiting,"
      + "gateway_own_p95_ms\n"
    for start in stride(from: PaymentService.opens, to: PaymentService.closes, by: 60_000) {
      let span = start..<start + 60_000
      let ended = day.payments.filter { span.contains($0.finished) }
      let states = day.pool.filter { span.contains($0.time) }
      let cells = [
        ended.count, ended.count { !$0.isPaid },
        Self.slowestTwentieth(ended.map { $0.finished - $0.arrival }),
        states.map(\.active).max() ?? 0, states.map(\.waiting).max() ?? 0,
        Self.slowestTwentieth(day.gateway.filter { span.contains($0.time) }.map(\.duration)),
      ]
      text += clock.local(start) + "," + cells.map { "\($0)" }.joined(separator: ",") + "\n"
    }
    return text
  }

  /// Nearest-rank 95th percentile; 0 of nothing.
  private static func slowestTwentieth(_ values: [Int]) -> Int {
    values.isEmpty ? 0 : values.sorted()[(values.count * 95 + 99) / 100 - 1]
  }

  static let incident = """
    service: Licence and permit payments
    organisation: Example Borough Council
    time_zone: Europe/London
    period:
      from: 2025-09-10T10:15
      to: 2025-09-10T10:55
    marking: OFFICIAL
    service_profile: form
    journeys:
      pay: POST /api/payments

    """
}
