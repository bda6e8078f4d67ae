extension FailurePattern {
  /// The library, in no order that matters. To add a pattern: add its file, add its name here.
  package static let all: [FailurePattern] = [
    .inputDependentSlowQuery, .connectionLeak, .poolTooSmall, .timeLimitTooShort,
  ]
}
