import Records
import Testing

@testable import Diagnosis

@Suite struct ThemeLexiconTests {
  @Test(arguments: [
    ("The page is very slow today", "Slow pages"),
    ("I paid £20 but there is no booking", "Paid, but no booking or confirmation"),
    ("I cannot complete my form, it fails each time", "Cannot complete a booking or request"),
    ("The site is down again", "The website is down or does not answer"),
    ("I haven’t received any confirmation", "No confirmation"),
    ("Can I do this over the phone instead?", "Asks for or passes on another way"),
    ("Our party will be cancelled", "An event or activity is at risk"),
    ("It has been fixed, lovely", "It works again"),
  ])
  func hearsWhatAPersonSpeaksOf(text: String, theme: String) {
    #expect(ThemeLexicon.themes(in: text).contains(theme))
  }

  @Test func matchesWholeWordsOnly() {
    #expect(ThemeLexicon.themes(in: "The slowdown of the download at midtown").isEmpty)
    #expect(!ThemeLexicon.themes(in: "Hope this gets fixed soon").contains("It works again"))
  }

  @Test func hearsNothingInNothing() {
    #expect(ThemeLexicon.themes(in: "").isEmpty)
    #expect(ThemeLexicon.themes(in: "\u{0}\u{202E}🙂").isEmpty)
  }

  @Test(arguments: [
    ("Thank you, it is back to normal", Voice.Mood.thanks),
    ("Thanks, but I still can't book", .problem),
    ("UPDATE: they're working on it", .information),
    ("UPDATE: we can't book anything", .problem),
    ("The page does not load", .problem),
  ])
  func tellsThanksAndNewsFromProblems(text: String, mood: Voice.Mood) {
    #expect(MoodLexicon.mood(of: text) == mood)
  }
}
