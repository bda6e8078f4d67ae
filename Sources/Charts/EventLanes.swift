/// A timeline in lanes: moments as markers, spans as bars, phases as a band across the top.
package struct EventLanes: Sendable {
  /// Something that happened, at a moment or over a span.
  package struct Event: Sendable, Equatable {
    package let from: Int
    /// `nil` for a moment.
    package let to: Int?
    package let kind: Kind
    package let label: String

    /// Times are seconds since 1970 UTC; a span that ends before it starts is turned round.
    package init(from: Int, to: Int? = nil, kind: Kind = .circle, label: String) {
      self.from = to.map { min(from, $0) } ?? from
      self.to = to.map { max(from, $0) }
      self.kind = kind
      self.label = label
    }
  }

  /// The marker of a kind of event; the caller says in a key what each kind means.
  package enum Kind: Int, Sendable, CaseIterable {
    case circle, square, diamond, triangle

    var style: SeriesStyle { SeriesStyle.all[rawValue] }
  }

  /// A named row of events.
  package struct Lane: Sendable, Equatable {
    package let name: String
    package let events: [Event]
    /// Labels of spans that are states of one thing, in the order of their rows; empty for other lanes.
    package let states: [String]

    package init(name: String, events: [Event], states: [String] = []) {
      self.name = name
      self.events = events
      self.states = states
    }
  }

  let words: ChartWords
  let axis: TimeAxis
  let lanes: [Lane]
  let phases: [TimeBand]
  /// What each kind of marker means, in the order of the key.
  let key: [(kind: Kind, meaning: String)]

  package init(
    words: ChartWords, axis: TimeAxis, lanes: [Lane], phases: [TimeBand] = [],
    key: [(kind: Kind, meaning: String)] = []
  ) {
    self.words = words
    self.axis = axis
    self.lanes = lanes.map { lane in
      Lane(
        name: lane.name,
        events: lane.events.filter { $0.from <= axis.end && ($0.to ?? $0.from) >= axis.start }
          .sorted { $0.from < $1.from }, states: lane.states)
    }
    self.phases = phases
    self.key = key
  }

  /// The chart; the id becomes the prefix of all ids in it. Numbers in the picture lead to the
  /// rows of the table.
  package func chart(id: String) -> Chart {
    words.chart(id: id, data: table) { picture($0, id: $1) }
  }

  private var table: DataTable {
    let standing = words.standing
    var rows: [[String]] = []
    for lane in lanes {
      for event in lane.events {
        let time =
          event.to.map { axis.words(from: event.from, to: $0) } ?? axis.words(event.from)
        rows.append([String(rows.count + 1), time, lane.name, event.label])
      }
    }
    return DataTable(
      caption: words.tableCaption,
      columns: [
        .init(title: standing.number, isNumeric: true),
        .init(title: standing.time, isNumeric: false),
        .init(title: standing.lane, isNumeric: false),
        .init(title: standing.event, isNumeric: false),
      ], rows: rows)
  }

  private func picture(_ rendering: Rendering, id: String) -> String {
    var canvas = Canvas(rendering, id: id)
    let nameWidth = lanes.map { rendering.strongFitting.width($0.name) }.max() ?? 0
    let left = rendering.isWide ? min(nameWidth, 120) + 16 : 6
    let right = rendering.width - 8
    let keyBottom = canvas.writeKey(key.map(\.meaning), top: 0) { canvas, index, x, y in
      canvas.drawMarker(key[index].kind.style, x: x + 16, y: y, radius: 5.5)
    }
    let top = keyBottom + (key.isEmpty ? 0 : 8)
    let header = TimeHeader(
      axis: axis, bands: phases, marks: [], left: left, right: right, rendering: rendering)
    let lanesTop = top + header.height + 6
    var first = 1
    var y = lanesTop
    var layouts: [any LaneDrawing] = []
    for lane in lanes {
      let nameLines =
        rendering.strongFitting.wrapped(
          lane.name, to: rendering.isWide ? left - 16 : right - left, lines: 2)
      let layout: any LaneDrawing =
        lane.states.isEmpty
        ? LaneLayout(
          lane, axis: axis, left: left, right: right, rendering: rendering, firstNumber: first,
          nameLines: nameLines, top: y)
        : StateRows(
          lane, states: lane.states, axis: axis, left: left, right: right, rendering: rendering,
          nameLines: nameLines, top: y)
      first += lane.events.count
      y = layout.bottom
      layouts.append(layout)
    }
    let frame = PlotFrame(left: left, top: lanesTop, right: right, bottom: y)
    header.draw(on: &canvas, top: top, bottom: frame.bottom)
    for layout in layouts {
      canvas.drawLine(
        "app-chart__grid", from: (0, layout.top), to: (rendering.width, layout.top),
        opacity: "0.3")
    }
    canvas.drawLine(
      "app-chart__axis", from: (left, y), to: (right, y), opacity: "0.7")
    var foot = canvas.drawTimes(axis, in: frame, lines: true)
    for layout in layouts { layout.draw(on: &canvas) }
    let remarks = [
      layouts.contains { $0.usesNumbers } ? words.standing.numbersLead : "",
      layouts.contains { $0.hasBareMarks } ? words.standing.unlabelled : "",
    ]
    for remark in remarks where !remark.isEmpty {
      let lines = rendering.fitting.wrapped(remark, to: rendering.width, lines: 2)
      foot = canvas.write(lines: lines, x: 0, top: foot + 6)
    }
    let end = canvas.write(notes: header.notes, top: foot)
    return canvas.picture(words, height: end)
  }
}
