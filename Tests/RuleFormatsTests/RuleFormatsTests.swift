import Diagnosis
import Foundation
import Records
import Testing
import Yams

@testable import RuleFormats

@Suite struct RuleFormatsTests {
  private func texts(_ review: Review) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: RuleFormats.files(for: review).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func writesEveryFormatForAnIncident() {
    #expect(
      RuleFormats.files(for: incident()).map(\.path) == [
        "prometheus-rules.yml", "prometheus-rules-test.yml", "openslo.yml",
        "grafana-dashboard.json", "cloudwatch-alarms.json", "metrics-catalogue.csv",
      ])
  }

  @Test func passesPromtoolWithItsRulesAndTheirTests() throws {
    let files = texts(incident())
    let check = try Promtool.run(["check", "rules", PrometheusRules.path], files: files)
    #expect(check.isPass, "\(check.words)")
    let test = try Promtool.run(["test", "rules", PrometheusTests.path], files: files)
    #expect(test.isPass, "\(test.words.prefix(3_000))")
    // The tests say something: at least one alert is asserted to fire.
    #expect(files[PrometheusTests.path]?.contains("exp_labels") == true)
  }

  @Test func testsThreeDaysOfALongerHistory() {
    let review = incident()
    let metrics = Diagnosis.monitoring(for: review).metrics
    let whole = ReplayGround(metrics: metrics, review: review)
    let short = ReplayGround(metrics: metrics, review: review, mostMinutes: 100)
    #expect(whole.minutes == 356)
    #expect(short.minutes == 100)
    #expect(short.start == whole.start)
    #expect(short.seriesNames == whole.seriesNames)
  }

  /// The tests would notice a rule that is wrong.
  @Test func failsItsOwnTestsWhenARuleIsChanged() throws {
    var files = texts(incident())
    let rules = try #require(files[PrometheusRules.path])
    let changed = rules.replacing(" > ", with: " > 7 + ")
    #expect(changed != rules)
    files[PrometheusRules.path] = changed
    let test = try Promtool.run(["test", "rules", PrometheusTests.path], files: files)
    #expect(!test.isPass)
  }

  @Test func writesWhateverTheMaterialsAreCalled() throws {
    let names = [
      "a \"quoted\" {{ name }} \\ 'x'", "line\nbreak: - # [", "\u{202E}\u{0}\u{85}\u{2028} *&!%@`",
    ]
    for name in names {
      let files = texts(incident(service: name))
      let check = try Promtool.run(["check", "rules", PrometheusRules.path], files: files)
      #expect(check.isPass, "\(check.words)")
      let test = try Promtool.run(["test", "rules", PrometheusTests.path], files: files)
      #expect(test.isPass, "\(test.words.prefix(2_000))")
      for path in ["grafana-dashboard.json", "cloudwatch-alarms.json"] {
        let data = Data(try #require(files[path]).utf8)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
      }
      let documents = try Array(Yams.compose_all(yaml: try #require(files["openslo.yml"])))
      #expect(documents.first?.mapping?["metadata"]?.mapping?["displayName"]?.string == name)
    }
  }

  @Test func givesTheSameBytesEachTime() {
    #expect(texts(incident()) == texts(incident()))
  }

  @Test func leavesOutWhatAnEmptyFolderCannotSay() {
    let empty = RuleFormats.files(for: Diagnosis.review(of: Evidence(folder: "empty")))
    #expect(empty.map(\.path) == ["metrics-catalogue.csv"])
  }

  @Test func givesOpenSLOWhatItRequires() throws {
    let text = try #require(texts(incident())["openslo.yml"])
    let documents = try Array(Yams.compose_all(yaml: text))
    let levels = documents.filter { $0.mapping?["kind"]?.string == "SLO" }
    #expect(!levels.isEmpty)
    for level in levels {
      #expect(level.mapping?["apiVersion"]?.string == "openslo/v1")
      let spec = try #require(level.mapping?["spec"]?.mapping)
      for key in ["service", "indicator", "timeWindow", "budgetingMethod", "objectives"] {
        #expect(spec[key] != nil, "\(key)")
      }
      #expect((spec["description"]?.string?.count ?? 0) <= 1_050)
      let isSlices = spec["budgetingMethod"]?.string == "Timeslices"
      let objective = spec["objectives"]?.sequence?.first?.mapping
      #expect((objective?["timeSliceTarget"] != nil) == isSlices)
      let target = try #require(objective?["target"]?.float)
      #expect(target > 0 && target < 1)
      for policy in spec["alertPolicies"]?.sequence ?? [] {
        let own = policy.mapping?["spec"]?.mapping
        #expect(own?["conditions"]?.sequence?.count == 1)
        #expect(own?["notificationTargets"]?.sequence?.isEmpty == false)
      }
    }
  }

  @Test func givesGrafanaPanelsThatDoNotOverlap() throws {
    let data = Data(try #require(texts(incident())["grafana-dashboard.json"]).utf8)
    let board = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let panels = try #require(board["panels"] as? [[String: Any]])
    #expect(Set(panels.compactMap { $0["id"] as? Int }).count == panels.count)
    var cells: Set<[Int]> = []
    for panel in panels {
      let place = try #require(panel["gridPos"] as? [String: Int])
      let (x, y) = (place["x"] ?? 0, place["y"] ?? 0)
      #expect(x + (place["w"] ?? 0) <= 24)
      for column in x..<(x + (place["w"] ?? 0)) {
        for row in y..<(y + (place["h"] ?? 0)) {
          #expect(cells.insert([column, row]).inserted)
        }
      }
    }
    let uid = try #require(board["uid"] as? String)
    #expect((8...40).contains(uid.count))
  }

  @Test func givesCloudWatchOnlyPeriodsThatItTakes() throws {
    let data = Data(try #require(texts(incident())["cloudwatch-alarms.json"]).utf8)
    let template = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let resources = try #require(template["Resources"] as? [String: [String: Any]])
    let alarms = resources.values.filter { $0["Type"] as? String == "AWS::CloudWatch::Alarm" }
    #expect(!alarms.isEmpty)
    for alarm in alarms {
      let properties = try #require(alarm["Properties"] as? [String: Any])
      let periods = try #require(properties["EvaluationPeriods"] as? Int)
      let needed = try #require(properties["DatapointsToAlarm"] as? Int)
      #expect((1...periods).contains(needed))
      let metrics = try #require(properties["Metrics"] as? [[String: Any]])
      #expect(metrics.count { $0["ReturnData"] as? Bool == true } == 1)
      for stat in metrics.compactMap({ $0["MetricStat"] as? [String: Any] }) {
        let period = try #require(stat["Period"] as? Int)
        #expect(period % 60 == 0 && period <= 86_400)
        #expect(period * periods <= (period >= 3_600 ? 604_800 : 86_400))
      }
    }
  }
}
