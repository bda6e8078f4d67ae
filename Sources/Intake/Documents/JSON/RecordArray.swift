/// Objects of one kind in a JSON file: the array that an export consists of.
enum RecordArray {
  /// The largest array of objects at the root or up to three levels below it; `nil` without any.
  static func find(in root: JSONNode) -> (name: String, elements: [JSONNode])? {
    var best: (name: String, elements: [JSONNode])?
    func visit(_ node: JSONNode, name: String, depth: Int) {
      let objects = node.elements.filter { !$0.members.isEmpty }
      if objects.count > best?.elements.count ?? 0, objects.count * 2 > node.elements.count {
        best = (name, objects)
      }
      guard depth < 3 else { return }
      for member in node.members { visit(member.node, name: member.key, depth: depth + 1) }
    }
    visit(root, name: "", depth: 0)
    if best == nil, !root.members.isEmpty { best = ("", [root]) }
    return best
  }

  static let timeNames = [
    "timestamp", "time", "datetime", "createdat", "created", "opened", "openedat", "date",
    "startsat", "raisedat", "triggeredat", "firedat", "reportedat", "received", "receivedat",
    "submittedat", "eventtime", "statechangetime",
  ]
}
