internal import Dispatch
internal import Synchronization

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
    let next = Atomic(0)
    let outcomes = Mutex<[Int: Result<SiteFile, RenderError>]>([:])
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, pages.count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard pages.indices.contains(index) else { return }
        let outcome = Result { () throws(RenderError) -> SiteFile in try file(of: pages[index]) }
        outcomes.withLock { $0[index] = outcome }
      }
    }
    let byIndex = outcomes.withLock { $0 }
    var files: [SiteFile] = []
    for index in pages.indices {
      if let outcome = byIndex[index] { files.append(try outcome.get()) }
    }
    return files
  }

  private func file(of page: WaitingPage) throws(RenderError) -> SiteFile {
    SiteFile(path: page.path, bytes: try self.page(page.template, page.slots))
  }
}
