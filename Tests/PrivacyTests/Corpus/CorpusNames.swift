/// Names for planting: about half of the given names are in no list that the product holds.
enum CorpusNames {
  static let given = words(
    """
    Oluwaseun Priya Siobhan Thandiwe Agnieszka Kwabena Mehwish Tomos Anahita Bartholomew Linh Zoltan
    Ifeoma Nerys Guillermo Sunniva Tadhg Chukwuemeka Parvati Eilidh Wren Yevgeniya Marigold Hamish
    Shanelle Iolo Zuzanna Temperance Ngozi Ludo Aoife Dilys Yukiko Rhodri Baljinder Zehra Femi Oksana
    Sarah David Margaret Yusuf Aisha Linda Michael Fatima Gareth Wendy Mohammed Catherine Kofi Ewa
    Rajesh Helen Stephen Nasreen Callum Deborah Angharad Björn José Zoë Chloé Łukasz Nguyệt Þóra
    """)
  static let family = words(
    """
    O'Brien Nguyễn Al-Hassan MacAllister Okonkwo Patel Smith Jones Featherstonehaugh Kowalczyk Adeyemi
    Llewellyn Fitzgerald Ó'Súilleabháin Chowdhury Papadopoulos Wójcik Mbeki Nakamura Sandhu Brown
    Green Okafor-Williams Dlamini Rahman Grünwald Castellanos McTavish Thorne Ap-Rhys Siddiqui Öztürk
    Blenkinsop Osei-Bonsu Trelawney D'Souza Ferreira Haddad Iqbal Jankauskas Mitchell Wetherby
    Zieliński Abubakar Prendergast
    """)
  static let particled = lines(
    """
    Pieter van der Berg
    Femke van Dijk
    Ludwig von Hohenfels
    María de la Cruz
    Yasmin bint Rashid
    Omar ibn Yusuf
    """)

  static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
