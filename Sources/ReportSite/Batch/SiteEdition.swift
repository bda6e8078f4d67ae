package import Diagnosis
package import Records

/// One edition of a site: which incidents it holds, under which names, and what they share. Made from
/// cards, so that the pages of each incident can be made when its review is at hand and no two
/// reviews need to be there at once.
package struct SiteEdition: Sendable {
  /// One incident of the edition.
  package struct Incident: Sendable {
    fileprivate let index: Int
    /// Where its card stood among those given.
    package let place: Int
    /// Name of its folder on the site.
    package let slug: String
    /// SHA-256 over all that its files are made from: materials, options, templates, version of the
    /// program, its names, and what it says about other incidents. Files made under the same key
    /// are the same.
    package let key: String
  }

  private let site: ReportSite
  private let library: LessonLibrary
  private let named: [IncidentNames.Named]
  private let catalogue: LessonCatalogue
  private let frame: PageFrame
  /// In order of folder name.
  package let incidents: [Incident]

  /// - Parameter extras: what else is made from the pages of each incident, such as "pdf".
  package init(
    of cards: [ReviewCard], library: LessonLibrary = LessonLibrary(), site: ReportSite,
    extras: [String] = []
  ) {
    self.site = site
    self.library = library
    named = IncidentNames(cards).named
    catalogue = LessonCatalogue(reviews: named, kept: library)
    frame = PageFrame(options: site.options, reviews: cards)
    let base = EditionKey(site: site, frame: frame, extras: extras)
    let (catalogue, named) = (catalogue, named)
    incidents = Parallel.map(count: named.count, jobs: site.options.jobs) { index in
      let incident = named[index]
      return Incident(
        index: index, place: incident.place, slug: incident.slug,
        key: base.key(of: incident, in: catalogue))
    }
  }

  /// The pages of the site itself and the files that stand beside them.
  package func sharedFiles() throws(RenderError) -> [SiteFile] {
    let (options, shelf) = (site.options, site.shelf)
    let newestFirst = named.sorted {
      let earliest = Timestamp(microseconds: .min)
      let (a, b) = ($0.card.date ?? earliest, $1.card.date ?? earliest)
      return a == b ? $0.slug < $1.slug : a > b
    }
    var files = site.fixedFiles
    files.append(SiteFile(path: "style.css", bytes: Array(frame.styleRules.utf8) + site.style))
    func add(
      _ path: String, _ template: String, _ title: String, _ slots: Slots
    ) throws(RenderError) {
      let whole = frame.sitePage(title, isHome: path == "index.html").merging(slots)
      files.append(SiteFile(path: path, bytes: try shelf.page(template, site.filtered(whole))))
    }
    for page in HomePages(reviews: newestFirst).pages + LibraryPages(catalogue).pages {
      try add(page.path, page.template, page.title, page.slots)
    }
    try add("accessibility.html", "accessibility", "Accessibility statement", [:])
    if let baseURL = options.wholeBaseURL {
      try add(Feed.path, "feed", "Feed", Feed(reviews: newestFirst, baseURL: baseURL).slots)
    }
    guard site.language.isTranslated else { return files }
    let quotes = MaterialTexts(named.map(\.card), library: library).quotes(options)
    let (pages, gaps) = site.language.pages(files, quoting: quotes, jobs: options.jobs)
    return pages + [LanguageGaps(gaps: gaps).file(LanguageGaps.siteName)]
  }

  /// What is to be said at the end of how much of the site is in its language.
  ///
  /// - Parameter bytes: of a file that was made before.
  package func languageReport(
    bytes: (String) -> [UInt8]?
  ) throws(RenderError) -> (files: [SiteFile], untranslated: Int) {
    guard site.language.isTranslated else { return ([], 0) }
    let report = LanguageReport(named, bytes: bytes)
    let slots = frame.sitePage("Language of this site", isHome: false).merging(report.slots)
    let page = SiteFile(
      path: LanguageReport.path,
      bytes: try site.shelf.page("language", site.filtered(slots)))
    let quotes = MaterialTexts(named.map(\.card), library: library).quotes(site.options)
    let (pages, gaps) = site.language.pages([page], quoting: quotes, jobs: 1)
    return (pages, report.count + gaps.count)
  }

  /// All files of one incident. `review` is the one that its card was made from.
  package func files(
    of incident: Incident, review: Review
  ) throws(RenderError) -> [SiteFile] {
    let own = named[incident.index]
    let dossier = Dossier(
      review, slug: own.slug, tellingApart: own.tellingApart, options: site.options,
      catalogue: catalogue, voice: site.language.voice(of: review, library, site.options))
    return try site.files(of: dossier, frame: frame)
  }

  /// The list of all files, which is a file of the site itself.
  package func manifest(of files: [FileRecord]) -> SiteFile {
    Manifest(
      options: site.options,
      reviews: zip(named, incidents).map { ($0.card, $0.slug, $1.key) }, library: library,
      files: files
    ).file
  }
}
