/// A finished chart: two pictures, the words that say the same, and the numbers they stand on.
///
/// The classes a stylesheet may rely on, all of them optional, because every mark also carries
/// presentation attributes that work without a stylesheet:
/// - `app-chart__svg`, `app-chart__svg--wide`, `app-chart__svg--narrow`: the root elements; show
///   one and hide the other with `display: none`, and force the wide one in print;
/// - `app-chart__text`, `app-chart__text--strong`: all words and figures (`currentColor`);
/// - `app-chart__grid`, `app-chart__axis`, `app-chart__day`: gridlines, axis lines, midnights;
/// - `app-chart__band`: shaded periods; `app-chart__threshold`, `app-chart__annotation`: lines;
/// - `app-chart__series-1` to `-4` together with `app-chart__line`, `app-chart__marker` or
///   `app-chart__bar`: the marks of a series;
/// - `app-chart__state--ok`, `--slower`, `--failing`, `--no-data`: the cells of a heat strip;
/// - `app-chart__box`, `app-chart__arrow`: a flow diagram.
///
/// Browsers leave the colours of marks alone in forced colours, so a stylesheet has to change them:
/// ```css
/// @media (forced-colors: active) {
///   .app-chart__line, .app-chart__bar, .app-chart__state--slower { stroke: CanvasText; }
///   .app-chart__marker, .app-chart__bar.app-chart__series-1, .app-chart__state--ok,
///   .app-chart__state--failing { fill: CanvasText; }
/// }
/// ```
package struct Chart: Sendable, Equatable {
  /// The prefix of every id inside the pictures; unique on the page, made of a to z, 0 to 9 and -.
  package let id: String
  /// The caption: one sentence that states what the chart shows.
  package let finding: String
  /// Measure, place and period.
  package let subtitle: String
  /// SVG markup for screens from 641 pixels and for print; 640 units wide, text of 16.
  package let wide: String
  /// SVG markup for small screens; 290 units wide, text of 14.
  package let narrow: String
  /// What the chart shows in words, for all readers.
  package let description: String
  /// The table to show: the picture's numbers, rounded as in the picture.
  package let table: DataTable
  /// Every number of the chart, for the CSV download; the same as `table` unless that is a summary.
  package let data: DataTable
  /// Where the numbers come from.
  package let source: String
}

/// The words that a chart cannot be made without.
package struct ChartWords: Sendable, Equatable {
  package let finding: String
  package let subtitle: String
  package let description: String
  package let source: String
  package let tableCaption: String
  /// The words that are the same on every chart.
  package let standing: StandingWords

  /// An empty table caption becomes "Data for: " and the finding.
  package init(
    finding: String, subtitle: String, description: String, source: String,
    tableCaption: String = "", standing: StandingWords = .english
  ) {
    self.finding = finding
    self.subtitle = subtitle
    self.description = description
    self.source = source
    self.tableCaption = tableCaption.isEmpty ? standing.dataFor + finding : tableCaption
    self.standing = standing
  }

  func chart(
    id: String, data: DataTable, summary: DataTable? = nil,
    picture: (Rendering, String) -> String
  ) -> Chart {
    let id = ChartIdentifier.cleaned(id)
    return Chart(
      id: id, finding: finding, subtitle: subtitle, wide: picture(.wide, id),
      narrow: picture(.narrow, id), description: description, table: summary ?? data, data: data,
      source: source)
  }
}

enum ChartIdentifier {
  /// Small letters, digits and hyphens, a letter first; everything else becomes a hyphen.
  static func cleaned(_ id: String) -> String {
    var bytes: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(UInt8(ascii: "-"))
      }
    }
    guard let first = bytes.first else { return "chart" }
    let isLetter = first >= UInt8(ascii: "a")
    return (isLetter ? "" : "chart-") + String(decoding: bytes, as: UTF8.self)
  }
}
