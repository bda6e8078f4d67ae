/// Checks a site part by part, so that its pages need not be there at once.
///
/// Of each page only what others need to know is kept. What comes first is kept whole where it stands
/// at the root of the site: so the site's own pages go first, and then each folder by itself.
package struct SiteCheck: Sendable {
  private let checker: PageChecker
  private var entries: [PageEntry] = []
  /// Those at the root of the site, which pages in folders link to.
  private var roots: [PageEntry] = []
  private var otherFiles: Set<String> = []

  package init(jobs: Int = 1) { checker = PageChecker(jobs: jobs) }

  /// What is wrong with some of the pages by themselves; `otherFiles` are files that come with them.
  package mutating func violations(
    pages: [(path: String, bytes: [UInt8])], otherFiles added: Set<String>
  ) -> [Violation] {
    otherFiles.formUnion(added)
    let read = checker.readings(paths: pages.map(\.path)) { pages[$0].bytes }
    let map = SiteMap(pages: roots + read.entries, otherFiles: otherFiles)
    let settled = read.entries.map { $0.settled(in: map) }
    entries += settled
    roots += settled.filter { !$0.path.contains("/") }
    return read.violations
  }

  /// What is wrong with all of them as a site. `page` gives the bytes of a page once more: of those
  /// alone whose parts are named by pages that came in another part.
  package func siteViolations(page: (String) -> [UInt8]?) -> [Violation] {
    do throws(PageReader.Fault) {
      return checker.siteViolations(try completed(page), otherFiles).sorted()
    } catch {
      return [Rule.checkerFault(error)]
    }
  }

  private func completed(
    _ page: (String) -> [UInt8]?
  ) throws(PageReader.Fault) -> [PageEntry] {
    var named: Set<String> = []
    for entry in entries {
      for link in entry.links {
        let address = Address(link.address)
        if address.scheme == nil, address.fragment != nil, let file = address.file(from: entry.path)
        {
          named.insert(file)
        }
      }
    }
    guard !named.isEmpty else { return entries }
    let reader = try PageReader()
    var whole: [PageEntry] = []
    for entry in entries {
      guard !entry.hasIdentifiers, named.contains(entry.path) else {
        whole.append(entry)
        continue
      }
      let reading = try reader.read(page(entry.path) ?? [], path: entry.path, rules: [])
      whole.append(entry.with(identifiersOf: reading.page))
    }
    return whole
  }
}
