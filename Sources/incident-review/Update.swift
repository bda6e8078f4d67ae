import ArgumentParser
import Diagnosis
import Intake
import Privacy
import Records

/// `incident-review update FOLDER --at 09:35`: the executive update for one minute.
struct Update: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the update for executives at one minute, from what was known by then.",
    discussion: """
      Under 200 words: status, what happened, what was done, the state now, how sure we are, what is \
      not known, next steps and when it may end. Evidence that is later than the minute is not read.
      """)

  @Argument(help: "One incident's folder.")
  var folder: String

  @Option(
    help: "UK time: '09:35' on the day of the incident, or '2026-06-12 09:35'.")
  var at: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let pipeline = ReviewPipeline(options: IntakeOptions(jobs: reading.jobs))
    let folders = try pipeline.folders(in: folder)
    guard let only = folders.first, folders.count == 1 else {
      throw Refusal(
        message: "\(folder): An update is about one incident, and here are "
          + "\(folders.count). Name the folder of one.")
    }
    let evidence = try pipeline.evidence(from: only)
    let cleaned = Privacy.redacted(evidence).evidence
    let time = try moment(dayOf: cleaned)
    let text = ExecutiveUpdate(for: cleaned, at: time).text
    try LeakScan(evidence: evidence).refuseLeaks(in: text, name: "the update")
    Terminal().say(String(text.dropLast()))
  }

  /// The time that `--at` names; a time of day is on the first day of the incident.
  private func moment(dayOf evidence: Evidence) throws -> Timestamp {
    let digits = at.split { !$0.isNumber }.map { Int($0) ?? -1 }
    let refusal = Refusal(
      message: "--at '\(at)': A time is hours and minutes, with a date before it if need be. "
        + "Write 09:35, or 2026-06-12 09:35.")
    let civil: CivilTime?
    switch digits.count {
    case 2:
      let review = Diagnosis.review(of: evidence)
      guard let start = review.period?.start ?? review.timeline.first?.time else {
        throw Refusal(
          message: "\(folder): Nothing here has a date. Write --at with one, as 2026-06-12 09:35.")
      }
      let day = UKTime.civil(start)
      civil = CivilTime(
        year: day.year, month: day.month, day: day.day, hour: digits[0], minute: digits[1])
    case 5:
      civil = CivilTime(
        year: digits[0], month: digits[1], day: digits[2], hour: digits[3], minute: digits[4])
    default: throw refusal
    }
    guard let civil else { throw refusal }
    return UKTime.timestamp(civil)
  }
}
