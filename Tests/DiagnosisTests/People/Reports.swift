import Records

@testable import Diagnosis

/// Reports by citizens for tests.

func report(
  _ clock: String, _ text: String, person: Int? = nil, channel: String = "Town forum",
  line: Int = 1, engagement: [Attribute] = []
) -> Post {
  Post(
    time: at(clock), line: SourceLine(FileID(4), line: line), platform: channel, text: text,
    isOfficial: false, engagement: engagement, person: person)
}

func desk(
  _ clock: String, _ text: String, person: Int? = nil, status: String = "Open", note: String = "",
  line: Int = 1
) -> Ticket {
  Ticket(
    time: at(clock), line: SourceLine(FileID(3), line: line), priority: .high, category: "",
    subject: "", text: text, status: status, statedEffect: note, person: person)
}

func evidence(tickets: [Ticket] = [], posts: [Post] = []) -> Evidence {
  var evidence = Evidence(folder: "test")
  evidence.tickets = tickets
  evidence.posts = posts
  return evidence
}

/// The findings about people of hand-made evidence.
func impact(_ evidence: Evidence) -> CitizenImpact { Diagnosis.review(of: evidence).impact }

func estimate(_ subject: ImpactEstimate.Subject, _ impact: CitizenImpact) -> ImpactEstimate? {
  impact.estimates.first { $0.subject == subject }
}
