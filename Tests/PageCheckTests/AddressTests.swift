import Testing

@testable import PageCheck

@Suite struct AddressTests {
  @Test(arguments: [
    ("b.html", "a/b.html"), ("../b.html", "b.html"), ("./b.html", "a/b.html"),
    ("c/../b.html", "a/b.html"), ("#part", "a/x.html"), ("?q=1", "a/x.html"),
    ("b%20c.html", "a/b c.html"), ("b.html?q=1#part", "a/b.html"),
  ])
  func namesAFileFromThePageItStandsOn(address: String, file: String) {
    #expect(Address(address).file(from: "a/x.html") == file)
  }

  @Test(arguments: ["../../b.html", "%", "%4", "%zz", "%ff.html"])
  func namesNoFileAboveTheSiteOrWhenGarbled(address: String) {
    #expect(Address(address).file(from: "a/x.html") == nil)
  }

  @Test(arguments: [
    ("HTTPS://example.org/", "https"), ("mailto:a@example.org", "mailto"), ("a:b", "a"),
  ])
  func knowsItsScheme(address: String, scheme: String) {
    #expect(Address(address).scheme == scheme)
  }

  @Test(arguments: ["a.html", "a/b:c", "#a:b", "1:2", ":", "é:x", ""])
  func hasNoSchemeWithoutAName(address: String) {
    #expect(Address(address).scheme == nil)
  }

  @Test func keepsItsFragmentApart() {
    #expect(Address("a.html#b#c").fragment == "b#c")
    #expect(Address("a.html#").fragment == "")
    #expect(Address("a.html").fragment == nil)
  }
}
