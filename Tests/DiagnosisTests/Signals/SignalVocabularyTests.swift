import Records
import Testing

@testable import Diagnosis

@Suite struct SignalVocabularyTests {
  @Test(arguments: [
    (
      "order_success_rate", MeasureUnit.percent, Signal.Kind.business, Signal.Layer.citizen,
      Signal.Polarity.lowerIsWorse
    ),
    ("error_rate_percent", .percent, .errors, .edge, .higherIsWorse),
    ("db_connections_waiting", .count, .saturation, .pool, .higherIsWorse),
    ("app_cpu_percent", .percent, .saturation, .application, .higherIsWorse),
    ("db_cpu_percent", .percent, .saturation, .database, .higherIsWorse),
    ("response_time_95th_ms", .milliseconds, .latency, .edge, .higherIsWorse),
    ("cache_hit_rate_percent", .percent, .saturation, .cache, .lowerIsWorse),
    ("request_volume_per_min", .perMinute, .traffic, .edge, .neither),
    ("search_response_time", .milliseconds, .latency, .citizen, .higherIsWorse),
    ("complexity_score", .score, .other, .application, .neither),
  ])
  func readsKindLayerAndBadSideFromTheName(
    name: String, unit: MeasureUnit, kind: Signal.Kind, layer: Signal.Layer,
    polarity: Signal.Polarity
  ) {
    let words = SignalVocabulary(name: name, unit: unit)
    #expect(words.kind == kind)
    #expect(words.layer == layer)
    #expect(words.polarity == polarity)
  }

  @Test(arguments: [
    ("response_time_95th_ms", MeasureUnit.milliseconds, "95th percentile response time"),
    ("db_connections_waiting", .count, "Database connections waiting"),
    ("app_cpu_percent", .percent, "Application processor use"),
    ("gc_frequency_per_min", .perMinute, "Garbage collections a minute"),
    ("request_volume_per_min", .perMinute, "Requests a minute"),
    ("slow_query_count", .perHour, "Slow database queries an hour"),
  ])
  func namesAMeasureInPlainWords(name: String, unit: MeasureUnit, expected: String) {
    #expect(SignalTitle.words(name: name, unit: unit) == expected)
  }

  @Test func keepsTheRouteAMeasureBelongsTo() {
    let title = SignalTitle.words(
      name: "error_rate", path: ["endpoints", "/api/orders"], unit: .percent)
    #expect(title == "/api/orders: error rate")
  }

  @Test(arguments: [
    ("GET /api/search", "search"), ("POST /api/bookings", "book"),
    ("POST /api/applications", "apply"),
    ("DELETE /orders/{id}", "change"),
    ("POST /orders/{id}/payment", "pay"), ("GET /assets/site.css", nil), ("GET /health", nil),
  ])
  func recognisesTheStepThatARouteServes(route: String, step: String?) {
    #expect(JourneyVocabulary.step(ofRoute: route)?.name == step)
  }
}
