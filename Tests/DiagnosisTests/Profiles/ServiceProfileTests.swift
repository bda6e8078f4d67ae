import Records
import Testing

@testable import Diagnosis

struct ServiceProfileTests {
  @Test func knowsFiveKindsOfService() {
    #expect(ServiceProfile.all.count == 5)
    #expect(Set(ServiceProfile.all.map(\.id)).count == 5)
  }

  @Test(arguments: ServiceProfile.all)
  func saysForEveryKindWhatMattersAndHowItFails(profile: ServiceProfile) {
    #expect(slug(profile.id) == profile.id)
    #expect(profile.journeys.count >= 4 && profile.failureModes.count >= 4)
    #expect(profile.peaks.count >= 2 && profile.duties.count >= 3)
    let known = Set(FailurePattern.all.map(\.id))
    for mode in profile.failureModes {
      #expect(!mode.patterns.isEmpty && Set(mode.patterns).isSubset(of: known), "\(mode.name)")
      #expect(!mode.sign.isEmpty && !mode.fallback.isEmpty)
    }
  }

  @Test func takesTheKindAndTheTeamsOwnWordsFromTheIncidentsProfile() throws {
    let profile = IncidentProfile(
      journeys: [.init(name: "Send the form", routes: []), .init(name: "Pay", routes: [])],
      other: [
        Attribute("service_profile", "Form"),
        Attribute("service_profile_peaks", "Term starts: first week of September; ; Half term"),
      ])
    let choice = try #require(
      ServiceProfile.chosen(for: Evidence(folder: "a", profile: profile)))
    let chosen = choice.profile
    #expect(choice.isStated)
    #expect(chosen.id == "form")
    #expect(chosen.journeys.map(\.name) == ["Send the form", "Pay"])
    #expect(chosen.journeys.first?.harm.isEmpty == false)
    #expect(chosen.peaks.map(\.name) == ["Term starts", "Half term"])
    #expect(chosen.peaks.first?.when == "first week of September")
    #expect(chosen.duties == ServiceProfile.form.duties)
  }

  @Test(arguments: [
    ("Parking permit renewals", "form"), ("Open data dashboard", "dashboard"),
    ("Parliamentary questions tracker", "parliamentary-questions"),
    ("Tree preservation", nil), ("Complaint form dashboard", nil),
  ])
  func takesTheKindFromTheServicesNameWhereOnlyOneFits(service: String, id: String?) {
    let choice = ServiceProfile.chosen(
      for: Evidence(folder: "a", profile: IncidentProfile(service: service)))
    #expect(choice?.profile.id == id)
    #expect(choice?.isStated != true)
  }

  @Test func guessesNoKindWhereOneIsNamedThatIsNotKnown() {
    #expect(ServiceProfile.chosen(for: Evidence(folder: "a")) == nil)
    let unknown = IncidentProfile(
      service: "Permit form", other: [Attribute("service_profile", "spaceport")])
    #expect(ServiceProfile.chosen(for: Evidence(folder: "a", profile: unknown)) == nil)
  }
}
