/// Why a simulation wrote nothing, or not all: the place, the rule, and what to do.
package enum SimulationError: Error, Equatable, CustomStringConvertible {
  /// No scenario of this name is registered.
  case unknownScenario(name: String, known: [String])
  /// No material of this name is written by the scenario.
  case unknownMaterial(name: String, known: [String])
  /// The scale is outside what the scenario can write.
  case impossibleScale(Int, allowed: ClosedRange<Int>)
  /// The folder for the truth lies inside the folder of materials, where it would give itself away.
  case truthAmongMaterials(folder: String)
  /// A folder or file could not be written.
  case unwritable(path: String, reason: String)

  package var description: String {
    switch self {
    case .unknownScenario(let name, let known):
      "\(name): A scenario must be one of those registered. "
        + "Choose from: \(known.joined(separator: ", "))."
    case .unknownMaterial(let name, let known):
      "\(name): A material must be one that the scenario writes. "
        + "Choose from: \(known.joined(separator: ", "))."
    case .impossibleScale(let scale, let allowed):
      "scale \(scale): Scale must lie between \(allowed.lowerBound) and \(allowed.upperBound). "
        + "Give a whole number in that range."
    case .truthAmongMaterials(let folder):
      "\(folder): The truth must lie outside the folder of materials. "
        + "Name a folder beside it."
    case .unwritable(let path, let reason):
      "\(path): Materials need a place that can be written (\(reason)). "
        + "Check the folder, its permissions and the space left."
    }
  }
}
