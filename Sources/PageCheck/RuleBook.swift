extension Rule {
  /// Every rule a page is held to. A new rule is a file in Rules/ and a name here.
  static let all: [Rule] = [
    // Found while reading
    wellFormed, tagForms, pageVocabulary, drawingVocabulary,
    // The head
    pageHead, language, languageOfParts, privacy, titlePattern,
    // Structure
    uniqueIdentifiers, oneMainHeading, headingOrder, landmarks, skipLink, landmarkNames, nesting,
    // Tables and charts
    tableCaptions, tableHeaders, tableShape, tableCells, chartNames, chartWords,
    // Links and names
    ariaReferences, linkText, noNewTab, imageText,
    // Keyboard
    tabOrder, scrollRegions,
    // Safety
    noScripts, selfContained, plainCharacters,
    // The whole site
    liveLinks, uniqueTitles, plainFileNames,
  ]
}
