/// A list of links in named groups, on as many pages as it needs.
struct Directory {
  struct Group {
    let name: String
    /// Each with "href" and "text".
    let links: [Slots]
  }

  /// About 60 kilobytes of page.
  static let mostLinks = 300

  /// The first page's file, without ".html".
  let name: String
  let title: String
  let lead: String
  let groups: [Group]

  var pages: [SitePage] {
    let parts = parts
    let sheets = Sheets(count: parts.count, name: name, title: title)
    return parts.enumerated().map { sheet, groups in
      SitePage(
        path: sheets.path(sheet), template: "directory", title: sheets.title(sheet),
        slots: sheets.around(sheet).merging([
          "directoryTitle": .text(title), "lead": .text(lead),
          "hasGroups": .flag(!groups.isEmpty),
          "directoryGroups": .list(
            groups.map { ["groupName": .text($0.name), "groupItems": .list($0.links)] }),
        ]))
    }
  }

  /// A group goes on upon the next page where this one is full.
  private var parts: [[Group]] {
    var parts: [[Group]] = []
    var page: [Group] = []
    var room = Self.mostLinks
    for group in groups {
      var rest = group.links[...]
      var name = group.name
      while !rest.isEmpty {
        if room == 0 {
          parts.append(page)
          (page, room) = ([], Self.mostLinks)
        }
        let part = rest.prefix(room)
        page.append(Group(name: name, links: Array(part)))
        rest = rest.dropFirst(part.count)
        room -= part.count
        name = "\(group.name) (continued)"
      }
    }
    if !page.isEmpty || parts.isEmpty { parts.append(page) }
    return parts
  }
}
