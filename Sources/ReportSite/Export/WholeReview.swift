internal import Crypto
internal import Foundation

/// All pages of one review in one file, to be sent by e-mail: styles and drawings inside, links
/// between its chapters, and nothing loaded.
struct WholeReview {
  static let fileName = "whole-review.html"

  /// Pages of one review in order, with their titles.
  let pages: [(name: String, title: String, bytes: [UInt8])]
  let style: [UInt8]

  var slots: Slots {
    let names = Set(pages.map(\.name))
    let chapters = pages.enumerated().compactMap { place, page in
      Chapter(
        page: page.bytes, name: page.name, title: page.title, isFirst: place == 0, names: names)
    }
    return [
      "styleSheet": .markup(String(decoding: style, as: UTF8.self)),
      "styleHash": .text("sha256-\(Data(SHA256.hash(data: style)).base64EncodedString())"),
      "chapters": .list(
        chapters.map {
          [
            "chapterId": .text($0.name), "chapterTitle": .text($0.title),
            "chapterMarkup": .markup(String(decoding: $0.markup, as: UTF8.self)),
          ]
        }),
    ]
  }
}
