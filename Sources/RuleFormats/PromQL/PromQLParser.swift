/// Reads an expression: a Pratt parser (Pratt, "Top down operator precedence", POPL 1973).
struct PromQLParser {
  private let tokens: [PromQLToken]
  private var place = 0
  private var depth = 0

  /// Deeper nesting than this is not written by people.
  private static let deepest = 48

  /// The expression in `text`.
  package static func expression(_ text: String) throws(PromQLError) -> PromQLExpression {
    var parser = PromQLParser(tokens: try PromQLTokens.all(in: text))
    let result = try parser.expression(above: 0)
    let rest = parser.current
    guard rest.kind == .end else {
      throw PromQLError(
        at: rest.column, "After an expression comes an operator or its end",
        fix: "Remove what follows, or put an operator before it")
    }
    guard result.shape != .range else {
      throw PromQLError(
        at: 1, "A range of readings is not a value by itself",
        fix: "Put it into a function such as avg_over_time")
    }
    return result
  }

  private init(tokens: [PromQLToken]) { self.tokens = tokens }

  private var current: PromQLToken { tokens[min(place, tokens.count - 1)] }

  private mutating func take(_ mark: String) -> Bool {
    guard current.kind == .mark(mark) else { return false }
    place += 1
    return true
  }

  private mutating func need(_ mark: String, _ headline: String) throws(PromQLError) {
    let column = current.column
    guard take(mark) else { throw PromQLError(at: column, headline, fix: "Write “\(mark)” here") }
  }

