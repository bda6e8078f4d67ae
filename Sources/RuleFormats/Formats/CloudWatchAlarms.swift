internal import Diagnosis

/// The rules as a CloudFormation template of CloudWatch alarms.
///
/// Measures are expected as custom metrics of the same names, one value a minute. A burn rate is one
/// alarm for each of its windows and a composite alarm over both.
enum CloudWatchAlarms {
  static let path = "cloudwatch-alarms.json"
  /// With periods below an hour CloudWatch looks back one day at most; with longer ones seven days.
  private static let day = 86_400

  static func text(_ rules: [ExportedRule], review: Review) -> String? {
    let resources = rules.flatMap(resources)
    guard !resources.isEmpty else { return nil }
    return JSONText.write(
      .map([
        ("AWSTemplateFormatVersion", .text("2010-09-09")),
        (
          "Description",
          .text(String("Alarms proposed after the incident \(review.title)".prefix(1_000)))
        ),
        (
          "Parameters",
          .map([
            parameter("Namespace", "Namespace of the custom metrics"),
            parameter("AlarmTopic", "Amazon resource name of the topic that tells people"),
          ])
        ), ("Resources", .map(resources)),
      ]))
  }

  private static func parameter(_ name: String, _ words: String) -> (key: String, value: Document) {
    (name, .map([("Type", .text("String")), ("Description", .text(words))]))
  }

  private static func resources(_ exported: ExportedRule) -> [(key: String, value: Document)] {
    let rule = exported.rule
    switch rule.form {
    case .level(let metric, let isAbove, let value):
      let period = period(metric)
      return [
        alarm(
          exported, name: exported.name,
          [("Metrics", .list([stat("m", metric, period, "Average", isResult: true)]))],
          threshold: value, isAbove: isAbove,
          needed: rule.replay.forSeconds / period + 1, of: rule.replay.forSeconds / period + 1)
      ]
    case .quotient(let part, let whole, let scale, let above):
      let period = max(period(part), period(whole))
      let periods = rule.replay.forSeconds / period + 1
      return [
        alarm(
          exported, name: exported.name,
          [
            (
              "Metrics",
              .list([
                expression("\(NumberText.write(scale)) * part / whole"),
                stat("part", part, period, "Average"), stat("whole", whole, period, "Average"),
              ])
            )
          ], threshold: above, isAbove: true, needed: periods, of: periods)
      ]
    case .count(let metric, let window, let above):
      return [
        alarm(
          exported, name: exported.name,
          [("Metrics", .list([stat("m", metric, window, "Sum", isResult: true)]))],
          threshold: Double(above), isAbove: true, needed: 1, of: 1)
      ]
    case .share(let part, let whole, let window, let above, let leastPart):
      return [
        alarm(
          exported, name: exported.name,
          [
            (
              "Metrics",
              .list([
                expression("IF(part >= \(leastPart), part / whole, 0)"),
                stat("part", part, window, "Sum"), stat("whole", whole, window, "Sum"),
              ])
            )
          ], threshold: above, isAbove: true, needed: 1, of: 1)
      ]
    case .burn(let bad, let window, _): return burn(exported, bad, window)
    case .here: return []
    }
  }

  private static func burn(
    _ exported: ExportedRule, _ bad: BadShare, _ window: BurnWindow
  ) -> [(key: String, value: Document)] {
    let names = ["\(exported.name)Long", "\(exported.name)Short"]
    let alarms = zip(names, [window.longSeconds, window.shortSeconds]).map { name, length in
      burnWindow(exported, name: name, bad, length: length, share: window.badShare)
    }
    let both = names.map { "ALARM(\"${\($0)}\")" }.joined(separator: " AND ")
    let composite = Document.map([
      ("Type", .text("AWS::CloudWatch::CompositeAlarm")),
      (
        "Properties",
        .map([
          ("AlarmDescription", .text(description(exported))),
          ("AlarmRule", .map([("Fn::Sub", .text(both))])),
          ("AlarmActions", .list([.map([("Ref", .text("AlarmTopic"))])])),
        ])
      ),
    ])
    return alarms + [(exported.name, composite)]
  }

