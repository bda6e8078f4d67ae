extension LearnedWeights {
  /// The committed table.
  package static let committed = LearnedWeights(table: text)

  private static let text = """
    """
}
