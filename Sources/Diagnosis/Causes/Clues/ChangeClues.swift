import Records

/// Clues from what was changed before the first sign.
enum ChangeClues {
  /// A change this long before the first sign is near it.
  private static let nearSeconds = 3_600.0

  static func answers(
    in context: ClueContext, changes: [ChangeAssessment]
  ) -> [ClueAnswer] {
    let all: [Clue] = [
      .deploymentBeforeOnset, .settingChangedBeforeOnset, .changeTouchesFailingPath,
      .changeShortensTimeLimit, .changeLengthensTimeLimit, .effectSizeFitsChange,
    ]
    guard context.has(.deployments, .configurationChange) else {
      return all.map { context.notAvailable($0, "A list of deployments and changed settings") }
        + [
          context.notAvailable(.noChangeBeforeOnset, "A list of deployments and changed settings"),
          rollback(context),
        ]
    }
    let near = changes.filter { ($0.gapSeconds ?? .infinity) <= nearSeconds }
    let shorter = changes.filter {
      $0.timeLimit.map { $0.afterMilliseconds < $0.beforeMilliseconds } ?? false
    }
    let longer = changes.filter {
      $0.timeLimit.map { $0.afterMilliseconds > $0.beforeMilliseconds } ?? false
    }
    return [
      answer(context, .deploymentBeforeOnset, near.filter { $0.change.kind == .deployment }) {
        "\(subject($0)) was deployed "
          + "\(PlainDuration.words(seconds: $0.gapSeconds ?? 0)) before the first sign"
      },
      answer(context, .settingChangedBeforeOnset, changes.filter { $0.change.kind == .setting }) {
        "\($0.change.text) was changed from \(Phrases.verbatim($0.change.before ?? "nothing")) to "
          + Phrases.verbatim($0.change.after ?? "nothing")
      },
      answer(context, .changeTouchesFailingPath, changes.filter { $0.touches != nil }) {
        "The change of \(subject($0)) names a part that failed"
      },
      answer(context, .changeShortensTimeLimit, shorter) { change in
        let limit = change.timeLimit
        let factor = limit.map { $0.beforeMilliseconds / max($0.afterMilliseconds, 0.001) } ?? 1
        return "A time limit (\(change.change.text)) was made \(PlainNumber.times(factor)) shorter"
      },
      answer(context, .changeLengthensTimeLimit, longer) {
        "A time limit (\($0.change.text)) was made longer"
      },
      answer(context, .effectSizeFitsChange, changes.filter { $0.effect.hasPrefix("fits") }) {
        "The size of the effect \($0.effect)"
      },
      near.isEmpty
        ? context.seen(
          .noChangeBeforeOnset, 1, "No change is recorded in the hour before the first sign",
          Basis())
        : context.notSeen(
          .noChangeBeforeOnset,
          "\(PlainNumber.counted(near.count, "change")) in the hour before the first sign",
          Basis(lines: near.flatMap(\.basis.lines).sorted())),
      rollback(context),
    ]
  }

  private static func answer(
    _ context: ClueContext, _ clue: Clue, _ changes: [ChangeAssessment],
    words: (ChangeAssessment) -> String
  ) -> ClueAnswer {
    let nearest = changes.min {
      ($0.gapSeconds ?? .infinity, $0.change.line) < ($1.gapSeconds ?? .infinity, $1.change.line)
    }
    guard let nearest else {
      return context.notSeen(clue, "No recorded change is of this kind")
    }
    return context.seen(
      clue, 1, words(nearest), Basis(lines: changes.flatMap(\.basis.lines).sorted()))
  }

  private static func subject(_ change: ChangeAssessment) -> String {
    change.change.component.isEmpty ? "a part of the system" : change.change.component
  }

  private static func rollback(_ context: ClueContext) -> ClueAnswer {
    let rolledBack = context.interventions.filter { $0.kind == .rollback }
    guard let action = rolledBack.last else {
      return context.notAvailable(.rollbackCured, "A rollback with measures before and after it")
    }
    let relieved = action.effects.filter(\.isRelieved)
    if !action.effects.isEmpty, relieved.count * 2 >= action.effects.count {
      return context.seen(
        .rollbackCured, 1,
        "After the rollback at \(PlainTime.clock(action.time)) \(relieved.count) of "
          + "\(action.effects.count) measures came back", action.basis)
    }
    return action.effects.isEmpty
      ? context.notAvailable(.rollbackCured, "Measures before and after the rollback")
      : context.notSeen(.rollbackCured, "The rollback did not bring measures back", action.basis)
  }
}
