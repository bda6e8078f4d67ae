extension FailurePattern {
  static let credentialsExpired = FailurePattern(
    id: "credentials-expired",
    title: "Credentials that ran out or were changed",
    component: .credentials,
    plainWords: """
      A password or key that the service uses had expired or been changed elsewhere, so \
      it was refused.
      """,
    mechanism: "Authentication to one system fails from the moment of expiry or rotation.",
    prior: -2.4,
    predictions: [
      Prediction(.credentialErrors, ifSeen: 2.8, ifNotSeen: -1.6),
      Prediction(.startsAtOneInstant, ifSeen: 0.8, ifNotSeen: -0.4),
      Prediction(.certificateErrors, ifSeen: -0.5),
      Prediction(.slowByInput, ifSeen: -1.2),
      Prediction(.errorsLow, ifSeen: -0.4),
    ],
    mechanismClues: [.credentialErrors],
    confirmingClue: nil,
    redHerrings: [
      "A fault in permissions: the same permissions worked until that moment"
    ],
    confirmingTest: "Sign in by hand with the same credentials and read their age.",
    mitigation: "Restore or rotate them everywhere.",
    prevention: "Keep old and new valid together for a while and rehearse rotation.",
    monitoring: "Watch refused sign-ins and days to expiry.")
}
