internal import Dispatch
internal import Records
internal import Synchronization

/// Pages on their way through the templates: filled in beside the work that makes the next ones.
final class PageLine: Sendable {
  private struct State {
    /// Added and not taken yet, in order of position.
    var waiting: [(position: Int, page: WaitingPage)] = []
    var added = 0
    var finished: [(position: Int, result: Result<SiteFile, RenderError>)] = []
    var isClosed = false
  }

  private let shelf: TemplateShelf
  private let state = Mutex(State())
  private let helper = Mutex<Background<Void>?>(nil)
  private let hasHelper: Bool
  /// Once for each page added, and once at the end.
  private let arrival = DispatchSemaphore(value: 0)

  /// With more than one job, a helper fills pages in while others are still being prepared.
  init(_ shelf: TemplateShelf, jobs: Int) {
    self.shelf = shelf
    hasHelper = jobs > 1
  }

  func add(_ page: WaitingPage) {
    state.withLock {
      $0.waiting.append(($0.added, page))
      $0.added += 1
    }
    guard hasHelper else { return }
    helper.withLock { helper in
      guard helper == nil else { return }
      helper = Background { [self] in
        repeat { arrival.wait() } while step()
      }
    }
    arrival.signal()
  }

  /// All pages in the order in which they were added. Throws what the first page that failed said.
  func files() throws(RenderError) -> [SiteFile] {
    state.withLock { $0.isClosed = true }
    while step() {}
    arrival.signal()
    helper.withLock { $0 }?.value
    let results = state.withLock { $0.finished }.sorted { $0.position < $1.position }
    var files: [SiteFile] = []
    for (_, result) in results { files.append(try result.get()) }
    return files
  }

  /// Fills in the next page; `false` when there is none and there will be none.
  private func step() -> Bool {
    let (next, isClosed) = state.withLock { state in
      (state.waiting.isEmpty ? nil : state.waiting.removeFirst(), state.isClosed)
    }
    guard let (position, page) = next else { return !isClosed }
    let result = Result { () throws(RenderError) -> SiteFile in
      SiteFile(path: page.path, bytes: try shelf.page(page.template, page.allSlots))
    }
    state.withLock { $0.finished.append((position, result)) }
    return true
  }
}
