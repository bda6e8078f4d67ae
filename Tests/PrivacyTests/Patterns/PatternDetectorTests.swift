import Testing

@testable import Privacy

@Suite struct PatternDetectorTests {
  private func kinds(_ text: String) -> [PersonalKind] {
    let scanned = ScannedText(FoldedText(Array(text.utf8)).bytes)
    return Spot.resolved(PatternDetector.spots(in: scanned, prose: true)).map(\.kind)
  }

  /// 943 476 5919 is the worked example of the NHS Data Dictionary's modulus 11 check.
  @Test func checksTheLastDigitOfAnNHSNumber() {
    #expect(kinds("943 476 5919") == [.nhsNumber])
    #expect(kinds("943 476 5918") == [])
    #expect(kinds("4010232137") == [.nhsNumber])
  }

  /// 4111 1111 1111 1111 and 3782 822463 10005 are the issuers' public test cards.
  @Test func checksTheLastDigitOfACard() {
    #expect(kinds("4111-1111-1111-1111") == [.card])
    #expect(kinds("3782 822463 10005") == [.card])
    #expect(kinds("4111 1111 1111 1112") == [])
    #expect(kinds("41 11 11 11 11 11 11 11") == [])
  }

  @Test func refusesInsurancePrefixesThatAreNeverGivenOut() {
    #expect(kinds("AB123456C") == [.nationalInsurance])
    #expect(kinds("GB123456C") == [])
    #expect(kinds("AO123456C") == [])
    #expect(kinds("AB123456E") == [])
  }

  /// One postcode of each of Royal Mail's six outward forms.
  @Test(arguments: ["M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB"])
  func readsEveryFormOfPostcode(postcode: String) {
    #expect(kinds(postcode) == [.postcode])
    #expect(kinds(postcode.filter { $0 != " " }) == [.postcode])
  }

  @Test(arguments: ["QQ1 1AA", "M1 1AC", "M1 8GB", "XX12 3AB", "M1111AE", "SW1A 1A"])
  func refusesWhatOnlyLooksLikeAPostcode(text: String) {
    #expect(kinds(text) == [])
  }

  @Test(arguments: [
    "01-02-2025 10:30", "2025-01-15 09:15:33", "0.7123456789", "1736930013", "12:34:56",
    "256.1.1.1",
    "1.2.3.4.5", "std::vector", "DB::ADD", "a@b", "@", "HHH000204", "MR005", "ISO-8601",
    "CVE-2021-44228", "UTF-8", "user_id", "account-service-2", "IN24 THE", "token bucket",
    "password=?", "password: required", "9f1c2b7e-4d21-4c0a-9b77-0d2f5a3c1e88",
  ])
  func leavesNearMissesAlone(text: String) {
    #expect(kinds(text) == [])
  }

  @Test func takesTheWholeOfALongSecret() {
    let secret = String(repeating: "a1B2", count: 5_000)
    let text = "token=\(secret) end"
    let scanned = ScannedText(Array(text.utf8))
    let spots = Spot.resolved(PatternDetector.spots(in: scanned, prose: false))
    #expect(spots.map(\.end) == [6 + secret.utf8.count])
  }
}
