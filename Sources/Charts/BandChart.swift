/// When each alert rule fired and cleared, over a lane of dots: one for each citizen's report.
package struct BandChart: Sendable {
  /// A time from firing to clearing; `nil` means that it was still firing at the end.
  package struct Firing: Sendable, Equatable {
    package let fired: Int
    package let cleared: Int?

    /// Times are seconds since 1970 UTC.
    package init(fired: Int, cleared: Int?) {
      self.fired = fired
      self.cleared = cleared.map { max($0, fired) }
    }
  }

  /// A rule with its firings and a short remark, for example "18 minutes before".
  package struct Rule: Sendable, Equatable {
    package let name: String
    package let remark: String
    package let firings: [Firing]

    package init(name: String, remark: String = "", firings: [Firing]) {
      self.name = name
      self.remark = remark
      self.firings = firings.sorted { $0.fired < $1.fired }
    }
  }

  let words: ChartWords
  let axis: TimeAxis
  let rules: [Rule]
  let reportsName: String
  let reports: [Int]
  let bands: [TimeBand]

  /// `reportsName` names the lane of dots; `reports` are their times in seconds since 1970 UTC.
  package init(
    words: ChartWords, axis: TimeAxis, rules: [Rule], reportsName: String, reports: [Int],
    bands: [TimeBand] = []
  ) {
    self.words = words
    self.axis = axis
    self.rules = rules
    self.reportsName = reportsName
    self.reports = reports.filter(axis.holds).sorted()
    self.bands = bands
  }

  /// The chart; the id becomes the prefix of all ids in it.
  package func chart(id: String) -> Chart {
    words.chart(id: id, data: table) { picture($0, id: $1) }
  }

  private var table: DataTable {
    let standing = words.standing
    var rows: [[String]] = []
    for rule in rules {
      if rule.firings.isEmpty { rows.append([rule.name, standing.neverFired, "\u{2013}"]) }
      for firing in rule.firings {
        rows.append([
          rule.name, axis.words(firing.fired),
          firing.cleared.map(axis.words) ?? standing.stillFiring,
        ])
      }
    }
    rows += reports.map { [reportsName, axis.words($0), "\u{2013}"] }
    return DataTable(
      caption: words.tableCaption,
      columns: [standing.rule, standing.fired, standing.cleared].map {
        .init(title: $0, isNumeric: false)
      }, rows: rows)
  }

  private func picture(_ rendering: Rendering, id: String) -> String {
    var canvas = Canvas(rendering, id: id)
    let left = rendering.isWide ? 216.0 : 6
    let right = rendering.width - 8
    let header = TimeHeader(
      axis: axis, bands: bands, marks: [], left: left, right: right, rendering: rendering)
    let width = rendering.isWide ? left - 16 : right - left
    var y = header.height + 6
    let stack = DotStack(
      reports.map { left + axis.fraction($0) * (right - left) })
    let remark =
      stack.reportsPerDot > 1
      ? words.standing.eachDot + " " + String(stack.reportsPerDot) : ""
    let dots = lane(reportsName, remark, width, rendering, extra: stack.height) {
      stack.draw(on: &$0, $1, middle: $2)
    }
    let lanes =
      [dots]
      + rules.map { rule in
        lane(
          rule.name, rule.firings.isEmpty ? words.standing.neverFired : rule.remark, width,
          rendering, { draw(rule, &$0, $1, $2) })
      }
    let tops = lanes.map { lane in
      defer { y += lane.height }
      return y
    }
    let frame = PlotFrame(left: left, top: header.height + 6, right: right, bottom: y)
    header.draw(on: &canvas, top: 0, bottom: y)
    for top in tops {
      canvas.drawLine(
        "app-chart__grid", from: (0, top), to: (rendering.width, top), opacity: "0.3")
    }
    canvas.drawLine("app-chart__axis", from: (left, y), to: (right, y), opacity: "0.7")
    let foot = canvas.drawTimes(axis, in: frame, lines: rendering.isWide)
    for (lane, top) in zip(lanes, tops) {
      canvas.write(lines: lane.name, x: 0, top: top + 5, strong: true)
      let nameBottom = top + 5 + Double(lane.name.count) * rendering.lineHeight
      canvas.write(lines: lane.remark, x: 0, top: nameBottom)
      let above = rendering.isWide ? 0 : Double(lane.name.count + lane.remark.count)
      let marksTop = top + above * rendering.lineHeight
      if let first = reports.first {
        // On small screens the names stand above the marks: the line leaves them free.
        let x = frame.left + axis.fraction(first) * frame.width
        canvas.drawLine(
          "app-chart__annotation", from: (x, above > 0 ? marksTop + 9 : top),
          to: (x, top + lane.height), width: "1.25", dash: "4 3")
      }
      lane.draw(&canvas, frame, (marksTop + top + lane.height) / 2)
    }
    let end = canvas.write(notes: header.notes, top: foot)
    return canvas.picture(words, height: end)
  }

  private struct Lane {
    let name: [String]
    let remark: [String]
    let height: Double
    let draw: (inout Canvas, PlotFrame, Double) -> Void
  }

  private func lane(
    _ name: String, _ remark: String, _ width: Double, _ rendering: Rendering,
    extra: Double = 0, _ draw: @escaping (inout Canvas, PlotFrame, Double) -> Void
  ) -> Lane {
    let lines = rendering.strongFitting.wrapped(name, to: width, lines: 2)
    let remarks = rendering.fitting.wrapped(remark, to: width, lines: 2)
    let text = Double(lines.count + remarks.count) * rendering.lineHeight + 10
    return Lane(
      name: lines, remark: remarks,
      height: rendering.isWide ? max(text, 36, extra + 12) : text + max(24, extra + 8),
      draw: draw)
  }

  private func draw(
    _ rule: Rule, _ canvas: inout Canvas, _ frame: PlotFrame, _ middle: Double
  ) {
    let style = SeriesStyle.all[2]
    for firing in rule.firings where firing.fired <= axis.end {
      let cleared = firing.cleared ?? axis.end
      guard cleared >= axis.start else { continue }
      let from = frame.left + axis.fraction(firing.fired) * frame.width
      let to = frame.left + axis.fraction(cleared) * frame.width
      canvas.drawBar(
        style,
        Box(left: from, top: middle - 7, right: max(to, from + 2), bottom: middle + 7),
        value: axis.words(firing.fired))
      if firing.cleared == nil {
        let points = [(0.0, -11.0), (8, 0), (0, 11)].map {
          Markup.coordinate(to + $0.0) + "," + Markup.coordinate(middle + $0.1)
        }
        canvas.draw(
          "polygon",
          [
            "class": .words("app-chart__marker " + style.name),
            "points": .words(points.joined(separator: " ")), "fill": .words(style.colour),
          ])
      }
    }
  }
}
