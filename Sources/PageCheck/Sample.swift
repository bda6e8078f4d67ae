/// A small site that keeps a rule, or breaks it at a known line of its first page.
struct Sample: Sendable {
  var pages: [SamplePage]
  var otherFiles: Set<String> = ["site.css"]
  /// The line of `page` that breaks the rule; 0 in a passing sample.
  let line: Int
  /// The page that breaks the rule.
  var page = "index.html"

  struct SamplePage: Sendable {
    let path: String
    let markup: String
  }

  /// The model page with this markup after its heading; `line` counts within the markup.
  static func main(_ markup: String, line: Int = 0) -> Sample {
    Sample(
      pages: [SamplePage(path: "index.html", markup: model(main: markup))],
      line: line == 0 ? 0 : line + linesBeforeMarkup)
  }

  /// The model page with one part of its text replaced; `line` counts within the page.
  static func edit(_ old: String, to new: String, line: Int = 0) -> Sample {
    .page(model(main: "<p>Words</p>").replacing(old, with: new), line: line)
  }

  /// A page given in full.
  static func page(_ markup: String, line: Int = 0) -> Sample {
    Sample(pages: [SamplePage(path: "index.html", markup: markup)], line: line)
  }

  /// The same site with one more page.
  func with(page path: String, _ markup: String) -> Sample {
    var site = self
    site.pages.append(SamplePage(path: path, markup: markup))
    return site
  }

  /// The same site with one more file.
  func with(file: String) -> Sample {
    var site = self
    site.otherFiles.insert(file)
    return site
  }

  /// The model page unchanged.
  static let model = main("<p>Words</p>")

  private static let linesBeforeMarkup = 16

  /// A page that keeps every rule.
  static func model(title: String = "Summary", main markup: String) -> String {
    """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
    <head>
    <meta charset="utf-8"/>
    <title>\(title) – Reviews – Example Council</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="robots" content="noindex, nofollow"/>
    <meta name="referrer" content="no-referrer"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"/>
    <link rel="stylesheet" href="site.css"/>
    </head>
    <body>
    <a class="govuk-skip-link" href="#main-content">Skip to main content</a>
    <header><p>Example Council</p></header>
    <main id="main-content">
    <h1>\(title)</h1>
    \(markup)
    </main>
    <footer><p>Example footer</p></footer>
    </body>
    </html>

    """
  }
}
