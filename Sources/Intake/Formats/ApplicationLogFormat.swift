import Records

extension MaterialFormat {
  /// Logback and Spring Boot application logs.
  static let applicationLog = MaterialFormat(
    name: "Logback application log", kind: .applicationLog,
    samples: [
      "2026-03-18 08:00:01.234 [main] INFO  o.s.boot.SpringApplication - Started in 8.5 seconds",
      "2026-03-18T08:00:01.234Z  WARN 4711 --- [nio-8080-exec-1] c.e.Controller : Slow answer",
      """
      2026-03-18 08:00:01,234 [pool-1] ERROR c.e.Service - Failed
      java.lang.IllegalStateException: broken
      \tat c.e.Service.run(Service.java:12)
      """,
    ],
    fit: { sample in
      let share = ApplicationLog(zone: .assumedUTC).share(of: sample)
      guard share > 0 else { return .none }
      return Fit(
        score: share, reason: "\(words(share)) have a time, a level, a logger and a message.")
    },
    reading: .log { file, sample, zone throws(ReadFault) in
      let format = ApplicationLog(zone: zone)
      return try LogReading.read(file, as: format, sample: sample)
    },
    lines: { _, zone in ApplicationLog(zone: zone) })
}
