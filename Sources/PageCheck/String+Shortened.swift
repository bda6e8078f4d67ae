extension String {
  /// At most 60 characters, so that a message stays one line long.
  var shortened: String {
    count > 60 ? String(prefix(59)) + "…" : self
  }
}
