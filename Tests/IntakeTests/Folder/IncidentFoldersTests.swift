import Testing

@testable import Intake

@Suite struct IncidentFoldersTests {
  private func folders(_ files: [String]) throws -> [String] {
    let folder = try MaterialFolder(
      Dictionary(files.map { ($0, "x") }, uniquingKeysWith: { first, _ in first }))
    return try Intake.incidentFolders(in: folder.path).map {
      $0 == folder.path ? "." : String($0.dropFirst(folder.path.count + 1))
    }
  }

  @Test(arguments: [
    ["incident.yaml"], ["app.log", "README.md"], ["logs/app.log"], ["Metrics/a.csv"],
  ])
  func takesAFolderWithMaterialForOneIncident(files: [String]) throws {
    #expect(try folders(files) == ["."])
  }

  @Test func takesOtherFoldersForAnIncidentEachByName() throws {
    let files = ["b/app.log", "a/app.log", "lessons/x.json", ".hidden/x", "README.md"]
    #expect(try folders(files) == ["a", "b"])
  }

  @Test func saysWhatIsWrongWithAPath() throws {
    let folder = try MaterialFolder(["file": "x"])
    let empty = try MaterialFolder()
    for path in [folder.path + "/missing", folder.path + "/file", empty.path] {
      let error = #expect(throws: IntakeError.self) { try Intake.incidentFolders(in: path) }
      #expect(error?.place == path)
      #expect(error?.fix.isEmpty == false)
    }
  }
}
