import Testing

@testable import RuleFormats

/// promtool judges our values: each is written into a test file as what Prometheus must give.
@Suite struct PromQLEvaluatorTests {
  private static let values: [String: [Double?]] = [
    "level": [3, 4, nil, 8, 8, 1, 0, nil, nil, nil, nil, nil, nil, nil, nil, 7, 2, 2.5, 9, 4],
    "total": [0, 2, 5, 5, 9, 3, 4, nil, 10, 11, 11, 18, 20, nil, nil, 25, 31, 31, 40, 2],
    "share": (0..<20).map { Double($0) / 20 },
  ]

  private static let expressions = [
    "level", "level > 3", "3 < level", "level > bool 3", "level + total * 2 - 1", "total / level",
    "-level", "level offset 3m", "level and total > 5", "level > 100 or total",
    "level unless total",
    "avg_over_time(level[4m])", "max_over_time(level[4m])", "min_over_time(total[6m])",
    "sum_over_time(level[4m])", "count_over_time(level[9m])", "rate(total[5m])",
    "increase(total[7m])", "increase(total[10m] offset 2m)", "quantile_over_time(0.9, share[7m])",
    "quantile_over_time(0.5, level[6m])", "absent(level)", "absent(nothing)", "abs(1 - level)",
    "clamp(level, 2, 5)", "clamp_min(level, 3)", "clamp_max(total, 10)", "sum(level) + max(total)",
    "avg(level) > min(total)", "level == 8", "level != 8", "total >= 11", "total <= 5",
    "(level > 3 and total < 20) or share > 0.8", "level > 1 > 3", "2 * (level - 1) / 3",
    "share > total / 100", "level - 1 - 1", "level > 2 and total > 3 or share",
  ]

  @Test func givesTheValuesThatPrometheusGives() throws {
    let edge: PromQLEvaluator.FarEdge = try Promtool.majorVersion() == 2 ? .closed : .open
    let (text, asserted) = try testFile(edge: edge) { $0 }
    #expect(asserted > 600)
    let verdict = try Promtool.run(["test", "rules", "t.yml"], files: ["t.yml": text])
    #expect(verdict.isPass, "\(verdict.words.prefix(3_000))")
  }

  /// The judge would notice: a single value that is off by a thousandth fails.
  @Test func isFailedByTheJudgeWhenAValueIsWrong() throws {
    let edge: PromQLEvaluator.FarEdge = try Promtool.majorVersion() == 2 ? .closed : .open
    var isFirst = true
    let (text, _) = try testFile(edge: edge) { value in
      defer { isFirst = false }
      return isFirst ? value + 0.001 : value
    }
    let verdict = try Promtool.run(["test", "rules", "t.yml"], files: ["t.yml": text])
    #expect(!verdict.isPass)
  }

  @Test func differsAtTheFarEdgeAsTheVersionsOfPrometheusDo() throws {
    let series = ["a": PromQLSeries(minutes: [1, 1, 1, 1, 1, 1])]
    let count = try PromQLParser.expression("count_over_time(a[3m])")
    #expect(PromQLEvaluator(series: series, edge: .closed).value(of: count, at: 300_000) == 4)
    #expect(PromQLEvaluator(series: series, edge: .open).value(of: count, at: 300_000) == 3)
    let last = ["a": PromQLSeries(minutes: [1])]
    let plain = PromQLExpression.series("a", offset: 0)
    #expect(PromQLEvaluator(series: last, edge: .closed).value(of: plain, at: 300_000) == 1)
    #expect(PromQLEvaluator(series: last, edge: .open).value(of: plain, at: 300_000) == nil)
  }

  private func testFile(
    edge: PromQLEvaluator.FarEdge, change: (Double) -> Double
  ) throws -> (text: String, asserted: Int) {
    let evaluator = PromQLEvaluator(
      series: Self.values.mapValues { PromQLSeries(minutes: $0) }, edge: edge)
    var text = "rule_files: []\nevaluation_interval: 1m\ntests:\n- interval: 1m\n  input_series:\n"
    for name in Self.values.keys.sorted() {
      let notation = (Self.values[name] ?? []).map { $0.map { "\($0)" } ?? "_" }
      text += "  - {series: '\(name)', values: '\(notation.joined(separator: " "))'}\n"
    }
    text += "  promql_expr_test:\n"
    var asserted = 0
    for source in Self.expressions {
      let expression = try PromQLParser.expression(source)
      for minute in 0..<20 {
        let value = evaluator.value(of: expression, at: minute * 60_000)
        // Not a number is not equal to itself, for the judge either.
        if value?.isNaN == true { continue }
        asserted += 1
        text += "  - expr: 'sum(\(source))'\n    eval_time: \(minute)m\n    exp_samples: "
        let infinite = value.map { $0 > 0 ? ".inf" : "-.inf" } ?? ""
        text +=
          value.map {
            "[{labels: '{}', value: \($0.isFinite ? "\(change($0))" : infinite)}]\n"
          } ?? "[]\n"
      }
    }
    return (text, asserted)
  }
}
