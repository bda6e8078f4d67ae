/// A page of the site itself, before its frame is put around it.
struct SitePage {
  /// At the site's root.
  let path: String
  let template: String
  /// In the browser's title.
  let title: String
  let slots: Slots
}

/// The pages of a list that is too long for one: each no longer than people wait for on a telephone.
struct Sheets {
  let count: Int
  /// The first file, without ".html".
  let name: String
  let title: String
  /// Where the first one is called otherwise.
  var firstPath: String?

  func path(_ sheet: Int) -> String {
    sheet == 0 ? firstPath ?? "\(name).html" : "\(name)-\(sheet + 1).html"
  }

  func title(_ sheet: Int) -> String {
    sheet == 0 ? title : "\(title) (page \(FigureWords.grouped(sheet + 1)))"
  }

  /// The slots of the links to the sheets beside this one; `false` where it is the only one.
  func around(_ sheet: Int) -> Slots {
    func link(_ other: Int) -> Slot {
      (0..<count).contains(other)
        ? .group(["href": .text(path(other)), "text": .text(title(other))]) : false
    }
    return [
      "hasSheets": .flag(count > 1), "previousPage": link(sheet - 1), "nextPage": link(sheet + 1),
      "partNote": .text(
        count > 1
          ? ", page \(FigureWords.grouped(sheet + 1)) of \(FigureWords.grouped(count))" : ""),
    ]
  }
}
