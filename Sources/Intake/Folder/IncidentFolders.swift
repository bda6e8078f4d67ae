extension Intake {
  /// Folders that hold materials of one incident below a path: the path itself when it is an incident,
  /// otherwise its folders by name (`lessons` and hidden ones left out).
  package static func incidentFolders(in path: String) throws(IntakeError) -> [String] {
    switch FolderListing.kind(of: path + "/.") ?? FolderListing.kind(of: path) {
    case nil:
      throw IntakeError(
        place: path, headline: "The folder to read must exist and this one does not",
        fix: "Check the spelling of the path")
    case .folder: break
    default:
      throw IntakeError(
        place: path, headline: "A folder of materials is read, and this is a single file",
        fix: "Name the folder that holds it")
    }
    let entries = try listing(path)
    guard !entries.isEmpty else {
      throw IntakeError(
        place: path, headline: "The folder to read holds materials and this one is empty",
        fix: "Put the logs, metrics and reports of the incident into it")
    }
    let isIncident = entries.contains { entry in
      switch entry.kind {
      case .file:
        !entry.name.uppercased().hasPrefix("README") && entry.name != SiteSettings.fileName
      case .folder: materialFolders.contains(entry.name.lowercased())
      case .other: false
      }
    }
    if isIncident { return [path] }
    let folders = entries.filter { $0.kind == .folder && $0.name != "lessons" }
    guard !folders.isEmpty else {
      throw IntakeError(
        place: path, headline: "The folder holds no material and no incident folders",
        fix: "Put the logs, metrics and reports of the incident into it")
    }
    return folders.map { path.hasSuffix("/") ? path + $0.name : "\(path)/\($0.name)" }
  }

  static func listing(_ path: String) throws(IntakeError) -> [FolderListing.Entry] {
    do throws(ReadFault) {
      return try FolderListing.entries(of: path)
    } catch {
      throw IntakeError(
        place: path, headline: "The folder cannot be listed: \(error.reason)",
        fix: "Correct its permissions")
    }
  }

  /// Folder names that hold materials of one incident rather than an incident each.
  private static let materialFolders: Set<String> = [
    "logs", "log", "monitoring", "metrics", "citizen-impact", "impact", "alerts", "tickets",
    "deployments", "deployment", "config", "configuration", "notes", "changes", "response",
    "dashboards", "social", "social-media", "database", "traces", "materials", "evidence",
    "communications", "status",
  ]
}
