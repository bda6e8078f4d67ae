import Diagnosis
import Records
import ReportSite

/// From incidents to a published site: the files of one incident after the other are made, checked and
/// written beside the old site, which gives way when all are there and every check has passed.
struct SitePublication {
  /// Files are checked together up to this size: a small site at once on all cores, a large one in
  /// parts that memory holds easily.
  private static let mostBytesAtOnce = 16 << 20

  let site: ReportSite
  let library: LessonLibrary
  /// `nil` for a site without PDFs.
  let printer: PrintedReview?
  let jobs: Int
  /// Whether all pages are made again, also those of incidents that did not change.
  let isFresh: Bool

  /// What there is to say of a site that was published.
  struct Outcome {
    /// How many incidents' files were taken over from the site before.
    let takenOver: Int
    /// How many texts are not in the language of the site.
    let untranslated: Int
  }

  func publish(
    _ batch: IncidentBatch, to output: String, progress: (Int) -> Void
  ) throws -> Outcome {
    do {
      let edition = SiteEdition(
        of: batch.cards, library: library, site: site,
        extras: [BuildFingerprint.text] + (printer == nil ? [] : ["pdf"]))
      var run = Run(
        publication: self, edition: edition, writer: try SiteWriter(to: output, jobs: jobs),
        gate: PublicationGate(jobs: jobs, scan: batch.scan))
      return try run.published(batch, progress: progress)
    } catch let error as RenderError {
      throw Refusal(message: "\(error)")
    }
  }

  private struct Run {
    let publication: SitePublication
    let edition: SiteEdition
    var writer: SiteWriter
    var gate: PublicationGate
    var waiting: [SiteFile] = []
    var waitingBytes = 0
    var faults: [String] = []

    init(
      publication: SitePublication, edition: SiteEdition, writer: SiteWriter, gate: PublicationGate
    ) {
      self.publication = publication
      self.edition = edition
      self.writer = writer
      self.gate = gate
    }

    mutating func published(_ batch: IncidentBatch, progress: (Int) -> Void) throws -> Outcome {
      do {
        // Without a build id nothing tells whether this very program made the old pages.
        let isFresh = publication.isFresh || BuildFingerprint.text.isEmpty
        let before = isFresh ? nil : writer.before
        var takenOver = 0
        // First, as the pages of all incidents link to them.
        try add(edition.sharedFiles())
        for (number, incident) in edition.incidents.enumerated() {
          progress(number)
          if let files = before?.files(of: incident) {
            takenOver += 1
            try add(files)
          } else {
            let review = try batch.review(at: incident.place)
            let files = try edition.files(of: incident, review: review)
            try add(files + (publication.printer?.files(of: files) ?? []))
          }
        }
        try look()
        let language = try edition.languageReport { writer.bytes(of: $0) }
        try add(language.files)
        try look()
        let manifest = edition.manifest(of: writer.records)
        faults += gate.faults(in: [manifest])
        faults += gate.faultsBetween { writer.bytes(of: $0) }
        guard faults.isEmpty else { throw writer.refusal(faults) }
        try writer.add([manifest])
        try writer.publish()
        return Outcome(takenOver: takenOver, untranslated: language.untranslated)
      } catch {
        writer.discard()
        throw error
      }
    }

    private mutating func add(_ files: [SiteFile]) throws {
      waiting += files
      waitingBytes += files.reduce(0) { $0 &+ $1.bytes.count }
      if waitingBytes >= SitePublication.mostBytesAtOnce { try look() }
    }

    /// Checks what waits. It is written when nothing was found yet: nothing unchecked reaches the disk.
    private mutating func look() throws {
      faults += gate.faults(in: waiting)
      if faults.isEmpty { try writer.add(waiting) }
      waiting = []
      waitingBytes = 0
    }
  }
}
