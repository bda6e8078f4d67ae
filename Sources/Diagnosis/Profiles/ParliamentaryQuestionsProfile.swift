extension ServiceProfile {
  static let parliamentaryQuestions = ServiceProfile(
    id: "parliamentary-questions", title: "Parliamentary questions and their answers",
    purpose: "Departments answer Parliament in time, on a system that replaces an older one.",
    words: ["parliament*", "pq", "pqs"],
    journeys: [
      Journey("Receive a question", harm: "A question is not answered at all"),
      Journey("Draft and approve an answer", harm: "Ministers cannot account to Parliament"),
      Journey("Send the answer in time", harm: "A deadline of Parliament is missed"),
      Journey("Find an earlier answer", harm: "Answers contradict each other"),
    ],
    failureModes: [
      FailureMode(
        "Records were lost or changed in moving", sign: "Counts differ between old and new",
        fallback: "Keep the old system readable until every count agrees",
        patterns: ["data-corruption"]),
      FailureMode(
        "A release goes wrong while Parliament sits", sign: "Errors start with a release",
        fallback: "Go back at once; release only outside sitting hours", patterns: ["bad-release"]),
      FailureMode(
        "The link to Parliament's systems fails", sign: "No question has come in for an hour",
        fallback: "Receive and answer by e-mail, and record it later",
        patterns: ["dependency-outage", "certificate-expired"]),
      FailureMode(
        "The approval step is stuck", sign: "Drafts wait longer than usual for one step",
        fallback: "Approve on paper", patterns: ["lock-contention", "queue-backlog"]),
    ],
    peaks: [
      Peak("First days after a recess", when: "The first sitting week"),
      Peak("Daily deadline", when: "In the hours before answers are due"),
      Peak("Before a recess", when: "The last sitting week"),
    ],
    duties: [
      Duty("Deadlines of Parliament", proof: "Each question with the time it was answered"),
      Duty("Public Records Act 1958", proof: "No record is deleted outside its schedule"),
      Duty("Audit trail", proof: "Every change of an answer with role and time"),
    ])
}
