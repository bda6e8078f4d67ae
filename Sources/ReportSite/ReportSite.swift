package import Diagnosis
package import Records
internal import Translation

/// Findings to pages: makes the files of the site in memory. Writes nothing; see `SiteWriter`.
package struct ReportSite: Sendable {
  let options: SiteOptions
  let shelf: TemplateShelf
  let fixedFiles: [SiteFile]
  let style: [UInt8]
  let language: PageLanguage

  /// Reads and checks the templates. Throws at the first that cannot be used.
  package init(options: SiteOptions) throws(TemplateError) {
    if let fault = options.fault { throw fault }
    self.options = options
    // Of the translations only those that the site is made with.
    let unused = Language.allCases.filter { $0 != options.language }.compactMap(\.catalogue)
    shelf = try TemplateShelf(
      files: TemplateFolder.files(overriddenBy: options.templatesFolder).filter {
        !unused.contains($0.path)
      },
      required: ReviewPage.allCases.map(\.rawValue) + [
        "home", "directory", "accessibility", "library", "kept", "whole", "feed", "language",
        FileListPage.template,
      ])
    language = try PageLanguage(options.language, shelf)
    var files: [SiteFile] = []
    for name in ["icon.svg", "review.schema.json"] {
      files.append(SiteFile(path: name, bytes: try shelf.file(name)))
    }
    files.append(SiteFile(path: "lessons.schema.json", bytes: Array(LessonSchema.text.utf8)))
    fixedFiles = files
    style = try StyleSheet(shelf.file("style.css")).bytes(replacedBy: options.stylesheet)
  }

  /// The file name of a review that comes as one file.
  package static let wholeReviewName = WholeReview.fileName

  /// Every file of the site, in order of path. The same reviews give the same bytes, in whatever
  /// order they come.
  ///
  /// - Parameter adding: files to be made from those that are finished, before all are listed.
  package func pages(
    for reviews: [Review], library: LessonLibrary = LessonLibrary(),
    adding: ([SiteFile]) -> [SiteFile] = { _ in [] }
  ) throws(RenderError) -> [SiteFile] {
    let edition = SiteEdition(of: reviews.map(ReviewCard.init), library: library, site: self)
    var files = try edition.sharedFiles()
    for incident in edition.incidents {
      files += try edition.files(of: incident, review: reviews[incident.place])
    }
    files += adding(files)
    files += try edition.languageReport { path in files.first { $0.path == path }?.bytes }.files
    files.append(edition.manifest(of: files.map(FileRecord.init)))
    return files.sorted { $0.path < $1.path }
  }

  func filtered(_ slots: Slots) -> Slots { options.filter?.slots(slots) ?? slots }

  /// All files of one incident.
  func files(of dossier: Dossier, frame: PageFrame) throws(RenderError) -> [SiteFile] {
    let (review, slug) = (dossier.review, dossier.slug)
    let line = PageLine(shelf, jobs: options.jobs)
    var titles: [String] = []
    // The data page lists the files, and the sources page the citations, of all pages before them.
    for page in ReviewPage.pages(of: review, isPublic: options.isPublic) {
      let parts = page.parts(dossier)
      let list = FileListPage(page == .data ? review.evidence.sources : [])
      for part in 0..<parts.count + list.count {
        titles.append(part == 0 ? page.title : "\(page.title) (page \(part + 1))")
        let slots = frame.reviewPage(page, sheet: part, of: parts.count + list.count, dossier)
        let path = "\(slug)/\(page.fileName(part: part))"
        guard part >= parts.count else {
          line.add(
            WaitingPage(
              path: path, template: page.rawValue, slots: filtered(slots.merging(parts[part]))))
          continue
        }
        let (place, filter) = (part - parts.count, options.filter)
        line.add(
          WaitingPage(path: path, template: FileListPage.template, slots: filtered(slots)) {
            filter?.slots(list.slots(place)) ?? list.slots(place)
          })
      }
    }
    // Written beside the last pages.
    let json = reviewJSON(of: dossier)
    let downloads = downloads(of: dossier, slug: slug)
    var files = try line.files()
    if let quotes = dossier.voice?.quotes {
      var (pages, gaps) = language.pages(files, quoting: quotes, jobs: options.jobs)
      if options.hasWholeReviews {
        let whole = try wholeReview(
          pages, titles: titles.map(language.title), dossier, frame: frame)
        let (file, more) = language.pages([whole], quoting: quotes, jobs: 1)
        pages += file
        gaps += more
      }
      pages.append(LanguageGaps(gaps: gaps).file("\(slug)/\(LanguageGaps.incidentName)"))
      files = pages
    } else if options.hasWholeReviews {
      files.append(try wholeReview(files, titles: titles, dossier, frame: frame))
    }
    guard !options.isPublic else { return files + downloads }
    if let bytes = json?.value {
      files.append(SiteFile(path: "\(slug)/review.json", bytes: bytes))
    }
    return files + downloads
  }

  /// The review for machines; `nil` for a site that anyone may see.
  private func reviewJSON(of dossier: Dossier) -> Background<[UInt8]>? {
    guard !options.isPublic else { return nil }
    let json = ReviewJSON(
      dossier.review, options: options, monitoring: dossier.monitoring,
      resilience: dossier.resilience, response: dossier.response, catalogue: dossier.catalogue)
    return Background(isApart: options.jobs > 1) { json.json.bytes }
  }

  /// Every page of a review in one file. `pages` in the order of `titles`.
  private func wholeReview(
    _ pages: [SiteFile], titles: [String], _ dossier: Dossier, frame: PageFrame
  ) throws(RenderError) -> SiteFile {
    let chapters = zip(pages, titles).map { page, title in
      let name = page.path.split(separator: "/").last?.dropLast(5) ?? ""
      return (name: String(name), title: title, bytes: page.bytes)
    }
    let whole = WholeReview(pages: chapters, style: Array(frame.styleRules.utf8) + style)
    return SiteFile(
      path: "\(dossier.slug)/\(WholeReview.fileName)",
      bytes: try shelf.page("whole", filtered(frame.wholePage(dossier)).merging(whole.slots)))
  }

  private func downloads(of dossier: Dossier, slug: String) -> [SiteFile] {
    (dossier.downloads + (dossier.machineFiles + dossier.papers).map(\.file)).map {
      SiteFile(path: "\(slug)/\($0.path)", bytes: $0.bytes)
    }
  }
}
