import Records
import Yams

extension ResponseReader {
  static func causes(_ node: Node?, _ fields: inout FieldReader) -> [StatedCause] {
    guard let node,
      let group = fields.group(
        node, "the causes", keys: StatedCause.Depth.allCases.map(\.rawValue))
    else { return [] }
    var found: [StatedCause] = []
    for depth in StatedCause.Depth.allCases {
      for (place, item) in fields.list(group[depth.rawValue]).enumerated() {
        let id = "\(depth.rawValue)-\(place + 1)"
        if case .scalar = item {
          let text = fields.text(item, "a cause")
          guard !text.isEmpty else { continue }
          found.append(
            StatedCause(
              id: id, depth: depth, text: text, confidence: nil, line: fields.line(of: item)))
          continue
        }
        guard let parts = fields.group(item, "a cause", keys: ["id", "cause", "confidence"]) else {
          continue
        }
        let text = fields.text(parts["cause"], "a cause")
        guard !text.isEmpty else {
          fields.report(item, "A cause is told in words", "Write 'cause:' and what it was")
          continue
        }
        let own = fields.text(parts["id"], "an id")
        found.append(
          StatedCause(
            id: own.isEmpty ? id : own, depth: depth, text: text,
            confidence: fields.confidence(parts["confidence"]), line: parts.line))
      }
    }
    return found
  }

  static func action(_ node: Node, _ fields: inout FieldReader) -> ActionItem? {
    if case .scalar = node {
      return fields.remark(node, "an action").map { ActionItem(text: $0.text, line: $0.line) }
    }
    guard
      let group = fields.group(
        node, "an action",
        keys: ["action", "owner", "due", "type", "done_when", "cause", "status"])
    else { return nil }
    let text = fields.text(group["action"], "an action")
    guard !text.isEmpty else {
      fields.report(node, "An action says what will be done", "Write 'action:', verb first")
      return nil
    }
    return ActionItem(
      text: text, owner: fields.text(group["owner"], "an owner"), due: fields.date(group["due"]),
      kind: fields.choice(group["type"], "a type", of: ActionItem.Kind.self),
      doneWhen: fields.text(group["done_when"], "a test"),
      cause: fields.text(group["cause"], "a cause"),
      status: fields.choice(group["status"], "a status", of: ActionItem.Status.self) ?? .open,
      line: group.line)
  }
}
