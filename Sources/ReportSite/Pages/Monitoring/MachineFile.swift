internal import Diagnosis
internal import RuleFormats

/// A file for monitoring systems, with its words for readers.
struct MachineFile {
  let file: SiteFile
  let title: String

  /// All files for one review, below `monitoring/`.
  static func all(for review: Review, design: MonitoringDesign) -> [MachineFile] {
    RuleFormats.files(for: review, design: design).map { path, bytes, title in
      let plain = VisibleText.unmasked(String(decoding: bytes, as: UTF8.self))
      return MachineFile(
        file: SiteFile(path: "monitoring/\(path)", bytes: Array(plain.utf8)), title: title)
    }
  }

  /// What the review hands on, below `data/`; to everybody the lessons alone.
  static func papers(
    for review: Review, monitoring: MonitoringDesign, resilience: ResiliencePlan,
    filter: TextFilter?
  ) -> [MachineFile] {
    let json = LessonWriter.json(LessonMaker.file(for: review))
    var papers = [("lesson.json", filter?.text(json) ?? json, "Lessons of this incident")]
    if filter == nil {
      let pack = EvidencePack(review)
      let followUp = FollowUpPapers(
        review: review, monitoring: monitoring, resilience: resilience)
      papers += [
        ("evidence-pack.md", pack.markdown, "Evidence pack for an assistant"),
        ("evidence-pack.json", String(decoding: pack.json.bytes, as: UTF8.self), "Evidence pack"),
        ("hypotheses.yaml", ProposalTemplate(review).text, "Form for explanations to be tested"),
        ("specify.md", followUp.specify, "Follow-up work: what is wanted"),
        ("plan.md", followUp.plan, "Follow-up work: how"),
        ("tasks.md", followUp.tasks, "Follow-up work: tasks"),
      ]
      papers += PipelineFiles.all.map { ($0.path, $0.text, $0.title) }
    }
    return papers.map { path, text, title in
      MachineFile(
        file: SiteFile(path: "data/\(path)", bytes: Array(VisibleText.unmasked(text).utf8)),
        title: title)
    }
  }

  var slots: Slots {
    let size = FigureWords.size(Double(file.bytes.count))
    return ["href": .text(file.path), "text": .text("\(title) (\(kind), \(size))")]
  }

  private var kind: String {
    switch file.path.split(separator: ".").last {
    case "yml", "yaml": "YAML"
    case "json": "JSON"
    case "csv": "CSV"
    case "md": "Markdown"
    default: "text"
    }
  }
}
