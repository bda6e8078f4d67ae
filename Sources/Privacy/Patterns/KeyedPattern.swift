/// Values that only the words before them give away: "account number 12345678", "born on 3 May 1961",
/// "card ending 4242", "booking 77120".
enum KeyedPattern {
  static func match(_ text: ScannedText, atWord word: Int) -> Spot? {
    let key = text.words[word]
    if nameKeys.contains(key), let range = nameValue(text, word) { return Spot(range, .name) }
    if births.contains(key) || isDottedBirth(text, word), let range = birthDate(text, word) {
      return Spot(range, .birthDate)
    }
    if cards.contains(key), let range = card(text, word) { return Spot(range, .card) }
    if phones.contains(key), let range = phone(text, word) { return Spot(range, .phone) }
    if key.key == nhs, let range = digits(text, word, 10...10) { return Spot(range, .nhsNumber) }
    if sorts.contains(key), let range = digits(text, word, 6...6) { return Spot(range, .account) }
    if accounts.contains(key), let range = account(text, word) { return Spot(range, .account) }
    if references.contains(key), let range = reference(text, word) {
      return Spot(range, .reference)
    }
    if paths.contains(key), let range = pathPart(text, word) { return Spot(range, .reference) }
    return nil
  }

  /// Where the value of a key may start: behind words that only join, and how surely it is one.
  private static func value(
    _ text: ScannedText, behind word: Int, joining: WordSet
  ) -> (word: Int, isExplicit: Bool)? {
    var index = word + 1
    var isExplicit = false
    while index < text.words.count, index - word <= 5 {
      let gap = text.gap(before: index)
      guard gap.count <= 4, gap.allSatisfy(isJoint) else { return nil }
      if gap.contains(where: { $0 == 61 || $0 == 35 }) { isExplicit = true }
      if joining.contains(text.words[index]) {
        if naming.contains(text.words[index]) { isExplicit = true }
        index += 1
        continue
      }
      return (index, isExplicit)
    }
    return nil
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte.isSpace || byte.isNewline
      || [
        UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "'"),
        UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: "-"), UInt8(ascii: "`"),
      ].contains(byte)
  }

  /// The whole value of `first_name=…`, up to what parts it from the next one.
  private static func nameValue(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    var start = text.words[word].end
    while start < text.bytes.count, start - text.words[word].end < 4,
      text.byte(start).isSpace || "=:\"'".utf8.contains(text.byte(start))
    {
      start += 1
    }
    guard text.bytes[text.words[word].end..<start].contains(where: { $0 == 61 || $0 == 58 }) else {
      return nil
    }
    var end = start
    while end < text.bytes.count, end - start < 80, !",;&\"'|)]}\n\r".utf8.contains(text.bytes[end])
    {
      end += 1
    }
    guard text.byte(start) != UInt8(ascii: "["), text.byte(start) != UInt8(ascii: "{") else {
      return nil
    }
    return text.bytes[start..<end].contains { $0.isLetter || $0 >= 0x80 } ? start..<end : nil
  }

  /// The last letter of "d.o.b."
  private static func isDottedBirth(_ text: ScannedText, _ word: Int) -> Bool {
    word >= 2 && text.words[word].count == 1 && text.isTied(word, by: UInt8(ascii: "."))
      && text.matches(dottedBirth, at: word - 2)
  }

  private static func birthDate(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard let (first, _) = value(text, behind: word, joining: birthJoining),
      let last = DateShape.end(text, first)
    else { return nil }
    return text.words[first].start..<text.words[last].end
  }

  private static func card(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard let (first, isExplicit) = value(text, behind: word, joining: cardJoining), isExplicit
    else {
      return nil
    }
    let start = text.words[first].start
    let run = DigitRun(text.bytes, at: start, most: 19) { $0 == 32 || $0 == 45 }
    return (3...19).contains(run.digits.count) && text.closes(run.end) ? start..<run.end : nil
  }

  private static func phone(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard let (first, _) = value(text, behind: word, joining: phoneJoining) else { return nil }
    let start = text.words[first].start
    let run = DigitRun(text.bytes, at: start, most: 15, separators: PhonePattern.isSeparator)
    let least = devices.contains(text.words[word]) ? 6 : 9
    guard run.digits.count >= least, text.closes(run.end), run.groups.allSatisfy({ $0 > 1 }),
      run.groups.count == 1 || run.groups[0] > 2
    else { return nil }
    // A date written with hyphens is not a number to call.
    if run.digits.count == 8, run.groups.first == 4, run.groups.count == 3 { return nil }
    return start..<run.end
  }

  private static func digits(
    _ text: ScannedText, _ word: Int, _ counts: ClosedRange<Int>
  ) -> Range<Int>? {
    guard let (first, _) = value(text, behind: word, joining: plainJoining) else { return nil }
    let start = text.words[first].start
    let run = DigitRun(text.bytes, at: start, most: counts.upperBound) { $0 == 32 || $0 == 45 }
    return counts.contains(run.digits.count) && text.closes(run.end) ? start..<run.end : nil
  }

  private static func account(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard let (first, isExplicit) = value(text, behind: word, joining: plainJoining) else {
      return nil
    }
    let key = text.words[word]
    let code = Code(text, first)
    let isIdentifier = identifiers.contains(key)
    if code.digits == 0 {
      // A user name without a number: only behind a key that can have no other value.
      let gap = text.bytes[key.end..<text.words[first].start]
      guard logins.contains(key), gap.contains(61) || gap.contains(58), first == word + 1,
        !gap.contains(where: \.isSpace), !serviceUsers.contains(text.words[first]),
        text.words[first].isLetters || code.hasDot
      else { return nil }
      return text.words[first].start..<code.end
    }
    guard !code.isDate, !code.isPlaceholder else { return nil }
    let least = isIdentifier ? 1 : isExplicit ? 3 : 4
    return code.digits >= least ? text.words[first].start..<code.end : nil
  }

  private static func reference(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard let (first, isExplicit) = value(text, behind: word, joining: plainJoining) else {
      return nil
    }
    let key = text.words[word]
    let code = Code(text, first)
    guard !code.isDate, !code.isPlaceholder else { return nil }
    let isSure = isExplicit || naming.contains(key) || identifiers.contains(key)
    let least = isSure ? 3 : 5
    guard code.digits >= least || (isSure && code.digits >= 1 && code.isCapitals && code.count >= 5)
    else { return nil }
    guard isSure || numbered.contains(key) else { return nil }
    return text.words[first].start..<code.end
  }

  /// `/bookings/48213`: the part behind a collection of personal things.
  private static func pathPart(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    guard word + 1 < text.words.count, text.isTied(word + 1, by: UInt8(ascii: "/")),
      text.byte(text.words[word].start - 1) == UInt8(ascii: "/")
    else { return nil }
    let code = Code(text, word + 1)
    return code.digits >= 2 && !code.isDate ? text.words[word + 1].start..<code.end : nil
  }

  private static let nameKeys = WordSet(
    """
    first_name firstname last_name lastname full_name fullname surname forename customer_name
    citizen_name contact_name given_name family_name maiden_name
    """)
  private static let dottedBirth = ["d", "o", "b"].map { WordKey.of($0) }
  private static let nhs = WordKey.of("nhs")
  private static let naming = WordSet(
    "number no num nr id reference ref code ending ends cvv cvc digits quoting quote")
  private static let plainJoining = WordSet(
    "number no num nr id reference ref code is was are of the my your our quoting quote as")
  private static let births = WordSet("dob birth birthdate birthday born date_of_birth birth_date")
  private static let birthJoining = WordSet("is was on in the date at hospital")
  private static let cards = WordSet("card cvv cvc cvv2 pan visa mastercard amex debit")
  private static let cardJoining = WordSet(
    "card number no is was ending ends in with digits last four the debit credit 4 code cvv cvc")
  private static let devices = WordSet(
    "phone telephone tel mobile mob cell landline fax whatsapp phoned")
  private static let phones = WordSet(
    """
    phone telephone tel mobile mob cell landline fax whatsapp phoned call ring text reach contact
    """)
  private static let phoneJoining = WordSet(
    "number no is on me us him her them back at please my our or directly it s")
  private static let sorts = WordSet("sort sortcode sort_code")
  private static let accounts = WordSet(
    """
    account acct customer member membership patient passport licence license user userid
    user_id uid username user_name login customer_id customerid member_id memberid account_id
    accountid account_no account_number citizen_id person_id resident_id uprn iban card_no
    library_card borrower tenant tenancy subscriber client_id userId
    """)
  private static let identifiers = WordSet(
    """
    userid user_id uid username user_name customer_id customerid member_id memberid account_id
    accountid account_no account_number citizen_id person_id resident_id booking_id bookingid
    booking_ref booking_reference order_id ticket_id payment_id reservation_id reference_id
    """)
  private static let logins = WordSet("username user_name login user uid userid user_id")
  private static let serviceUsers = WordSet(
    """
    postgres root admin system app www data nobody anonymous guest none null unknown service
    administrator default nginx tomcat jenkins deploy api internal test id name
    """)
  private static let references = WordSet(
    """
    booking reservation reference ref order case ticket invoice transaction payment application
    permit complaint enquiry claim confirmation receipt booking_id bookingid booking_ref
    booking_reference order_id ticket_id payment_id reservation_id reference_id crm refund
    """)
  private static let numbered = WordSet(
    "booking reservation order ticket case invoice reference ref")
  private static let paths = WordSet(
    """
    bookings users customers members accounts orders tickets payments reservations applications
    invoices patients residents tenants refunds profiles booking user customer member account
    """)
}

