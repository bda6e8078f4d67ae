import Records

/// The history of alarms of Amazon CloudWatch as JSON.
enum AlarmHistory {
  static func fits(_ records: [JSONNode]) -> Bool {
    !records.isEmpty
      && records.allSatisfy { $0.at("AlarmName") != nil && $0.at("HistoryItemType") != nil }
  }

  static func read(_ document: Document) -> Harvest {
    JSONRecords.read(document) { node, harvest in
      guard let text = node.at("Timestamp")?.text,
        let time = AnyTime.read(text, zone: document.zone)
      else { return false }
      harvest.note(time)
      let name = node.at("AlarmName")?.text ?? ""
      let summary = node.at("HistorySummary")?.text ?? ""
      let line = document.line(node.line)
      guard node.at("HistoryItemType")?.text == "StateUpdate" else {
        // Changes of the alarm itself and messages that it sent.
        harvest.notes.append(Note(time: time.time, line: line, text: "\(name): \(summary)"))
        return true
      }
      let state = summary.split(separator: " ").last.map(String.init) ?? ""
      let level: Alert.Level =
        switch state {
        case "ALARM": .critical
        case "OK": .info
        default: .unknown
        }
      let data = node.at("HistoryData")?.text.flatMap { JSONReader.read(Array($0.utf8)).root }
      let reason = data?.at("newState.stateReason")?.text ?? ""
      var details: [Attribute] = []
      if let limit = data?.at("newState.stateReasonData.threshold")?.text {
        details.append(Attribute("threshold", limit))
      }
      harvest.alerts.append(
        Alert(
          time: time.time, line: line, level: level, metric: name, title: summary, text: reason,
          status: level == .info ? "resolved" : state.lowercased(), system: "CloudWatch",
          details: details))
      return true
    }
  }
}
