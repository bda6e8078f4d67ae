import Records

/// The literals of a statement, named after the column they are compared with or stored in:
/// `f.area=north`, `ts.start_time.from=…`, `amount=15.00`.
struct StatementValues: StatementSink {
  private(set) var attributes: [Attribute] = []
  private var column = ""
  private var isBetween = false
  private var betweenCount = 0
  private var insertColumns: [String] = []
  private var isInsert = false
  private var isInColumns = false
  private var valueIndex: Int?

  static let most = 32

  mutating func byte(_ byte: UInt8) {}

  mutating func literal(_ text: Bytes, _ range: Range<Int>, whole: Range<Int>, isFirst: Bool) {
    guard attributes.count < Self.most else { return }
    var name = column
    if let index = valueIndex {
      name = insertColumns.indices.contains(index) ? insertColumns[index] : name
      valueIndex = index + 1
    } else if isBetween {
      name += betweenCount == 0 ? ".from" : ".to"
      betweenCount += 1
      if betweenCount == 2 { isBetween = false }
    }
    if !name.isEmpty { attributes.append(Attribute(name, DisplayText.decode(text, range))) }
  }

  mutating func word(_ text: Bytes, _ range: Range<Int>) {
    guard range.count <= 128 else { return }
    let word = DisplayText.decode(text, range).lowercased()
    switch word {
    case "between":
      isBetween = true
      betweenCount = 0
    case "into":
      isInsert = true
    case "values":
      isInColumns = false
      if isInsert { valueIndex = 0 }
    case "limit", "offset", "interval":
      column = word
      valueIndex = nil
    case "on", "returning", "where", "select":
      isInColumns = false
      if word != "select" { valueIndex = nil }
    case let word where Self.keywords.contains(word): break
    default:
      if valueIndex != nil {
        valueIndex = valueIndex.map { $0 + 1 }
      } else if isInsert, !isInColumns {
        isInColumns = true
      } else if isInColumns {
        insertColumns.append(word)
      } else if !isBetween || betweenCount == 0 && attributes.isEmpty && column.isEmpty {
        column = word
      }
    }
  }

  private static let keywords: Set<String> = [
    "and", "or", "not", "in", "like", "ilike", "is", "timestamp", "timestamptz", "date", "time",
    "int", "bigint", "text", "uuid", "jsonb", "json", "numeric", "any", "all", "from", "join",
    "left", "right", "inner", "outer", "order", "by", "group", "asc", "desc", "set", "update",
    "delete", "insert", "as", "case", "when", "then", "else", "end", "exists",
  ]
}