  private mutating func expression(above strength: Int) throws(PromQLError) -> PromQLExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw PromQLError(
        at: current.column, "Expressions are nested at most \(Self.deepest) deep",
        fix: "Split it with recording rules")
    }
    var left = try operand()
    while let sign = sign(of: current), sign.strength > strength {
      let column = current.column
      place += 1
      left = try combine(sign, left, at: column)
    }
    return left
  }

  private mutating func combine(
    _ sign: PromQLOperator, _ left: PromQLExpression, at column: Int
  ) throws(PromQLError) -> PromQLExpression {
    let asNumber = current.kind == .name("bool")
    if asNumber { place += 1 }
    if case .name(let word) = current.kind,
      ["on", "ignoring", "group_left", "group_right"].contains(word)
    {
      throw PromQLError(
        at: current.column, "Series are matched whole: they have no labels",
        fix: "Remove “\(word)” and its list")
    }
    let right = try expression(above: sign.strength)
    guard left.shape != .range, right.shape != .range else {
      throw PromQLError(
        at: column, "An operator stands between values, not ranges of readings",
        fix: "Put the range into a function such as avg_over_time")
    }
    let areNumbers = left.shape == .scalar && right.shape == .scalar
    switch sign.strength {
    case 1, 2:
      guard left.shape == .vector, right.shape == .vector else {
        throw PromQLError(
          at: column, "“\(sign.rawValue)” stands between two series or conditions",
          fix: "Compare a series with a number on each side")
      }
      guard !asNumber else { throw misplacedBool(column) }
      return .set(sign, left, right)
    case 3:
      guard asNumber || !areNumbers else {
        throw PromQLError(
          at: column, "A comparison of two numbers gives a number only with “bool”",
          fix: "Write “\(sign.rawValue) bool”, or compare a series")
      }
      return .comparison(sign, left, right, asNumber: asNumber)
    default:
      guard !asNumber else { throw misplacedBool(column) }
      return .arithmetic(sign, left, right)
    }
  }

  private func misplacedBool(_ column: Int) -> PromQLError {
    PromQLError(at: column, "“bool” belongs to comparisons", fix: "Remove it")
  }

  private func sign(of token: PromQLToken) -> PromQLOperator? {
    switch token.kind {
    case .mark(let text): PromQLOperator(rawValue: text)
    case .name(let text):
      ["or", "and", "unless"].contains(text) ? PromQLOperator(rawValue: text) : nil
    default: nil
    }
  }

  private mutating func operand() throws(PromQLError) -> PromQLExpression {
    let token = current
    switch token.kind {
    case .number(let value):
      place += 1
      return .number(value)
    case .mark("("):
      place += 1
      let inner = try expression(above: 0)
      try need(")", "A bracket that is opened is closed")
      return inner
    case .mark("-"), .mark("+"):
      place += 1
      let inner = try expression(above: PromQLOperator.times.strength)
      guard inner.shape != .range else {
        throw PromQLError(
          at: token.column, "A sign stands before a value, not a range of readings",
          fix: "Put the range into a function such as avg_over_time")
      }
      return token.kind == .mark("-") ? .negative(inner) : inner
    case .name(let name):
      place += 1
      return try named(name, at: token.column)
    case .duration:
      throw PromQLError(
        at: token.column, "A length of time stands in square brackets or after “offset”",
        fix: "Write name[5m] or name offset 5m")
    case .mark, .end:
      throw PromQLError(
        at: token.column, "Here comes a series, a number, a function or an opening bracket",
        fix: "Add what is missing")
    }
  }

  private mutating func named(_ name: String, at column: Int) throws(PromQLError)
    -> PromQLExpression
  {
    if current.kind == .mark("(") { return try call(name, at: column) }
    if name == "by" || name == "without" || ["sum", "avg", "max", "min"].contains(name) {
      throw PromQLError(
        at: column, "Aggregations take all series together: there are no labels to group by",
        fix: "Write \(name == "by" || name == "without" ? "sum" : name)(…)")
    }
    let words = PromQLOperator.allCases.filter { $0.strength <= 2 }.map(\.rawValue)
    guard !words.contains(name), name != "bool", name != "offset" else {
      throw PromQLError(
        at: column, "“\(name)” stands after an expression",
        fix: "Put a series or a number before it")
    }
    var length: Int?
    if take("[") {
      length = try duration("A range is a length of time in square brackets")
      try need("]", "A range has one length and no step: subqueries are outside the subset")
    }
    var offset = 0
    if current.kind == .name("offset") {
      place += 1
      offset = try duration("After “offset” comes a length of time")
    }
    return length.map { .range(name, length: $0, offset: offset) } ?? .series(name, offset: offset)
  }

  private mutating func duration(_ headline: String) throws(PromQLError) -> Int {
    guard case .duration(let length) = current.kind, length > 0 else {
      throw PromQLError(at: current.column, headline, fix: "Write it as 5m, 1h or 1h30m")
    }
    place += 1
    return length
  }

  private mutating func call(_ name: String, at column: Int) throws(PromQLError) -> PromQLExpression
  {
    guard let function = PromQLFunction(rawValue: name) else {
      let known = PromQLFunction.allCases.map(\.rawValue).joined(separator: ", ")
      throw PromQLError(
        at: column, "“\(name.prefix(40))” is outside the subset", fix: "Use one of: \(known)")
    }
    place += 1
    var arguments: [PromQLExpression] = []
    var columns: [Int] = []
    if !take(")") {
      repeat {
        columns.append(current.column)
        arguments.append(try expression(above: 0))
      } while take(",")
      try need(")", "The arguments of a function stand between brackets, with commas")
    }
    let needed = function.arguments
    guard arguments.count == needed.count else {
      throw PromQLError(
        at: column, "\(name) takes \(needed.count) argument\(needed.count == 1 ? "" : "s")",
        fix: "Give it \(needed.map(\.rawValue).joined(separator: ", then "))")
    }
    for (place, argument) in arguments.enumerated() where argument.shape != needed[place] {
      throw PromQLError(
        at: columns[place],
        "Argument \(place + 1) of \(name) is \(needed[place].rawValue), not \(argument.shape.rawValue)",
        fix: needed[place] == .range
          ? "Write a length in square brackets after the series" : "Change it")
    }
    return .call(function, arguments)
  }
}
