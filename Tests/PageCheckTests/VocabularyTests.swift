import Testing

@testable import PageCheck

/// The shapes of GOV.UK Frontend 6.3.0 that a report uses fit the two schemas and every rule.
@Suite struct VocabularyTests {
  @Test(arguments: [
    """
    <nav class="govuk-breadcrumbs" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">
    <li class="govuk-breadcrumbs__list-item"><a href="#main-content">Home</a></li>
    <li aria-current="page">Summary</li></ol></nav>
    """,
    """
    <div class="govuk-phase-banner"><p class="govuk-phase-banner__content">
    <strong class="govuk-tag">Draft</strong><span>Not yet agreed</span></p></div>
    """,
    """
    <div class="govuk-notification-banner" role="region" aria-labelledby="banner">
    <div><h2 id="banner">Important</h2></div><div><p>Superseded</p></div></div>
    """,
    """
    <div class="govuk-warning-text"><span aria-hidden="true">!</span>
    <strong><span class="govuk-visually-hidden">Warning</span> Words</strong></div>
    """,
    """
    <dl class="govuk-summary-list"><div><dt>Start</dt><dd>9am</dd>
    <dd><a href="#main-content">Change<span class="govuk-visually-hidden"> start</span></a></dd>
    </div></dl>
    """,
    """
    <nav class="govuk-pagination" aria-label="Pagination"><div class="govuk-pagination__next">
    <a rel="next" href="#main-content"><svg xmlns="http://www.w3.org/2000/svg" height="13"
    width="15" viewBox="0 0 15 13" aria-hidden="true" focusable="false"><path d="m8.1-0.3 1.4 1z"/>
    </svg><span>Next</span></a></div></nav>
    """,
    """
    <details class="govuk-details"><summary><span>More</span></summary><div><p>Words</p></div>
    </details>
    """,
    """
    <blockquote>Words <q>more</q></blockquote><hr class="govuk-section-break"/>
    """,
    """
    <pre><code>a <del>b</del><ins>c</ins> <samp>d</samp><kbd>e</kbd></code></pre>
    """,
  ])
  func allowsTheComponentsOfTheDesignSystem(markup: String) {
    #expect(check(markup) == [])
  }

  @Test func allowsEveryMarkOfADrawing() {
    let marks = """
      <defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"><rect width="2" height="4"/></pattern>
      <clipPath id="c"><rect x="0" y="0" width="10" height="10"/></clipPath>
      <marker id="m" viewBox="0 0 4 4" refX="2" refY="2" orient="auto"><circle r="2"/></marker>
      <linearGradient id="l"><stop offset="50%" stop-color="#12436D"/></linearGradient></defs>
      <g class="a" clip-path="url(#c)" transform="translate(1,2) scale(0.5)" data-series="calls">
      <line x1="0" y1="0" x2="1.5" y2="-2"/><polyline points="0,0 1.5,-2" marker-end="url(#m)"/>
      <polygon points="0 0 1 1"/><path d="M0,0 L1.5-2 A1,1 0 0 1 2,2 Z" fill="url(#p)"/>
      <ellipse rx="1" ry="2"/><circle cx="1" r="1" data-value="3"><title>Three</title></circle>
      <text x="1" y="2" text-anchor="middle">9am<tspan dy="1.2em">noon</tspan></text></g>
      """
    #expect(
      check(
        "<p><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" aria-hidden=\"true\">"
          + marks + "</svg></p>") == [])
  }

  @Test(arguments: [
    "use href=\"#a\"", "image href=\"a.png\"", "a href=\"#a\"", "animate", "style", "script",
    "foreignObject", "filter", "set",
  ])
  func refusesWhatADrawingCouldReachOutWith(element: String) {
    let drawing = """
      <p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" aria-hidden="true">
      <\(element)/></svg></p>
      """
    #expect(check(drawing).contains("drawing-vocabulary"))
  }

  @Test(arguments: [
    "<iframe></iframe>", "<object></object>", "<form></form>", "<input/>", "<button>x</button>",
    "<video></video>", "<font>x</font>", "<center>x</center>", "<template></template>",
    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"></math>", "<p xmlns=\"\">x</p>",
  ])
  func refusesElementsOutsideThePageSchema(markup: String) {
    #expect(check(markup).contains("page-vocabulary"))
  }

  private func check(_ markup: String) -> [String] {
    PageChecker().violations(
      pages: [("index.html", Array(Sample.model(main: markup).utf8))], otherFiles: ["site.css"]
    ).map(\.rule)
  }
}
