import Diagnosis
import Dispatch
import Foundation
import Intake
import Records
import Simulation

/// Simulates days, reads them as any folder is read, and asks the engine.
struct TrialRunner: Sendable {
  /// Where the days are written one after the other; emptied afterwards.
  let workFolder: String
  let jobs: Int

  /// In the order of the trials, whichever was done first.
  func outcomes(of trials: [Trial]) -> [TrialOutcome] {
    let found = Parallel.map(count: trials.count, jobs: jobs) { place -> TrialOutcome? in
      let folder = "\(workFolder)/\(place)"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      do {
        return try outcome(of: trials[place], folder: folder)
      } catch {
        report("\(trials[place].kind.rawValue), seed \(trials[place].seed): \(error)")
        return nil
      }
    }
    try? FileManager.default.removeItem(atPath: workFolder)
    return found.compactMap(\.self)
  }

  private func outcome(of trial: Trial, folder: String) throws -> TrialOutcome {
    try? FileManager.default.removeItem(atPath: folder)
    let day = FaultDay(kind: trial.kind, seed: trial.seed)
    for (material, name, bytes) in day.files where !trial.withheld.contains(material) {
      let place = URL(fileURLWithPath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place)
    }
    let evidence = try Intake.evidence(from: folder, options: IntakeOptions(jobs: 1))
    let start = DispatchTime.now().uptimeNanoseconds
    let review = Diagnosis.review(of: evidence)
    let took = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    let causes = review.explanation?.causes ?? .none
    var files = Evidence(folder: evidence.folder)
    files.sources = evidence.sources
    return TrialOutcome(
      trial: trial, truth: day.truth,
      hypotheses: causes.hypotheses.map { ($0.id, $0.confidence) },
      firstSign: review.firstSign.map { Double($0.time.microseconds) / 1_000_000 },
      signWords: review.firstSign?.words ?? "", answers: causes.answers, files: files, seconds: took
    )
  }

  private func report(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
