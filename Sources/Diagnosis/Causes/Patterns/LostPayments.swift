extension FailurePattern {
  static let lostPayments = FailurePattern(
    id: "lost-payments",
    title: "Payments taken without a booking, or twice",
    component: .dependency,
    plainWords:
      "Some people were charged without getting what they paid for, or were charged twice.",
    mechanism: """
      A time-out between charge and commit: the charge succeeds and the order of steps \
      leaves nothing to match it.
      """,
    prior: -3.0,
    predictions: [
      Prediction(.paymentsWithoutBooking, ifSeen: 2.0, ifNotSeen: -1.0),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.poolFull, ifSeen: -0.6),
      Prediction(.sameLoadDifferentLatency, ifSeen: -0.4),
      Prediction(.writesUnaffected, ifSeen: -0.5),
    ],
    mechanismClues: [.paymentsWithoutBooking],
    confirmingClue: nil,
    redHerrings: [
      "A fault at the bank: its record shows a normal payment"
    ],
    confirmingTest: "Reconcile the payment provider's list with the bookings.",
    mitigation: "Hold, refund or rebook.",
    prevention: "Use one key for each attempt so that it cannot be charged twice.",
    monitoring: "Watch payments without a booking.")
}
