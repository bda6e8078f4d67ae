extension ServiceProfile {
  static let enquiries = ServiceProfile(
    id: "enquiries", title: "Enquiries that several departments answer",
    purpose: "People ask, staff in several departments record, route and answer.",
    words: ["enquir*", "contact", "casework", "complaint*", "correspondence"],
    journeys: [
      Journey("Ask a question", harm: "A person in need gets no answer"),
      Journey("Route it to who can answer", harm: "An enquiry is lost between departments"),
      Journey("Answer in time", harm: "A statutory time limit is missed"),
      Journey("See where an enquiry stands", harm: "People ask again and the queue grows"),
    ],
    failureModes: [
      FailureMode(
        "One department's system is down", sign: "Enquiries for one department wait",
        fallback: "Record them centrally and route them later",
        patterns: ["dependency-outage", "queue-backlog"]),
      FailureMode(
        "A crisis brings many times the usual enquiries",
        sign: "Enquiries rise faster than answers",
        fallback: "Publish an answer for all, and sort the rest by need",
        patterns: ["traffic-surge", "pool-too-small"]),
      FailureMode(
        "Somebody sees what is another's", sign: "A record is opened across departments",
        fallback: "Close access at once and tell the data protection officer",
        patterns: ["bad-release"]),
      FailureMode(
        "Searching becomes slow", sign: "Some searches are slow and others are not",
        fallback: "Offer search by reference only", patterns: ["input-dependent-slow-query"]),
      FailureMode(
        "The identity system is unavailable", sign: "Staff cannot sign in",
        fallback: "Take enquiries on the paper form",
        patterns: ["dependency-outage", "credentials-expired"]),
    ],
    peaks: [
      Peak("A crisis", when: "Within hours, for days"),
      Peak("Monday mornings", when: "From 9am to midday"),
    ],
    duties: [
      Duty("UK GDPR", proof: "Who opened which record is logged and reviewed"),
      Duty("Freedom of Information Act 2000", proof: "Requests are answered in 20 working days"),
      Duty("Complaints procedure", proof: "Each complaint has an owner role and a date"),
    ])
}
