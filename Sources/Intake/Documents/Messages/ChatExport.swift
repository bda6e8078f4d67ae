import Records

/// Messages of a team's chat as JSON: each becomes a note, who wrote it goes to the personal data.
enum ChatExport {
  /// Slack: `type`, `ts`, `text`.
  static func isSlack(_ records: [JSONNode]) -> Bool {
    !records.isEmpty
      && records.allSatisfy {
        $0.at("ts")?.text != nil && $0.at("text") != nil && $0.at("type") != nil
      }
  }

  /// Teams: `createdDateTime` and a `body` with `content`.
  static func isTeams(_ records: [JSONNode]) -> Bool {
    !records.isEmpty
      && records.allSatisfy { $0.at("createdDateTime")?.text != nil && $0.at("body") != nil }
  }

  static func read(_ document: Document, people: inout People) -> Harvest {
    var known = people
    defer { people = known }
    return JSONRecords.read(document) { node, harvest in
      let stamp = node.at("ts")?.text ?? node.at("createdDateTime")?.text
      guard let time = stamp.flatMap({ AnyTime.read($0, zone: document.zone) }) else {
        return false
      }
      harvest.note(time)
      let names = [
        "user_profile.real_name", "user_profile.display_name", "username",
        "from.user.displayName",
      ]
      let isProgram =
        node.at("bot_id") != nil || node.at("subtype")?.text == "bot_message"
        || node.at("from.application") != nil
      if !isProgram {
        let name = names.lazy.compactMap { node.at($0)?.text }.first ?? ""
        _ = known.person([(.account, node.at("user")?.text ?? ""), (.name, name)])
      }
      let text = node.at("text")?.text ?? ChatText.plain(node.at("body.content")?.text ?? "")
      // Joining and leaving says nothing about the incident.
      let type = node.at("subtype")?.text ?? ""
      if ["channel_join", "channel_leave"].contains(type) || text.isEmpty { return true }
      harvest.notes.append(
        Note(time: time.time, line: document.line(node.line), text: ChatText.slack(text)))
      return true
    }
  }
}

/// The marks that chats put into text.
enum ChatText {
  /// HTML as plain words.
  static func plain(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" {
        isTag = true
      } else if character == ">", isTag {
        isTag = false
        text.append(" ")
      } else if !isTag {
        text.append(character)
      }
    }
    return unescaped(text).split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
      .joined(separator: " ")
  }

  /// `<@U123>` is somebody, `<https://…|words>` its words.
  static func slack(_ text: String) -> String {
    var made = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      made += rest[..<open]
      let inside = rest[rest.index(after: open)..<close]
      if inside.hasPrefix("@") {
        made += "@someone"
      } else {
        made += inside.split(separator: "|").last.map(String.init) ?? ""
      }
      rest = rest[rest.index(after: close)...]
    }
    return unescaped(made + rest)
  }

  private static func unescaped(_ text: String) -> String {
    var text = text
    for (mark, letter) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
      ("&amp;", "&"),
    ] where text.contains(mark) {
      text = text.split(separator: mark, omittingEmptySubsequences: false).joined(
        separator: letter)
    }
    return text
  }
}
