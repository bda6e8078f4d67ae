import Records

extension MaterialFormat {
  /// Lists of deployments.
  static let deploymentList = MaterialFormat(
    name: "Deployments list (text)", kind: .deployments,
    samples: [
      """
      09:30:00 - payment-service v2.4.1 -> v2.4.2 (minor: updated timeout configs)
      09:15:00 - api-gateway v1.8.0 -> v1.8.1 (patch: logging improvement)
      08:00:00 - user-service v3.1.0 (no changes today)
      """,
      "2026-03-18 09:30 | bookings 1.4.0 → 1.5.0 | new calendar\n",
    ],
    fit: { sample in
      let fitting = sample.lines.count { line in
        LeadingTime.read(DisplayText.decode(line), zone: .assumedUTC)
          .flatMap { DeploymentList.entry($0.rest) } != nil
      }
      return .lines(
        fitting, of: sample, "have a time, a part of the system and its version.", times: 0.95)
    },
    reading: .undated { document, surroundings, _ in DeploymentList.read(document, surroundings) })

  /// Diffs of settings.
  static let settingsDiff = MaterialFormat(
    name: "Unified diff", kind: .configurationChange,
    samples: [
      """
      --- a/fees/config/gateway.yaml
      +++ b/fees/config/gateway.yaml
      @@ -4,4 +4,4 @@
       gateway:
      -  read_timeout_ms: 3000
      +  read_timeout_ms: 300   # give up sooner
         attempts: 4
      """,
      """
      # payment-service/config/timeouts.yaml

      - stripe_connect_timeout: 5000
      + stripe_connect_timeout: 500   # "reduced for faster failover"
      """,
    ],
    fit: { sample in
      guard SettingsDiff.isDiff(sample.lines) else { return .none }
      return Fit(score: 0.9, reason: "Removed lines start with -, added ones with +.")
    },
    reading: .document { document, _ in SettingsDiff.read(document) })

  /// What people wrote about a release.
  static let deploymentNotes = MaterialFormat(
    name: "Deployment notes (Markdown)", kind: .deployments,
    samples: [
      """
      # Payment Service v2.4.2 Deployment Notes

      **Author:** Junior Dev
      **Reviewed by:** (none - deployed directly)

      **Reason for change:**
      "Our payment retries were taking too long."

      **Testing:**
      - Local environment: ✓
      - Staging: (skipped - "minor config change")
      """
    ],
    fit: { sample in
      let labels = Set(
        sample.lines.compactMap { line in
          DeploymentNotes.label(DisplayText.decode(line)).map { KeyName.plain($0.name) }
        }
      ).intersection(DeploymentNotes.knownLabels)
      guard labels.count >= 2 else { return .none }
      return Fit(
        score: 0.85, reason: "The labels \(labels.sorted().joined(separator: ", ")) in bold.")
    },
    reading: .document { document, people in DeploymentNotes.read(document, people: &people) })
}

extension MaterialFormat.Fit {
  /// The share of the sampled lines that fit, weighed so that of two formats the stricter wins.
  static func lines(
    _ fitting: Int, of sample: FileSample, _ words: String, times weight: Double
  ) -> MaterialFormat.Fit {
    let count = sample.lines.count { !LineRecords.isHeading(DisplayText.decode($0)) }
    guard fitting > 0, count > 0 else { return .none }
    let share = min(1, Double(fitting) / Double(count))
    return MaterialFormat.Fit(
      score: share * weight, reason: "\(MaterialFormat.words(share)) \(words)")
  }
}
