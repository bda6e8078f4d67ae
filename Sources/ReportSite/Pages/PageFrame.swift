internal import Diagnosis
internal import Records
internal import Translation

/// What stands around every page: titles, navigation, marking, footer.
struct PageFrame {
  let options: SiteOptions
  /// Of the site as a whole: as strict as its strictest review.
  let marking: String
  let organisation: String
  /// Every marking that a page of the site carries, in a fixed order.
  private let markings: [String]

  init(options: SiteOptions, reviews: [ReviewCard]) {
    self.options = options
    let names = reviews.map(\.organisation).filter { !$0.trimmed.isEmpty }
    let shared = names.first.flatMap { name in names.allSatisfy { $0 == name } ? name : nil }
    organisation = options.organisation ?? shared ?? ""
    let site = Self.strictest(reviews.map(\.marking))
    marking = site
    markings = Set(reviews.map { Self.strictest([$0.marking]) } + [site]).sorted()
  }

  /// The rules in front of the stylesheet: the brand's colour, and for each marking a page rule that
  /// repeats it on every printed sheet, which only a stylesheet can.
  var styleRules: String {
    var rules = ":root{--app-brand:\(options.brandColour)}\n"
    for (index, marking) in markings.enumerated() {
      let box = "{content:\"\(Self.cssText(marking))\";font:bold 10pt Arial,sans-serif}"
      rules += ".app-marked-\(index + 1){page:marked-\(index + 1)}\n"
      rules += "@page marked-\(index + 1){@top-center\(box)@bottom-center\(box)}\n"
    }
    return rules
  }

