package import Translation

/// What the organisation decides about its site.
package struct SiteOptions: Sendable {
  /// A link in the footer of every page.
  package struct FooterLink: Hashable, Sendable {
    package let text: String
    /// An address of the organisation's own; `https`, `http` or `mailto`.
    package let href: String

    package init(text: String, href: String) {
      self.text = text
      self.href = href
    }
  }

  /// Takes the place of the embedded templates; `nil` for the embedded ones.
  package var templatesFolder: String?
  /// Stands in the header and at the end of every title; `nil` to use the name in the materials.
  package var organisation: String?
  package var siteName: String
  /// `#` and six hexadecimal digits, dark enough for white text.
  package var brandColour: String
  package var footerLinks: [FooterLink]
  /// Version of the program, for the footer and the manifest.
  package var version: String
  /// Where the site will stand, for addresses that must be whole; `nil` when it is not known.
  package var baseURL: String?
  /// Rules for the classes of GOV.UK Frontend that take the place of the site's own; `nil` for those.
  package var stylesheet: String?
  /// What a text becomes before readers outside the organisation see it; `nil` for a site of the
  /// organisation's own, which keeps all technical detail.
  package var publicText: (@Sendable (String) -> String)?
  /// Whether each review comes as one file too.
  package var hasWholeReviews: Bool
  /// Of the pages; files for machines and the words of materials stay as they are.
  package var language = Language.english
  /// How many pages are rendered at once; the bytes are the same whatever it is.
  package var jobs: Int

  package init(
    templatesFolder: String? = nil, organisation: String? = nil,
    siteName: String = "Post-incident reviews", brandColour: String = "#12436d",
    footerLinks: [FooterLink] = [], version: String, jobs: Int = 1,
    hasWholeReviews: Bool = false, publicText: (@Sendable (String) -> String)? = nil
  ) {
    self.templatesFolder = templatesFolder
    self.organisation = organisation
    self.siteName = siteName
    self.brandColour = brandColour
    self.footerLinks = footerLinks
    self.version = version
    self.jobs = max(1, jobs)
    self.hasWholeReviews = hasWholeReviews
    self.publicText = publicText
  }

  /// For readers outside the organisation.
  var isPublic: Bool { publicText != nil }
  var filter: TextFilter? { publicText.map(TextFilter.init) }

  /// The first option that the site cannot be built with.
  var fault: TemplateError? {
    let digits = brandColour.utf8.dropFirst()
    guard brandColour.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Self.hexadecimal.contains($0) })
    else {
      return TemplateError(
        place: "brand colour '\(brandColour)'",
        headline: "A colour is written as # and six hexadecimal digits",
        fix: "Write it like #12436d")
    }
    for link in footerLinks {
      let isKnown = ["https://", "http://", "mailto:"].contains { link.href.hasPrefix($0) }
      guard isKnown, !link.text.trimmed.isEmpty else {
        return TemplateError(
          place: "footer link '\(link.text)'",
          headline: "A footer link has words and an address starting https://, http:// or mailto:",
          fix: "Write both")
      }
    }
    if let baseURL, !baseURL.hasPrefix("https://") && !baseURL.hasPrefix("http://") {
      return TemplateError(
        place: "base URL '\(baseURL)'",
        headline: "The place of a site is an address starting https:// or http://",
        fix: "Write it like https://intranet.example.org/reviews/")
    }
    return nil
  }

  /// With a stroke at its end.
  var wholeBaseURL: String? { baseURL.map { $0.hasSuffix("/") ? $0 : "\($0)/" } }

  private static let hexadecimal = Array("0123456789abcdefABCDEF".utf8)
}