  /// For a share: its mean over the window. For slow minutes: so many of the minutes of the window.
  private static func burnWindow(
    _ exported: ExportedRule, name: String, _ bad: BadShare, length: Int, share: Double
  ) -> (key: String, value: Document) {
    let base = length > day ? 3_600 : length
    switch bad.rule {
    case .goodShare(let whole), .badShare(let whole):
      let isGood = if case .goodShare = bad.rule { true } else { false }
      let value = "m / \(NumberText.write(whole))"
      let periods = max(1, length / base)
      // Over several periods the mean is above the share when most of them are: CloudWatch takes no
      // mean of periods, so every hour is asked for half of the time.
      return alarm(
        exported, name: name,
        [
          (
            "Metrics",
            .list([
              expression(isGood ? "1 - \(value)" : value), stat("m", bad.metric, base, "Average"),
            ])
          )
        ], threshold: share, isAbove: true, needed: (periods + 1) / 2, of: periods, isPart: true)
    case .slow(let limit):
      let period = length > day ? 3_600 : 60
      let periods = max(1, length / period)
      let needed = min(periods, Int((share * Double(periods)).rounded(.down)) + 1)
      return alarm(
        exported, name: name,
        [("Metrics", .list([stat("m", bad.metric, period, "Average", isResult: true)]))],
        threshold: limit, isAbove: true, needed: needed, of: periods, isPart: true)
    }
  }

  private static func alarm(
    _ exported: ExportedRule, name: String, _ metrics: [(key: String, value: Document)],
    threshold: Double, isAbove: Bool, needed: Int, of periods: Int, isPart: Bool = false
  ) -> (key: String, value: Document) {
    var properties: [(key: String, value: Document)] = [
      ("AlarmDescription", .text(description(exported)))
    ]
    properties += metrics
    properties += [
      (
        "ComparisonOperator", .text(isAbove ? "GreaterThanThreshold" : "LessThanThreshold")
      ),
      ("Threshold", .number(threshold)), ("EvaluationPeriods", .integer(periods)),
      ("DatapointsToAlarm", .integer(needed)), ("TreatMissingData", .text("notBreaching")),
      // The parts of a composite alarm tell nobody by themselves.
      ("ActionsEnabled", .truth(!isPart)),
    ]
    if !isPart {
      properties.append(("AlarmActions", .list([.map([("Ref", .text("AlarmTopic"))])])))
    }
    return (
      name,
      .map([("Type", .text("AWS::CloudWatch::Alarm")), ("Properties", .map(properties))])
    )
  }

  private static func description(_ exported: ExportedRule) -> String {
    let text = exported.rule.text
    return String(
      "\(text.whatPeopleExperience) \(text.sinceWhen) First check: \(text.firstCheck)".prefix(1_000)
    )
  }

  private static func expression(_ text: String) -> Document {
    .map([
      ("Id", .text("result")), ("Expression", .text(text)), ("ReturnData", .truth(true)),
    ])
  }

  private static func stat(
    _ id: String, _ metric: RuleMetric, _ period: Int, _ statistic: String, isResult: Bool = false
  ) -> Document {
    .map([
      ("Id", .text(id)),
      (
        "MetricStat",
        .map([
          (
            "Metric",
            .map([
              ("Namespace", .map([("Ref", .text("Namespace"))])),
              ("MetricName", .text(metric.name)),
            ])
          ), ("Period", .integer(period)), ("Stat", .text(statistic)),
        ])
      ), ("ReturnData", .truth(isResult)),
    ])
  }

  /// The measure’s own step in whole minutes, an hour at most.
  private static func period(_ metric: RuleMetric) -> Int {
    min(3_600, max(1, metric.stepSeconds / 60) * 60)
  }
}
