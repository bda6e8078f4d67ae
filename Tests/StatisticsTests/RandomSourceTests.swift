import Testing

@testable import Statistics

@Suite struct RandomSourceTests {
  /// Output of the authors' C program from the state 1, 2, 3, 4, as published with rand_xoshiro.
  @Test func givesThePublishedNumbersOfXoshiro256StarStar() {
    var source = RandomSource(state: (1, 2, 3, 4))
    let published: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
      607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
      10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    #expect(published.map { _ in source.next() } == published)
  }

  /// Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567.
  @Test func givesThePublishedNumbersOfSplitMix64() {
    var mixer = SplitMix(state: 1_234_567)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(published.map { _ in mixer.next() } == published)
  }

  @Test func fillsAllFourWordsThroughSplitMix64() {
    var mixer = SplitMix(state: 99)
    var expected = RandomSource(state: (mixer.next(), mixer.next(), mixer.next(), mixer.next()))
    var source = RandomSource(seed: 99)
    #expect((0..<20).allSatisfy { _ in source.next() == expected.next() })
  }

  @Test func doesNotGetStuckInTheZeroState() {
    var source = RandomSource(state: (0, 0, 0, 0))
    #expect((0..<10).contains { _ in source.next() != 0 })
  }
}
