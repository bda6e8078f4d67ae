/// One of the things that could be done or bought, judged by the evidence.
package struct RepairOption: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable { case helps, doesNotHelp, notEstablished }

  package let name: String
  package let verdict: Verdict
  /// One or two sentences.
  package let reason: String
  /// What it would take: people's time, or money each month. The materials hold no prices.
  package let cost: String
  package let basis: Basis

  /// Removing the cause first, then the usual purchases, those that help first, then doing nothing.
  static func all(for review: Review, leading: MatchedPattern?) -> [RepairOption] {
    guard let explanation = review.explanation, review.firstSign != nil else { return [] }
    let model = explanation.whatIf.flatMap { $0.isTrusted ? $0 : nil }
    var options: [RepairOption] = []
    if let leading {
      let modelled = model.flatMap { share($0, .causeRemoved) }.map {
        " In the model \($0) of requests would then have gone unserved."
      }
      options.append(
        RepairOption(
          name: "Remove the cause", verdict: .helps,
          reason: leading.pattern.prevention + (modelled ?? ""), cost: "staff time",
          basis: leading.basis))
    }
    let bought = explanation.ruledOut.map { remedy in
      RepairOption(
        name: remedy.remedy, verdict: verdict(remedy.verdict), reason: remedy.conclusion + ".",
        cost: "money each month",
        basis: Basis(lines: Array(Set(remedy.reasons.flatMap(\.basis.lines))).sorted()))
    }
    options += bought.filter { $0.verdict == .helps }
    options += bought.filter { $0.verdict == .notEstablished }
    options += bought.filter { $0.verdict == .doesNotHelp }
    let asItWas = model.flatMap { share($0, .asItWas) }.map {
      " In the model \($0) of requests went unserved."
    }
    options.append(
      RepairOption(
        name: "Do nothing", verdict: .doesNotHelp,
        reason: "The same can happen again." + (asItWas ?? ""), cost: "the harm of the next time",
        basis: model?.basis ?? Basis()))
    return options
  }

  private static func verdict(_ verdict: RuledOut.Verdict) -> Verdict {
    switch verdict {
    case .wouldHaveHelped: .helps
    case .wouldNotHaveHelped: .doesNotHelp
    case .notEstablished: .notEstablished
    }
  }

  private static func share(_ model: WhatIf, _ change: WhatIf.Change) -> String? {
    model.run(change).map { "\(PlainNumber.words($0.unservedShare * 100, decimals: 0))%" }
  }
}
