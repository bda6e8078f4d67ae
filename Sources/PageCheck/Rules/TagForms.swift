extension Rule {
  static let tagForms = Rule(
    id: "tag-forms",
    headline: "A page reads the same as HTML and as XML",
    fix:
      "Write <br/> for void elements, <td></td> for others, and start with <!DOCTYPE html>",
    check: .reading,
    passing: .main("<p>One<br/>\ntwo<span></span> <!-- <br></br> --> <em title=\"/>\">x</em></p>"),
    failing: [
      .main("<p>Words</p>\n<div/>", line: 2),
      .main("<p>One<br></br>two</p>", line: 1),
      .main("<p><![CDATA[words]]></p>", line: 1),
      .main("<p>\n<?go now?></p>", line: 2),
      .edit("<!DOCTYPE html>", to: "<?xml version=\"1.0\"?><!DOCTYPE html>", line: 1),
      .edit("<!DOCTYPE html>", to: "", line: 1),
      .edit("<!DOCTYPE html>", to: "<!DOCTYPE html [<!ENTITY a \"b\">]>", line: 1),
    ])
}
