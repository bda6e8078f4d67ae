import Foundation

/// What the person at the keyboard sees beside the result: messages, and one progress line on a
/// terminal. Silent progress when piped.
struct Terminal {
  private let showsProgress = isatty(2) == 1

  /// A line on standard output.
  func say(_ line: String) {
    FileHandle.standardOutput.write(Data((visible(line) + "\n").utf8))
  }

  /// A line on standard error, for problems.
  func warn(_ line: String) {
    clearProgress()
    FileHandle.standardError.write(Data((visible(line) + "\n").utf8))
  }

  /// Replaces the progress line.
  func progress(_ line: String) {
    guard showsProgress else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(visible(line))".utf8))
  }

  func clearProgress() {
    guard showsProgress else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }

  /// File names and log words may hold escape sequences that would drive the terminal.
  private func visible(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
