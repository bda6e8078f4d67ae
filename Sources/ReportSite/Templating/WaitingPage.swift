internal import Records

/// What a page will say, before its template is filled in.
struct WaitingPage: Sendable {
  let path: String
  let template: String
  let slots: Slots
}

extension TemplateShelf {
  /// The pages, in the order given, with up to `jobs` of them filled in at once. Throws what the
  /// first page that failed said, whichever failed first.
  func files(of pages: [WaitingPage], jobs: Int) throws(RenderError) -> [SiteFile] {
    let outcomes = Parallel.map(count: pages.count, jobs: jobs) { position in
      Result { () throws(RenderError) -> SiteFile in try file(of: pages[position]) }
    }
    var files: [SiteFile] = []
    for outcome in outcomes { files.append(try outcome.get()) }
    return files
  }

  private func file(of page: WaitingPage) throws(RenderError) -> SiteFile {
    SiteFile(path: page.path, bytes: try self.page(page.template, page.slots))
  }
}
