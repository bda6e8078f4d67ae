import Testing

@testable import Intake

@Suite struct FileFamilyTests {
  @Test func takesFilesOfManyMachinesAndDaysForOneFamily() {
    #expect(FileFamily("host-1/app.2026-03-18.log") == FileFamily("host-12/app.2025-11-02.log"))
    #expect(FileFamily("booking-7d9f8b6c5-x2x9k.log") == FileFamily("booking-5c4d7f8b9-q8w2z.log"))
  }

  @Test func keepsFilesOfOtherNamesApart() {
    #expect(FileFamily("payments/access-1.log") != FileFamily("search/access-1.log"))
    #expect(FileFamily("a.log") != FileFamily("b.log"))
  }

  @Test(arguments: [
    ("", ""), ("no digits/here.log", "no digits/here.log"), ("7", "#"), ("a7b", "#"),
    ("é7/x", "#/x"), ("-7-", "-#-"),
  ])
  func putsASignInThePlaceOfWordsWithDigits(text: String, shape: String) {
    #expect(FileFamily.shape(of: text) == shape)
  }
}
