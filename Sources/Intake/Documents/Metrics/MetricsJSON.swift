import Records

/// Metrics as monitoring systems export them in JSON.
enum MetricsJSON {
  /// One reading found in an export.
  struct Reading {
    let path: [String]
    let name: String
    let time: String
    let value: JSONNode?
    let unit: MeasureUnit
    let line: Int
  }

  static func read(
    _ document: Document, readings: (JSONNode) -> [Reading]
  ) -> Harvest {
    let outcome = JSONReader.read(document.bytes)
    var harvest = Harvest()
    var collector = SeriesCollector()
    for reading in outcome.root.map(readings) ?? [] {
      guard let time = AnyTime.read(reading.time, zone: document.zone) else {
        harvest.problems.append(
          document.problem(
            line: reading.line, "A reading has a time that exists, and this one has none",
            fix: "Export the readings again with their times"))
        continue
      }
      harvest.note(time)
      harvest.recordCount += 1
      collector.add(
        SeriesCollector.Key(path: reading.path, name: reading.name), time: time.time,
        cell: reading.value?.number.map { CellNumber(value: $0, unit: .none) },
        line: document.line(reading.line), unit: reading.unit)
    }
    harvest.series = collector.series(file: document.file)
    harvest.lines = document.account(faultLine: outcome.fault?.line)
    harvest.problems = FaultList.capped(
      harvest.problems + JSONRecords.problems(outcome, document), path: document.path)
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }

  /// The answer to a Prometheus range query.
  static func prometheus(_ root: JSONNode) -> [Reading] {
    guard let result = root.member(["data"])?.node.member(["result"])?.node else { return [] }
    return result.elements.flatMap { element -> [Reading] in
      let labels = element.member(["metric"])?.node.members ?? []
      let name = labels.first { $0.key == "__name__" }?.node.text ?? "value"
      let path = labels.filter { $0.key != "__name__" }.map { "\($0.key)=\($0.node.text ?? "")" }
      let single = element.member(["value"])?.node
      let values = element.member(["values"])?.node.elements ?? (single.map { [$0] } ?? [])
      return values.map { pair in
        Reading(
          path: path, name: name, time: pair.elements.first?.text ?? "",
          value: pair.elements.last, unit: UnitName.atEnd(of: name), line: pair.line)
      }
    }
  }

  /// `get-metric-statistics` and `get-metric-data` of CloudWatch.
  static func cloudWatch(_ root: JSONNode) -> [Reading] {
    let label = root.member(["label"])?.node.text ?? "value"
    var readings = (root.member(["datapoints"])?.node.elements ?? []).flatMap { point in
      let unit = point.member(["unit"])?.node.text.flatMap(UnitName.unit) ?? .none
      return point.members.filter { $0.node.number != nil }.map { member in
        Reading(
          path: [label], name: member.key, time: point.member(["timestamp"])?.node.text ?? "",
          value: member.node, unit: unit, line: point.line)
      }
    }
    for result in root.member(["metricdataresults"])?.node.elements ?? [] {
      let name = result.member(["label", "id"])?.node.text ?? "value"
      let times = result.member(["timestamps"])?.node.elements ?? []
      let values = result.member(["values"])?.node.elements ?? []
      readings += zip(times, values).map { time, value in
        Reading(
          path: [], name: name, time: time.text ?? "", value: value, unit: UnitName.atEnd(of: name),
          line: value.line)
      }
    }
    return readings
  }

  /// The metrics of Azure Monitor.
  static func azure(_ root: JSONNode) -> [Reading] {
    (root.member(["value"])?.node.elements ?? []).flatMap { metric -> [Reading] in
      let names = metric.member(["name"])?.node
      let name = names?.member(["value", "localizedvalue"])?.node.text ?? names?.text ?? "value"
      let unit = metric.member(["unit"])?.node.text.flatMap(UnitName.unit) ?? .none
      return (metric.member(["timeseries"])?.node.elements ?? []).flatMap { series -> [Reading] in
        let labels = (series.member(["metadatavalues"])?.node.elements ?? []).compactMap {
          $0.member(["value"])?.node.text
        }
        return (series.member(["data"])?.node.elements ?? []).flatMap { point in
          point.members.filter { $0.key.lowercased() != "timestamp" }.map { member in
            Reading(
              path: [name] + labels, name: member.key,
              time: point.member(["timestamp"])?.node.text ?? "", value: member.node, unit: unit,
              line: point.line)
          }
        }
      }
    }
  }
}
