/// A table as the template `table` takes it.
struct PageTable {
  struct Column {
    var title: String
    var isNumeric = false
  }

  struct Cell {
    var text: String
    /// Class of the tag around the text, such as `govuk-tag--red`; empty for plain text.
    var tag = ""
    var isCode = false
    /// A second, quieter line; empty for none.
    var note = ""
    /// A command to type, on a line of its own; empty for none.
    var command = ""
    var source: Slot = false
    /// Address to link the text to; empty for none.
    var href = ""
    /// `datetime` of the text; empty when it is not a time.
    var time = ""

    /// Whether the text is all there is to lay out, as in most cells.
    var isPlain: Bool {
      tag.isEmpty && !isCode && note.isEmpty && command.isEmpty && href.isEmpty && time.isEmpty
    }
  }

  struct Row {
    /// The anchor; empty for none.
    var id = ""
    /// As many as there are columns; the first is the row's header.
    var cells: [Cell]
  }

  var caption: String
  var columns: [Column]
  var rows: [Row]
  /// Too wide for a phone: its rows become blocks there, each cell with its column's title.
  var isStacked = false
  /// Wider than a page: it scrolls in a box of its own.
  var scrolls = false

  /// Three columns do not fit a phone when a reader spaces letters out.
  private var stacks: Bool { (isStacked || columns.count > 2) && !scrolls }

  var slots: Slots {
    [
      "caption": .text(caption), "stacked": .flag(stacks), "scrolls": .flag(scrolls),
      "manyColumns": .flag(columns.count > 4),
      "columns": .list(
        columns.map { ["title": .text($0.title), "numeric": .flag($0.isNumeric)] }),
      "rows": .list(
        rows.map { row in
          [
            "rowId": .text(row.id),
            "header": .optional(row.cells.first.map { cell($0, column: 0) }),
            "cells": .list(
              zip(columns.indices, row.cells).dropFirst().map { cell($1, column: $0) }),
          ]
        }),
    ]
  }

  /// `nil` when there is nothing to show.
  var slot: Slot { rows.isEmpty ? .flag(false) : .group(slots) }

  private func label(_ column: Int) -> String {
    stacks && column > 0 ? columns[column].title : ""
  }

  private func cell(_ cell: Cell, column: Int) -> Slots {
    let text = cell.text.isEmpty ? "not known" : cell.text
    return [
      "numeric": .flag(columns[column].isNumeric), "label": .text(label(column)),
      "plain": .text(cell.isPlain ? text : ""), "source": cell.source,
      "styled": cell.isPlain
        ? false
        : .group([
          "text": .text(text), "tag": .text(cell.tag), "code": .flag(cell.isCode),
          "note": .text(cell.note), "command": .text(cell.command), "href": .text(cell.href),
          "time": .text(cell.time),
        ]),
    ]
  }
}

extension PageTable.Cell: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self.init(text: value) }
}

extension PageTable.Column: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(title: value) }

  static func number(_ title: String) -> Self { .init(title: title, isNumeric: true) }
}
