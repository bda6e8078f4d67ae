package import Records
import Yams

/// What `site.yaml` beside the incident folders says about the site; everything optional.
package struct SiteSettings: Hashable, Sendable {
  package struct Link: Hashable, Sendable {
    package let text: String
    package let href: String
  }

  package var organisation: String?
  package var siteName: String?
  /// `#` and six hexadecimal digits.
  package var brandColour: String?
  /// Where the site will stand, for the feed; with the scheme.
  package var baseURL: String?
  /// A stylesheet that takes the place of the site's own for standard components.
  package var stylesheet: String?
  package var templates: String?
  /// Code of the language of the pages, such as "cy".
  package var language: String?
  package var footerLinks: [Link] = []

  package init() {}

  package static let fileName = "site.yaml"
  private static let keys = [
    "organisation", "site_name", "brand_colour", "base_url", "stylesheet", "templates",
    "language", "footer_links",
  ]

  /// Reads a file. Throws the first thing in it that cannot be used, with its line: a site with
  /// another name or colour than was asked for would not be noticed.
  package static func read(_ path: String) throws(Problem) -> SiteSettings {
    let bytes: [UInt8]
    do throws(ReadFault) {
      bytes = try ByteReader(path: path).bytes(0..<(ResponseDocument.largestBytes + 1))
    } catch {
      throw Problem(
        path: path, headline: "The file cannot be read: \(error.reason)",
        fix: "Check the path and its permissions")
    }
    var settings = SiteSettings()
    guard let root = try ResponseDocument.root(of: bytes, path: path) else { return settings }
    var fields = FieldReader(
      file: FileID(0), path: path, clock: ResponseClock(zone: .assumedUTC, day: nil, start: nil))
    guard let top = fields.group(root, "the file", keys: keys) else {
      throw fields.problems.first
        ?? Problem(path: path, headline: "The file holds keys", fix: "Write one a line")
    }
    func text(_ key: String) -> String? {
      let written = fields.text(top[key], key)
      return written.isEmpty ? nil : written
    }
    settings.organisation = text("organisation")
    settings.siteName = text("site_name")
    settings.brandColour = text("brand_colour")
    settings.baseURL = text("base_url")
    settings.stylesheet = text("stylesheet")
    settings.templates = text("templates")
    settings.language = text("language")
    for item in fields.list(top["footer_links"]) {
      guard let group = fields.group(item, "a footer link", keys: ["text", "href"]) else {
        continue
      }
      settings.footerLinks.append(
        Link(
          text: fields.text(group["text"], "the words of a link"),
          href: fields.text(group["href"], "an address")))
    }
    if let problem = fields.problems.first { throw problem }
    return settings
  }
}
