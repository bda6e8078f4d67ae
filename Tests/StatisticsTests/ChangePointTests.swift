import Statistics
import Testing

@Suite struct ChangePointTests {
  /// The yearly flow of the Nile at Aswan 1871 to 1970 (Cobb, Biometrika 65, 1978), whose change after
  /// 1898, the 28th value, is the standard example of the field.
  @Test func findsTheChangeOfTheNile() throws {
    let change = try #require(ChangePoint(in: Self.nile))
    #expect(change.index == 28)
    #expect(!change.isRise)
    #expect(change.pValue < 0.0001)
  }

  @Test func isNotSureOfAChangeInAnAlternatingRun() throws {
    let change = try #require(ChangePoint(in: (0..<40).map { Double($0 % 2) }))
    #expect(change.pValue > 0.5)
  }

  @Test func findsNothingInAConstantOrShortRun() {
    #expect(ChangePoint(in: [1, 1, 1, 1, 1]) == nil)
    #expect(ChangePoint(in: [1, 2, 3]) == nil)
  }

  private static let nile: [Double] = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
  ]
}
