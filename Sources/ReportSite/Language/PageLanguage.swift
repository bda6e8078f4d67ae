internal import Charts
internal import Diagnosis
internal import Records
internal import Translation

/// Finished pages in the language of the site.
struct PageLanguage: Sendable {
  /// Texts of one page that are not in the language of the site, in the order of the page.
  struct Gap: Hashable, Sendable {
    let page: String
    let text: String
  }

  let language: Language
  /// `nil` for the language that the templates are written in.
  private let catalogue: Catalogue?

  /// Reads and checks the translations. Throws at the first that cannot be used.
  init(_ language: Language, _ shelf: TemplateShelf) throws(TemplateError) {
    self.language = language
    guard let path = language.catalogue else {
      catalogue = nil
      return
    }
    let bytes = try shelf.file(path)
    do throws(CatalogueError) {
      catalogue = try Catalogue(bytes, path: path)
    } catch {
      throw TemplateError(place: error.place, headline: error.headline, fix: error.fix)
    }
  }

  var isTranslated: Bool { catalogue != nil }

  /// The pages in the language of the site, in the same order, and what of them is not; other files
  /// stay.
  func pages(
    _ files: [SiteFile], quoting quotes: Quotes, jobs: Int
  ) -> (files: [SiteFile], gaps: [Gap]) {
    guard let catalogue else { return (files, []) }
    let quotes = quotes.reading(files.lazy.filter { $0.path.hasSuffix(".html") }.map(\.bytes))
    let made = Parallel.map(count: files.count, jobs: jobs) { index in
      let file = files[index]
      guard file.path.hasSuffix(".html") || file.path == Feed.path else {
        return (file: file, gaps: [Gap]())
      }
      let page = PageTranslation(of: file.bytes, by: catalogue, quoting: quotes)
      return (
        file: SiteFile(path: file.path, bytes: page.bytes),
        gaps: page.missing.map { Gap(page: file.path, text: $0) }
      )
    }
    return (made.map(\.file), made.flatMap(\.gaps))
  }

  /// What says the words of one incident's drawings; `nil` when they stay as they are.
  func voice(of review: Review, _ library: LessonLibrary, _ options: SiteOptions) -> SiteVoice? {
    catalogue.map {
      SiteVoice(
        catalogue: $0, quotes: MaterialTexts(review, library: library).quotes(options))
    }
  }

  /// The title of a page; as it is when there is no translation.
  func title(_ title: String) -> String {
    catalogue.map { PageTranslation.title(title, by: $0) } ?? title
  }
}

/// Says texts of one incident in the language of the site.
struct SiteVoice: Sendable {
  let catalogue: Catalogue
  let quotes: Quotes

  /// For drawings, which are laid out for the words that they hold.
  var wording: Wording {
    Wording(standing: .welsh) { [catalogue, quotes] in
      PageTranslation.text($0, by: catalogue, quoting: quotes)
    }
  }
}
