package import Records

/// Reads folders of incident materials into evidence: recognises each file by its content, reads it,
/// puts its times on UTC, and accounts for every line.
package enum Intake {
  /// Everything that one incident folder says. Files that cannot be read or are not recognised become
  /// problems; an error is thrown only when the folder itself cannot be read or holds no file.
  package static func evidence(
    from folder: String, options: IntakeOptions = IntakeOptions()
  ) throws(IntakeError) -> Evidence {
    guard let zone = ClockZone(named: options.defaultZone, ground: .assumed) else {
      throw IntakeError(
        place: folder, headline: "'\(options.defaultZone)' is not a time zone that is known here",
        fix: "Use UTC, Europe/London or an offset such as +01:00")
    }
    let found: (files: [FolderListing.File], problems: [Problem])
    do throws(ReadFault) {
      found = try FolderListing.files(below: folder)
    } catch {
      throw IntakeError(
        place: folder, headline: "The folder cannot be listed: \(error.reason)",
        fix: "Check the path and its permissions")
    }
    guard !found.files.isEmpty else {
      throw IntakeError(
        place: folder, headline: "An incident folder holds materials and this one is empty",
        fix: "Put the logs, metrics and reports of the incident into it")
    }
    var gathering = Gathering(
      folder: folder, files: found.files, problems: found.problems, zone: zone, options: options)
    gathering.readAll()
    return gathering.evidence
  }
}
