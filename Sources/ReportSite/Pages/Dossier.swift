internal import Charts
internal import Diagnosis
internal import Records

/// One review while its pages are made: the findings, the numbers of its sources, and the files that
/// its pages link to.
final class Dossier {
  let review: Review
  let options: SiteOptions
  /// Name of the review's folder on the site.
  let slug: String
  /// What tells the titles of this review's pages from those of the others.
  let tellingApart: String
  let citations: Citations
  /// Drawn over this stretch of time; `nil` when the materials hold no times.
  let axis: TimeAxis?
  private(set) var downloads: [SiteFile] = []
  /// What would have caught the incident.
  var monitoring: MonitoringDesign { designed.value.monitoring }
  /// What will be done.
  var resilience: ResiliencePlan { designed.value.resilience }
  /// How those who responded went about it.
  let response: ResponseReview
  /// What would have caught it, for monitoring systems to read.
  var machineFiles: [MachineFile] { handedOut.value.machineFiles }
  /// Every lesson that is known, of this incident and of others.
  let catalogue: LessonCatalogue
  /// What the review hands on: its lessons, and files for the team's own tools.
  var papers: [MachineFile] { handedOut.value.papers }
  /// Says what drawings hold in the language of the site; `nil` for that of the templates.
  let voice: SiteVoice?
  /// Both are made beside the first pages.
  private let designed: Background<(monitoring: MonitoringDesign, resilience: ResiliencePlan)>
  private let handedOut: Background<(machineFiles: [MachineFile], papers: [MachineFile])>

  init(
    _ review: Review, slug: String, tellingApart: String, options: SiteOptions,
    catalogue: LessonCatalogue, voice: SiteVoice? = nil
  ) {
    self.voice = voice
    self.review = review
    self.slug = slug
    self.tellingApart = tellingApart
    self.options = options
    citations = Citations(review.evidence)
    axis = ReviewWindow(review).axis
    response = ResponseReview(of: review)
    self.catalogue = catalogue
    let isApart = options.jobs > 1
    let designed = Background(isApart: isApart) {
      let monitoring = Diagnosis.monitoring(for: review)
      return (
        monitoring: monitoring,
        resilience: Diagnosis.resilience(for: review, monitoring: monitoring)
      )
    }
    self.designed = designed
    let filter = options.filter
    handedOut = Background(isApart: isApart) {
      let (monitoring, resilience) = designed.value
      return (
        filter == nil ? MachineFile.all(for: review, design: monitoring) : [],
        MachineFile.papers(
          for: review, monitoring: monitoring, resilience: resilience, filter: filter)
      )
    }
  }

  var evidence: Evidence { review.evidence }

  /// The source link for a single line.
  func link(_ line: SourceLine, for use: String) -> Slot {
    citations.link(Basis(lines: [line]), for: use)
  }

  func link(_ basis: Basis, for use: String) -> Slot { citations.link(basis, for: use) }

  /// A chart as the template `chart` takes it; its data becomes a file of the site.
  func slots(_ model: some Drawable, id: String, basis: Basis) -> Slots {
    let chart = model.chart(id: id)
    // The words beside the drawing are translated with the page.
    let drawing = voice.map { model.worded($0.wording).chart(id: id) } ?? chart
    let words = VisibleText.unmasked(String(decoding: chart.data.csv(), as: UTF8.self))
    let csv = Array((options.filter?.text(words) ?? words).utf8)
    let path = "data/\(chart.id.replacing("chart-", with: "", maxReplacements: 1)).csv"
    if !downloads.contains(where: { $0.path == path }) {
      downloads.append(SiteFile(path: path, bytes: csv))
    }
    var table = PageTable(
      caption: chart.table.caption,
      columns: chart.table.columns.map { .init(title: $0.title, isNumeric: $0.isNumeric) },
      rows: chart.table.rows.map { row in
        .init(cells: row.map { .init(text: $0.isEmpty ? "none" : $0) })
      })
    table.scrolls = true
    return [
      "chartId": .text(chart.id), "finding": .text(chart.finding),
      "subtitle": .text(chart.subtitle), "chartWide": .markup(VisibleText.unmasked(drawing.wide)),
      "chartNarrow": .markup(VisibleText.unmasked(drawing.narrow)),
      "description": .text(chart.description),
      "chartTable": table.slot, "sourceNote": .text(chart.source), "csvHref": .text(path),
      "csvSize": .text(FigureWords.size(Double(csv.count))),
      "source": link(basis, for: "the chart: \(chart.finding)"),
    ]
  }

  /// Paths of the files that lines stand in, as words: "logs/a.log and logs/b.log".
  func files(of lines: [SourceLine]) -> String {
    var paths: [String] = []
    for line in lines {
      let path = citations.path(line)
      if !paths.contains(path) { paths.append(path) }
    }
    switch paths.count {
    case 0: return "calculated from the materials"
    case 1: return paths[0]
    case 2: return "\(paths[0]) and \(paths[1])"
    default: return "\(paths[0]), \(paths[1]) and \(UKWords.counted(paths.count - 2, "more file"))"
    }
  }
}
