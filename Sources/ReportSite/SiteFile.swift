/// One file of the site, ready to be written.
package struct SiteFile: Hashable, Sendable {
  /// Below the site's folder, with `/` between parts: `booking/index.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
