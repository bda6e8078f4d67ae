/// The standards that government services are held to, by number and title. A table of values, to be
/// read again beside the published pages from time to time.
package enum Standards {
  /// When the titles were last compared with what is published.
  package static let checkedOn = "2 July 2026"

  package static let serviceStandard = [
    "Understand users and their needs", "Solve a whole problem for users",
    "Provide a joined up experience across all channels", "Make the service simple to use",
    "Make sure everyone can use the service", "Have a multidisciplinary team",
    "Use agile ways of working", "Iterate and improve frequently",
    "Create a secure service which protects users’ privacy",
    "Define what success looks like and publish performance data",
    "Choose the right tools and technology", "Make new source code open",
    "Use and contribute to open standards, common components and patterns",
    "Operate a reliable service",
  ]

  package static let technologyCode = [
    "Define user needs", "Make things accessible and inclusive", "Be open and use open source",
    "Make use of open standards", "Use cloud first", "Make things secure", "Make privacy integral",
    "Share, reuse and collaborate", "Integrate and adapt technology", "Make better use of data",
    "Define your purchasing strategy", "Make your technology sustainable",
    "Meet the Service Standard",
  ]

  /// Counted from 1; `nil` for a number that the standard does not have.
  package static func title(of point: Int, in titles: [String]) -> String? {
    titles.indices.contains(point &- 1) ? titles[point &- 1] : nil
  }
}
