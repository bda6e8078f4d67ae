import ArgumentParser
import Foundation
import Intake
import Privacy
import Records
import ReportSite
import Translation

/// Options about the site's look and place; each goes before what `site.yaml` says.
struct SiteChoices: ParsableArguments {
  @Option(help: "Templates of your own: files here take the place of those in the program.")
  var templates: String?

  @Option(help: "Name of the organisation, for the header and the titles.")
  var organisation: String?

  @Option(help: "Name of the site.")
  var siteName: String?

  @Option(help: "Colour of the header: # and six hexadecimal digits.")
  var brandColour: String?

  @Option(
    help: "A link in the footer, as 'Text=https://address'. Can be given several times.")
  var footerLink: [String] = []

  @Option(help: "A stylesheet for GOV.UK Frontend's classes, in place of the site's own.")
  var stylesheet: String?

  @Option(help: "Where the site will stand, as 'https://address/': adds a feed of reviews.")
  var baseURL: String?

  @Option(help: "Language of the pages: en for English, cy for Welsh.")
  var language: String?

  @Option(help: "Settings of the site; without it, site.yaml beside the incident folders.")
  var config: String?

  @Flag(help: "Write each review as one HTML file too, to send by e-mail.")
  var singleFile = false

  /// For the site of the incidents in `input`.
  func options(
    input: String, audience: Audience, jobs: Int, needsWholeReviews: Bool
  ) throws -> SiteOptions {
    let settings = try settings(input: input)
    var options = SiteOptions(
      templatesFolder: templates ?? settings.templates,
      organisation: organisation ?? settings.organisation,
      siteName: siteName ?? settings.siteName ?? "Post-incident reviews",
      brandColour: brandColour ?? settings.brandColour ?? "#12436d",
      footerLinks: try links(settings), version: ProductVersion.text, jobs: jobs,
      hasWholeReviews: singleFile || needsWholeReviews)
    if let code = language { options.language = try chosen(code, place: "--language") }
    if language == nil, let code = settings.language {
      options.language = try chosen(code, place: "language in \(SiteSettings.fileName)")
    }
    options.baseURL = baseURL ?? settings.baseURL
    if let path = stylesheet ?? settings.stylesheet { options.stylesheet = try style(path) }
    if audience == .public { options.publicText = { Privacy.publicText($0) } }
    return options
  }

  private func settings(input: String) throws -> SiteSettings {
    let beside = (input.hasSuffix("/") ? input : input + "/") + SiteSettings.fileName
    guard let path = config ?? (FileManager.default.fileExists(atPath: beside) ? beside : nil)
    else { return SiteSettings() }
    do throws(Problem) {
      return try SiteSettings.read(path)
    } catch {
      throw Refusal(message: error.description)
    }
  }

  private func chosen(_ code: String, place: String) throws -> Language {
    guard let language = Language(rawValue: code) else {
      throw Refusal(
        message: "\(place) '\(code)': A site is published in a language that the program has. "
          + "Write one of: \(Language.known).")
    }
    return language
  }

  private func links(_ settings: SiteSettings) throws -> [SiteOptions.FooterLink] {
    guard !footerLink.isEmpty else {
      return settings.footerLinks.map { SiteOptions.FooterLink(text: $0.text, href: $0.href) }
    }
    return try footerLink.map { link in
      let parts = link.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Refusal(
          message: "--footer-link '\(link)': A link has words and an address. "
            + "Write it as 'Privacy=https://example.org/privacy'.")
      }
      return SiteOptions.FooterLink(text: parts[0], href: parts[1])
    }
  }

  private func style(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else {
      throw Refusal(
        message: "\(path): A stylesheet is a file of UTF-8 text that can be read. "
          + "Check the path and save it as UTF-8.")
    }
    return text
  }
}
