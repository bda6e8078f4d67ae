extension StandingWords {
  /// Welsh as LLYW.CYMRU writes it.
  package static let welsh = StandingWords(
    noData: "dim data", dataFor: "Data ar gyfer: ", time: "Amser", from: "O", to: "i",
    number: "Rhif", midday: "hanner dydd", midnight: "hanner nos", morning: "yb",
    afternoon: "yp",
    months: [
      "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
      "Hydref", "Tachwedd", "Rhagfyr",
    ],
    shortMonths: [
      "Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag",
    ],
    zone: "amser y DU", logScale: "mae pob llinell 10 gwaith yr un oddi tani",
    notFromZero: "nid yw’r echel yn dechrau ar 0", total: "Cyfanswm", million: "miliwn",
    billion: "biliwn", trillion: "triliwn", ok: "Iawn", slower: "Arafach", failing: "Yn methu",
    phase: "Cam", lane: "Lôn", event: "Digwyddiad", signal: "Mesur", lowest: "Isaf",
    highest: "Uchaf", firstMoved: "Symudodd gyntaf", rule: "Rheol", fired: "Sbardunwyd",
    cleared: "Cliriwyd", stillFiring: "yn weithredol o hyd", neverFired: "heb ei sbarduno",
    step: "Cam",
    detail: "Manylion", basis: "Sail", evidenced: "â thystiolaeth", inferred: "wedi’i gasglu",
    category: "Categori",
    numbersLead: "Mae’r rhifau yn rhesi o’r tabl data",
    unlabelled: "Mae’r marciau heb eiriau wedi’u rhestru yn y tabl data",
    eachDot: "Mae pob dot hyd at")
}