  /// Letters, digits and spaces as they are; all else by number, so that nothing can end the text.
  private static func cssText(_ text: String) -> String {
    var result = ""
    for scalar in text.fitted(120).unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar == " " {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\\(String(max(scalar.value, 1), radix: 16)) "
      }
    }
    return result
  }

  /// A page of the site itself. `page` completes the title.
  func sitePage(_ page: String, isHome: Bool) -> Slots {
    base(page: page, name: options.siteName, organisation: organisation, marking: marking).merging([
      "root": "", "navigation": false, "siblings": false,
      "breadcrumbs": isHome
        ? false : .group(["breadcrumbItems": .list([link("index.html", options.siteName)])]),
    ])
  }

  /// - Parameters:
  ///   - sheet: from 0, of a page that comes in several.
  ///   - sheets: how many it comes in.
  func reviewPage(
    _ page: ReviewPage, sheet: Int = 0, of sheets: Int = 1, _ dossier: Dossier
  ) -> Slots {
    let review = dossier.review
    let service = review.service.trimmed.isEmpty ? options.siteName : review.service
    let stated = review.organisation.isEmpty ? nil : review.organisation
    var crumbs = [link("../index.html", options.siteName)]
    if page != .summary { crumbs.append(link("index.html", "Summary: \(review.title.fitted(40))")) }
    let all = ReviewPage.pages(of: review, isPublic: options.isPublic)
    let place = all.firstIndex(of: page) ?? 0
    let parts = ReviewPart.parts(of: all)
    let own = ReviewPart(of: page)
    let siblings = parts.first { $0.part == own }?.pages ?? []
    let name = sheet == 0 ? page.title : "\(page.title) (page \(sheet + 1))"
    func next(_ step: Int) -> Slots? {
      if (0..<sheets).contains(sheet + step) {
        let label = "\(page.title) (page \(sheet + step + 1))"
        return link(page.fileName(part: sheet + step), sheet + step == 0 ? page.title : label)
      }
      guard all.indices.contains(place + step) else { return nil }
      return link(all[place + step].fileName, all[place + step].title)
    }
    return base(
      page: "\(name), \(dossier.tellingApart)", name: service,
      organisation: options.organisation ?? stated ?? organisation,
      marking: Self.strictest([review.evidence.profile.marking])
    ).merging([
      "root": "../", "title": .text(review.title),
      "navigation": .group([
        "navigationName": .text(
          review.service.trimmed.isEmpty ? review.title.fitted(60) : review.service),
        "navigationItems": .list(
          parts.map { part, pages in
            link((pages.first ?? page).fileName, part.title).merging([
              "isActive": .flag(part == own),
              "current": part == own ? (pages.count == 1 ? "page" : "true") : "",
            ])
          }),
      ]),
      "siblings": siblings.count < 2
        ? false
        : .group([
          "siblingsName": .text(own.title),
          "siblingItems": .list(
            siblings.map { link($0.fileName, $0.title).merging(["isCurrent": .flag($0 == page)]) }),
        ]),
      "breadcrumbs": .group(["breadcrumbItems": .list(crumbs)]),
      "previousPage": .optional(next(-1)), "nextPage": .optional(next(1)),
      "partNote": .text(
        sheets > 1 ? ", page \(sheet + 1) of \(FigureWords.grouped(sheets))" : ""),
    ])
  }

  /// All pages of a review in one file.
  func wholePage(_ dossier: Dossier) -> Slots {
    let review = dossier.review
    let service = review.service.trimmed.isEmpty ? options.siteName : review.service
    let stated = review.organisation.isEmpty ? nil : review.organisation
    return base(
      page: "Whole review, \(dossier.tellingApart)", name: service,
      organisation: options.organisation ?? stated ?? organisation,
      marking: Self.strictest([review.evidence.profile.marking]))
  }

  private func base(page: String, name: String, organisation: String, marking: String) -> Slots {
    let parts = [page.fitted(65), name, organisation].filter { !$0.trimmed.isEmpty }
    return [
      "headTitle": .text(parts.joined(separator: " – ")), "brandColour": .text(options.brandColour),
      "siteOwner": .text(organisation.isEmpty ? options.siteName : organisation),
      "siteName": .text(options.siteName), "organisation": .text(organisation),
      "marking": .text(marking),
      "markingClass": .text("app-marked-\((markings.firstIndex(of: marking) ?? 0) + 1)"),
      "version": .text(options.version), "isTranslated": .flag(options.language != .english),
      "feedHref": .text(options.baseURL == nil ? "" : Feed.path),
      "footerLinks": .list(options.footerLinks.map { link($0.href, $0.text) }),
    ]
  }

  private func link(_ href: String, _ text: String) -> Slots {
    ["href": .text(href), "text": .text(text)]
  }

  private static func strictest(_ markings: [String]) -> String {
    let written = markings.map(\.trimmed).filter { !$0.isEmpty }
    return written.filter { $0.hasPrefix("OFFICIAL-SENSITIVE") }.min() ?? written.min()
      ?? "OFFICIAL"
  }
}

extension String {
  /// Cut between words so that it is no longer than `limit` characters, with "…" at the end.
  func fitted(_ limit: Int) -> String {
    guard unicodeScalars.count > limit else { return self }
    var view = unicodeScalars.prefix(max(1, limit - 1))
    if let space = view.lastIndex(of: " "), view.distance(from: space, to: view.endIndex) < 20 {
      view = view[..<space]
    }
    while let last = view.last, " ,;:–-".unicodeScalars.contains(last) { view.removeLast() }
    return String(view) + "…"
  }

  /// With a small first letter, unless the first word is a name or an abbreviation such as "CPU".
  var continuingSentence: String {
    let scalars = Array(unicodeScalars.prefix(2))
    guard scalars.count == 2, !scalars[1].properties.isUppercase else { return self }
    return String(scalars[0]).lowercased() + String(unicodeScalars.dropFirst())
  }

  /// With a full stop, unless it ends with one.
  var asSentence: String {
    let text = trimmed
    guard let last = text.unicodeScalars.last else { return "" }
    return ".?!…”".unicodeScalars.contains(last) ? text : text + "."
  }
}
