extension ServiceProfile {
  /// The kinds that are known. To add one: add a file, and its name here.
  package static let all: [ServiceProfile] = [
    .form, .dashboard, .enquiries, .parliamentaryQuestions, .rulesAssessment,
  ]
}
