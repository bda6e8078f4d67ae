internal import Diagnosis
internal import Records

/// The steps of the method, each with what it gave here.
struct MethodSteps {
  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  private struct Step {
    let title: String
    let how: String
    let here: String
    var basis = Basis()
  }

  var table: PageTable {
    PageTable(
      caption: "Steps", columns: ["Step", "How", "In this incident"],
      rows: steps.enumerated().map { place, step in
        .init(cells: [
          .init(text: "\(place + 1). \(step.title)"), .init(text: step.how),
          .init(
            text: step.here.fitted(300).asSentence,
            source: dossier.link(step.basis, for: "the step “\(step.title)”")),
        ])
      }, isStacked: true)
  }

  private var steps: [Step] {
    [collect, clocks, usual, firstSign, people, experiments, rivals, loudest, replay]
  }

  private var collect: Step {
    let sources = review.evidence.incidentSources
    let lines = sources.reduce(0) { $0 &+ $1.lines.total }
    return Step(
      title: "Collect, and account for every line",
      how: "Put everything into one folder. Count what could not be read.",
      here: "\(UKWords.counted(sources.count, "file")) with \(UKWords.counted(lines, "line")), and "
        + UKWords.counted(review.evidence.problems.count, "problem"))
  }

  private var clocks: Step {
    let zones = Set(
      review.evidence.incidentSources.filter { $0.clock.ground != .none }.map(\.clock.zone))
    return Step(
      title: "Put all clocks on one time",
      how: "Find out the zone of each file before comparing any two.",
      here: zones.isEmpty
        ? "No file holds times"
        : "\(UKWords.counted(zones.count, "zone")) in use: \(zones.sorted().joined(separator: ", "))"
    )
  }

  private var usual: Step {
    let judged = review.signals.filter { $0.baseline != nil }
    return Step(
      title: "Say what is usual",
      how: "Take the median of calm readings, and say when they are too few.",
      here: "\(FigureWords.grouped(judged.count)) of "
        + "\(UKWords.counted(review.signals.count, "measure")) had enough calm readings")
  }

  private var firstSign: Step {
    Step(
      title: "Find the first sign, not the worst moment",
      how: "Look for the first thing that left its usual level and stayed away.",
      here: review.firstSign.map { "At \(UKWords.time($0.time)): \($0.words)" }
        ?? "Nothing left its usual level", basis: review.firstSign?.basis ?? Basis())
  }

  private var people: Step {
    let lag = review.impact.reportLagSeconds
    return Step(
      title: "Put people beside the machines",
      how: "Compare the first sign with the first report by a person.",
      here: review.impact.firstReport.map { report in
        "The first report came at \(UKWords.time(report.time))"
          + (lag.map { $0 > 0 ? ", \(UKWords.duration($0)) after the first sign" : "" } ?? "")
      } ?? "The materials hold no reports by people",
      basis: review.impact.firstReport?.basis ?? Basis())
  }

  private var experiments: Step {
    let causes = review.explanation?.causes
    // What was asked for says more than how busy it was: load can follow from slowness.
    let separating = (causes?.separations ?? []).flatMap { separation in
      separation.factors.filter { $0.verdict == .separates }.map { (separation, $0) }
    }.min { $0.1.kind.rawValue < $1.1.kind.rawValue }
    if let (separation, factor) = separating {
      return Step(
        title: "Look for experiments that happened by themselves", how: Self.experimentWords,
        here: "What separates slow runs from quick ones: \(factor.words)",
        basis: Basis(lines: separation.slow.lines))
    }
    let tried = causes?.interventions ?? []
    return Step(
      title: "Look for experiments that happened by themselves", how: Self.experimentWords,
      here: tried.isEmpty
        ? "The materials hold none that decides"
        : "\(UKWords.counted(tried.count, "action")) of the team, with what each changed and did not",
      basis: tried.first?.basis ?? Basis())
  }

  private static let experimentWords =
    "Same load but another speed, work that stays quick, before and after each action."

  private var rivals: Step {
    let hypotheses = review.explanation?.causes.hypotheses ?? []
    guard let leading = review.explanation?.leading else {
      return Step(
        title: "Let explanations compete", how: Self.rivalWords,
        here: hypotheses.isEmpty
          ? "There was nothing to explain" : "None is better supported than the others")
    }
    return Step(
      title: "Let explanations compete", how: Self.rivalWords,
      here: "\(UKWords.counted(hypotheses.count, "explanation")) were judged. In front: "
        + "\(leading.title.continuingSentence) (\(CauseWords.confidence(leading).continuingSentence)), "
        + "with \(UKWords.counted(leading.support.count, "sign")) for it and "
        + "\(FigureWords.grouped(leading.against.count)) against",
      basis: leading.support.first?.basis ?? Basis())
  }

  private static let rivalWords =
    "Write down what each would leave behind, then look for it, also for what speaks against it."

  private var loudest: Step {
    let out = (review.explanation?.ruledOut ?? []).filter { $0.verdict == .wouldNotHaveHelped }
    let names = out.prefix(4).map { $0.remedy.continuingSentence }
    return Step(
      title: "Doubt the loudest symptom",
      how: "Ask of each remedy that comes to mind whether it would have helped.",
      here: out.isEmpty
        ? "No remedy could be ruled out"
        : "Would not have helped: \(names.joined(separator: ", "))",
      basis: out.first?.reasons.first?.basis ?? Basis())
  }

  private var replay: Step {
    let early = dossier.monitoring.candidates.compactMap(\.score.leadOverFirstReportSeconds)
      .filter { $0 > 0 }
    return Step(
      title: "Test what would have warned",
      how: "Run each monitoring rule over the incident’s own data.",
      here: "\(FigureWords.grouped(early.count)) of "
        + "\(UKWords.counted(dossier.monitoring.candidates.count, "rule")) would have warned before "
        + "the first report")
  }
}
