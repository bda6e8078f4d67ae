internal import Records

/// A message for one audience, filled from the incident as far as the evidence goes. What only the
/// team knows stands in square brackets.
package struct MessageTemplate: Hashable, Sendable {
  /// Lower case letters, digits and hyphens.
  package let id: String
  package let title: String
  /// When to send it, one sentence.
  package let when: String
  /// In order; each short.
  package let paragraphs: [String]
  /// What the filled figures stand on.
  package let basis: Basis

  /// The six messages, in the order in which they are needed.
  package static func all(for review: Review) -> [MessageTemplate] {
    let facts = MessageFacts(review)
    return [
      holding(facts), update(facts), resolved(facts), staff(facts), councillors(facts),
      refunds(facts),
    ]
  }

  private static func holding(_ facts: MessageFacts) -> MessageTemplate {
    MessageTemplate(
      id: "holding", title: "Holding message",
      when: "Within 30 minutes of the first sign of harm, also when the cause is not known.",
      paragraphs: [
        "\(facts.service) is \(facts.how). This started at \(facts.start).",
        "We are working on it and do not know the cause yet.",
        "You can \(facts.otherWay). You will not lose your place or miss a deadline because of this.",
        "We will write again by [time, within 1 hour].",
      ], basis: facts.basis)
  }

  private static func update(_ facts: MessageFacts) -> MessageTemplate {
    MessageTemplate(
      id: "update", title: "Update",
      when: "At the time you promised, also when nothing is new.",
      paragraphs: [
        "\(facts.service) is still \(facts.how). It has been so since \(facts.start).",
        "What works: [steps that you have just tried yourself].",
        "What does not work: [steps that failed when you tried them].",
        "We now think the cause is [cause, with how sure you are]. We are [action].",
        "We will write again by [time].",
      ], basis: facts.basis)
  }

  private static func resolved(_ facts: MessageFacts) -> MessageTemplate {
    let normal = facts.normalAgain.map {
      "\(facts.service) works as usual again since \($0). We have watched it for [time]."
    }
    return MessageTemplate(
      id: "resolved", title: "Resolved",
      when: normal == nil
        ? "Not yet: the materials do not show that the service is back to normal."
        : "After success and answer times have been usual for 30 minutes.",
      paragraphs: [
        normal ?? "[Service] works as usual again since [time]. We have watched it for [time].",
        "We are sorry. From \(facts.start) \(facts.effect).",
        "If you tried in that time, look at [where people see their result]. "
          + "If something is missing, \(facts.contact).",
        "We will publish what happened and what we change by [date].",
      ], basis: facts.basis)
  }

  private static func staff(_ facts: MessageFacts) -> MessageTemplate {
    MessageTemplate(
      id: "staff", title: "For staff at the phone and the desk",
      when: "Before the public message, so that nobody hears it from the public.",
      paragraphs: [
        "\(facts.service) is \(facts.how) since \(facts.start).",
        "Say: we know about it, we are sorry, and you can do this with me now.",
        "Take name, contact and wish on the form [name]. Do not ask people to try again later.",
        "Do not guess a cause or an end. Send questions from the press to [role].",
        facts.reports,
      ].filter { !$0.isEmpty }, basis: facts.basis)
  }

  private static func councillors(_ facts: MessageFacts) -> MessageTemplate {
    MessageTemplate(
      id: "councillors", title: "For councillors and senior managers",
      when: "With the first public message, and again when it is over.",
      paragraphs: [
        "\(facts.service) was \(facts.worst) from \(facts.start). \(facts.over)",
        facts.reports, facts.cause,
        "People can \(facts.otherWay). Next message: [time].",
      ].filter { !$0.isEmpty }, basis: facts.basis)
  }

  private static func refunds(_ facts: MessageFacts) -> MessageTemplate {
    MessageTemplate(
      id: "refunds", title: "Refunds and corrections",
      when: "After payments have been compared with results, one by one.",
      paragraphs: [
        facts.takesPayments
          ? "You may have paid between \(facts.start) and \(facts.end) without getting a result."
          : "You may have lost an entry between \(facts.start) and \(facts.end).",
        "You do not need to do anything. We compare all payments and entries by [date].",
        "If you paid twice or for nothing, the money goes back to your card by [date].",
        "If you have not heard from us by then, \(facts.contact).",
      ], basis: facts.basis)
  }
}
