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

  func evidence(from folder: String) throws -> Evidence {
    do throws(IntakeError) {
      return try Intake.evidence(from: folder, options: options)
    } catch {
      throw Refusal(message: "\(error)")
    }
  }

  func incident(from folder: String) throws -> ReviewedIncident {
    let evidence = try evidence(from: folder)
    let cleaned = Privacy.redacted(evidence)
    return ReviewedIncident(
      review: Diagnosis.review(of: cleaned.evidence), scan: LeakScan(evidence: evidence),
      redactions: cleaned.report)
  }
}
