import Diagnosis
import Intake
import Privacy
import Records

/// One incident from folder to findings: read, cleaned of personal data, diagnosed.
struct ReviewedIncident {
  let review: Review
  /// Scans finished files for personal data of this incident's materials.
  let scan: LeakScan
  let redactions: RedactionReport
}

/// The stages in their order. What a citizen wrote is cleaned before anything else sees it.
struct ReviewPipeline {
  let options: IntakeOptions

  /// Folders of incidents below `path`, or `path` itself when it is one.
  func folders(in path: String) throws -> [String] {
    do throws(IntakeError) {
      return try Intake.incidentFolders(in: path)
    } catch {
      throw Refusal(message: "\(error)")
    }
  }

  /// The lessons kept beside the incidents, cleaned as evidence is: people wrote them.
  func library(beside path: String, folders: [String]) -> LessonLibrary {
    // A folder that is an incident itself holds materials; its `lessons` are none of the library's.
    guard folders != [path] else { return LessonLibrary() }
    var library = Intake.lessons(beside: path)
    library.entries = library.entries.map(cleaned)
    return library
  }

  private func cleaned(_ entry: LessonLibrary.Entry) -> LessonLibrary.Entry {
    let file = entry.file
    var evidence = Evidence(folder: file.incident)
    evidence.profile.title = file.service
    var record = ResponseRecord(line: SourceLine(FileID(0), line: 1))
    record.lessons = file.lessons
    record.actions = file.actions
    evidence.response = record
    let clean = Privacy.redacted(evidence).evidence
    var entry = entry
    entry.file = LessonFile(
      incident: clean.folder, service: clean.profile.title ?? "", pattern: file.pattern,
      lessons: clean.response?.lessons ?? [], actions: clean.response?.actions ?? [])
    return entry
  }

  func evidence(from folder: String) throws -> Evidence {
    do throws(IntakeError) {
      return try Intake.evidence(from: folder, options: options)
    } catch {
      throw Refusal(message: "\(error)")
    }
  }

  /// The review alone, of an incident that was read before.
  func review(from folder: String) throws -> Review {
    Diagnosis.review(of: Privacy.redacted(try evidence(from: folder)).evidence)
  }

  func incident(from folder: String) throws -> ReviewedIncident {
    let evidence = try evidence(from: folder)
    let scan = Background(isApart: options.jobs > 1) { LeakScan(evidence: evidence) }
    let cleaned = Privacy.redacted(evidence)
    let review = Diagnosis.review(of: cleaned.evidence)
    return ReviewedIncident(review: review, scan: scan.value, redactions: cleaned.report)
  }
}
