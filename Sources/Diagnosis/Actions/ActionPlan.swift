internal import Records

/// The ranked actions for one incident, and what the linter refused.
package struct ActionPlan: Sendable {
  /// Ranked, most urgent first; at most `PlanLint.mostActions`.
  package let actions: [PlannedAction]
  /// Faults of actions that were left out, and of the plan as a whole.
  package let faults: [PlanLint.Fault]
  /// Fitting actions that did not find room, in rank.
  package let notChosen: [PlannedAction]

  /// Lints what is proposed: an action with a fault is left out, and the fault is kept.
  package init(proposed: [PlannedAction]) {
    var sound: [PlannedAction] = []
    var faults: [PlanLint.Fault] = []
    for action in proposed {
      let own = PlanLint.faults(in: action)
      faults += own
      if own.isEmpty, !sound.contains(where: { $0.words == action.words }) { sound.append(action) }
    }
    actions = Array(sound.prefix(PlanLint.mostActions))
    notChosen = Array(sound.dropFirst(PlanLint.mostActions))
    self.faults = faults + PlanLint.faults(inPlan: actions)
  }

  /// Nothing is planned for a review in which nothing went wrong.
  init(_ review: Review, monitoring: MonitoringDesign) {
    guard review.firstSign != nil || Self.harmed(review) else {
      self.init(actions: [], faults: [], notChosen: [])
      return
    }
    self.init(proposed: ActionProposals(review, monitoring: monitoring).inRank)
  }

  private init(
    actions: [PlannedAction], faults: [PlanLint.Fault], notChosen: [PlannedAction]
  ) {
    self.actions = actions
    self.faults = faults
    self.notChosen = notChosen
  }

  private static func harmed(_ review: Review) -> Bool {
    review.history.spans.contains { $0.state > .normal }
  }
}