/// A value as codes are written: words tied by `-`, `/`, `_` or `.`.
private struct Code {
  let end: Int
  let digits: Int
  let count: Int
  /// Year, month and day, or the other way round, or with a time behind.
  let isDate: Bool
  let isCapitals: Bool
  let hasDot: Bool
  let isPlaceholder: Bool

  init(_ text: ScannedText, _ first: Int) {
    var last = first
    var groups = [text.words[first].count]
    var dotted = false
    while last + 1 < text.words.count, last - first < 7,
      text.isTied(last + 1, by: UInt8(ascii: "-")) || text.isTied(last + 1, by: UInt8(ascii: "/"))
        || text.isTied(last + 1, by: UInt8(ascii: "."))
    {
      if text.byte(text.words[last].end) == UInt8(ascii: ".") { dotted = true }
      last += 1
      groups.append(text.words[last].count)
    }
    let bytes = text.bytes[text.words[first].start..<text.words[last].end]
    end = text.words[last].end
    digits = bytes.count { $0.isDigit }
    count = bytes.count
    hasDot = dotted
    isCapitals = bytes.allSatisfy { $0.isUpper || $0.isDigit || $0 == UInt8(ascii: "-") }
    let isAllDigits = bytes.allSatisfy { !$0.isLetter }
    let isTime =
      text.byte(text.words[first].end) == UInt8(ascii: ":")
      && text.byte(text.words[first].end + 1).isDigit
    isDate =
      isTime || (isAllDigits && dotted)
      || (groups.count >= 3 && isAllDigits && (groups[0] == 4 || groups[2] >= 4 || groups[2] == 2))
      || (groups.count >= 3 && groups[0] == 4 && groups[1] == 2 && groups[2] > 2)
    // "12ms", "30s", "5mb": an amount with its unit.
    isPlaceholder =
      groups.count == 1 && bytes.first?.isDigit == true && bytes.last?.isLower == true
      && bytes.reversed().prefix { $0.isLower }.count <= 4
      && bytes.prefix { $0.isDigit }.count + bytes.reversed().prefix { $0.isLower }.count
        == bytes.count
  }
}
