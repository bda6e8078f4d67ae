import Dispatch
import Synchronization

/// Checks pages in memory against every rule.
package struct PageChecker: Sendable {
  /// How many pages are read at once.
  private let jobs: Int

  package init(jobs: Int = 1) {
    self.jobs = max(1, jobs)
  }

  /// Every violation in these pages, in the order of page, line and rule, whatever `jobs` is.
  ///
  /// Paths are relative to the site's folder; `otherFiles` are files that pages may link to.
  package func violations(
    pages: [(path: String, bytes: [UInt8])], otherFiles: Set<String>
  ) -> [Violation] {
    violations(paths: pages.map(\.path), otherFiles: otherFiles) { pages[$0].bytes }
  }

  /// The same for pages that are fetched one by one, so that a site need not fit in memory.
  func violations<Failure: Error>(
    paths: [String], otherFiles: Set<String>, bytes: @Sendable (Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [Violation] {
    let read = try readings(paths: paths, bytes: bytes)
    return (read.violations + siteViolations(read.entries, otherFiles)).sorted()
  }

  /// What is wrong with each page by itself, and what others need to know about it.
  func readings<Failure: Error>(
    paths: [String], bytes: @Sendable (Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> (violations: [Violation], entries: [PageEntry]) {
    let next = Atomic(0)
    let outcome = Mutex(Outcome<Failure>())
    let workers = min(jobs, max(1, paths.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var found = Outcome<Failure>()
      do throws(PageReader.Fault) {
        // A reader of its own for every worker: no libxml2 object is ever shared between threads.
        let reader = try PageReader()
        while found.failure == nil {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < paths.count else { break }
          let page: [UInt8]
          do throws(Failure) {
            page = try bytes(index)
          } catch {
            found.failure = (index, error)
            break
          }
          try found.add(page, path: paths[index], reader: reader)
        }
      } catch {
        found.violations.append(Rule.checkerFault(error))
      }
      outcome.withLock { $0.merge(found) }
    }
    let whole = outcome.withLock { $0 }
    if let failure = whole.failure { throw failure.error }
    return (whole.violations.sorted(), whole.entries)
  }

  /// What is wrong with the pages as a site.
  func siteViolations(_ entries: [PageEntry], _ otherFiles: Set<String>) -> [Violation] {
    let map = SiteMap(pages: entries, otherFiles: otherFiles)
    return Rule.all.flatMap { rule -> [Violation] in
      guard case .site(let find) = rule.check else { return [] }
      return find(map).map { rule.violation($0.finding, on: $0.page) }
    }
  }
}

/// What one worker found, or all of them together.
private struct Outcome<Failure: Error>: Sendable {
  var violations: [Violation] = []
  var entries: [PageEntry] = []
  var failure: (index: Int, error: Failure)?

  mutating func add(
    _ bytes: [UInt8], path: String, reader: borrowing PageReader
  ) throws(PageReader.Fault) {
    let reading = try reader.read(bytes, path: path, rules: Rule.all)
    violations += reading.violations
    guard let page = reading.page else {
      entries.append(PageEntry(unread: path))
      return
    }
    entries.append(PageEntry(page))
    for rule in Rule.all {
      guard case .page(let find) = rule.check else { continue }
      violations += find(page).map { rule.violation($0, on: path) }
    }
  }

  /// Of two failures the one on the earlier page stays.
  mutating func merge(_ other: Outcome) {
    violations += other.violations
    entries += other.entries
    guard let theirs = other.failure else { return }
    if let ours = failure, ours.index <= theirs.index { return }
    failure = theirs
  }
}

extension Rule {
  /// A mistake of ours is a violation too, so that nothing unchecked is published.
  static func checkerFault(_ fault: PageReader.Fault) -> Violation {
    Violation(
      rule: "page-checker", page: "", line: 0,
      message: "The checker's own schemas and expressions are right: \(fault.detail)",
      fix: "Report this as a fault of incident-review")
  }
}
