import Foundation

/// What tells one build of this program from another: pages made by another build are never taken
/// over, whatever its version says.
enum BuildFingerprint {
  /// The linker's build id, in hexadecimal digits; empty when the program has none.
  static let text: String = read("/proc/self/exe") ?? ""

  /// The note "GNU", type 3, among the program headers of a 64-bit ELF file ("Executable and Linking
  /// Format", 1995, and Debian's binutils: ld --build-id).
  static func read(_ path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    func bytes(_ offset: UInt64, _ count: Int) -> [UInt8]? {
      guard (try? file.seek(toOffset: offset)) != nil,
        let data = try? file.read(upToCount: count), data.count == count
      else { return nil }
      return Array(data)
    }
    func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> UInt64 {
      (0..<width).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
    }
    guard let head = bytes(0, 64), head.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else {
      return nil
    }
    let size = Int(number(head, 54, 2))
    let count = Int(number(head, 56, 2))
    guard size >= 56, count <= 256, let table = bytes(number(head, 32, 8), size * count) else {
      return nil
    }
    for entry in 0..<count where number(table, entry * size, 4) == 4 {
      let length = Int(clamping: number(table, entry * size + 32, 8))
      guard length <= 1 << 16, let notes = bytes(number(table, entry * size + 8, 8), length) else {
        continue
      }
      var place = 0
      while place + 12 <= notes.count {
        let nameSize = Int(number(notes, place, 4))
        let textSize = Int(number(notes, place + 4, 4))
        let text = place + 12 + (nameSize + 3) / 4 * 4
        guard text + textSize <= notes.count else { break }
        if number(notes, place + 8, 4) == 3,
          notes[(place + 12)...].starts(with: [0x47, 0x4E, 0x55])
        {
          return notes[text..<(text + textSize)].map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0\(digits)" : digits
          }.joined()
        }
        place = text + (textSize + 3) / 4 * 4
      }
    }
    return nil
  }
}
