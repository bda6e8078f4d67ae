package import Diagnosis

/// Findings as files that monitoring systems read.
package enum RuleFormats {
  /// The unit tests cover three days at most: a file that people can still read.
  private static let mostTestMinutes = 4_320

  /// Path below the incident's folder of downloads, bytes and a title in plain words. In fixed order;
  /// files that would say nothing are left out.
  package static func files(
    for review: Review
  ) -> [(path: String, bytes: [UInt8], title: String)] {
    files(for: review, design: Diagnosis.monitoring(for: review))
  }

  /// The same for a design that was made already: replaying every rule twice would cost as much
  /// again.
  package static func files(
    for review: Review, design: MonitoringDesign
  ) -> [(path: String, bytes: [UInt8], title: String)] {
    let rules = ExportedRule.all(in: design)
    var files: [(path: String, text: String, title: String)] = []
    if !rules.isEmpty {
      let text = PrometheusRules.text(rules, review: review)
      files.append((PrometheusRules.path, text, "Alert rules for Prometheus"))
      // What this module wrote it can read; if not, the rules still stand without their tests.
      do throws(RuleFileError) {
        let names = Set(try RuleFile(yaml: text).rules.flatMap(\.expression.seriesNames))
        let ground = ReplayGround(
          metrics: design.metrics, review: review, mostMinutes: mostTestMinutes, only: names)
        let tests = try PrometheusTests.text(rules, rulesText: text, ground: ground)
        files.append(
          (PrometheusTests.path, tests, "Tests of the Prometheus rules on this incident’s readings")
        )
      } catch {}
    }
    if let text = OpenSLOText.text(design.serviceLevels, design: design, review: review) {
      files.append((OpenSLOText.path, text, "Service levels in OpenSLO"))
    }
    if let text = GrafanaDashboard.text(design, review: review) {
      files.append((GrafanaDashboard.path, text, "Dashboard for Grafana"))
    }
    if let text = CloudWatchAlarms.text(rules, review: review) {
      files.append((CloudWatchAlarms.path, text, "Alarms for Amazon CloudWatch"))
    }
    files.append(
      (
        MetricsCatalogue.path, MetricsCatalogue.text(design.catalogue),
        "Metrics catalogue: what to measure and what it is for"
      ))
    return files.map { ($0.path, Array($0.text.utf8), $0.title) }
  }
}
