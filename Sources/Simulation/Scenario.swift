/// One incident that can be simulated: a name to ask for it by, and the writing of its materials.
package struct Scenario: Sendable {
  /// The name a user types, in lower case with hyphens.
  package let name: String
  /// What happens in it, in one plain sentence.
  package let summary: String
  /// The materials it writes, by the names `only` accepts.
  package let materials: [String]
  /// How many times the request density may be multiplied.
  package let scales: ClosedRange<Int>

  let write: @Sendable (SimulationOrder) throws(SimulationError) -> Void

  /// Every scenario there is. To add one: add a file, add its name here.
  package static let all: [Scenario] = [communityCentreBooking, paymentTimeout, blockedWrites]
}

/// What somebody asked to have simulated.
struct SimulationOrder: Sendable {
  let seed: UInt64
  /// Hosts of the service, each with its own users; request density grows in proportion.
  let scale: Int
  /// Materials to write; empty means all.
  let only: Set<String>
  /// Where the materials go.
  let folder: String
  /// Where the truth goes, outside `folder`.
  let truth: String

  func wants(_ material: String) -> Bool {
    only.isEmpty || only.contains(material)
  }
}

/// Writes one scenario's materials into `folder` and `truth.json` into the folder `truth`.
///
/// The same scenario, seed and scale give the same bytes. `scale` multiplies the requests of the
/// same day, so that logs grow without end in bounded memory; measures, tickets and posts do not
/// grow. `only` names the materials to write (see `Scenario.materials`), empty for all of them.
package func write(
  scenario: String, seed: UInt64, scale: Int = 1, only: Set<String> = [], to folder: String,
  truth: String
) throws(SimulationError) {
  guard let chosen = Scenario.all.first(where: { $0.name == scenario }) else {
    throw .unknownScenario(name: scenario, known: Scenario.all.map(\.name))
  }
  guard chosen.scales.contains(scale) else {
    throw .impossibleScale(scale, allowed: chosen.scales)
  }
  for name in only.sorted() where !chosen.materials.contains(name) {
    throw .unknownMaterial(name: name, known: chosen.materials)
  }
  let inside = OutputFolder.resolved(folder) + "/"
  guard !(OutputFolder.resolved(truth) + "/").hasPrefix(inside) else {
    throw .truthAmongMaterials(folder: truth)
  }
  try chosen.write(
    SimulationOrder(seed: seed, scale: scale, only: only, folder: folder, truth: truth))
}
